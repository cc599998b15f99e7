/** Excel.NoteCollection and Note. Source: Office.js reference; office-js-docs-pr, excel-add-ins-notes. */
import { cellAddress } from "../../book/address";
import { cellCount, holdsCell } from "../../book/area";
import { newId } from "../../book/empty-book";
import { NOTE_SIZE } from "../../book/note-size";
import type { Note, Sheet } from "../../book/types";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { asFlag, asNumber, asText, type Arguments } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { living, targetOf } from "./places";

/** Of a sheet, or of all. */
interface Scope {
  readonly sheet?: Sheet;
}

interface Held {
  readonly sheet: Sheet;
  readonly id: string;
}

/** Of each sheet in the order of their cells. */
const notesIn = ({ sheet }: Scope, { session }: Context): readonly Held[] =>
  (sheet === undefined ? session.book.sheets : [sheet]).flatMap((one) =>
    [...(one.notes ?? [])]
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column)
      .map(({ id }) => ({ sheet: one, id })),
  );

function noteOf({ sheet, id }: Held): Note {
  const note = sheet.notes?.find((one) => one.id === id);
  if (note === undefined) throw itemNotFound("a note");
  return note;
}

function change(sheet: Sheet, session: BookSession): void {
  demand(sheet, "allowEditObjects");
  session.restructured(sheet);
}

const points = (key: "width" | "height"): Property<Held> => ({
  get: (self) => noteOf(self)[key],
  set: (self, value, { session }) => {
    const given = asNumber(value);
    if (given < 0) throw invalidArgument("at least 0 points are expected");
    change(self.sheet, session);
    noteOf(self)[key] = given;
  },
});

const noteRef: (held: Held) => ObjectRef = defineType<Held>({
  name: "Note",
  id: ({ id }) => id,
  properties: {
    AuthorName: { get: (self) => noteOf(self).author },
    Content: {
      get: (self) => noteOf(self).text,
      set: (self, value, { session }) => {
        const text = asText(value);
        change(self.sheet, session);
        noteOf(self).text = text;
      },
    },
    Visible: {
      get: (self) => noteOf(self).visible,
      set: (self, value, { session }) => {
        const visible = asFlag(value);
        change(self.sheet, session);
        noteOf(self).visible = visible;
      },
    },
    Height: points("height"),
    Width: points("width"),
  },
  reads: { GetLocation: (self, _args, { model }) => model.range(targetOf(self.sheet, noteOf(self).area)) },
  writes: {
    Delete: (self, _args, { session }) => {
      const note = noteOf(self);
      change(self.sheet, session);
      self.sheet.notes = (self.sheet.notes ?? []).filter((one) => one !== note);
      return null;
    },
  },
});

/** Of the workbook's notes, an address that names no sheet is one of the active sheet. */
const placeOf = (
  { sheet }: Scope,
  address: string,
  session: BookSession,
): ReturnType<typeof resolveReference> =>
  resolveReference(session.book, address, sheet ?? session.activeSheet);

/** A cell by its address, or as a range; as Excel, no more than one. */
function cellOf(self: Scope, args: Arguments, session: BookSession): RangeTarget {
  const given = args.isObject(0)
    ? living(args.object(0, "Range").target as RangeTarget)
    : placeOf(self, args.text(0), session);
  if (given === undefined || cellCount(given.area) !== 1) throw invalidArgument("one cell is expected");
  return targetOf(given.sheet, given.area);
}

/** By its cell's address, or by the id that the client was told. */
function find(self: Scope, key: unknown, context: Context): Held | undefined {
  const all = notesIn(self, context);
  const known = all.find(({ id }) => id === key);
  if (known !== undefined || typeof key !== "string") return known;
  const place = placeOf(self, key, context.session);
  return place === undefined ? undefined : at({ sheet: place.sheet, area: place.area }, all);
}

const at = ({ sheet, area }: Pick<RangeTarget, "sheet" | "area">, all: readonly Held[]): Held | undefined =>
  all.find((held) => held.sheet === sheet && holdsCell(noteOf(held).area, area.row, area.column));

function required(held: Held | undefined): ObjectRef {
  if (held === undefined) throw itemNotFound("a note");
  return noteRef(held);
}

export const notesRef = defineType<Scope>({
  name: "NoteCollection",
  items: (self, context) => notesIn(self, context).map(noteRef),
  item: (self, key, context) => required(find(self, key, context)),
  reads: {
    GetCount: (self, _args, context) => notesIn(self, context).length,
    GetItemAt: (self, args, context) => required(notesIn(self, context)[args.integer(0)]),
    GetItemOrNullObject: (self, args, context) => {
      const held = find(self, args.at(0), context);
      return held === undefined ? null : noteRef(held);
    },
  },
  writes: {
    Add: (self, args, context) => {
      const { sheet, area } = cellOf(self, args, context.session);
      const text = asText(args.at(1));
      if (at({ sheet, area }, notesIn({ sheet }, context)) !== undefined)
        throw itemAlreadyExists(`${cellAddress(area.row, area.column)} has a note`);
      change(sheet, context.session);
      const id = newId();
      (sheet.notes ??= []).push({
        id,
        area,
        author: context.client.user,
        text,
        visible: false,
        ...NOTE_SIZE,
      });
      return noteRef({ sheet, id });
    },
  },
});
