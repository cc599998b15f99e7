/** When a criterion is Tidak, as the scorecard on Pengaturan says it. */
import { GUIDANCE } from "../layout/criterion-guidance";
import { TABLE_NAMES } from "../layout/names";
import type { FixedTables } from "../snapshot/settings";
import { recordsOf, textOf } from "../snapshot/table-cells";

/** By the criterion's code in capitals; of several rows of one code the last that says anything. */
export const guidanceIn = (tables: FixedTables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    recordsOf(tables[TABLE_NAMES.criteria]).flatMap((record): [string, string][] => {
      const words = textOf(record[GUIDANCE]).trim();
      return words === "" ? [] : [[textOf(record["Kode"]).trim().toUpperCase(), words]];
    }),
  );
