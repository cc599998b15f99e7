/** Which remedies a finding has. */
import { readingsOfDayText } from "../days/readingsOfDayText";
import { monthOfDay } from "../days/months";
import type { Day, Finding, FindingCode } from "../types";
import type { Fix, Remedy } from "./types";

/**
 * What one click can do about the finding; none where a person must look. `asOf` is the answer's as-of day: a row is
 * not moved to a month that has not come, since then the date is what is wrong.
 */
export const fixesOf = (finding: Finding, asOf: Day): readonly Fix[] =>
  finding.cell === "" ? [] : remediesOf(finding, asOf).map((remedy) => ({ finding, remedy }));

/** The finding's only fix: what may be done in bulk. Undefined where there is none, or a choice. */
export const soleFixOf = (finding: Finding, asOf: Day): Fix | undefined => {
  const [only, ...others] = fixesOf(finding, asOf);
  return others.length === 0 ? only : undefined;
};

/** Whether two remedies do the same. */
export const isSameFix = (a: Remedy, b: Remedy): boolean => {
  switch (a.kind) {
    case "chooseReading":
      return b.kind === a.kind && b.day === a.day;
    case "useListValue":
    case "keepValue":
      return b.kind === a.kind && b.value === a.value;
    case "moveRow":
      return b.kind === a.kind && b.month === a.month;
    case "giveNumber":
    case "restoreFormula":
      return b.kind === a.kind;
  }
};

type Remedies = (finding: Finding, asOf: Day) => readonly Remedy[];

const suggested =
  (kind: "useListValue" | "keepValue"): Remedies =>
  ({ suggestion }) =>
    suggestion === undefined ? [] : [{ kind, value: suggestion }];

/** The codes that a click can mend; the others want a person to look. */
const REMEDIES: Readonly<Partial<Record<FindingCode, Remedies>>> = {
  required: ({ column }) => (column === "sampleNumber" ? [{ kind: "giveNumber" }] : []),
  // A move that was broken off is finished from the row that stands on the wrong sheet.
  duplicateSampleNumber: ({ params }) => (params["moved"] === undefined ? [{ kind: "giveNumber" }] : []),
  dateInvalid: ({ params }) =>
    readingsOfDayText(String(params["value"])).map((day) => ({ kind: "chooseReading", day })),
  listValue: suggested("useListValue"),
  materialMismatch: suggested("useListValue"),
  wrongSheet: ({ params }, asOf) => {
    const month = String(params["month"]);
    return month > monthOfDay(asOf) ? [] : [{ kind: "moveRow", month }];
  },
  formulaOverwritten: () => [{ kind: "restoreFormula" }],
  formulaInText: suggested("keepValue"),
};

const remediesOf: Remedies = (finding, asOf) => REMEDIES[finding.code]?.(finding, asOf) ?? [];
