/**
 * The documented members that the npm package's client does not have and the host serves. Source: Office.js reference as
 * `@types/office-js` has it, with the requirement set of each.
 */
import type { Call, Declarations, Scalar } from "./tables";

const DATA_TYPES: Readonly<Record<string, Scalar>> = {
  valuesAsJson: { set: "1.16", writable: true },
  valuesAsJsonLocal: { set: "1.16", writable: true },
};
const RESETS: Readonly<Record<string, Call>> = { clearOrResetContents: { set: "1.18", writes: true } };
const NOTES = { notes: { set: "1.18", type: "NoteCollection", isCollection: true } } as const;
const NOTE = { type: "Note" } as const;

export const MEMBERS: Declarations = {
  ChartDataLabel: {
    scalars: {
      geometricShapeType: { set: "1.19", writable: true },
      showAsStickyCallout: { set: "1.19" },
    },
    calls: { getSubstring: { set: "1.19", gives: { type: "ChartFormatString" } } },
  },
  ChartDataLabels: {
    scalars: {
      geometricShapeType: { set: "1.19", writable: true },
      showAsStickyCallout: { set: "1.19" },
      showLeaderLines: { set: "1.19", writable: true },
    },
    children: { leaderLines: { set: "1.19", type: "ChartLeaderLines" } },
  },
  ChartFill: { calls: { getSolidColor: { set: "1.16", gives: "result" } } },
  ChartLeaderLines: { children: { format: { set: "1.19", type: "ChartLeaderLinesFormat" } } },
  ChartLeaderLinesFormat: { children: { line: { set: "1.19", type: "ChartLineFormat" } } },
  NamedItemArrayValues: {
    scalars: { valuesAsJson: { set: "1.16" }, valuesAsJsonLocal: { set: "1.16" } },
  },
  Note: {
    scalars: {
      authorName: { set: "1.18" },
      content: { set: "1.18", writable: true },
      height: { set: "1.18", writable: true },
      visible: { set: "1.18", writable: true },
      width: { set: "1.18", writable: true },
    },
    calls: {
      delete: { set: "1.18", writes: true },
      getLocation: { set: "1.18", gives: { type: "Range" } },
    },
  },
  NoteCollection: {
    itemsOf: "Note",
    calls: {
      add: { set: "1.18", gives: { ...NOTE, by: "made" }, writes: true },
      getCount: { set: "1.18", gives: "result" },
      getItem: { set: "1.18", gives: { ...NOTE, by: "indexer" } },
      getItemAt: { set: "1.18", gives: NOTE },
      getItemOrNullObject: { set: "1.18", gives: NOTE },
    },
  },
  Range: { scalars: { ...DATA_TYPES, control: { set: "1.18", writable: true } }, calls: RESETS },
  RangeAreas: { calls: RESETS },
  RangeView: { scalars: DATA_TYPES },
  TableColumn: { scalars: DATA_TYPES },
  TableRow: { scalars: DATA_TYPES },
  Workbook: {
    children: NOTES,
    calls: {
      focus: { set: "ExcelApiDesktop 1.1" },
      getActiveShapeOrNullObject: { set: "1.19", gives: { type: "Shape" } },
    },
  },
  Worksheet: { children: NOTES },
};
