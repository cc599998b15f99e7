/** What a criterion may be called, and how many there may be (docs/rules/f22.md, "Score"). */
import { DEFAULT_SCORECARD } from "../../sop";

export const MOST_CRITERIA = 20;
export const LONGEST_NAME = 40;
/** They have a meaning of their own in references to table columns, which a criterion's header becomes part of. */
export const FORBIDDEN_IN_NAMES: readonly string[] = ["[", "]", "#", "'", "@", "(", ")"];
/** The header of the formula column that shows what counts in the as-of month. */
export const WEIGHT_IN_FORCE = "Bobot Berlaku";

/** A default name that is longer than the rule allows passes all the same: the form has it so. */
export const LONG_DEFAULTS: readonly string[] = DEFAULT_SCORECARD.criteria
  .map((criterion) => criterion.name)
  .filter((name) => name.length > LONGEST_NAME);

export const isCriterionCode = (code: string): boolean => /^P\d\d$/i.test(code);

export const isCriterionName = (name: string): boolean =>
  LONG_DEFAULTS.includes(name) ||
  (name.trim() !== "" &&
    name.length <= LONGEST_NAME &&
    !FORBIDDEN_IN_NAMES.some((character) => name.includes(character)));
