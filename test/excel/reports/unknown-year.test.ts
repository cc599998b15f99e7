/** Due days in a year of which Libur knows nothing are told beside the rule, and only where a holiday could move them. */
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { addHolidays } from "../../../src/excel/actions/add-holidays";
import { generateReport } from "../support/reports";
import { day, newWorkbook, sheetOf } from "../support/session";
import { call } from "./support";

jest.setTimeout(120_000);

const TODAY = day("2027-01-20");
const MONTH = "2026-12";
/** Lines are cut where the page ends. */
const SENTENCE = /Lembar\s+Libur\s+tidak\s+memuat\s+tahun\s+2027/;

/** A finding on Thursday, 31 December: two working days later is in January 2027. */
const reported = async (
  found: string,
  calendar: "working" | "calendar",
  holiday?: string,
): Promise<string> => {
  const session = await newWorkbook();
  await changeSettings({ values: { "deadline.calendar": calendar }, today: TODAY });
  await addSamples({
    rows: [call(1, { callDate: "2026-12-28", findingDate: found, qcoToQaDone: "" })],
    today: TODAY,
  });
  if (holiday !== undefined)
    await addHolidays({
      holidays: [{ day: day(holiday), name: "Contoh libur", kind: "national" }],
      basis: "",
      today: TODAY,
    });
  await generateReport({ month: MONTH, today: TODAY });
  return sheetOf(session, `Laporan ${MONTH}`)
    .rows.flatMap((row) => row.map((cell) => (typeof cell?.value === "string" ? cell.value : "")))
    .join("\n");
};

it("where due days fall into a year without a row", async () => {
  expect(await reported("2026-12-31", "working")).toMatch(SENTENCE);
});

it("not where all fall into a year that has rows, nor once it has one, nor by calendar days", async () => {
  expect(await reported("2026-12-28", "working")).not.toMatch(/memuat\s+tahun/);
  expect(await reported("2026-12-31", "working", "2027-01-01")).not.toMatch(/memuat\s+tahun/);
  expect(await reported("2026-12-31", "calendar")).not.toMatch(/memuat\s+tahun/);
});
