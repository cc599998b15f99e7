/** A PivotTable's own part (ECMA-376 part 1, 18.10.1). */
import type { PivotData, PivotField, PivotTable } from "../../book/types";
import {
  filterRows,
  layoutOf,
  orderByLabels,
  pathOf,
  keyOf,
  type AxisLine,
  type AxisNode,
  type ColumnLine,
} from "../../pivots/index";
import { NAMESPACE } from "../package/names";
import { encodeAttributeText } from "../package/text";
import { XML_HEAD, element, listElement, type AttributeValue } from "../package/xml";
import { writeArea } from "../sheet/areas";
import {
  CALCULATION_NAMES,
  DATA_FIELD,
  DATA_REFERENCE,
  EXTENSION,
  FUNCTION_NAMES,
  LATER_CALCULATIONS,
  SUBTOTAL_FLAGS,
  SUBTOTAL_NAMES,
  X14,
} from "./words";
import { isListed, VERSION } from "./write-cache";
import { writeFilters } from "./write-filters";

type Attributes = Record<string, AttributeValue>;

const extension = (uri: string, content: string): string =>
  element("extLst", {}, element("ext", { uri, "xmlns:x14": X14 }, content));

/** A field's items in the order in which the part lists them. */
const itemOrder = (pivot: PivotTable, field: PivotField): readonly number[] =>
  field.sort?.by === "labels"
    ? orderByLabels(field.items, field.sort.ascending, pivot.customLists)
    : field.items.map((_item, index) => index);

class PivotWriter {
  /** By field: where each item stands among those listed. */
  private readonly places: readonly (readonly number[])[];
  private readonly several: boolean;

  constructor(
    private readonly pivot: PivotTable,
    private readonly numberOf: (format: string | undefined) => number,
  ) {
    this.several = pivot.data.length > 1;
    this.places = pivot.fields.map((field) => {
      const places: number[] = [];
      itemOrder(pivot, field).forEach((item, place) => {
        places[item] = place;
      });
      return places;
    });
  }

  private place(field: number, item: number): number {
    return this.places[field]?.[item] ?? 0;
  }

  private axisOf(index: number): string | undefined {
    const { rows, columns, filters } = this.pivot;
    if (rows.includes(index)) return "axisRow";
    if (columns.includes(index)) return "axisCol";
    return filters.includes(index) ? "axisPage" : undefined;
  }

  field(field: PivotField, index: number): string {
    const { pivot } = this;
    const axis = this.axisOf(index);
    const functions = field.subtotals.filter((one) => one !== "Automatic");
    const attributes: Attributes = {
      name: field.name === undefined ? undefined : encodeAttributeText(field.name),
      axis,
      dataField: pivot.data.some((data) => data.field === index) ? true : undefined,
      numFmtId: field.numberFormat === undefined ? undefined : this.numberOf(field.numberFormat),
      compact: pivot.layout === "Compact" ? undefined : false,
      outline: pivot.layout === "Tabular" ? false : undefined,
      subtotalTop: pivot.subtotalsAtTop ? undefined : false,
      multipleItemSelectionAllowed: axis === "axisPage" && field.severalItems ? true : undefined,
      showAll: field.showAllItems === true,
      insertBlankRow: field.blankLines,
      sortType: field.sort === undefined ? undefined : field.sort.ascending ? "ascending" : "descending",
      measureFilter: field.valueFilter === undefined ? undefined : true,
      defaultSubtotal: field.subtotals.includes("Automatic") ? undefined : false,
      ...Object.fromEntries(functions.map((one) => [SUBTOTAL_FLAGS[one], true])),
    };
    const isShaping = axis !== undefined || field.sliced === true || field.items.some(({ hidden }) => hidden);
    const items = isShaping && isListed(pivot, index) ? this.items(field, index, axis) : [];
    return element(
      "pivotField",
      attributes,
      listElement("items", items, { count: items.length }),
      this.sortScope(field),
      field.repeatLabels
        ? extension(EXTENSION.field, element("x14:pivotField", { fillDownLabels: true }))
        : undefined,
    );
  }

  /** The one item that a report filter shows, where it is chosen alone. */
  private only(index: number): number | undefined {
    const field = this.pivot.fields[index];
    if (field === undefined || field.severalItems || field.items.length < 2) return undefined;
    const [only, ...others] = field.items.flatMap((item, at) => (item.hidden ? [] : [at]));
    return others.length === 0 ? only : undefined;
  }

