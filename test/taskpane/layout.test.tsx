/**
 * @jest-environment jsdom
 *
 * Layout damage in the pane: told once, with its questions, and repaired by one button.
 */
import { cleanup, screen } from "@testing-library/react";
import type { Finding } from "../../src/sop/types";
import { questionsOf } from "../../src/taskpane/view/layout-questions";
import { actionsOver, answer, finding, ready, TODAY } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
});
afterEach(cleanup);

const damaged = (problem: string, header: string, params: Finding["params"] = {}): Finding =>
  finding({ code: "layoutChanged", id: "", header, params: { problem, ...params } });
const renamed = damaged("columnRenamed", "Wilayah", { missing: "Area" });
const damage = [damaged("columnMissing", "Area"), renamed];

describe("where the layout has changed", () => {
  it("says so once with all that changed, and repairs it with what the person answered", async () => {
    const repairLayout = jest.fn(() =>
      Promise.resolve({
        repaired: damage,
        left: [],
        questions: [],
        refilled: [],
        edits: 1,
        cancelled: false,
      }),
    );
    const overview = ready({ answer: answer({ findings: damage }) });
    const { user } = await drawPane(actionsOver(overview, { repairLayout }));
    await goTo(user, "Check");
    expect(await screen.findByText("The layout has changed: 2 items")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Details and how each is repaired" }));
    expect(screen.getByText(/Column Area is missing/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Wilayah (F-22 2026-07) is"), "Area");
    await user.click(screen.getByRole("button", { name: "Repair layout" }));
    expect(repairLayout).toHaveBeenCalledWith(
      expect.objectContaining({ today: TODAY, answers: { Wilayah: "Area" } }),
    );
    expect(await screen.findByText("Layout repaired: 2 items.")).toBeTruthy();
  });

  it("sends no answer for what is not known yet", async () => {
    const repairLayout = jest.fn(() =>
      Promise.resolve({
        repaired: [],
        left: damage,
        questions: [],
        refilled: [],
        edits: 0,
        cancelled: false,
      }),
    );
    const overview = ready({ answer: answer({ findings: damage }) });
    const { user } = await drawPane(actionsOver(overview, { repairLayout }));
    await goTo(user, "Check");
    await user.click(await screen.findByRole("button", { name: "Repair layout" }));
    expect(repairLayout).toHaveBeenCalledWith(expect.objectContaining({ answers: {} }));
    expect(await screen.findByText(/Nothing more can be repaired/)).toBeTruthy();
  });
});

describe("a repair that was cancelled", () => {
  it("says that what was repaired stays, and how to go on", async () => {
    const repairLayout = () =>
      Promise.resolve({
        repaired: [renamed],
        left: damage,
        questions: [],
        refilled: [],
        edits: 1,
        cancelled: true,
      });
    const overview = ready({ answer: answer({ findings: damage }) });
    const { user } = await drawPane(actionsOver(overview, { repairLayout }));
    await goTo(user, "Check");
    await user.click(await screen.findByRole("button", { name: "Repair layout" }));
    expect(
      await screen.findByText(
        "Layout repaired: 1 item. Cancelled: what was repaired stays. Click Repair layout again to go on.",
      ),
    ).toBeTruthy();
  });
});

describe("questions about headers", () => {
  it("are asked once for a header that stands on several sheets", () => {
    const elsewhere = {
      ...renamed,
      sheet: "F-22 2026-06",
      params: { ...renamed.params, missing: "Area\nStatus" },
    };
    expect(questionsOf([renamed, elsewhere])).toEqual([
      { header: "Wilayah", sheet: "F-22 2026-07", candidates: ["Area", "Status"] },
    ]);
  });
});

it("a column that was deleted with its values is never called whole: undo or an earlier version first", async () => {
  const lost: Finding = {
    ...damaged("columnMissing", "Catatan"),
    params: { problem: "columnMissing", count: 4 },
  };
  const repairLayout = jest.fn(() =>
    Promise.resolve({
      repaired: [lost],
      left: [],
      questions: [],
      refilled: [{ sheet: "F-22 2026-07", header: "Catatan", filled: 0, rows: 4 }],
      edits: 1,
      cancelled: false,
    }),
  );
  const { user } = await drawPane(
    actionsOver(ready({ answer: answer({ findings: [lost] }) }), { repairLayout }),
  );
  await goTo(user, "Check");
  expect(await screen.findByText(/no longer in this workbook: undo first \(Ctrl\+Z\)/)).toBeTruthy();
  expect(screen.queryByText(/Nothing typed is lost/)).toBeNull();
  const repair = screen.getByRole("button", { name: "Repair layout" });
  await user.click(repair);
  // What is lost, how much of it, and the way back come before anything is repaired.
  expect(repairLayout).not.toHaveBeenCalled();
  expect(screen.getByText("Column Catatan on F-22 2026-07: at most 4 values lost")).toBeTruthy();
  expect(screen.getByText(/can no longer be undone.*Ctrl\+Z.*Version History/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(repairLayout).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(repair);
  await user.click(repair);
  await user.click(screen.getByRole("button", { name: "Yes, continue" }));
  expect(repairLayout).toHaveBeenCalledTimes(1);
  expect(await screen.findByText(/Catatan on F-22 2026-07:.*: 0 of 4\..*Version History/)).toBeTruthy();
});

it("a deleted column that was found again under another name is repaired without that question", async () => {
  const missing: Finding = {
    ...damaged("columnMissing", "Area"),
    params: { problem: "columnMissing", count: 4 },
  };
  const repairLayout = jest.fn(actionsOver(ready()).repairLayout);
  const overview = ready({ answer: answer({ findings: [missing, renamed] }) });
  const { user } = await drawPane(actionsOver(overview, { repairLayout }));
  await goTo(user, "Check");
  await user.selectOptions(await screen.findByLabelText("Wilayah (F-22 2026-07) is"), "Area");
  await user.click(screen.getByRole("button", { name: "Repair layout" }));
  expect(repairLayout).toHaveBeenCalledWith(expect.objectContaining({ answers: { Wilayah: "Area" } }));
});
