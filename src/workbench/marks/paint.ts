/** What is painted into a cell's box: data bars below its text; icons, checkboxes and the corners of comments above it. */
import type { CellBar, CellIcon } from "embedded-excel";
import { iconRoom } from "../grid/cell-data";
import type { Box } from "../grid/view";
import { icons, type Pen } from "./icons";

/** A canvas' context as the grid gives it. */
export type Canvas = Pen &
  Pick<
    CanvasRenderingContext2D,
    "fillRect" | "strokeRect" | "createLinearGradient" | "translate" | "scale" | "setLineDash"
  >;

/** As Excel, a bar leaves the cell's edge free. */
const EDGE = 2;
const CHECKBOX = 13;
const ICON = iconRoom - 4;
const CORNER = 6;

export const colors = { comment: "#7B4FA3", note: "#D13438", spill: "#2F6FD0" } as const;

/** The colour between it and white. */
function paler(color: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `rgb(${channels.map((one) => Math.round(one + (255 - one) * 0.8)).join(" ")})`;
}

export function paintBar(canvas: Canvas, cell: Box, bar: CellBar): void {
  const width = cell.width - 2 * EDGE;
  const at = (share: number): number => cell.left + EDGE + share * width;
  const [left, right] = [at(bar.from), at(bar.to)];
  const [top, height] = [cell.top + EDGE, cell.height - 2 * EDGE];
  if (right > left && height > 0) {
    if (bar.gradient) {
      const [from, to] = bar.leftwards ? [right, left] : [left, right];
      const fade = canvas.createLinearGradient(from, 0, to, 0);
      fade.addColorStop(0, bar.color);
      fade.addColorStop(1, paler(bar.color));
      canvas.fillStyle = fade;
    } else canvas.fillStyle = bar.color;
    canvas.fillRect(left, top, right - left, height);
    if (bar.borderColor !== undefined) {
      canvas.strokeStyle = bar.borderColor;
      canvas.lineWidth = 1;
      canvas.strokeRect(left + 0.5, top + 0.5, right - left - 1, height - 1);
    }
  }
  if (bar.axis === undefined) return;
  canvas.save();
  canvas.strokeStyle = bar.axis.color;
  canvas.lineWidth = 1;
  canvas.setLineDash([2, 2]);
  canvas.beginPath();
  canvas.moveTo(at(bar.axis.at), cell.top);
  canvas.lineTo(at(bar.axis.at), cell.top + cell.height);
  canvas.stroke();
  canvas.restore();
}

/** At the left of the cell, or where an icon alone is aligned to. */
export function paintIcon(
  canvas: Canvas,
  cell: Box,
  icon: CellIcon,
  align: "left" | "center" | "right",
): void {
  const draw = icons[icon.style]?.[icon.index];
  const size = Math.min(ICON, cell.height - 2, cell.width - 2);
  if (draw === undefined || size <= 0) return;
  const free = cell.width - size;
  const left = align === "left" ? EDGE : align === "right" ? free - EDGE : free / 2;
  canvas.save();
  canvas.translate(cell.left + left, cell.top + (cell.height - size) / 2);
  canvas.scale(size / 16, size / 16);
  draw(canvas);
  canvas.restore();
}

/** Where the checkbox of a cell stands: in its middle. */
export function checkboxBox(cell: Box, scale = 1): Box {
  const size = Math.max(0, Math.min(CHECKBOX * scale, cell.height - 4 * scale, cell.width - 4 * scale));
  return {
    left: cell.left + (cell.width - size) / 2,
    top: cell.top + (cell.height - size) / 2,
    width: size,
    height: size,
  };
}

export function paintCheckbox(canvas: Canvas, cell: Box, checked: boolean): void {
  const { left, top, width: size } = checkboxBox(cell);
  if (size <= 0) return;
  canvas.fillStyle = "#FFFFFF";
  canvas.fillRect(left, top, size, size);
  canvas.strokeStyle = "#242424";
  canvas.lineWidth = 1.5;
  canvas.strokeRect(left + 0.75, top + 0.75, size - 1.5, size - 1.5);
  if (!checked) return;
  canvas.lineWidth = 2;
  canvas.beginPath();
  canvas.moveTo(left + size * 0.22, top + size * 0.52);
  canvas.lineTo(left + size * 0.43, top + size * 0.73);
  canvas.lineTo(left + size * 0.79, top + size * 0.27);
  canvas.stroke();
}

/** The corner at the top right that tells of a comment or note. */
export function paintCorner(canvas: Canvas, cell: Box, color: string): void {
  const right = cell.left + cell.width;
  const size = Math.min(CORNER, cell.height, cell.width);
  canvas.fillStyle = color;
  canvas.beginPath();
  canvas.moveTo(right - size, cell.top);
  canvas.lineTo(right, cell.top);
  canvas.lineTo(right, cell.top + size);
  canvas.closePath();
  canvas.fill();
}

/** Around the cells that a dynamic array fills. */
export function paintSpill(canvas: Canvas, { left, top, width, height }: Box): void {
  canvas.strokeStyle = colors.spill;
  canvas.lineWidth = 1;
  canvas.strokeRect(left - 0.5, top - 0.5, width, height);
}
