/** What a command takes from outside. */
import type { createTranslator } from "../locales";
import type { Day } from "../sop";

export interface Surroundings {
  readonly today: Day;
  readonly translate: ReturnType<typeof createTranslator>;
  /** To standard error. */
  readonly say: (message: string) => void;
}
