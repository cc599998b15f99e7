/** What a month was made with, recorded on Sistem again: its formulas still hold it. */
import { TABLE_NAMES } from "../layout/names";
import type { Month, Scorecard } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { TABLES } from "../layout/fixed-tables";
import { CRITICAL_WORDS, FATAL_WORD } from "../layout/words";
import type { Expectation } from "../edits/expectation";
import { grownBy, planAppend, type TableFrame } from "../plan/append";
import { headerIndex, lineUnder, recordsOf, textOf, type TableCells } from "../snapshot/table-cells";
import type { Foundation } from "../snapshot/workbook-snapshot";

type RecordLine = Readonly<Record<string, CellContent>>;

/** Which of the two records of the month are missing, of those whose table stands with its columns: without, none can be told. */
export function missingRecords({ fixed }: Foundation, month: Month): readonly TableCells[] {
  return [TABLES.months, TABLES.monthCriteria].flatMap(({ name, columns }) => {
    const table = fixed[name];
    if (!table || columns.some(({ header }) => headerIndex(table, header) < 0)) return [];
    const there = recordsOf(table).some((record) => textOf(record["Bulan"]) === month);
    return there ? [] : [table];
  });
}

/** The month's lines; none where the very same stand already, as after a request that stopped half-way. */
export function planRecord(
  table: TableCells,
  frame: TableFrame,
  month: Month,
  scorecard: Scorecard,
): { readonly edits: readonly Edit[]; readonly frame: TableFrame } {
  const records: readonly RecordLine[] =
    table.name === TABLE_NAMES.months
      ? [{ Bulan: asTyped(month), "Nilai Lulus": scorecard.passMark }]
      : criteriaLines(month, scorecard);
  const lines = records.map((line) => lineUnder(table.headers, line));
  const standing = recordsOf(table).filter((record) => textOf(record["Bulan"]) === month);
  const isSame =
    standing.length === records.length &&
    records.every((line, index) =>
      Object.entries(line).every(([header, content]) => standing[index]?.[header] === shown(content)),
    );
  if (isSame) return { edits: [], frame };
  const unknown: readonly Expectation[] =
    standing.length > 0 ? [] : [{ kind: "absent", table: table.name, header: "Bulan", text: month }];
  return { edits: planAppend(frame, lines, unknown), frame: grownBy(frame, lines.length) };
}

/** What a content reads back as. */
const shown = (content: CellContent): CellContent =>
  typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;

const criteriaLines = (month: Month, { criteria }: Scorecard): readonly RecordLine[] =>
  criteria.map((criterion) => ({
    Bulan: asTyped(month),
    Kode: asTyped(criterion.code),
    Nama: asTyped(criterion.name),
    Bobot: criterion.weight,
    "Kritis Untuk": criterion.criticalTo ? CRITICAL_WORDS[criterion.criticalTo] : "",
    Fatal: criterion.fatal ? FATAL_WORD : "",
  }));
