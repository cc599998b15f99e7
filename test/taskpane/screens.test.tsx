/**
 * @jest-environment jsdom
 *
 * The pane's screens: the way between them, who they are for, and what each says.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { createTranslator } from "../../src/locales";
import { rememberPerson } from "../../src/taskpane/remembered";
import { SCREENS } from "../../src/taskpane/screens/screens";
import { DEFAULT_LISTS } from "../../src/sop";
import type { OpenStep } from "../../src/sop/worklist/openSteps";
import { actionsOver, answer, figures, ready, TODAY } from "./fakes";
import { drawPane, goTo, saying, sayWho, withoutMedia } from "./pane";

// Seven screens are drawn in one test.
beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const step = (changes: Partial<OpenStep>): OpenStep => ({
  id: "MC-2607-AAAAAA",
  month: "2026-07",
  link: "qaToSupervisor",
  verdict: "overdue",
  due: 46220,
  daysLeft: -7,
  owner: "",
  area: "JKT",
  agent: "Dewi",
  findingText: "",
  place: { sheet: "F-22 2026-07", sheetRow: 6 },
  ...changes,
});

const rich = figures({
  samples: {
    ...figures().samples,
    byArea: { JKT: 30, BDG: 28 },
    byMaterial: { Informasi: 58 },
  },
});
const pane = (steps: readonly OpenStep[] = []) =>
  actionsOver(ready({ answer: answer({ months: [rich] }) }), {
    readWorklist: () =>
      Promise.resolve({
        book: "uji",
        bookBefore: "uji",
        draftDays: 30,
        asOf: TODAY,
        rule: { days: 2, calendar: "calendar", anchor: "finding" },
        lists: DEFAULT_LISTS,
        scorecards: {},
        steps: steps.map((one) => ({ step: one, row: {} as never })),
        past: [],
        recordings: "",
        cases: [],
      }),
  });

const english = createTranslator("en");
const names = SCREENS.map(({ label }) => english(label));
const regions = () =>
  screen.getAllByRole("region").map((region) => within(region).getAllByRole("heading")[0]?.textContent);

describe("the navigation", () => {
  it("moves the focus to the heading of the screen gone to, and says which one is shown", async () => {
    const { user } = await drawPane(pane());
    for (const name of names.slice(1)) {
      await goTo(user, name);
      // Whoever goes to the search wants to type: the keyboard is in its field.
      // It is loaded with its screen.
      await waitFor(() => {
        expect(document.activeElement).toBe(
          name === "Search" ? screen.getByRole("searchbox") : screen.getByRole("heading", { level: 2, name }),
        );
      });
      const bar = within(screen.getByRole("navigation", { name: "Screens" }));
      expect(
        bar
          .getAllByRole("button")
          .filter((one) => one.getAttribute("aria-current"))
          .map((one) => one.textContent),
      ).toEqual([name]);
    }
    // Every screen is loaded and drawn in this one test.
  }, 180_000);

  it("leaves the focus alone when the pane opens, and is walked by keyboard", async () => {
    const { user } = await drawPane(pane());
    await screen.findByRole("region", { name: "Samples" });
    expect(document.activeElement).toBe(document.body);
    while (document.activeElement?.getAttribute("aria-label") !== "All screens; something is overdue")
      await user.tab();
    await user.keyboard("{Enter}");
    const menu = within(await screen.findByRole("dialog", { name: "All screens" }));
    const here = menu.getByRole("button", { name: "Overview" });
    await waitFor(() => {
      expect(document.activeElement).toBe(here);
    });
    const focused = () => document.activeElement?.textContent;
    // A letter goes to the next screen that begins with it, ↓ to the next of all.
    await user.keyboard("c");
    expect(document.activeElement).toBe(menu.getByRole("button", { name: /^Corrective action/ }));
    await user.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^Plan/);
    await user.keyboard("{ArrowDown}");
    expect(focused()).toMatch(/^Check/);
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 2, name: "Check" })).toBe(document.activeElement);
    // The screen gone to by the menu stands in the last tab's place.
    const tabs = within(screen.getByRole("navigation", { name: "Screens" }))
      .getAllByRole("button")
      .slice(1);
    expect(tabs.map((tab) => tab.textContent)).toEqual(["Overview", "Fill in a sample", "Check"]);
    await user.tab({ shift: true });
    while (focused() !== "Check") await user.tab({ shift: true });
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("Overview");
  });

  it("has the three tabs of the person's role, and leaves the menu by Esc where it was opened", async () => {
    rememberPerson({ role: "supervisor", name: "Dewi" });
    const { user } = await drawPane(pane());
    const bar = within(await screen.findByRole("navigation", { name: "Screens" }));
    expect(bar.getAllByRole("button").map((one) => one.textContent)).toEqual([
      "",
      "Overview",
      "Worklist",
      "Reports",
    ]);
    const opener = bar.getByRole("button", { name: /^All screens/ });
    await user.click(opener);
    const menu = within(await screen.findByRole("dialog"));
    expect(menu.getByRole("button", { name: "Worklist 2 overdue" })).toBeTruthy();
    expect(menu.getByText("Dewi, Supervisor")).toBeTruthy();
    await user.keyboard("{Escape}");
    await waitFor(() => {
      expect(document.activeElement).toBe(opener);
    });
  });
});

describe("the month at the head", () => {
  it("stands on the screens that show that month, on no other, and is the same after a way round", async () => {
    const months = ["2026-05", "2026-07"];
    const { user } = await drawPane(actionsOver(ready({ months, answer: answer({ months: [rich] }) })));
    const shown = () => screen.queryByRole("combobox", { name: "Month shown" });
    await screen.findByRole("region", { name: "Samples" });
    await user.selectOptions(shown() as HTMLElement, "May 2026");
    const governed: string[] = [];
    for (const name of names) {
      await goTo(user, name);
      if (shown()) governed.push(name);
    }
    expect(governed).toEqual(["Overview", "Check", "Reports"]);
    await goTo(user, "Overview");
    expect(shown()).toHaveProperty("value", "2026-05");
    // Every screen is loaded and drawn in this one test.
  }, 180_000);
});

describe("who uses the pane", () => {
  it("is asked once, remembered on the machine, and changed in place", async () => {
    const { user } = await drawPane(pane([step({})]));
    await sayWho(user, { role: "QA", name: "Sari" });
    expect(await screen.findByRole("button", { name: "Role: Sari, QA" })).toBeTruthy();
    expect(await screen.findByText("1 open step")).toBeTruthy();
    cleanup();
    const again = await drawPane(pane());
    await again.user.click(await screen.findByRole("button", { name: "Role: Sari, QA" }));
    expect(await screen.findByRole("combobox", { name: "Role" })).toHaveProperty("value", "qa");
  });

  it("decides what comes first: steps for QA, the count and its parts for a QCO", async () => {
    rememberPerson({ role: "qa", name: "" });
    await drawPane(pane([step({}), step({ link: "qcoToQa" })]));
    expect(await screen.findByText("1 open step")).toBeTruthy();
    expect(regions().slice(0, 3)).toEqual(["Steps for you", "Needs attention", "Material and scenarios"]);
    cleanup();
    rememberPerson({ role: "qco", name: "" });
    await drawPane(pane());
    const parts = within(await screen.findByRole("region", { name: "Samples counted" }));
    expect(parts.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "JKT30",
      "BDG28",
      "Informasi58",
    ]);
    expect(regions().slice(0, 4)).toEqual(["Samples", "Calls today", "Steps for you", "Needs attention"]);
  });

  it("sees only the steps of their own name where the row names somebody", async () => {
    rememberPerson({ role: "supervisor", name: "budi" });
    const own = step({ link: "supervisorToQa", owner: "Budi", id: "MC-2607-OWN" });
    await drawPane(pane([own, step({ link: "supervisorToQa", owner: "Tono", id: "MC-2607-OTHER" })]));
    expect(await screen.findByRole("button", { name: /MC-2607-OWN/ })).toBeTruthy();
    expect(screen.queryByText(saying(/MC-2607-OTHER/))).toBeNull();
  });
});

describe("the report screen", () => {
  it("shows the figures as the report will, a dash for what cannot be told", async () => {
    const { user } = await drawPane(pane());
    await goTo(user, "Reports");
    const shown = within(await screen.findByRole("region", { name: "The month's figures" }));
    expect(shown.getByText("Mean score: –")).toBeTruthy();
    expect(shown.getByRole("row", { name: /QCO to QA/ }).textContent).toBe("QCO to QA66.7%");
    expect(shown.getByRole("row", { name: /Supervisor to QA/ }).textContent).toBe("Supervisor to QA–");
  });
});

describe("help", () => {
  it("finds a rule by any of its words, and quotes the clause", async () => {
    const { user } = await drawPane(pane());
    await goTo(user, "Help");
    await user.type(await screen.findByRole("searchbox", { name: "Search the rules" }), "minimal 60");
    expect(screen.getByText("1 rule")).toBeTruthy();
    expect(screen.getByText("Minimal 60 sample setiap bulan").getAttribute("lang")).toBe("id");
    expect(screen.getByText(/clause 7 no. 3/)).toBeTruthy();
  });

  it("says so where no rule has the words, and offers all of them", async () => {
    const { user } = await drawPane(pane());
    await goTo(user, "Help");
    await user.type(await screen.findByRole("searchbox", { name: "Search the rules" }), "zeppelin");
    expect(screen.getByText(/No rule has those words/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "How long records are kept" }));
    expect(screen.getByText(/kept for 1 year by Document Control/)).toBeTruthy();
  });
});

describe("every screen", () => {
  it("speaks no word that the dictionaries do not have", async () => {
    rememberPerson({ role: "qco", name: "" });
    const { user, container } = await drawPane(pane(), { spoken: (text) => `⟦${text}⟧` });
    await screen.findByRole("table", { name: "⟦By area⟧" });
    const unspoken = new Set<string>();
    for (const name of ["", ...names.slice(1)]) {
      if (name !== "") await goTo(user, `⟦${name}⟧`);
      for (const text of textsIn(container)) if (isHardCoded(text)) unspoken.add(text);
    }
    expect([...unspoken]).toEqual([]);
  });

  it("gives axe nothing to complain about", async () => {
    rememberPerson({ role: "qco", name: "" });
    const { user, container } = await drawPane(pane([step({ link: "qcoToQa" })]));
    await screen.findByText("1 open step");
    for (const name of ["", ...names.slice(1)]) {
      if (name !== "") await goTo(user, name);
      // Colours are for a browser: jsdom has no layout.
      const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false } },
      });
      expect([name, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([
        name,
        [],
      ]);
    }
    // Axe looks at every screen whole, and there are nine.
  }, 180_000);
});

// Data of the workbook, Fluent's own and the languages by their own names.
const DATA = /^(JKT|BDG|Informasi|MC-|F-22 |[A-Z]\w+ \d{4}$|Mystery Calling$)/;

function isHardCoded(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !text.includes("⟦") && !DATA.test(text);
}

function textsIn(container: HTMLElement): string[] {
  const texts: string[] = [];
  for (const element of container.querySelectorAll("*")) {
    if (element.closest("[lang], style")) continue;
    for (const attribute of ["aria-label", "title", "placeholder", "aria-valuetext"])
      texts.push(element.getAttribute(attribute) ?? "");
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? "");
  }
  return texts.map((text) => text.trim());
}
