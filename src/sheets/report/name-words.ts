/** What people have typed as a name, within a sentence. */
import type { ReportFigures } from "../../sop";
import { listWords } from "./formats";

const LONGEST_NAME = 40;
/** A name within a sentence: on one line, and short enough to leave the sentence readable. */
export const nameWords = (typed: string, missing = ""): string => {
  const flat = typed.replaceAll(/\s+/g, " ").trim();
  if (flat === "") return missing;
  return flat.length > LONGEST_NAME ? `${flat.slice(0, LONGEST_NAME - 1).trimEnd()}…` : flat;
};

/** `Sibuk 2 dan Terputus 1`: why a call does not count is told by its status. */
export const statusWords = (statuses: ReportFigures["uncountedStatuses"]): string =>
  listWords(statuses.map(({ status, rows }) => `${nameWords(status, "tanpa status")} ${rows}`));
