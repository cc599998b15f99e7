/** `BENCH_SHARE=0.01`: a hundredth of the rows, to see while working whether a part runs; what it measures then says nothing. */
const SHARE = Number(process.env["BENCH_SHARE"] ?? 1);

export const rowsOf = (rows: number): number => Math.max(20, Math.round(rows * SHARE));
