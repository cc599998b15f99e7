/**
 * @jest-environment jsdom
 *
 * The import screen as a person meets it: a file's columns matched, what would be added, and adding it, over made-up actions.
 */
import { readFileSync } from "node:fs";
import { TextDecoder, TextEncoder } from "node:util";
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { DEFAULT_LISTS, DEFAULT_SCORECARD } from "../../src/sop";
import type { PaneActions } from "../../src/taskpane/surroundings";
import type { Mapping, RememberedMapping } from "../../src/sheets/mapping/reading";
import { importTargets } from "../../src/sheets/mapping/targets";
import { callDayOf } from "../../src/sheets/plan/samples";
import type { StopSignal } from "../../src/excel/stop";
import {
  WorkbookError,
  type ImportOutcome,
  type ImportPreview,
  type SampleInput,
} from "../../src/sheets/types";
import { actionsOver, finding, ready } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  // What jsdom leaves out and browsers have.
  Object.assign(globalThis, { TextDecoder, TextEncoder });
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
  await goTo(user, "Import");
  const upload = async (file: File) =>
    user.upload(await screen.findByLabelText("Choose a file (.csv or .xlsx)"), file);
  const press = async (name: string) => user.click(await screen.findByText(name, { selector: "button" }));
  return { actions, user, upload, press };
}

test("headers are guessed and said to be, and what the person chooses is what is previewed; nothing is written by it", async () => {
  const { actions, user, upload, press } = await openImport();
  await upload(fileOf(CSV));
  expect(await screen.findByRole("heading", { name: "Match columns" })).toBe(document.activeElement);
  expect(screen.getByLabelText<HTMLSelectElement>("Call Date").value).toBe("callDate");
  expect(screen.getAllByText("Guessed, check").length).toBeGreaterThan(0);
  expect(screen.getByText(/Check those marked as guessed/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Petugaz"), "Pelaksana");
  await user.selectOptions(screen.getByLabelText("Nada"), "");
  await press("Preview");
  await screen.findByText("1 row will be added.");
  expect(actions.previewImport).toHaveBeenCalledWith(
    expect.objectContaining({
      rows: [
        { callDate: "20/07/2026", executor: "Ayu" },
        { callDate: "21/07/2026", executor: "Dewi" },
      ],
    }),
  );
  expect(actions.addSamples).not.toHaveBeenCalled();
});

test("nobody is asked to check guesses where every header is a column's own name", async () => {
  const { upload } = await openImport();
  await upload(fileOf("Tanggal Panggilan;ID Rekaman\n20/07/2026;UJI-1\n"));
  await screen.findByRole("heading", { name: "Match columns" });
  expect(screen.queryByText(/Check those marked as guessed/)).toBeNull();
});

test("titles, totals and footers are shown with their lines and left out, unless the person wants those below the header", async () => {
  const { actions, user, upload, press } = await openImport();
  await upload(
    fileOf(
      "VRS REPORT;;;\nCall Date;Call Result;Agent ID;Talk Time\n20/07/2026;Busy;AC-1;5\n21/07/2026;Busy;AC-2;6\nTotal;;;11\nPrinted by officer one;;;\n",
    ),
  );
  await press("3 lines of the file that do not look like samples");
  for (const line of [
    "Line 1 (above the header): VRS REPORT",
    "Line 5 (total): Total",
    "Line 6 (note): Printed by officer one",
  ])
    expect(screen.getByText(line)).toBeTruthy();
  const days = () =>
    (
      actions.previewImport as jest.Mock<unknown, [{ rows: readonly SampleInput[] }]>
    ).mock.lastCall?.[0].rows.map(({ callDate }) => callDate);
  await press("Preview");
  await screen.findByText("1 row will be added.");
  expect(days()).toEqual(["20/07/2026", "21/07/2026"]);
  await user.click(screen.getByLabelText("Leave out 2 lines that are not samples"));
  await waitFor(() => {
    expect(days()).toEqual(["20/07/2026", "21/07/2026", "Total", "Printed by officer one"]);
  });
  expect(screen.getByLabelText<HTMLInputElement>("Leave out 2 lines that are not samples").checked).toBe(
    false,
  );
});

test("two headers for one column, or none for the call date, are said and not previewed", async () => {
  const { user, upload } = await openImport();
  await upload(fileOf(CSV));
  await user.selectOptions(await screen.findByLabelText("Nada"), "Tanggal Panggilan");
  await screen.findByText("Two headers are matched to Tanggal Panggilan. Choose only one.");
  expect(screen.queryByRole("button", { name: "Preview" })).toBeNull();
  await user.selectOptions(screen.getByLabelText("Nada"), "");
  await user.selectOptions(screen.getByLabelText("Call Date"), "");
  await screen.findByText("Match a header to Tanggal Panggilan.");
});

test("a mapping remembered for these headers is applied", async () => {
  const mapping: Mapping = { "Call Date": "callDate", Petugaz: "executor", Nada: "note" };
  const { upload, press } = await openImport({
    readImportTargets: () =>
      Promise.resolve({
        targets: importTargets([DEFAULT_SCORECARD]),
        remembered: [{ headers: Object.keys(mapping), mapping }],
      }),
  });
  await upload(fileOf(CSV));
  await press("Change the columns");
  expect((await screen.findByLabelText<HTMLSelectElement>("Nada")).value).toBe("note");
  expect(screen.getAllByText("Remembered from an earlier import")).toHaveLength(3);
});

test("an export with English headers and Y/N is added by two clicks on guesses, and the next one like it by none before what would be added", async () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    PilihanPanggilan: DEFAULT_LISTS.callStatuses,
    PilihanTanda: DEFAULT_LISTS.marks,
  };
  const targets = importTargets([DEFAULT_SCORECARD], ({ list }) => lists[list ?? ""] ?? []);
  let remembered: readonly RememberedMapping[] = [];
  const { actions, upload, press } = await openImport({
    readImportTargets: () => Promise.resolve({ targets, remembered }),
    addSamples: jest.fn(({ remember }: { remember?: RememberedMapping | undefined }) => {
      if (remember) remembered = [remember];
      return Promise.resolve(outcome());
    }),
  });
  const file = () =>
    fileOf(
      "Call Date,Call Result,P01,P02\n2026-07-15 09:05:30,Connected,Y,N\n16 Jul 2026,Suara Hantu,n,NA\n",
    );
  const rows = [
    {
      callDate: 46218,
      startTime: 32730 / 86400,
      callStatus: "Terhubung",
      P01: "Ya",
      P02: "Tidak",
    },
    { callDate: 46219, callStatus: "Suara Hantu", P01: "Tidak", P02: "N/A" },
  ];
  await upload(file());
  expect((await screen.findByLabelText<HTMLSelectElement>("P01 – P02: “Y”")).value).toBe("Ya");
  expect(screen.getByLabelText<HTMLSelectElement>("Status Panggilan: “Suara Hantu”").value).toBe("");
  await press("Preview");
  await press("Add");
  expect(actions.addSamples).toHaveBeenLastCalledWith(expect.objectContaining({ rows }));
  await press("Choose another file");
  await upload(file());
  await screen.findByRole("heading", { name: "Preview" });
  expect(actions.previewImport).toHaveBeenLastCalledWith(expect.objectContaining({ rows }));
});

