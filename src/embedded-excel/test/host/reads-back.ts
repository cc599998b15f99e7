/** Sets properties of an object in one request, and reads them in another, of the object found anew. */
import { createEmbeddedExcel } from "../../index";
import { openOfficeWindow } from "../../host/node-window";
import type { Opened } from "../../testing/index";
import { openXlsx, saveXlsx } from "../../xlsx";

type Values = Readonly<Record<string, unknown>>;
interface Loadable {
  load(names: string): unknown;
}
type Find = (sheet: Excel.Worksheet, context: Excel.RequestContext) => object;

/**
 * Sets each value through `find`'s object, and gives what they read as afterwards.
 * @param find leads to the object, from the sheet
 */
export async function setAndRead({ run }: Opened, find: Find, values: Values): Promise<Values> {
  await run(async (context, sheet) => {
    Object.assign(find(sheet, context), values);
    await context.sync();
  });
  return readOf({ run }, find, Object.keys(values));
}

/** What the named properties read as. */
export function readOf({ run }: Pick<Opened, "run">, find: Find, names: readonly string[]): Promise<Values> {
  return run(async (context, sheet) => {
    const found = find(sheet, context) as Loadable & Values;
    found.load(names.join(","));
    await context.sync();
    return Object.fromEntries(names.map((name) => [name, found[name]]));
  });
}

/** The workbook as it is after it was saved and its file opened by another Excel. */
export async function reopened({ excel }: Pick<Opened, "excel">): Promise<Pick<Opened, "run" | "excel">> {
  const again = createEmbeddedExcel(await openXlsx(await saveXlsx(excel.book)), { now: () => 46_227.5 });
  const client = again.connect(openOfficeWindow(), { user: "Sari" });
  return {
    excel: again,
    run: (batch) =>
      client.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Data"))),
  };
}

/** One kind of object: how it is found, what it is told, and what it says before. */
export type Row = readonly [what: string, find: Find, values: Values, defaults: Values];

/**
 * Each value of every kind reads back through an object found anew, and before it was set it is the documented default;
 * an empty list of defaults where none is documented.
 * @param keeps whether files hold the kinds: then they read the same of the file opened again
 */
export function itReadsBack(
  make: () => Promise<Opened>,
  keeps: "in the file" | "while the book is open",
  rows: readonly Row[],
): void {
  it.each(rows)("of %s read back as they were set", async (_what, find, values, defaults) => {
    const opened = await make();
    expect(await readOf(opened, find, Object.keys(defaults))).toEqual(defaults);
    expect(await setAndRead(opened, find, values)).toEqual(values);
    if (keeps === "while the book is open") return;
    expect(await readOf(await reopened(opened), find, Object.keys(values))).toEqual(values);
  });
}
