/** Excel.Worksheet. */
import { area as areaOf, WHOLE_SHEET } from "../../book/area";
import { usedAreaOf } from "../../book/cells";
import type { Sheet } from "../../book/types";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { showLevels } from "../session/outline";
import type { BookSession, RangeTarget } from "../session/session";
import { copySheet, deleteSheet, moveSheet, renameSheetTo, setVisibility } from "../session/sheets";
import { asColor, asFlag, asInteger, asNumber, asText, asWord, type Arguments } from "./arguments";
import { chartsRef } from "./charts";
import { commentsRef } from "./comments";
import { defineType, type ObjectRef } from "./define";
import { findAllIn, replaceIn } from "./find";
import { freezePanesRef } from "./freeze-panes";
import { namesRef } from "./names";
import { horizontalBreaksRef, pageLayoutRef, verticalBreaksRef } from "./page-layout";
import { pivotTablesRef } from "./pivot-tables";
import { targetOf } from "./places";
import { sheetPropertiesRef } from "./properties";
import { demandStructure, sheetProtectionRef } from "./protection";
import { sheetFilterRef } from "./sheet-filter";
import { notesRef } from "./notes";
import { shapesRef } from "./shapes";
import { slicersRef } from "./slicers";
import { rangeAt } from "./worksheet-range";

function usedRange(sheet: Sheet, args: Arguments): RangeTarget | undefined {
  const used = usedAreaOf(sheet, args.flag(0));
  return used === undefined ? undefined : targetOf(sheet, used);
}

function change(self: Sheet, session: BookSession): void {
  session.restructured(self);
}

/** Of `getRanges`, as its documentation says. */
const LONGEST_ADDRESS = 8192;

