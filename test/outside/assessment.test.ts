/**
 * What `mc report --json` says besides the figures – KPIs, doubts, callers, the month before, causes – and what Laporan
 * says of them, computed again in Python from the F-22 rows, lists and settings of the same file, over random months of
 * trouble.
 */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { saveBook } from "../../src/cli/files";
import { inFolder, mc } from "../cli/support";
import { day } from "../excel/support/session";
import { MONTH, troubleMonths, troubleWorkbook, type TroubleMonths } from "./support/trouble-months";

const run = promisify(execFile);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface Doubt {
  readonly count: number;
  readonly ids: readonly string[];
}

interface Share {
  readonly hits: number;
  readonly total: number;
}

interface Pair {
  readonly root: string;
  readonly criterion: string;
  readonly amount: number;
}

interface Printed {
  readonly activities: Readonly<Record<string, { readonly state: string; readonly result: string }>>;
  readonly integrity: Readonly<Record<string, Json>> & { readonly openErrors: Doubt };
  readonly callers: Readonly<Record<string, { counted: number; passed: number; pHolm: number | null }>>;
  readonly comparison: {
    readonly comparable: boolean;
    readonly why?: string;
    readonly before: Share;
    readonly underThisRule?: Share | null;
    readonly passMarks?: readonly [before: number, now: number];
    readonly detections?: readonly { readonly fall: number; readonly power: number }[];
  };
  readonly causes: {
    readonly roots: readonly { readonly root: string; readonly amount: number }[];
    readonly undetermined: number;
    readonly criteria: readonly Pair[];
    readonly moreCriteria: number;
  };
  readonly findings: readonly Readonly<Record<"code" | "severity" | "sheet" | "id" | "header", string>>[];
}

interface Outside {
  readonly activities: Printed["activities"];
  readonly integrity: Readonly<Record<string, Json>>;
  readonly callers: Printed["callers"];
  readonly comparison: Json;
  /** What Laporan in the file says of the nine activities. */
  readonly shown: Printed["activities"];
  /** What Laporan's activities, doubts and summary say otherwise than they should. */
  readonly problems: readonly string[];
  /** Code, No. Sampel and header. */
  readonly errors: readonly (readonly [string, string, string])[];
  readonly causes: {
    readonly roots: Readonly<Record<string, number>>;
    readonly undetermined: number;
    readonly criteria: readonly (readonly [string, string, number])[];
    readonly allPairs: readonly (readonly [string, string, number])[];
    readonly moreCriteria: number;
  };
}

/** Eighty calls without trouble; fourteen of Bima's forty fail. */
const TWO_CALLERS: Partial<TroubleMonths> = {
  asOf: "2026-08-10",
  change: "none",
  overwritten: [],
  rows: Array.from({ length: 80 }, (_, index) => ({
    sampleNumber: `DUA-${index}`,
    callDate: `2026-07-${String((index % 28) + 1).padStart(2, "0")}`,
    area: "JKT",
    executor: index < 40 ? "Ayu" : "Bima",
    agentId: "A1",
    material: "Informasi",
    scenario: "S-01",
    callStatus: "Terhubung",
    ...Object.fromEntries(
      Array.from({ length: 11 }, (_code, place) => [
        `P${String(place + 1).padStart(2, "0")}`,
        place === 1 && index >= 66 ? "Tidak" : "Ya",
      ]),
    ),
    nonconformity: "Tidak",
  })),
};

