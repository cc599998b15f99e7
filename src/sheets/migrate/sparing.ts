/** Edits that leave alone what a person wrote where the layout has room for its own words. */
import type { CellContent, Edit } from "../edits/edit";
import { cellAddress } from "../layout/address";
import type { RawCell } from "../snapshot/parse-cell";
import type { Grid } from "./present";

export interface Spared {
  readonly edits: readonly Edit[];
  /** Addresses of the cells whose content stays in place of ours: `F-22 2026-07!B2`. */
  readonly kept: readonly string[];
}

/**
 * `isOurs` knows the words that an earlier layout, or this one, wrote at an address. Only cells of `grid` are looked at:
 * what lies outside of it is taken to be empty.
 */
export function sparing(
  edits: readonly Edit[],
  grid: Grid,
  isOurs: (text: string, address: string) => boolean,
): Spared {
  const kept: string[] = [];
  const isTheirs = (sheet: string, row: number, column: number, ours: CellContent): boolean => {
    const cell = grid[row]?.[column] ?? "";
    const address = cellAddress(row, column);
    if (cell === "" || isOurs(String(cell), address) || saysSame(cell, ours)) return false;
    kept.push(`${sheet}!${address}`);
    return true;
  };
  const spared = edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind === "link") return isTheirs(edit.sheet, edit.row, edit.column, edit.text) ? [] : [edit];
    if (edit.kind !== "cells") return [edit];
    const values = edit.values.map((line, down) =>
      line.map((content, right) =>
        content !== null && isTheirs(edit.sheet, edit.row + down, edit.column + right, content)
          ? null
          : content,
      ),
    );
    return [{ ...edit, values }];
  });
  return { edits: spared, kept };
}

const saysSame = (cell: RawCell, ours: CellContent): boolean =>
  String(cell) === String(ours).replace(/^'/, "");
