// The year that a workbook is set up for.

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** The year typed, or undefined where it is none that a workbook is set up for. */
export function yearOf(typed: string): number | undefined {
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
