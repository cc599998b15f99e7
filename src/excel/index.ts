/** The one door to the workbook: what pane, ribbon and command line call, and the words that go with it. */
export { ACTION_NAMES, actions, type Actions } from "./actions";
export { introduce } from "./author";
export type { SaveSettingsOptions } from "./actions/save-settings";
export * from "../sheets/types";
export { callDaysOf, type CallDays } from "../sheets/mapping/days";
export {
  mapRows,
  findHeaderLine,
  headerLineOf,
  repeatedTargets,
  type HeaderLine,
  type MappedRows,
} from "../sheets/mapping/map-rows";
export { usedRecordings } from "../sheets/mapping/used-recordings";
export { partedTable, titlesAbove, type ApartLine } from "../sheets/mapping/apart";
export { contentsUnder } from "../sheets/mapping/contents";
export { PROVISIONAL } from "../sheets/plan/holidays";
export { rowsOfOtherYears } from "../sheets/mapping/other-year";
export { durationQuestion } from "../sheets/mapping/durations";
export { rememberedFor, suggestMapping, targetByName, type Suggestion } from "../sheets/mapping/mapping";
export {
  isClockReading,
  isTexts,
  mappedTo,
  type Mapping,
  type Reading,
  type RememberedMapping,
  type ValueMapping,
} from "../sheets/mapping/reading";
export { suggestValues, valuesOf, type ValueGroup } from "../sheets/mapping/values";
export type { ImportTarget } from "../sheets/mapping/targets";
export { criterionNamed, nameOf } from "../sheets/layout/sample-key";
export { newSampleNumber } from "../sheets/plan/sample-number";
export {
  FLAT_TABLE_NAMES,
  FLAT_TABLES,
  type FlatColumn,
  type FlatTable,
  type FlatValue,
  type Partition,
} from "../sheets/export/schema";
export { blindFormHint } from "../sheets/layout/words";
export { comparedWith, type BookRecord } from "../sheets/export/book-record";
