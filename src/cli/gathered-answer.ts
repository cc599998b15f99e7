/** What `mc gather` prints: of a workbook its counts alone, of all of them the rates as well. */
import {
  addCounts,
  isoFromDay,
  type BookDigest,
  type Day,
  type Gathered,
  type GatherProblem,
  type PooledCounts,
} from "../sop";

const countsJson = ({ rows, counted, target, excluded, passed, clean, links }: PooledCounts) => ({
  rows,
  counted,
  target,
  excluded,
  passed,
  clean,
  links,
});

const bookJson = (book: BookDigest, used: boolean) => {
  const { counted, rows } = addCounts([...book.months.values()]);
  const { id, idFrom, file, year, errors, warnings } = book;
  return {
    id,
    idFrom,
    file,
    used,
    year: year ?? null,
    asOf: isoFromDay(book.asOf),
    rows,
    counted,
    errors,
    warnings,
  };
};

const pooledJson = ({ counts, figures, books }: Gathered["total"]) => ({
  books,
  ...countsJson(counts),
  figures,
});

/** English names, ISO days, unrounded numbers. */
export const gatheredJson = ({ books, leftOut, months, total, problems }: Gathered, asOf: Day) => ({
  asOf: isoFromDay(asOf),
  books: [...books.map((book) => bookJson(book, true)), ...leftOut.map((book) => bookJson(book, false))],
  months: Object.fromEntries(
    months.map(({ month, ...pooled }) => [
      month,
      {
        ...pooledJson(pooled),
        byBook: Object.fromEntries(
          books.flatMap(({ id, months: own }) => {
            const counts = own.get(month);
            return counts ? [[id, countsJson(counts)]] : [];
          }),
        ),
      },
    ]),
  ),
  total: pooledJson(total),
  problems,
});

const percent = (share: number | null): string => (share === null ? "–" : `${(100 * share).toFixed(1)}%`);

/** As `mc check` shows a month, with the number of its workbooks. */
export function gatheredText({ books, months, total }: Gathered, asOf: Day, changed: boolean): string {
  const line = (name: string, { counts, figures, books: of }: Gathered["total"]): string =>
    `${name}  ${counts.counted}/${counts.target}  ${figures.mean === null ? "–" : figures.mean.toFixed(2)}  ${percent(figures.passRate)}  (${of})`;
  return [
    `${isoFromDay(asOf)}  ${books.length} workbooks${changed ? "" : ", nothing changed"}`,
    ...months.map((month) => line(month.month, month)),
    line("all    ", total),
  ].join("\n");
}

/** In a line, to standard error. */
export function gatherProblemWords(problem: GatherProblem): string {
  switch (problem.kind) {
    case "olderFile":
      return `${problem.file} is left out: ${problem.newer} is the same workbook (${problem.id}), and newer; ${problem.onlyThere} rows stand in the older file alone.`;
    case "sameRecording":
      return `ID Rekaman ${problem.recording} stands in ${problem.rows
        .map(({ file, month, sampleNumber }) => `${file} (${month}, ${sampleNumber})`)
        .join(" and ")}; all of them count.`;
    case "otherRule":
      return `${problem.file} counts otherwise than the first workbook: ${problem.parts.join(", ")}.`;
    case "openErrors":
      return `${problem.file} has ${problem.errors} open errors.`;
    case "otherYear":
      return `${problem.file} has ${problem.rows} rows of another year than its own; they count in their own months.`;
  }
}
