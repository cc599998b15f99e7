/** Excel.WorksheetCollection. */
import { findSheet } from "../../book/naming";
import type { Sheet } from "../../book/types";
import { itemNotFound } from "../errors";
import { addSheet } from "../session/sheets";
import type { BookSession } from "../session/session";
import { defineType, type ObjectRef } from "./define";
import { demandStructure } from "./protection";
import { worksheetRef } from "./worksheet";

function required(session: BookSession, key: unknown): ObjectRef {
  const sheet = findSheet(session.book, String(key));
  if (sheet === undefined) throw itemNotFound(`worksheet ${String(key)}`);
  return worksheetRef(sheet);
}

function shown(session: BookSession, visibleOnly: boolean): readonly Sheet[] {
  return session.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function first(sheet: Sheet | undefined): ObjectRef {
  if (sheet === undefined) throw itemNotFound("worksheet");
  return worksheetRef(sheet);
}

export const worksheetsRef = defineType<null>({
  name: "WorksheetCollection",
  items: (_self, { session }) => session.book.sheets.map(worksheetRef),
  item: (_self, key, { session }) => required(session, key),
  reads: {
    GetItem: (_self, args, { session }) => required(session, args.at(0)),
    GetItemOrNullObject: (_self, args, { session }) => {
      const sheet = findSheet(session.book, args.text(0));
      return sheet === undefined ? null : worksheetRef(sheet);
    },
    GetActiveWorksheet: (_self, _args, { session }) => worksheetRef(session.activeSheet),
    GetFirst: (_self, args, { session }) => first(shown(session, args.flag(0))[0]),
    GetLast: (_self, args, { session }) => first(shown(session, args.flag(0)).at(-1)),
    GetCount: (_self, args, { session }) => shown(session, args.flag(0)).length,
  },
  writes: {
    Add: (_self, args, context) => {
      demandStructure(context);
      return worksheetRef(addSheet(context.session, args.optionalText(0)));
    },
  },
});
