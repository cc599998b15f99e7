/** The charts of the sheet in view, drawn over the grid's cells and moving with them. */
import { Chart as DrawnChart, registerables } from "chart.js";
import type { Area, Chart, EmbeddedExcel, PictureFrame, Sheet } from "embedded-excel";
import { element } from "../dom";
import { pixelsPerPoint } from "../grid/sheet-data";
import type { View } from "../grid/view";
import { words } from "../words";
import { chartConfig, chartName, type ChartSource, type Kind } from "./chart-config";

DrawnChart.register(...registerables);

interface Placed {
  readonly chart: Chart;
  readonly frame: HTMLElement;
  readonly drawn: DrawnChart<Kind>;
  /** What it was drawn from; drawn anew when this changes. */
  readonly drawnFrom: string;
}

/** Cells of a reference as a chart sees them: row by row, without hidden rows, as Excel plots. */
function cellsOf(sheet: Sheet, area: Area): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const info = sheet.rowInfo.get(row);
    if (info?.hidden === true || info?.filtered === true) continue;
    for (let column = area.column; column <= area.lastColumn; column += 1) cells.push({ row, column });
  }
  return cells;
}

/** Reads a chart's references from the book. */
export function bookSource(excel: EmbeddedExcel): ChartSource {
  function each<Result>(
    reference: string,
    read: (sheet: Sheet, row: number, column: number) => Result,
  ): Result[] {
    const found = excel.resolveReference(reference);
    const sheet = excel.book.sheets.find((candidate) => candidate.id === found?.sheetId);
    if (found === undefined || sheet === undefined) return [];
    return cellsOf(sheet, found.area).map(({ row, column }) => read(sheet, row, column));
  }
  return {
    numbers: (reference) =>
      each(reference, (sheet, row, column) => {
        const value = sheet.rows[row]?.[column]?.value;
        return typeof value === "number" ? value : null;
      }),
    texts: (reference) => each(reference, (sheet, row, column) => excel.displayText(sheet.id, row, column)),
  };
}

/** A chart as a PNG in Base64, drawn as it stands in the book. */
export function chartPicture(excel: EmbeddedExcel, chart: Chart, frame: PictureFrame): string {
  const alone = element("canvas", {});
  Object.assign(alone, { width: frame.chart.width, height: frame.chart.height });
  const config = chartConfig(chart, bookSource(excel));
  const options = { ...config.options, responsive: false, devicePixelRatio: 1 };
  const drawn = new DrawnChart(alone, { ...config, options });
  const whole = element("canvas", {});
  Object.assign(whole, { width: frame.width, height: frame.height });
  const brush = whole.getContext("2d");
  if (brush === null) throw new Error("this browser draws no pictures");
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, frame.width, frame.height);
  brush.drawImage(alone, frame.chart.left, frame.chart.top);
  drawn.destroy();
  return whole.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}

export class ChartLayer {
  private placed: Placed[] = [];
  private sheetId = "";

  public constructor(
    private readonly layer: HTMLElement,
    private readonly excel: EmbeddedExcel,
    private readonly view: View,
  ) {
    layer.setAttribute("role", "group");
    layer.setAttribute("aria-label", words.charts);
  }

  /** Draws the sheet's charts anew where they or their cells changed. */
  public update(sheetId: string): void {
    const sheet = this.excel.book.sheets.find((candidate) => candidate.id === sheetId);
    const source = bookSource(this.excel);
    const before = new Map(this.sheetId === sheetId ? this.placed.map((one) => [one.chart.id, one]) : []);
    this.sheetId = sheetId;
    const kept = new Set<Placed>();
    const next = (sheet?.charts ?? []).map((chart) => {
      const config = chartConfig(chart, source);
      const drawnFrom = JSON.stringify([chart, config.data]);
      const old = before.get(chart.id);
      if (old?.drawnFrom === drawnFrom) {
        kept.add(old);
        return old;
      }
      return this.draw(chart, config, drawnFrom);
    });
    for (const one of this.placed) if (!kept.has(one)) remove(one);
    this.placed = next;
    this.move();
  }

  /** Puts the charts where the grid's scroll position has them. */
  public move(): void {
    const window = this.view.cellsWindow();
    Object.assign(this.layer.style, box(window.left, window.top, window.width, window.height));
    const sheet = this.excel.book.sheets.find(({ id }) => id === this.sheetId);
    if (sheet === undefined) return;
    for (const { chart, frame } of this.placed) {
      const at = this.view.floating(sheet, {
        left: chart.left * pixelsPerPoint,
        top: chart.top * pixelsPerPoint,
        width: chart.width * pixelsPerPoint,
        height: chart.height * pixelsPerPoint,
      });
      Object.assign(
        frame.style,
        box(at.box.left - window.left, at.box.top - window.top, at.box.width, at.box.height),
      );
      frame.style.clipPath = at.clip;
    }
  }

  public dispose(): void {
    for (const one of this.placed) remove(one);
    this.placed = [];
  }

  private draw(chart: Chart, config: ReturnType<typeof chartConfig>, drawnFrom: string): Placed {
    const canvas = element("canvas", { role: "img", "aria-label": chartName(chart) });
    const frame = element("div", { class: "chart" }, canvas);
    Object.assign(frame.style, box(0, 0, chart.width * pixelsPerPoint, chart.height * pixelsPerPoint));
    this.layer.append(frame);
    return { chart, frame, drawn: new DrawnChart(canvas, config), drawnFrom };
  }
}

function remove({ drawn, frame }: Placed): void {
  drawn.destroy();
  frame.remove();
}

function box(left: number, top: number, width: number, height: number): Partial<CSSStyleDeclaration> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
