// What was typed into a rating and not saved, for as long as the pane is open: going elsewhere and back loses nothing.
import type { Fields, RatingFields } from "../../../sheets/types";

export interface Unsaved {
  readonly fields: Fields;
  readonly note: string;
  /** What the person saw of the row when they began. */
  readonly before: RatingFields;
}

const kept = new Map<string, Unsaved>();

export const unsavedOf = (key: string): Unsaved | undefined => kept.get(key);

export const keepUnsaved = (key: string, typed: Unsaved | undefined): void => {
  if (typed) kept.set(key, typed);
  else kept.delete(key);
};
