// CONVERT: units of measure, as Excel's help lists them.
import type { CellValue } from "../../book/types";
import { NOT_AVAILABLE, fail, num, text } from "../values";
import { toolpak, type FunctionTable } from "./define";

const FOOT = 0.3048;
const INCH = 0.0254;
const MILE = 1609.344;
const NAUTICAL_MILE = 1852;
const YARD = 0.9144;
const POINT = INCH / 72;
const LIGHT_YEAR = 9_460_730_472_580_800;
const PARSEC = 3.08567758128155e16;
const SURVEY_FOOT = 1200 / 3937;
const SURVEY_MILE = 5280 * SURVEY_FOOT;
const POUND = 453.59237;
const GRAVITY = 9.80665;
const CALORIE = 4.184;
const STEAM_CALORIE = 4.1868;
const BTU = 1055.05585262;
const TEASPOON = 4.92892159375e-6;
const GALLON = 768 * TEASPOON;
const IMPERIAL_GALLON = 0.00454609;

/** Each kind's units in one of them. Those after the second bar take metric prefixes. */
const KINDS: readonly {
  readonly plain: Readonly<Record<string, number>>;
  readonly metric?: Readonly<Record<string, number>>;
  /** The power of the length that a prefix stands before. */
  readonly power?: number;
}[] = [
  // Mass, in grams.
  {
    plain: {
      sg: (POUND * GRAVITY) / FOOT,
      lbm: POUND,
      ozm: POUND / 16,
      grain: POUND / 7000,
      cwt: 100 * POUND,
      shweight: 100 * POUND,
      uk_cwt: 112 * POUND,
      lcwt: 112 * POUND,
      hweight: 112 * POUND,
      stone: 14 * POUND,
      ton: 2000 * POUND,
      uk_ton: 2240 * POUND,
      LTON: 2240 * POUND,
      brton: 2240 * POUND,
    },
    metric: { g: 1, u: 1.66053100460465e-24 },
  },
  // Length, in metres.
  {
    plain: {
      mi: MILE,
      Nmi: NAUTICAL_MILE,
      in: INCH,
      ft: FOOT,
      yd: YARD,
      ell: 45 * INCH,
      Pica: POINT,
      Picapt: POINT,
      pica: INCH / 6,
      survey_mi: SURVEY_MILE,
    },
    metric: { m: 1, ang: 1e-10, ly: LIGHT_YEAR, parsec: PARSEC, pc: PARSEC },
  },
  // Time, in seconds.
  { plain: { yr: 31_557_600, day: 86_400, d: 86_400, hr: 3600, mn: 60, min: 60 }, metric: { sec: 1, s: 1 } },
  // Pressure, in pascals.
  {
    plain: { psi: (POUND / 1000) * (GRAVITY / INCH ** 2), Torr: 101_325 / 760 },
    metric: { Pa: 1, p: 1, atm: 101_325, at: 101_325, mmHg: 133.322 },
  },
  // Force, in newtons.
  {
    plain: { lbf: (POUND / 1000) * GRAVITY },
    metric: { N: 1, dyn: 1e-5, dy: 1e-5, pond: GRAVITY / 1000 },
  },
  // Energy, in joules.
  {
    plain: {
      HPh: 2_684_519.53769617,
      hh: 2_684_519.53769617,
      flb: (POUND / 1000) * GRAVITY * FOOT,
      BTU,
      btu: BTU,
    },
    metric: {
      J: 1,
      e: 1e-7,
      c: CALORIE,
      cal: STEAM_CALORIE,
      eV: 1.60217648740644e-19,
      ev: 1.60217648740644e-19,
      Wh: 3600,
      wh: 3600,
    },
  },
  // Power, in watts.
  {
    plain: { HP: 745.69987158227, h: 745.69987158227, PS: 75 * GRAVITY },
    metric: { W: 1, w: 1 },
  },
  // Magnetism, in tesla.
  { plain: {}, metric: { T: 1, ga: 1e-4 } },
  // Volume, in cubic metres.
  {
    plain: {
      tsp: TEASPOON,
      tspm: 5e-6,
      tbs: 3 * TEASPOON,
      oz: 6 * TEASPOON,
      cup: 48 * TEASPOON,
      pt: 96 * TEASPOON,
      us_pt: 96 * TEASPOON,
      qt: 192 * TEASPOON,
      uk_qt: IMPERIAL_GALLON / 4,
      gal: GALLON,
      uk_gal: IMPERIAL_GALLON,
      barrel: 42 * GALLON,
      bushel: 2150.42 * INCH ** 3,
      "ft^3": FOOT ** 3,
      ft3: FOOT ** 3,
      "in^3": INCH ** 3,
      in3: INCH ** 3,
      "mi^3": MILE ** 3,
      mi3: MILE ** 3,
      "yd^3": YARD ** 3,
      yd3: YARD ** 3,
      "ly^3": LIGHT_YEAR ** 3,
      ly3: LIGHT_YEAR ** 3,
      "Nmi^3": NAUTICAL_MILE ** 3,
      Nmi3: NAUTICAL_MILE ** 3,
      "Pica^3": POINT ** 3,
      Pica3: POINT ** 3,
      "Picapt^3": POINT ** 3,
      Picapt3: POINT ** 3,
      GRT: 100 * FOOT ** 3,
      regton: 100 * FOOT ** 3,
      MTON: 40 * FOOT ** 3,
    },
    metric: { uk_pt: IMPERIAL_GALLON / 8, l: 1e-3, L: 1e-3, lt: 1e-3 },
  },
  {
    plain: {},
    metric: { "m^3": 1, m3: 1, "ang^3": 1e-30, ang3: 1e-30 },
    power: 3,
  },
  // Area, in square metres.
  {
    plain: {
      uk_acre: 4840 * YARD ** 2,
      us_acre: (SURVEY_MILE * SURVEY_MILE) / 640,
      "ft^2": FOOT ** 2,
      ft2: FOOT ** 2,
      "in^2": INCH ** 2,
      in2: INCH ** 2,
      "mi^2": MILE ** 2,
      mi2: MILE ** 2,
      "Nmi^2": NAUTICAL_MILE ** 2,
      Nmi2: NAUTICAL_MILE ** 2,
      Morgen: 2500,
      "Pica^2": POINT ** 2,
      Pica2: POINT ** 2,
      "Picapt^2": POINT ** 2,
      Picapt2: POINT ** 2,
      "yd^2": YARD ** 2,
      yd2: YARD ** 2,
      "ly^2": LIGHT_YEAR ** 2,
      ly2: LIGHT_YEAR ** 2,
    },
    metric: { ar: 100 },
  },
  { plain: { ha: 10_000 } },
  {
    plain: {},
    metric: { "m^2": 1, m2: 1, "ang^2": 1e-20, ang2: 1e-20 },
    power: 2,
  },
  // Information, in bits.
  { plain: {}, metric: { bit: 1, byte: 8 } },
  // Speed, in metres a second.
  {
    plain: { admkn: (6080 * FOOT) / 3600, kn: NAUTICAL_MILE / 3600 },
    metric: { mph: MILE / 3600, "m/s": 1, "m/sec": 1, "m/h": 1 / 3600, "m/hr": 1 / 3600 },
  },
];

