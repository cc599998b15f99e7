/** Short texts that tell one plan's making from another: of all that it was made from, and of its roster alone. */
import { sha256 } from "./sha256";
import type { PlanInput, PlanRecord } from "./types";

/** SHA-256 of the record as JSON, in hex. */
export const planFingerprint = (record: PlanRecord): string => sha256(JSON.stringify(record));

/** SHA-256 of the roster that was used, in hex: of the strata with their agents. */
export const rosterFingerprint = ({ strata }: Pick<PlanInput, "strata">): string =>
  sha256(JSON.stringify(strata.map(({ name, agents }) => [name, agents])));
