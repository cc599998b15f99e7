/** The demo's own numbers, so that the same year and day give the same workbook. */
import { seeded } from "embedded-excel";
import { newSampleNumber, type SampleInput } from "../../excel";
import type { Month } from "../../sop";

/** The rows with a number each, as the add-in would draw them. */
export function numbered(
  month: Month,
  rows: readonly SampleInput[],
): readonly (SampleInput & { readonly sampleNumber: string })[] {
  const random = seeded(Number(month.replace("-", "")));
  const taken = new Set<string>();
  return rows.map((row) => {
    const sampleNumber = newSampleNumber(month, taken, (bytes) =>
      bytes.map(() => Math.floor(random() * 256)),
    );
    taken.add(sampleNumber.toLowerCase());
    return { ...row, sampleNumber };
  });
}
