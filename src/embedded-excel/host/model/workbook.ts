/** Excel.Workbook and Application: the roots of the model. */
import type { Book } from "../../book/types";
import { area as areaOf } from "../../book/area";
import { iterativeCalculationRef } from "./absent";
import { invalidArgument } from "../errors";
import { POSITION_TYPES, insertSheets, placeFor, type Insertion } from "../session/insert-sheets";
import { readXlsx } from "../../xlsx/open";
import { asFlag, asList, asText, asWord } from "./arguments";
import { bindingsRef } from "./bindings";
import { commentsRef } from "./comments";
import type { BookSession } from "../session/session";
import { defineType, type Model, type ObjectRef } from "./define";
import { functionsRef } from "./functions";
import { namesRef } from "./names";
import { notesRef } from "./notes";
import { pivotTablesRef } from "./pivot-tables";
import { targetOf } from "./places";
import { documentPropertiesRef, settingsRef, xmlPartsRef } from "./properties";
import { demandStructure, workbookProtectionRef } from "./protection";
import { slicersRef } from "./slicers";
import { stylesRef } from "./styles";
import { worksheetsRef } from "./worksheets";

const MODES: readonly Book["calculationMode"][] = ["Automatic", "AutomaticExceptTables", "Manual"];

const numberFormatInfoRef = defineType<null>({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
    CurrencySymbol: { get: () => "$" },
  },
});

const datetimeFormatInfoRef = defineType<null>({
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: { get: () => "/" },
    TimeSeparator: { get: () => ":" },
    ShortDatePattern: { get: () => "m/d/yyyy" },
    LongDatePattern: { get: () => "dddd, mmmm d, yyyy" },
    LongTimePattern: { get: () => "h:mm:ss AM/PM" },
    ShortTimePattern: { get: () => "h:mm AM/PM" },
  },
});

const cultureInfoRef = defineType<null>({
  name: "CultureInfo",
  properties: { Name: { get: () => "en-US" } },
  objects: {
    NumberFormat: () => numberFormatInfoRef(null),
    DatetimeFormat: () => datetimeFormatInfoRef(null),
  },
});

const applicationRef = defineType<null>({
  name: "Application",
  properties: {
    CalculationMode: {
      get: (_self, { session }) => session.book.calculationMode,
      set: (_self, value, { session }) => {
        session.book.calculationMode = asWord(value, MODES);
        session.restructured(undefined);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: () => cultureInfoRef(null),
    IterativeCalculation: () => iterativeCalculationRef(null),
  },
  reads: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
  writes: {
    Calculate: (_self, args, { session }) => {
      const kind = args.word(0, ["Recalculate", "Full", "FullRebuild"]);
      session.calculation.markDue();
      session.calculate(kind !== "Recalculate");
      return null;
    },
  },
});

const runtimeRef = defineType<null>({
  name: "Runtime",
  properties: {
    EnableEvents: {
      get: (_self, { session, client }) => !session.muted.has(client.number),
      set: (_self, value, { session, client }) => {
        if (asFlag(value)) session.muted.delete(client.number);
        else session.muted.add(client.number);
      },
    },
  },
});

export const workbookRef = defineType<null>({
  name: "Workbook",
  properties: {
    Name: { get: () => "Book1.xlsx" },
    Use1904DateSystem: { get: (_self, { session }) => session.book.date1904 },
    ReadOnly: { get: () => false },
    IsDirty: {
      get: (_self, { session }) => session.isDirty,
      set: (_self, value, { session }) => {
        session.isDirty = asFlag(value);
      },
    },
    AutoSave: { get: () => false },
  },
  objects: {
    Worksheets: () => worksheetsRef(null),
    Tables: (_self, { model }) => model.tables({}),
    Names: () => namesRef({}),
    Application: () => applicationRef(null),
    Settings: () => settingsRef,
    Properties: () => documentPropertiesRef(null),
    CustomXmlParts: () => xmlPartsRef({}),
    Protection: () => workbookProtectionRef(null),
    PivotTables: () => pivotTablesRef({}),
    Slicers: () => slicersRef({}),
    Comments: () => commentsRef({}),
    Notes: () => notesRef({}),
    Bindings: () => bindingsRef(null),
    Functions: () => functionsRef(null),
    Styles: () => stylesRef(null),
    _Runtime: () => runtimeRef(null),
  },
  reads: {
    GetSelectedRange: (_self, _args, { session, model }) => {
      const sheet = session.activeSheet;
      return model.range(targetOf(sheet, session.selectionOf(sheet)));
    },
    GetSelectedRanges: (_self, _args, { session, model }) => {
      const sheet = session.activeSheet;
      return model.rangeAreas([targetOf(sheet, session.selectionOf(sheet))]);
    },
    // Charts, shapes and slicers cannot be selected here.
    GetActiveChartOrNullObject: () => null,
    GetActiveShapeOrNullObject: () => null,
    GetActiveSlicerOrNullObject: () => null,
    GetActiveCell: (_self, _args, { session, model }) => {
      const sheet = session.activeSheet;
      const { row, column } = session.selectionOf(sheet);
      return model.range(targetOf(sheet, areaOf(row, column)));
    },
    GetIsActiveCollabSession: () => false,
    Focus: (_self, _args, { session }) => {
      session.ask({ kind: "focus" });
      return null;
    },
    // What is asked of whoever has the workbook open: nothing in it changes.
    Save: (_self, args, { session }) => {
      args.word(0, ["Save", "Prompt"], "Save");
      session.ask({ kind: "save" });
      return null;
    },
    Close: (_self, args, { session }) => {
      session.ask({ kind: "close", save: args.word(0, ["Save", "SkipSave"], "Save") === "Save" });
      return null;
    },
    CreateAndOpenWorkbook: (_self, args, { session }) => {
      const file = args.optionalText(0);
      session.ask({
        kind: "open",
        book: file === undefined || file.trim() === "" ? undefined : bookOf(file),
      });
      return null;
    },
    _GetRangeForEventByReferenceId: (_self, args, { session, model }) =>
      eventRange(args.text(0), session, model),
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, { session, model }) =>
      eventRange(args.text(0), session, model),
  },
  writes: {
    InsertWorksheetsFromBase64: (_self, args, context) => {
      demandStructure(context);
      return insertSheets(
        context.session,
        bookOf(args.text(0)),
        insertionOf(args.record(1), context.session),
      ).map(({ id }) => id);
    },
  },
});

/** A workbook's file in base64. */
function bookOf(base64: string): Book {
  try {
    return readXlsx(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    throw invalidArgument("this is no workbook's file in base64");
  }
}

function insertionOf(options: Readonly<Record<string, unknown>>, session: BookSession): Insertion {
  const { sheetNamesToInsert = [], positionType = "End", relativeTo } = options;
  return {
    names: asList(sheetNamesToInsert).map(asText),
    at: placeFor(session, asWord(positionType, POSITION_TYPES), relativeTo),
  };
}

/** An event's reference id carries sheet and area: "{sheet id}|row|column|lastRow|lastColumn". */
function eventRange(id: string, session: BookSession, model: Model): ObjectRef {
  const [sheetId = "", row, column, lastRow, lastColumn] = id.split("|");
  return model.range(
    targetOf(
      session.sheetById(sheetId),
      areaOf(Number(row), Number(column), Number(lastRow), Number(lastColumn)),
    ),
  );
}
