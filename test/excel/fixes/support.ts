/** A good workbook to plant findings in, and a comparison of what a fix changed. */
import type { OfficeSession } from "embedded-excel";
import { cellAddress, type Finding, type Fix } from "../../../src/sop";
import { fixesOf } from "../../../src/sop/fixes/fixesOf";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { applyFixes } from "../../../src/excel/actions/apply-fixes";
import { checkMonth } from "../../../src/excel/actions/check-month";
import type { FixOutcome, SampleInput } from "../../../src/excel";
import { columnOf, madeOnce, newWorkbook, tableOf, TODAY } from "../support/session";

export const TABLE = "Sampel202607";

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);

/** A call that check has nothing to say about. */
export const goodCall = (index: number, more: SampleInput = {}): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: "JKT",
  destinationNumber: "08001234",
  callDate: `2026-07-${String(index + 10).padStart(2, "0")}`,
  executor: "Petugas Uji",
  role: "QCO",
  agentId: "A001",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  recordingId: `REK-${index}`,
  ...MARKS,
  nonconformity: "Tidak",
  ...more,
});

/** A nonconformity that is followed up in time. */
export const NONCONFORMING: SampleInput = {
  nonconformity: "Ya",
  findingDate: "2026-07-14",
  findingCategory: "Bisnis",
  findingText: "Contoh temuan",
  qcoToQaDone: "2026-07-15",
};

/** A workbook with five rows in July 2026, an agent, a person and a scenario, without any finding. */
export const goodWorkbook = madeOnce(async () => {
  const session = await newWorkbook();
  await writeTable(session, "TabelAgen", ["A001", "Agen Uji", "JKT", "147", "Penyelia Uji", "Ya"]);
  for (const [index, name] of ["Petugas Uji", "Agen Uji", "Penyelia Uji"].entries())
    await writeTable(session, "DaftarPetugas", [name], index);
  await writeTable(session, "TabelSkenario", ["S-01", "1"]);
  await addSamples({
    rows: [0, 1, 2, 3].map((index) => goodCall(index)).concat(goodCall(4, NONCONFORMING)),
    today: TODAY,
  });
  const { findings } = await checkMonth({ today: TODAY });
  if (findings.length > 0) throw new Error(`the good workbook is not good: ${JSON.stringify(findings)}`);
  return session;
}, "good-workbook");

/** Writes a row of a table, or right below it, as a person would by pasting. */
export async function writeTable(
  session: OfficeSession,
  name: string,
  values: readonly (string | number)[],
  row = 0,
): Promise<void> {
  await session.client.Excel.run(async (context) => {
    context.workbook.tables
      .getItem(name)
      .getDataBodyRange()
      .getCell(row, 0)
      .getResizedRange(0, values.length - 1).values = [[...values]];
    await context.sync();
  });
}

/** Writes one F-22 cell past its validation, and a formula past its text format, as pasting does. `row` counts from 0. */
export async function plant(
  session: OfficeSession,
  row: number,
  header: string,
  value: string | number,
): Promise<void> {
  await session.client.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(TABLE).columns.getItem(header);
    const cell = column.getDataBodyRange().getCell(row, 0);
    if (String(value).startsWith("=")) cell.numberFormat = [["General"]];
    cell.values = [[value]];
    await context.sync();
  });
}

/** The address of an F-22 cell. */
export function addressOf(session: OfficeSession, row: number, header: string): string {
  const { table } = tableOf(session, TABLE);
  return cellAddress(table.area.row + 1 + row, columnOf(table, header));
}

/** What a person typed or a formula says, with its look, in every cell but the Log's; by `sheet!row.column`. */
export function contents(session: OfficeSession): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, rows } of session.excel.book.sheets) {
    if (name === "Log") continue;
    rows.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (!cell || (cell.value === null && cell.formula === undefined)) return;
        found.set(
          `${name}!${row}.${column}`,
          JSON.stringify([cell.formula ?? cell.value, cell.style ?? null]),
        );
      });
    });
  }
  return found;
}

/** The cells whose content or look differs, as `sheet!row.column`. */
export function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .sort();
}

/** `sheet!row.column` of an F-22 cell. */
export function keyOf(session: OfficeSession, row: number, header: string): string {
  const { sheet, table } = tableOf(session, TABLE);
  return `${sheet.name}!${table.area.row + 1 + row}.${columnOf(table, header)}`;
}

export async function findings(): Promise<readonly Finding[]> {
  return (await checkMonth({ today: TODAY })).findings;
}

/** All fixes that the workbook's findings offer now. */
export const offered = async (): Promise<readonly Fix[]> =>
  (await findings()).flatMap((finding) => fixesOf(finding, TODAY));

export const fix = (fixes: readonly Fix[]): Promise<FixOutcome> => applyFixes({ fixes, today: TODAY });
