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
import type { TextParams, Translator } from "../locales";
import { mcWords, type McKey } from "./failure";

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
export function gatheredText(
  { books, leftOut, months, total }: Gathered,
  asOf: Day,
  changed: boolean,
  translate: Translator,
): string {
  const line = (name: string, { counts, figures, books: of }: Gathered["total"]): string =>
    `${name}  ${counts.counted}/${counts.target}  ${figures.mean === null ? "–" : figures.mean.toFixed(2)}  ${percent(figures.passRate)}  (${of})`;
  return [
    `${isoFromDay(asOf)}  ${mcWords(translate, "gather.books", { count: books.length, files: books.length + leftOut.length })}${changed ? "" : mcWords(translate, "gather.unchanged")}`,
    ...months.map((month) => line(month.month, month)),
    line(mcWords(translate, "gather.all").padEnd(7), total),
  ].join("\n");
}

/** In a line, to standard error. */
export function gatherProblemWords(problem: GatherProblem, translate: Translator): string {
  const told = (key: McKey, params: TextParams): string => mcWords(translate, key, params);
  switch (problem.kind) {
    case "olderFile": {
      const { file, newer, id, onlyThere } = problem;
      return told("gather.olderFile", { file, newer, id, count: onlyThere });
    }
    case "sameRecording":
      return told("gather.sameRecording", {
        recording: problem.recording,
        places: problem.rows
          .map(({ file, month, sampleNumber }) => `${file} (${month}, ${sampleNumber})`)
          .join("; "),
      });
    case "otherRule":
      return told("gather.otherRule", {
        file: problem.file,
        parts: problem.parts.map((part) => told(`gather.part.${part}`, {})).join(", "),
      });
    case "openErrors":
      return told("gather.openErrors", { file: problem.file, count: problem.errors });
    case "otherYear":
      return told("gather.otherYear", { file: problem.file, count: problem.rows });
  }
}
