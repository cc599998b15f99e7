/**
 * Colour scales, data bars and icons of conditional formats. What Excel of 2010 added of them stands in the sheet's extension
 * list, beside a rule that older readers know, or in place of it (newer-formats.ts). Source: ECMA-376, CT_ColorScale,
 * CT_DataBar, CT_IconSet; [MS-XLSX] CT_DataBar, CT_IconSet of 2009.
 */
import { NEW_BAR_LOOK } from "../../book/bar-look";
import type { ConditionalRule, DataBar, IconSet, ScaleBound } from "../../book/types";
import { fromFileFormula, toFileFormula } from "../formulas";
import { decodeText, encodeAttributeText, encodeText } from "../package/text";
import {
  attribute,
  child,
  childrenOf,
  element,
  escapeText,
  flag,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { keyOf } from "../present";
import { readColor, toArgb, type Theme } from "../style/colors";

export type ScaleRule = Extract<ConditionalRule, { kind: "colorScale" | "dataBar" | "iconSet" }>;

/** That of bars of which a file says nothing but what Excel of 2007 knew: no axis, and one colour for all numbers. */
const LOOK_OF_2007: DataBar["look"] = {
  ...NEW_BAR_LOOK,
  negative: { ...NEW_BAR_LOOK.negative, matchesColor: true },
  axis: "None",
  shortest: 10,
  longest: 90,
};

const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;
const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;

const TYPES: Readonly<Record<Exclude<ScaleBound["type"], "Automatic">, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };
/** As files name sets of icons: 3Arrows. */
const fileSet = (style: string): string =>
  style.replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? count);
const bookSet = (name: string): string => name.replace(/^[345]/, (digit) => keyOf(COUNTS, digit) ?? digit);

/** Sets that only newer parts of a file can name. */
const NEWER_SETS: ReadonlySet<string> = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);
/** No icon, in place of a set's own. */
const NO_ICON = { file: "NoIcons", book: "Invalid" } as const;

const SET =
  /^(?:3(?:Arrows|ArrowsGray|Flags|TrafficLights[12]|Signs|Symbols2?|Stars|Triangles)|4(?:Arrows|ArrowsGray|RedToBlack|Rating|TrafficLights)|5(?:Arrows|ArrowsGray|Rating|Quarters|Boxes))$/;

/** Whether a rule stands in the extension list alone. */
export const isNewerAlone = (rule: ConditionalRule): rule is IconSet =>
  rule.kind === "iconSet" &&
  (NEWER_SETS.has(rule.style) || rule.criteria.some(({ icon }) => icon !== undefined));

type Dress = "classic" | "newer";

function bound({ type, formula }: ScaleBound, exceeds: boolean, dress: Dress, isHigh = false): string {
  const text = formula?.startsWith("=") === true ? toFileFormula(formula) : formula;
  const automatic = dress === "newer" ? (isHigh ? "autoMax" : "autoMin") : isHigh ? "max" : "min";
  const attributes = {
    type: type === "Automatic" ? automatic : TYPES[type],
    val: text === undefined || dress === "newer" ? undefined : encodeAttributeText(text),
    gte: exceeds ? false : undefined,
  };
  if (dress === "classic") return element("cfvo", attributes);
  const value = text === undefined ? undefined : element("xm:f", {}, escapeText(encodeText(text)));
  return element("x14:cfvo", attributes, value);
}

const colored = (color: string, name = "color"): string => element(name, { rgb: toArgb(color) });

/** The element by which a rule of the classic part says how cells look. */
export function writeScale(rule: ScaleRule): string {
  if (rule.kind === "colorScale")
    return element(
      "colorScale",
      {},
      ...rule.points.map((point) => bound(point, false, "classic")),
      ...rule.points.map(({ color }) => colored(color)),
    );
  if (rule.kind === "dataBar")
    return element(
      "dataBar",
      { ...lengthsOf(rule.look), showValue: rule.showBarOnly ? false : undefined },
      bound(rule.low, false, "classic"),
      bound(rule.high, false, "classic", true),
      colored(rule.color),
    );
  return element(
    "iconSet",
    {
      iconSet: fileSet(rule.style),
      showValue: rule.showIconOnly ? false : undefined,
      reverse: rule.reversed ? true : undefined,
    },
    ...rule.criteria.map((one) => bound(one, one.operator === "GreaterThan", "classic")),
  );
}