/** Kinds that are one, though prefixes count otherwise in their parts. */
const SAME: ReadonlyMap<number, number> = new Map([
  [9, 8],
  [11, 10],
  [12, 10],
]);

const PREFIXES: Readonly<Record<string, number>> = {
  Y: 1e24,
  Z: 1e21,
  E: 1e18,
  P: 1e15,
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  da: 1e1,
  e: 1e1,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
  a: 1e-18,
  z: 1e-21,
  y: 1e-24,
};
const BINARY_PREFIXES: Readonly<Record<string, number>> = {
  ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
  Zi: 2 ** 70,
  Yi: 2 ** 80,
};

interface Unit {
  readonly kind: number;
  readonly factor: number;
}

function buildUnits(): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  const put = (name: string, kind: number, factor: number): void => {
    if (!units.has(name)) units.set(name, { kind: SAME.get(kind) ?? kind, factor });
  };
  // What stands in the lists by itself goes before the same letters as prefix and unit.
  KINDS.forEach(({ plain, metric = {} }, kind) => {
    for (const [name, factor] of Object.entries({ ...plain, ...metric })) put(name, kind, factor);
  });
  KINDS.forEach(({ metric = {}, power = 1 }, kind) => {
    for (const [name, factor] of Object.entries(metric)) {
      const prefixes = name === "bit" || name === "byte" ? { ...PREFIXES, ...BINARY_PREFIXES } : PREFIXES;
      for (const [prefix, worth] of Object.entries(prefixes))
        put(prefix + name, kind, factor * worth ** power);
    }
  });
  return units;
}

const UNITS = buildUnits();

/** To kelvin and from it. */
const TEMPERATURES: ReadonlyMap<string, readonly [to: (t: number) => number, from: (k: number) => number]> =
  new Map(
    (
      [
        ["C", (t) => t + 273.15, (k) => k - 273.15],
        ["F", (t) => ((t - 32) * 5) / 9 + 273.15, (k) => ((k - 273.15) * 9) / 5 + 32],
        ["K", (t) => t, (k) => k],
        ["Rank", (t) => (t * 5) / 9, (k) => (k * 9) / 5],
        ["Reau", (t) => t * 1.25 + 273.15, (k) => (k - 273.15) / 1.25],
      ] as [string, (t: number) => number, (k: number) => number][]
    ).flatMap(([name, to, from]) => {
      const both = [to, from] as const;
      const other = { C: "cel", F: "fah", K: "kel" }[name];
      return other === undefined ? [[name, both] as const] : [[name, both] as const, [other, both] as const];
    }),
  );

/** Kelvins take prefixes, other degrees do not. */
const KELVINS = /^(.*)(K|kel)$/;

function temperatureOf(
  name: string,
): readonly [to: (t: number) => number, from: (k: number) => number] | undefined {
  const found = TEMPERATURES.get(name);
  const factor = PREFIXES[KELVINS.exec(name)?.[1] ?? ""];
  if (found !== undefined || factor === undefined) return found;
  return [(t) => t * factor, (k) => k / factor];
}

function converted(value: number, from: string, to: string): number {
  if (from === to && (UNITS.has(from) || TEMPERATURES.has(from))) return value;
  const [warm, cold] = [temperatureOf(from), temperatureOf(to)];
  if (warm !== undefined && cold !== undefined) return cold[1](warm[0](value));
  const [a, b] = [UNITS.get(from), UNITS.get(to)];
  if (a === undefined || b === undefined || a.kind !== b.kind) return fail(NOT_AVAILABLE);
  return (value * a.factor) / b.factor;
}

const CONVERT = toolpak(3, 3, ([value, from, to]): CellValue => converted(num(value), text(from), text(to)));

export const conversion: FunctionTable = { CONVERT };
