/**
 * @jest-environment jsdom
 *
 * Documents and archive, as Document Control meets them: what is past its retention is decided, never deleted; files are told.
 */
import { TextDecoder, TextEncoder } from "node:util";
import { cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { FileAnswer, FileTask } from "../../src/book-files";
import type { PaneActions } from "../../src/taskpane/surroundings";
import {
  WorkbookError,
  type IsoEvidence,
  type RecordsReading,
  type StoredRecord,
} from "../../src/sheets/types";
import { actionsOver, ready, TODAY } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

// What makes files is looked at in test/book-files: jsdom's bytes are none that Node unpacks.
const SEAL = "0123456789abcdef".repeat(4);
const inBackground = jest.fn<Promise<FileAnswer>, [FileTask]>(() =>
  Promise.resolve({
    kind: "archive",
    made: { kind: "archived", bytes: new Uint8Array([4, 5]), parts: [], seal: SEAL },
  }),
);
jest.mock("../../src/book-files", () => ({ inBackground: (task: FileTask) => inBackground(task) }));

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const record = (changes: Partial<StoredRecord> = {}): StoredRecord => ({
  name: "Laporan Mystery Calling Juni 2025",
  number: "LMC/2025-06/v1",
  revision: "1",
  until: TODAY - 24,
  isPast: true,
  decision: undefined,
  approvedBy: "",
  on: undefined,
  ...changes,
});
const reading: RecordsReading = {
  asOf: TODAY,
  records: [record(), record({ name: "Masih disimpan", number: "X", isPast: false })],
  unregistered: 3,
  isoEdition: "2008",
  evidence: () => [],
  otherYears: [],
};

const evidence = (changes: Partial<IsoEvidence>): IsoEvidence => ({
  ...{ month: "2026-07", need: "products", name: "recording", state: "present", held: 1, of: 1 },
  place: undefined,
  ...changes,
});

const draw = async (changes: Partial<PaneActions>) => {
  const pane = await drawPane(
    actionsOver(ready(), { readRecords: () => Promise.resolve(reading), ...changes }),
  );
  await goTo(pane.user, "Documents and archive");
  await screen.findByText("Laporan Mystery Calling Juni 2025");
  return pane;
};

it("lists what is past its retention alone, and saves a decision with what was seen; axe finds nothing", async () => {
  const decideRecord = jest.fn<
    ReturnType<PaneActions["decideRecord"]>,
    Parameters<PaneActions["decideRecord"]>
  >(() => Promise.resolve({ kind: "saved", written: true }));
  const { user, container } = await draw({ decideRecord });
  expect(screen.queryByText("Masih disimpan")).toBeNull();
  const card = within(screen.getByRole("region", { name: "Retention" }));
  await user.click(card.getByRole("button", { name: /^Decide: Laporan/ }));
  await user.selectOptions(card.getByLabelText("Decision"), "keep");
  await user.click(card.getByRole("button", { name: "Save decision" }));
  expect((await card.findByRole("alert")).textContent).toMatch(/who approved it/);
  expect(decideRecord).not.toHaveBeenCalled();
  await user.type(card.getByLabelText("Approved by"), "Sari");
  await user.click(card.getByRole("button", { name: "Save decision" }));
  await screen.findByText(/record itself was not changed/);
  expect(decideRecord).toHaveBeenCalledWith({
    record: { name: "Laporan Mystery Calling Juni 2025", number: "LMC/2025-06/v1", revision: "1" },
    fields: { decision: "keep", approvedBy: "Sari", on: TODAY },
    before: { decision: undefined, approvedBy: "", on: undefined },
    today: TODAY,
  });
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("hands out rows of other years as a file a year, and says nothing of them where there are none", async () => {
  const made = jest.fn<string, [Blob]>(() => "blob:baris");
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
  const csv = jest.fn(() => "No. Sampel");
  const { unmount } = await draw({
    readRecords: () =>
      Promise.resolve({
        ...reading,
        otherYears: [
          { year: 2025, rows: 3, csv },
          { year: 2027, rows: 1, csv },
        ],
      }),
  });
  const card = within(screen.getByRole("region", { name: "Rows of another year" }));
  const links = card.getAllByRole("link");
  expect(links.map((link) => [link.textContent, link.getAttribute("download")])).toEqual([
    ["Download rows of 2025: 3", "F-22 2025.csv"],
    ["Download rows of 2027: 1", "F-22 2027.csv"],
  ]);
  expect(made.mock.calls.map(([blob]) => blob.type)).toEqual(links.map(() => "text/csv;charset=utf-8"));
  unmount();
  await draw({});
  expect(screen.queryByRole("region", { name: "Rows of another year" })).toBeNull();
});

describe("ISO evidence", () => {
  const lines: readonly IsoEvidence[] = [
    evidence({ month: "2026-06", name: "recording", state: "present", held: 3, of: 3 }),
    evidence({ month: "2026-06", need: "corrective", name: "rootCause", state: "lacking", held: 0, of: 2 }),
    evidence({
      ...{ month: "2026-07", name: "recording", state: "partial", held: 1, of: 4 },
      place: { sheet: "F-22 2026-07", cell: "Q8" },
    }),
    evidence({ month: "2026-07", need: "corrective", name: "rootCause", state: "none", held: 0, of: 0 }),
  ];
  const shown = () => within(screen.getByRole("region", { name: "ISO evidence" }));
  const items = () =>
    shown()
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);

  it.each([
    ["2008", "8.2.4", "8.5.2"],
    ["2015", "8.6", "10.2"],
  ] as const)(
    "of edition %s is listed on a click, the month looked at first, with the months that lack it too",
    async (isoEdition, products, corrective) => {
      const asked = jest.fn(() => lines);
      const jumpTo = jest.fn(() => Promise.resolve());
      const { user, container } = await draw({
        readRecords: () => Promise.resolve({ ...reading, isoEdition, evidence: asked }),
        jumpTo,
      });
      expect(asked).not.toHaveBeenCalled();
      await user.click(shown().getByRole("button", { name: "List ISO evidence" }));
      expect(items()).toEqual([
        `${products} Monitoring of results: recording ID of each sampleNot complete (1 of 4)`,
        `${corrective} Corrective action: root causeNot needed in this month\u00a0· also not complete: June 2026`,
      ]);
      expect(shown().getByRole("status").textContent).toMatch(/Complete: 0 of 1/);
      await user.click(shown().getByRole("button", { name: /recording ID/ }));
      expect(jumpTo).toHaveBeenCalledWith(expect.objectContaining({ sheet: "F-22 2026-07", cell: "Q8" }));
      await user.selectOptions(shown().getByLabelText("Month of the evidence"), "2026-06");
      expect(items()).toEqual([
        `${products} Monitoring of results: recording ID of each sampleComplete (3 of 3)\u00a0· also not complete: July 2026`,
        `${corrective} Corrective action: root causeLacking (0 of 2)`,
      ]);
      const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  it("of a workbook without a month is told as none", async () => {
    const { user } = await draw({});
    await user.click(shown().getByRole("button", { name: "List ISO evidence" }));
    expect(shown().getByRole("status").textContent).toMatch(/no month in this workbook yet/);
  });
});

it("tells what keeps a year open before an archive is made, and reads no file until that is confirmed", async () => {
  const readWorkbookFile = jest.fn(() => Promise.reject(new Error("not asked for")));
  const { user } = await draw({
    readArchiving: () =>
      Promise.resolve({
        facts: { id: "JKT", year: 2026, on: TODAY, asOf: TODAY },
        yearGoesOn: true,
        months: ["2026-07"],
      }),
    readWorkbookFile,
  });
  const card = within(screen.getByRole("region", { name: "Year archive" }));
  await user.click(card.getByRole("button", { name: "Make archive" }));
  expect((await card.findByRole("status")).textContent).toMatch(/year has not ended.*July 2026/s);
  expect(readWorkbookFile).not.toHaveBeenCalled();
});

describe("an archive that was made", () => {
  const closed = () => ({
    readArchiving: () =>
      Promise.resolve({
        facts: { id: "JKT", year: 2026, on: TODAY, asOf: TODAY },
        yearGoesOn: false,
        months: [],
      }),
    readWorkbookFile: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  });

  it("is handed out by a button, its fingerprint in a message and on the clipboard by another; axe finds nothing", async () => {
    URL.createObjectURL = () => "blob:arsip";
    URL.revokeObjectURL = () => undefined;
    const { user, container } = await draw(closed());
    const card = within(screen.getByRole("region", { name: "Year archive" }));
    await user.click(card.getByRole("button", { name: "Make archive" }));
    const download = await card.findByRole("link", { name: "Download Arsip 2026.xlsx" });
    expect(download.getAttribute("download")).toBe("Arsip 2026.xlsx");
    expect(download.getAttribute("href")).toBe("blob:arsip");
    expect(inBackground.mock.lastCall?.[0]).toMatchObject({
      kind: "archive",
      facts: { id: "JKT", year: 2026 },
    });
    expect(card.getByText(/equals the workbook/).textContent).toContain(SEAL);
    await user.click(card.getByRole("button", { name: "Copy fingerprint" }));
    expect((await card.findByText("The fingerprint has been copied.")).getAttribute("role")).toBe("status");
    expect(await navigator.clipboard.readText()).toBe(SEAL);
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("tells where the browser copies nothing", async () => {
    URL.createObjectURL = () => "blob:arsip";
    URL.revokeObjectURL = () => undefined;
    const { user } = await draw(closed());
    const card = within(screen.getByRole("region", { name: "Year archive" }));
    await user.click(card.getByRole("button", { name: "Make archive" }));
    await card.findByRole("link", { name: "Download Arsip 2026.xlsx" });
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no clipboard"));
    await user.click(card.getByRole("button", { name: "Copy fingerprint" }));
    expect(await card.findByText(/could not be copied automatically/)).toBeTruthy();
  });

  it("whose file Excel does not hand out is told, and nothing is offered", async () => {
    const { user } = await draw({
      ...closed(),
      readWorkbookFile: () => Promise.reject(new WorkbookError("apiTooOld")),
    });
    const card = within(screen.getByRole("region", { name: "Year archive" }));
    await user.click(card.getByRole("button", { name: "Make archive" }));
    expect(await card.findByText(/Excel/)).toBeTruthy();
    expect(card.queryByRole("link")).toBeNull();
  });
});
