/**
 * @jest-environment jsdom
 *
 * From one year to the next, as a person meets it: holidays pasted as text, and last year's file.
 */
import { TextDecoder, TextEncoder } from "node:util";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { PaneActions } from "../../src/taskpane/surroundings";
import type { SettingsReading } from "../../src/sheets/types";
import { dayFromIso } from "../../src/sop";
import { actionsOver, ready } from "./fakes";
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

const day = (iso: string): number => dayFromIso(iso) ?? 0;
const NOTHING = { before: 0, after: 0 };
const reading: SettingsReading = {
  fields: { target: "60", "area:JKT": "0", "area:DPS": "0" },
  callStatuses: [],
  places: { scorecard: undefined, lists: undefined, roster: undefined, holidays: undefined },
  isUsable: () => true,
  effectOf: () => ({
    verdicts: { changed: 0, of: 0 },
    months: [],
    findings: NOTHING,
    kept: { before: [], after: [] },
    outdated: [],
    lacks: NOTHING,
  }),
};

const draw = async (changes: Partial<PaneActions>) => {
  const pane = await drawPane(
    actionsOver(ready(), { previewSettings: () => Promise.resolve(reading), ...changes }),
  );
  await goTo(pane.user, "Settings");
  await screen.findByRole("region", { name: "Holidays" });
  return pane;
};
const card = () => within(screen.getByRole("region", { name: "Holidays" }));

describe("a pasted list of holidays", () => {
  it("is looked at day by day, with weekdays and doubles, before anything is written", async () => {
    const addHolidays = jest.fn<
      ReturnType<PaneActions["addHolidays"]>,
      Parameters<PaneActions["addHolidays"]>
    >(() => Promise.resolve({ added: 1, confirmed: 1, doubles: 1 }));
    const readHolidays = jest.fn<
      ReturnType<PaneActions["readHolidays"]>,
      Parameters<PaneActions["readHolidays"]>
    >(() =>
      Promise.resolve([
        { day: day("2031-05-01"), isProvisional: true },
        { day: day("2031-06-01"), isProvisional: false },
      ]),
    );
    const { user, container } = await draw({
      readHolidays,
      addHolidays,
    });
    const fill = (label: string, value: string) =>
      fireEvent.change(card().getByLabelText(label), { target: { value } });
    fill("Year", "2031");
    fill(
      "List of holidays",
      "Kamis, 1 Mei: Hari Buruh\n1 Juni: Pancasila\nSenin, 6 Mei: Contoh\n31 Februari: salah",
    );
    fill("Decree (such as its number)", "Contoh 1");
    fill("Area", "JKT");
    await user.click(card().getByRole("button", { name: "Check the list" }));
    const lines = (await card().findAllByRole("listitem")).map(({ textContent }) => textContent);
    // 1 May 2031 is a Thursday, 6 May a Tuesday.
    expect(lines[0]).toMatch(
      /^Thursday, .*2031: Hari Buruh \(National holiday\) – confirms a provisional day$/,
    );
    expect(lines[1]).toMatch(/^Tuesday, .*: Contoh .* – new$/);
    expect(lines[2]).toMatch(/Pancasila .* – there already$/);
    expect(lines[3]).toBe("Line 4 cannot be read as a date: “31 Februari: salah”.");
    expect(card().getByText(/is a Tuesday, unlike what is written/)).toBeTruthy();
    expect(addHolidays).not.toHaveBeenCalled();
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await user.click(card().getByRole("button", { name: "Add" }));
    expect(await card().findByText(/1 added, 1 confirmed, 1 there already/)).toBeTruthy();
    const [given] = addHolidays.mock.calls[0] ?? [];
    expect(given).toMatchObject({ basis: "Contoh 1", area: "JKT" });
    expect(readHolidays.mock.calls).toEqual([[{ area: "JKT" }]]);
    expect(given?.holidays.map((one) => one.day)).toEqual(
      ["2031-05-01", "2031-05-06", "2031-06-01"].map(day),
    );
  }, 180_000);
});

it("tells of a file that is no workbook of ours, and takes nothing over", async () => {
  const takeOver = jest.fn();
  const { user } = await draw({ takeOver });
  const bytes = Array.from("Tanggal,Area\n2026-07-01,JKT\n", (letter) => letter.charCodeAt(0));
  const file = new File([new Uint8Array(bytes)], "rows.xlsx");
  Object.defineProperty(file, "arrayBuffer", { value: () => Promise.resolve(Uint8Array.from(bytes).buffer) });
  await user.upload(await screen.findByLabelText("Choose last year's file"), file);
  expect(await screen.findByText(/This is not a Mystery Calling workbook/)).toBeTruthy();
  expect(takeOver).not.toHaveBeenCalled();
}, 180_000);
