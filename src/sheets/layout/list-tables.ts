/** The lists on Pengaturan, side by side: what dropdowns offer and check compares with. */
import { DEFAULT_AREAS, DEFAULT_LISTS } from "../../sop";
import type { ColumnLayout, ListName, TableLayout } from "./column";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { LIST_TABLE_NAMES } from "./names";
import { CRITICAL_WORDS, HOLIDAY_KINDS } from "./words";

/** A list on Pengaturan: its table, the defined name validations use, and its items. */
export interface ListTable extends TableLayout {
  readonly list: ListName;
  /** The header of the column that holds the items. */
  readonly itemHeader: string;
}

const listTable = (
  list: ListName,
  place: number,
  columns: readonly ColumnLayout[],
  seed: TableLayout["seed"],
): ListTable => ({
  list,
  name: LIST_TABLE_NAMES[list].table,
  row: FIXED_HEADER_ROW,
  column: place,
  columns,
  seed,
  itemHeader: LIST_TABLE_NAMES[list].item,
});

const one = (items: readonly string[]): TableLayout["seed"] => items.map((item) => [item]);

export const LIST_TABLES: readonly ListTable[] = [
  listTable(
    "PilihanArea",
    14,
    [column("Area", 52), column("Zona Waktu", 68), column("Kuota Area", 60, "integer")],
    DEFAULT_AREAS.map(({ name, zone }) => [name, zone, 0]),
  ),
  listTable("PilihanLayanan", 18, [column("Layanan", 76)], one(DEFAULT_LISTS.services)),
  listTable(
    "PilihanPetugas",
    20,
    [
      column("Pelaksana", 110),
      column("Peran Petugas", 80, "list", { list: "PilihanPeran" }),
      column("Kuota Petugas", 80, "integer"),
    ],
    [],
  ),
  listTable("PilihanPeran", 24, [column("Peran", 60)], one(DEFAULT_LISTS.roles)),
  listTable("PilihanMateri", 26, [column("Jenis Materi", 84)], one(DEFAULT_LISTS.materials)),
  listTable("PilihanPanggilan", 28, [column("Status Panggilan", 96)], one(DEFAULT_LISTS.callStatuses)),
  listTable("PilihanTanda", 30, [column("Tanda", 52)], one(DEFAULT_LISTS.marks)),
  listTable("PilihanYaTidak", 32, [column("Ketidaksesuaian", 92)], one(DEFAULT_LISTS.yesNo)),
  listTable("PilihanKategori", 34, [column("Kategori Temuan", 96)], one(DEFAULT_LISTS.categories)),
  listTable("PilihanStatus", 36, [column("Status", 60)], one(DEFAULT_LISTS.statuses)),
  listTable("PilihanJenisLibur", 38, [column("Jenis Libur", 92)], one(Object.values(HOLIDAY_KINDS))),
  listTable("PilihanKritis", 40, [column("Kritis Terhadap", 92)], one(Object.values(CRITICAL_WORDS))),
  listTable("PilihanAlasan", 42, [column("Alasan Tanpa Temuan", 128)], one(DEFAULT_LISTS.noFindingReasons)),
  listTable("PilihanAkar", 44, [column("Kategori Akar", 104)], one(DEFAULT_LISTS.rootCategories)),
  listTable("PilihanKeberatan", 46, [column("Keberatan", 76)], one(DEFAULT_LISTS.objections)),
];
