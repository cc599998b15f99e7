/** Turns what happened in the book into the events a client hears, in the form its library expects. */
import { cellCount } from "../../book/area";
import { formatArea } from "../../book/address";
import type { Area } from "../../book/types";
import { valueType, wireValue } from "../model/range-cells";
import type { ClientState } from "../model/define";
import type { BookEvent, CellsEvent, ToldEvent } from "../session/events";

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
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
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
  const entries = [entry(EVENT.changed, sheetId, body, remote), entry(EVENT.changed, WORKBOOK, body, remote)];
  if (tableId === undefined) return entries;
  const ofTable = { ...body, tableId };
  return [
    ...entries,
    entry(EVENT.tableChanged, tableId, ofTable, remote),
    entry(EVENT.tableChanged, WORKBOOK, ofTable, remote),
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
  ],
  selection: [
    "WorksheetSelectionChangedEvent",
    "WorksheetCollectionSelectionChangedEvent",
    "TableSelectionChangedEvent",
    "DocumentSelectionChanged",
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

export function entriesFor({ mutedFor, ...event }: ToldEvent, client: ClientState): readonly EventEntry[] {
  if (mutedFor?.includes(client.number) === true) return [];
  if (!REGISTERED[event.kind].some((name) => client.registrations.has(name))) return [];
  const remote = isRemote(event, client);
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
    case "formatChanged":
    case "formulaChanged":
    case "rowSorted":
    case "columnSorted":
    case "rowHiddenChanged":
    case "protectionChanged":
    case "sheetNameChanged":
    case "sheetVisibilityChanged":
    case "sheetMoved":
    case "chartAdded":
    case "chartDeleted": {
      const place =
        event.area === undefined
          ? {}
          : { address: formatArea(event.area), referenceId: referenceTo(sheetId, event.area) };
      const body = { source: "Local", worksheetId: sheetId, ...place, ...event.body };
      return [
        entry(EVENT[event.kind], sheetId, body, remote),
        entry(EVENT[event.kind], WORKBOOK, body, remote),
      ];
    }
    case "tableAdded":
    case "tableDeleted": {
      const body = {
        source: "Local",
        worksheetId: sheetId,
        tableId: event.tableId,
        tableName: event.tableName,
      };
      return [
        entry(event.kind === "tableAdded" ? EVENT.tableAdded : EVENT.tableDeleted, WORKBOOK, body, remote),
      ];
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