const lengthsOf = ({ shortest, longest }: DataBar["look"]): { minLength: number; maxLength: number } => ({
  minLength: shortest,
  maxLength: longest,
});

/** The newer element of a data bar, without what the rule beside it says. */
export function writeNewerBar({ low, high, look, showBarOnly }: DataBar): string {
  const { negative, borderColor } = look;
  const bordered = borderColor !== "";
  return element(
    "x14:dataBar",
    {
      ...lengthsOf(look),
      showValue: showBarOnly ? false : undefined,
      border: bordered ? true : undefined,
      gradient: look.gradient ? undefined : false,
      direction: look.direction === "Context" ? undefined : DIRECTIONS[look.direction],
      negativeBarColorSameAsPositive: negative.matchesColor ? true : undefined,
      negativeBarBorderColorSameAsPositive: negative.matchesBorder ? undefined : false,
      axisPosition: look.axis === "Automatic" ? undefined : AXES[look.axis],
    },
    bound(low, false, "newer"),
    bound(high, false, "newer", true),
    bordered ? colored(borderColor, "x14:borderColor") : undefined,
    negative.matchesColor ? undefined : colored(negative.color, "x14:negativeFillColor"),
    bordered && !negative.matchesBorder && negative.borderColor !== ""
      ? colored(negative.borderColor, "x14:negativeBorderColor")
      : undefined,
    look.axis === "None" ? undefined : colored(look.axisColor, "x14:axisColor"),
  );
}

export function writeNewerIcons({ style, criteria, reversed, showIconOnly }: IconSet): string {
  const custom = criteria.some(({ icon }) => icon !== undefined);
  const icons = criteria.map(({ icon }, index) => {
    const { set, index: iconId } = icon ?? { set: style, index };
    return element("x14:cfIcon", { iconSet: set === NO_ICON.book ? NO_ICON.file : fileSet(set), iconId });
  });
  return element(
    "x14:iconSet",
    {
      iconSet: fileSet(style),
      showValue: showIconOnly ? false : undefined,
      reverse: reversed ? true : undefined,
      custom: custom ? true : undefined,
    },
    ...criteria.map((one) => bound(one, one.operator === "GreaterThan", "newer")),
    ...(custom ? icons : []),
  );
}

const AUTOMATIC: ReadonlySet<string | undefined> = new Set(["autoMin", "autoMax"]);

/** Undefined where the file's words are none that are known. */
function readBound(one: XmlElement): ScaleBound | undefined {
  const word = attribute(one, "type");
  if (AUTOMATIC.has(word)) return { type: "Automatic" };
  const type = keyOf(TYPES, word);
  if (type === undefined) return undefined;
  const text = decodeText(attribute(one, "val") ?? child(one, "f")?.text ?? "").trim();
  if (type === "LowestValue" || type === "HighestValue" || text === "") return { type };
  const isNumber = type !== "Formula" && Number.isFinite(Number(text));
  return { type, formula: isNumber ? text : fromFileFormula(text) };
}

/** All of them, or undefined where one is not known. */
function readBounds(of: XmlElement | undefined): readonly ScaleBound[] | undefined {
  const read = childrenOf(of, "cfvo").map(readBound);
  const known = read.filter((one) => one !== undefined);
  return known.length === read.length ? known : undefined;
}

function readColorScale(of: XmlElement, theme: Theme): ScaleRule | undefined {
  const bounds = readBounds(of) ?? [];
  const colors = childrenOf(of, "color").map((one) => readColor(one, theme) ?? "#000000");
  if (bounds.length < 2 || bounds.length > 3 || colors.length !== bounds.length) return undefined;
  return {
    kind: "colorScale",
    points: bounds.map((one, index) => ({ ...one, color: colors[index] ?? "#000000" })),
  };
}

