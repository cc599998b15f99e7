/**
 * @jest-environment jsdom
 *
 * Help's guides and the self-test: asked before it writes, told in words, and its report copied or shown.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { SelfTest } from "../../src/sheets/types";
import { WorkbookError } from "../../src/sheets/types";
import { createTranslator, errorMessage } from "../../src/locales";
import { GUIDES } from "../../src/taskpane/screens/help/guides";
import { actionsOver, ready } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

const text = createTranslator("en");

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const SEEN: SelfTest = {
  about: [["Platform", "PC"]],
  checks: [
    { name: "tableGrows", outcome: "passed", detail: "3 rows", milliseconds: 12 },
    { name: "event", outcome: "failed", detail: "no event within 10000 ms", milliseconds: 10_001 },
    { name: "undoGroup", outcome: "unsupported", detail: "needs ExcelApi 1.20", milliseconds: 0 },
  ],
};

async function openHelp(selfTest: () => Promise<SelfTest>) {
  const drawn = await drawPane(actionsOver(ready(), { selfTest }));
  await goTo(drawn.user, "Help");
  return drawn;
}

it("says what it will do and does nothing until told yes", async () => {
  const selfTest = jest.fn(() => Promise.resolve(SEEN));
  const { user } = await openHelp(selfTest);
  await user.click(await screen.findByRole("button", { name: text("selfTest.button") }));
  screen.getByText(text("selfTest.what"));
  expect(selfTest).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: text("pane.ask.no") }));
  expect(selfTest).not.toHaveBeenCalled();
});

it("tells each check by its name and how it went, and copies a report for whoever mends the add-in", async () => {
  const { user } = await openHelp(() => Promise.resolve(SEEN));
  await user.click(await screen.findByRole("button", { name: text("selfTest.button") }));
  await user.click(screen.getByRole("button", { name: text("pane.ask.yes") }));
  await screen.findByText(/1 otherwise/);
  for (const { name, outcome } of SEEN.checks)
    screen.getByText(`${text(`selfTest.name.${name}`)}: ${text(`selfTest.outcome.${outcome}`)}`);
  await user.click(screen.getByRole("button", { name: text("selfTest.copy") }));
  await screen.findByText(text("selfTest.copied"));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/^Mystery Calling for Excel \d+\.\d+\.\d+: self-test\nPlatform: PC\n/);
  expect(copied).toMatch(/^failed +event +10001 ms {2}no event within 10000 ms$/m);
});

it("shows the report to copy by hand where there is no clipboard", async () => {
  const { user } = await openHelp(() => Promise.resolve(SEEN));
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));
  await user.click(await screen.findByRole("button", { name: text("selfTest.button") }));
  await user.click(screen.getByRole("button", { name: text("pane.ask.yes") }));
  await user.click(await screen.findByRole("button", { name: text("selfTest.copy") }));
  const shown = await screen.findByRole("textbox", { name: text("selfTest.report") });
  expect((shown as HTMLTextAreaElement).value).toContain("undoGroup");
});

it("tells in words where the workbook takes no sheet", async () => {
  const { user } = await openHelp(() => Promise.reject(new WorkbookError("sheetProtected")));
  await user.click(await screen.findByRole("button", { name: text("selfTest.button") }));
  await user.click(screen.getByRole("button", { name: text("pane.ask.yes") }));
  await screen.findByText(errorMessage(text, new WorkbookError("sheetProtected")));
});

it("unfolds each guide with its steps, and leads to the page with pictures", async () => {
  const { user } = await openHelp(() => Promise.resolve(SEEN));
  const card = await screen.findByRole("region", { name: text("guide.heading") });
  for (const { title, steps } of GUIDES) {
    const button = within(card).getByRole("button", { name: text(title) });
    await user.click(button);
    const list = await waitFor(() => {
      const found = document.getElementById(button.getAttribute("aria-controls") ?? "");
      if (found === null) throw new Error("nothing unfolded");
      return found;
    });
    expect(within(list).getAllByRole("listitem").length).toBe(steps.length);
    expect(list.textContent).not.toMatch(/\$t\(|\*\*/);
  }
  expect(
    within(card)
      .getByRole("link", { name: text("guide.page") })
      .getAttribute("href"),
  ).toBe("help.en.html");
});
