/** Taking over from the workbook of the year before: what was done. */

export interface TakenOver {
  /** Of the workbook that was filled. */
  readonly year: number;
  /** Names of tables that people had changed: they were left as they are. */
  readonly kept: readonly string[];
  /** How many months Riwayat got. */
  readonly months: number;
  /** Of the workbooks before. */
  readonly openSteps: number;
}
