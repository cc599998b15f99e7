// What a call still lacks, in the order of the form: saving goes to the first of it.
import type { Scorecard } from "../../../sop/types";
import type { Fields } from "../../../sheets/types";
import { fieldText, isScored, isUnexplained, liveScore, missingFields } from "./call";
import type { FieldProblems } from "./problems";

/** `key`: of the field, or of the criterion. A `wrong` one keeps the call from being saved; a lack can be filled in later. */
export interface Gap {
  readonly key: string;
  readonly kind: "wrong" | "empty" | "unmarked" | "unexplained" | "repeated";
}

/** As the form shows its fields. */
const ORDER: readonly string[] = [
  "callDate",
  "executor",
  "role",
  "area",
  "agentId",
  "material",
  "scenario",
  "startTime",
  "duration",
  "callStatus",
  "recordingId",
];

/** `repeated`: another row has the ID Rekaman. Over a row that stands, what was lacking there already is no gap: whoever mends a note is not asked for the rest. */
export function gapsOf(
  fields: Fields,
  scorecard: Scorecard,
  problems: FieldProblems,
  before: Fields | undefined,
  repeated = false,
): readonly Gap[] {
  const wrong = Object.keys(problems)
    // What stood in the row already keeps nobody from saving.
    .filter((key) => key === "callDate" || fieldText(fields, key) !== fieldText(before ?? {}, key))
    .map((key): Gap => ({ key, kind: "wrong" }));
  const told = new Set(wrong.map(({ key }) => key));
  const stoodSo = (key: string): boolean =>
    before !== undefined && fieldText(before, key) === fieldText(fields, key);
  const empty = missingFields(fields)
    .filter((key) => !told.has(key) && !stoodSo(key))
    .map((key): Gap => ({ key, kind: "empty" }));
  const connected = isScored(fields) && fieldText(fields, "callStatus") !== "";
  const unmarked = connected
    ? scorecard.criteria.flatMap((_, index): readonly Gap[] =>
        fieldText(fields, `criterion${index}`) === "" && !stoodSo(`criterion${index}`)
          ? [{ key: `criterion${index}`, kind: "unmarked" }]
          : [],
      )
    : [];
  const unexplained: readonly Gap[] = isUnexplained(fields, scorecard)
    ? [{ key: "noFindingReason", kind: "unexplained" }]
    : [];
  const twice: readonly Gap[] =
    repeated && !stoodSo("recordingId") ? [{ key: "recordingId", kind: "repeated" }] : [];
  const rank = ({ key }: Gap): number => {
    const at = ORDER.indexOf(key);
    if (at >= 0) return at;
    const criterion = /^criterion(\d+)$/.exec(key)?.[1];
    return criterion === undefined ? 200 : 100 + Number(criterion);
  };
  return [...wrong, ...empty, ...unmarked, ...unexplained, ...twice].sort((a, b) => rank(a) - rank(b));
}

/** Codes of the criteria without a mark. */
export const openCodes = (fields: Fields, scorecard: Scorecard): readonly string[] =>
  liveScore(fields, scorecard).open === 0
    ? []
    : scorecard.criteria.flatMap(({ code }, index) =>
        fieldText(fields, `criterion${index}`) === "" ? [code] : [],
      );