  private items(field: PivotField, index: number, axis: string | undefined): string[] {
    const byPage = axis === "axisPage" && this.only(index) !== undefined;
    const items = itemOrder(this.pivot, field).map((at) => {
      const item = field.items[at];
      return element("item", {
        n: item?.name === undefined ? undefined : encodeAttributeText(item.name),
        h: byPage ? undefined : item?.hidden,
        sd: item?.collapsed ? false : undefined,
        x: at,
      });
    });
    const subtotals =
      axis !== undefined ? field.subtotals.map((one) => element("item", { t: SUBTOTAL_NAMES[one] })) : [];
    return [...items, ...subtotals];
  }

  /** What a sort by values goes by. */
  private sortScope({ sort }: PivotField): string | undefined {
    if (sort?.by !== "values") return undefined;
    const { pivot } = this;
    const reference = (field: number, place: number): string =>
      element("reference", { field, count: 1, selected: false }, element("x", { v: place }));
    const data = pivot.data.findIndex(({ id }) => id === sort.data);
    const references = [
      reference(DATA_REFERENCE, Math.max(0, data)),
      ...sort.scope.map(({ field, item }) => {
        const index = pivot.fields[field]?.items.findIndex(({ value }) => keyOf(value) === item) ?? 0;
        return reference(field, this.place(field, Math.max(0, index)));
      }),
    ];
    return element(
      "autoSortScope",
      {},
      element(
        "pivotArea",
        { dataOnly: false, outline: false, fieldPosition: 0 },
        element("references", { count: references.length }, ...references),
      ),
    );
  }

  /** Rows or columns: each says what of it is not the same as of the one before. */
  lines(lines: readonly (AxisLine | ColumnLine)[], fields: readonly number[], several: boolean): string[] {
    let before: readonly number[] = [];
    return lines.map((line) => {
      const data = several && "data" in line ? line.data : 0;
      const path = pathOf(line.node).map((node: AxisNode) =>
        this.place(fields[node.depth - 1] ?? -1, node.item),
      );
      const own = line.kind === "item" && several ? [...path, data] : path;
      const places = line.kind === "grand" ? [0] : own;
      let same = 0;
      if (line.kind === "subtotal" || line.kind === "blank") same = Math.max(0, path.length - 1);
      else if (line.kind === "item")
        while (same < places.length - 1 && same < before.length && places[same] === before[same]) same += 1;
      if (line.kind === "item") before = places;
      const type =
        line.kind === "item"
          ? undefined
          : line.kind === "subtotal"
            ? SUBTOTAL_NAMES[line.function ?? "Automatic"]
            : line.kind;
      return element(
        "i",
        { t: type, r: same === 0 ? undefined : same, i: data === 0 ? undefined : data },
        ...places.slice(same).map((place) => element("x", { v: place === 0 ? undefined : place })),
      );
    });
  }

  data(data: PivotData): string {
    const { pivot } = this;
    const later = LATER_CALCULATIONS[data.calculation];
    const base = data.baseField ?? 0;
    const item =
      data.baseItem === undefined
        ? 0
        : this.place(
            base,
            pivot.fields[base]?.items.findIndex(({ value }) => keyOf(value) === data.baseItem) ?? 0,
          );
    const calculation = CALCULATION_NAMES[data.calculation];
    const format = data.numberFormat ?? (data.calculation.startsWith("Percent") ? "0.00%" : undefined);
    return element(
      "dataField",
      {
        name: encodeAttributeText(data.name),
        fld: data.field,
        subtotal: data.function === "Sum" ? undefined : FUNCTION_NAMES[data.function],
        showDataAs: calculation === "normal" ? undefined : calculation,
        baseField: base,
        baseItem: item,
        numFmtId: format === undefined ? undefined : this.numberOf(format),
      },
      later === undefined
        ? undefined
        : extension(EXTENSION.data, element("x14:dataField", { pivotShowAs: later })),
    );
  }

  filter(index: number): string {
    const one = this.only(index);
    return element("pageField", {
      fld: index,
      item: one === undefined ? undefined : this.place(index, one),
      hier: -1,
    });
  }

