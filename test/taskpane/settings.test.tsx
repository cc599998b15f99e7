/**
 * @jest-environment jsdom
 *
 * The settings as a person meets them: by their labels, with the effect of a change before it is saved.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { PaneActions } from "../../src/taskpane/surroundings";
import type { DraftEffect, Fields, SettingsReading } from "../../src/sheets/types";
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

const FIELDS: Fields = {
  target: "60",
  passMark: "80",
  countingStatuses: "Terhubung",
  "deadline.days": "2",
  "deadline.calendar": "calendar",
  "deadline.anchor": "finding",
  "holidays.cutiBersama": "true",
  weekend: "0000011",
  asOf: "",
  quotaPerAgent: "0",
  "report.minimumPerAgent": "5",
  "due.scenarios": "beforeFirstCall",
  "due.report": "5",
  "due.recap": "5",
  "retention.months": "12",
  supervisorOwnTeam: "warn",
  "iso.edition": "2008",
  "drafts.days": "30",
  "area:JKT": "20",
  "person:Ayu": "30",
};
const figures = { counted: 58, target: 60, reached: false };
const compliance = { qcoToQa: 0.5, qaToSupervisor: null, supervisorToQa: null };
const NOTHING: DraftEffect = {
  verdicts: { changed: 0, of: 23 },
  months: [],
  findings: { before: 4, after: 4 },
  kept: { before: [], after: [] },
  outdated: [],
  lacks: { before: 0, after: 0 },
};
const WORKING: DraftEffect = {
  ...NOTHING,
  verdicts: { changed: 7, of: 23 },
  months: [
    {
      month: "2026-07",
      before: { ...figures, compliance },
      after: { ...figures, target: 58, reached: true, compliance: { ...compliance, qcoToQa: 0.75 } },
    },
  ],
  outdated: ["2026-06"],
};
const reading = (changes: Partial<SettingsReading> = {}): SettingsReading => ({
  fields: FIELDS,
  callStatuses: ["Terhubung", "Sibuk"],
  places: {
    scorecard: { sheet: "Pengaturan", cell: "F5" },
    lists: undefined,
    roster: undefined,
    holidays: undefined,
  },
  isUsable: (key, text) => key !== "target" || /^\d+$/.test(text),
  effectOf: (draft) => (draft["deadline.calendar"] === "working" ? WORKING : NOTHING),
  ...changes,
});

const draw = async (changes: Partial<PaneActions> = {}) => {
  const pane = await drawPane(
    actionsOver(ready(), { previewSettings: () => Promise.resolve(reading()), ...changes }),
  );
  await goTo(pane.user, "Settings");
  await screen.findByLabelText("Samples a month");
  return pane;
};
const saved: PaneActions["saveSettings"] = ({ base, fields }) =>
  Promise.resolve({
    kind: "saved",
    fields,
    changed: Object.keys(fields).filter((key) => fields[key] !== base[key]),
  });
const save = () => screen.getByRole("button", { name: "Save settings" });
const effect = () => screen.getByRole("region", { name: "When saved" });

describe("the settings", () => {
  it("stand in groups with what each means and the procedure's clause, without a violation", async () => {
    const { container } = await draw();
    for (const name of ["Target and quotas", "The H+2 rule", "Scoring", "Deadlines", "Reports and retention"])
      expect(screen.getByRole("region", { name })).toBeTruthy();
    const described = screen.getByLabelText("Samples a month").getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toMatch(/Procedure, clause 7\sno\.\s3\./);
    expect(screen.getByLabelText("Days counted")).toHaveProperty("value", "calendar");
    expect(screen.getByLabelText("JKT")).toHaveProperty("value", "20");
    expect(screen.getByRole("checkbox", { name: "Saturday" })).toHaveProperty("checked", true);
    // Colours are for a browser: jsdom has no layout.
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it("show what a change does before it is saved: verdicts, months, reports", async () => {
    const { user } = await draw();
    expect(within(effect()).getByText("Nothing has been changed yet.")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Days counted"), "working");
    expect(await within(effect()).findByText("7 of 23 H+2 statuses change.")).toBeTruthy();
    await user.click(within(effect()).getByRole("button", { name: /^\d more effects?$/ }));
    expect(
      within(effect()).getByText("July 2026: target 60 → 58, becomes reached, on time QCO to QA 50% → 75%."),
    ).toBeTruthy();
    expect(within(effect()).getByText("Reports to create again: June 2026.")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Days counted"), "calendar");
    expect(await within(effect()).findByText("Nothing has been changed yet.")).toBeTruthy();
  });

  it("say of the pass mark that it reaches only months opened afterwards", async () => {
    const { user } = await draw();
    await user.type(screen.getByLabelText("Pass mark"), "{Backspace}{Backspace}85");
    expect(
      await within(effect()).findByText("The new pass mark applies only to months opened afterwards."),
    ).toBeTruthy();
  });

  it("are saved with what they were read as, and taken back by one button", async () => {
    let standing = FIELDS;
    const saveSettings = jest.fn<ReturnType<typeof saved>, Parameters<typeof saved>>((options) => {
      standing = options.fields;
      return saved(options);
    });
    const previewSettings = () => Promise.resolve(reading({ fields: standing }));
    const { user } = await draw({ saveSettings, previewSettings });
    await user.click(screen.getByRole("checkbox", { name: "Saturday" }));
    await user.click(screen.getByRole("checkbox", { name: "Sibuk" }));
    await user.click(save());
    const fields = { ...FIELDS, weekend: "0000001", countingStatuses: "Terhubung, Sibuk" };
    expect(saveSettings).toHaveBeenLastCalledWith({ base: FIELDS, fields, today: TODAY });
    expect(await screen.findByText("2 settings saved.")).toBeTruthy();
    // Until the message bar is loaded the same words stand plainly, and go when it comes: its own button is pressed.
    await waitFor(() => {
      expect(document.querySelector(".fui-MessageBar")).toBeTruthy();
    });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(saveSettings).toHaveBeenLastCalledWith({ base: fields, fields: FIELDS, today: TODAY });
    expect(await screen.findByText("The previous settings have been restored.")).toBeTruthy();
  });

  it("tell a value that cannot be used at its field, and are not saved with it", async () => {
    const saveSettings = jest.fn(saved);
    const { user } = await draw({ saveSettings });
    await user.type(screen.getByLabelText("Samples a month"), "x");
    expect(await screen.findByText("Enter a whole number, 1 to 1,000,000.")).toBeTruthy();
    await user.click(save());
    expect(saveSettings).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Discard changes" }));
    expect(screen.getByLabelText("Samples a month")).toHaveProperty("value", "60");
  });

  it("show both values where a co-author has changed the same setting, and save what is chosen", async () => {
    const now = { ...FIELDS, "deadline.calendar": "working" };
    const conflict = {
      key: "deadline.anchor",
      header: "deadline.anchor",
      before: "finding",
      mine: "previous",
      theirs: "finding",
    };
    const saveSettings = jest
      .fn(saved)
      .mockImplementationOnce(() =>
        Promise.resolve({ kind: "conflict", fields: now, conflicts: [conflict] }),
      );
    const { user } = await draw({ saveSettings });
    await user.selectOptions(screen.getByLabelText("Counted from"), "previous");
    await user.click(save());
    const choice = await screen.findByRole("radiogroup", { name: "Counted from" });
    expect(within(choice).getByRole("radio", { name: /Previous step/ })).toHaveProperty("checked", true);
    await user.click(within(choice).getByRole("radio", { name: /Finding date/ }));
    await user.click(screen.getByRole("button", { name: "Save the choice" }));
    expect(saveSettings).toHaveBeenLastCalledWith({ base: now, fields: now, today: TODAY });
    expect(await screen.findByText("Nothing has changed, so nothing was written.")).toBeTruthy();
  });

  it("lead to the tables that have no field here", async () => {
    const jumpTo = jest.fn(() => Promise.resolve());
    const { user } = await draw({ jumpTo });
    await user.click(screen.getByRole("button", { name: "Scorecard table" }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "Pengaturan", cell: "F5" });
  });

  it("say what went wrong while reading, and read again when asked", async () => {
    const previewSettings = jest
      .fn<Promise<SettingsReading>, []>(() => Promise.resolve(reading()))
      .mockImplementationOnce(() => Promise.reject(new Error("x")));
    const { user } = await drawPane(actionsOver(ready(), { previewSettings }));
    await goTo(user, "Settings");
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await waitFor(() => {
      expect(screen.getByLabelText("Samples a month")).toBeTruthy();
    });
  });
});

describe("changes that have not been saved", () => {
  it("stand there again after another screen, over what stood when they were made", async () => {
    let now = reading();
    const saveSettings = jest.fn(saved);
    const { user } = await draw({ previewSettings: () => Promise.resolve(now), saveSettings });
    const target = async () => screen.findByLabelText("Samples a month");
    await user.clear(await target());
    await user.type(await target(), "70");
    await goTo(user, "Help");
    // A co-author has changed the same meanwhile.
    now = reading({ fields: { ...FIELDS, target: "65", passMark: "85" } });
    await goTo(user, "Settings");
    expect(await target()).toHaveProperty("value", "70");
    await user.click(save());
    await waitFor(() => {
      expect(saveSettings).toHaveBeenCalled();
    });
    const sent = saveSettings.mock.calls[0]?.[0];
    expect([sent?.base["target"], sent?.fields["target"]]).toEqual(["60", "70"]);
    expect([sent?.base["passMark"], sent?.fields["passMark"]]).toEqual(["85", "85"]);
  });
});
