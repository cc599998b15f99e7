/**
 * @jest-environment jsdom
 *
 * The import screen as a person meets it: a file's columns matched, what would be added, and adding it, over made-up actions.
 */
import { TextDecoder } from "node:util";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { DEFAULT_SCORECARD } from "../../src/sop";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { importTargets } from "../../src/sheets/mapping/targets";
import type { StopSignal } from "../../src/excel/stop";
import { WorkbookError, type ImportOutcome, type ImportPreview } from "../../src/sheets/types";
import { actionsOver, finding, ready } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  // What jsdom leaves out and browsers have.
  Object.assign(globalThis, { TextDecoder });
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const SHEET = "F-22 2026-07";
const CSV = "Call Date;Petugaz;Nada\n20/07/2026;Ayu;5\n21/07/2026;Dewi;6\n";

/** A file of bytes; jsdom's own has no `arrayBuffer`. */
function fileOf(content: string | readonly number[], name = "vrs.csv"): File {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
  const file = new File([new Uint8Array(bytes)], name);
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
  return file;
}

const preview: ImportPreview = {
  rows: [
    { month: "2026-07", sheet: SHEET, findings: [finding()] },
    {
      month: "2026-07",
      sheet: SHEET,
      findings: [],
      duplicate: { by: "recording", first: { sheet: SHEET, cell: "A9" } },
    },
  ],
  sheets: [{ month: "2026-07", sheet: SHEET, isNew: false }],
  leftOut: [],
};
const outcome = (changes: Partial<ImportOutcome> = {}): ImportOutcome => ({
  added: 1,
  sheets: { [SHEET]: 1 },
  leftOut: [],
  duplicates: 1,
  notAdded: 0,
  ...changes,
});

async function openImport(changes: Partial<PaneActions> = {}) {
  const readImportTargets: PaneActions["readImportTargets"] = () =>
    Promise.resolve({ targets: importTargets([DEFAULT_SCORECARD]), remembered: [] });
  const actions = actionsOver(ready(), {
    readImportTargets,
    previewImport: jest.fn(() => Promise.resolve(preview)),
    addSamples: jest.fn(() => Promise.resolve(outcome())),
    ...changes,
  });
  const { user } = await drawPane(actions);
  await user.click(await screen.findByRole("button", { name: "Import" }));
  const upload = async (file: File) =>
    user.upload(await screen.findByLabelText("Choose a file (.csv or .xlsx)"), file);
  const press = async (name: string) => user.click(await screen.findByText(name, { selector: "button" }));
  return { actions, user, upload, press };
}

test("headers are guessed and said to be, and what the person chooses is what is previewed; nothing is written by it", async () => {
  const { actions, user, upload, press } = await openImport();
  await upload(fileOf(CSV));
  expect(await screen.findByRole("heading", { name: "Match columns" })).toBe(document.activeElement);
  expect(screen.getByLabelText<HTMLSelectElement>("Call Date").value).toBe("Tanggal Panggilan");
  expect(screen.getAllByText("Guessed, check").length).toBeGreaterThan(0);
  await user.selectOptions(screen.getByLabelText("Petugaz"), "Pelaksana");
  await user.selectOptions(screen.getByLabelText("Nada"), "");
  await press("Preview");
  await screen.findByText("1 row will be added.");
  expect(actions.previewImport).toHaveBeenCalledWith(
    expect.objectContaining({
      rows: [
        { "Tanggal Panggilan": "20/07/2026", Pelaksana: "Ayu" },
        { "Tanggal Panggilan": "21/07/2026", Pelaksana: "Dewi" },
      ],
    }),
  );
  expect(actions.addSamples).not.toHaveBeenCalled();
});

test("two headers for one column, or none for the call date, are said and not previewed", async () => {
  const { user, upload } = await openImport();
  await upload(fileOf(CSV));
  await user.selectOptions(await screen.findByLabelText("Nada"), "Tanggal Panggilan");
  await screen.findByText("Two headers are matched to Tanggal Panggilan. Choose one only.");
  expect(screen.queryByRole("button", { name: "Preview" })).toBeNull();
  await user.selectOptions(screen.getByLabelText("Nada"), "");
  await user.selectOptions(screen.getByLabelText("Call Date"), "");
  await screen.findByText("Match a header to Tanggal Panggilan.");
});

test("a mapping remembered for these headers is applied", async () => {
  const mapping = { "Call Date": "Tanggal Panggilan", Petugaz: "Pelaksana", Nada: "Catatan" };
  const { upload } = await openImport({
    readImportTargets: () =>
      Promise.resolve({
        targets: importTargets([DEFAULT_SCORECARD]),
        remembered: [{ headers: Object.keys(mapping), mapping }],
      }),
  });
  await upload(fileOf(CSV));
  expect((await screen.findByLabelText<HTMLSelectElement>("Nada")).value).toBe("Catatan");
  expect(screen.getAllByText("Remembered from an import before")).toHaveLength(3);
});

test("duplicates are left out unless the person wants them, and findings are grouped with their lines", async () => {
  const { actions, user, upload, press } = await openImport();
  await upload(fileOf(CSV));
  await press("Preview");
  await press("1 duplicate row");
  await screen.findByText(`Row 3 repeats ${SHEET} A9`);
  await press("Not a date (1)");
  await screen.findByText(/^Row 2: /);
  await user.click(screen.getByLabelText("Leave duplicate rows out"));
  await screen.findByText("2 rows will be added.");
  await press("Add");
  await screen.findByText("1 row added.");
  expect(actions.addSamples).toHaveBeenCalledWith(expect.objectContaining({ leaveOutDuplicates: false }));
});

test("a file that is being mapped is still there after another screen", async () => {
  const { user, upload } = await openImport();
  await upload(fileOf(CSV));
  await screen.findByRole("heading", { name: "Match columns" });
  await goTo(user, "Help");
  await goTo(user, "Import");
  expect(await screen.findByRole("heading", { name: "Match columns" })).toBeTruthy();
});

test("cancelling stops between two parts, and says what stands and what does not", async () => {
  let finish: (value: ImportOutcome) => void = () => undefined;
  let signal: StopSignal | undefined;
  const { upload, press } = await openImport({
    addSamples: (options) => {
      signal = options.signal;
      options.onProgress?.(0.5);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
  });
  await upload(fileOf(CSV));
  await press("Preview");
  await press("Add");
  await press("Cancel");
  expect(signal?.aborted).toBe(true);
  await act(async () => {
    finish(outcome({ notAdded: 4, stopped: "cancelled" }));
    await Promise.resolve();
  });
  await screen.findByText("Cancelled. 4 rows were not added; what was added is whole.");
  await screen.findByRole("button", { name: "Preview the rest" });
});

test("a file that cannot be taken in is refused with its reason, and a workbook's refusal with its own", async () => {
  const { upload, press } = await openImport({
    previewImport: () => Promise.reject(new WorkbookError("sheetProtected", { sheet: SHEET })),
  });
  await upload(fileOf([0xd0, 0xcf, 0x11, 0xe0, 0, 0], "lama.xlsx"));
  await screen.findByText("This is an old Excel file (.xls). Save it as .xlsx and try again.");
  await upload(fileOf([0x41, 0xff, 0xfe], "lain.csv"));
  await screen.findByText(/is not UTF-8 text/);
  await upload(fileOf(CSV));
  await press("Preview");
  await waitFor(() => {
    expect(screen.getByText(/sheet is locked/)).toBeTruthy();
  });
});
