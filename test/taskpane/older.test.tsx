/**
 * @jest-environment jsdom
 *
 * A workbook of an older layout in the pane: what it is, and one button that brings it up to date.
 */
import { cleanup, screen } from "@testing-library/react";
import type { Overview } from "../../src/sheets/types";
import { actionsOver, ready, TODAY } from "./fakes";
import { drawPane, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
});
afterEach(cleanup);

const OLDER = { state: "older", version: 1, present: 2 } as const;

describe("a workbook of an older layout", () => {
  it("is updated by a click, and the pane says what was kept", async () => {
    let overview: Overview = OLDER;
    const migrateWorkbook = jest.fn(() => {
      overview = ready();
      return Promise.resolve({ from: 1, to: 2, kept: ["F-22 2026-07!B2"], homeKeptAs: "Beranda lama" });
    });
    const readOverview = () => Promise.resolve(overview);
    const { user } = await drawPane(actionsOver(OLDER, { readOverview, migrateWorkbook }));
    expect(await screen.findByText(/has layout version 1, a version before this add-in/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Check" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Update" }));
    expect(migrateWorkbook).toHaveBeenCalledWith(expect.objectContaining({ today: TODAY }));
    expect(await screen.findByText(/updated from layout version 1 to version 2/)).toBeTruthy();
    expect(screen.getByText(/kept as the sheet “Beranda lama”/)).toBeTruthy();
    expect(screen.getByText(/Your own entries in F-22 2026-07!B2 were left as they are/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Update" })).toBeNull();
  });

  it("stays so where the update was cancelled between two parts, and the pane says how to go on", async () => {
    const migrateWorkbook = () =>
      Promise.resolve({ from: 1, to: 2, kept: [], homeKeptAs: undefined, cancelled: true as const });
    const { user } = await drawPane(actionsOver(OLDER, { migrateWorkbook }));
    await user.click(await screen.findByRole("button", { name: "Update" }));
    expect(await screen.findByText(/Cancelled before the end: nothing typed is lost/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Update" })).toBeTruthy();
  });
});
