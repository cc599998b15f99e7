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
  | { readonly kind: "duplicateValues" | "uniqueValues" };

export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  format: FormatOverlay;
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
}
