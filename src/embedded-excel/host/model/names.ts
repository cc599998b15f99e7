/** Excel.NamedItemCollection and NamedItem: names of the workbook or of a sheet. */
import { fullAddress } from "../../book/address";
import { wordFault, wordTaken } from "../../book/naming";
import type { CellValue, DefinedName, Sheet } from "../../book/types";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../errors";
import { formulaReader } from "../session/formula-text";
import { resolveReference, type Place } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { asFlag, asText, type Arguments } from "./arguments";
import { defineType, type Context, type ObjectRef } from "./define";
import { targetOf } from "./places";
import { jsonOf } from "./data-types";
import { valueType, wireValue } from "./range-cells";

/** As many as a formula may give here at once. */
const MOST_VALUES = 100_000;

interface Scope {
  readonly sheet?: Sheet;
}

function namesOf(session: BookSession, { sheet }: Scope): readonly DefinedName[] {
  return session.book.names.filter((name) => name.sheetId === sheet?.id);
}

function placeOf(session: BookSession, name: DefinedName): Place | undefined {
  const on = session.book.sheets.find((sheet) => sheet.id === name.sheetId) ?? session.activeSheet;
  return resolveReference(session.book, name.formula, on);
}

function valueOf(session: BookSession, name: DefinedName): unknown {
  const place = placeOf(session, name);
  if (place !== undefined) return fullAddress(place.sheet.name, place.area, true);
  return wireValue(evaluated(session, name, name.formula));
}

/** What the formula gives where the name is known. */
const evaluated = (session: BookSession, { sheetId }: DefinedName, formula: string): CellValue =>
  session.calculation.evaluate(formula, sheetId ?? session.book.activeSheetId, 0, 0);

/** How many values the name's formula gives. */
function sizeOf(
  session: BookSession,
  name: DefinedName,
): { readonly rows: number; readonly columns: number } {
  const length = (call: string): number => {
    const counted = evaluated(session, name, `=${call}(${name.formula.slice(1)})`);
    return typeof counted === "number" ? counted : 1;
  };
  return { rows: length("ROWS"), columns: length("COLUMNS") };
}

/** All that the name's formula gives, row by row; of one value that alone. */
function valuesOf(session: BookSession, name: DefinedName): CellValue[][] {
  const { rows, columns } = sizeOf(session, name);
  if (rows * columns > MOST_VALUES) throw invalidOperation(`${name.name} has too many values`);
  return Array.from({ length: rows }, (_row, y) =>
    Array.from({ length: columns }, (_column, x) =>
      rows * columns === 1
        ? evaluated(session, name, name.formula)
        : evaluated(session, name, `=INDEX(${name.formula.slice(1)},${y + 1},${x + 1})`),
    ),
  );
}

const arrayValuesRef = defineType<readonly (readonly CellValue[])[]>({
  name: "NamedItemArrayValues",
  properties: {
    Values: { get: (self) => self.map((line) => line.map(wireValue)) },
    Types: { get: (self) => self.map((line) => line.map(valueType)) },
    ValuesAsJson: { get: (self) => self.map((line) => line.map(jsonOf)) },
    ValuesAsJsonLocal: { get: (self) => self.map((line) => line.map(jsonOf)) },
  },
});

