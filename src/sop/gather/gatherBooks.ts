/** Workbooks taken together: one state of each, their counts added, and what is to be known of it. */
import type { Month } from "../types";
import { addCounts } from "./countsOf";
import { pooledFigures } from "./pooledFigures";
import type {
  BookDigest,
  CountingRule,
  Gathered,
  GatheredMonth,
  GatherProblem,
  PooledCounts,
  RowPlaceIn,
  RulePart,
  SameId,
} from "./types";

/** Of the rows of the smaller one so many must stand in the other for both to be states of one workbook. */
const LEAST_SHARED = 0.5;

const printsOf = ({ rows }: BookDigest): ReadonlySet<number> => new Set(rows.map(({ print }) => print));

const sharedRows = (a: BookDigest, b: BookDigest): number => {
  const prints = printsOf(b);
  return a.rows.filter(({ print }) => prints.has(print)).length;
};

/** Negative where `a` is the newer one: more lines in Log, else written later, else more rows, else by its name. */
const newerFirst = (a: BookDigest, b: BookDigest): number =>
  b.changes - a.changes ||
  b.written - a.written ||
  b.rows.length - a.rows.length ||
  (a.file < b.file ? -1 : 1);

const byId = (digests: readonly BookDigest[]): readonly (readonly BookDigest[])[] => {
  const groups = new Map<string, BookDigest[]>();
  for (const digest of digests) {
    const key = digest.id.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), digest]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => [...group].sort(newerFirst));
};

/** Two files with one id that can be no two states of one workbook; undefined where there are none. */
export const sameIdIn = (digests: readonly BookDigest[]): SameId | undefined => {
  for (const [newest, ...older] of byId(digests)) {
    if (!newest) continue;
    const stranger = older.find((one) => {
      const smaller = Math.min(one.rows.length, newest.rows.length);
      return sharedRows(one, newest) < LEAST_SHARED * smaller;
    });
    if (stranger) return { id: newest.id, files: [newest.file, stranger.file] };
  }
  return undefined;
};

const onlyIn = (older: BookDigest, newer: BookDigest): number => older.rows.length - sharedRows(older, newer);

const sameRecordings = (books: readonly BookDigest[]): readonly GatherProblem[] => {
  const seen = new Map<string, { readonly recording: string; readonly rows: readonly RowPlaceIn[] }>();
  for (const { id, file, rows } of books) {
    for (const { recording, month, sampleNumber } of rows) {
      if (recording === "") continue;
      const key = recording.toLowerCase();
      const places = seen.get(key)?.rows ?? [];
      // Twice in one workbook is what its own check tells.
      if (places.some((place) => place.id === id)) continue;
      const first = seen.get(key)?.recording ?? recording;
      seen.set(key, { recording: first, rows: [...places, { id, file, month, sampleNumber }] });
    }
  }
  return [...seen]
    .filter(([, { rows }]) => rows.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => ({ kind: "sameRecording", ...same }));
};

const PARTS: readonly RulePart[] = ["asOf", "passMarks", "statuses", "deadline", "target"];

const otherParts = (rule: CountingRule, first: CountingRule): readonly RulePart[] =>
  PARTS.filter((part) => JSON.stringify(rule[part]) !== JSON.stringify(first[part]));

const problemsOf = (book: BookDigest, first: BookDigest): readonly GatherProblem[] => {
  const { id, file, errors, year } = book;
  const parts = otherParts(book.rule, first.rule);
  const away =
    year === undefined ? 0 : book.rows.filter(({ month }) => month.slice(0, 4) !== String(year)).length;
  return [
    ...(parts.length > 0 ? [{ kind: "otherRule", id, file, parts } as const] : []),
    ...(errors > 0 ? [{ kind: "openErrors", id, file, errors } as const] : []),
    ...(away > 0 ? [{ kind: "otherYear", id, file, rows: away } as const] : []),
  ];
};

const pooled = (counts: readonly PooledCounts[]): Omit<GatheredMonth, "month"> => {
  const sum = addCounts(counts);
  return { counts: sum, figures: pooledFigures(sum), books: counts.length };
};

/**
 * All of them as one; of several states of a workbook the newest alone. A row is known by its workbook and its No. Sampel:
 * the same number in two workbooks is two rows. Where `sameIdIn` finds something, which state is left out means nothing.
 */
export const gatherBooks = (digests: readonly BookDigest[]): Gathered => {
  const groups = byId(digests);
  const books = groups.flatMap(([newest]) => newest ?? []);
  const older = groups.flatMap(([newest, ...rest]) => (newest ? rest.map((one) => ({ one, newest })) : []));
  const [first] = books;
  const months = [...new Set(books.flatMap((book) => [...book.months.keys()]))].sort();
  const countsIn = (month: Month): readonly PooledCounts[] =>
    books.flatMap((book) => book.months.get(month) ?? []);
  return {
    books,
    leftOut: older.map(({ one }) => one),
    months: months.map((month) => ({ month, ...pooled(countsIn(month)) })),
    total: { ...pooled(books.flatMap((book) => [...book.months.values()])), books: books.length },
    problems: [
      ...older.map(({ one, newest }): GatherProblem => ({
        kind: "olderFile",
        id: newest.id,
        file: one.file,
        newer: newest.file,
        onlyThere: onlyIn(one, newest),
      })),
      ...(first ? books.flatMap((book) => problemsOf(book, first)) : []),
      ...sameRecordings(books),
    ],
  };
};
