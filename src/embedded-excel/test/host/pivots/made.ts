/** PivotTables made for tests: the data, a PivotTable over them, and what stands in its cells. */
import { open, type Opened } from "../../../testing/index";

type Value = string | number | boolean;

/** Made up: regions, products, channels, units and their worth. */
export const DATA: readonly (readonly Value[])[] = [
  ["Region", "Product", "Channel", "Units", "Worth"],
  ["East", "Pear", "Shop", 3, 30],
  ["East", "Fig", "Web", 5, 25],
  ["West", "Pear", "Web", 2, 20],
  ["West", "Kiwi", "Shop", 7, 70],
  ["East", "Pear", "Web", 1, 12],
  ["West", "Fig", "Shop", 4, 18],
  ["North", "Kiwi", "Web", 6, 66],
];

export interface Made extends Opened {
  /** Does something with the PivotTable P, then gives the values of its range. */
  readonly values: (
    act?: (pivot: Excel.PivotTable, context: Excel.RequestContext) => void,
  ) => Promise<unknown[][]>;
}

/** A PivotTable P at G3 over the data, which start at A1 of the sheet Data. */
export async function made(
  data: readonly (readonly Value[])[] = DATA,
  fields: {
    readonly rows?: readonly string[];
    readonly columns?: readonly string[];
    readonly filters?: readonly string[];
    readonly data?: readonly string[];
  } = {},
): Promise<Made> {
  const opened = open();
  await opened.run(async (context, sheet) => {
    const source = sheet.getRangeByIndexes(0, 0, data.length, data[0]?.length ?? 1);
    source.values = data.map((row) => [...row]);
    const pivot = sheet.pivotTables.add("P", source, "G3");
    const add = (to: { add(one: Excel.PivotHierarchy): unknown }, names: readonly string[] = []): void => {
      for (const name of names) to.add(pivot.hierarchies.getItem(name));
    };
    add(pivot.rowHierarchies, fields.rows);
    add(pivot.columnHierarchies, fields.columns);
    add(pivot.filterHierarchies, fields.filters);
    add(pivot.dataHierarchies, fields.data);
    await context.sync();
  });
  return {
    ...opened,
    values: (act) =>
      opened.run(async (context, sheet) => {
        const pivot = sheet.pivotTables.getItem("P");
        act?.(pivot, context);
        const range = pivot.layout.getRange().load("values");
        await context.sync();
        return range.values;
      }),
  };
}
