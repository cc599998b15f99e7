/** Joins a window, in which the genuine client was evaluated, to the host. */
import type { Client } from "../types";
import type { ClientState } from "../model/define";
import type { EventEntry } from "./deliver";
import { DocumentEvents } from "./document-events";
import { completeOffice, officeContext, type OfficeSetup } from "./office";
import { supplementClient } from "./supplement";
import type { WireAnswer } from "../protocol/wire";

/** Answers a request body of a client. */
export type Send = (state: ClientState, body: unknown) => Promise<WireAnswer>;

/** What the client library lets a host reach in a window. */
interface OfficeWindow {
  Excel: typeof Excel;
  Office: typeof Office & Record<string, unknown>;
  OfficeExtension: typeof OfficeExtension & {
    SessionBase: { _overrideSession: unknown };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { entries: readonly EventEntry[] }): void;
  };
  OSF: { _OfficeAppFactory?: unknown };
}

export interface Joined {
  readonly client: Client;
  readonly state: ClientState;
  deliver(entries: readonly EventEntry[]): void;
}

function officeWindow(window: object): OfficeWindow {
  const known = window as Partial<OfficeWindow>;
  const { Excel: excel, Office: office, OfficeExtension: extension, OSF: factory } = known;
  if (excel === undefined || office === undefined || extension === undefined || factory === undefined) {
    throw new Error("The window has no office.js: evaluate excel-web-16.00.debug.js in it first.");
  }
  for (const hook of ["_testSetRichApiMessageReadyImpl", "_testTriggerRichApiMessageEvent"] as const) {
    if (typeof extension[hook] !== "function")
      throw new Error(`This office.js has no ${hook}: the embedded Excel does not know its protocol.`);
  }
  return { Excel: excel, Office: office, OfficeExtension: extension, OSF: factory };
}

export function join(
  window: object,
  state: ClientState,
  setup: OfficeSetup,
  send: Send,
  onDispose: () => void,
): Joined {
  const { Excel: excel, Office: office, OfficeExtension: extension, OSF: factory } = officeWindow(window);
  let disposed = false;
  supplementClient(excel, extension).isLimited = setup.excelApi !== undefined;
  state.knows = (type, property) => {
    const { prototype } = (excel as Readonly<Record<string, { prototype?: object } | undefined>>)[type] ?? {};
    return prototype === undefined || Object.hasOwn(prototype, property);
  };
  const documentEvents = new DocumentEvents(state);
  const context = officeContext(setup, excel, documentEvents);
  factory._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  completeOffice(office, setup);
  extension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://embedded.excel/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (
        _customData: unknown,
        _flags: number,
        message: { Body: unknown },
      ): Promise<WireAnswer> =>
        disposed ? Promise.reject(new Error("This client was disposed of.")) : send(state, message.Body),
    }),
  };
  // The library sets this on a subclass only, where its check does not look: without it no requirement set is enforced.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const client: Client = {
    number: state.number,
    user: state.user,
    Excel: excel,
    Office: office,
    OfficeExtension: extension,
    actions: setup.actions,
    dispose: () => {
      disposed = true;
      onDispose();
    },
  };
  return {
    client,
    state,
    deliver: (entries) => {
      if (disposed) return;
      const others = documentEvents.deliver(entries);
      if (others.length > 0) extension._testTriggerRichApiMessageEvent({ entries: others });
    },
  };
}
