/** What `excel-web` lacks of the Office namespace in a window of its own: context, onReady, actions, document settings. */
import type { BookSession } from "../session/session";
import type { OfficeThemeName } from "../types";
import type { DocumentEvents } from "./document-events";
import { fileMethods } from "./document-file";
import { selectedDataMethods } from "./selected-data";
import { supplementOf } from "./supplement";

export interface OfficeSetup {
  readonly session: BookSession;
  readonly displayLanguage: string;
  readonly officeTheme: OfficeThemeName;
  /** Newest ExcelApi set, e.g. "1.14"; undefined = the newest that the client has whole. */
  readonly excelApi: string | undefined;
  readonly actions: Map<string, (event: { completed(): void; source: { id: string } }) => void>;
}

type Callback = (result: { status: string; value: unknown; error?: unknown }) => void;

/** Is version `wanted` at most `newest`? Both like "1.14". */
export function versionAdmits(newest: string, wanted: string): boolean {
  const [majorA = 0, minorA = 0] = newest.split(".").map(Number);
  const [majorB = 0, minorB = 0] = wanted.split(".").map(Number);
  return majorB < majorA || (majorB === majorA && minorB <= minorA);
}

/** Ground and text of Office's themes. */
const THEMES = {
  white: { ground: "#FFFFFF", text: "#262626" },
  black: { ground: "#262626", text: "#FFFFFF" },
} as const satisfies Record<OfficeThemeName, unknown>;

/** What came with a set: a client that lacks it has only the sets before. */
const CAME_WITH = [
  { before: "1.15", name: "CellValueType" },
  { before: "1.17", name: "NoteCollection" },
] as const;

/** The newest ExcelApi set of which the client has everything by itself: what it was given beside completes no set. */
function newestSetOf(excel: object): string {
  const given = supplementOf(excel)?.names;
  return CAME_WITH.find(({ name }) => !(name in excel) || given?.has(name) === true)?.before ?? "1.20";
}

/** Whether a set is admitted. What the web has before others, ExcelApiOnline, is so unless an older Excel was asked for. */
function admits(excelApi: string | undefined, excel: object, name: string, version: string): boolean {
  if (name === "ExcelApiOnline") return excelApi === undefined && versionAdmits("1.1", version);
  return name === "ExcelApi" && versionAdmits(excelApi ?? newestSetOf(excel), version);
}

/** `Office.context` for a client whose `Excel` namespace is given. */
export function officeContext(
  { session, displayLanguage, officeTheme, excelApi }: OfficeSetup,
  excel: object,
  events: DocumentEvents,
): Record<string, unknown> {
  const settings = documentSettings(session);
  Object.assign(
    settings,
    events.methodsOf("settingsChanged", () => ({ settings })),
  );
  const admitted = new Map<string, boolean>();
  const document = {
    settings,
    url: "https://localhost/Book1.xlsx",
    mode: "readWrite",
    bindings: {
      getByIdAsync: (id: string, ...rest: readonly unknown[]): void => {
        const callback = rest.find((one): one is Callback => typeof one === "function");
        const found = session.bindings.get(id);
        setTimeout(() => {
          if (found !== undefined) callback?.({ status: "succeeded", value: events.methodsOfBinding(found) });
          else
            callback?.({
              status: "failed",
              value: undefined,
              error: {
                code: 3002,
                name: "InvalidBindingError",
                message: "The specified binding does not exist.",
              },
            });
        }, 0);
      },
    },
    ...fileMethods(session),
    ...selectedDataMethods(session),
  };
  Object.assign(
    document,
    events.methodsOf("selectionChanged", () => ({ document })),
  );
  const { ground, text } = THEMES[officeTheme];
  return {
    displayLanguage,
    contentLanguage: "en-US",
    officeTheme: {
      bodyBackgroundColor: ground,
      bodyForegroundColor: text,
      controlBackgroundColor: ground,
      controlForegroundColor: text,
    },
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    requirements: {
      // The client asks again at each of its calls.
      isSetSupported: (name: string, version: number | string = "1.1") => {
        const set = `${name} ${version}`;
        const is = admitted.get(set) ?? admits(excelApi, excel, name, String(version));
        admitted.set(set, is);
        return is;
      },
    },
    document,
    touchEnabled: false,
    isDialog: false,
  };
}

/** The same settings as `workbook.settings`: a copy until saved, as Office has it. */
function documentSettings(session: BookSession): Record<string, unknown> {
  let held = new Map<string, unknown>();
  const refresh = (): void => {
    held = new Map([...session.book.settings].map(([key, text]) => [key, JSON.parse(text) as unknown]));
  };
  const answer = (given: unknown, callback: unknown): void => {
    const call = [given, callback].find((one): one is Callback => typeof one === "function");
    setTimeout(() => {
      call?.({ status: "succeeded", value: undefined });
    }, 0);
  };
  refresh();
  return {
    get: (key: string): unknown => held.get(key) ?? null,
    set: (key: string, value: unknown): void => {
      held.set(key, value);
    },
    remove: (key: string): void => {
      held.delete(key);
    },
    saveAsync: (options?: unknown, callback?: unknown): void => {
      session.book.settings.clear();
      for (const [key, value] of held) session.book.settings.set(key, JSON.stringify(value));
      session.restructured(undefined);
      answer(options, callback);
    },
    refreshAsync: (callback?: unknown): void => {
      refresh();
      answer(callback, undefined);
    },
  };
}

const READY = { host: "Excel", platform: "OfficeOnline" };

/** Knows of no setup: it stays in the window when another book is joined to it. */
const NOTHING = (): void => undefined;

/** Completes the Office namespace of a window where the client was evaluated. */
export function completeOffice(office: Record<string, unknown>, setup: OfficeSetup): void {
  office["HostType"] ??= {
    Word: "Word",
    Excel: "Excel",
    PowerPoint: "PowerPoint",
    Outlook: "Outlook",
    OneNote: "OneNote",
    Project: "Project",
    Access: "Access",
  };
  office["PlatformType"] ??= {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
    iOS: "iOS",
    Android: "Android",
    Universal: "Universal",
  };
  office["CoercionType"] ??= { Text: "text", Matrix: "matrix", Table: "table", Html: "html", Ooxml: "ooxml" };
  office["ValueFormat"] ??= { Unformatted: "unformatted", Formatted: "formatted" };
  office["AsyncResultStatus"] ??= { Succeeded: "succeeded", Failed: "failed" };
  office["onReady"] = (callback?: (info: typeof READY) => unknown): Promise<typeof READY> =>
    Promise.resolve(READY).then(async (info) => {
      await callback?.(info);
      return info;
    });
  office["initialize"] ??= NOTHING;
  office["actions"] = {
    associate: (nameOrMap: string | Record<string, unknown>, action?: unknown): void => {
      const entries =
        typeof nameOrMap === "string" ? [[nameOrMap, action] as const] : Object.entries(nameOrMap);
      for (const [name, one] of entries)
        if (typeof one === "function")
          setup.actions.set(name, one as (event: { completed(): void; source: { id: string } }) => void);
    },
  };
  office["addin"] = {
    showAsTaskpane: () => Promise.resolve(),
    hide: () => Promise.resolve(),
    getStartupBehavior: () => Promise.resolve("None"),
    setStartupBehavior: () => Promise.resolve(),
    onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
  };
}