function typeOf(session: BookSession, name: DefinedName): string {
  if (placeOf(session, name) !== undefined) return "Range";
  const { rows, columns } = sizeOf(session, name);
  if (rows * columns > 1) return "Array";
  const value = evaluated(session, name, name.formula);
  if (typeof value === "object") return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

function checkedFormula(session: BookSession, text: string): string {
  const reader = formulaReader(session, session.activeSheet, { row: 0, column: 0 });
  const formula = reader(text.startsWith("=") ? text : `=${text}`);
  if (formula === undefined) throw invalidArgument("a formula with a syntax error");
  return formula;
}

const nameRef = defineType<DefinedName>({
  name: "NamedItem",
  id: (self) => self.name,
  properties: {
    Name: { get: (self) => self.name },
    Formula: {
      get: (self) => self.formula,
      set: (self, value, { session }) => {
        self.formula = checkedFormula(session, asText(value));
        session.restructured(undefined, true);
      },
    },
    Value: { get: (self, { session }) => valueOf(session, self) },
    Type: { get: (self, { session }) => typeOf(session, self) },
    Visible: {
      get: (self) => self.visible,
      set: (self, value, { session }) => {
        self.visible = asFlag(value);
        session.restructured(undefined);
      },
    },
    Comment: {
      get: (self) => self.comment ?? "",
      set: (self, value, { session }) => {
        self.comment = asText(value);
        session.restructured(undefined);
      },
    },
    Scope: { get: (self) => (self.sheetId === undefined ? "Workbook" : "Worksheet") },
  },
  objects: {
    ArrayValues: (self, { session }) => arrayValuesRef(valuesOf(session, self)),
    Worksheet: (self, { session, model }) => {
      if (self.sheetId === undefined) throw invalidArgument("the name is of the workbook");
      return model.worksheet(session.sheetById(self.sheetId));
    },
    WorksheetOrNullObject: (self, { session, model }) =>
      self.sheetId === undefined ? null : model.worksheet(session.sheetById(self.sheetId)),
  },
  reads: {
    GetRange: (self, _args, { session, model }) => {
      const place = placeOf(session, self);
      if (place === undefined) throw itemNotFound(`the range of the name ${self.name}`);
      return model.range(targetOf(place.sheet, place.area));
    },
    GetRangeOrNullObject: (self, _args, { session, model }) => {
      const place = placeOf(session, self);
      return place === undefined ? null : model.range(targetOf(place.sheet, place.area));
    },
  },
  writes: {
    Delete: (self, _args, { session }) => {
      session.book.names = session.book.names.filter((one) => one !== self);
      session.restructured(undefined, true);
      return null;
    },
  },
});

function find(session: BookSession, scope: Scope, key: unknown): DefinedName | undefined {
  const wanted = String(key).toLowerCase();
  return namesOf(session, scope).find((name) => name.name.toLowerCase() === wanted);
}

function required(session: BookSession, scope: Scope, key: unknown): ObjectRef {
  const name = find(session, scope, key);
  if (name === undefined) throw itemNotFound(`name ${String(key)}`);
  return nameRef(name);
}

function referenceText(session: BookSession, args: Arguments): string {
  if (args.isObject(1)) {
    const { sheet, area } = args.object(1, "Range").target as RangeTarget;
    return `=${fullAddress(sheet.name, area, true)}`;
  }
  const value = args.at(1);
  if (typeof value === "number" || typeof value === "boolean") return `=${value.toString().toUpperCase()}`;
  return checkedFormula(session, args.text(1));
}

function add(scope: Scope, args: Arguments, { session }: Context): ObjectRef {
  const name = args.text(0);
  const fault = wordFault(name);
  if (fault !== undefined) throw invalidArgument(fault);
  const taken =
    scope.sheet === undefined ? wordTaken(session.book, name) : find(session, scope, name) !== undefined;
  if (taken) throw itemAlreadyExists(`name ${name}`);
  const comment = args.optionalText(2);
  const added: DefinedName = {
    name,
    formula: referenceText(session, args),
    visible: true,
    ...(scope.sheet === undefined ? {} : { sheetId: scope.sheet.id }),
    ...(comment === undefined ? {} : { comment }),
  };
  session.book.names.push(added);
  session.restructured(undefined, true);
  return nameRef(added);
}

export const namesRef = defineType<Scope>({
  name: "NamedItemCollection",
  items: (self, { session }) => namesOf(session, self).map(nameRef),
  item: (self, key, { session }) => required(session, self, key),
  reads: {
    GetItem: (self, args, { session }) => required(session, self, args.at(0)),
    GetItemOrNullObject: (self, args, { session }) => {
      const found = find(session, self, args.at(0));
      return found === undefined ? null : nameRef(found);
    },
    GetCount: (self, _args, { session }) => namesOf(session, self).length,
  },
  writes: { Add: add, AddFormulaLocal: add },
});
