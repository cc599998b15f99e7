/** Timers of 30 s and more, such as the add-in's time limit, wait until a test says that the time has passed. */
import type { Client } from "embedded-excel";
import { currentClient } from "./office-globals";

type Callback = (...args: unknown[]) => void;

interface LongTimer {
  readonly fire: () => void;
  /** The client as which it was set. */
  readonly client: Client | undefined;
}

/** From here on a timer is a long one, in milliseconds. */
export const LONG = 30_000;

const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
const pending = new Set<unknown>();

const isLong = (timer: unknown): timer is LongTimer => pending.has(timer);

Object.defineProperty(globalThis, "setTimeout", {
  configurable: true,
  writable: true,
  value: (callback: Callback, milliseconds = 0, ...rest: unknown[]): unknown => {
    if (milliseconds < LONG) return realSet(callback, milliseconds, ...rest);
    const timer: LongTimer = {
      fire: () => {
        callback(...rest);
      },
      client: currentClient(),
    };
    pending.add(timer);
    return timer;
  },
});
Object.defineProperty(globalThis, "clearTimeout", {
  configurable: true,
  writable: true,
  value: (timer?: NodeJS.Timeout): void => {
    if (!pending.delete(timer)) realClear(timer);
  },
});

const timersOf = (client: Client | undefined): readonly LongTimer[] =>
  [...pending].filter(isLong).filter((timer) => client === undefined || timer.client === client);

/** How many long timers wait: those set by the client's work, or all. */
export function longTimers(client?: Client): number {
  return timersOf(client).length;
}

/** Fires the long timers that wait, those set by the client's work or all, as if their time had passed; how many. */
export function fireLongTimers(client?: Client): number {
  const due = timersOf(client);
  for (const timer of due) if (pending.delete(timer)) timer.fire();
  return due.length;
}
