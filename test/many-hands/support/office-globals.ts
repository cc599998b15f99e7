/**
 * Several clients' `Excel`, `Office` and `OfficeExtension` in one process: an action refers to the globals, as it does in
 * its pane, and each flow of promises sees those of the client it runs as.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Client } from "embedded-excel";

const NAMES = ["Excel", "Office", "OfficeExtension"] as const;

const current = new AsyncLocalStorage<Client>();
// What is kept for every promise would be so in all test files that this process runs after this one.
if (typeof afterAll === "function") {
  afterAll(() => {
    current.disable();
  });
}
/** For what runs as no client: what was put into the globals. */
const fallback: Partial<Record<(typeof NAMES)[number], unknown>> = {};

for (const name of NAMES) {
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => (current.getStore() ?? fallback)[name],
    set: (value: unknown) => {
      fallback[name] = value;
    },
  });
}

/** Runs the work as the client: whatever it awaits, the globals are that client's. Works of several clients can interleave. */
export function as<Answer>(client: Client, work: () => Answer): Answer {
  return current.run(client, work);
}

/** The client that the running code runs as; undefined outside `as`. */
export function currentClient(): Client | undefined {
  return current.getStore();
}

/** Whose globals code outside `as` sees from now on. */
export function elseAs(client: Client): void {
  for (const name of NAMES) fallback[name] = client[name];
}

type Trigger = (message: unknown) => void;

/** Each window's own, for windows are used one after the other. */
const triggers = new WeakMap<object, Trigger>();

/** Has the client's event handlers run as that client, whoever caused the event. */
export function hearAs(client: Client): void {
  const extension = client.OfficeExtension as { _testTriggerRichApiMessageEvent?: Trigger };
  const trigger = triggers.get(extension) ?? extension._testTriggerRichApiMessageEvent;
  if (trigger === undefined) throw new Error("This office.js delivers its events by another way.");
  triggers.set(extension, trigger);
  extension._testTriggerRichApiMessageEvent = (message) => {
    as(client, () => {
      trigger.call(extension, message);
    });
  };
}
