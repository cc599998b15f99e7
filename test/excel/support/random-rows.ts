/** A month of random rows: whatever may stand in the cells that the formula columns speak of. */
import fc from "fast-check";
import type { CellValue, OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { openMonth } from "../../../src/excel/actions/open-month";
import { columnOf, day, newWorkbook, tableOf, TODAY } from "./session";

const DAY = day("2026-07-15");
const dateCell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: DAY - 6, max: DAY + 12 }) },
  // To the second: nearer to midnight than some 1e-10 days Excel's comparisons see the next day and its INT this one.
  {
    weight: 1,
    arbitrary: fc.integer({ min: -2 * 86_400, max: 9 * 86_400 }).map((seconds) => DAY + seconds / 86_400),
  },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<CellValue>("besok", "2026-07-15", "", 0, 0.5, -3, true, { error: "#N/A" }, " "),
);
const markCell = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<CellValue>("Ya", "Tidak", "N/A", "ya", "TIDAK") },
  fc.constantFrom<CellValue>(null, " Ya", "Ya?", 1, true, { error: "#REF!" }, ""),
);
const yesNo = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>("Ya", "ya") },
  fc.constantFrom<CellValue>("Tidak", null, "Ya ", { error: "#N/A" }, true),
);
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>("Open", null, "Closed") },
  fc.constantFrom<CellValue>("Batal", "batal", "Batal ", { error: "#VALUE!" }),
);
const rowCells = fc.record({
  marks: fc.array(markCell, { minLength: 11, maxLength: 11 }),
  yesNo,
  status,
  finding: dateCell,
  qco: dateCell,
  qa: dateCell,
  supervisor: dateCell,
});

/** Rows of one month; the four rules of H+2, each with rows of its own, make four times as many. */
export const ROWS = 500;

/** Which days count, from when, and the seed of the rows under that rule. */
export const RULES = [
  ["calendar", "finding", 20260724],
  ["calendar", "previous", 20260725],
  ["working", "finding", 20260726],
  ["working", "previous", 20260727],
] as const;

/** July with the seed's random rows, under one rule of H+2. */
export async function randomRows(calendar: string, anchor: string, seed: number): Promise<OfficeSession> {
  const session = await newWorkbook();
  await changeSettings({
    values: { "deadline.calendar": calendar, "deadline.anchor": anchor, asOf: "2026-07-24" },
  });
  await openMonth({ month: "2026-07", today: TODAY });
  const rows = fc.sample(rowCells, { numRuns: ROWS, seed });
  await addSamples({
    rows: rows.map((_, index) => ({ sampleNumber: `ACAK-${index}`, callDate: "2026-07-01" })),
    today: TODAY,
  });
  const { sheet, table } = tableOf(session, "Sampel202607");
  const column = (values: readonly CellValue[], header: string): void => {
    session.excel.paste(
      sheet.id,
      table.area.row + 1,
      columnOf(table, header),
      values.map((value) => [value]),
    );
  };
  const criteria = table.columns.filter((one) => /^P\d\d /.test(one.name)).map((one) => one.name);
  criteria.forEach((header, index) => {
    column(
      rows.map((row) => row.marks[index] ?? null),
      header,
    );
  });
  column(
    rows.map((row) => row.yesNo),
    "Ketidaksesuaian",
  );
  column(
    rows.map((row) => row.status),
    "Status",
  );
  column(
    rows.map((row) => row.finding),
    "Tanggal Temuan",
  );
  column(
    rows.map((row) => row.qco),
    "Feedback QCO ke QA",
  );
  column(
    rows.map((row) => row.qa),
    "Feedback QA ke SPV",
  );
  column(
    rows.map((row) => row.supervisor),
    "Tindak Lanjut SPV ke QA",
  );
  return session;
}
