/** Turns what happened in the book into the events a client hears, in the form its library expects. */
import { cellCount } from "../../book/area";
import { formatArea } from "../../book/address";
import type { Area } from "../../book/types";
import { valueType, wireValue } from "../model/range-cells";
import type { ClientState } from "../model/define";
import type { BookEvent, CellsEvent, SheetEvent, ToldEvent } from "../session/events";

/** Event numbers of the client's library. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  sheetNameChanged: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  singleClicked: 21,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly isRemoteOverride?: true;
}

const WORKBOOK = "Workbook";
/** The target of what the Common API tells of, through handlers of `Office.context.document`. */
export const DOCUMENT = "Document";
export const DOCUMENT_EVENT = { selectionChanged: 1, settingsChanged: 2 } as const;
/** The target of what the Common API tells of a binding. */
export const bindingTarget = (id: string): string => `Binding ${id}`;
export const isBindingTarget = (target: string): boolean => target.startsWith("Binding ");
export const BINDING_EVENT = { dataChanged: 1, selectionChanged: 2 } as const;

function entry(messageType: number, targetId: string, body: unknown, remote: boolean): EventEntry {
  const message = JSON.stringify(body);
  return {
    messageCategory: 65536,
    messageType,
    targetId,
    message,
    ...(remote ? { isRemoteOverride: true as const } : {}),
  };
}

/** A person's and a client's own changes are Local to them; everybody else hears them as Remote. */
function isRemote(event: BookEvent, client: ClientState): boolean {
  const { actor } = event;
  if (actor.client === client.number) return false;
  return actor.user !== undefined && actor.user !== client.user;
}

/** How the client asks for an event's range: see Workbook._GetRangeForEventByReferenceId. */
function referenceTo(sheetId: string, { row, column, lastRow, lastColumn }: Area): string {
  return `${sheetId}|${row}|${column}|${lastRow}|${lastColumn}`;
}

function cellsEntries(event: CellsEvent, client: ClientState, remote: boolean): EventEntry[] {
  const { sheetId, area, changeType, tableId } = event;
  const body = {
    address: formatArea(area),
    changeType,
    source: "Local",
    worksheetId: sheetId,
    referenceId: referenceTo(sheetId, area),
    shiftDirection: event.direction === undefined ? "None" : `ShiftCell${event.direction}`,
    triggerSource: event.actor.client === client.number ? "ThisLocalAddin" : "Unknown",
    ...(cellCount(area) === 1 && event.before !== undefined && event.after !== undefined
      ? {
          valueBefore: wireValue(event.before),
          valueAfter: wireValue(event.after),
          valueTypeBefore: valueType(event.before),
          valueTypeAfter: valueType(event.after),
        }
      : {}),
  };
  const entries = [
    entry(EVENT.changed, sheetId, body, remote),
    entry(EVENT.changed, WORKBOOK, body, remote),
    ...event.bindings.map((id) => entry(BINDING_EVENT.dataChanged, bindingTarget(id), {}, false)),
  ];
  if (tableId === undefined) return entries;
  const ofTable = { ...body, tableId };
  return [
    ...entries,
    // On the table, on the sheet's tables, and on the workbook's.
    ...[tableId, sheetId, WORKBOOK].map((target) => entry(EVENT.tableChanged, target, ofTable, remote)),
  ];
}

const SHEET_EVENTS = {
  sheetAdded: EVENT.added,
  sheetDeleted: EVENT.deleted,
  sheetActivated: EVENT.activated,
  sheetDeactivated: EVENT.deactivated,
} as const;

/** Which registrations a kind of event is heard by; nothing is sent to a client that did not ask. */
const REGISTERED: Readonly<Record<BookEvent["kind"], readonly string[]>> = {
  cells: [
    "WorksheetDataChangedEvent",
    "WorksheetCollectionDataChangedEvent",
    "TableDataChangedEvent",
    "TableCollectionDataChangedEvent",
    "BindingDataChanged",
  ],
  selection: [
    "WorksheetSelectionChangedEvent",
    "WorksheetCollectionSelectionChangedEvent",
    "TableSelectionChangedEvent",
    "DocumentSelectionChanged",
    "BindingSelectionChanged",
  ],
  settings: ["SettingsChanged"],
  formatChanged: ["WorksheetFormatChangedEvent", "WorksheetCollectionFormatChangedEvent"],
  formulaChanged: ["WorksheetFormulaChangedEvent", "WorksheetCollectionFormulaChangedEvent"],
  rowSorted: ["WorksheetRowSortedEvent", "WorksheetCollectionRowSortedEvent"],
  columnSorted: ["WorksheetColumnSortedEvent", "WorksheetCollectionColumnSortedEvent"],
  rowHiddenChanged: ["WorksheetRowHiddenChangedEvent", "WorksheetCollectionRowHiddenChangedEvent"],
  protectionChanged: ["WorksheetProtectionChangedEvent", "WorksheetCollectionProtectionChangedEvent"],
  sheetNameChanged: ["WorksheetEventNameChanged", "WorksheetCollectionEventNameChanged"],
  sheetVisibilityChanged: ["WorksheetEventVisibilityChanged", "WorksheetCollectionEventVisibilityChanged"],
  sheetMoved: ["WorksheetCollectionEventMoved"],
  chartAdded: ["ChartCollectionAddedEvent"],
  chartDeleted: ["ChartCollectionDeletedEvent"],
  chartActivated: ["ChartActivatedEvent", "ChartCollectionActivatedEvent"],
  chartDeactivated: ["ChartDeactivatedEvent", "ChartCollectionDeactivatedEvent"],
  commentAdded: ["CommentCollectionAddedEvent"],
  commentChanged: ["CommentCollectionChangedEvent"],
  commentDeleted: ["CommentCollectionDeletedEvent"],
  singleClicked: ["WorksheetSingleClickedEvent", "WorksheetCollectionSingleClickedEvent"],
  workbookActivated: ["WorkbookActivatedEvent"],
  calculated: ["WorksheetCalculatedEvent", "WorksheetCollectionCalculatedEvent"],
  sheetAdded: ["WorksheetCollectionAddedEvent"],
  sheetDeleted: ["WorksheetCollectionDeletedEvent"],
  sheetActivated: ["WorksheetActivatedEvent", "WorksheetCollectionActivatedEvent"],
  sheetDeactivated: ["WorksheetDeactivatedEvent", "WorksheetCollectionDeactivatedEvent"],
  tableAdded: ["TableCollectionAddedEvent"],
  tableDeleted: ["TableCollectionDeletedEvent"],
};

