/** Reports as a version before 0.3 wrote them, made again: every cell that people filled in stands in its new place. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startOfficeSession, type OfficeSession } from "embedded-excel";
import { openXlsx } from "embedded-excel/xlsx";
import { migrateWorkbook } from "../../../src/excel/actions/migrate-workbook";
import { keptCellsIn, readRecord } from "../../../src/sheets/report/line-record";
import { generateReport } from "../support/reports";
import { sheetOf, TODAY } from "../support/session";

jest.setTimeout(120_000);

const SAMPLE = join(__dirname, "..", "layouts", "layout-3.xlsx");
const REPORTS = ["Laporan 2026-06", "Rekap 2026-06"] as const;

interface Place {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Every cell that people fill in, by key and field, where it stands. */
function placesOn(session: OfficeSession, sheet: string): readonly Place[] {
  return Object.entries(sheetOf(session, sheet).rows).flatMap(([row, line]) =>
    Object.values(line).flatMap((cell) => {
      const record = readRecord(typeof cell?.value === "string" ? cell.value : "");
      return (record ? keptCellsIn(record) : []).flatMap(({ key, cells = {} }) =>
        Object.entries(cells).map(([field, column]) => ({
          name: `${key} ${field}`,
          row: Number(row),
          column,
        })),
      );
    }),
  );
}

it("keep what was filled in, and bring it to its new place", async () => {
  const session = startOfficeSession(await openXlsx(new Uint8Array(readFileSync(SAMPLE))));
  const typed = new Map<string, { readonly sheet: string; readonly value: unknown }>();
  for (const sheet of REPORTS) {
    const { id, rows } = sheetOf(session, sheet);
    placesOn(session, sheet).forEach(({ name, row, column }, index) => {
      const words = /tanggal|diserahkan|Batas Waktu|Ditindaklanjuti/.test(name)
        ? String(TODAY + index)
        : name.includes("Mutu")
          ? "4"
          : `Isian ${index} pada ${name}`;
      session.excel.type(id, row, column, words);
      typed.set(`${sheet} ${name}`, { sheet, value: rows[row]?.[column]?.value });
    });
  }
  expect(typed.size).toBeGreaterThan(30);
  await migrateWorkbook({ today: TODAY });
  await generateReport({ month: "2026-06", today: TODAY });
  const found = new Map(
    REPORTS.flatMap((sheet) =>
      placesOn(session, sheet).map(({ name, row, column }): [string, unknown] => [
        `${sheet} ${name}`,
        sheetOf(session, sheet).rows[row]?.[column]?.value,
      ]),
    ),
  );
  for (const [name, { value }] of typed) expect([name, found.get(name)]).toEqual([name, value]);
  const words = JSON.stringify(REPORTS.map((sheet) => sheetOf(session, sheet).rows));
  expect(words).not.toContain("Isian manual yang barisnya sudah tidak ada");
});