  xml(cacheId: number): string {
    const { pivot, several } = this;
    const { rows, columns, headerRows, labelColumns } = layoutOf(pivot);
    const list = (name: string, items: readonly string[]): string | undefined =>
      listElement(name, items, { count: items.length });
    const fieldList = (name: string, fields: readonly number[]): string | undefined =>
      list(
        name,
        fields.map((x) => element("field", { x })),
      );
    const across = [...pivot.columns, ...(several ? [DATA_FIELD] : [])];
    const isCompact = pivot.layout === "Compact";
    return (
      XML_HEAD +
      element(
        "pivotTableDefinition",
        { xmlns: NAMESPACE.main, ...this.options(cacheId, isCompact) },
        element("location", {
          ref: writeArea(pivot.area),
          firstHeaderRow: pivot.columns.length === 0 && several ? 0 : 1,
          firstDataRow: headerRows,
          firstDataCol: labelColumns,
          rowPageCount: pivot.filters.length === 0 ? undefined : filterRows(pivot) - 1,
          colPageCount: pivot.filters.length === 0 ? undefined : 1,
        }),
        list(
          "pivotFields",
          pivot.fields.map((field, index) => this.field(field, index)),
        ),
        fieldList("rowFields", pivot.rows),
        list("rowItems", this.lines(rows, pivot.rows, false)),
        fieldList("colFields", across),
        pivot.data.length + pivot.columns.length === 0
          ? undefined
          : list("colItems", this.lines(columns, pivot.columns, several)),
        list(
          "pageFields",
          pivot.filters.map((index) => this.filter(index)),
        ),
        list(
          "dataFields",
          pivot.data.map((data) => this.data(data)),
        ),
        element("pivotTableStyleInfo", {
          name: pivot.style,
          showRowHeaders: true,
          showColHeaders: true,
          showRowStripes: false,
          showColStripes: false,
          showLastColumn: true,
        }),
        writeFilters(pivot),
        this.looks(),
      )
    );
  }

  private options(cacheId: number, isCompact: boolean): Attributes {
    const { pivot } = this;
    const off = (flag: boolean): false | undefined => (flag ? undefined : false);
    const text = pivot.emptyCellText;
    return {
      name: encodeAttributeText(pivot.name),
      cacheId,
      applyNumberFormats: false,
      applyBorderFormats: false,
      applyFontFormats: false,
      applyPatternFormats: false,
      applyAlignmentFormats: false,
      applyWidthHeightFormats: true,
      dataCaption: "Values",
      missingCaption: text === "" ? undefined : encodeAttributeText(text),
      showMissing: text === "" ? undefined : off(pivot.fillEmptyCells),
      disableFieldList: pivot.fieldList ? undefined : true,
      preserveFormatting: off(pivot.preserveFormatting),
      useAutoFormatting: pivot.autoFormat ? true : undefined,
      editData: pivot.dataValueEditing ? true : undefined,
      updatedVersion: VERSION,
      minRefreshableVersion: 3,
      createdVersion: VERSION,
      itemPrintTitles: true,
      indent: 0,
      rowGrandTotals: off(pivot.rowGrandTotals),
      colGrandTotals: off(pivot.columnGrandTotals),
      showHeaders: off(pivot.fieldHeaders),
      compact: off(isCompact),
      compactData: off(isCompact),
      outline: pivot.layout === "Tabular" ? undefined : true,
      outlineData: pivot.layout === "Tabular" ? undefined : true,
      multipleFieldFilters: off(pivot.severalFilters),
      customListSort: off(pivot.customLists),
    };
  }

  private looks(): string {
    const { altTitle, altDescription } = this.pivot;
    return extension(
      EXTENSION.pivotTable,
      element("x14:pivotTableDefinition", {
        hideValuesRow: true,
        altText: altTitle === "" ? undefined : encodeAttributeText(altTitle),
        altTextSummary: altDescription === "" ? undefined : encodeAttributeText(altDescription),
      }),
    );
  }
}

/** @param numberOf the number of a number format in the workbook */
export const writePivotPart = (
  pivot: PivotTable,
  cacheId: number,
  numberOf: (format: string | undefined) => number,
): string => new PivotWriter(pivot, numberOf).xml(cacheId);
