/** Files made beside the pane: what the worker answers, and what stopping, a mistake and the end of the work leave behind. */
import { createEmptyBook, makeCell, putCell } from "embedded-excel/data";
import { writeXlsx } from "embedded-excel/xlsx";
import { inBackground } from "../../src/book-files";
import type { FileAnswer, FileTask } from "../../src/book-files";
import { dayFromIso } from "../../src/sop";

const ON = dayFromIso("2027-01-04") ?? 0;
const FACTS = { id: "JKT", year: 2026, on: ON, asOf: ON };

const bytesOf = (cell: string): Uint8Array => {
  const book = createEmptyBook("Lembar");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  putCell(sheet, 0, 0, makeCell({ value: cell }));
  return writeXlsx(book, "xlsx").bytes;
};
const archiving = (cell = "isi"): FileTask => ({ kind: "archive", bytes: bytesOf(cell), facts: FACTS });

/** A browser's worker as far as it is asked for, running the worker's own module once a page. */
class PageWorker {
  public static readonly made: PageWorker[] = [];
  public static answers = true;
  public onmessage: ((event: { data: unknown }) => void) | undefined;
  public onerror: ((event: { message: string }) => void) | undefined;
  public terminated = 0;
  public readonly posted: unknown[] = [];

  public constructor(public readonly address: URL) {
    PageWorker.made.push(this);
  }

  public postMessage(task: unknown): void {
    this.posted.push(task);
    if (!PageWorker.answers) return;
    const self = {
      onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
      postMessage: (answer: unknown) => {
        // What a worker is sent and sends is cloned.
        if (this.terminated === 0) this.onmessage?.({ data: structuredClone(answer) });
      },
    };
    Reflect.set(globalThis, "self", self);
    jest.isolateModules(() => {
      jest.requireActual("../../src/book-files/worker");
    });
    self.onmessage?.({ data: structuredClone(task) });
  }

  public terminate(): void {
    this.terminated += 1;
  }
}

beforeEach(() => {
  PageWorker.made.length = 0;
  PageWorker.answers = true;
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Worker");
  Reflect.deleteProperty(globalThis, "self");
});
const withWorkers = (): void => {
  Reflect.set(globalThis, "Worker", PageWorker);
};

const sealOf = (answer: FileAnswer): string => {
  if (answer.kind !== "archive" || answer.made.kind !== "archived") throw new Error(answer.kind);
  return answer.made.seal;
};

it("an archive made in a worker is the one that is made here, and the worker is ended", async () => {
  const here = await inBackground(archiving());
  withWorkers();
  const there = await inBackground(archiving());
  expect(sealOf(there)).toBe(sealOf(here));
  expect(sealOf(await inBackground(archiving("anders")))).not.toBe(sealOf(here));
  const [worker] = PageWorker.made;
  expect(worker?.address.pathname).toMatch(/worker\.ts$/);
  expect(PageWorker.made.map(({ terminated }) => terminated)).toEqual([1, 1]);
  if (there.kind !== "archive" || there.made.kind !== "archived") throw new Error(there.kind);
  const { bytes } = there.made;
  expect(await inBackground({ kind: "verify", bytes })).toMatchObject({
    kind: "verify",
    verified: { sealed: true, seal: sealOf(here), parts: [{ part: "Umum", state: "same" }] },
  });
});

it.each([
  ["no archive", bytesOf("isi"), { kind: "verify", verified: undefined }],
  ["no workbook", new TextEncoder().encode("bukan buku kerja"), { kind: "refused", code: "notAWorkbook" }],
])("a file that is %s is told, and the worker is ended", async (_, bytes, told) => {
  withWorkers();
  expect(await inBackground({ kind: "verify", bytes })).toMatchObject(told);
  expect(PageWorker.made.map(({ terminated }) => terminated)).toEqual([1]);
});

it("stopping ends the worker at once, with the reason that was given; one stopped before begins none", async () => {
  withWorkers();
  PageWorker.answers = false;
  const control = new AbortController();
  const made = inBackground(archiving(), control.signal);
  control.abort(new Error("dihentikan"));
  await expect(made).rejects.toThrow("dihentikan");
  expect(PageWorker.made.map(({ terminated }) => terminated)).toEqual([1]);
  await expect(inBackground(archiving(), control.signal)).rejects.toThrow("dihentikan");
  expect(PageWorker.made).toHaveLength(1);
});

it("a worker that breaks down is told of and ended", async () => {
  withWorkers();
  PageWorker.answers = false;
  const made = inBackground(archiving());
  await Promise.resolve();
  PageWorker.made[0]?.onerror?.({ message: "out of memory" });
  await expect(made).rejects.toThrow("out of memory");
  expect(PageWorker.made[0]?.terminated).toBe(1);
});