const HEARD: ReadonlySet<string> = new Set(Object.values(REGISTERED).flat());

/** Does the book ever tell of what such a registration asks for? */
export function isHeard(registration: string): boolean {
  return HEARD.has(registration);
}

/** On the sheet, on the workbook, and on the chart that is meant. */
function sheetEntries({ kind, sheetId, area, body }: SheetEvent, remote: boolean): EventEntry[] {
  const place =
    area === undefined ? {} : { address: formatArea(area), referenceId: referenceTo(sheetId, area) };
  const told = { source: "Local", worksheetId: sheetId, ...place, ...body };
  const { chartId } = body;
  const chart = typeof chartId === "string" && kind.endsWith("tivated") ? [chartId] : [];
  return [sheetId, WORKBOOK, ...chart].map((target) => entry(EVENT[kind], target, told, remote));
}

export function entriesFor({ mutedFor, ...event }: ToldEvent, client: ClientState): readonly EventEntry[] {
  if (mutedFor?.includes(client.number) === true) return [];
  if (!REGISTERED[event.kind].some((name) => client.registrations.has(name))) return [];
  const remote = isRemote(event, client);
  if (event.kind === "workbookActivated")
    return remote ? [] : [entry(EVENT.workbookActivated, WORKBOOK, {}, false)];
  // Who saved settings is no matter: all other clients hear of it as the one itself does.
  if (event.kind === "settings") return [entry(DOCUMENT_EVENT.settingsChanged, DOCUMENT, {}, false)];
  const { sheetId } = event;
  switch (event.kind) {
    case "cells":
      return cellsEntries(event, client, remote);
    case "selection": {
      // What another person selects is no concern of this client.
      if (remote) return [];
      const body = { address: formatArea(event.area), worksheetId: sheetId };
      return [
        entry(EVENT.selectionChanged, sheetId, body, false),
        entry(EVENT.selectionChanged, WORKBOOK, body, false),
        entry(DOCUMENT_EVENT.selectionChanged, DOCUMENT, {}, false),
        ...event.bindings.map(({ id, part }) =>
          entry(
            BINDING_EVENT.selectionChanged,
            bindingTarget(id),
            {
              startRow: part.row,
              startColumn: part.column,
              rowCount: part.lastRow - part.row + 1,
              columnCount: part.lastColumn - part.column + 1,
            },
            false,
          ),
        ),
        ...event.tables.map((table) =>
          entry(
            EVENT.tableSelectionChanged,
            table.id,
            {
              ...body,
              address: table.area === undefined ? "" : formatArea(table.area),
              isInsideTable: table.area !== undefined,
              tableId: table.id,
            },
            false,
          ),
        ),
      ];
    }
    case "calculated": {
      const body = { address: formatArea(event.area), worksheetId: sheetId };
      return [entry(EVENT.calculated, sheetId, body, false), entry(EVENT.calculated, WORKBOOK, body, false)];
    }
    case "chartActivated":
    case "chartDeactivated":
    case "singleClicked":
      // What another person clicks is no concern of this client.
      return remote ? [] : sheetEntries(event, false);
    case "formatChanged":
    case "formulaChanged":
    case "rowSorted":
    case "columnSorted":
    case "rowHiddenChanged":
    case "protectionChanged":
    case "sheetNameChanged":
    case "sheetVisibilityChanged":
    case "sheetMoved":
    case "commentAdded":
    case "commentChanged":
    case "commentDeleted":
    case "chartAdded":
    case "chartDeleted":
      return sheetEntries(event, remote);
    case "tableAdded":
    case "tableDeleted": {
      const body = {
        source: "Local",
        worksheetId: sheetId,
        tableId: event.tableId,
        tableName: event.tableName,
      };
      const type = event.kind === "tableAdded" ? EVENT.tableAdded : EVENT.tableDeleted;
      return [sheetId, WORKBOOK].map((target) => entry(type, target, body, remote));
    }
    case "sheetAdded":
    case "sheetDeleted":
    case "sheetActivated":
    case "sheetDeactivated": {
      if (remote && (event.kind === "sheetActivated" || event.kind === "sheetDeactivated")) return [];
      const body = { source: "Local", worksheetId: sheetId };
      return [
        entry(SHEET_EVENTS[event.kind], sheetId, body, remote),
        entry(SHEET_EVENTS[event.kind], WORKBOOK, body, remote),
      ];
    }
  }
}
