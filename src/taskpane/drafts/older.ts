/**
 * Drafts as the version before kept them: those of calls by workbook and number, those of steps and corrective actions
 * without the workbook. Where the workbook is certain they are taken over; else they are offered, and said to be so.
 */
import type { DraftRule, FormRow } from "../../sheets/types";
import { draftFrom, sameFields, type KeptDraft } from "./draft";
import { SAMPLE_FORM } from "./places";
import { keysKept, valueUnder } from "./store";

const CALLS = "mystery-calling.draft ";
const TYPED = "mystery-calling.typed ";

export interface OlderDraft {
  readonly key: string;
  readonly draft: KeptDraft;
  /** It was kept under this workbook's address. */
  readonly certain: boolean;
}

/** Undefined for the key of anything else; `book` is "" where it was not kept. */
export function olderBook(key: string): string | undefined {
  if (key.startsWith(TYPED)) return "";
  return key.startsWith(CALLS)
    ? (/^(.*) (?:new|row .*)$/.exec(key.slice(CALLS.length))?.[1] ?? "")
    : undefined;
}

/** The version before told unsaved workbooks apart by year and beginning alone. */
function booksOf({ book, bookBefore }: DraftRule): readonly string[] {
  return [...new Set([book, bookBefore.split(" ").slice(0, 2).join(" ")])];
}

const read = (key: string, certain: boolean): readonly OlderDraft[] => {
  const draft = draftFrom(valueUnder(key));
  return draft ? [{ key, draft, certain }] : [];
};

/** What was typed over the row, or for a new call where there is none. */
export function olderDraft(rule: DraftRule, form: string, row: FormRow | undefined): OlderDraft | undefined {
  const found =
    form !== SAMPLE_FORM
      ? row === undefined
        ? []
        : read(`${TYPED}${form} ${row.sheet} ${row.id}`, false)
      : booksOf(rule).flatMap((book) =>
          read(`${CALLS}${book} ${row === undefined ? "new" : `row ${row.id}`}`, isAddress(rule, book)),
        );
  return found.find(({ draft }) => isOver(draft.row, row));
}

/** Drafts over rows, of calls alone. */
export function olderRowDrafts(rule: DraftRule): readonly OlderDraft[] {
  return booksOf(rule).flatMap((book) => {
    const place = `${CALLS}${book} row `;
    return keysKept()
      .filter((key) => key.startsWith(place))
      .flatMap((key) => read(key, isAddress(rule, book)))
      .filter(({ key, draft }) => draft.row?.id === key.slice(place.length));
  });
}

const isAddress = ({ book, bookBefore }: DraftRule, one: string): boolean =>
  one === book && book !== bookBefore;

/** All rows without a number had one key: they are told apart by what stood in them. */
function isOver(before: FormRow | undefined, row: FormRow | undefined): boolean {
  if (before === undefined || row === undefined) return before === row;
  return row.id !== "" || (before.sheet === row.sheet && sameFields(before.fields, row.fields));
}
