/**
 * @jest-environment jsdom
 *
 * The screen Kalibrasi: sessions, the rater's own form, and what is shown once a session is closed.
 */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { calibrationSessions, newestFirst } from "../../src/sheets/calibration/sessions";
import { CALIBRATION_TABLE } from "../../src/sheets/layout/calibration-table";
import type { CalibrationReading } from "../../src/sheets/types";
import { rememberPerson } from "../../src/taskpane/remembered";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { actionsOver, ready, TODAY } from "./fakes";
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

const headers = CALIBRATION_TABLE.columns.map(({ header }) => header);

/** A form as the sheet has it: Ya throughout but where said otherwise. */
const row = (
  session: string,
  recording: string,
  rater: string,
  but: Readonly<Record<string, string | number>> = {},
): readonly (string | number)[] =>
  headers.map((header) => {
    if (header in but) return but[header] ?? "";
    if (/^P\d\d$/.test(header)) return "Ya";
    const cells: Readonly<Record<string, string | number>> = {
      Sesi: session,
      Tanggal: TODAY,
      "No. Sampel": recording,
      "ID Rekaman": `VRS-${recording}`,
      Penilai: rater,
    };
    return cells[header] ?? "";
  });

const reading = (rows: readonly (readonly (string | number)[])[]): CalibrationReading => ({
  asOf: TODAY,
  sessions: newestFirst(
    calibrationSessions(
      {
        TabelKalibrasi: {
          name: "TabelKalibrasi",
          sheet: "Kalibrasi",
          row: 5,
          column: 0,
          headers,
          body: rows,
        },
      },
      "2026-07",
    ),
  ),
  people: [],
  guidance: { P03: "Tidak: agent tidak bertanya." },
  months: ["2026-07"],
  rows: {},
});

const closed = { Ditutup: TODAY };
const RUNNING = [
  row("K-2607-1", "A", "", { Acuan: "Ya", P01: "" }),
  row("K-2607-1", "A", "Penilai Contoh", { P01: "Tidak" }),
  row("K-2607-1", "A", "Orang Lain", { P02: "Tidak", Catatan: "rahasia" }),
];
const CLOSED = ["A", "B", "C"].flatMap((recording) => [
  row("K-2606-1", recording, "Acuan Contoh", { ...closed, Acuan: "Ya" }),
  row("K-2606-1", recording, "Penilai Contoh", closed),
  row("K-2606-1", recording, "Orang Lain", {
    ...closed,
    P03: recording === "A" ? "Ya" : "Tidak",
    P02: "Tidak",
  }),
]);

