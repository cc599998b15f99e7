/** The rows and columns of a PivotTable's values, in the order in which they stand. */
import type { PivotField, PivotFunction } from "../book/types";
import type { Axis, AxisNode } from "./axis";
import type { Cube } from "./cube";
import { itemFilter } from "./item-filters";
import { keyOf, orderByLabels } from "./items";

export interface AxisLine {
  /** "blank" is the empty row after an item. */
  readonly kind: "item" | "subtotal" | "grand" | "blank";
  /** The root for grand totals, and where the axis has no fields. */
  readonly node: AxisNode;
  /** Of a subtotal with a function of its own. */
  readonly function?: PivotFunction;
  /** Whether there are values in it: an outer item has none above its own where its subtotal stands below. */
  readonly shows: boolean;
}

/** The node that a sort by values goes by: that of the other axis which its scope names, or all of it. */
function scopeOf(cube: Cube, axis: Axis, field: PivotField): AxisNode {
  const other = axis === cube.rows ? cube.columns : cube.rows;
  const scope = field.sort?.by === "values" ? field.sort.scope : [];
  let node: AxisNode | undefined = other.root;
  for (const index of other.fields) {
    const wanted = scope.find((one) => one.field === index)?.item;
    if (wanted === undefined) break;
    const item = cube.pivot.fields[index]?.items.findIndex(({ value }) => keyOf(value) === wanted) ?? -1;
    node = node?.children.get(item);
  }
  return node ?? other.root;
}

/** What is right below a node, in order. */
export function childrenOf(cube: Cube, axis: Axis, node: AxisNode): readonly AxisNode[] {
  const known = orders.get(node);
  if (known !== undefined) return known;
  const ordered = order(cube, axis, node);
  orders.set(node, ordered);
  return ordered;
}

const orders = new WeakMap<AxisNode, readonly AxisNode[]>();

function order(cube: Cube, axis: Axis, node: AxisNode): readonly AxisNode[] {
  const { pivot } = cube;
  const index = axis.fields[node.depth] ?? -1;
  const field = pivot.fields[index];
  if (field === undefined) return [];
  if (field.showAllItems) {
    const passes = itemFilter(pivot, index, field);
    for (const [item, one] of field.items.entries()) if (passes?.(one) !== false) axis.below(node, item);
  }
  const children = [...node.children.values()];
  const { sort } = field;
  if (sort?.by === "values") {
    const other = scopeOf(cube, axis, field);
    const data = pivot.data.findIndex(({ id }) => id === sort.data);
    const valueOf = (child: AxisNode): number | undefined => {
      const gathered = axis === cube.rows ? cube.at(child, other) : cube.at(other, child);
      const value = gathered?.[data]?.by(pivot.data[data]?.function ?? "Sum");
      return typeof value === "number" ? value : undefined;
    };
    const sign = sort.ascending ? 1 : -1;
    return children
      .map((child) => ({ child, value: valueOf(child) }))
      .sort((a, b) => {
        if (a.value === undefined || b.value === undefined)
          return Number(a.value === undefined) - Number(b.value === undefined);
        return sign * (a.value - b.value) || a.child.item - b.child.item;
      })
      .map(({ child }) => child);
  }
  const labels =
    sort === undefined ? undefined : orderByLabels(field.items, sort.ascending, pivot.customLists);
  const place = new Map(labels?.map((item, at) => [item, at] as const));
  const placeOf = ({ item }: AxisNode): number => place.get(item) ?? item;
  return children.sort((a, b) => placeOf(a) - placeOf(b));
}

/** An item with nothing shown below it. */
function isLast(cube: Cube, axis: Axis, node: AxisNode): boolean {
  if (node.depth === axis.fields.length) return true;
  const item = cube.pivot.fields[axis.fields[node.depth - 1] ?? -1]?.items[node.item];
  return item?.collapsed === true || childrenOf(cube, axis, node).length === 0;
}

const ownFunction = (one: "Automatic" | PivotFunction): { function?: PivotFunction } =>
  one === "Automatic" ? {} : { function: one };

function walk(cube: Cube, axis: Axis, node: AxisNode, lines: AxisLine[]): void {
  const field = cube.pivot.fields[axis.fields[node.depth] ?? -1];
  if (field === undefined) return;
  const isRows = axis === cube.rows;
  const hasHeader = isRows && cube.pivot.layout !== "Tabular";
  const [only, ...others] = field.subtotals;
  const atTop = hasHeader && cube.pivot.subtotalsAtTop && only !== undefined && others.length === 0;
  for (const child of childrenOf(cube, axis, node)) {
    if (isLast(cube, axis, child)) lines.push({ kind: "item", node: child, shows: true });
    else {
      if (hasHeader)
        lines.push({ kind: "item", node: child, shows: atTop, ...(atTop ? ownFunction(only) : {}) });
      walk(cube, axis, child, lines);
      if (!atTop)
        for (const one of field.subtotals)
          lines.push({ kind: "subtotal", node: child, shows: true, ...ownFunction(one) });
    }
    if (isRows && field.blankLines && child.depth < axis.fields.length)
      lines.push({ kind: "blank", node: child, shows: false });
  }
}

function linesOf(cube: Cube, axis: Axis, hasGrandTotal: boolean): readonly AxisLine[] {
  const { root, fields } = axis;
  if (fields.length === 0)
    return cube.pivot.data.length === 0 ? [] : [{ kind: "item", node: root, shows: true }];
  const lines: AxisLine[] = [];
  walk(cube, axis, root, lines);
  if (hasGrandTotal) lines.push({ kind: "grand", node: root, shows: true });
  return lines;
}

/** As Excel calls them: the totals of columns are the last row. */
export const rowLines = (cube: Cube): readonly AxisLine[] =>
  linesOf(cube, cube.rows, cube.pivot.columnGrandTotals);

export const columnLines = (cube: Cube): readonly AxisLine[] =>
  linesOf(cube, cube.columns, cube.pivot.rowGrandTotals);
