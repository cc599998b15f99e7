/**
 * Looks at what the add-in rests on and only this Excel can show, on a sheet of its own that is gone afterwards. Nothing else
 * in the workbook is read or written; what was left by one that was cut off is cleared away first.
 */
import {
  SELF_TEST_CHECKS,
  WorkbookError,
  type SelfTest,
  type SelfTestCheck,
  type SelfTestName,
} from "../../sheets/types";
import { send } from "../apply/send";
import { aboutOffice } from "../self-test/about";
import { OtherThanExpected, type Look } from "../self-test/check";
import { calculatesManually, event, requestStops, speed, undoGroup } from "../self-test/requests";
import { chart, locked, severalRanges } from "../self-test/sheets";
import {
  columnInTable,
  listOfTableColumn,
  rowOfFilteredTable,
  specialCellsFiltered,
  specialCellsOneRow,
  tableGrows,
} from "../self-test/tables";
import { inExcel } from "../steps/in-excel";

/** What it is called while it stands; nobody's own sheet is. */
const SHEET = "UjiExcel_sementara";
/** Each look has so many columns to itself; the sheet is new, and wide enough. */
const WIDTH = 10;

const LOOKS: Readonly<Record<SelfTestName, { readonly look: Look; readonly needs?: string }>> = {
  tableGrows: { look: tableGrows },
  columnInTable: { look: columnInTable },
  specialCellsOneRow: { look: specialCellsOneRow },
  specialCellsFiltered: { look: specialCellsFiltered },
  requestStops: { look: requestStops },
  calculatesManually: { look: calculatesManually },
  listOfTableColumn: { look: listOfTableColumn },
  severalRanges: { look: severalRanges },
  chart: { look: chart },
  locked: { look: locked },
  rowOfFilteredTable: { look: rowOfFilteredTable },
  undoGroup: { look: undoGroup, needs: "1.20" },
  event: { look: event },
  speed: { look: speed },
};

export interface SelfTestOptions {
  readonly now: Date;
  /** Called before each look, with how many are done and how many there are. */
  readonly onStep?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * What was seen. Fails where the sheet itself cannot be made, as in a workbook whose structure is locked, and with
 * `cancelled` once stopped between two looks; the sheet is gone then, too.
 */
export async function selfTest({ now, onStep, signal }: SelfTestOptions): Promise<SelfTest> {
  await removeSheet();
  const checks: SelfTestCheck[] = [];
  try {
    await inExcel(async (context) => {
      context.workbook.worksheets.add(SHEET);
      await send(context);
    });
    for (const [index, name] of SELF_TEST_CHECKS.entries()) {
      if (signal?.aborted) throw new WorkbookError("cancelled");
      onStep?.(index, SELF_TEST_CHECKS.length);
      checks.push(await lookAt(name, index));
    }
  } finally {
    await removeSheet();
  }
  return { about: aboutOffice(now), checks };
}

async function lookAt(name: SelfTestName, index: number): Promise<SelfTestCheck> {
  const { look, needs } = LOOKS[name];
  const began = Date.now();
  const told = (outcome: SelfTestCheck["outcome"], detail: string): SelfTestCheck => ({
    name,
    outcome,
    detail,
    milliseconds: Date.now() - began,
  });
  if (needs !== undefined && !Office.context.requirements.isSetSupported("ExcelApi", needs))
    return told("unsupported", `needs ExcelApi ${needs}`);
  try {
    const seen = await inExcel((context) =>
      look(context, {
        sheet: context.workbook.worksheets.getItem(SHEET),
        sheetName: SHEET,
        row: 0,
        column: index * WIDTH,
        name: `${SHEET}_${index}`,
      }),
    );
    return told("passed", seen);
  } catch (failure) {
    return told("failed", reasonOf(failure));
  }
}

/** What Excel said, by its code: its messages are in Excel's language, and may name what is in the workbook. */
function reasonOf(failure: unknown): string {
  const cause: unknown = failure instanceof Error && failure.cause !== undefined ? failure.cause : failure;
  if (cause instanceof OtherThanExpected) return cause.message;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : String(cause);
}

async function removeSheet(): Promise<void> {
  await inExcel(async (context) => {
    const left = context.workbook.worksheets.getItemOrNullObject(SHEET).load("isNullObject");
    await send(context);
    if (left.isNullObject) return;
    left.delete();
    await send(context);
  });
}
