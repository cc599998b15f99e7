/** Lists of areas as the file writes them: "A1:B2 D4". */
import { cellAddress, formatArea, parseArea } from "../../book/address";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../book/area";
import type { Area } from "../../book/types";

/** One cell is "A1"; whole rows and columns are written in full, as the file's `ref` wants them. */
export function writeArea(area: Area): string {
  const text = formatArea(area);
  if (!/^(?:[A-Z]+:[A-Z]+|\d+:\d+)$/.test(text)) return text;
  return `${cellAddress(area.row, area.column)}:${cellAddress(area.lastRow, area.lastColumn)}`;
}

export function writeAreas(areas: readonly Area[]): string {
  return areas.map(writeArea).join(" ");
}

export function readAreas(text: string | undefined): Area[] {
  return (text ?? "")
    .split(/\s+/)
    .map(parseArea)
    .filter((one) => one !== undefined);
}

/** Numbers as ranges, "3 5-9": how long lists of rows are kept. */
export function writeRuns(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const one of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && one <= last[1] + 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(" ");
}

export function readRuns(text: string): Set<number> {
  const found = new Set<number>();
  for (const run of text.split(" ")) {
    const [from = NaN, to = from] = run.split("-").map(Number);
    for (let one = from; one <= Math.min(to, SHEET_ROWS); one += 1) found.add(one);
  }
  return found;
}

export const LAST_ROW = SHEET_ROWS - 1;
export const LAST_COLUMN = SHEET_COLUMNS - 1;
