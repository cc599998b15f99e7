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
export { isMapping } from "../sheets/mapping/memory";
export {
  mappedTo,
  rememberedFor,
  suggestMapping,
  targetByName,
  type Mapping,
  type RememberedMapping,
  type Suggestion,
} from "../sheets/mapping/mapping";
export type { ImportTarget } from "../sheets/mapping/targets";
export { recognizeHeaders } from "../sheets/plan/samples";
