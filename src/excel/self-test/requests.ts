// The self-test's looks at requests: where one stops, what Excel calculates meanwhile, events, and how long they take.
import { send } from "../apply/send";
import { expectSame, OtherThanExpected, rangeAt, type Look } from "./check";

/** How long an event may take to come, in milliseconds. */
const PATIENCE = 10_000;
const ROWS = 1000;
const COLUMNS = 8;

/** A request stops at the call that Excel refuses: what stands before it is done, what comes after is not (apply/guard.ts). */
export const requestStops: Look = async (context, place) => {
  const cells = rangeAt(place, 0, 0, 3, 1);
  rangeAt(place, 0, 0, 1, 1).values = [["before"]];
  rangeAt(place, 1, 0, 1, 1).formulas = [["=1"]];
  rangeAt(place, 1, 0, 1, 1).getSpecialCells("Formulas", "Errors");
  rangeAt(place, 2, 0, 1, 1).values = [["after"]];
  let code = "none";
  try {
    await send(context);
  } catch (error) {
    code =
      typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  }
  if (code === "none") throw new OtherThanExpected("getSpecialCells found an error where there is none");
  cells.load("values");
  await send(context);
  expectSame("cells", [cells.values[0]?.[0], cells.values[2]?.[0]], ["before", ""]);
  return code;
};

/** `Range.calculate` gives formulas their values where the workbook calculates by hand. The mode is put back in the same request. */
export const calculatesManually: Look = async (context, place) => {
  const { application } = context.workbook;
  application.load("calculationMode");
  await send(context);
  const before = application.calculationMode;
  const cell = rangeAt(place, 0, 0, 1, 1);
  try {
    application.calculationMode = "Manual";
    cell.formulas = [["=SUM(20,22)"]];
    cell.calculate();
    cell.load("values");
    await send(context);
  } finally {
    application.calculationMode = before;
    await send(context);
  }
  expectSame("value", cell.values[0]?.[0], 42);
  return `mode ${before}`;
};

/** Several requests as one step of Excel's undo, where this Excel has it. */
export const undoGroup: Look = async (_context, { sheetName, row, column }) => {
  await Excel.run({ mergeUndoGroup: true }, async (own) => {
    for (const value of [1, 2]) {
      const sheet = own.workbook.worksheets.getItem(sheetName);
      sheet.getRangeByIndexes(row, column, 1, 1).values = [[value]];
      await send(own);
    }
  });
  return "two requests; look at Undo by hand";
};

/** Excel tells of an edit. */
export const event: Look = async (context, place) => {
  const began = Date.now();
  let heard: (said: string) => void = () => undefined;
  const waited = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new OtherThanExpected(`no event within ${PATIENCE} ms`));
    }, PATIENCE);
    heard = (said) => {
      clearTimeout(timer);
      resolve(said);
    };
  });
  const registration = place.sheet.onChanged.add((args) => {
    heard(`${args.changeType}, ${args.source}, after ${Date.now() - began} ms`);
    return Promise.resolve();
  });
  await send(context);
  try {
    rangeAt(place, 0, 0, 1, 1).values = [["edited"]];
    await send(context);
    return await waited;
  } finally {
    registration.remove();
    await send(context);
  }
};

/** How long an empty request, writing and reading take. No figure fails: they are for the report. */
export const speed: Look = async (context, place) => {
  const range = rangeAt(place, 0, 0, ROWS, COLUMNS);
  const timed = async (): Promise<number> => {
    const began = Date.now();
    await send(context);
    return Date.now() - began;
  };
  place.sheet.load("name");
  const empty = await timed();
  range.values = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => row * column),
  );
  const written = await timed();
  range.load("values");
  const read = await timed();
  expectSame("last cell", range.values.at(-1)?.at(-1), (ROWS - 1) * (COLUMNS - 1));
  return `one name ${empty} ms, ${ROWS * COLUMNS} cells written ${written} ms, read ${read} ms`;
};