export const worksheetRef: (sheet: Sheet) => ObjectRef = defineType<Sheet>({
  name: "Worksheet",
  id: (self) => self.id,
  properties: {
    Id: { get: (self) => self.id },
    Name: {
      get: (self) => self.name,
      set: (self, value, context) => {
        demandStructure(context);
        renameSheetTo(context.session, self, asText(value));
      },
    },
    Position: {
      get: (self, { session }) => session.book.sheets.indexOf(self),
      set: (self, value, context) => {
        demandStructure(context);
        moveSheet(context.session, self, asInteger(value));
      },
    },
    Visibility: {
      get: (self) => self.visibility,
      set: (self, value, context) => {
        demandStructure(context);
        setVisibility(context.session, self, asWord(value, ["Visible", "Hidden", "VeryHidden"] as const));
      },
    },
    TabColor: {
      get: (self) => self.tabColor,
      set: (self, value, { session }) => {
        self.tabColor = value === "" ? "" : asColor(value);
        change(self, session);
      },
    },
    ShowGridlines: { get: (self) => self.showGridlines },
    // The client reads ShowGridlines but sets Gridlines.
    Gridlines: {
      get: (self) => self.showGridlines,
      set: (self, value, { session }) => {
        self.showGridlines = asFlag(value);
        change(self, session);
      },
    },
    EnableCalculation: {
      get: (self, { session }) => !session.calculation.isPaused(self),
      set: (self, value, { session }) => {
        const isPaused = !asFlag(value);
        // What is due before it is paused has its value by then.
        session.calculateIfAutomatic();
        session.calculation.pause(self, isPaused);
        session.calculateIfAutomatic();
      },
    },
    ShowHeadings: { get: (self) => self.hidesHeadings !== true },
    // Likewise.
    Headings: {
      get: (self) => self.hidesHeadings !== true,
      set: (self, value, { session }) => {
        if (asFlag(value)) delete self.hidesHeadings;
        else self.hidesHeadings = true;
        change(self, session);
      },
    },
    StandardWidth: {
      get: (self) => self.standardWidth,
      set: (self, value, { session }) => {
        self.standardWidth = asNumber(value);
        change(self, session);
      },
    },
    StandardHeight: { get: (self) => self.standardHeight },
  },
  objects: {
    Tables: (self, { model }) => model.tables({ sheet: self }),
    Charts: (self) => chartsRef(self),
    Names: (self) => namesRef({ sheet: self }),
    Protection: (self) => sheetProtectionRef(self),
    FreezePanes: (self) => freezePanesRef(self),
    PageLayout: (self) => pageLayoutRef(self),
    HorizontalPageBreaks: (self) => horizontalBreaksRef(self),
    VerticalPageBreaks: (self) => verticalBreaksRef(self),
    CustomProperties: (self) => sheetPropertiesRef(self),
    Shapes: (self) => shapesRef(self),
    PivotTables: (self) => pivotTablesRef({ sheet: self }),
    Slicers: (self) => slicersRef({ sheet: self }),
    Comments: (self) => commentsRef({ sheet: self }),
    Notes: (self) => notesRef({ sheet: self }),
    AutoFilter: (self) => sheetFilterRef(self),
  },
  reads: {
    GetRange: (self, args, { session, model }) => {
      const text = args.optionalText(0);
      return model.range(
        text === undefined || text === "" ? targetOf(self, WHOLE_SHEET) : rangeAt(session, self, text),
      );
    },
    GetRanges: (self, args, { session, model }) => {
      const text = args.optionalText(0) ?? "";
      if (text.length > LONGEST_ADDRESS)
        throw invalidArgument(`an address of several ranges has at most ${LONGEST_ADDRESS} characters`);
      if (text === "") return model.rangeAreas([targetOf(self, WHOLE_SHEET)]);
      return model.rangeAreas(text.split(/[,;]/).map((one) => rangeAt(session, self, one.trim())));
    },
    GetRangeByIndexes: (self, args, { model }) => {
      const [row, column, rows, columns] = [
        args.integer(0),
        args.integer(1),
        args.integer(2),
        args.integer(3),
      ];
      if (row < 0 || column < 0 || rows < 1 || columns < 1)
        throw invalidArgument("indexes start at 0, counts at 1");
      return model.range(targetOf(self, areaOf(row, column, row + rows - 1, column + columns - 1)));
    },
    GetCell: (self, args, { model }) => model.range(targetOf(self, areaOf(args.integer(0), args.integer(1)))),
    GetUsedRange: (self, args, { model }) =>
      model.range(usedRange(self, args) ?? targetOf(self, areaOf(0, 0))),
    GetUsedRangeOrNullObject: (self, args, { model }) => {
      const used = usedRange(self, args);
      return used === undefined ? null : model.range(used);
    },
    FindAll: (self, args, { model }) => {
      const found = findAllIn(targetOf(self, WHOLE_SHEET), args);
      if (found.length === 0) throw itemNotFound(args.text(0));
      return model.rangeAreas(found);
    },
    FindAllOrNullObject: (self, args, { model }) => {
      const found = findAllIn(targetOf(self, WHOLE_SHEET), args);
      return found.length === 0 ? null : model.rangeAreas(found);
    },
    Activate: (self, _args, { session }) => {
      if (self.visibility !== "Visible") throw invalidOperation("a hidden sheet cannot be activated");
      session.activate(self);
      return null;
    },
    // How the client finds a copied sheet, or a neighbour, again.
    _GetAnotherWorksheetById: (_self, args, { session }) => worksheetRef(session.sheetById(args.text(0))),
    _GetSheetById: (_self, args, { session }) => worksheetRef(session.sheetById(args.text(0))),
    GetNext: (self, args, { session }) => neighbour(session, self, 1, args.flag(0)) ?? missing(),
    GetNextOrNullObject: (self, args, { session }) => neighbour(session, self, 1, args.flag(0)),
    GetPrevious: (self, args, { session }) => neighbour(session, self, -1, args.flag(0)) ?? missing(),
    GetPreviousOrNullObject: (self, args, { session }) => neighbour(session, self, -1, args.flag(0)),
  },
  writes: {
    Delete: (self, _args, context) => {
      demandStructure(context);
      deleteSheet(context.session, self);
      return null;
    },
    Copy: (self, args, context) => {
      demandStructure(context);
      const { session } = context;
      const copy = copySheet(session, self);
      const where = args.word(0, ["None", "Before", "After", "Beginning", "End"], "None");
      const beside = args.isObject(1) ? (args.object(1, "Worksheet").target as Sheet) : undefined;
      const others = session.book.sheets.filter((one) => one !== copy);
      if (where === "Beginning") moveSheet(session, copy, 0);
      if (beside !== undefined && (where === "Before" || where === "After"))
        moveSheet(session, copy, others.indexOf(beside) + (where === "After" ? 1 : 0));
      return worksheetRef(copy);
    },
    Calculate: (_self, _args, { session }) => {
      session.calculate();
      return null;
    },
    ReplaceAll: (self, args, { session }) => replaceIn(session, targetOf(self, WHOLE_SHEET), args),
    ShowOutlineLevels: (self, args, { session }) => {
      showLevels(session, self, args.integer(0), args.integer(1));
      return null;
    },
  },
});

function missing(): never {
  throw itemNotFound("worksheet");
}

function neighbour(session: BookSession, sheet: Sheet, step: number, visibleOnly: boolean): ObjectRef | null {
  const { sheets } = session.book;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other !== undefined && (!visibleOnly || other.visibility === "Visible")) return worksheetRef(other);
  }
  return null;
}
