/** What a month was made with, recorded on Sistem again: its formulas still hold it. */
import type { Month, Scorecard } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../apply/edit";
import { TABLES } from "../layout/fixed-tables";
import { CRITICAL_WORDS, FATAL_WORD } from "../layout/words";
import { planAppend } from "../plan/append";
import { usedRowsOf } from "../plan/new-months";
import { recordsOf, textOf, type TableCells } from "../read/excel-table";
import type { Foundation } from "../read/read-workbook";

type RecordLine = Readonly<Record<string, CellContent>>;

/** Which of the two records of the month are missing, of those whose table stands. */
export function missingRecords({ fixed }: Foundation, month: Month): readonly TableCells[] {
  return [TABLES.months, TABLES.monthCriteria].flatMap(({ name }) => {
    const table = fixed[name];
    const there = recordsOf(table).some((record) => textOf(record["Bulan"]) === month);
    return table && !there ? [table] : [];
  });
}

export function planRecords(
  table: TableCells,
  scorecards: readonly { readonly month: Month; readonly scorecard: Scorecard }[],
): readonly Edit[] {
  const lines = scorecards.flatMap(({ month, scorecard }) =>
    table.name === TABLES.months.name
      ? [{ Bulan: asTyped(month), "Nilai Lulus": scorecard.passMark }]
      : criteriaLines(month, scorecard),
  );
  const frame = {
    table: table.name,
    sheet: table.sheet,
    row: table.row,
    column: table.column,
    columns: table.headers.length,
    bodyRows: table.body.length,
    usedRows: usedRowsOf(table),
  };
  return planAppend(
    frame,
    lines.map((line: RecordLine) => table.headers.map((header) => line[header] ?? null)),
  );
}

const criteriaLines = (month: Month, { criteria }: Scorecard): readonly RecordLine[] =>
  criteria.map((criterion) => ({
    Bulan: asTyped(month),
    Kode: asTyped(criterion.code),
    Nama: asTyped(criterion.name),
    Bobot: criterion.weight,
    "Kritis Untuk": criterion.criticalTo ? CRITICAL_WORDS[criterion.criticalTo] : "",
    Fatal: criterion.fatal ? FATAL_WORD : "",
  }));