/** @param newer the element of the extension list that stands for the same bars */
function readBar(
  of: XmlElement | undefined,
  newer: XmlElement | undefined,
  theme: Theme,
): DataBar | undefined {
  const [low, high] = readBounds(newer ?? of) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const colorOf = (parent: XmlElement | undefined, name: string): string | undefined =>
    readColor(child(parent, name), theme);
  return {
    kind: "dataBar",
    low,
    high,
    color: colorOf(of, "color") ?? colorOf(newer, "fillColor") ?? "#638EC6",
    showBarOnly: (flag(newer, "showValue") ?? flag(of, "showValue")) === false,
    look:
      newer === undefined
        ? { ...LOOK_OF_2007, ...readLengths(of) }
        : {
            gradient: flag(newer, "gradient") !== false,
            borderColor: flag(newer, "border") === true ? (colorOf(newer, "borderColor") ?? "") : "",
            negative: {
              color: colorOf(newer, "negativeFillColor") ?? NEW_BAR_LOOK.negative.color,
              borderColor: colorOf(newer, "negativeBorderColor") ?? "",
              matchesColor: flag(newer, "negativeBarColorSameAsPositive") === true,
              matchesBorder: flag(newer, "negativeBarBorderColorSameAsPositive") !== false,
            },
            axis: keyOf(AXES, attribute(newer, "axisPosition")) ?? "Automatic",
            axisColor: colorOf(newer, "axisColor") ?? NEW_BAR_LOOK.axisColor,
            direction: keyOf(DIRECTIONS, attribute(newer, "direction")) ?? "Context",
            ...readLengths(newer),
          },
  };
}

const readLengths = (of: XmlElement | undefined): Pick<DataBar["look"], "shortest" | "longest"> => ({
  shortest: numberAttribute(of, "minLength") ?? LOOK_OF_2007.shortest,
  longest: numberAttribute(of, "maxLength") ?? LOOK_OF_2007.longest,
});

function readIcons(of: XmlElement): IconSet | undefined {
  const name = attribute(of, "iconSet") ?? "3TrafficLights1";
  const bounds = readBounds(of) ?? [];
  const gte = childrenOf(of, "cfvo").map((one) => flag(one, "gte") !== false);
  const own = flag(of, "custom") === true ? childrenOf(of, "cfIcon") : [];
  const isKnown = own.every((one) => SET.test(attribute(one, "iconSet") ?? "") || isNoIcon(one));
  if (!SET.test(name) || bounds.length !== Number(name[0]) || !isKnown) return undefined;
  return {
    kind: "iconSet",
    style: bookSet(name),
    criteria: bounds.map((one, index) => {
      const icon = own[index];
      return {
        ...one,
        operator: gte[index] === false ? "GreaterThan" : "GreaterThanOrEqual",
        ...(icon !== undefined && {
          icon: {
            set: isNoIcon(icon) ? NO_ICON.book : bookSet(attribute(icon, "iconSet") ?? ""),
            index: numberAttribute(icon, "iconId") ?? 0,
          },
        }),
      };
    }),
    reversed: flag(of, "reverse") === true,
    showIconOnly: flag(of, "showValue") === false,
  };
}

const isNoIcon = (icon: XmlElement): boolean => attribute(icon, "iconSet") === NO_ICON.file;

/**
 * What a rule of such a kind is; undefined where its words are not known: then it stays in the file alone.
 * @param newer the rule of the extension list that it names as its other half
 */
export function readScale(
  rule: XmlElement,
  newer: XmlElement | undefined,
  theme: Theme,
): ScaleRule | undefined {
  const [scale, icons, bar] = ["colorScale", "iconSet", "dataBar"].map((name) => child(rule, name));
  if (scale !== undefined) return readColorScale(scale, theme);
  if (icons !== undefined) return readIcons(icons);
  if (bar === undefined) return undefined;
  // A rule that stands in the extension list alone says all by itself.
  const isNewer = child(bar, "fillColor") !== undefined;
  return isNewer ? readBar(undefined, bar, theme) : readBar(bar, child(newer, "dataBar"), theme);
}
