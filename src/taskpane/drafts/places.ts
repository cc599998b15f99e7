// Where a draft is kept: by workbook, form, sheet and number, and by the person where this Office tells people apart.
import { hashText } from "../../sop/fingerprint/hashText";
import { storagePartition } from "../../excel/environment";
import type { FormRow } from "../../sheets/types";

/** The form of one call, as the Log calls it: the one form that also makes new rows. */
export const SAMPLE_FORM = "Isi sampel";

export interface Place {
  /** As `DraftRule` has it. */
  readonly book: string;
  /** Tells two forms over the same row apart. */
  readonly form: string;
  /** "" for a new row, as `number` is. */
  readonly sheet: string;
  /** No. Sampel; of a row that has none what stood in it, as a short number behind a question mark. */
  readonly number: string;
}

const MARK = "mystery-calling.drafts ";

export const placeOf = (book: string, form: string, row: FormRow | undefined): Place => ({
  book,
  form,
  sheet: row?.sheet ?? "",
  number: row === undefined ? "" : row.id || `?${hashText(JSON.stringify(row.fields)).toString(36)}`,
});

/** As Microsoft has it for storage that people share: the partition key first (learn.microsoft.com, "Persist add-in state"). */
export const keyOf = ({ book, form, sheet, number }: Place): string =>
  `${storagePartition()}${MARK}${JSON.stringify([book, form, sheet, number])}`;

/** Undefined for the key of anything else. `mine`: of the person who is here. */
export function placeUnder(key: string): (Place & { readonly mine: boolean }) | undefined {
  const at = key.indexOf(MARK);
  if (at < 0) return undefined;
  try {
    const parts: unknown = JSON.parse(key.slice(at + MARK.length));
    if (!Array.isArray(parts) || parts.length !== 4) return undefined;
    const [book = "", form = "", sheet = "", number = ""] = parts.map(String);
    return { book, form, sheet, number, mine: key.slice(0, at) === storagePartition() };
  } catch {
    return undefined;
  }
}
