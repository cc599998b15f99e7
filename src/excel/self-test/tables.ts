// The self-test's looks at tables: that they grow, keep their formulas, and are what the add-in takes them for when filtered.
import { send } from "../apply/send";
import { addTable, expectSame, plainAddress, rangeAt, type Look } from "./check";

/** Rows written right below a table join it, and its formula fills down (docs/decisions/0002-rows-below-the-table.md). */
export const tableGrows: Look = async (context, place) => {
  const table = addTable(place, [1]);
  await send(context);
  rangeAt(place, 2, 0, 2, 2).values = [
    ["below 1", 5],
    ["below 2", 7],
  ];
  await send(context);
  const body = table.getDataBodyRange().load("rowCount,values");
  await send(context);
  expectSame("rows", body.rowCount, 3);
  expectSame(
    "C",
    body.values.map((row) => row[2] as unknown),
    [2, 10, 14],
  );
  return "3 rows, formula filled down";
};

/** A column put into the sheet within a table becomes one of its columns (migration does this). */
export const columnInTable: Look = async (context, place) => {
  const table = addTable(place, [1, 2]);
  await send(context);
  rangeAt(place, 0, 1, 3, 1).insert("Right");
  await send(context);
  const columns = table.columns.load("items/name");
  await send(context);
  const names = columns.items.map(({ name }) => name);
  expectSame("columns", names.length, 4);
  expectSame("first and last", [names[0], names[2], names[3]], ["A", "B", "C"]);
  return names.join(", ");
};

/** A typed-over formula is found in a table of one row: there Excel could take the one cell for the whole sheet. */
export const specialCellsOneRow: Look = async (context, place) => {
  addTable(place, [4]);
  await send(context);
  const typed = rangeAt(place, 1, 2, 1, 1);
  typed.values = [[99]];
  await send(context);
  typed.load("address");
  const found = typed.getSpecialCells("Constants").load("address");
  await send(context);
  expectSame("constants", plainAddress(found.address), plainAddress(typed.address));
  return plainAddress(found.address);
};

/** Typed-over formulas are found in rows that a filter hides. */
export const specialCellsFiltered: Look = async (context, place) => {
  const table = addTable(place, [1, 2, 3]);
  await send(context);
  const hidden = rangeAt(place, 2, 2, 1, 1);
  hidden.values = [[99]];
  table.columns.getItem("B").filter.applyValuesFilter(["1"]);
  await send(context);
  hidden.load("address");
  const found = rangeAt(place, 1, 2, 3, 1).getSpecialCells("Constants").load("address");
  await send(context);
  expectSame("constants", plainAddress(found.address), plainAddress(hidden.address));
  // What it hides would be hidden for the looks beside it too.
  table.clearFilters();
  await send(context);
  return plainAddress(found.address);
};

/** One row of a filtered table goes, and no other (moving rows does this). */
export const rowOfFilteredTable: Look = async (context, place) => {
  const table = addTable(place, [1, 2, 3]);
  await send(context);
  table.columns.getItem("B").filter.applyValuesFilter(["1", "2"]);
  await send(context);
  table.rows.getItemAt(1).delete();
  await send(context);
  table.clearFilters();
  const body = table.getDataBodyRange().load("values");
  await send(context);
  expectSame(
    "rows left",
    body.values.map((row) => row[1] as unknown),
    [1, 3],
  );
  return "1 and 3 are left";
};

/** A list of allowed values that is a name, which stands for a table's column. */
export const listOfTableColumn: Look = async (context, place) => {
  addTable(place, [1, 2]);
  const { sheet, name } = place;
  sheet.names.add(`${name}_list`, `=${name}[A]`);
  await send(context);
  const cell = rangeAt(place, 1, 5, 1, 1);
  cell.dataValidation.rule = { list: { inCellDropDown: true, source: `=${name}_list` } };
  cell.values = [["r2"]];
  await send(context);
  cell.dataValidation.load("type,valid");
  await send(context);
  expectSame("type", cell.dataValidation.type, "List");
  expectSame("r2 is valid", cell.dataValidation.valid, true);
  return "r2 is in the list";
};
