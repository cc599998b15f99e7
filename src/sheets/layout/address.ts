/** A1 addresses from 0-based rows and columns. */
import type { Box } from "../edits/edit";
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
}

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** 0-based corners of an address such as `Sheet1!$B$2:$D$9`, `B2`, or undefined where it is of another form. */
export function parseBox(
  address: string,
): { row: number; column: number; rows: number; columns: number } | undefined {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (!match) return undefined;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] === undefined ? column : columnIndex(match[3]);
  const lastRow = match[4] === undefined ? row : Number(match[4]) - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rectangles of an address such as `'F-22 2026-07'!K8:K9,'F-22 2026-07'!M8`. */
export const boxesOf = (address: string): readonly Box[] =>
  address.split(",").flatMap((part) => parseBox(part.trim()) ?? []);
