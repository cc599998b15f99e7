/** Formulas of F-22 recalculated by the embedded Excel, beside Univer's engine and LibreOffice. */
import { startOfficeSession } from "embedded-excel";
import { hasLibreOffice } from "../outside/support/programs";
import type { Figure } from "./figure";
import { median, spread } from "./median";
import { timed, type Recalculated, type Took } from "./recalculated";
import {
  bookOf,
  editedOf,
  FIRST_RESULT,
  formulasIn,
  RESULT_COUNT,
  ROWS,
  UNIVER_ROWS,
} from "./recalculation-book";
import { byLibreOffice } from "./rival-macro";
import { byUniver } from "./rival-univer";

const RUNS = 3;
/** Univer takes long enough to be looked at once. */
const UNIVER_RUNS = 1;

async function byEmbeddedExcel(rows: number, runs: number): Promise<Recalculated> {
  const { excel } = startOfficeSession(bookOf(rows));
  const [sheet] = excel.book.sheets;
  if (!sheet) throw new Error("the book has no sheet");
  const all = await timed(runs, () => {
    excel.calculate(true);
  });
  const results = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: RESULT_COUNT }, (_other, column) => {
      const value = sheet.rows[row]?.[FIRST_RESULT + column]?.value ?? "";
      return typeof value === "object" ? value.error : value;
    }),
  );
  const edited = editedOf(rows);
  const one = await timed(edited.length, (run) => {
    excel.type(sheet.id, edited[run] ?? 0, 0, "Tidak");
  });
  return { all, one, results };
}

/** Numbers are written in as many ways as there are engines. */
const same = (one: unknown, other: unknown): boolean =>
  String(one) === String(other) ||
  (String(one) !== "" && String(other) !== "" && Math.abs(Number(one) - Number(other)) < 1e-9);

const differing = (a: Recalculated, b: Recalculated): number =>
  a.results.reduce(
    (sum, row, index) =>
      sum + row.filter((value, column) => !same(value, b.results[index]?.[column] ?? "")).length,
    0,
  );

/** Of the processor where both can tell it, else on the clock. */
function figuresAgainst(name: string, ours: Recalculated, theirs: Recalculated): readonly Figure[] {
  const others = differing(ours, theirs);
  const kind: keyof Took = theirs.all.every(({ processor }) => processor !== undefined)
    ? "processor"
    : "wall";
  const of = (some: readonly Took[]): readonly number[] => some.map((took) => took[kind] ?? Number.NaN);
  const figure = (what: string, mine: readonly number[], rival: readonly number[]): Figure => ({
    name: `${what}: faster than ${name}`,
    on: formulasOf(ours.results.length),
    value: median(rival) / median(mine),
    unit: "×",
    reach: { least: 1 },
    note: [
      `${kind === "wall" ? "on the clock" : "of the processor"}: ${spread(mine, 1)} ms, ${name} ${spread(rival, 1)} ms`,
      // An engine that reckons otherwise has reckoned all the same.
      ...(others > 0 ? [`${others.toLocaleString("en-US")} of its results are others`] : []),
    ].join("; "),
  });
  return [
    figure("recalculation of all", of(ours.all), of(theirs.all)),
    figure("recalculation after one edit", of(ours.one), of(theirs.one)),
  ];
}

const formulasOf = (rows: number): string => `${formulasIn(rows).toLocaleString("en-US")} formulas`;

export async function recalculationFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  say(`Univer's engine recalculates ${formulasOf(UNIVER_ROWS)}`);
  const few = await byEmbeddedExcel(UNIVER_ROWS, RUNS);
  const figures = figuresAgainst("Univer's engine", few, await byUniver(UNIVER_RUNS));
  if (await hasLibreOffice()) {
    say(`the embedded Excel and LibreOffice recalculate ${formulasOf(ROWS)}`);
    const ours = await byEmbeddedExcel(ROWS, RUNS);
    return [...figures, ...figuresAgainst("LibreOffice", ours, await byLibreOffice(RUNS))];
  }
  const note = "LibreOffice (soffice) is not on this machine";
  return [
    ...figures,
    ...["of all", "after one edit"].map((what): Figure => {
      const name = `recalculation ${what}: faster than LibreOffice`;
      return { name, on: formulasOf(ROWS), value: undefined, unit: "×", reach: { least: 1 }, note };
    }),
  ];
}
