// Drafts of calls, kept on this machine until they are saved: closing the pane loses nothing that was typed.
import type { EntryReading, Fields, FormRow } from "../../../workbook/types";
import { dropKept, keepUnder, keptUnder } from "../../storage";
import { isFields } from "../shared/useTyped";

export interface Draft {
  /** By column key: what was typed, over the row where there is one. */
  readonly fields: Fields;
  /** The row that is edited, as it was when the editing began; absent for a new one. */
  readonly row?: FormRow;
  /** Six characters that the new row's No. Sampel will end in. */
  readonly token: string;
}

type Book = Pick<EntryReading, "book" | "bookBefore">;

const PREFIX = "mystery-calling.draft";
/** Crockford's base 32, as No. Sampel has it. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A draft's place: the workbook, and the row in it (its No. Sampel, or `new`). */
export const draftKey = (book: string, id: string | undefined): string =>
  `${PREFIX} ${book} ${id === undefined ? "new" : `row ${id}`}`;

export function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join("");
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  if (!("fields" in value) || !("token" in value)) return false;
  return isFields(value.fields) && typeof value.token === "string";
}

/** The draft kept under the key, if any that can be read. */
function keptDraft(key: string): Draft | undefined {
  const draft = keptUnder(key);
  return isDraft(draft) ? draft : undefined;
}

/** The draft of a row, or of a new one, in this workbook; one of before its first saving moves to where it is kept now. */
export function draftOf({ book, bookBefore }: Book, id: string | undefined): Draft | undefined {
  const [key, before] = [draftKey(book, id), draftKey(bookBefore, id)];
  const draft = keptDraft(key);
  if (draft || key === before) return draft;
  const moved = keptDraft(before);
  if (moved) {
    keepDraft(key, moved);
    dropDraft(before);
  }
  return moved;
}

/** The drafts of rows of this workbook that have not been saved. */
export function rowDrafts({ book, bookBefore }: Book): readonly Draft[] {
  const places = [...new Set([book, bookBefore])].map((one) => draftKey(one, ""));
  try {
    return Object.keys(localStorage)
      .filter((key) => places.some((place) => key.startsWith(place)))
      .sort()
      .flatMap((key) => keptDraft(key) ?? []);
  } catch {
    return [];
  }
}

export const keepDraft = (key: string, draft: Draft): void => {
  keepUnder(key, draft);
};

export const dropDraft = dropKept;
