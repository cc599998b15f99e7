/** Sets properties of an object in one request, and reads them in another, of the object found anew. */
import type { Opened } from "../../testing/index";

type Values = Readonly<Record<string, unknown>>;
interface Loadable {
  load(names: string): unknown;
}

/**
 * Sets each value through `find`'s object, and gives what they read as afterwards.
 * @param find leads to the object, from the sheet
 */
export async function setAndRead(
  { run }: Opened,
  find: (sheet: Excel.Worksheet, context: Excel.RequestContext) => object,
  values: Values,
): Promise<Values> {
  await run(async (context, sheet) => {
    Object.assign(find(sheet, context), values);
    await context.sync();
  });
  return readOf({ run }, find, Object.keys(values));
}

/** What the named properties read as. */
export function readOf(
  { run }: Pick<Opened, "run">,
  find: (sheet: Excel.Worksheet, context: Excel.RequestContext) => object,
  names: readonly string[],
): Promise<Values> {
  return run(async (context, sheet) => {
    const found = find(sheet, context) as Loadable & Values;
    found.load(names.join(","));
    await context.sync();
    return Object.fromEntries(names.map((name) => [name, found[name]]));
  });
}
