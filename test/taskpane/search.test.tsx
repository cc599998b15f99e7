/**
 * @jest-environment jsdom
 *
 * Search and an agent's card in the pane: from the keyboard, to the row, to what can be done there, and to the copied text.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { agentCard, agentNames, judgeRows } from "../../src/sop";
import type { AgentsReading, FormRow, SearchHit, SearchReading, ShownRow } from "../../src/sheets/types";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { AS_OF, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../sop/support/rows";
import { actionsOver, ready } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

beforeEach(() => {
  withoutMedia();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const rowOf = (id: string, fields: FormRow["fields"] = {}): FormRow => ({
  month: "2026-07",
  sheet: "F-22 2026-07",
  sheetRow: 6,
  id,
  fields: { sampleNumber: id, agentId: "A001", agentName: "Agen Contoh", area: "JKT", ...fields },
});
const hitOf = (id: string, sheetRow: number, more: Partial<SearchHit> = {}): SearchHit => ({
  row: { ...rowOf(id), sheetRow },
  month: "2026-07",
  agentKey: "a001",
  callDate: AS_OF,
  reason: undefined,
  score: 90,
  result: "passed",
  fatal: [],
  nonconforming: false,
  openLinks: [],
  matches: [
    {
      column: "sampleNumber",
      parts: [
        { text: id.slice(0, 3), marked: true },
        { text: id.slice(3), marked: false },
      ],
    },
  ],
  ...more,
});
const WITH_STEP = hitOf("MC-2607-012", 7, {
  nonconforming: true,
  openLinks: ["qaToSupervisor", "supervisorToQa"],
});
const FAILED = hitOf("MC-2607-099", 9, { result: "failed", fatal: ["P02", "P06"] });
const MANY = Array.from({ length: 60 }, (_, index) => hitOf(`XX-${String(index)}`, 20 + index));

/** Finds by the beginning of the number. */
const reading: SearchReading = {
  asOf: AS_OF,
  months: ["2026-06", "2026-07"],
  agents: [{ key: "a001", id: "A001", name: "Agen Contoh" }],
  *prepare() {
    yield 0.5;
  },
  *search({ text }) {
    yield 0.5;
    const hits = [WITH_STEP, FAILED, ...MANY].filter(
      ({ row }) => text !== "" && row.id.startsWith(text.toUpperCase()),
    );
    return {
      total: hits.length,
      first: (most) =>
        hits.length === 0 ? [] : [{ month: "2026-07", count: hits.length, hits: hits.slice(0, most) }],
    };
  },
};
const agents: AgentsReading = (() => {
  const snapshot = snapshotOf([
    monthSheet(
      [
        ...Array.from({ length: 5 }, (_, index) =>
          goodRow({
            text: {
              sampleNumber: `MC-${String(index)}`,
              executor: "Penelepon Rahasia",
              destinationNumber: "0800777",
            },
          }),
        ),
        nonconformingRow({ text: { sampleNumber: "MC-9", correctiveAction: "Latih ulang" } }),
      ],
      "2026-07",
    ),
  ]);
  const judged = judgeRows(snapshot, AS_OF);
  return {
    asOf: AS_OF,
    agents: agentNames(judged, snapshot.agents),
    cardOf: (key) => {
      const card = agentCard(judged, snapshot.agents, key, { asOf: AS_OF, least: 5 });
      return (
        card && {
          ...card,
          findings: card.findings.map(({ row }) => ({
            row: rowOf("MC-9", { findingText: "Contoh", correctiveAction: "Latih ulang", status: "" }),
            month: "2026-07",
            closed: false,
            pastTarget: false,
            acknowledged: row.date.acknowledgedDate.kind === "value" ? AS_OF : undefined,
            objection: undefined,
            openLinks: [],
            failed: ["P04", "P06"],
            fatal: ["P06"],
          })),
        }
      );
    },
  };
})();

async function drawn(more: Partial<PaneActions> = {}) {
  return drawPane(
    actionsOver(ready({ months: ["2026-06", "2026-07"] }), {
      readSearch: () => Promise.resolve(reading),
      readAgents: () => Promise.resolve(agents),
      ...more,
    }),
  );
}
const field = () => screen.findByRole("searchbox", { name: /^Search numbers/ });
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations.map(
    ({ id }) => id,
  );

