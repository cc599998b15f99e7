/** What may stand in cells, and how they look when. */
import type { Area, CellStyle } from "./cells";

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ValidationRule =
  /** `source`: "=Name", "=Sheet!$A$1:$A$9", or inline items joined by commas. */
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  errorAlert?: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
  prompt?: { showPrompt: boolean; title: string; message: string };
}

/** What a conditional format lays over a cell (a differential style). */
export type FormatOverlay = Pick<
  CellStyle,
  | "bold"
  | "italic"
  | "underline"
  | "strikethrough"
  | "fontColor"
  | "fillColor"
  | "numberFormat"
  | "borderTop"
  | "borderBottom"
  | "borderLeft"
  | "borderRight"
>;

export type ConditionalRule =
  /** `formula` starts with "=" and is relative to the top-left cell of the first area. */
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "cellValue";
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: "containsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
    }
  | { readonly kind: "duplicateValues" | "uniqueValues" }
  /** The `rank` most or least of the areas' numbers, or so many percent of them; ties count. */
  | { readonly kind: "rank"; readonly rank: number; readonly bottom: boolean; readonly percent: boolean }
  /** Against the mean of the areas' numbers, `deviations` standard deviations away from it. */
  | {
      readonly kind: "average";
      readonly above: boolean;
      readonly equal: boolean;
      readonly deviations: 0 | 1 | 2 | 3;
    }
  | { readonly kind: "state"; readonly state: "Blanks" | "NonBlanks" | "Errors" | "NonErrors" }
  /** Two or three points from the least to the most, with the colours between them. */
  | { readonly kind: "colorScale"; readonly points: readonly ScalePoint[] }
  | DataBar
  | IconSet;

/** Where in the areas' numbers a scale, bar or icon begins: `formula` is a number, or starts with "=". */
export interface ScaleBound {
  readonly type:
    "Automatic" | "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
  readonly formula?: string;
}

export interface ScalePoint extends ScaleBound {
  readonly color: string;
}

export interface DataBar {
  readonly kind: "dataBar";
  readonly low: ScaleBound;
  readonly high: ScaleBound;
  readonly color: string;
  readonly showBarOnly: boolean;
  readonly look: BarLook;
}

/** How data bars look besides their colour. */
export interface BarLook {
  /** They fade towards their end. */
  readonly gradient: boolean;
  /** "" = without a border. */
  readonly borderColor: string;
  /** Of numbers below zero, each unless it is that of the others. */
  readonly negative: {
    readonly color: string;
    readonly borderColor: string;
    readonly matchesColor: boolean;
    readonly matchesBorder: boolean;
  };
  readonly axis: "Automatic" | "None" | "CellMidPoint";
  readonly axisColor: string;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  /** The shortest bar and the longest one, in percent of the cell. */
  readonly shortest: number;
  readonly longest: number;
}

/** An icon of a set, 0 being the one of the least values; of the set `Invalid`, none. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}

export interface IconSet {
  readonly kind: "iconSet";
  /** As Office.js names it: ThreeArrows. */
  readonly style: string;
  /** From the least on; the first has none to exceed. `icon`: one in place of the set's own. */
  readonly criteria: readonly (ScaleBound & {
    readonly operator: "GreaterThan" | "GreaterThanOrEqual";
    readonly icon?: Icon;
  })[];
  readonly reversed: boolean;
  readonly showIconOnly: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  format: FormatOverlay;
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
}
