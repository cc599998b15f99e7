/** Handlers of the Common API: `addHandlerAsync` of `Office.context.document` and of its settings. */
import type { ClientState } from "../model/define";
import { DOCUMENT, DOCUMENT_EVENT, type EventEntry } from "./deliver";

type Handler = (event: Readonly<Record<string, unknown>>) => unknown;
type Callback = (result: { status: string; value: unknown; error?: unknown }) => void;

interface HandlerMethods {
  addHandlerAsync(type: string, handler: Handler, ...rest: readonly unknown[]): void;
  removeHandlerAsync(type: string, ...rest: readonly unknown[]): void;
}

const isCallback = (one: unknown): one is Callback => typeof one === "function";

export class DocumentEvents {
  private readonly handlers = new Map<number, Set<Handler>>();

  public constructor(private readonly client: ClientState) {}

  /** The methods of an object that has this event; `subject` is what its handlers are given beside the type. */
  public methodsOf(
    event: keyof typeof DOCUMENT_EVENT,
    subject: () => Readonly<Record<string, unknown>>,
  ): HandlerMethods {
    const [type, registration] =
      event === "selectionChanged"
        ? (["documentSelectionChanged", "DocumentSelectionChanged"] as const)
        : (["settingsChanged", "SettingsChanged"] as const);
    const number = DOCUMENT_EVENT[event];
    const held = new Map<Handler, Handler>();
    const answer = (known: boolean, given: readonly unknown[]): void => {
      const callback = given.find(isCallback);
      setTimeout(() => {
        if (known) callback?.({ status: "succeeded", value: undefined });
        else callback?.({ status: "failed", value: undefined, error: { code: 5010, name: "InvalidEvent" } });
      }, 0);
    };
    return {
      addHandlerAsync: (wanted, handler, ...rest) => {
        if (wanted === type) {
          const told: Handler = () => handler({ type, ...subject() });
          held.set(handler, told);
          this.of(number).add(told);
          this.client.registrations.add(registration);
        }
        answer(wanted === type, rest);
      },
      removeHandlerAsync: (wanted, ...rest) => {
        const options = rest.find((one) => typeof one === "object" && one !== null);
        const one: unknown = (options as { handler?: unknown } | undefined)?.handler;
        for (const [handler, told] of held) {
          if (one !== undefined && one !== handler) continue;
          held.delete(handler);
          this.of(number).delete(told);
        }
        answer(wanted === type, rest);
      },
    };
  }

  /** Calls the handlers of the entries that are theirs; gives the others. */
  public deliver(entries: readonly EventEntry[]): readonly EventEntry[] {
    for (const entry of entries)
      if (entry.targetId === DOCUMENT) for (const handler of this.of(entry.messageType)) handler({});
    return entries.filter((entry) => entry.targetId !== DOCUMENT);
  }

  private of(event: number): Set<Handler> {
    const known = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, known);
    return known;
  }
}