async function drawn(
  rows: readonly (readonly (string | number)[])[],
  person: Parameters<typeof rememberPerson>[0] | undefined,
  more: Partial<PaneActions> = {},
) {
  if (person) rememberPerson(person);
  const answer = reading(rows);
  const pane = await drawPane(
    actionsOver(ready(), { readCalibration: () => Promise.resolve(answer), ...more }),
  );
  await goTo(pane.user, "Calibration");
  return pane;
}
const violations = async (): Promise<readonly string[]> =>
  (await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations.map(
    ({ id }) => id,
  );

it("says what a session is for where there is none, and offers opening one to QA alone", async () => {
  await drawn([], { role: "qco", name: "Penilai Contoh" });
  await screen.findByText(/There is no calibration session yet/);
  expect(screen.queryByText("Open a new session (QA)")).toBeNull();
  expect(await violations()).toEqual([]);
});

it("shows a rater their own ratings alone while the session runs, and says that the sheet hides nothing", async () => {
  const { user } = await drawn(RUNNING, { role: "qco", name: "penilai contoh" });
  await user.click(await screen.findByRole("button", { name: "Show K-2607-1" }));
  await screen.findByText(/The sheet Kalibrasi hides nothing/);
  const first = within((await screen.findAllByRole("radiogroup"))[0] ?? document.body);
  expect(first.getByRole<HTMLInputElement>("radio", { name: "Tidak" }).checked).toBe(true);
  expect(document.body.textContent).not.toContain("rahasia");
  expect(document.body.textContent).not.toContain("Orang Lain");
  expect(screen.queryByRole("button", { name: "Close session" })).toBeNull();
  expect(await violations()).toEqual([]);
});

it("saves by keys what was marked, for the rater and over what was seen", async () => {
  const saveRating = jest.fn<ReturnType<PaneActions["saveRating"]>, Parameters<PaneActions["saveRating"]>>(
    () => Promise.resolve({ kind: "saved", written: true }),
  );
  const { user } = await drawn(RUNNING, { role: "qco", name: "Penilai Contoh" }, { saveRating });
  await user.click(await screen.findByRole("button", { name: "Show K-2607-1" }));
  const [first] = await screen.findAllByRole("radiogroup");
  within(first ?? document.body)
    .getByRole("radio", { name: "Tidak" })
    .focus();
  await user.keyboard("yt");
  await user.click(screen.getByRole("button", { name: "Save rating" }));
  await screen.findByText("The rating of A has been saved.");
  const [options] = saveRating.mock.calls[0] ?? [];
  expect(options).toMatchObject({ session: "K-2607-1", rater: "Penilai Contoh", standard: false });
  expect([options?.before?.marks["P01"], options?.fields.marks["P01"], options?.fields.marks["P02"]]).toEqual(
    ["no", "yes", "no"],
  );
});

it("keeps what was typed and not saved when another recording is looked at", async () => {
  const rows = [...RUNNING, row("K-2607-1", "B", "", { Acuan: "Ya", P01: "" })];
  const { user } = await drawn(rows, { role: "qco", name: "Penilai Lain" });
  await user.click(await screen.findByRole("button", { name: "Show K-2607-1" }));
  await user.type(await screen.findByRole("textbox", { name: "Note" }), "ragu");
  await user.click(screen.getByRole("button", { name: /^B – / }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("");
  await user.click(screen.getByRole("button", { name: /^A – / }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("ragu");
});

it("shows everybody's agreement once it is closed: percentages under ten recordings, what to discuss with its guidance, fatal criteria folded", async () => {
  const { user } = await drawn(CLOSED, { role: "qco", name: "Penilai Contoh" });
  await user.click(await screen.findByRole("button", { name: "Show K-2606-1" }));
  const table = within(await screen.findByRole("table", { name: "Agreement by criterion" }));
  expect(table.getByRole("row", { name: /P03/ }).textContent).toContain("33.3%");
  expect(table.queryByRole("columnheader", { name: /AC1/ })).toBeNull();
  expect(screen.getByText("Tidak: agent tidak bertanya.")).toBeTruthy();
  expect(screen.getByText("Orang Lain: 28 of 33 alike (84.8%)")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Fatal criteria, one by one" }));
  expect(
    screen.getByText("A P02 – standard Ya; Penilai Contoh: Ya; Orang Lain: Tidak (differs)"),
  ).toBeTruthy();
  expect(screen.queryByText("The standard into F-22")).toBeNull();
  expect(await violations()).toEqual([]);
});

it("QA draws, sees which recordings, and opens them with one click", async () => {
  const openCalibration = jest.fn<
    ReturnType<PaneActions["openCalibration"]>,
    Parameters<PaneActions["openCalibration"]>
  >(() => Promise.resolve({ session: "K-2607-1", opened: true }));
  const draftCalibration: PaneActions["draftCalibration"] = ({ seed }) =>
    Promise.resolve({
      session: "K-2607-1",
      month: "2026-07",
      seed,
      from: 12,
      drawn: ["A", "B", "C"].map((sampleNumber) => ({
        sampleNumber,
        recordingId: `VRS-${sampleNumber}`,
        result: "passed",
        marks: [],
        drawnFor: "lot",
        ticket: sampleNumber,
      })),
    });
  const { user } = await drawn([], { role: "qa", name: "QA Contoh" }, { draftCalibration, openCalibration });
  await user.click(await screen.findByRole("button", { name: "Draw recordings" }));
  await screen.findByText("B · recording VRS-B (by lot)");
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Open session K-2607-1" }));
  await screen.findByText(saying("Session K-2607-1 has been opened on the sheet Kalibrasi."));
  expect(openCalibration.mock.calls[0]?.[0].recordings).toEqual(
    ["A", "B", "C"].map((one) => ({ sampleNumber: one, recordingId: `VRS-${one}` })),
  );
});

it("QA puts the standard into a row of F-22 by a click that says what changes", async () => {
  const saveRow = jest.fn<ReturnType<PaneActions["saveRow"]>, Parameters<PaneActions["saveRow"]>>(
    ({ row: one }) => Promise.resolve({ kind: "saved", row: one, written: 1 }),
  );
  const codes = headers.filter((header) => /^P\d\d$/.test(header));
  const fields = Object.fromEntries(
    codes.map((_, index) => [`criterion${String(index)}`, index === 1 ? "Tidak" : "Ya"]),
  );
  const answer: CalibrationReading = {
    ...reading(CLOSED),
    rows: { a: { codes, row: { month: "2026-06", sheet: "F-22 2026-06", sheetRow: 9, id: "A", fields } } },
  };
  const { user } = await drawn(
    CLOSED,
    { role: "qa", name: "QA Contoh" },
    {
      saveRow,
      readCalibration: () => Promise.resolve(answer),
    },
  );
  await user.click(await screen.findByRole("button", { name: "Show K-2606-1" }));
  await screen.findByText("A: P02: Tidak → Ya");
  expect(saveRow).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Write the standard of A into F-22" }));
  await waitFor(() => {
    expect(saveRow.mock.calls[0]?.[0]).toMatchObject({
      action: "Acuan kalibrasi K-2606-1",
      fields: { ...fields, criterion1: "Ya" },
    });
  });
  expect(await violations()).toEqual([]);
});
