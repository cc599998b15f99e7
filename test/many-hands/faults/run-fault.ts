/** One action with one fault at one of its requests: what is left, who tells of it, and how the second try ends. */
import type { ArrivedRequest, Fault } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { WorkbookError } from "../../../src/excel";
import { TODAY } from "../../excel/support/session";
import { codeOf, isUnexpected } from "../crowd/world";
import { as, openSession, seedRandomBytes, type Session } from "../support/session";
import { differences, isSame, shotOf, type Shot } from "../support/shot";
import { typedCells } from "../support/typed-cells";
import { ACTIONS, type ActionName, type Before, type TriedAction } from "./actions";
import { baseBook } from "./bases";

export type Calculation = "Automatic" | "Manual";

/** How the action goes undisturbed. */
export interface Undisturbed {
  readonly name: ActionName;
  readonly calculation: Calculation;
  readonly requests: readonly ArrivedRequest[];
  readonly before: Shot;
  readonly after: Shot;
  readonly typed: ReadonlyMap<string, string>;
}

export interface PlannedTrial {
  /** At which of the action's requests; 1 = the first. */
  readonly request: number;
  readonly fault: Fault;
}

export const nameOfTrial = ({ request, fault }: PlannedTrial): string =>
  `request ${request}, ${Object.values(fault).join(" ")}`;

/** What is wrong, by the rows of many-hands' table. */
export type TrialFault =
  "typedLost" | "againDifferent" | "againRefused" | "unnoticed" | "unexpected" | "neverEnds";

export interface Trial {
  readonly struck: boolean;
  readonly faults: readonly { readonly kind: TrialFault; readonly detail: string }[];
}

const shot = ({ book }: Session): Shot => shotOf(book, { withoutLog: true });

/** Numbers that are drawn: the same in the first try, in the second and undisturbed. */
const SEED = 2000;

async function begin(name: ActionName, calculation: Calculation) {
  const action: TriedAction = ACTIONS[name];
  const base = await baseBook(action.base);
  base.book.calculationMode = calculation;
  const session = openSession({ book: base.book, seed: 1000 });
  const before: Before = { ...(await action.prepare?.()), base };
  seedRandomBytes(SEED);
  return { action, session, before };
}

export async function runUndisturbed(name: ActionName, calculation: Calculation): Promise<Undisturbed> {
  const { action, session, before } = await begin(name, calculation);
  const stood = shot(session);
  const watched = session.watch(session.client(0));
  await action.act(before);
  watched.stop();
  return {
    name,
    calculation,
    requests: watched.requests,
    before: stood,
    after: shot(session),
    typed: typedCells(session.book),
  };
}

/** Marks are looked for in the whole workbook, and counted. */
const isMark = (place: string): boolean => place.startsWith("mark|");

/** Neither what it was nor what the action makes of it. A note may stand at its old place and its new one for a while. */
const lostOf = (
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): readonly string[] =>
  [...before].flatMap(([place, value]) =>
    now.get(place) === value || now.get(place) === wanted.get(place) || (isMark(place) && now.has(place))
      ? []
      : [place],
  );

const PATIENCE = 90_000;
const TOO_LATE = Symbol();

async function inTime<Answer>(work: Promise<Answer>): Promise<Answer | typeof TOO_LATE> {
  let timer: NodeJS.Timeout | undefined;
  // A timer that this process does not hold back: shorter than the long ones.
  const late = new Promise<typeof TOO_LATE>((resolve) => {
    let rounds = PATIENCE / 10_000;
    const count = (): void => {
      rounds -= 1;
      if (rounds < 0) resolve(TOO_LATE);
      else timer = setTimeout(count, 10_000);
    };
    count();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Ended = { readonly error?: unknown; readonly outcome?: unknown };

const ended = (work: Promise<unknown>): Promise<Ended> =>
  work.then(
    (outcome) => ({ outcome }),
    (error: unknown) => ({ error }),
  );

/** An import's outcome tells of its failure; every other action fails. */
function failureIn({ error, outcome }: Ended): unknown {
  if (error !== undefined) return error;
  return typeof outcome === "object" && outcome !== null && "stopped" in outcome
    ? outcome.stopped
    : undefined;
}

async function isToldByCheck(): Promise<boolean> {
  try {
    const { findings } = await checkMonth({ today: TODAY });
    return findings.some(({ code }) => code === "layoutChanged");
  } catch (error) {
    // A check that is refused tells of it too.
    return error instanceof WorkbookError && !isUnexpected(codeOf(error));
  }
}

/** What ends with the trial is over: what never was answered sends nothing any more. */
export const runTrial = (undisturbed: Undisturbed, planned: PlannedTrial): Promise<Trial> =>
  inLentWindows(() => tried(undisturbed, planned));

async function tried(undisturbed: Undisturbed, { request, fault }: PlannedTrial): Promise<Trial> {
  const { name, calculation, before: stood, after, typed } = undisturbed;
  const { action, session, before } = await begin(name, calculation);
  const client = session.client(0);
  const typedBefore = typedCells(session.book);
  const found: { kind: TrialFault; detail: string }[] = [];
  const told = (what: string, failure: unknown): void => {
    const code = codeOf(failure);
    if (failure !== undefined && failure !== "cancelled" && isUnexpected(code))
      found.push({ kind: "unexpected", detail: `${what}: ${code}` });
  };
  const lost = (when: string): void => {
    for (const place of lostOf(typedBefore, typedCells(session.book), typed))
      found.push({ kind: "typedLost", detail: `${when}: ${place}` });
  };

  const endOfTime = session.timePassesUnanswered();
  const planned = session.fail(client, request, fault);
  const first = ended(as(client, () => action.act(before)));
  const end = await inTime(first);
  endOfTime();
  planned.cancel();
  if (end === TOO_LATE) found.push({ kind: "neverEnds", detail: "the first try" });
  else told("the first try", failureIn(end));
  lost("after the first try");
  const left = shot(session);
  const isHalf = !isSame(stood, left) && !isSame(after, left);
  if (isHalf && !(await isToldByCheck()))
    found.push({ kind: "unnoticed", detail: differences(after, left).slice(0, 3).join("; ").slice(0, 300) });

  seedRandomBytes(SEED);
  const second = await inTime(ended(as(client, () => (action.again ?? action.act)(before))));
  if (second === TOO_LATE) found.push({ kind: "neverEnds", detail: "the second try" });
  else if (failureIn(second) !== undefined) {
    told("the second try", failureIn(second));
    found.push({ kind: "againRefused", detail: codeOf(failureIn(second)) });
  }
  if (fault.kind === "answersLate") {
    planned.release();
    await inTime(first);
    // What the first try still might send would come now.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  lost("in the end");
  const different = differences(after, shot(session));
  if (different.length > 0)
    found.push({
      kind: "againDifferent",
      detail: `${different.length} places: ${different.slice(0, 3).join("; ").slice(0, 300)}`,
    });
  return { struck: planned.struck, faults: found };
}
