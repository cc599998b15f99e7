/**
 * @jest-environment jsdom
 *
 * Fixes in the pane: offered under their finding, asked about where they move or are many, and taken back.
 */
import { act, cleanup, screen, within } from "@testing-library/react";
import type { Finding } from "../../src/sop/types";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { WorkbookError } from "../../src/sheets/types";
import { actionsOver, answer, applied, finding, ready, TODAY } from "./fakes";
import { drawPane, goTo, saying, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const spelling = (cell: string, value: string): Finding =>
  finding({ code: "listValue", cell, header: "Area", column: "area", params: { value }, suggestion: "JKT" });
const misplaced = finding({
  code: "wrongSheet",
  severity: "warning",
  column: "callDate",
  params: { value: "20/06/2026", month: "2026-06", sheetMonth: "2026-07" },
});

async function draw(findings: readonly Finding[], group: string, changes: Partial<PaneActions> = {}) {
  const applyFixes = jest.fn(changes.applyFixes ?? actionsOver(ready()).applyFixes);
  const overview = ready({ answer: answer({ findings }) });
  const view = await drawPane(actionsOver(overview, { ...changes, applyFixes }));
  await goTo(view.user, "Check");
  await view.user.click(await screen.findByRole("button", { name: group }));
  return { ...view, applyFixes };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const fixesAsked = (applyFixes: jest.MockedFunction<PaneActions["applyFixes"]>) =>
  applyFixes.mock.calls.map(([options]) => options.fixes);

describe("a finding with one fix", () => {
  it("has a button that says what it writes, does it, and tells so", async () => {
    const one = spelling("B14", "jkt ");
    const { user, applyFixes } = await draw([one], "Error: Not in the list (1)");
    expect(await screen.findByText(/it is spelled as in the list/)).toBeTruthy();
    const now = screen.getByText("Now “jkt ” →", { normalizer: (words) => words });
    expect((await button("Use “JKT”")).getAttribute("aria-describedby")).toBe(now.id);
    await user.click(await button("Use “JKT”"));
    expect(applyFixes).toHaveBeenCalledWith(
      expect.objectContaining({
        fixes: [{ finding: one, remedy: { kind: "useListValue", value: "JKT" } }],
        today: TODAY,
      }),
    );
    expect(await screen.findByText("1 issue fixed.")).toBeTruthy();
  });

  it("can be taken back from the message", async () => {
    const undoFixes = jest.fn(actionsOver(ready()).undoFixes);
    const one = spelling("B14", "jkt ");
    const { user } = await draw([one], "Error: Not in the list (1)", { undoFixes });
    await user.click(await button("Use “JKT”"));
    await user.click(await button("Undo"));
    expect(await screen.findByText("1 fix undone.")).toBeTruthy();
    expect(undoFixes).toHaveBeenCalledWith(
      expect.objectContaining({
        applied: [applied({ finding: one, remedy: { kind: "useListValue", value: "JKT" } })],
        today: TODAY,
      }),
    );
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });
});

describe("a date of two readings", () => {
  it("offers each as a button, and nothing in bulk", async () => {
    const two = ["E14", "E15"].map((cell) =>
      finding({ cell, column: "callDate", params: { value: "03/04/2026" } }),
    );
    const { user, applyFixes } = await draw(two, "Error: Not a date (2)");
    await user.click((await screen.findAllByRole("button", { name: "4 March 2026" }))[1] ?? document.body);
    expect(screen.queryByRole("button", { name: /^Fix all/ })).toBeNull();
    expect(fixesAsked(applyFixes)).toEqual([
      [{ finding: two[1], remedy: { kind: "chooseReading", day: 46085 } }],
    ]);
  });
});

describe("fixes in bulk", () => {
  it("are done only after a question that says what will change", async () => {
    const all = [spelling("B14", "jkt "), spelling("B15", " JKT")];
    const { user, applyFixes } = await draw(all, "Error: Not in the list (2)");
    await user.click(await button("Fix all (2)"));
    expect(applyFixes).not.toHaveBeenCalled();
    const question = within(screen.getByRole("group", { name: "Fix 2 cells at once?" }));
    expect(question.getByText("Changes these cells only: each is spelled as in the list.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Yes, continue");
    await user.click(question.getByRole("button", { name: "Cancel" }));
    expect(document.activeElement?.textContent).toBe("Fix all (2)");
    await user.click(await button("Fix all (2)"));
    await user.click(await button("Yes, continue"));
    expect(fixesAsked(applyFixes).map((fixes) => fixes.length)).toEqual([2]);
    expect(await screen.findByText("2 issues fixed.")).toBeTruthy();
  });

  it("tell what was skipped, and why", async () => {
    const applyFixes: PaneActions["applyFixes"] = ({ fixes }) =>
      Promise.resolve({
        applied: fixes.slice(1).map(applied),
        skipped: fixes.slice(0, 1).map((fix) => ({ fix, reason: "changed" as const })),
      });
    const all = [spelling("B14", "jkt "), spelling("B15", " JKT")];
    const { user } = await draw(all, "Error: Not in the list (2)", { applyFixes });
    await user.click(await button("Fix all (2)"));
    await user.click(await button("Yes, continue"));
    expect(await screen.findByText("1 issue fixed. 1 was skipped: it has changed meanwhile.")).toBeTruthy();
  });
});

describe("a row to be moved", () => {
  it("is moved only after a question", async () => {
    const { user, applyFixes } = await draw([misplaced], "Warning: Wrong month sheet (1)");
    await user.click(await button("Move the row to June 2026"));
    expect(applyFixes).not.toHaveBeenCalled();
    expect(screen.getByRole("group", { name: "Move 1 row?" })).toBeTruthy();
    await user.click(await button("Yes, continue"));
    expect(await screen.findByText("1 row moved.")).toBeTruthy();
  });
});

describe("a finding without a fix", () => {
  it("has no button but the one that leads there", async () => {
    await draw([finding()], "Error: Not a date (1)");
    const list = await screen.findByRole("button", { name: /“kemarin”/ });
    expect(list.closest("ul")?.querySelectorAll("button")).toHaveLength(1);
  });
});

describe("a fix that fails", () => {
  it("says what to do, reads the workbook again, and can be tried again", async () => {
    const applyFixes = jest
      .fn(actionsOver(ready()).applyFixes)
      .mockRejectedValueOnce(new WorkbookError("cellEditMode"));
    const { user } = await draw([spelling("B14", "jkt ")], "Error: Not in the list (1)", { applyFixes });
    await user.click(await button("Use “JKT”"));
    expect(await screen.findByText(/A cell is still in edit mode/)).toBeTruthy();
    await user.click(await button("Try again"));
    expect(await screen.findByText("1 issue fixed.")).toBeTruthy();
  });
});

describe("before fixes are done", () => {
  it("a cell that would become a formula shows what stands there and what the formula gives", async () => {
    const overwritten = finding({
      code: "formulaOverwritten",
      header: "Nilai",
      column: "score",
      params: { value: 12, expected: 87.27272727272727 },
    });
    await draw([overwritten], "Error: Formula overwritten (1)");
    expect(await screen.findByText("Now “12” →")).toBeTruthy();
    expect(screen.getByText("Becomes 87.27, by the formula")).toBeTruthy();
  });

  it("an empty cell is said to be empty", async () => {
    const missing = finding({
      code: "required",
      header: "No. Sampel",
      column: "sampleNumber",
      params: {},
    });
    await draw([missing], "Error: Required cell empty (1)");
    expect(await screen.findByText("Now empty →")).toBeTruthy();
  });

  it("tells each cell as it stands and as it will, the first five and how many more", async () => {
    const cells = ["B14", "B15", "B16", "B17", "B18", "B19", "B20"];
    const { user, applyFixes } = await draw(
      cells.map((cell) => spelling(cell, "jkt ")),
      "Error: Not in the list (7)",
    );
    await user.click(await button(/^Fix all/));
    expect(screen.getByText("F-22 2026-07!B14: “jkt ” → “JKT”")).toBeTruthy();
    expect(screen.getByText("F-22 2026-07!B18: “jkt ” → “JKT”")).toBeTruthy();
    expect(screen.queryByText(/B19: “jkt/)).toBeNull();
    expect(screen.getByText("… and 2 more")).toBeTruthy();
    expect(applyFixes).not.toHaveBeenCalled();
  });

  it("tells from which sheet to which a row goes", async () => {
    const { user } = await draw([misplaced], "Warning: Wrong month sheet (1)");
    await user.click(await button(/^Move the row/));
    expect(screen.getByText(saying("MC-2607-AAAAAA: F-22 2026-07 → F-22 June 2026"))).toBeTruthy();
  });
});

describe("a check that takes long", () => {
  it("can be left: the pane is free at once, and what is read later changes nothing", async () => {
    let finish = (): void => undefined;
    const checkMonth: PaneActions["checkMonth"] = () =>
      new Promise((resolve) => {
        finish = () => {
          resolve(answer({ findings: [] }));
        };
      });
    const { user } = await draw([spelling("B14", "jkt ")], "Error: Not in the list (1)", { checkMonth });
    await user.click(await within(screen.getByRole("main")).findByRole("button", { name: "Check" }));
    await user.click(await button("Cancel"));
    expect(await screen.findByText(/Cancelled before anything was written/)).toBeTruthy();
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    expect(screen.getByText("1 issue")).toBeTruthy();
    expect(screen.queryByText("Checked.")).toBeNull();
    expect(
      within(screen.getByRole("main")).getByRole("button", { name: "Check" }).getAttribute("aria-disabled"),
    ).not.toBe("true");
  });
});

describe("fixes that take long", () => {
  it("can be cancelled: the button waits for the step that runs, and what was not done is told", async () => {
    const all = [spelling("B14", "jkt "), spelling("B15", " JKT"), spelling("B16", "Jkt")];
    const applyFixes: PaneActions["applyFixes"] = ({ fixes, signal }) =>
      new Promise((resolve) => {
        const wait = setInterval(() => {
          if (signal?.aborted !== true) return;
          clearInterval(wait);
          setTimeout(() => {
            const [first, ...left] = fixes;
            resolve({
              applied: first ? [applied(first)] : [],
              skipped: left.map((fix) => ({ fix, reason: "cancelled" as const })),
            });
          }, 50);
        }, 5);
      });
    const { user } = await draw(all, "Error: Not in the list (3)", { applyFixes });
    await user.click(await button("Fix all (3)"));
    await user.click(await button("Yes, continue"));
    await user.click(await button("Cancel"));
    expect((await button("Cancelling…")).getAttribute("aria-disabled")).toBe("true");
    expect(await screen.findByText("1 issue fixed. 2 were not done: cancelled.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancelling…" })).toBeNull();
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
  });
});
