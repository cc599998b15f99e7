/** The procedure as pure code: what the other rooms may ask it. */
export * from "./types";
export { checkAnswer } from "./checkAnswer";
export { checkAnswerInBits, judgeRowsInBits } from "./checkAnswerInBits";
export { createChecking, type Checking } from "./again/checkAgain";
export { breakDown, countSamples } from "./counting/countSamples";
export { groupLabels, type GroupLabels } from "./counting/groupLabels";
export { isBlankRow } from "./counting/isBlankRow";
export { countedRows, excludedRows, judgeRows, type JudgedRow } from "./counting/judgeRows";
export { samplesByAgent } from "./counting/samplesByAgent";
export { createRowMemory, type RowMemory } from "./counting/rowMemory";
export { monthOfRow } from "./counting/monthOfRow";
export { rowsByMonth } from "./counting/rowsByMonth";
export { addWorkingDays, isWorkingDay } from "./days/addWorkingDays";
export { FIRST_DAY, LAST_DAY, dayOfParts, isDay, partsOfDay, type CalendarParts } from "./days/calendarParts";
export { dayFromIso } from "./days/dayFromIso";
export { isoFromDay, shownDay } from "./days/isoFromDay";
export { daysInMonth, firstDayOfMonth, isMonth, lastDayOfMonth, monthOfDay } from "./days/months";
export {
  calendarOfArea,
  leaveAreasOf,
  MOST_LEAVE_AREAS,
  workCalendarOf,
  type DayOff,
} from "./days/localLeave";
export { parseDayText } from "./days/parseDayText";
export { parseTimeText } from "./days/parseTimeText";
export { readingsOfDayText } from "./days/readingsOfDayText";
export { writtenDayIn, type WrittenDay } from "./days/writtenDay";
export { weekdayOfDay } from "./days/weekdayOfDay";
export { dueDayOf } from "./deadlines/dueDayOf";
export { judgeLink, type LinkDates } from "./deadlines/judgeLink";
export { hasDeadlines, judgeLinks, type LinkJudgements } from "./deadlines/judgeLinks";
export { LINK_COLUMNS, type LinkColumns } from "./deadlines/linkColumns";
export { VERDICT_LABELS } from "./deadlines/verdictLabels";
export { otherRule, verdictsChangedByOtherRule } from "./deadlines/verdictsChangedByOtherRule";
export { DEFAULT_AREAS, DEFAULT_LISTS, type TimeZone } from "./defaults/defaultLists";
export { DEFAULT_SCORECARD } from "./defaults/defaultScorecard";
export { DEFAULT_SETTINGS } from "./defaults/defaultSettings";
export {
  daysOffOf,
  decreeOf,
  PUBLIC_HOLIDAYS,
  type Holiday,
  type HolidayKind,
} from "./defaults/publicHolidays";
export { entryAt } from "./entries/entryAt";
export { equalsAsExcel, foldAsExcel } from "./entries/equalsAsExcel";
export { identityKey } from "./entries/identityKey";
export { saysWord } from "./entries/saysWord";
export { isEmpty, shownText, valueOf } from "./entries/valueOf";
export { WORDS } from "./entries/words";
export { deadlineRows, linkFigures } from "./figures/deadlineFigures";
export { emptyMonthFigures, figuresOfMonths } from "./figures/figuresOfMonths";
export { paceOf } from "./figures/paceOf";
export { criticalRate, isCleanFor, meanScore, scoreFigures } from "./figures/scoreFigures";
export { shareOf } from "./figures/shareOf";
export { wilsonInterval } from "./figures/wilsonInterval";
export { cellAddress } from "./findings/cellAddress";
export { holidayYearAhead } from "./findings/holidayYearAhead";
export { findingsOf, findingsOfRows, findingsOfSheet } from "./findings/findingsOf";
export { FINDINGS, type BareFinding, type ParamsOf } from "./findings/codes";
export type { Fix, FixKind, Remedy } from "./fixes/types";
export { dataFingerprints, ruleOf, type DataFingerprints } from "./fingerprint/fingerprintOf";
export * from "./f22/columns";
export {
  changedParts,
  FINGERPRINT_PARTS,
  fingerprintParts,
  type FingerprintPart,
  type FingerprintParts,
} from "./fingerprint/fingerprintParts";
export { hashText } from "./fingerprint/hashText";
export { lineCode } from "./history/lineCode";
export { pastMonthOf, pastMonths } from "./history/pastMonths";
export { foreseenHolidays } from "./holidays/foreseenHolidays";
export { holidayPreview, type HolidayState, type StandingHoliday } from "./holidays/holidayPreview";
export { parseHolidays, type ParsedHoliday, type ParsedHolidays } from "./holidays/parseHolidays";
export { ISO_EDITIONS, isoClause, isoLabel, type IsoNeed } from "./iso/clauses";
export { dueNextMonth, scenariosDue } from "./preparation/dueDays";
export { materialCoverage, type MaterialCoverage } from "./preparation/materialCoverage";
export { scenarioReadiness, type ScenarioReadiness } from "./preparation/scenarioReadiness";
export { criteriaNamed } from "./objections/criteriaNamed";
export { judgeObjection, stateOfObjection, type Objection } from "./objections/judgeObjection";
export {
  objectionFigures,
  type ObjectionCount,
  type ObjectionFigures,
  type ObjectionGroup,
} from "./objections/objectionFigures";
export { OBJECTION_WORDS, type ObjectionState } from "./objections/objectionWords";
export { OPEN_WORD } from "./f22/openWord";
export {
  agentCard,
  agentNames,
  type AgentCard,
  type AgentCriterion,
  type AgentMonth,
  type AgentName,
  type AgentTrend,
} from "./agents/agentCard";
export { markMatches, type MarkedPart } from "./search/markMatches";
export {
  agentKeyOf,
  createSearchTexts,
  openLinksOf,
  prepareSearch,
  SEARCH_STATES,
  searchRows,
  type FoundMonth,
  type PreparedTexts,
  type SearchQuery,
  type SearchState,
  type SearchTexts,
} from "./search/searchRows";
export { NUMBERED, SEARCHED } from "./search/searchText";
export { searchTerms, type SearchTerm } from "./search/searchTerms";
export { sharesOf, type LabelledShare } from "./plan/sharesOf";
export { keptLongEnough } from "./retention/keptLongEnough";
export { keptUntil } from "./retention/keptUntil";
export {
  settingsEffect,
  type Changed,
  type ReachedFigures,
  type SettingsEffect,
} from "./settings/settingsEffect";
export { MARK_WORDS, MARKS, markOf, scoreOf, scoreOfMarks } from "./scorecard/scoreOf";
export { fatalFailures, RESULT_LABELS, resultOf } from "./scorecard/resultOf";
export { CLOSING_COLUMNS, missingBeforeClosed, type ClosingColumn } from "./correction/missingBeforeClosed";
export { allocate, type Allocation, type Bounds } from "./plan/allocate";
export { auditPlan, type PlanDifference, type PlannedColumn } from "./plan/auditPlan";
export { dealLabels, labelTotals } from "./plan/dealLabels";
export { drawAgents, type Drawn, type DrawOptions } from "./plan/drawAgents";
export { dayOfCall, freeDays } from "./plan/freeDays";
export { makePlan } from "./plan/makePlan";
export { planFingerprint, rosterFingerprint } from "./plan/planFingerprint";
export { planInputOf, type PlanRequest } from "./plan/planInputOf";
export { planProgress, type AreaProgress, type PlanProgress } from "./plan/planProgress";
export {
  MOST_ATTEMPTS,
  replacementOf,
  type Replacement,
  type ReplacementOptions,
} from "./plan/replacementOf";
export { keptOf, replayPlan } from "./plan/replayPlan";
export { reservesFor } from "./plan/reservesFor";
export { agentKey } from "./plan/agentKey";
export { ticketOf, type TicketOf } from "./plan/ticketOf";
export type {
  Labelled,
  MonthPlan,
  PlanAgent,
  PlanError,
  PlanErrorCode,
  PlanInput,
  PlannedCall,
  PlannedStratum,
  PlanNote,
  PlanRecord,
  PlanRow,
  PlanRules,
  PlanScenario,
  Stratum,
} from "./plan/types";
export { weightedShare, type StratumResult, type WeightedShare } from "./plan/weightedShare";
export { nextCalls, type Lack, type NextCalls, type Plan, type Quotas } from "./worklist/nextCalls";
export { openSteps, type OpenStep } from "./worklist/openSteps";
export { remindersOf, type Reminder } from "./worklist/remindersOf";
export { isMine, stepsFor, type StepFilter, type Viewer } from "./worklist/stepsFor";
export {
  monthAssessment,
  type AssessmentBasis,
  type Leaders,
  type MonthAssessment,
} from "./report/monthAssessment";
export { LEAST_IN_GROUP, type CallerDifference, type GroupDifference } from "./report/groupComparison";
export { SHIFTS, type Shift } from "./report/groups";
export type { MostFrequent } from "./report/mostFrequent";
export type {
  ActivityKpis,
  HandOverKpi,
  KpiState,
  LinkKpi,
  MaterialKpi,
  RecommendationKpi,
  SampleKpi,
  ScenarioKpi,
} from "./kpi/types";
export type { HandedOver } from "./kpi/activityKpis";
export { firstSent, type HandedOverDocument, type HandOver } from "./kpi/handOverKpi";
export type { Doubt, Integrity } from "./integrity/integrityOf";
export type { Incomparable, MonthComparison } from "./comparison/monthComparison";
export type { MeasureDifference } from "./comparison/measure";
export type { RootAction, RootCauses, RootCriterion } from "./analysis/rootCauses";
export type { Detection } from "./statistics/comparisonPower";
export {
  recommendationEffect,
  recommendationTarget,
  type RecommendationEffect,
  type RecommendationTarget,
} from "./recommendations/recommendationEffect";
export { reportFigures, type ReportFiguresOptions } from "./report/reportFigures";
export { UNNAMED } from "./report/nonconformities";
export type {
  AgentFigures,
  Causes,
  CorrectionState,
  CriterionFigures,
  GroupFigures,
  ParetoLine,
  ReportFigures,
  ScoreBin,
  Share,
  Trend,
  TrendMonth,
} from "./report/types";
export { compareShares, type ShareComparison } from "./statistics/compareShares";
export { proportionChart, type ProportionChart } from "./statistics/proportionChart";
export { analysisFigures } from "./analysis/analysisFigures";
export {
  CAUSE_KINDS,
  type AgainstBefore,
  type AnalysisFigures,
  type CauseKind,
  type CauseLine,
} from "./analysis/types";
export { mergeRecommendation, toldValue, type LastGathered } from "./recommendations/mergeRecommendation";
export {
  recommendationFigures,
  recommendationTrend,
  recommendationVerdict,
  type RecommendationTrend,
} from "./recommendations/recommendationFigures";
export { recommendationLines } from "./recommendations/recommendationLines";
export { readRecommendationNumber, recommendationNumber } from "./recommendations/recommendationNumber";
export {
  LATER_FIELDS,
  RECOMMENDATION_FIELDS,
  type CountedRecommendation,
  type FieldValue,
  type RecommendationField,
  type RecommendationFields,
  type RecommendationFigures,
} from "./recommendations/types";
export { addCounts, countsOf } from "./gather/countsOf";
export { digestOf } from "./gather/digestOf";
export { MOST_BOOK_BYTES, MOST_BOOKS } from "./gather/limits";
export { gatherBooks, sameIdIn } from "./gather/gatherBooks";
export { pooledFigures } from "./gather/pooledFigures";
export type {
  BookDigest,
  Gathered,
  GatheredMonth,
  GatherProblem,
  IdSource,
  PooledCounts,
  RowIdentity,
  SameId,
} from "./gather/types";
