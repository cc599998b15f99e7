/** Conditional formats as they show now: which rules hold at a cell, and the overlay they make together. */
import { holdsCell, intersection } from "../../book/area";
import { cellAt, eachCell, usedAreaOf } from "../../book/cells";
import type {
  Area,
  CellValue,
  ConditionalFormat,
  ConditionalRule,
  FormatOverlay,
  Sheet,
} from "../../book/types";
import { displayValue } from "./display";
import type { CellBar, CellIcon } from "../drawn";
import { barOf, iconOf } from "./bars-and-icons";
import { hasErrors, holdsAverage, holdsRank, numbersOf, scaleColor } from "./scales";
import type { BookSession } from "./session";
import { compareWith } from "./validating";

/** What the rules at a cell make together: of bars and of icons, those of the first rule. */
interface Conditional {
  readonly overlay?: FormatOverlay;
  readonly bar?: CellBar;
  readonly icon?: CellIcon;
  readonly hidesText?: boolean;
}

const NOTHING: Conditional = {};

const SCALES: ReadonlySet<ConditionalRule["kind"]> = new Set(["colorScale", "dataBar", "iconSet"]);

/** Remembers what the rules make until the book changes, so that scrolling is cheap. */
export class Overlays {
  private version = -1;
  private readonly known = new Map<string, Map<number, Conditional>>();
  private counts = new Map<string, Map<string, number>>();
  private readonly numbers = new Map<string, readonly number[]>();
  private readonly scaled = new Map<string, boolean>();

  public constructor(private readonly session: BookSession) {}

  public at(sheet: Sheet, row: number, column: number): Conditional {
    if (sheet.conditionalFormats.length === 0) return NOTHING;
    if (this.version !== this.session.version) {
      this.version = this.session.version;
      this.known.clear();
      this.counts.clear();
      this.numbers.clear();
      this.scaled.clear();
    }
    let cells = this.known.get(sheet.id);
    if (cells === undefined) {
      cells = new Map();
      this.known.set(sheet.id, cells);
    }
    const key = row * 16_384 + column;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const made = this.resolve(sheet, row, column);
    cells.set(key, made);
    return made;
  }

  private resolve(sheet: Sheet, row: number, column: number): Conditional {
    const rules = sheet.conditionalFormats.filter((one) =>
      one.areas.some((area) => holdsCell(area, row, column)),
    );
    let shown = NOTHING;
    for (const rule of rules.sort((a, b) => a.priority - b.priority)) {
      if (!this.holds(sheet, rule, row, column)) continue;
      // What an earlier rule says stands.
      if (rule.rule.kind === "dataBar" || rule.rule.kind === "iconSet")
        shown = { ...this.markOf(sheet, rule, row, column), ...shown };
      else shown = { ...shown, overlay: { ...this.lookOf(sheet, rule, row, column), ...shown.overlay } };
      // Scales, bars and icons stop none: Office.js reference, ConditionalFormat.stopIfTrue.
      if (rule.stopIfTrue && !SCALES.has(rule.rule.kind)) break;
    }
    return shown;
  }

  /** The bar or icon of a number. */
  private markOf(sheet: Sheet, format: ConditionalFormat, row: number, column: number): Conditional {
    const value = cellAt(sheet, row, column)?.value;
    const { rule } = format;
    if (typeof value !== "number") return NOTHING;
    const numbers = this.numbersOf(sheet, format);
    const evaluate = this.boundAt(sheet, format, row, column);
    if (rule.kind === "dataBar") {
      const bar = barOf(rule, value, numbers, evaluate);
      return bar === undefined ? NOTHING : { bar, ...(rule.showBarOnly && { hidesText: true }) };
    }
    const icon = rule.kind === "iconSet" ? iconOf(rule, value, numbers, evaluate) : undefined;
    return icon === undefined || rule.kind !== "iconSet"
      ? NOTHING
      : { icon, ...(rule.showIconOnly && { hidesText: true }) };
  }

  /** What a formula of a bound gives; NaN where it is no number. */
  private boundAt(
    sheet: Sheet,
    format: ConditionalFormat,
    row: number,
    column: number,
  ): (formula: string) => number {
    return (formula) => {
      const found = this.evaluate(sheet, formula, format.areas[0], row, column);
      return typeof found === "number" ? found : NaN;
    };
  }

