/** A block of cells of a sheet; row and column are 0-based. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
