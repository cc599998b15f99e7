// The rows of one column that have something, as runs: as many as there are gaps, however many rows there are.
import type { Area } from "../book/types";

export class RowRuns {
  /** First and last rows of the runs, both in order; runs that touch are one. */
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];

  /** The place of the first run that ends at the row or below it. */
  private placeOf(row: number): number {
    let [low, high] = [0, this.lasts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lasts[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  add(row: number): void {
    const { firsts, lasts } = this;
    const end = lasts.length - 1;
    // Most come top to bottom.
    if (row === (lasts[end] ?? -2) + 1) {
      lasts[end] = row;
      return;
    }
    const place = this.placeOf(row);
    if ((firsts[place] ?? Infinity) <= row) return;
    const touchesAbove = lasts[place - 1] === row - 1;
    const touchesBelow = firsts[place] === row + 1;
    if (touchesAbove && touchesBelow) {
      firsts.splice(place, 1);
      lasts.splice(place - 1, 1);
    } else if (touchesAbove) lasts[place - 1] = row;
    else if (touchesBelow) firsts[place] = row;
    else {
      firsts.splice(place, 0, row);
      lasts.splice(place, 0, row);
    }
  }

  remove(row: number): void {
    const { firsts, lasts } = this;
    const place = this.placeOf(row);
    const [first = Infinity, last = Infinity] = [firsts[place], lasts[place]];
    if (first > row) return;
    if (first === row && last === row) {
      firsts.splice(place, 1);
      lasts.splice(place, 1);
    } else if (first === row) firsts[place] = row + 1;
    else if (last === row) lasts[place] = row - 1;
    else {
      firsts.splice(place + 1, 0, row + 1);
      lasts.splice(place, 0, row - 1);
    }
  }

  /** The parts of the runs that lie in the rows, top to bottom. */
  within(area: Area, column: number): Area[] {
    const found: Area[] = [];
    for (let place = this.placeOf(area.row); place < this.firsts.length; place += 1) {
      const [first = Infinity, last = Infinity] = [this.firsts[place], this.lasts[place]];
      if (first > area.lastRow) break;
      const [row, lastRow] = [Math.max(first, area.row), Math.min(last, area.lastRow)];
      found.push({ row, column, lastRow, lastColumn: column });
    }
    return found;
  }
}
