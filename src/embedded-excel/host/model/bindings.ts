/** Excel.BindingCollection and Binding: ranges under a name of the add-in's own, wherever they move. */
import type { Binding } from "../session/floating";
import { invalidArgument, itemNotFound } from "../errors";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { intersection } from "../../book/area";
import { displayValue } from "../session/display";
import { valueAt } from "../../book/cells";
import type { Arguments } from "./arguments";
import { defineType, type ObjectRef } from "./define";
import { living, targetOf } from "./places";

const bindingRef = defineType<Binding>({
  name: "Binding",
  id: ({ id }) => id,
  properties: { Id: { get: ({ id }) => id }, Type: { get: ({ type }) => type } },
  reads: {
    GetRange: ({ place }, _args, { model }) => model.range(living(place)),
    GetTable: ({ place, type }, _args, { model }) => {
      const { sheet, area } = living(place);
      const table = sheet.tables.find((one) => intersection(one.area, area) !== undefined);
      if (type !== "Table" || table === undefined) throw itemNotFound("a table of the binding");
      return model.table(table);
    },
    GetText: ({ place, type }) => {
      const { sheet, area } = living(place);
      if (type !== "Text") throw invalidArgument("the binding is of no text");
      return displayValue(valueAt(sheet, area.row, area.column), undefined);
    },
  },
  writes: {
    Delete: ({ id, place }, _args, { session }) => {
      session.bindings.delete(id);
      session.release(place);
      return null;
    },
  },
});

function bind(session: BookSession, { sheet, area }: RangeTarget, args: Arguments, from: number): ObjectRef {
  const type = args.word(from, ["Range", "Table", "Text"] as const);
  const id = args.text(from + 1);
  if (id === "") throw invalidArgument("a binding has an id");
  const known = session.bindings.get(id);
  if (known !== undefined) session.release(known.place);
  const binding: Binding = { id, type, place: targetOf(sheet, area) };
  session.hold(binding.place);
  session.bindings.set(id, binding);
  return bindingRef(binding);
}

function named(session: BookSession, text: string): RangeTarget {
  const place = resolveReference(session.book, text, session.activeSheet);
  if (place === undefined) throw invalidArgument(`${text} is no range`);
  return targetOf(place.sheet, place.area);
}

function required(session: BookSession, key: unknown): ObjectRef {
  const found = session.bindings.get(String(key));
  if (found === undefined) throw itemNotFound(`binding ${String(key)}`);
  return bindingRef(found);
}

export const bindingsRef = defineType<null>({
  name: "BindingCollection",
  properties: { Count: { get: (_self, { session }) => session.bindings.size } },
  items: (_self, { session }) => [...session.bindings.values()].map(bindingRef),
  item: (_self, key, { session }) => required(session, key),
  reads: {
    GetCount: (_self, _args, { session }) => session.bindings.size,
    GetItem: (_self, args, { session }) => required(session, args.at(0)),
    GetItemAt: (_self, args, { session }) => required(session, [...session.bindings.keys()][args.integer(0)]),
    GetItemOrNullObject: (_self, args, { session }) => {
      const found = session.bindings.get(args.text(0));
      return found === undefined ? null : bindingRef(found);
    },
  },
  writes: {
    Add: (_self, args, { session }) =>
      bind(
        session,
        args.isObject(0)
          ? living(args.object(0, "Range").target as RangeTarget)
          : named(session, args.text(0)),
        args,
        1,
      ),
    AddFromNamedItem: (_self, args, { session }) => bind(session, named(session, args.text(0)), args, 1),
    AddFromSelection: (_self, args, { session }) =>
      bind(session, targetOf(session.activeSheet, session.selectionOf(session.activeSheet)), args, 0),
  },
});
