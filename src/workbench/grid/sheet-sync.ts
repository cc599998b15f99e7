/** Keeps the sheets that Univer holds (their shape; never their cells) as the book has them. */
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type IFreeze,
  type Injector,
  type IWorksheetData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Book } from "embedded-excel";
import { fromExcel } from "./edits";
import { toSheetData } from "./sheet-data";
import { unitId } from "./univer";

/** Sizes by index: the object stays, what is in it changes, because Univer's row and column managers hold on to it. */
function refill(target: object, source: object): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, source);
}

function sameFreeze(one: IFreeze, other: IFreeze | undefined): boolean {
  return other !== undefined && one.xSplit === other.xSplit && one.ySplit === other.ySplit;
}

export class SheetSync {
  private readonly commands: ICommandService;

  public constructor(
    private readonly injector: Injector,
    private readonly book: Book,
  ) {
    this.commands = injector.get(ICommandService);
  }

  public workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (workbook === null || workbook === undefined) throw new Error("The grid has no workbook.");
    return workbook;
  }

  /** Adds, drops and renames sheets, and brings the named ones (all when absent) to the book's shape. */
  public update(sheetIds?: ReadonlySet<string>): void {
    const workbook = this.workbook();
    for (const sheet of this.book.sheets) {
      const worksheet = workbook.getSheetBySheetId(sheet.id);
      if (!worksheet) this.insert(toSheetData(sheet));
      else if (sheetIds === undefined || sheetIds.has(sheet.id)) this.reshape(worksheet, toSheetData(sheet));
    }
    this.dropGone(workbook);
  }

  private insert(sheet: Partial<IWorksheetData>): void {
    const index = this.workbook().getSheetSize();
    this.commands.syncExecuteCommand(
      InsertSheetMutation.id,
      { unitId, index, sheet: mergeWorksheetSnapshotWithDefault(sheet) },
      fromExcel,
    );
  }

  private dropGone(workbook: Workbook): void {
    const wanted = new Set(this.book.sheets.map((sheet) => sheet.id));
    for (const worksheet of workbook.getSheets()) {
      const subUnitId = worksheet.getSheetId();
      if (wanted.has(subUnitId)) continue;
      const params = { unitId, subUnitId, subUnitName: worksheet.getName() };
      this.commands.syncExecuteCommand(RemoveSheetMutation.id, params, fromExcel);
    }
  }

  private reshape(worksheet: Worksheet, wanted: Partial<IWorksheetData>): void {
    const held = worksheet.getConfig();
    const subUnitId = worksheet.getSheetId();
    refill(held.rowData, wanted.rowData ?? {});
    refill(held.columnData, wanted.columnData ?? {});
    worksheet.setMergeData(wanted.mergeData ?? []);
    held.rowCount = wanted.rowCount ?? held.rowCount;
    held.columnCount = wanted.columnCount ?? held.columnCount;
    held.defaultColumnWidth = wanted.defaultColumnWidth ?? held.defaultColumnWidth;
    held.defaultRowHeight = wanted.defaultRowHeight ?? held.defaultRowHeight;
    held.showGridlines = wanted.showGridlines ?? held.showGridlines;
    if (wanted.name !== undefined && wanted.name !== worksheet.getName())
      this.commands.syncExecuteCommand(
        SetWorksheetNameMutation.id,
        { unitId, subUnitId, name: wanted.name },
        fromExcel,
      );
    if (wanted.freeze !== undefined && !sameFreeze(wanted.freeze, held.freeze))
      this.commands.syncExecuteCommand(
        SetFrozenMutation.id,
        { unitId, subUnitId, ...wanted.freeze },
        fromExcel,
      );
  }

  /** Draws the sheet in view anew, cells and shape. */
  public repaint(sheetId: string): void {
    const render = this.injector.get(IRenderManagerService).getRenderUnitById(unitId);
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId }, true);
    skeletons.setCurrent({ sheetId });
    render.mainComponent?.makeForceDirty(true);
    render.scene.makeDirty(true);
  }
}
