/**
 * A workbook in the embedded Excel with several people at it, for tests of writing when others write too. Importing this
 * makes the globals `Excel`, `Office` and `OfficeExtension` those of the client that the code runs as (see `as`), and
 * holds timers of 30 s and more back (see `fireLongTimers`).
 */
import {
  type ArrivedRequest,
  type Book,
  type Client,
  createEmbeddedExcel,
  type EmbeddedExcel,
  type EmbeddedExcelOptions,
  type Fault,
  type PlannedFault,
  runInSeededOrder,
  type SeededRun,
} from "embedded-excel";
import { lendWindowsToTests, takeOfficeWindow } from "embedded-excel/testing";
import { fireLongTimers } from "./long-timers";
import { as, elseAs, hearAs } from "./office-globals";
import { seedRandomBytes } from "./random-bytes";

lendWindowsToTests();

export interface SessionOptions extends EmbeddedExcelOptions {
  /** Used as it is; give a `structuredClone` of one that is needed again. */
  readonly book: Book;
  /** 1 by default; their users are p1, p2 … */
  readonly clients?: number;
  /** Seeds `crypto.getRandomValues`, of which sample numbers are made; left as it is by default. */
  readonly seed?: number;
}

/** Counts a client's requests, and what was asked for before one of them. */
export interface Watched {
  /** The client's requests so far, since the watch began. */
  readonly requests: readonly ArrivedRequest[];
  /** Ends the watch. */
  stop(): void;
}

export interface Session {
  readonly excel: EmbeddedExcel;
  readonly book: Book;
  readonly clients: readonly Client[];
  /** The client of that 0-based index; throws where there is none. */
  client(index: number): Client;
  /** Sees the client's requests from now on. */
  watch(client: Client): Watched;
  /** Holds the client's j-th request from now (1 = the next) until what `act` does is over. Its errors are the test's to catch. */
  holdBefore(client: Client, j: number, act: () => void | Promise<void>): Watched;
  /** Plans a fault for the client's n-th request from now (1 = the next). */
  fail(client: Client, n: number, fault: Fault): PlannedFault;
  /** From now on a client whose answer does not come (never, or late) meets its long timers at once; returns how to end that. */
  timePassesUnanswered(): () => void;
  /**
   * All clients work at once, each as itself, and their requests are let through in the order of the seed. Where nothing can
   * go on, time passes for those who wait for an answer.
   */
  inSeededOrder<Answer>(
    seed: number,
    work: (client: Client, index: number) => Promise<Answer>,
  ): Promise<SeededRun<Answer>>;
}

/** Noon of 24 July 2026, a Friday. */
const NOON = 46_227.5;

export function openSession({ book, clients = 1, seed, ...options }: SessionOptions): Session {
  if (seed !== undefined) seedRandomBytes(seed);
  const excel = createEmbeddedExcel(book, { now: () => NOON, ...options });
  const joined = Array.from({ length: clients }, (_, index) => {
    const client = excel.connect(takeOfficeWindow(), { user: `p${index + 1}` });
    hearAs(client);
    return client;
  });
  const client = (index: number): Client => {
    const found = joined[index];
    if (found === undefined)
      throw new Error(`There are ${joined.length} clients, and none of index ${index}.`);
    return found;
  };
  elseAs(client(0));

  const holdBefore: Session["holdBefore"] = (held, j, act) => {
    const requests: ArrivedRequest[] = [];
    const stop = excel.onRequest(async (arrived) => {
      if (arrived.client !== held.number) return;
      requests.push(arrived);
      if (requests.length === j) await act();
    });
    return { requests, stop };
  };
  const timePasses = (number: number): number => {
    const waiting = joined.find((one) => one.number === number);
    return waiting === undefined ? 0 : fireLongTimers(waiting);
  };
  return {
    excel,
    book,
    clients: joined,
    client,
    watch: (watched) => holdBefore(watched, 0, () => undefined),
    holdBefore,
    fail: (failing, n, fault) => excel.failRequest(n, fault, failing.number),
    timePassesUnanswered: () =>
      excel.onRequest((arrived) => {
        void arrived.unanswered.then(() => timePasses(arrived.client));
      }),
    inSeededOrder: (order, work) =>
      runInSeededOrder(
        excel,
        joined.map((one, index) => ({ client: one, run: () => as(one, () => work(one, index)) })),
        {
          seed: order,
          whenNothingGoesOn: (waiting) =>
            waiting.map((number) => timePasses(number)).some((fired) => fired > 0),
        },
      ),
  };
}

export { fireLongTimers, longTimers } from "./long-timers";
export { as } from "./office-globals";
export { seedRandomBytes } from "./random-bytes";
