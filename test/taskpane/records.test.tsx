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
import { WorkbookError, type RecordsReading, type StoredRecord } from "../../src/sheets/types";
import { actionsOver, ready, TODAY } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

// What makes files is looked at in test/book-files: jsdom's bytes are none that Node unpacks.
const SEAL = "0123456789abcdef".repeat(4);
const inBackground = jest.fn((_: FileTask): Promise<FileAnswer> =>
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
};

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
