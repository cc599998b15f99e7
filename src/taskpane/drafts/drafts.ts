/**
 * All that is typed into forms and not saved yet, kept on this machine until it is saved, discarded, deleted or too old:
 * closing the pane loses nothing that was typed. What one workbook's forms kept, another's never find.
 */
import type { Day } from "../../sop/types";
import type { DraftRule, FormRow } from "../../sheets/types";
import { draftFrom, sameFields, type Draft, type KeptDraft } from "./draft";
import { olderBook, olderDraft, olderRowDrafts } from "./older";
import { keyOf, placeOf, placeUnder, SAMPLE_FORM, type Place } from "./places";
import { newToken } from "./token";
import { keysKept, putUnder, removeUnder, valueUnder } from "./store";

export interface FoundDraft {
  readonly draft: Draft;
  /** Where it stands still, kept by an older version: it may be another workbook's. */
  readonly older?: string;
}

/** The draft over the row, or of a new call where there is none. One of before the first saving moves to the address. */
export function draftFor(
  rule: DraftRule,
  form: string,
  row: FormRow | undefined,
  today: Day,
): FoundDraft | undefined {
  const key = keyOf(placeOf(rule.book, form, row));
  const before = keyOf(placeOf(rule.bookBefore, form, row));
  const standing = draftUnder(key) ?? moved(before, key, draftUnder(before));
  if (standing) return { draft: standing };
  const elsewhere = row && draftOfMovedRow(rule, form, row);
  if (elsewhere) return { draft: elsewhere };
  const older = olderDraft(rule, form, row);
  if (!older) return undefined;
  if (!older.certain) return { draft: older.draft, older: older.key };
  return { draft: moved(older.key, key, { on: today, days: rule.draftDays, ...older.draft }) ?? older.draft };
}

const draftUnder = (key: string): KeptDraft | undefined => draftFrom(valueUnder(key));

function moved(from: string, to: string, draft: KeptDraft | undefined): KeptDraft | undefined {
  if (draft === undefined || from === to) return draft;
  // Where it would stand for as long as the pane alone, the old place stays.
  if (putUnder(to, draft)) removeUnder(from);
  return draft;
}

/** A row that was moved to its month's sheet is known by its number and by being the same. */
function draftOfMovedRow(rule: DraftRule, form: string, row: FormRow): KeptDraft | undefined {
  if (row.id === "") return undefined;
  return placesOf(rule, form)
    .filter(({ number }) => number === row.id)
    .flatMap((place) => draftUnder(keyOf(place)) ?? [])
    .find((draft) => draft.row && sameFields(draft.row.fields, row.fields));
}

/** Those of this workbook and person. */
function placesOf(rule: DraftRule, form: string): readonly Place[] {
  return keysKept()
    .flatMap((key) => placeUnder(key) ?? [])
    .filter(
      (place) =>
        place.mine && place.form === form && (place.book === rule.book || place.book === rule.bookBefore),
    );
}

/** The drafts of calls over rows of this workbook. */
export function rowDrafts(rule: DraftRule): readonly Draft[] {
  const kept = placesOf(rule, SAMPLE_FORM).flatMap((place) => draftUnder(keyOf(place)) ?? []);
  const over = kept.filter(({ row }) => row !== undefined);
  const older = olderRowDrafts(rule).map(({ draft }) => draft);
  return [...over, ...older.filter(({ row }) => !over.some((one) => one.row?.id === row?.id))];
}

/** `older`: where the draft came from. Gives whether it outlives the pane. */
export function keepDraft(
  rule: DraftRule,
  form: string,
  { fields, row, token, planned }: Draft,
  today: Day,
  older?: string,
): boolean {
  const kept: KeptDraft = {
    fields,
    token,
    ...(row && { row }),
    ...(planned && { planned }),
    on: today,
    days: rule.draftDays,
  };
  const onDisk = putUnder(keyOf(placeOf(rule.book, form, row)), kept);
  if (older !== undefined && onDisk) removeUnder(older);
  return onDisk;
}

/** Forget it: it has been saved, or the person gave it up. */
export function dropDraft(rule: DraftRule, form: string, row: FormRow | undefined, older?: string): void {
  for (const book of [rule.book, rule.bookBefore]) removeUnder(keyOf(placeOf(book, form, row)));
  if (older !== undefined) removeUnder(older);
}

/** A draft on this machine, of whatever workbook and person. */
export interface DraftOnMachine {
  readonly key: string;
  /** "" where an older version did not keep it. */
  readonly book: string;
  /** Of the person who is here. */
  readonly mine: boolean;
  /** Undefined where it cannot be read. */
  readonly draft: KeptDraft | undefined;
}

export function draftsOnMachine(): readonly DraftOnMachine[] {
  return keysKept().flatMap((key): DraftOnMachine[] => {
    const place = placeUnder(key);
    const book = place?.book ?? olderBook(key);
    return book === undefined ? [] : [{ key, book, mine: place?.mine ?? true, draft: draftUnder(key) }];
  });
}

const DELETED = "mystery-calling.draftsDeleted";

/** Tells the last deletion of all drafts from those before it: a form that was open then keeps nothing any more. */
export const lastDeletion = (): unknown => valueUnder(DELETED);

/** All of every workbook and person. Gives how many there were. */
export function deleteAllDrafts(): number {
  const keys = draftsOnMachine().map(({ key }) => key);
  keys.forEach(removeUnder);
  putUnder(DELETED, newToken());
  return keys.length;
}
