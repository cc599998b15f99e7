/** Whatever is edited between two makings, in the rows and on the reports: what people filled in stands again. */
import fc from "fast-check";
import type { CellValue, OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { generateReport } from "../support/reports";
import type { SampleInput } from "../../../src/excel";
import { keptCellsIn, readRecord } from "../../../src/sheets/report/line-record";
import { columnOf, newWorkbook, sheetOf, tableOf, TODAY } from "../support/session";

jest.setTimeout(240_000);

const SEED = 20260724;
const ROUNDS = 6;
const REPORTS = ["Laporan 2026-07", "Rekap 2026-07", "Analisa 2026-07"] as const;

const call = (index: number): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: ["JKT", "BDG"][index % 2] ?? "",
  callDate: `2026-07-${String(index + 1).padStart(2, "0")}`,
  executor: "Petugas Uji",
  role: "QCO",
  agentId: `A${index % 3}`,
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, place) => [`P${String(place + 1).padStart(2, "0")}`, "Ya"]),
  ),
  nonconformity: index % 3 === 0 ? "Ya" : "Tidak",
  findingDate: index % 3 === 0 ? `2026-07-${String(index + 1).padStart(2, "0")}` : "",
  findingCategory: index % 3 === 0 ? "Pelanggan" : "",
  findingText: index % 3 === 0 ? "Salah 電話 \u{1F600}" : "",
});

interface Filled {
  readonly sheet: string;
  readonly key: string;
  readonly field: string;
}
interface Place extends Filled {
  readonly row: number;
  readonly column: number;
}

/** Every cell of a report that people fill in, where it stands now. */
function placesOn(session: OfficeSession, sheet: string): readonly Place[] {
  const lines = Object.entries(sheetOf(session, sheet).rows);
  return lines.flatMap(([row, line]) => {
    const texts = Object.values(line).map((cell) => cell?.value);
    const record = texts
      .map((text) => readRecord(typeof text === "string" ? text : ""))
      .find((one) => one && keptCellsIn(one).length > 0);
    return (record ? keptCellsIn(record) : []).flatMap(({ key, cells = {} }) =>
      Object.entries(cells).map(([field, column]) => ({ sheet, key, field, row: Number(row), column })),
    );
  });
}

const valueAt = (session: OfficeSession, { sheet, row, column }: Place): CellValue =>
  sheetOf(session, sheet).rows[row]?.[column]?.value ?? null;

const nameOf = ({ sheet, key, field }: Filled): string => [sheet, key, field].join("\n");

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom("=1+1", "03/04/2026", "0800", "baris\nkedua", "x".repeat(3_000)),
);
const round = fc.record({
  fills: fc.array(fc.record({ place: fc.nat(), words, day: fc.integer({ min: 46_200, max: 46_240 }) }), {
    minLength: 4,
    maxLength: 8,
  }),
  edits: fc.array(
    fc.record({
      row: fc.nat(9),
      cell: fc.constantFrom(
        ["Ketidaksesuaian", "Ya"],
        ["Ketidaksesuaian", "Tidak"],
        ["Status", "Batal"],
        ["Status", "Closed"],
        ["Area", "MKS"],
        ["P05 Pengetahuan Produk dan Kebenaran Informasi", "Tidak"],
        ["Tanggal Temuan", "7/3/2026"],
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Fills a cell as its format takes it. Gives what stands there then. */
async function fill(
  session: OfficeSession,
  place: Place,
  { words: text, day }: { words: string; day: number },
): Promise<CellValue> {
  const { sheet, row, column } = place;
  const format = await session.client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
    cell.load("numberFormat");
    await context.sync();
    return String(cell.numberFormat[0]?.[0]);
  });
  const typed = format === "0" ? String((day % 5) + 1) : format.includes("yy") ? String(day) : text;
  session.excel.type(sheetOf(session, sheet).id, row, column, typed);
  return valueAt(session, place);
}

describe("reports made again after random edits of rows and of what people fill in", () => {
  it("keep every cell that was filled in, by its key or under its mark, and are the same when made twice", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: Array.from({ length: 10 }, (_, index) => call(index)), today: TODAY });
    await generateReport({ month: "2026-07", today: TODAY });
    const mine = new Map<string, { filled: Filled; value: CellValue }>();
    for (const { fills, edits } of fc.sample(round, { numRuns: ROUNDS, seed: SEED })) {
      for (const one of fills) {
        const places = REPORTS.flatMap((sheet) => placesOn(session, sheet));
        const place = places[one.place % places.length];
        if (!place) throw new Error("no cell to fill in");
        const value = await fill(session, place, one);
        if (value === null || value === "") mine.delete(nameOf(place));
        else mine.set(nameOf(place), { filled: place, value });
      }
      const { sheet, table } = tableOf(session, "Sampel202607");
      for (const { row, cell } of edits)
        session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, cell[0]), cell[1]);
      await generateReport({ month: "2026-07", today: TODAY });
      for (const { filled, value } of mine.values()) {
        const place = placesOn(session, filled.sheet).find((one) => nameOf(one) === nameOf(filled));
        if (place) expect([nameOf(filled), valueAt(session, place)]).toEqual([nameOf(filled), value]);
        else {
          const cells = Object.values(sheetOf(session, filled.sheet).rows).flatMap((line) =>
            Object.values(line).map((cell) => cell?.value),
          );
          expect(cells).toContain(value);
        }
      }
      expect((await generateReport({ month: "2026-07", today: TODAY })).changed).toBe(false);
    }
    expect(mine.size).toBeGreaterThan(15);
    // The rounds have reached all three reports.
    expect(new Set([...mine.values()].map(({ filled }) => filled.sheet)).size).toBe(REPORTS.length);
  });
});
