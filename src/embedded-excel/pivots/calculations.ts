/** A value as it is shown: as it is, or against others ("% of column total", "difference from" …). */
import type { CellValue, PivotCalculation, PivotFunction } from "../book/types";
import { DIVISION_ERROR, finite, NOT_AVAILABLE, NULL_ERROR } from "../calculator/values";
import { ancestor, depthOf, withItem, type Axis, type AxisNode } from "./axis";
import type { Cube } from "./cube";
import { keyOf } from "./items";
import { childrenOf } from "./lines";

/** How such values are formatted where nothing else is said. */
export const formatOf = (calculation: PivotCalculation): string | undefined =>
  calculation.startsWith("Percent") ? "0.00%" : undefined;

/** Those that want a field to go by, and those that want one of its items besides. */
export const WANTS_FIELD: ReadonlySet<PivotCalculation> = new Set([
  "PercentOfParentTotal",
  "PercentOf",
  "RunningTotal",
  "PercentRunningTotal",
  "DifferenceFrom",
  "PercentDifferenceFrom",
  "RankAscending",
  "RankDecending",
]);
export const WANTS_ITEM: ReadonlySet<PivotCalculation> = new Set([
  "PercentOf",
  "DifferenceFrom",
  "PercentDifferenceFrom",
]);

interface Place {
  readonly row: AxisNode;
  readonly column: AxisNode;
}

/** A share of a whole; a cell without records counts as 0, as Excel shows it: 0.00%. */
function share(part: CellValue, whole: CellValue): CellValue {
  for (const one of [part, whole]) if (typeof one === "object" && one !== null) return one;
  if (whole === null) return part === null ? null : NULL_ERROR;
  if (typeof whole !== "number") return null;
  if (whole === 0) return DIVISION_ERROR;
  return finite((typeof part === "number" ? part : 0) / whole);
}

/**
 * The value at a row and column.
 * @param data index of the data field
 * @param own the function of a subtotal that has one of its own
 */
export function valueAt(cube: Cube, place: Place, data: number, own?: PivotFunction): CellValue {
  const field = cube.pivot.data[data];
  if (field === undefined) return null;
  const by = own ?? field.function;
  const plain = ({ row, column }: Place): CellValue => cube.at(row, column)?.[data]?.by(by) ?? null;
  const value = plain(place);
  const { row, column } = place;
  const [top, left] = [cube.rows.root, cube.columns.root];
  switch (field.calculation) {
    case "None":
      return value;
    case "PercentOfGrandTotal":
      return share(value, plain({ row: top, column: left }));
    case "PercentOfColumnTotal":
      return share(value, plain({ row: top, column }));
    case "PercentOfRowTotal":
      return share(value, plain({ row, column: left }));
    case "PercentOfParentRowTotal":
      return share(value, plain({ row: row.parent ?? row, column }));
    case "PercentOfParentColumnTotal":
      return share(value, plain({ row, column: column.parent ?? column }));
    case "Index": {
      const parts = [
        plain({ row: top, column: left }),
        plain({ row, column: left }),
        plain({ row: top, column }),
      ];
      const [grand, ofRow, ofColumn] = parts;
      for (const one of [value, ...parts]) if (typeof one === "object" && one !== null) return one;
      if (typeof grand !== "number" || typeof ofRow !== "number" || typeof ofColumn !== "number") return null;
      if (ofRow * ofColumn === 0) return DIVISION_ERROR;
      return finite(((typeof value === "number" ? value : 0) * grand) / (ofRow * ofColumn));
    }
    case "PercentOfParentTotal":
    case "PercentOf":
    case "DifferenceFrom":
    case "PercentDifferenceFrom":
    case "RunningTotal":
    case "PercentRunningTotal":
    case "RankAscending":
    case "RankDecending":
      return againstField(cube, place, field, plain);
  }
}

interface Asked {
  readonly calculation: PivotCalculation;
  readonly baseField?: number;
  readonly baseItem?: string;
}

/** What goes by a field: nothing where the row or column is above it, #N/A where the field stands on no axis. */
function againstField(
  cube: Cube,
  place: Place,
  { calculation, baseField = -1, baseItem }: Asked,
  plain: (place: Place) => CellValue,
): CellValue {
  const inRows = depthOf(cube.rows, baseField);
  const inColumns = depthOf(cube.columns, baseField);
  const depth = inRows || inColumns;
  if (depth === 0) return NOT_AVAILABLE;
  const axis = inRows > 0 ? cube.rows : cube.columns;
  const node = inRows > 0 ? place.row : place.column;
  const own = ancestor(node, depth);
  if (own === undefined) return null;
  const at = (other: AxisNode): CellValue =>
    plain(inRows > 0 ? { ...place, row: other } : { ...place, column: other });
  const value = at(node);
  if (calculation === "PercentOfParentTotal") return share(value, at(own));
  if (WANTS_ITEM.has(calculation)) {
    const item = cube.pivot.fields[baseField]?.items.findIndex((one) => keyOf(one.value) === baseItem) ?? -1;
    const base = withItem(axis.root, node, depth, item);
    return compared(calculation, value, base === undefined ? undefined : at(base), own.item === item);
  }
  return among(cube, axis, { node, own, depth }, calculation, at);
}

function compared(
  calculation: PivotCalculation,
  value: CellValue,
  base: CellValue | undefined,
  isBase: boolean,
): CellValue {
  if (isBase) return calculation === "PercentOf" ? share(value, value) : null;
  if (base === undefined) return NOT_AVAILABLE;
  for (const one of [value, base]) if (typeof one === "object" && one !== null) return one;
  if (calculation === "PercentOf") return share(value, base);
  if (value === null && base === null) return null;
  const difference = Number(value ?? 0) - Number(base ?? 0);
  return calculation === "DifferenceFrom" ? finite(difference) : share(difference, base);
}

/** Running totals and ranks: along the items of the field, all else being the same. */
function among(
  cube: Cube,
  axis: Axis,
  { node, own, depth }: { readonly node: AxisNode; readonly own: AxisNode; readonly depth: number },
  calculation: PivotCalculation,
  at: (other: AxisNode) => CellValue,
): CellValue {
  const siblings = own.parent === undefined ? [] : childrenOf(cube, axis, own.parent);
  const values = siblings.map((sibling) => {
    const other = withItem(axis.root, node, depth, sibling.item);
    return other === undefined ? null : at(other);
  });
  const place = siblings.indexOf(own);
  if (calculation === "RankAscending" || calculation === "RankDecending") {
    const value = values[place];
    if (typeof value !== "number") return value ?? null;
    const numbers = new Set(values.filter((one) => typeof one === "number"));
    const before = [...numbers].filter((one) =>
      calculation === "RankAscending" ? one < value : one > value,
    );
    return before.length + 1;
  }
  const sumOf = (some: readonly CellValue[]): CellValue => {
    let sum = 0;
    for (const one of some) {
      if (typeof one === "object" && one !== null) return one;
      if (typeof one === "number") sum += one;
    }
    return finite(sum);
  };
  const running = sumOf(values.slice(0, place + 1));
  return calculation === "RunningTotal" ? running : share(running, sumOf(values));
}
