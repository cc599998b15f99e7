/**
 * @jest-environment jsdom
 *
 * The scorecard in the pane: weights that add up as one types, what is wrong, what will change, saving, and taking it back.
 */
import { cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { SaveScorecardOptions } from "../../src/excel/actions/save-scorecard";
import type { ScorecardLine, ScorecardOutcome, ScorecardReading } from "../../src/sheets/types";
import { rebased, typedOf } from "../../src/taskpane/screens/scorecard/draft";
import type { PaneActions } from "../../src/taskpane/surroundings";
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

const line = (code: string, name: string, weight: number): ScorecardLine => ({
  code,
  name,
  weight,
  criticalTo: undefined,
  fatal: false,
  guidance: "",
});
const LINES = [line("P01", "Salam", 40), line("P02", "Jawaban", 60)];
const reading = (lines: readonly ScorecardLine[]): ScorecardReading => ({
  opened: ["2026-07"],
  choices: ["2026-08", "2026-09"],
  canReorder: true,
  versionFrom: (from) => ({ from, lines, later: [] }),
});

async function drawn(more: Partial<PaneActions> = {}) {
  const pane = await drawPane(
    actionsOver(ready(), { readScorecard: () => Promise.resolve(reading(LINES)), ...more }),
  );
  await goTo(pane.user, "Scorecard");
  await screen.findByRole("textbox", { name: "Weight of P01" });
  const weight = async (code: string, text: string) => {
    const box = screen.getByRole("textbox", { name: `Weight of ${code}` });
    await pane.user.clear(box);
    await pane.user.type(box, text);
  };
  return { ...pane, weight };
}
const save = () => screen.getByRole("button", { name: "Save scorecard" });

it("says as one types what the weights add up to, and what that changes; months that are open keep theirs", async () => {
  const { weight, user } = await drawn();
  screen.getByText("Weights add up to 100. Exactly 100.");
  screen.getByText("Months that are open keep their scorecard: July 2026.");
  await weight("P01", "37,5");
  expect(screen.getAllByText("Weights add up to 97.5. 2.5 missing.")).not.toHaveLength(0);
  await weight("P02", "72,5");
  expect(screen.getAllByText("Weights add up to 110. 10 too many.")).not.toHaveLength(0);
  const preview = within(screen.getByRole("region", { name: "What changes from August 2026" }));
  preview.getByText("P01: weight 40 becomes 37.5");
  await user.click(screen.getByRole("button", { name: /^P01 / }));
  expect(
    (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations,
  ).toEqual([]);
});

it("does not save what cannot be used, and says what to do; nothing typed is lost", async () => {
  const saveScorecard = jest.fn<Promise<ScorecardOutcome>, [SaveScorecardOptions]>();
  const { weight, user } = await drawn({ saveScorecard });
  await weight("P01", "0");
  await user.click(screen.getByRole("button", { name: "Add a criterion" }));
  await user.click(save());
  const told = within(await screen.findByRole("alert"));
  expect(told.getAllByRole("listitem").map((one) => one.textContent)).toEqual([
    "P01: give it a weight above 0, such as 10 or 7.5.",
    "P03: give it a name.",
    "P03: give it a weight above 0, such as 10 or 7.5.",
    "The weights must add up to exactly 100; now 60.",
  ]);
  expect(saveScorecard).not.toHaveBeenCalled();
});

it("saves against what was seen, and takes it back by one click", async () => {
  const saveScorecard = jest.fn<Promise<ScorecardOutcome>, [SaveScorecardOptions]>(({ lines }) =>
    Promise.resolve({ kind: "saved", written: 2, lines }),
  );
  const { weight, user } = await drawn({ saveScorecard });
  await weight("P01", "30");
  await weight("P02", "70");
  await user.click(save());
  await screen.findByText("The scorecard has been saved.");
  // Once more by Enter, with nothing changed since: what was told and its way back stay.
  await user.type(screen.getByRole("textbox", { name: "Weight of P02" }), "{Enter}");
  expect(saveScorecard).toHaveBeenCalledTimes(1);
  const wanted = [line("P01", "Salam", 30), line("P02", "Jawaban", 70)];
  expect(saveScorecard.mock.calls[0]?.[0]).toMatchObject({ from: "2026-08", base: LINES, lines: wanted });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByText("The previous scorecard has been restored.");
  expect(saveScorecard.mock.calls[1]?.[0]).toMatchObject({ from: "2026-08", base: wanted, lines: LINES });
});

it("tells what somebody else changed meanwhile and keeps what was typed, for saving once more over theirs", async () => {
  const theirs = [line("P01", "Salam", 40), line("P02", "Jawaban benar", 60)];
  const saveScorecard = jest
    .fn<Promise<ScorecardOutcome>, [SaveScorecardOptions]>()
    .mockResolvedValueOnce({ kind: "changed", lines: theirs })
    .mockImplementation(({ lines }) => Promise.resolve({ kind: "saved", written: 1, lines }));
  const { user } = await drawn({ saveScorecard });
  await user.click(screen.getByRole("button", { name: /^P01 / }));
  await user.type(screen.getByRole("textbox", { name: "Name" }), " pembuka");
  await user.click(save());
  await screen.findByText(/somebody else changed.*P02: name “Jawaban” becomes “Jawaban benar”/);
  await user.click(save());
  await screen.findByText("The scorecard has been saved.");
  expect(saveScorecard.mock.calls[1]?.[0]).toMatchObject({
    base: theirs,
    lines: [line("P01", "Salam pembuka", 40), line("P02", "Jawaban benar", 60)],
  });
});

it("what both have changed stays as the person typed it; what only one has is taken from that one", () => {
  const base = [line("P01", "a", 10), line("P02", "b", 10), line("P03", "c", 10)];
  const mine = [line("P01", "mine", 10), line("P02", "b", 10), line("P09", "new", 5)].map(typedOf);
  const theirs = [
    line("P01", "theirs", 10),
    line("P02", "theirs", 10),
    line("P03", "c", 10),
    line("P04", "d", 1),
  ];
  expect(rebased(base, mine, theirs).map(({ code, name }) => `${code} ${name}`)).toEqual([
    "P01 mine",
    "P02 theirs",
    "P09 new",
    "P04 d",
  ]);
});
