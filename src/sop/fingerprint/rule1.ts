/**
 * The first rule: every cell by its place, the empty ones too, and the rest as it happened to lie in memory. It stays as
 * it was, order of columns and of keys included, for reports are stamped by it. Of columns that are newer than it, only
 * filled cells are told: an empty one changes nothing.
 */
import { entryAt } from "../entries/entryAt";
import { isEmpty } from "../entries/valueOf";
import { INPUT_COLUMNS, type InputColumn } from "../f22/columns";
import type { Entry, Lists, Scorecard, Snapshot } from "../types";
import type { FingerprintRule, ReachingSettings } from "./rule";

const COLUMNS_THEN = [
  "sampleNumber",
  "area",
  "service",
  "destinationNumber",
  "executor",
  "role",
  "agentId",
  "agentName",
  "supervisor",
  "material",
  "scenario",
  "scenarioVersion",
  "callStatus",
  "recordingId",
  "nonconformity",
  "findingCategory",
  "findingText",
  "qcoRecommendation",
  "qaRecommendation",
  "followUpResult",
  "rootCause",
  "correction",
  "correctiveAction",
  "personInCharge",
  "effectivenessCheck",
  "status",
  "approvedBy",
  "note",
  "callDate",
  "findingDate",
  "qcoToQaDone",
  "qaToSupervisorDone",
  "supervisorToQaDone",
  "targetDate",
  "completedDate",
  "approvalDate",
  "startTime",
  "duration",
] as const satisfies readonly InputColumn[];
const KNOWN: ReadonlySet<InputColumn> = new Set<InputColumn>(COLUMNS_THEN);
const NEWER: readonly InputColumn[] = INPUT_COLUMNS.filter((column) => !KNOWN.has(column));

const LISTS_THEN = [
  "areas",
  "services",
  "people",
  "roles",
  "materials",
  "callStatuses",
  "marks",
  "yesNo",
  "categories",
  "statuses",
] as const satisfies readonly (keyof Lists)[];

const told = (entry: Entry<string | number>): string =>
  entry.kind === "value" ? `=${entry.value}` : entry.kind === "unreadable" ? `?${entry.shown}` : "";

const toldScorecard = ({ criteria, passMark }: Scorecard): string =>
  JSON.stringify({
    criteria: criteria.map(({ code, name, weight, criticalTo, fatal }) => ({
      code,
      name,
      weight,
      criticalTo,
      fatal,
    })),
    passMark,
  });

const reachingThen = ({
  target,
  countingStatuses,
  deadline: { days, calendar: counted, anchor },
  calendar: { weekend, holidays },
  cutiBersama,
  due: { scenarios, report, recap },
  isoEdition,
}: ReachingSettings) => ({
  target,
  countingStatuses,
  deadline: { days, calendar: counted, anchor },
  calendar: { weekend, holidays: [...holidays].sort() },
  cutiBersama,
  due: { scenarios, report, recap },
  isoEdition,
});

const rosterThen = ({ agents, scenarios }: Snapshot) => ({
  agents: agents.map(({ id, name, area, service, supervisor, active }) => ({
    id,
    name,
    area,
    service,
    supervisor,
    active,
  })),
  scenarios: scenarios.map(({ code, version, deadline, finished, validFrom, validTo }) => ({
    code,
    version,
    deadline,
    finished,
    validFrom,
    validTo,
  })),
});

export const RULE_1: FingerprintRule = {
  version: 1,
  row: (row) =>
    [
      ...COLUMNS_THEN.map((column) => entryAt(row, column))
        .concat(row.marks)
        .map(told),
      ...NEWER.filter((column) => !isEmpty(entryAt(row, column))).map(
        (column) => `${column}${told(entryAt(row, column))}`,
      ),
    ].join("\u001f"),
  scorecard: toldScorecard,
  basis: (snapshot, _rows, extra) => {
    const reaching = reachingThen(snapshot.settings);
    const lists = Object.fromEntries(LISTS_THEN.map((list) => [list, snapshot.lists[list]]));
    const { agents, scenarios } = rosterThen(snapshot);
    const { deadline, calendar, cutiBersama, target, countingStatuses, due, isoEdition } = reaching;
    return {
      deadline: JSON.stringify([deadline, calendar.weekend, calendar.holidays, cutiBersama]),
      counting: JSON.stringify([target, countingStatuses]),
      lists: JSON.stringify(lists),
      agents: JSON.stringify(agents),
      scenarios: JSON.stringify(scenarios),
      settings: JSON.stringify([{ due, isoEdition }, extra]),
      all: `${JSON.stringify([reaching, lists, agents, scenarios])}\n${extra}`,
    };
  },
};
