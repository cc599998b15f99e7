/** Which faults strike which of an action's requests. */
import type { Fault } from "embedded-excel";
import { writesOf } from "../support/requests";
import { ACTIONS, type TriedAction } from "./actions";
import type { PlannedTrial, Undisturbed } from "./run-fault";

const CODES = ["GeneralException", "RequestAborted", "InvalidOperationInCellEditMode"] as const;

/** Of faults in one group the workbook is left the same; they differ in what the action is told. */
const unapplied = (at: number): readonly Fault[] => [
  { kind: "errorBefore", code: CODES[at % CODES.length] ?? CODES[0] },
  { kind: "neverAnswers" },
];
const APPLIED: readonly Fault[] = [
  { kind: "answerLost", code: "GeneralException" },
  { kind: "connectionLost" },
  { kind: "neverAnswers", applied: true },
];
const LATE: Fault = { kind: "answersLate" };

const stopAt = (action: number): Fault => ({ kind: "stopsAt", action, code: "GeneralException" });

/** So many of the places where a cut leaves a state of its own, from the first to the last. */
function cutsOf(writes: readonly number[], count: number): readonly number[] {
  const most = Math.min(count, writes.length);
  const places = Array.from({ length: most }, (_, index) => {
    const write = writes[Math.round((index * (writes.length - 1)) / Math.max(1, most - 1))] ?? 0;
    // Before the first write nothing has changed yet: behind it.
    return index === 0 ? write + 1 : write;
  });
  return [...new Set(places)];
}

/** Every request, every kind. */
export function allTrials({ name, requests }: Undisturbed): readonly PlannedTrial[] {
  const { reads = false, cuts = 6 }: TriedAction = ACTIONS[name];
  return requests.flatMap(({ request }, index) => {
    const writes = writesOf(request);
    const faults = [
      ...CODES.map((code): Fault => ({ kind: "errorBefore", code })),
      { kind: "neverAnswers" } as const,
      ...APPLIED,
      ...(reads ? [] : [LATE]),
      ...cutsOf(writes, cuts).map(stopAt),
    ];
    return faults.map((fault) => ({ request: index + 1, fault }));
  });
}

/** Of an action that takes more requests than this, or as many as it says itself, so many spread over them. */
const MOST_REQUESTS = 10;

/**
 * Every request, and of each group of kinds one, in turns: all kinds occur with each action that has requests enough, and
 * every state that a fault can leave a workbook in but for the cut points.
 */
export function fewTrials({ name, requests }: Undisturbed): readonly PlannedTrial[] {
  const { reads = false, few = MOST_REQUESTS }: TriedAction = ACTIONS[name];
  const turn = Object.keys(ACTIONS).indexOf(name);
  const step = Math.ceil(requests.length / few);
  return requests.flatMap(({ request }, index) => {
    if (index % step !== 0) return [];
    const writes = writesOf(request);
    const one = (faults: readonly Fault[]): readonly Fault[] =>
      faults.slice((turn + index) % faults.length, ((turn + index) % faults.length) + 1);
    const faults =
      writes.length === 0
        ? one([...unapplied(turn + index), ...APPLIED, ...(reads ? [] : [LATE])])
        : [
            ...one(unapplied(turn + index)),
            ...one(APPLIED),
            LATE,
            stopAt(cutsOf(writes, 7)[(turn + index) % Math.min(7, writes.length)] ?? 1),
          ];
    return faults.map((fault) => ({ request: index + 1, fault }));
  });
}

/** Each request that writes, stopped in its middle. */
export const middleTrials = ({ requests }: Undisturbed): readonly PlannedTrial[] =>
  requests.flatMap(({ request }, index) => {
    const writes = writesOf(request);
    const middle = writes[Math.floor(writes.length / 2)];
    return middle === undefined ? [] : [{ request: index + 1, fault: stopAt(middle) }];
  });
