/** Univer's formula engine over the same cells, without its pages. */
import {
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import {
  functionDate,
  functionInformation,
  functionLogical,
  functionMath,
  IFunctionService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
  type BaseFunction,
  type ISetFormulaCalculationResultMutation,
  type ISetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { CellValue } from "embedded-excel";
import { timed, type Recalculated } from "./recalculated";
import {
  editedOf,
  FIRST_RESULT,
  RESULT_COUNT,
  rowOf,
  UNIVER_ROWS,
  SETTINGS_SHEET as other,
  SHEET,
  type Content,
} from "./recalculation-book";

const UNIT = "workbook";
/** In milliseconds. */
const UNTIL_READY = 500;
function valueOf(value: CellValue): ICellData {
  if (typeof value === "boolean") return { v: Number(value), t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: typeof value === "string" ? value : "", t: CellValueType.STRING };
}

const rowData = (row: readonly Content[]): Record<number, ICellData> =>
  Object.fromEntries(
    row.flatMap(({ value, formula }, column) =>
      formula !== undefined ? [[column, { f: formula }]] : value === null ? [] : [[column, valueOf(value)]],
    ),
  );

const workbook = (): IWorkbookData => {
  const rows = Array.from({ length: UNIVER_ROWS }, (_, row) => [row, rowData(rowOf(row))] as const);
  return {
    id: UNIT,
    name: UNIT,
    appVersion: "1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: [SHEET, other.name],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: SHEET,
        rowCount: UNIVER_ROWS,
        columnCount: FIRST_RESULT + RESULT_COUNT,
        cellData: Object.fromEntries(rows),
      },
      [other.name]: {
        id: other.name,
        name: other.name,
        rowCount: other.values.length,
        columnCount: 1,
        cellData: Object.fromEntries(other.values.map((value, row) => [row, { 0: valueOf(value) }])),
      },
    },
  };
};

const isCell = (cell: unknown): cell is ICellData => typeof cell === "object" && cell !== null;

type FunctionClass = readonly [new (name: string) => BaseFunction, string];

/** All formulas, then one edit after another; the results are those before the edits. */
export async function byUniver(runs: number): Promise<Recalculated> {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const book = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, workbook());
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  const classes = [...functionDate, ...functionInformation, ...functionLogical, ...functionMath];
  injector
    .get(IFunctionService)
    .registerExecutors(
      ...(classes as unknown as readonly FunctionClass[]).map(([Class, name]) => new Class(name)),
    );
  const commands = injector.get(ICommandService);
  const matrix = book.getSheetBySheetId(SHEET)?.getCellMatrix();
  if (matrix === undefined) throw new Error("Univer did not make the sheet");

  // Whoever holds the sheets puts the results into them.
  const put = (found: ISetFormulaCalculationResultMutation["unitData"]): void => {
    const rows = (found[UNIT]?.[SHEET] ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    for (const [row, cells] of Object.entries(rows))
      for (const [column, cell] of Object.entries(cells)) {
        const held = matrix.getValue(Number(row), Number(column));
        if (held && isCell(cell)) Object.assign(held, { v: cell.v, t: cell.t });
      }
  };
  const calculate = async (more: Partial<ISetFormulaCalculationStartMutation>): Promise<void> => {
    const done = new Promise<void>((resolve) => {
      const hearing = commands.onCommandExecuted(({ id, params }) => {
        if (id !== SetFormulaCalculationResultMutation.id) return;
        hearing.dispose();
        put((params as ISetFormulaCalculationResultMutation).unitData);
        resolve();
      });
    });
    await commands.executeCommand(SetFormulaCalculationStartMutation.id, {
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      forceCalculation: false,
      options: null,
      ...more,
    });
    await done;
  };
  try {
    // What hears the command is made once the book stands.
    await new Promise((resolve) => setTimeout(resolve, UNTIL_READY));
    const all = await timed(runs, () => calculate({ forceCalculation: true }));
    const results = Array.from({ length: UNIVER_ROWS }, (_, row) =>
      Array.from(
        { length: RESULT_COUNT },
        (_other, column) => matrix.getValue(row, FIRST_RESULT + column)?.v ?? "",
      ),
    );
    const edited = editedOf(UNIVER_ROWS);
    const one = await timed(edited.length, (run) => {
      const row = edited[run] ?? 0;
      matrix.setValue(row, 0, { v: "Tidak", t: CellValueType.STRING });
      const range = { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
      return calculate({ dirtyRanges: [{ unitId: UNIT, sheetId: SHEET, range }] });
    });
    return { all, one, results };
  } finally {
    univer.dispose();
  }
}