/** Numbers to nine digits: what sums in another order may differ in lies far behind. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === "number" ? Number(one.toPrecision(9)) : one,
  );

const counts = (share: Share): readonly number[] => [share.hits, share.total];

async function bothOf(one: TroubleMonths): Promise<{ printed: Printed; outside: Outside }> {
  return inFolder(async (path) => {
    const { session, measures } = await troubleWorkbook(one);
    await saveBook(session.excel.book, path("book.xlsx"));
    await writeFile(path("measures.json"), JSON.stringify(measures));
    const { output } = await mc(
      "report",
      path("book.xlsx"),
      "--month",
      MONTH,
      "--as-of",
      one.asOf,
      // Some months have so many results typed over that the layout counts as damaged.
      "--force",
      "--out",
      path("report.xlsx"),
      "--json",
    );
    const script = join(__dirname, "support", "figures", "assessment.py");
    const given = [path("report.xlsx"), path("measures.json"), MONTH, String(day(one.asOf))];
    const { stdout } = await run("/usr/bin/python3", [script, ...given], { maxBuffer: 64 * 1024 * 1024 });
    return { printed: JSON.parse(output) as Printed, outside: JSON.parse(stdout) as Outside };
  });
}

function expectAgreement({ printed, outside }: { printed: Printed; outside: Outside }): void {
  expect(printed.activities).toEqual(outside.activities);
  expect(outside.shown).toEqual(printed.activities);
  expect(outside.problems).toEqual([]);

  const { openErrors, ...doubts } = printed.integrity;
  expect(rounded(doubts)).toEqual(rounded(outside.integrity));
  const errors = printed.findings.filter(
    ({ severity, sheet }) => severity === "error" && sheet === `F-22 ${MONTH}`,
  );
  const told = errors.map(({ code, id, header }) => [code, id, header].join(" | ")).sort();
  expect(told).toEqual(outside.errors.map((one) => one.join(" | ")).sort());
  expect(openErrors.count).toBe(errors.length);
  expect(openErrors.ids).toEqual(
    [...new Set(errors.map(({ id }) => id).filter((id) => id !== ""))].sort().slice(0, 10),
  );

  const callers = Object.entries(printed.callers).map(([name, { counted, passed, pHolm }]) => [
    name,
    { counted, passed, pHolm },
  ]);
  expect(rounded(Object.fromEntries(callers))).toEqual(rounded(outside.callers));

  const { before, underThisRule, detections, ...comparison } = printed.comparison;
  expect(
    rounded({
      ...comparison,
      before: counts(before),
      ...(underThisRule === undefined ? {} : { underThisRule: underThisRule && counts(underThisRule) }),
      ...(detections && { detections: detections.map(({ fall, power }) => [fall, power]) }),
    }),
  ).toEqual(rounded(outside.comparison));

  const { causes } = printed;
  const now = causes.roots.filter(({ amount }) => amount > 0);
  expect(Object.fromEntries(now.map(({ root, amount }) => [root, amount]))).toEqual(outside.causes.roots);
  expect(causes.undetermined).toBe(outside.causes.undetermined);
  // Which of several equal ones are the last that are told is nobody's rule.
  const pairs = causes.criteria.map(({ root, criterion, amount }) => [root, criterion, amount] as const);
  expect(pairs.map(([, , amount]) => amount)).toEqual(outside.causes.criteria.map(([, , amount]) => amount));
  expect(outside.causes.allPairs).toEqual(expect.arrayContaining([...pairs]));
  expect(causes.moreCriteria).toBe(outside.causes.moreCriteria);
}

/** What the random months came to, so that none of them agrees on nothing. */
const seen = new Set<string>();

function remember({ activities, integrity, callers, comparison, causes }: Printed): void {
  for (const [number, { state }] of Object.entries(activities)) seen.add(`${number} ${state}`);
  for (const [key, doubt] of Object.entries(integrity))
    if (typeof doubt === "object" && doubt !== null && "count" in doubt && doubt.count !== 0) seen.add(key);
  for (const { pHolm } of Object.values(callers)) seen.add(pHolm === null ? "few calls" : "p");
  seen.add(comparison.why ?? "compared");
  if (causes.criteria.length > 0) seen.add("roots by criterion");
}

const MONTHS_OF_TROUBLE = troubleMonths(14, 20260801);

describe("what mc report says besides the figures", () => {
  it.each(MONTHS_OF_TROUBLE.map((one) => [one.seed, one] as const))(
    "equals what is computed from outside: seed %i",
    async (_, one) => {
      const both = await bothOf(one);
      remember(both.printed);
      expectAgreement(both);
    },
    300_000,
  );

  it("was every state of every activity, every doubt and every reason not to compare", () => {
    const states = ["missed", "open", "reached"];
    const wanted = {
      "1": ["missed", "reached"],
      ...Object.fromEntries(["2", "3", "7", "8", "9"].map((number) => [number, states])),
      ...Object.fromEntries(["4", "5", "6"].map((number) => [number, [...states, "none"]])),
    };
    expect([...seen].sort()).toEqual(
      [
        ...Object.entries(wanted).flatMap(([number, those]) => those.map((state) => `${number} ${state}`)),
        ...["failedUnexplained", "stepUndecidable", "resultOverwritten", "closedUnapproved"],
        ...["withoutRecording", "openErrors", "stepsDoneLate"],
        ...["none", "scorecard", "passMark", "few", "compared", "p", "few calls", "roots by criterion"],
      ].sort(),
    );
  });

  it("tells two callers that lie far apart, 40 of 40 against 26 of 40, as in the rules", async () => {
    const [base] = MONTHS_OF_TROUBLE;
    if (base === undefined) throw new Error("no month");
    const both = await bothOf({ ...base, ...TWO_CALLERS });
    expectAgreement(both);
    // The one table twice, so Holm doubles its p.
    const far = { counted: 40, pHolm: expect.closeTo(2 * 3.08e-5, 6) as unknown };
    expect(both.outside.callers).toEqual({ Ayu: { ...far, passed: 40 }, Bima: { ...far, passed: 26 } });
  }, 300_000);
});
