/**
 * @jest-environment jsdom
 *
 * The report screen: what stands, whether it is out of date, making it, marking it as final, and making a final one again.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { leaveNotice } from "../../src/excel/notice";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { dueStateOf, stateOfMonth } from "../../src/taskpane/view/reports";
import { rememberPerson } from "../../src/taskpane/remembered";
import { WorkbookError, type MonthReports, type ReportStanding } from "../../src/sheets/types";
import { actionsOver, answer, figures, ready, reportsReading, standing, TODAY } from "./fakes";
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

const stampOf = (report: ReportStanding) => {
  if (!report.stamp) throw new Error("no stamp was made up");
  return report.stamp;
};
const finished = (changes: Partial<ReportStanding> = {}): ReportStanding =>
  standing({ stamp: { ...stampOf(standing()), final: { by: "Sari", on: TODAY } }, locked: true, ...changes });
const recap = (changes: Partial<ReportStanding> = {}): ReportStanding =>
  standing({ kind: "Rekap", sheet: "Rekap 2026-07", ...changes });

async function reportsOf(month: Partial<MonthReports>, actions: Partial<PaneActions> = {}) {
  const drawn = await drawPane(
    actionsOver(ready(), { readReports: () => Promise.resolve(reportsReading(month)), ...actions }),
  );
  await goTo(drawn.user, "Reports");
  await screen.findByRole("region", { name: "All months" });
  return drawn;
}
const region = (name: string) => within(screen.getByRole("region", { name }));

describe("the reports of a month", () => {
  it("are told sheet by sheet with what they were made from, each with the way to it", async () => {
    const jumpTo = jest.fn(actionsOver(ready()).jumpTo);
    const copies = ["Laporan 2026-07 (1)"];
    const { user } = await reportsOf({ reports: [standing(), recap()], copies }, { jumpTo });
    const card = region("Monthly report");
    expect(card.getByText("Up to date")).toBeTruthy();
    const made = `Created 23 Jul 2026 · As of 24 Jul 2026 · Rows 64 · Version ${standing().stamp?.version ?? ""}`;
    expect(card.getAllByText(made)).toHaveLength(2);
    await user.click(card.getByRole("button", { name: "Open Rekap 2026-07" }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "Rekap 2026-07" });
    await user.click(card.getByRole("button", { name: "Copies kept" }));
    await user.click(card.getByRole("button", { name: "Open Laporan 2026-07 (1)" }));
    expect(jumpTo).toHaveBeenCalledWith({ sheet: "Laporan 2026-07 (1)" });
  });

  it("say that they are out of date, and what has changed", async () => {
    await reportsOf({ reports: [standing({ outdated: true, changed: ["rows", "deadline"] })] });
    const card = region("Monthly report");
    expect(
      card.getByText(
        "The data have changed since the report was created. What changed: the month's rows, the H+2 rule and holidays.",
      ),
    ).toBeTruthy();
    expect(region("All months").getByText("Out of date")).toBeTruthy();
    expect(region("Mark as final").queryByRole("button")).toBeNull();
  });

  it("that cannot be read say why, and reading again is offered", async () => {
    const readReports = jest
      .fn(() => Promise.resolve(reportsReading()))
      .mockRejectedValueOnce(new WorkbookError("connection"));
    const { user } = await drawPane(actionsOver(ready(), { readReports }));
    await goTo(user, "Reports");
    // The bar takes the place of the same words shown plainly: a button of those is gone before it is pressed.
    await waitFor(() => {
      expect(
        screen.getByText(/The connection to the workbook was lost/).closest(".fui-MessageBar"),
      ).toBeTruthy();
    });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("The report for July 2026 has not been created yet.")).toBeTruthy();
  });

  it("are made, and recommendations that people have to bring together are named", async () => {
    const made = actionsOver(ready()).generateReport;
    const { user } = await reportsOf(
      { reports: [standing()] },
      {
        generateReport: async (options) => ({
          ...(await made(options)),
          conflicts: [{ number: "R-2607-01", header: "Hasil", sheet: "Analisa 2026-07" }],
        }),
      },
    );
    await user.click(screen.getByRole("button", { name: "Create monthly report" }));
    expect(
      await screen.findByText(saying(/differ between Analisa and Rekomendasi: .*R-2607-01 Hasil/)),
    ).toBeTruthy();
  });

  it("are made with a way to cancel, which leaves the workbook as it was", async () => {
    const generateReport: PaneActions["generateReport"] = ({ signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress?.(0.4);
        const wait = setInterval(() => {
          if (signal?.aborted !== true) return;
          clearInterval(wait);
          reject(new WorkbookError("cancelled"));
        }, 5);
      });
    const { user } = await reportsOf({}, { generateReport });
    await user.click(screen.getByRole("button", { name: "Create monthly report" }));
    expect((await screen.findByRole("progressbar")).getAttribute("aria-valuenow")).toBe("0.4");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/Cancelled before anything was written/)).toBeTruthy();
    expect(screen.queryByText("That did not work")).toBeNull();
  });
});

describe("a report over what makes it doubtful", () => {
  const asked = new WorkbookError("reportOpenErrors", { month: "2026-07", errors: 3, problems: "" });
  const QUESTION = { name: "Create the report for July 2026 all the same?" };
  const worse = new WorkbookError("reportEmptyMonth", { month: "2026-07", errors: 0, problems: "" });

  it("is asked about with what it is; no leaves all as it was, yes makes it over that and nothing worse", async () => {
    const generateReport = jest
      .fn(actionsOver(ready()).generateReport)
      .mockRejectedValueOnce(asked)
      .mockRejectedValueOnce(asked)
      .mockRejectedValueOnce(worse);
    const { user } = await reportsOf({}, { generateReport });
    const create = screen.getByRole("button", { name: "Create monthly report" });
    await user.click(create);
    const question = await screen.findByRole("group", QUESTION);
    expect(question.textContent).toContain("That month still has data issues (3)");
    // It is asked where it would be done: nothing leads there.
    expect(question.textContent).not.toContain("Reports screen");
    expect(screen.queryByText("That did not work")).toBeNull();
    await user.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("group", QUESTION)).toBeNull();
    expect(generateReport).toHaveBeenCalledTimes(1);
    await user.click(create);
    await screen.findByRole("group", QUESTION);
    await user.click(screen.getByRole("button", { name: "Yes, continue" }));
    expect(generateReport).toHaveBeenLastCalledWith(
      expect.objectContaining({ month: "2026-07", despite: "reportOpenErrors" }),
    );
    const next = (await screen.findByRole("group", QUESTION)).textContent;
    expect(next).toContain("No sample is counted in that month yet");
    // Of data issues nothing is said where there are none.
    expect(next).not.toContain("data issues");
    await user.click(screen.getByRole("button", { name: "Yes, continue" }));
    expect(generateReport).toHaveBeenLastCalledWith(expect.objectContaining({ despite: "reportEmptyMonth" }));
    expect(
      await screen.findByText("The report for July 2026 has been created, as of 24 Jul 2026."),
    ).toBeTruthy();
  });

  it("is asked about in the pane after the ribbon's button, and made there", async () => {
    const generateReport = jest.fn(actionsOver(ready()).generateReport);
    leaveNotice("generateReport", asked);
    const { user } = await drawPane(actionsOver(ready(), { generateReport }));
    const question = await screen.findByRole("group", QUESTION);
    expect(question.textContent).toContain("That month still has data issues (3)");
    expect(generateReport).not.toHaveBeenCalled();
    await user.click(within(question).getByRole("button", { name: "Yes, continue" }));
    expect(generateReport).toHaveBeenCalledWith(
      expect.objectContaining({ month: "2026-07", despite: "reportOpenErrors" }),
    );
    expect(
      await screen.findByText("The report for July 2026 has been created, as of 24 Jul 2026."),
    ).toBeTruthy();
    expect(screen.queryByRole("group", QUESTION)).toBeNull();
  });
});

describe("finishing", () => {
  it("asks first, says what locking means, and takes the name that the person told the pane", async () => {
    rememberPerson({ role: "qco", name: "Sari" });
    const finishReport = jest.fn(actionsOver(ready()).finishReport);
    const { user } = await reportsOf({ reports: [standing(), recap()] }, { finishReport });
    const card = region("Mark as final");
    expect(card.getByText("This month is not over yet.")).toBeTruthy();
    const button = card.getByRole("button", { name: "Mark as final" });
    await user.click(button);
    const question = card.getByRole("group", { name: "Mark the report for July 2026 as final?" });
    expect(question.textContent).toContain("locked without a password");
    await user.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(document.activeElement).toBe(button);
    expect(finishReport).not.toHaveBeenCalled();
    await user.click(button);
    await user.click(card.getByRole("button", { name: "Yes, continue" }));
    expect(finishReport).toHaveBeenCalledWith(
      expect.objectContaining({ month: "2026-07", by: "Sari", today: TODAY }),
    );
    expect(await screen.findByText("The report for July 2026 is final: Sari, 24 Jul 2026.")).toBeTruthy();
  });

  it("shows what is to be looked at, and asks for a reason where errors are open", async () => {
    const finishReport = jest.fn(actionsOver(ready()).finishReport);
    const readFinishChecklist = () =>
      Promise.resolve({
        openErrors: 3,
        missedWithoutAction: ["3", "7"],
        notHandedOver: ["Rekap" as const],
        undecided: 2,
        unsigned: 9,
      });
    const { user } = await reportsOf(
      { reports: [standing(), recap()] },
      { finishReport, readFinishChecklist },
    );
    const list = await screen.findByRole("list", { name: "Look at these before marking as final" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Data issues not corrected yet: 3.",
      "KPIs missed without a note on what was done: activities 3, 7.",
      "Not recorded as sent: Rekap.",
      "Nonconformities with a step that cannot be judged: 2.",
      "Places to sign without a name: 9.",
    ]);
    const card = region("Mark as final");
    await user.type(
      card.getByRole("textbox", { name: "Reason for marking it as final all the same" }),
      "Waiting for HR",
    );
    await user.click(card.getByRole("button", { name: "Mark as final" }));
    await user.click(card.getByRole("button", { name: "Yes, continue" }));
    expect(finishReport).toHaveBeenCalledWith(expect.objectContaining({ reason: "Waiting for HR" }));
  });

  it("says where there is nothing to look at, and asks for no reason", async () => {
    await reportsOf({ reports: [standing(), recap()] });
    expect(await region("Mark as final").findByText("Nothing to look at.")).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "Reason for marking it as final all the same" })).toBeNull();
  });

  it("made again after sending says to how many recipients the new version has not been sent", async () => {
    await reportsOf({ reports: [standing(), recap()], unsent: { version: 2, recipients: 3 } });
    expect(
      region("Monthly report").getByText("Version 2 has not been sent to 3 recipients yet."),
    ).toBeTruthy();
  });

  it("that is refused says why in words of its own", async () => {
    const finishReport = () => Promise.reject(new WorkbookError("reportUnsigned"));
    const { user } = await reportsOf({ reports: [standing()] }, { finishReport });
    await user.click(region("Mark as final").getByRole("button", { name: "Mark as final" }));
    await user.click(screen.getByRole("button", { name: "Yes, continue" }));
    expect(
      await screen.findByText(/The name of the person who marks the report as final is empty/),
    ).toBeTruthy();
  });

  it("locks again what somebody has unlocked, under the name of who finished it", async () => {
    const finishReport = jest.fn(actionsOver(ready()).finishReport);
    const { user } = await reportsOf({ reports: [finished({ locked: false })] }, { finishReport });
    await user.click(region("Mark as final").getByRole("button", { name: "Lock again" }));
    await user.click(screen.getByRole("button", { name: "Yes, continue" }));
    await waitFor(() => {
      expect(finishReport).toHaveBeenCalledWith(
        expect.objectContaining({ month: "2026-07", by: "Sari", today: TODAY }),
      );
    });
  });
});

describe("a finished report", () => {
  it("is made again only after a question that says what becomes of the old one", async () => {
    const generateReport = jest.fn(actionsOver(ready()).generateReport);
    const reports = [finished({ outdated: true })];
    const { user } = await reportsOf({ reports }, { generateReport });
    const card = region("Monthly report");
    expect(card.getByText("Final, data changed")).toBeTruthy();
    expect(card.getByText("Marked as final by Sari on 24 Jul 2026.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Mark as final" })).toBeNull();
    await user.click(card.getByRole("button", { name: "Create monthly report" }));
    expect(generateReport).not.toHaveBeenCalled();
    expect(card.getByText(/The old one stays as a locked copy \(Laporan 2026-07 \(1\)\)/)).toBeTruthy();
    await user.click(card.getByRole("button", { name: "Yes, continue" }));
    expect(generateReport).toHaveBeenCalledWith(
      expect.objectContaining({ month: "2026-07", replaceFinal: true }),
    );
  });
});

describe("the distribution copy", () => {
  it("is made after a question that says where it stands, free text only by choice", async () => {
    const distributeReport = jest.fn(actionsOver(ready()).distributeReport);
    const { user, container } = await reportsOf({ reports: [standing(), recap()] }, { distributeReport });
    const card = region("Distribution copy");
    const box = card.getByRole("checkbox", { name: /Include free text/ });
    expect(box).toHaveProperty("checked", false);
    await user.click(box);
    await user.click(card.getByRole("button", { name: "Make a distribution copy" }));
    expect(card.getByText(/Do not send this workbook/)).toBeTruthy();
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.click(card.getByRole("button", { name: "Yes, continue" }));
    expect(distributeReport).toHaveBeenCalledWith(
      expect.objectContaining({
        month: "2026-07",
        today: TODAY,
        freeText: true,
        into: "workbook",
      }),
    );
    expect(await screen.findByText(/The distribution copy of July 2026 is ready/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Open Salinan Laporan 2026-07" })).toBeTruthy();
  });

  it("waits for a report that is complete and up to date", async () => {
    await reportsOf({ reports: [standing({ outdated: true })] });
    expect(region("Distribution copy").queryByRole("button")).toBeNull();
    expect(region("Distribution copy").getByText(/Create the report first/)).toBeTruthy();
  });
});

describe("the ribbon's refusal of a finished report", () => {
  it("is told in the pane on whatever screen, with its words loaded", async () => {
    const notice = {
      command: "generateReport",
      error: { code: "reportFinal", params: { month: "2026-07", by: "Sari", on: TODAY } },
    };
    localStorage.setItem("mystery-calling.notice", JSON.stringify(notice));
    await drawPane(actionsOver(ready()));
    expect(await screen.findByText(/was marked as final by Sari on 24 Jul 2026/)).toBeTruthy();
  });
});

describe("due days", () => {
  it("count the days left, late, and after which it was finished", async () => {
    const due = TODAY + 12;
    expect(dueStateOf(due, undefined, TODAY)).toEqual({ kind: "left", count: 12 });
    expect(dueStateOf(due, undefined, due)).toEqual({ kind: "today" });
    expect(dueStateOf(due, undefined, due + 3)).toEqual({ kind: "late", count: 3 });
    expect(dueStateOf(due, standing(), due + 3)).toEqual({ kind: "made", made: TODAY - 1 });
    expect(dueStateOf(TODAY, finished(), due)).toEqual({ kind: "onTime" });
    expect(dueStateOf(TODAY - 2, finished(), due)).toEqual({ kind: "finishedLate", count: 2 });
    await reportsOf({ reports: [finished()] });
    expect(
      region("Deadlines")
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "Report (activity 7): due 5 Aug 2026, marked as final on time",
      "Feedback recap (activity 8): due 5 Aug 2026, 12 days left",
    ]);
  });
});

describe("a month's state", () => {
  it("is that of its worst sheet, and incomplete where one is missing", () => {
    const month = (changes: Partial<MonthReports>) => reportsReading(changes).months[0];
    expect(stateOfMonth(undefined)).toBe("absent");
    expect(stateOfMonth(month({ reports: [finished(), recap()] }))).toBe("current");
    expect(stateOfMonth(month({ reports: [finished(), recap({ outdated: true })] }))).toBe("outdated");
    expect(stateOfMonth(month({ reports: [finished()], missing: 1 }))).toBe("incomplete");
    expect(stateOfMonth(month({ reports: [standing(), recap({ stamp: undefined })] }))).toBe("unreadable");
  });
});

describe("the figures", () => {
  it("show the pass rate over the months as a picture with words, and as a table", async () => {
    const month = (name: string, passRate: number) =>
      figures({ month: name, score: { ...figures().score, passRate, passed: Math.round(58 * passRate) } });
    const months = [month("2026-06", 0.5), month("2026-07", 0.75)];
    const { user, container } = await drawPane(actionsOver(ready({ answer: answer({ months }) })));
    await goTo(user, "Reports");
    expect(
      await screen.findByRole("img", {
        name: "Pass rate over 2 months, from June 2026 50% to July 2026 75%; each month's figure is in the table.",
      }),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Table of pass rates" }));
    expect(screen.getByRole("row", { name: /June 2026/ }).textContent).toBe("June 202650% (29 of 58)");
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("and everything else of a finished, outdated month give axe nothing to complain about, in Indonesian too", async () => {
    const reading = reportsReading({
      reports: [finished({ outdated: true }), recap()],
      copies: ["Laporan 2026-07 (1)"],
    });
    const { user, container } = await drawPane(
      actionsOver(ready(), { readReports: () => Promise.resolve(reading) }),
      { language: "id" },
    );
    await goTo(user, "Laporan");
    await screen.findByRole("region", { name: "Semua bulan" });
    await user.click(screen.getByRole("button", { name: "Buat laporan bulanan" }));
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
