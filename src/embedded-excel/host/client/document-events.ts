/** Handlers of the Common API: `addHandlerAsync` of `Office.context.document` and of its settings. */
import type { ClientState } from "../model/define";
import type { Binding } from "../session/floating";
import {
  BINDING_EVENT,
  bindingTarget,
  DOCUMENT,
  DOCUMENT_EVENT,
  isBindingTarget,
  type EventEntry,
} from "./deliver";

type Handler = (event: Readonly<Record<string, unknown>>) => unknown;
type Callback = (result: { status: string; value: unknown; error?: unknown }) => void;

interface HandlerMethods {
  addHandlerAsync(type: string, handler: Handler, ...rest: readonly unknown[]): void;
  removeHandlerAsync(type: string, ...rest: readonly unknown[]): void;
}

const isOptions = (one: unknown): one is { readonly handler?: Handler } =>
  typeof one === "object" && one !== null;
const isCallback = (one: unknown): one is Callback => typeof one === "function";

/** What a kind of event is heard by: the target and the number under which it is told, and what is registered for it. */
interface Heard {
  readonly target: string;
  readonly number: number;
  readonly registration: string;
}

const keyOf = ({ target, number }: Pick<Heard, "target" | "number">): string => `${target} ${number}`;

const OF_DOCUMENT: Readonly<Record<keyof typeof DOCUMENT_EVENT, Readonly<Record<string, Heard>>>> = {
  selectionChanged: {
    documentSelectionChanged: {
      target: DOCUMENT,
      number: DOCUMENT_EVENT.selectionChanged,
      registration: "DocumentSelectionChanged",
    },
  },
  settingsChanged: {
    settingsChanged: {
      target: DOCUMENT,
      number: DOCUMENT_EVENT.settingsChanged,
      registration: "SettingsChanged",
    },
  },
};

export class DocumentEvents {
  /** By what they hear; each with what is called for it. An object asked for again is another with the same handlers. */
  private readonly handlers = new Map<string, Map<Handler, Handler>>();

  public constructor(private readonly client: ClientState) {}

  /** The methods of an object that has this event; `subject` is what its handlers are given beside the type. */
  public methodsOf(
    event: keyof typeof DOCUMENT_EVENT,
    subject: () => Readonly<Record<string, unknown>>,
  ): HandlerMethods {
    return this.methods(OF_DOCUMENT[event], subject);
  }

  /** The methods of a binding as `document.bindings.getByIdAsync` gives it. */
  public methodsOfBinding({
    id,
    type,
  }: Binding): HandlerMethods & { readonly id: string; readonly type: string } {
    const target = bindingTarget(id);
    const binding = { id, type: type.toLowerCase() };
    const methods = this.methods(
      {
        bindingDataChanged: {
          target,
          number: BINDING_EVENT.dataChanged,
          registration: "BindingDataChanged",
        },
        bindingSelectionChanged: {
          target,
          number: BINDING_EVENT.selectionChanged,
          registration: "BindingSelectionChanged",
        },
      },
      () => ({ binding }),
    );
    return { ...binding, ...methods };
  }

  /** Calls the handlers of the entries that are theirs; gives the others. */
  public deliver(entries: readonly EventEntry[]): readonly EventEntry[] {
    return entries.filter(({ targetId, messageType, message }) => {
      const own = targetId === DOCUMENT || isBindingTarget(targetId);
      const heard = own ? this.handlers.get(keyOf({ target: targetId, number: messageType })) : undefined;
      for (const told of heard?.values() ?? [])
        told(JSON.parse(message) as Readonly<Record<string, unknown>>);
      return !own;
    });
  }

  private methods(
    events: Readonly<Record<string, Heard>>,
    subject: () => Readonly<Record<string, unknown>>,
  ): HandlerMethods {
    const answer = (known: boolean, given: readonly unknown[]): void => {
      const callback = given.find(isCallback);
      setTimeout(() => {
        if (known) callback?.({ status: "succeeded", value: undefined });
        else callback?.({ status: "failed", value: undefined, error: { code: 5010, name: "InvalidEvent" } });
      }, 0);
    };
    return {
      addHandlerAsync: (wanted, handler, ...rest) => {
        const event = events[wanted];
        if (event !== undefined) {
          this.of(event).set(handler, (told) => handler({ type: wanted, ...subject(), ...told }));
          this.client.registrations.add(event.registration);
        }
        answer(event !== undefined, rest);
      },
      removeHandlerAsync: (wanted, ...rest) => {
        const event = events[wanted];
        const one = rest.find(isOptions)?.handler;
        if (event !== undefined) {
          if (one === undefined) this.of(event).clear();
          else this.of(event).delete(one);
        }
        answer(event !== undefined, rest);
      },
    };
  }

  private of(event: Heard): Map<Handler, Handler> {
    const key = keyOf(event);
    const known = this.handlers.get(key) ?? new Map<Handler, Handler>();
    this.handlers.set(key, known);
    return known;
  }
}
