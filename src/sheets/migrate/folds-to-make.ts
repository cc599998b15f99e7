/** Which of the planned folds are left to make, once it is known which of their columns fold already. */
import type { Edit } from "../edits/edit";

/** `standing`: those of `folds` whose columns fold. What folds is folded no second time, and only that is taken out. */
export const foldsToMake = (folds: readonly Edit[], standing: readonly Edit[]): readonly Edit[] =>
  folds.filter((fold) => standing.includes(fold) === (fold.kind === "ungroup"));
