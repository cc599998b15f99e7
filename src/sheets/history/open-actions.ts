/** TabelSisaTindakan: what of an earlier workbook is still to be done there. Source: docs/rules/next-year.md. */
import {
  hasDeadlines,
  isEmpty,
  LINK_COLUMNS,
  LINKS,
  saysWord,
  shownText,
  valueOf,
  VERDICT_LABELS,
  WORDS,
  type Day,
  type JudgedRow,
  type Month,
} from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { parseDate, type RawCell } from "../snapshot/parse-cell";
import { recordsOf, textOf } from "../snapshot/table-cells";
import type { FixedTables } from "../snapshot/settings";
import type { PastStep } from "../types";
import { STEP_WORDS } from "./step-words";

/** Done, but the cell holds no day. */
const UNKNOWN_DAY: Day = 1;

/** What tells one step from another, also where its file has got another name. */
const keyOf = ({ id, step }: PastStep): string =>
  JSON.stringify([id, step].map((part) => part.trim().toLowerCase()));

/** Every step of the workbook's nonconformities, done or not; a row without a number cannot be told apart and is left out. */
export function stepsOf(judged: readonly JudgedRow[], book: string, upTo: Month): readonly PastStep[] {
  return judged.flatMap(({ row, reason, links, month }): readonly PastStep[] => {
    const id = shownText(row.text.sampleNumber).trim();
    if (reason === "duplicate" || !hasDeadlines(row) || id === "" || month > upTo) return [];
    const { agentName, agentId, findingText, correctiveAction, status } = row.text;
    const common = { book, id, month, agent: shownText(agentName) || shownText(agentId) };
    const steps = LINKS.map((link): PastStep => {
      const done = row.date[LINK_COLUMNS[link].done];
      return {
        ...common,
        step: STEP_WORDS[link],
        due: links[link].due,
        words: shownText(findingText),
        status: VERDICT_LABELS[links[link].verdict],
        // What cannot be read as a day is not open: check tells of it in its own workbook.
        closed: isEmpty(done) ? undefined : (valueOf(done) ?? UNKNOWN_DAY),
      };
    });
    const correction: PastStep = {
      ...common,
      step: STEP_WORDS.correction,
      due: valueOf(row.date.targetDate),
      words: shownText(correctiveAction) || shownText(findingText),
      status: shownText(status) || "Open",
      closed: saysWord(status, WORDS.closed) ? (valueOf(row.date.completedDate) ?? UNKNOWN_DAY) : undefined,
    };
    return [...steps, correction];
  });
}

const dayIn = (cell: RawCell | undefined): Day | undefined => {
  const day = parseDate(cell ?? "");
  return day.kind === "value" ? day.value : undefined;
};

/** Its lines as they stand. Anything typed under Ditutup closes one. */
export const standingSteps = (tables: FixedTables): readonly PastStep[] =>
  recordsOf(tables[TABLE_NAMES.openActions]).map((record) => ({
    book: textOf(record["Buku"]),
    id: textOf(record["No. Sampel"]),
    month: textOf(record["Bulan"]),
    step: textOf(record["Langkah"]),
    due: dayIn(record["Batas Waktu"]),
    agent: textOf(record["Agent"]),
    words: textOf(record["Uraian"]),
    status: textOf(record["Status"]),
    closed: textOf(record["Ditutup"]).trim() === "" ? undefined : (dayIn(record["Ditutup"]) ?? UNKNOWN_DAY),
  }));

/** What is still to be done in the workbooks before, the longest overdue first. */
export const openPastSteps = (tables: FixedTables): readonly PastStep[] =>
  standingSteps(tables)
    .filter(({ closed, id }) => closed === undefined && id !== "")
    .sort((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || 0);

/**
 * The lines as they shall stand. `told`: every step of the workbook that was read, and the lines that it had itself. What is
 * open there and has no line gets one; a line keeps the Ditutup that somebody typed; a line without one whose step is done
 * there gets that day, or `today` where the day is not known or its row is gone. Lines of other workbooks stay.
 */
export function mergedSteps(
  standing: readonly PastStep[],
  told: readonly PastStep[],
  book: string,
  today: Day,
): readonly PastStep[] {
  const byKey = new Map(told.map((step) => [keyOf(step), step]));
  const known = new Set(standing.map(keyOf));
  const isOfBook = (line: PastStep): boolean => line.book.trim().toLowerCase() === book.trim().toLowerCase();
  const kept = standing.map((line): PastStep => {
    if (line.closed !== undefined) return line;
    const now = byKey.get(keyOf(line));
    if (now === undefined) return isOfBook(line) ? { ...line, closed: today } : line;
    return now.closed === undefined
      ? now
      : { ...now, closed: now.closed === UNKNOWN_DAY ? today : now.closed };
  });
  return [...kept, ...told.filter((step) => step.closed === undefined && !known.has(keyOf(step)))];
}

export const stepCells = (step: PastStep): Readonly<Record<string, RawCell>> => ({
  Buku: step.book,
  "No. Sampel": step.id,
  Bulan: step.month,
  Langkah: step.step,
  "Batas Waktu": step.due ?? "",
  Agent: step.agent,
  Uraian: step.words,
  Status: step.status,
  Ditutup: step.closed === UNKNOWN_DAY ? "" : (step.closed ?? ""),
});
