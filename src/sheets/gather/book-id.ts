/** What tells a workbook from others that are taken together with it, whatever its file is called. */
import { hashText, type IdSource } from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { anySettingOf } from "../snapshot/any-setting";
import type { FixedTables } from "../snapshot/settings";
import { recordsOf } from "../snapshot/table-cells";

export interface BookId {
  readonly id: string;
  readonly idFrom: IdSource;
}

/**
 * The setting `workbook.id`; where that is empty, a sum of the first moment that Log tells of and of the workbook's year,
 * which stay as they are through every saving, renaming and sorting; where Log is empty too, the file's name. Workbooks
 * that were copied from one template share what Log says: they need the setting.
 */
export function bookIdOf(
  { fixed, year }: { readonly fixed: FixedTables; readonly year: number | undefined },
  file: string,
): BookId {
  const given = String(anySettingOf(fixed, "workbook.id")).trim();
  if (given !== "") return { id: given, idFrom: "setting" };
  const [first] = recordsOf(fixed[TABLE_NAMES.log])
    .flatMap((line) => {
      const { Tanggal: day, Waktu: time, Oleh: by = "", Tindakan: action = "" } = line;
      return typeof day === "number" ? [{ day, time: typeof time === "number" ? time : 0, by, action }] : [];
    })
    .map(({ day, time, by, action }) => ({ at: day + time, told: [day, time, by, action].join("\n") }))
    .sort((a, b) => a.at - b.at || (a.told < b.told ? -1 : 1));
  if (first) return { id: `buku-${hashText(`${year ?? ""}\n${first.told}`).toString(36)}`, idFrom: "log" };
  return { id: nameAsId(file), idFrom: "file" };
}

/** Without folder and ending, in what may stand in a file's name everywhere. */
const nameAsId = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? file)
    .replace(/\.xlsx$/i, "")
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40) || "buku";

/** So many lines Log has: it only grows. */
export const changesIn = (fixed: FixedTables): number => recordsOf(fixed[TABLE_NAMES.log]).length;
