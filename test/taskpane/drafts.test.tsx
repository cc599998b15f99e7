/**
 * @jest-environment jsdom
 *
 * What is typed and not saved yet: whose it is, how long it is kept, and what deletes it.
 */
import { cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { DEFAULT_LISTS, DEFAULT_SCORECARD, type Day } from "../../src/sop";
import type { Draft } from "../../src/taskpane/drafts/draft";
import {
  deleteAllDrafts,
  draftFor,
  draftsOnMachine,
  dropDraft,
  keepDraft,
  rowDrafts,
} from "../../src/taskpane/drafts/drafts";
import { draftsByBook, fileOf } from "../../src/taskpane/drafts/by-book";
import { removeExpired } from "../../src/taskpane/drafts/expiry";
import { SAMPLE_FORM } from "../../src/taskpane/drafts/places";
import type { PaneActions } from "../../src/taskpane/surroundings";
import type { DraftRule, EntryReading, FormRow, WorklistReading } from "../../src/sheets/types";
import { actionsOver, figures, ready, TODAY, PREPARED } from "./fakes";
import { drawPane, goTo, withoutMedia } from "./pane";

const globals = globalThis as { Office?: unknown };

beforeEach(() => {
  withoutMedia();
  deleteAllDrafts();
  localStorage.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
  delete globals.Office;
});

const A: DraftRule = { book: "https://uji.example/A%20satu.xlsx", bookBefore: "2026 1 {a}", draftDays: 30 };
const B: DraftRule = { book: "https://uji.example/B.xlsx", bookBefore: "2026 1 {b}", draftDays: 30 };
const unsaved = (rule: DraftRule): DraftRule => ({ ...rule, book: rule.bookBefore });
const STEP = "Umpan balik: qcoToQa";

const row = (changes: Partial<FormRow> = {}): FormRow => ({
  month: "2026-07",
  sheet: "F-22 2026-07",
  sheetRow: 6,
  id: "MC-2607-AAAAAA",
  fields: { callDate: "2026-07-20", supervisor: "Dewi", findingDate: "2026-07-20" },
  ...changes,
});
const typed = (note: string, over?: FormRow): Draft => ({
  fields: { note },
  token: over ? "" : "ABC123",
  ...(over && { row: over }),
});
const keep = (rule: DraftRule, form: string, draft: Draft, on: Day = TODAY): boolean =>
  keepDraft(rule, form, draft, on);
const noteOf = (rule: DraftRule, form: string, over?: FormRow): string | undefined =>
  draftFor(rule, form, over, TODAY)?.draft.fields["note"];

/** Every kind of thing that is kept: a new call, a call's row, a step, a corrective action. */
const KINDS: readonly (readonly [name: string, form: string, row: FormRow | undefined])[] = [
  ["a new call", SAMPLE_FORM, undefined],
  ["a call's row", SAMPLE_FORM, row()],
  ["a step", STEP, row()],
  ["a corrective action", "Tindakan korektif", row()],
  ["a row without a number", STEP, row({ id: "" })],
];

describe.each(KINDS)("what is typed into %s", (_, form, over) => {
  it("is found in its own workbook, and in no other, saved or not", () => {
    for (const [mine, other] of [
      [A, B],
      [unsaved(A), unsaved(B)],
      [unsaved(A), B],
      [A, unsaved(B)],
      // A copy of a saved workbook has its beginning and its sheets.
      [A, { ...A, book: B.book }],
    ] as const) {
      keep(mine, form, typed("mine", over));
      expect([noteOf(mine, form, over), noteOf(other, form, over)]).toEqual(["mine", undefined]);
      expect(rowDrafts(other)).toEqual([]);
      dropDraft(mine, form, over);
      expect(draftsOnMachine()).toEqual([]);
    }
  });

  it("before the first saving is found after it, and belongs to that file from then on", () => {
    keep(unsaved(A), form, typed("mine", over), TODAY - 3);
    expect(noteOf(A, form, over)).toBe("mine");
    expect(noteOf({ ...A, book: B.book }, form, over)).toBeUndefined();
    // Finding it is not typing.
    expect(draftsOnMachine().map(({ draft }) => draft?.on)).toEqual([TODAY - 3]);
  });

  it("belongs to one person where Office tells people apart", () => {
    globals.Office = { context: { partitionKey: "ayu|" } };
    keep(A, form, typed("mine", over));
    expect(Object.keys(localStorage).every((key) => key.startsWith("ayu|"))).toBe(true);
    globals.Office = { context: { partitionKey: "dewi|" } };
    expect(noteOf(A, form, over)).toBeUndefined();
    expect(rowDrafts(A)).toEqual([]);
    expect(removeExpired(TODAY + 999, A)).toEqual([]);
    globals.Office = { context: { partitionKey: "ayu|" } };
    expect(noteOf(A, form, over)).toBe("mine");
  });

  it("lasts as long as the pane where storage is refused or full, and whoever types is told", () => {
    const refuse = (): never => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const set = jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    expect(keep(A, form, typed("mine", over))).toBe(false);
    expect(localStorage.length).toBe(0);
    expect([noteOf(A, form, over), noteOf(B, form, over)]).toEqual(["mine", undefined]);
    set.mockRestore();
    expect(keep(A, form, typed("more", over))).toBe(true);
    expect(localStorage.length).toBe(1);
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    expect(keep(A, form, typed("most", over))).toBe(false);
    expect(noteOf(A, form, over)).toBe("most");
    expect(deleteAllDrafts()).toBe(1);
    expect(noteOf(A, form, over)).toBeUndefined();
  });
});

describe("a draft over a row", () => {
  it("is told from one over another sheet's, another number's, another form's, and from a new call's", () => {
    const others = [row({ sheet: "F-22 2026-06" }), row({ id: "MC-2607-BBBBBB" }), row({ id: "" })];
    keep(A, STEP, typed("mine", row()));
    // The same number with other contents on another sheet is another row.
    const copied = row({ sheet: "F-22 2026-06", fields: { callDate: "2026-06-01" } });
    expect(
      others
        .slice(1)
        .concat(copied)
        .map((one) => noteOf(A, STEP, one)),
    ).toEqual([undefined, undefined, undefined]);
    expect([noteOf(A, SAMPLE_FORM, row()), noteOf(A, STEP), noteOf(A, SAMPLE_FORM)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(noteOf(A, STEP, row())).toBe("mine");
  });

  it("goes along when the row is moved to its month's sheet", () => {
    keep(A, STEP, typed("mine", row({ sheet: "F-22 2026-06" })));
    expect(noteOf(A, STEP, row())).toBe("mine");
    expect(noteOf(B, STEP, row())).toBeUndefined();
  });

  it("without a number is told from one over another such row by what stood in them", () => {
    const [one, other] = ["JKT", "BDG"].map((area) => row({ id: "", fields: { area } }));
    keep(A, SAMPLE_FORM, typed("mine", one));
    expect([noteOf(A, SAMPLE_FORM, one), noteOf(A, SAMPLE_FORM, other)]).toEqual(["mine", undefined]);
  });
});

describe("a draft that is kept", () => {
  it.each([
    [1, [TODAY - 1], [TODAY - 2]],
    [30, [TODAY - 30], [TODAY - 31]],
  ])("for %s days stands on the last of them, and is removed on the day after", (draftDays, stays, goes) => {
    const rule = { ...A, draftDays };
    [...stays, ...goes].forEach((on, index) => {
      keep(rule, STEP, typed("x", row({ id: `MC-${index}` })), on);
    });
    expect(removeExpired(TODAY, rule)).toEqual(goes.map((on) => ({ book: A.book, on })));
    expect(draftsOnMachine().map(({ draft }) => draft?.on)).toEqual(stays);
    expect(removeExpired(TODAY, rule)).toEqual([]);
  });

  it("until it is deleted never expires", () => {
    keep({ ...A, draftDays: 0 }, STEP, typed("x", row()), TODAY - 5000);
    expect(removeExpired(TODAY, { ...A, draftDays: 0 })).toEqual([]);
    expect(removeExpired(TODAY, B)).toEqual([]);
    expect(draftsOnMachine()).toHaveLength(1);
  });

  it("is judged by its own workbook's setting: as it is now where that is open, as it was when it was typed elsewhere", () => {
    keep({ ...A, draftDays: 3 }, STEP, typed("x", row()), TODAY - 10);
    keep({ ...B, draftDays: 60 }, STEP, typed("x", row()), TODAY - 40);
    expect(removeExpired(TODAY, { ...A, draftDays: 30 })).toEqual([]);
    expect(removeExpired(TODAY, { ...B, draftDays: 60 })).toEqual([{ book: A.book, on: TODAY - 10 }]);
    expect(removeExpired(TODAY, { ...B, draftDays: 39 })).toEqual([{ book: B.book, on: TODAY - 40 }]);
  });

  it("is young again when somebody types on", () => {
    keep(A, STEP, typed("x", row()), TODAY - 40);
    keep(A, STEP, typed("xy", row()), TODAY);
    expect(removeExpired(TODAY, A)).toEqual([]);
  });
});

describe("deleting all drafts", () => {
  it("leaves none, of whatever workbook, person or version, and nothing else is touched", () => {
    keep(A, STEP, typed("x", row()));
    keep(unsaved(B), SAMPLE_FORM, typed("x"));
    globals.Office = { context: { partitionKey: "dewi|" } };
    keep(A, SAMPLE_FORM, typed("x"));
    delete globals.Office;
    localStorage.setItem(`mystery-calling.draft ${A.book} new`, JSON.stringify(typed("x")));
    localStorage.setItem("mystery-calling.typed f F-22 2026-07 MC-1", "{");
    localStorage.setItem("mystery-calling.viewer", "{}");
    localStorage.setItem("another add-in", "x");
    expect(draftsOnMachine()).toHaveLength(5);
    expect(deleteAllDrafts()).toBe(5);
    expect(draftsOnMachine()).toEqual([]);
    expect(Object.keys(localStorage).sort()).toEqual([
      "another add-in",
      "mystery-calling.draftsDeleted",
      "mystery-calling.viewer",
    ]);
  });
});

describe("what the version before kept", () => {
  const put = (key: string, value: object): void => {
    localStorage.setItem(`mystery-calling.${key}`, JSON.stringify(value));
  };

  it("under the workbook's address is taken over by that workbook alone", () => {
    put(`draft ${A.book} new`, { fields: { note: "new" }, token: "ABC123" });
    put(`draft ${A.book} row ${row().id}`, { fields: { note: "row" }, row: row(), token: "" });
    expect([noteOf(B, SAMPLE_FORM), noteOf(B, SAMPLE_FORM, row()), rowDrafts(B)]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect(rowDrafts(A).map(({ fields }) => fields["note"])).toEqual(["row"]);
    expect(draftFor(A, SAMPLE_FORM, undefined, TODAY)).toMatchObject({ draft: { token: "ABC123" } });
    expect(draftFor(A, SAMPLE_FORM, row(), TODAY)?.older).toBeUndefined();
    expect(Object.keys(localStorage).some((key) => key.startsWith("mystery-calling.draft "))).toBe(false);
    expect(draftsOnMachine().map(({ book, draft }) => [book, draft?.on])).toEqual([
      [A.book, TODAY],
      [A.book, TODAY],
    ]);
    expect(rowDrafts(A)).toHaveLength(1);
  });

  it.each([
    ["without a workbook", `typed ${STEP} F-22 2026-07 ${row().id}`, STEP, row()],
    ["of a workbook in no file", "draft 2026 1 new", SAMPLE_FORM, undefined],
  ])(
    "%s is offered with a word, and stays until it is typed on, saved or discarded",
    (_, key, form, over) => {
      put(key, { fields: { note: "old" }, token: "", ...(over && { row: over }) });
      for (const rule of [A, B]) {
        const found = draftFor(rule, form, over, TODAY);
        expect([found?.draft.fields["note"], found?.older]).toEqual(["old", `mystery-calling.${key}`]);
      }
      keepDraft(A, form, typed("older", over), TODAY, `mystery-calling.${key}`);
      expect([noteOf(A, form, over), noteOf(B, form, over)]).toEqual(["older", undefined]);
      expect(draftFor(A, form, over, TODAY)?.older).toBeUndefined();
      put(key, { fields: { note: "old" }, token: "", ...(over && { row: over }) });
      dropDraft(B, form, over, `mystery-calling.${key}`);
      expect([noteOf(A, form, over), noteOf(B, form, over)]).toEqual(["older", undefined]);
    },
  );

  it("of a row without a number is offered to that row alone, though all such rows had one key", () => {
    const mine = row({ id: "", fields: { area: "JKT" } });
    put(`draft ${A.book} row `, { fields: { note: "old" }, row: mine, token: "" });
    expect(noteOf(A, SAMPLE_FORM, row({ id: "", fields: { area: "BDG" } }))).toBeUndefined();
    expect(rowDrafts(A)).toHaveLength(1);
    expect(noteOf(A, SAMPLE_FORM, mine)).toBe("old");
  });

  it("is as old as the day on which it is first seen, and then expires like any other", () => {
    put(`typed ${STEP} F-22 2026-07 ${row().id}`, { fields: { note: "old" }, row: row() });
    expect(removeExpired(TODAY, A)).toEqual([]);
    expect(removeExpired(TODAY + 30, A)).toEqual([]);
    expect(noteOf(A, STEP, row())).toBe("old");
    expect(removeExpired(TODAY + 31, A)).toEqual([{ book: "", on: TODAY }]);
  });

  it("that cannot be read is never restored, and never removed but by deleting all", () => {
    localStorage.setItem(`mystery-calling.typed ${STEP} F-22 2026-07 ${row().id}`, "{");
    put(`draft ${A.book} new`, { fields: { note: 1 } });
    expect([noteOf(A, STEP, row()), noteOf(A, SAMPLE_FORM)]).toEqual([undefined, undefined]);
    expect(removeExpired(TODAY + 9999, A)).toEqual([]);
    expect(deleteAllDrafts()).toBe(2);
  });
});

describe("drafts in words", () => {
  it("are counted by workbook, with the first and the last day of typing", () => {
    const drafts = [
      { book: "a", on: 5 },
      { book: "b", on: undefined },
      { book: "a", on: 3 },
    ];
    expect(draftsByBook(drafts)).toEqual([
      { book: "a", count: 2, typed: { first: 3, last: 5 } },
      { book: "b", count: 1, typed: undefined },
    ]);
  });

  it.each([
    ["https://uji.example/sites/x/A%20satu.xlsx?web=1", "A satu.xlsx"],
    ["C:\\Data\\100% uji.xlsx", "100% uji.xlsx"],
    ["/Users/uji/B.xlsx", "B.xlsx"],
    ["2026 1433528240000 {a}", undefined],
  ])("name a workbook by its file: %s", (book, name) => {
    expect(fileOf(book)).toBe(name);
  });
});

const rule = { days: 2, calendar: "calendar", anchor: "finding" } as const;
const entry = (of: DraftRule): EntryReading => ({
  ...of,
  asOf: TODAY,
  rule,
  lists: DEFAULT_LISTS,
  agents: [],
  scenarios: [],
  scorecards: {},
  freshScorecard: DEFAULT_SCORECARD,
  plan: { areas: {}, people: {}, agents: {}, materials: [] },
  samples: { "2026-07": figures().samples },
  agentSamples: {},
  guidance: {},
  numbers: {},
  recordings: {},
  prepared: PREPARED,
  latest: {},
  row: undefined,
});
const worklist = (of: DraftRule): WorklistReading => ({
  ...of,
  asOf: TODAY,
  rule,
  lists: DEFAULT_LISTS,
  scorecards: {},
  steps: [],
  past: [],
  recordings: "",
  cases: [{ row: row(), month: "2026-07", closed: false, missing: ["correction"] }],
});
const previewSettings: PaneActions["previewSettings"] = () =>
  Promise.resolve({
    fields: { "drafts.days": "30" },
    callStatuses: [],
    places: { scorecard: undefined, lists: undefined, roster: undefined, holidays: undefined },
    isUsable: (_, text) => /^\d+$/.test(text),
    effectOf: () => ({
      verdicts: { changed: 0, of: 0 },
      months: [],
      findings: { before: 0, after: 0 },
      kept: { before: [], after: [] },
      outdated: [],
      lacks: { before: 0, after: 0 },
    }),
  });
const pane = (of: DraftRule, changes: Partial<PaneActions> = {}) =>
  drawPane(
    actionsOver(ready(), {
      readEntry: () => Promise.resolve(entry(of)),
      readWorklist: () => Promise.resolve(worklist(of)),
      draftRuleOfOverview: () => Promise.resolve(of),
      previewSettings,
      ...changes,
    }),
  );

describe("the pane", () => {
  const correction = async ({ user }: Awaited<ReturnType<typeof pane>>): Promise<HTMLElement> => {
    await goTo(user, "Corrective action");
    await user.click(await screen.findByRole("button", { name: "Fill in MC-2607-AAAAAA" }));
    return screen.getByLabelText("Correction");
  };

  it("shows in one workbook nothing of what was typed in another, on every form", async () => {
    const first = await pane(A);
    await first.user.type(await correction(first), "of A");
    await goTo(first.user, "Fill in a sample");
    await first.user.type(await screen.findByLabelText("Recording ID"), "REC-A");
    cleanup();
    const second = await pane(B);
    expect(await correction(second)).toHaveProperty("value", "");
    await goTo(second.user, "Fill in a sample");
    expect(await screen.findByLabelText("Recording ID")).toHaveProperty("value", "");
    cleanup();
    const again = await pane(A);
    expect(await correction(again)).toHaveProperty("value", "of A");
    await goTo(again.user, "Fill in a sample");
    expect(await screen.findByLabelText("Recording ID")).toHaveProperty("value", "REC-A");
  });

  it("says of an older version's draft that it may be another workbook's", async () => {
    const key = "mystery-calling.typed Tindakan korektif F-22 2026-07 MC-2607-AAAAAA";
    localStorage.setItem(key, JSON.stringify({ fields: { correction: "old" }, row: row() }));
    const drawn = await pane(A);
    expect(await correction(drawn)).toHaveProperty("value", "old");
    expect(screen.getByText(/kept by an older version/)).toBeTruthy();
    await drawn.user.type(screen.getByLabelText("Correction"), "er");
    expect(localStorage.getItem(key)).toBeNull();
    expect(draftsOnMachine().map(({ book, draft }) => [book, draft?.fields])).toEqual([
      [A.book, { correction: "older" }],
    ]);
  });

  it("tells once, when it opens, which drafts were too old", async () => {
    keep(A, STEP, typed("x", row()), TODAY - 31);
    keep(A, SAMPLE_FORM, typed("x"), TODAY - 40);
    keep(unsaved(B), STEP, typed("x", row()), TODAY - 50);
    keep(B, STEP, typed("x", row()), TODAY - 30);
    const first = await pane(A);
    const told =
      "3 drafts on this computer were too old and have been deleted. " +
      "Workbook never saved: 1 draft, last typed 4 Jun 2026; " +
      "A satu.xlsx: 2 drafts, last typed 14 Jun 2026 to 23 Jun 2026.";
    expect(await screen.findByText(told)).toBeTruthy();
    expect(draftsOnMachine().map(({ book }) => book)).toEqual([B.book]);
    // Until it has been read.
    await goTo(first.user, "Help");
    await goTo(first.user, "Overview");
    expect(await screen.findByText(told)).toBeTruthy();
    cleanup();
    await pane(A);
    await screen.findByRole("region", { name: "Samples" });
    expect(screen.queryByText(/too old/)).toBeNull();
  });

  it("deletes all drafts after asking, says what that means, and leaves no violation", async () => {
    keep(A, STEP, typed("x", row()), TODAY - 4);
    keep(B, SAMPLE_FORM, typed("x"));
    const { user, container } = await pane(A);
    await goTo(user, "Settings");
    const card = within(await screen.findByRole("region", { name: "Drafts on this computer" }));
    expect(card.getByText("2 drafts on this computer:")).toBeTruthy();
    expect(card.getByText("A satu.xlsx: 1 draft, last typed 20 Jul 2026")).toBeTruthy();
    expect(card.getByText("B.xlsx: 1 draft, last typed 24 Jul 2026")).toBeTruthy();
    expect(card.getByLabelText("Drafts kept for (days)")).toHaveProperty("value", "30");
    await user.click(card.getByRole("button", { name: "Delete all drafts on this computer" }));
    const question = within(card.getByRole("group", { name: "Delete 2 drafts?" }));
    expect(question.getByText(/is lost, for every workbook/)).toBeTruthy();
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.click(question.getByRole("button", { name: "Cancel" }));
    expect(draftsOnMachine()).toHaveLength(2);
    await user.click(card.getByRole("button", { name: "Delete all drafts on this computer" }));
    await user.click(card.getByRole("button", { name: "Yes, continue" }));
    expect(draftsOnMachine()).toEqual([]);
    expect(card.getByText("2 drafts deleted.")).toBeTruthy();
    expect(card.getByText("No drafts on this computer.")).toBeTruthy();
    expect(card.queryByRole("button")).toBeNull();
  });

  it("writes nothing back from a form that was open while another pane deleted all, and says so", async () => {
    const drawn = await pane(A);
    await drawn.user.type(await correction(drawn), "old text");
    expect(draftsOnMachine()).toHaveLength(1);
    deleteAllDrafts();
    await drawn.user.type(screen.getByLabelText("Correction"), " and more");
    expect(screen.getByText(/this form no longer keeps a draft/)).toBeTruthy();
    // It can be saved still.
    expect(screen.getByLabelText("Correction")).toHaveProperty("value", "old text and more");
    expect(draftsOnMachine()).toEqual([]);
    await drawn.user.click(screen.getByRole("button", { name: "Close" }));
    await drawn.user.type(await correction(drawn), "new");
    expect(draftsOnMachine().map(({ draft }) => draft?.fields)).toEqual([{ correction: "new" }]);
  });

  it("says where what is typed cannot be kept", async () => {
    const drawn = await pane(A);
    const field = await correction(drawn);
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await drawn.user.type(field, "x");
    expect(screen.getByText(/is lost when the pane is closed/)).toBeTruthy();
  });

  it("gives a new call its number at the first try, also where nothing was typed before it failed", async () => {
    const addSample = jest.fn<ReturnType<PaneActions["addSample"]>, Parameters<PaneActions["addSample"]>>(
      () => Promise.reject(new Error("the answer was lost")),
    );
    // Nothing is filled in, so saving stops at the first gap; a person saves all the same.
    const saveForLater = async ({ user }: Awaited<ReturnType<typeof pane>>): Promise<void> => {
      await user.click(await screen.findByRole("button", { name: "Save" }));
      await user.click(screen.getByRole("button", { name: "Save, fill in later" }));
    };
    const first = await pane(A, { addSample });
    await goTo(first.user, "Fill in a sample");
    await saveForLater(first);
    cleanup();
    const second = await pane(A, { addSample });
    await goTo(second.user, "Fill in a sample");
    await saveForLater(second);
    const tokens = addSample.mock.calls.map(([{ token }]) => token);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
  });
});
