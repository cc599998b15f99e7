/** Units of the file and of the book: characters, inches and English Metric Units against points. */
import { rounded } from "./present";

/** Widest digit of Calibri 11 at 96 dpi, in pixels: what a file's column width counts. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_INCH = 72;
/** English Metric Units in a point: drawings are placed in them. */
export const EMU_PER_POINT = 12_700;

/** Width of a column that a file says nothing of, in points. */
export const DEFAULT_COLUMN_POINTS = 48;
/** Height of a row that a file says nothing of, in points. */
export const DEFAULT_ROW_POINTS = 15;

/** Excel keeps widths in 256ths of a character. */
function characters(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

/** A column's width in points as the file's count of characters. */
export function toFileWidth(points: number): number {
  const pixels = rounded(points / POINTS_PER_PIXEL, 8);
  return Number.isInteger(pixels) ? characters(pixels) : pixels / DIGIT_PIXELS;
}

/** The way back. Widths that Excel wrote stand for whole pixels, though cut to 256ths. */
export function fromFileWidth(width: number): number {
  const pixels = width * DIGIT_PIXELS;
  const whole = Math.max(0, Math.ceil(pixels - 1e-9));
  return Math.abs(characters(whole) - width) < 1e-7
    ? whole * POINTS_PER_PIXEL
    : rounded(pixels * POINTS_PER_PIXEL, 6);
}

export function toInches(points: number): number {
  return points / POINTS_PER_INCH;
}

export function fromInches(inches: number): number {
  return rounded(inches * POINTS_PER_INCH, 6);
}

export function toEmu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** To a ten-thousandth of a point. */
export function fromEmu(emu: number): number {
  return rounded(emu / EMU_PER_POINT, 4);
}
