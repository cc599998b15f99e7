/** What one click can do about a finding, as data: a closed set of remedies. */
import type { Day, Finding, Month } from "../types";

/** What is done. Nothing is guessed: where a text can be two days, each is a remedy of its own. */
export type Remedy =
  /** A new No. Sampel, which nobody has. */
  | { readonly kind: "giveNumber" }
  /** A day that the text can mean. */
  | { readonly kind: "chooseReading"; readonly day: Day }
  /** The list's own spelling. */
  | { readonly kind: "useListValue"; readonly value: string }
  /** The whole row goes to the sheet of its call's month. */
  | { readonly kind: "moveRow"; readonly month: Month }
  /** The formula that the month was made with. */
  | { readonly kind: "restoreFormula" }
  /** What the formula shows, as text. */
  | { readonly kind: "keepValue"; readonly value: string };

export type FixKind = Remedy["kind"];

/** A remedy for a finding as check reported it: enough to find the row again and to see that nothing changed meanwhile. */
export interface Fix {
  readonly finding: Finding;
  readonly remedy: Remedy;
}