it("Ctrl+K leads to the field from any screen, and back into it from a filter", async () => {
  const { user } = await drawn();
  await screen.findByRole("heading", { level: 2, name: "Overview" });
  await user.keyboard("{Control>}k{/Control}");
  await waitFor(async () => {
    expect(document.activeElement).toBe(await field());
  });
  (await screen.findByRole("combobox", { name: "Status" })).focus();
  await user.keyboard("{Control>}k{/Control}");
  expect(document.activeElement).toBe(await field());
  expect(await violations()).toEqual([]);
});

it("marks what was found, and says how many rows there are; Enter goes to the first", async () => {
  const { user } = await drawn();
  await goTo(user, "Search");
  await user.type(await field(), "mc-");
  await screen.findByText("2 rows found");
  expect(document.querySelector("mark")?.textContent).toBe("MC-");
  await user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toContain("MC-2607-012");
  await user.type(await field(), "nothing");
  await screen.findByText(/No row matches/);
});

it("says by which fatal criteria a call failed, whatever its score", async () => {
  const { user } = await drawn();
  await goTo(user, "Search");
  await user.type(await field(), "mc-2607-099");
  expect(await screen.findByText("Failed, fatal: P02, P06")).toBeTruthy();
});

it("shows fifty and then more", async () => {
  const { user } = await drawn();
  await goTo(user, "Search");
  await user.type(await field(), "xx");
  await screen.findByText("60 rows found");
  const list = () =>
    within(screen.getByRole("region", { name: /July 2026 \(60\)/ })).getAllByRole("listitem");
  expect(list()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Show 10 more" }));
  expect(list()).toHaveLength(60);
  expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
});

it("a click selects the row as it stands now and offers what can be done with it", async () => {
  const shown: ShownRow = {
    kind: "shown",
    sheet: "F-22 2026-07",
    cell: "A30",
    row: { ...WITH_STEP.row, sheetRow: 29 },
  };
  const showRow = jest.fn<Promise<ShownRow>, [{ row: FormRow }]>(() => Promise.resolve(shown));
  const { user } = await drawn({ showRow });
  await goTo(user, "Search");
  await user.type(await field(), "mc-");
  await user.click(await screen.findByRole("button", { name: /2607-012/ }));
  expect(showRow).toHaveBeenCalledWith({ row: WITH_STEP.row });
  await screen.findByText("F-22 2026-07, cell A30, is selected in Excel.");
  const doing = within(screen.getByRole("group", { name: "What can be done with MC-2607-012" }));
  expect(doing.getAllByRole("button").map((one) => one.textContent)).toEqual([
    "Fill in or change",
    "Complete QA to supervisor",
    "Corrective action",
    "Agent card",
  ]);
  expect(await violations()).toEqual([]);
  await user.click(doing.getByRole("button", { name: "Agent card" }));
  await screen.findByRole("heading", { level: 3, name: "Agen A001 (A001)" });
});

it("says that a row is gone, and what to do", async () => {
  const { user } = await drawn({ showRow: () => Promise.resolve({ kind: "gone" }) });
  await goTo(user, "Search");
  await user.type(await field(), "mc-");
  await user.click(await screen.findByRole("button", { name: /2607-012/ }));
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /no longer there.*Refresh, then search again/,
  );
});

describe("an agent's card", () => {
  it("tells calls with their range, months and findings, and is copied without callers and numbers dialled", async () => {
    const { user } = await drawn();
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: (words: string) => Promise.resolve(copied.push(words)) },
    });
    await goTo(user, "Agent card");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Agent" }), "a001");
    await screen.findByText(/^Passed 6 of 6: 100% \(95% range: 61% to 100%\)$/);
    await screen.findByText("Only one month has samples: there is nothing to compare it with yet.");
    await screen.findByText("Acknowledged by the agent: 0 of 1 findings");
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Copy as text" }));
    await screen.findByText("The card of Agen A001 has been copied.");
    expect(copied[0]).toContain("Agen A001 (A001)");
    expect(copied[0]).toContain("Corrective action: Latih ulang");
    expect(copied[0]).toContain("Tidak: P04, P06; fatal: P06");
    expect(copied[0]).not.toContain("Supervisor Supervisor");
    expect(copied[0]).not.toMatch(/Rahasia|0800777/);
  });
  it("shows the text where the browser refuses to copy it", async () => {
    const { user } = await drawn();
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    await goTo(user, "Agent card");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Agent" }), "a001");
    await user.click(await screen.findByRole("button", { name: "Copy as text" }));
    const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Copy it by hand/ });
    expect(box.value).toContain("Agen A001 (A001)");
  });
});
