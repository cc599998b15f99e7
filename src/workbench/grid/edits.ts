/**
 * Turns what a person does in Univer into what a person does in the embedded Excel.
 * Univer's own command is stopped; the grid then shows what the embedded Excel made of it.
 */
import {
  CanceledError,
  CommandType,
  ICommandService,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
} from "@univerjs/core";
import {
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
  type ISetRangeValuesCommandParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { IEditorBridgeService, SheetPasteShortKeyCommand } from "@univerjs/sheets-ui";
import { CopyCommand, CutCommand, PasteCommand } from "@univerjs/ui";
import type { Area, EmbeddedExcel } from "embedded-excel";
import { Clipboard } from "./clipboard";
import { typedText } from "./edit-text";
import { toArea } from "./sheet-data";

/** Marks commands with which the page itself brings the grid up to date. */
export const fromExcel: IExecutionOptions = { onlyLocal: true, fromEmbeddedExcel: true };

export interface EditContext {
  readonly excel: EmbeddedExcel;
  readonly injector: Injector;
  /** The sheet in view. */
  shownSheet(): string;
  /** Runs an edit, and tells the person where the embedded Excel refuses it. */
  attempt(edit: () => void): void;
  selected(sheetId: string, area: Area): void;
}

const firstCell: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly data: ICellData;
}

/** The cells of a `SetRangeValuesCommand`: one value for the whole range, a list of rows, or cells by row and column. */
export function typedCells(params: ISetRangeValuesCommandParams, active: Area): TypedCell[] {
  const area = params.range === undefined ? active : toArea(params.range);
  const value: unknown = params.value;
  if (Array.isArray(value)) {
    const rows: readonly ICellData[][] = value;
    return rows.flatMap((cells, r) =>
      cells.map((data, c) => ({ row: area.row + r, column: area.column + c, data })),
    );
  }
  const keys = Object.keys(params.value);
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    const matrix = params.value as Readonly<Record<string, Readonly<Record<string, ICellData>>>>;
    return Object.entries(matrix).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, data]) => ({ row: Number(row), column: Number(column), data })),
    );
  }
  const one = params.value as ICellData;
  const cells: TypedCell[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1)
    for (let column = area.column; column <= area.lastColumn; column += 1)
      cells.push({ row, column, data: one });
  return cells;
}

/** What a paste by the keyboard brings: Univer says it of no type. */
const pastedText = (params: object = {}): string =>
  "textContent" in params && typeof params.textContent === "string" ? params.textContent : "";

/** The selected areas of the sheet in view, the active one last. */
export function selectedAreas(injector: Injector): Area[] {
  return injector
    .get(SheetsSelectionsService)
    .getCurrentSelections()
    .map((selection) => toArea(selection.range));
}

function typeCells(context: EditContext, params: ISetRangeValuesCommandParams): void {
  const sheetId = params.subUnitId ?? context.shownSheet();
  const active = selectedAreas(context.injector).at(-1) ?? firstCell;
  context.attempt(() => {
    for (const { row, column, data } of typedCells(params, active)) {
      const text = typedText(data);
      if (text !== "") context.excel.enter(sheetId, row, column, text);
      else context.excel.clearContents(sheetId, { row, column, lastRow: row, lastColumn: column });
    }
  });
}

function clear(context: EditContext): void {
  context.attempt(() => {
    for (const area of selectedAreas(context.injector))
      context.excel.clearContents(context.shownSheet(), area);
  });
}

/** Whether the command would change the sheets that Univer holds; those follow the book alone. */
function changesSheets(info: ICommandInfo): boolean {
  return info.type === CommandType.MUTATION && info.id.startsWith("sheet.mutation.");
}

export interface Translation {
  readonly stop: () => void;
  /** What the menu does with the selected cells. */
  readonly clipboard: Readonly<Record<"copy" | "cut" | "paste", () => void>>;
}

/** Starts translating. */
export function translateEdits(context: EditContext): Translation {
  const commands = context.injector.get(ICommandService);
  const editor = context.injector.get(IEditorBridgeService);
  const clipboard = new Clipboard(context.excel);
  const active = (): Area => selectedAreas(context.injector).at(-1) ?? firstCell;
  const paste = (text: string): void => {
    context.attempt(() => {
      clipboard.paste(context.shownSheet(), active(), text);
    });
  };

  const hand = {
    copy: (): void => {
      void clipboard.copy(context.shownSheet(), active());
    },
    cut: (): void => {
      hand.copy();
      clear(context);
    },
    paste: (): void => {
      void navigator.clipboard.readText().then(paste);
    },
  };

  /** Does the embedded Excel's part; true = Univer's own must not run. */
  function takeOver(info: ICommandInfo): boolean {
    switch (info.id) {
      case SetRangeValuesCommand.id:
        typeCells(context, info.params as ISetRangeValuesCommandParams);
        return true;
      case ClearSelectionContentCommand.id:
      case ClearSelectionAllCommand.id:
        clear(context);
        return true;
      case SheetPasteShortKeyCommand.id:
        paste(pastedText(info.params));
        return true;
      default:
        // In the middle of an edit, undo and the clipboard are the editor's own.
        return editor.isVisible().visible ? changesSheets(info) : takeOverKeys(info);
    }
  }

  function takeOverKeys(info: ICommandInfo): boolean {
    switch (info.id) {
      case CopyCommand.id:
        hand.copy();
        return true;
      case CutCommand.id:
        hand.cut();
        return true;
      case PasteCommand.id:
        hand.paste();
        return true;
      case UndoCommandId:
      case RedoCommandId:
        context.attempt(() => {
          if (info.id === UndoCommandId) context.excel.undo();
          else context.excel.redo();
        });
        return true;
      default:
        return changesSheets(info);
    }
  }

  const before = commands.beforeCommandExecuted((info, options) => {
    if (options?.["fromEmbeddedExcel"] === true) return;
    if (takeOver(info)) throw new CanceledError();
  });
  const after = commands.onCommandExecuted((info, options) => {
    if (info.id !== SetSelectionsOperation.id || options?.["fromEmbeddedExcel"] === true) return;
    const { subUnitId, selections } = info.params as ISetSelectionsOperationParams;
    const range = selections.at(-1)?.range;
    if (range !== undefined) context.selected(subUnitId, toArea(range));
  });
  return {
    clipboard: hand,
    stop: () => {
      before.dispose();
      after.dispose();
    },
  };
}