  /** Whether scales, bars and icons are at any of the format's cells. */
  private isScaled(sheet: Sheet, format: ConditionalFormat): boolean {
    const known = this.scaled.get(format.id) ?? !hasErrors(sheet, format);
    this.scaled.set(format.id, known);
    return known;
  }

  /** The format's own look, or the colour of a scale. */
  private lookOf(sheet: Sheet, format: ConditionalFormat, row: number, column: number): FormatOverlay {
    const value = cellAt(sheet, row, column)?.value;
    if (format.rule.kind !== "colorScale" || typeof value !== "number") return format.format;
    const fillColor = scaleColor(
      format.rule.points,
      value,
      this.numbersOf(sheet, format),
      this.boundAt(sheet, format, row, column),
    );
    return fillColor === undefined ? {} : { fillColor };
  }

  private numbersOf(sheet: Sheet, format: ConditionalFormat): readonly number[] {
    let found = this.numbers.get(format.id);
    if (found === undefined) {
      found = numbersOf(sheet, format);
      this.numbers.set(format.id, found);
    }
    return found;
  }

  private holds(sheet: Sheet, format: ConditionalFormat, row: number, column: number): boolean {
    const { rule } = format;
    const cell = cellAt(sheet, row, column);
    const value = cell?.value ?? null;
    switch (rule.kind) {
      case "custom":
        return isTrue(this.evaluate(sheet, rule.formula, format.areas[0], row, column));
      case "cellValue": {
        const low = this.evaluate(sheet, rule.formula1, format.areas[0], row, column);
        if (typeof low === "string") return compareText(rule.operator, value, low);
        const high =
          rule.formula2 === undefined
            ? NaN
            : this.evaluate(sheet, rule.formula2, format.areas[0], row, column);
        return (
          typeof value === "number" &&
          typeof low === "number" &&
          compareWith(rule.operator, value, low, typeof high === "number" ? high : NaN)
        );
      }
      case "containsText": {
        const text = displayValue(value, cell?.style?.numberFormat).toLowerCase();
        const wanted = rule.text.toLowerCase();
        if (rule.operator === "BeginsWith") return text.startsWith(wanted);
        if (rule.operator === "EndsWith") return text.endsWith(wanted);
        return text.includes(wanted) === (rule.operator === "Contains");
      }
      case "duplicateValues":
      case "uniqueValues": {
        if (value === null || value === "") return false;
        const count = this.countsOf(sheet, format).get(keyOf(value)) ?? 0;
        return rule.kind === "duplicateValues" ? count > 1 : count === 1;
      }
      case "rank":
        return typeof value === "number" && holdsRank(rule, value, this.numbersOf(sheet, format));
      case "average":
        return typeof value === "number" && holdsAverage(rule, value, this.numbersOf(sheet, format));
      case "state": {
        const isError = typeof value === "object" && value !== null;
        const isBlank = value === null || (typeof value === "string" && value.trim() === "");
        const holds = rule.state.endsWith("Errors") ? isError : isBlank;
        return holds !== rule.state.startsWith("Non");
      }
      case "colorScale":
      case "dataBar":
      case "iconSet":
        return typeof value === "number" && this.isScaled(sheet, format);
    }
  }

  private evaluate(
    sheet: Sheet,
    formula: string,
    first: Area | undefined,
    row: number,
    column: number,
  ): CellValue {
    if (!formula.startsWith("="))
      return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula;
    const by = [row - (first?.row ?? row), column - (first?.column ?? column)] as const;
    return this.session.calculation.evaluateFilled(formula, by, sheet.id, row, column);
  }

  private countsOf(sheet: Sheet, format: ConditionalFormat): ReadonlyMap<string, number> {
    const known = this.counts.get(format.id);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    const used = usedAreaOf(sheet);
    for (const area of format.areas) {
      const within = used === undefined ? undefined : intersection(area, used);
      if (within === undefined) continue;
      eachCell(sheet, within, ({ value }) => {
        if (value !== null && value !== "") counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
      });
    }
    this.counts.set(format.id, counts);
    return counts;
  }
}

const isTrue = (value: CellValue): boolean => value === true || (typeof value === "number" && value !== 0);

function keyOf(value: CellValue): string {
  return typeof value === "object" ? JSON.stringify(value) : `${typeof value}:${String(value).toLowerCase()}`;
}

function compareText(operator: string, value: CellValue, wanted: string): boolean {
  const same = typeof value === "string" && value.toLowerCase() === wanted.toLowerCase();
  if (operator === "EqualTo") return same;
  return operator === "NotEqualTo" ? !same : false;
}
