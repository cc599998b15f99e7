/** The records that filters let through, brought together by every row and column of a PivotTable. */
import type { CellValue, PivotTable, PivotValueFilter } from "../book/types";
import { Gathered } from "./aggregate";
import { Axis, type AxisNode } from "./axis";
import { itemFilter } from "./item-filters";
import { keyOf } from "./items";

export class Cube {
  readonly rows: Axis;
  readonly columns: Axis;
  private readonly cells = new Map<number, Map<number, readonly Gathered[]>>();
  /** By field: each record's item. */
  private readonly itemsOf = new Map<number, readonly number[]>();
  private readonly records: readonly (readonly CellValue[])[];

  constructor(readonly pivot: PivotTable) {
    this.rows = new Axis(pivot.rows);
    this.columns = new Axis(pivot.columns);
    this.records = pivot.records ?? [];
    const kept = this.selected();
    for (const record of kept) this.gather(record);
  }

  /** What stands at a row and a column, by data field; undefined where no record does. */
  at(row: AxisNode, column: AxisNode): readonly Gathered[] | undefined {
    return this.cells.get(row.id)?.get(column.id);
  }

  private items(field: number): readonly number[] {
    let found = this.itemsOf.get(field);
    if (found === undefined) {
      const byKey = new Map(
        this.pivot.fields[field]?.items.map((item, index) => [keyOf(item.value), index] as const),
      );
      found = this.records.map((record) => byKey.get(keyOf(record[field] ?? null)) ?? -1);
      this.itemsOf.set(field, found);
    }
    return found;
  }

  private selected(): number[] {
    const { pivot } = this;
    let kept = this.records.map((_record, index) => index);
    for (const [index, field] of pivot.fields.entries()) {
      const test = itemFilter(pivot, index, field);
      if (test === undefined) continue;
      const passes = field.items.map(test);
      const items = this.items(index);
      kept = kept.filter((record) => passes[items[record] ?? -1] === true);
    }
    for (const axis of [pivot.rows, pivot.columns])
      for (const [depth, field] of axis.entries()) {
        const filter = pivot.fields[field]?.valueFilter;
        if (filter !== undefined) kept = this.byValue(kept, axis.slice(0, depth + 1), filter);
      }
    return kept;
  }

  /** Drops the items whose values the filter does not let through, each among those of the same items further out. */
  private byValue(kept: readonly number[], path: readonly number[], filter: PivotValueFilter): number[] {
    const data = this.pivot.data.find(({ id }) => id === filter.data);
    if (data === undefined) return [...kept];
    const groups = new Map<
      string,
      Map<number, { readonly gathered: Gathered; readonly records: number[] }>
    >();
    for (const record of kept) {
      const items = path.map((field) => this.items(field)[record] ?? -1);
      const item = items.pop() ?? -1;
      const key = items.join(",");
      const group = groups.get(key) ?? new Map<number, { gathered: Gathered; records: number[] }>();
      groups.set(key, group);
      const one = group.get(item) ?? { gathered: new Gathered(), records: [] };
      group.set(item, one);
      one.gathered.add(this.records[record]?.[data.field]);
      one.records.push(record);
    }
    const passed = [...groups.values()].flatMap((group) => {
      const members = [...group.values()].map(({ gathered, records }) => {
        const value = gathered.by(data.function);
        return { value: typeof value === "number" ? value : undefined, records };
      });
      return letThrough(members, filter).flatMap(({ records }) => records);
    });
    return passed.sort((a, b) => a - b);
  }

  private gather(record: number): void {
    const down = this.path(this.rows, record);
    const across = this.path(this.columns, record);
    for (const row of down)
      for (const column of across) {
        const line = this.cells.get(row.id) ?? new Map<number, readonly Gathered[]>();
        this.cells.set(row.id, line);
        const all = line.get(column.id) ?? this.pivot.data.map(() => new Gathered());
        line.set(column.id, all);
        this.pivot.data.forEach(({ field }, index) => all[index]?.add(this.records[record]?.[field]));
      }
  }

  private path(axis: Axis, record: number): AxisNode[] {
    const nodes = [axis.root];
    for (const field of axis.fields)
      nodes.push(axis.below(nodes.at(-1) ?? axis.root, this.items(field)[record] ?? -1));
    return nodes;
  }
}

/** The items of a field that other fields' filters by hand, label and date leave records of. */
export function itemsWithData(pivot: PivotTable, field: number): ReadonlySet<number> {
  const tests = pivot.fields.flatMap((one, index) => {
    const test = index === field ? undefined : itemFilter(pivot, index, one);
    if (test === undefined) return [];
    const passing = new Set(one.items.filter(test).map(({ value }) => keyOf(value)));
    return [(record: readonly CellValue[]) => passing.has(keyOf(record[index] ?? null))];
  });
  const found = new Set(
    (pivot.records ?? [])
      .filter((record) => tests.every((test) => test(record)))
      .map((record) => keyOf(record[field] ?? null)),
  );
  return new Set(
    (pivot.fields[field]?.items ?? []).flatMap(({ value }, index) =>
      found.has(keyOf(value)) ? [index] : [],
    ),
  );
}

interface Member {
  readonly value: number | undefined;
}

function letThrough<M extends Member>(members: readonly M[], filter: PivotValueFilter): readonly M[] {
  const { condition, comparator = 0, lowerBound = 0, upperBound = 0, exclusive = false } = filter;
  if (condition === "TopN" || condition === "BottomN") return ranked(members, filter);
  const tests = {
    Equals: (value: number) => (value === comparator) !== exclusive,
    GreaterThan: (value: number) => value > comparator,
    GreaterThanOrEqualTo: (value: number) => value >= comparator,
    LessThan: (value: number) => value < comparator,
    LessThanOrEqualTo: (value: number) => value <= comparator,
    Between: (value: number) => (value >= lowerBound && value <= upperBound) !== exclusive,
  };
  return members.filter(({ value }) => value !== undefined && tests[condition](value));
}

/** The most or least, ties included: so many, or as many as make up the sum or the share of it. */
function ranked<M extends Member>(members: readonly M[], filter: PivotValueFilter): readonly M[] {
  const { condition, threshold = 10, selectionType = "Items" } = filter;
  const sign = condition === "TopN" ? -1 : 1;
  const order = members.flatMap(({ value }) => value ?? []).sort((a, b) => sign * (a - b));
  const total = order.reduce((sum, value) => sum + value, 0);
  let last: number | undefined;
  let sum = 0;
  for (const [index, value] of order.entries()) {
    const enough =
      selectionType === "Items"
        ? index >= threshold
        : sum >= (selectionType === "Sum" ? threshold : (total * threshold) / 100);
    if (enough) break;
    sum += value;
    last = value;
  }
  const limit = last;
  return members.filter(
    ({ value }) => value !== undefined && limit !== undefined && sign * (value - limit) <= 0,
  );
}
