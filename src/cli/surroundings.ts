/** What a command takes from outside. */
import type { createTranslator } from "../locales";
import type { Day } from "../sop";

export interface Surroundings {
  readonly today: Day;
  readonly translate: ReturnType<typeof createTranslator>;
  /** To standard error. */
  readonly say: (message: string) => void;
  /** Shows what goes on and the share of it that is done, 0 to 1, where somebody is there to see it. */
  readonly progress?: (what: string, share: number) => void;
}
