/** The readable side of a cell: its value, its emptiness, and how to show it to a person. */
import type { Entry } from "../types";

/**
 * The value of a cell, or undefined where it is empty or unreadable.
 *
 * @example valueOf({ kind: "value", value: "JKT" }) // "JKT"
 */
export const valueOf = <T>(entry: Entry<T>): T | undefined =>
  entry.kind === "value" ? entry.value : undefined;

/** Whether nothing stands in the cell. Blanks alone are text, so they are something. */
export const isEmpty = (entry: Entry<unknown>): boolean => entry.kind === "empty";

/** What stands in a text cell as a person sees it; "" for an empty one. */
export const shownText = (entry: Entry<string>): string => {
  switch (entry.kind) {
    case "empty":
      return "";
    case "value":
      return entry.value;
    case "unreadable":
      return entry.shown;
  }
};
