/**
 * Microsoft's samples for Script Lab, each over a new workbook in a page of its own HTML, with every button pressed as they
 * stand on the page.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { JSDOM, type DOMWindow } from "jsdom";
import ts from "typescript";
import { createEmptyBook, startOfficeSession } from "../index";
import { saveXlsx } from "../xlsx";

export interface SampleRun {
  /** The sample's file below the folder. */
  readonly name: string;
  readonly buttons: readonly string[];
  /** What a button threw, logged as an error, or left without an end; empty where the sample runs. */
  readonly failures: readonly string[];
}

interface Sample {
  readonly script: string;
  readonly html: string;
}

/** How long a button may take, and how long what it has started is waited for. In milliseconds. */
const LIMIT = 8_000;
const AFTER = 10;

/** One pixel. */
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const contentOf = (part: unknown): string =>
  isRecord(part) && typeof part["content"] === "string" ? part["content"] : "";

function parsed(text: string): Sample {
  const whole = load(text);
  if (!isRecord(whole)) throw new Error("no sample");
  return { script: contentOf(whole["script"]), html: contentOf(whole["template"]) };
}

const wordsOf = (error: unknown): string => {
  if (!isRecord(error)) return String(error);
  const { code, message, debugInfo } = error as { code?: unknown; message?: unknown; debugInfo?: unknown };
  const location = isRecord(debugInfo) ? debugInfo["errorLocation"] : undefined;
  const place = typeof location === "string" ? location : "";
  return [code, message, place].filter((part) => part !== undefined && part !== "").join(" ");
};

type Handler = (event: unknown) => unknown;
interface Pressed {
  readonly element: HTMLElement;
  readonly handler: Handler;
}

/** The page's elements that the script listens to; ones that its HTML lacks are put behind the others, as buttons. */
function listening(window: DOMWindow): readonly Pressed[] {
  const found: Pressed[] = [];
  const { document, EventTarget, HTMLElement } = window;
  // oxlint-disable-next-line typescript/unbound-method -- It is called with its own target below.
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (
      this instanceof HTMLElement &&
      typeof listener === "function" &&
      ["click", "change", "input"].includes(type)
    )
      found.push({ element: this, handler: listener as Handler });
    listen.call(this, type, listener, options);
  };
  const byId = document.getElementById.bind(document);
  document.getElementById = (id) => {
    const known = byId(id);
    if (known) return known;
    const button = document.createElement("button");
    button.id = id;
    document.body.append(button);
    return button;
  };
  return found;
}

/** Fails where the work fails, or takes longer than the limit. */
async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no end after ${LIMIT} ms`));
    }, LIMIT);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A picture or a workbook, by what the page asks for. */
async function fileFor(input: HTMLInputElement, window: DOMWindow): Promise<File> {
  const around = input.closest("section")?.textContent ?? "";
  const isPicture =
    /image|png|jpe?g|svg/i.test(`${input.accept} ${input.id} ${around}`) && !/workbook/i.test(around);
  const bytes = isPicture ? Buffer.from(PICTURE, "base64") : await saveXlsx(createEmptyBook("Outside"));
  const [name, type] = isPicture ? ["a.png", "image/png"] : ["a.xlsx", ""];
  return new window.File([new Uint8Array(bytes)], name, { type });
}

const compile = (
  names: readonly string[],
  code: string,
): ((...values: readonly unknown[]) => Promise<void>) => {
  const AsyncFunction = (async () => {
    /* only its constructor is wanted */
  }).constructor as new (...parts: readonly string[]) => (...values: readonly unknown[]) => Promise<void>;
  return new AsyncFunction(...names, code);
};

/** Runs one sample to its end. */
export async function runSample(name: string, text: string): Promise<SampleRun> {
  const { script, html } = parsed(text);
  const code = ts.transpileModule(script, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  const { window } = new JSDOM(`<!doctype html><html><head></head><body>${html}</body></html>`, {
    pretendToBeVisual: true,
    url: "https://localhost/",
  });
  const pressed = listening(window);
  const { client } = startOfficeSession(createEmptyBook("Sheet1"));
  const failures: string[] = [];
  const buttons: string[] = [];
  let at = "loading";
  const fail = (error: unknown): void => {
    failures.push(`${at}: ${wordsOf(error)}`);
  };
  const quiet = (): void => undefined;
  const console = {
    ...{
      log: quiet,
      info: quiet,
      warn: quiet,
      debug: quiet,
      table: quiet,
      clear: quiet,
      time: quiet,
      timeEnd: quiet,
    },
    error: (...words: readonly unknown[]) => {
      fail(words.map(wordsOf).join(" "));
    },
  };
  const { Excel, Office, OfficeExtension } = client;
  const { document } = window;
  const ofWindow = ["FileReader", "Image", "File", "localStorage", "navigator"] as const;
  const globals: Readonly<Record<string, unknown>> = {
    ...{ Excel, Office, OfficeExtension, console, window, document },
    ...Object.fromEntries(ofWindow.map((name): [string, unknown] => [name, window[name]])),
    CustomFunctions: { associate: quiet },
  };
  process.on("unhandledRejection", fail);
  try {
    await compile(Object.keys(globals), code)(...Object.values(globals));
    await wait(AFTER);
    for (const input of document.querySelectorAll<HTMLInputElement>("input[type=file]"))
      Object.defineProperty(input, "files", { value: [await fileFor(input, window)] });
    const inOrder = [...pressed].sort(({ element: a }, { element: b }) =>
      a === b ? 0 : a.compareDocumentPosition(b) & window.Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    for (const { element, handler } of inOrder) {
      at = element.id;
      buttons.push(at);
      const event = { target: element, preventDefault: quiet, stopPropagation: quiet };
      const work = Promise.resolve().then(() => handler.call(element, event));
      await inTime(work).catch(fail);
      await wait(element instanceof window.HTMLInputElement && element.type === "file" ? 10 * AFTER : AFTER);
    }
  } catch (error) {
    fail(error);
  } finally {
    await wait(AFTER);
    process.off("unhandledRejection", fail);
    client.dispose();
    window.close();
  }
  return { name, buttons, failures };
}

/** Of the samples below the folder those that have a button. */
export async function samplesRun(folder: string): Promise<readonly SampleRun[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  const runs: SampleRun[] = [];
  for (const file of files.sort()) runs.push(await runSample(file, readFileSync(join(folder, file), "utf8")));
  return runs.filter(({ buttons, failures }) => buttons.length > 0 || failures.length > 0);
}