test("an export of a call system, with days of five spellings, is added by two clicks on guesses, and the next time by none before what would be added", async () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    PilihanPanggilan: DEFAULT_LISTS.callStatuses,
    PilihanTanda: DEFAULT_LISTS.marks,
    PilihanYaTidak: ["Ya", "Tidak"],
  };
  const targets = importTargets([DEFAULT_SCORECARD], ({ list }) => lists[list ?? ""] ?? []);
  let remembered: readonly RememberedMapping[] = [];
  const { actions, upload, press } = await openImport({
    readImportTargets: () => Promise.resolve({ targets, remembered }),
    addSamples: jest.fn(({ remember }: { remember?: RememberedMapping | undefined }) => {
      if (remember) remembered = [remember];
      return Promise.resolve(outcome());
    }),
  });
  const file = () => fileOf(readFileSync("test/cases/field/vrs-export.csv", "utf8"));
  // 15 July 2026 and the three days after it, and 19 August.
  const days = [46218, 46219, 46220, 46221, 46253];
  const daysOf = (given: unknown): unknown =>
    (given as { rows: readonly SampleInput[] }).rows.map((row) => callDayOf(row));
  await upload(file());
  await press("Preview");
  await press("Add");
  expect(daysOf(jest.mocked(actions.addSamples).mock.lastCall?.[0])).toEqual(days);
  await press("Choose another file");
  await upload(file());
  await screen.findByRole("heading", { name: "Preview" });
  expect(daysOf(jest.mocked(actions.previewImport).mock.lastCall?.[0])).toEqual(days);
});

