/** The lists on Pengaturan, side by side: what dropdowns offer and check compares with. */
import { DEFAULT_AREAS, DEFAULT_LISTS } from "../../sop";
import type { ColumnLayout, ListName, TableLayout } from "./column";
import { column, FIXED_HEADER_ROW } from "./fixed-column";
import { CRITICAL_WORDS, HOLIDAY_KINDS } from "./words";

/** A list on Pengaturan: its table, the defined name validations use, and its items. */
export interface ListTable extends TableLayout {
  readonly list: ListName;
  /** The header of the column that holds the items. */
  readonly itemHeader: string;
}

const listTable = (
  list: ListName,
  name: string,
  place: number,
  columns: readonly ColumnLayout[],
  seed: TableLayout["seed"],
): ListTable => ({
  list,
  name,
  row: FIXED_HEADER_ROW,
  column: place,
  columns,
  seed,
  itemHeader: columns[0]?.header ?? "",
});

const one = (items: readonly string[]): TableLayout["seed"] => items.map((item) => [item]);

export const LIST_TABLES: readonly ListTable[] = [
  listTable(
    "PilihanArea",
    "DaftarArea",
    13,
    [column("Area", 52), column("Zona Waktu", 68), column("Kuota Area", 60, "integer")],
    DEFAULT_AREAS.map(({ name, zone }) => [name, zone, 0]),
  ),
  listTable("PilihanLayanan", "DaftarLayanan", 17, [column("Layanan", 76)], one(DEFAULT_LISTS.services)),
  listTable(
    "PilihanPetugas",
    "DaftarPetugas",
    19,
    [
      column("Pelaksana", 110),
      column("Peran Petugas", 80, "list", { list: "PilihanPeran" }),
      column("Kuota Petugas", 80, "integer"),
    ],
    [],
  ),
  listTable("PilihanPeran", "DaftarPeran", 23, [column("Peran", 60)], one(DEFAULT_LISTS.roles)),
  listTable(
    "PilihanMateri",
    "DaftarJenisMateri",
    25,
    [column("Jenis Materi", 84)],
    one(DEFAULT_LISTS.materials),
  ),
  listTable(
    "PilihanPanggilan",
    "DaftarStatusPanggilan",
    27,
    [column("Status Panggilan", 96)],
    one(DEFAULT_LISTS.callStatuses),
  ),
  listTable("PilihanTanda", "DaftarTanda", 29, [column("Tanda", 52)], one(DEFAULT_LISTS.marks)),
  listTable("PilihanYaTidak", "DaftarYaTidak", 31, [column("Ketidaksesuaian", 92)], one(DEFAULT_LISTS.yesNo)),
  listTable(
    "PilihanKategori",
    "DaftarKategori",
    33,
    [column("Kategori Temuan", 96)],
    one(DEFAULT_LISTS.categories),
  ),
  listTable("PilihanStatus", "DaftarStatus", 35, [column("Status", 60)], one(DEFAULT_LISTS.statuses)),
  listTable(
    "PilihanJenisLibur",
    "DaftarJenisLibur",
    37,
    [column("Jenis Libur", 92)],
    one(Object.values(HOLIDAY_KINDS)),
  ),
  listTable(
    "PilihanKritis",
    "DaftarKritis",
    39,
    [column("Kritis Terhadap", 92)],
    one(Object.values(CRITICAL_WORDS)),
  ),
  listTable(
    "PilihanAlasan",
    "DaftarAlasan",
    41,
    [column("Alasan Tanpa Temuan", 128)],
    one(DEFAULT_LISTS.noFindingReasons),
  ),
  listTable(
    "PilihanAkar",
    "DaftarAkar",
    43,
    [column("Kategori Akar", 104)],
    one(DEFAULT_LISTS.rootCategories),
  ),
];
