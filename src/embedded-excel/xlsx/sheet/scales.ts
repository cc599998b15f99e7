/** Colour scales, data bars and icons of conditional formats. */
import type { ConditionalRule, ScaleBound } from "../../book/types";
import { toFileFormula } from "../formulas";
import { encodeAttributeText } from "../package/text";
import { element } from "../package/xml";

const TYPES: Readonly<Record<ScaleBound["type"], string>> = {
  Automatic: "min",
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

function bound({ type, formula }: ScaleBound, exceeds: boolean, isHigh = false): string {
  const val = formula?.startsWith("=") === true ? toFileFormula(formula) : formula;
  return element("cfvo", {
    type: type === "Automatic" && isHigh ? "max" : TYPES[type],
    val: val === undefined ? undefined : encodeAttributeText(val),
    gte: exceeds ? false : undefined,
  });
}

const colored = (color: string): string => element("color", { rgb: `FF${color.slice(1)}` });

/** Icons that only newer parts of a file can say: those rules are not written. */
const NEWER_ICONS: ReadonlySet<string> = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);

export const isWritten = (rule: ConditionalRule): boolean =>
  rule.kind !== "iconSet" || !NEWER_ICONS.has(rule.style);

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

/** The element of a rule that says by itself how cells look. */
export function writeScale(
  rule: Extract<ConditionalRule, { kind: "colorScale" | "dataBar" | "iconSet" }>,
): string {
  if (rule.kind === "colorScale")
    return element(
      "colorScale",
      {},
      ...rule.points.map((point) => bound(point, false)),
      ...rule.points.map(({ color }) => colored(color)),
    );
  if (rule.kind === "dataBar")
    return element(
      "dataBar",
      { showValue: rule.showBarOnly ? false : undefined },
      bound(rule.low, false),
      bound(rule.high, false, true),
      colored(rule.color),
    );
  return element(
    "iconSet",
    {
      iconSet: rule.style.replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? count),
      showValue: rule.showIconOnly ? false : undefined,
      reverse: rule.reversed ? true : undefined,
    },
    ...rule.criteria.map((one) => bound(one, one.operator === "GreaterThan")),
  );
}