test("a value's item is chosen for all the criteria that it stands under", async () => {
  const targets = importTargets([DEFAULT_SCORECARD], ({ list }) =>
    list === "PilihanTanda" ? DEFAULT_LISTS.marks : [],
  );
  const { actions, user, upload, press } = await openImport({
    readImportTargets: () => Promise.resolve({ targets, remembered: [] }),
  });
  await upload(fileOf("Tanggal Panggilan,P01,P02\n15/07/2026,V,X\n16/07/2026,X,V\n"));
  await user.selectOptions(await screen.findByLabelText("P01 – P02: “V”"), "Ya");
  await user.selectOptions(screen.getByLabelText("P01 – P02: “X”"), "Tidak");
  await press("Preview");
  await screen.findByRole("heading", { name: "Preview" });
  expect(actions.previewImport).toHaveBeenLastCalledWith(
    expect.objectContaining({
      rows: [
        { callDate: "15/07/2026", P01: "Ya", P02: "Tidak" },
        { callDate: "16/07/2026", P01: "Tidak", P02: "Ya" },
      ],
    }),
  );
});

test("a duration of two parts is asked about, and rows without a day in the whole file are asked a month for", async () => {
  const { actions, user, upload, press } = await openImport();
  await upload(fileOf("Tanggal Panggilan,Durasi (detik)\nbesok,4:12\n"));
  await user.selectOptions(await screen.findByLabelText("1 duration such as 4:12"), "4 minutes 12 seconds");
  await press("Preview");
  await screen.findByRole("heading", { name: "Which month?" });
  expect(actions.previewImport).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText("Month"), { target: { value: "2026-05" } });
  await press("Preview");
  await screen.findByText("1 row has no readable date. It goes to 2026-05.");
  const rows = [{ callDate: "besok", duration: 252 }];
  expect(actions.previewImport).toHaveBeenCalledWith(expect.objectContaining({ rows, month: "2026-05" }));
  await press("Add");
  expect(actions.addSamples).toHaveBeenCalledWith(expect.objectContaining({ rows, month: "2026-05" }));
});

test("duplicates are left out unless the person wants them, and findings are grouped with their lines", async () => {
  const { actions, user, upload, press } = await openImport();
  await upload(fileOf(CSV));
  await press("Preview");
  await press("1 duplicate row");
  await screen.findByText(`Row 3 is the same as ${SHEET} cell A9`);
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
  await screen.findByText(
    "This is an old Excel file (.xls). Nothing was written. Save it as .xlsx and try again.",
  );
  await upload(fileOf([0x41, 0xff, 0xfe], "lain.csv"));
  await screen.findByText(/is not UTF-8 text/);
  await upload(fileOf(CSV));
  await press("Preview");
  await waitFor(() => {
    expect(screen.getByText(/sheet is locked/)).toBeTruthy();
  });
});

test("rows of another year than the workbook's are told before they are added, and left out on a click", async () => {
  const year = (targets: ReturnType<typeof importTargets>) =>
    Promise.resolve({ targets, remembered: [], year: 2026 });
  const { actions, upload, press } = await openImport({
    readImportTargets: () => year(importTargets([DEFAULT_SCORECARD])),
  });
  await upload(fileOf("Tanggal Panggilan;Catatan\n20/07/2026;a\n30/12/2025;b\n31/12/2025;c\n02/01/2027;d\n"));
  await press("Preview");
  const told = await screen.findByText(/2 rows are from 2025\. 1 row is from 2027\./);
  expect(told).toBeTruthy();
  expect(actions.addSamples).not.toHaveBeenCalled();
  const rowsSeen = (): readonly number[] =>
    jest.mocked(actions.previewImport).mock.calls.map(([{ rows }]) => rows.length);
  expect(rowsSeen()).toEqual([4]);
  await press("Leave out rows of other years");
  await waitFor(() => {
    expect(rowsSeen()).toEqual([4, 1]);
  });
  await waitFor(() => {
    expect(screen.queryByText(/from 2025/)).toBeNull();
  });
  expect(jest.mocked(actions.previewImport).mock.lastCall?.[0].rows).toEqual([
    { callDate: "20/07/2026", note: "a" },
  ]);
});

test("nothing is said of years where all rows are of the workbook's, or it does not say of which it is", async () => {
  for (const own of [{ year: 2026 }, {}]) {
    const { upload, press } = await openImport({
      readImportTargets: () =>
        Promise.resolve({ targets: importTargets([DEFAULT_SCORECARD]), remembered: [], ...own }),
    });
    await upload(
      fileOf(`Tanggal Panggilan;Catatan\n20/07/2026;a\n${"year" in own ? "21/07/2026" : "30/12/2025"};b\n`),
    );
    await press("Preview");
    await screen.findByText(/will be added/);
    expect(screen.queryByText(/from 20\d\d\./)).toBeNull();
    cleanup();
  }
});
