/** Tempel daftar libur: adds days to Libur, or confirms foreseen ones. What stands already is not added again. */
import type { Unfinished } from "../../sheets/edits/unfinished";
import { planHolidays, type PlannedHolidays } from "../../sheets/plan/holidays";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { wholeTable } from "../../sheets/plan/whole-table";
import { listItems } from "../../sheets/snapshot/settings";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError } from "../../sheets/types";
import { equalsAsExcel, type Day, type Holiday } from "../../sop";
import { endLeft, write } from "../apply/write";
import { readFoundation } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

const ADDING: Unfinished = { action: "holidays", month: "" };

/**
 * `basis`: the decree that says so, or `Sementara` for days that are foreseen. `area`: whose local leave they are; absent or
 * "" = days off for all. Throws WorkbookError `areaNotListed`.
 */
export async function addHolidays({
  holidays,
  basis,
  area = "",
  today,
}: {
  holidays: readonly Holiday[];
  basis: string;
  area?: string;
  today: Day;
}): Promise<Omit<PlannedHolidays, "edits">> {
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const table = wholeTable(foundation, TABLES.holidays);
    const areas = listItems(foundation.fixed, "PilihanArea");
    const listed = areas.find((one) => equalsAsExcel(one, area.trim()));
    if (listed === undefined && area.trim() !== "")
      throw new WorkbookError("areaNotListed", { area: area.trim(), areas: areas.join(", ") });
    const { edits, ...counts } = planHolidays(foundation.fixed, holidays, basis, listed);
    if (edits.length === 0) {
      await endLeft(context, foundation, ADDING);
      return counts;
    }
    const detail = `${counts.added} hari ditambahkan, ${counts.confirmed} dipastikan: ${basis}${listed === undefined ? "" : ` (area ${listed})`}`;
    await write(context, foundation, {
      edits,
      log: [{ day: today, action: "Tambah hari libur", sheet: table.sheet, detail }],
      unfinished: edits.length > 1 ? ADDING : undefined,
    });
    return counts;
  });
}
