/**
 * @jest-environment jsdom
 *
 * What is still open in last year's workbook, in January's worklist: told in the pane's language, and closed there.
 */
import { cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Language } from "../../src/locales";
import { DEFAULT_SCORECARD } from "../../src/sop";
import { dayFromIso } from "../../src/sop/days/dayFromIso";
import type { PastStep, WorklistReading } from "../../src/sheets/types";
import { snapshotOf } from "../sop/support/rows";
import { actionsOver, ready, TODAY } from "./fakes";
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

const past = (changes: Partial<PastStep> = {}): PastStep => ({
  book: "2025.xlsx",
  id: "MC-2512-AAAAAA",
  month: "2025-12",
  step: "SPV ke QA",
  due: dayFromIso("2026-01-02"),
  agent: "Agen Contoh",
  words: "Salam tidak diucapkan",
  status: "Lewat Batas",
  closed: undefined,
  ...changes,
});
const reading = (steps: readonly PastStep[]): WorklistReading => ({
  book: "uji",
  bookBefore: "2026 1",
  draftDays: 30,
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  lists: snapshotOf([]).lists,
  scorecards: { "2026-07": DEFAULT_SCORECARD },
  steps: [],
  past: steps,
  recordings: "",
  cases: [],
});

const draw = async (steps: readonly PastStep[], language: Language = "en") => {
  const pane = await drawPane(actionsOver(ready(), { readWorklist: () => Promise.resolve(reading(steps)) }), {
    language,
  });
  await goTo(pane.user, language === "en" ? "Worklist" : "Daftar kerja");
  return pane;
};
const itemsOf = async (name: RegExp): Promise<readonly (string | null)[]> =>
  within(await screen.findByRole("region", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

const STEPS = [
  past(),
  past({ id: "MC-2512-BBBBBB", step: "Tindakan korektif", status: "Open", due: undefined }),
  past({
    id: "MC-2512-CCCCCC",
    step: "ditulis sendiri",
    status: "",
    book: "https://contoh.test/a/2025.xlsx",
  }),
];

it("December's open steps stand in January's worklist, in English where the pane speaks it; axe finds nothing", async () => {
  const { container } = await draw(STEPS);
  const items = await itemsOf(/From last year's workbook: 3 actions still open/);
  expect(items[0]).toMatch(
    /^Supervisor to QA.*Overdue.*MC-2512-AAAAAA\u00a0· Agen Contoh.*2 Jan.*2026.*From 2025\.xlsx/,
  );
  expect(items[1]).toMatch(/^Corrective action.*Open.*MC-2512-BBBBBB/);
  expect(items[1]).not.toMatch(/korektif/i);
  // What somebody has typed there is nobody's to translate.
  expect(items[2]).toMatch(/^ditulis sendiri.*–/);
  expect(screen.getByRole("link", { name: "From 2025.xlsx" }).getAttribute("href")).toBe(
    "https://contoh.test/a/2025.xlsx",
  );
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("the same in Indonesian, in the sheet's own words", async () => {
  await draw(STEPS, "id");
  const items = await itemsOf(/Dari buku tahun lalu: 3 tindakan belum selesai/);
  expect(items[0]).toMatch(/^SPV ke QA.*Lewat Batas/);
  expect(items[1]).toMatch(/^Tindakan korektif.*Open/);
});

it("where nothing is open there, the worklist says nothing of it; of many the first 25 come, and more on a click", async () => {
  const { user, unmount } = await draw(
    Array.from({ length: 60 }, (_, index) => past({ id: `MC-2512-${String(index).padStart(6, "0")}` })),
  );
  expect(await itemsOf(/60 actions/)).toHaveLength(25);
  const card = within(screen.getByRole("region", { name: /60 actions/ }));
  await user.click(card.getByRole("button", { name: /more/i }));
  await user.click(card.getByRole("button", { name: /more/i }));
  expect(await itemsOf(/60 actions/)).toHaveLength(60);
  expect(card.queryByRole("button", { name: /more/i })).toBeNull();
  unmount();
  await draw([]);
  expect(screen.queryByRole("region", { name: /last year/ })).toBeNull();
});
