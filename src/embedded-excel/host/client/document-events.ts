/** Handlers of the Common API: `addHandlerAsync` of `Office.context.document` and of its settings. */
import type { ClientState } from "../model/define";
import type { Binding } from "../session/floating";
import { BINDING_EVENT, bindingTarget, DOCUMENT, DOCUMENT_EVENT, type EventEntry } from "./deliver";

type Handler = (event: Readonly<Record<string, unknown>>) => unknown;
type Callback = (result: { status: string; value: unknown; error?: unknown }) => void;

interface HandlerMethods {
  addHandlerAsync(type: string, handler: Handler, ...rest: readonly unknown[]): void;
  removeHandlerAsync(type: string, ...rest: readonly unknown[]): void;
}

const isCallback = (one: unknown): one is Callback => typeof one === "function";

export class DocumentEvents {
  private readonly handlers = new Map<number, Set<Handler>>();
  /** By target and number, those of bindings. */
  private readonly ofBindings = new Map<string, Set<Handler>>();

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

  /** The methods of a binding as `document.bindings.getByIdAsync` gives it. */
  public methodsOfBinding({
    id,
    type,
  }: Binding): HandlerMethods & { readonly id: string; readonly type: string } {
    const of = (event: keyof typeof BINDING_EVENT): Set<Handler> => {
      const key = `${bindingTarget(id)} ${BINDING_EVENT[event]}`;
      const known = this.ofBindings.get(key) ?? new Set();
      this.ofBindings.set(key, known);
      return known;
    };
    const events: Readonly<Record<string, readonly [keyof typeof BINDING_EVENT, string]>> = {
      bindingDataChanged: ["dataChanged", "BindingDataChanged"],
      bindingSelectionChanged: ["selectionChanged", "BindingSelectionChanged"],
    };
    const binding = { id, type: type.toLowerCase() };
    const answer = (known: boolean, given: readonly unknown[]): void => {
      const callback = given.find(isCallback);
      setTimeout(() => {
        if (known) callback?.({ status: "succeeded", value: undefined });
        else callback?.({ status: "failed", value: undefined, error: { code: 5010, name: "InvalidEvent" } });
      }, 0);
    };
    const held = new Map<Handler, Handler>();
    return {
      ...binding,
      addHandlerAsync: (wanted, handler, ...rest) => {
        const found = events[wanted];
        if (found !== undefined) {
          const told: Handler = (event) => handler({ type: wanted, binding, ...event });
          held.set(handler, told);
          of(found[0]).add(told);
          this.client.registrations.add(found[1]);
        }
        answer(found !== undefined, rest);
      },
      removeHandlerAsync: (wanted, ...rest) => {
        const found = events[wanted];
        const options = rest.find((one) => typeof one === "object" && one !== null);
        const one: unknown = (options as { handler?: unknown } | undefined)?.handler;
        if (found !== undefined)
          for (const [handler, told] of held)
            if (one === undefined || one === handler) of(found[0]).delete(told);
        answer(found !== undefined, rest);
      },
    };
  }

  /** Calls the handlers of the entries that are theirs; gives the others. */
  public deliver(entries: readonly EventEntry[]): readonly EventEntry[] {
    return entries.filter(({ targetId, messageType, message }) => {
      const bound = this.ofBindings.get(`${targetId} ${messageType}`);
      if (targetId === DOCUMENT) for (const handler of this.of(messageType)) handler({});
      for (const handler of bound ?? []) handler(JSON.parse(message) as Readonly<Record<string, unknown>>);
      return targetId !== DOCUMENT && bound === undefined;
    });
  }

  private of(event: number): Set<Handler> {
    const known = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, known);
    return known;
  }
}
