/** What a large file asks of the machine. */
import { setFlagsFromString } from "node:v8";

/** In bytes as they lie on disk: a workbook of 5,000 rows has 4 MB, its rows as text 2 MB. */
const LARGE = 6_000_000;

/**
 * Where a file is large, garbage is cleared up sooner: 50,000 rows are to fit into 1 GB, which costs a tenth of the
 * processor's time. Small ones need not pay for it.
 */
export function spareMemoryFor(bytes: Uint8Array): void {
  if (bytes.length > LARGE) setFlagsFromString("--heap-growing-percent=30");
}
