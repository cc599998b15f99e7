/** What migrating reads besides the snapshot: Beranda, what stands above the tables, and the conditional formats of both. */
import { send } from "../apply/send";
import { isBegun } from "../../sheets/edits/unfinished";
import type { Foundation, WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { boxesOf } from "../../sheets/layout/address";
import { placesOf } from "../../sheets/damage/fixed-places";
import type { Edit } from "../../sheets/edits/edit";
import { FIXED_HEADER_ROW } from "../../sheets/layout/fixed-column";
import { FIXED_SHEETS } from "../../sheets/layout/fixed-sheets";
import { HOME_SHEET, TABLE_NAMES } from "../../sheets/layout/names";
import type { Grid, StandingMark, Present } from "../../sheets/migrate/present";
import { F22_HEADER_ROW } from "../../sheets/plan/month-sheet";
import { belowSettings } from "./below-settings";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { untracked } from "../untracked";

/** Wide enough for the tables of any sheet and some columns of people's own. */
const TOP_COLUMNS = 120;

/**
 * The columns that fold away already, of those: Excel cannot be asked, but folding all shows which go. One sync, where
 * there are any; whatever was folded stands open afterwards.
 */
export async function readFolded(
  context: Excel.RequestContext,
  folds: readonly Edit[],
): Promise<readonly Edit[]> {
  const groups = folds.flatMap((edit) => (edit.kind === "group" || edit.kind === "ungroup" ? [edit] : []));
  if (groups.length === 0) return [];
  const load = ({ sheet, column, columns }: (typeof groups)[number]): Excel.Range => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, columns);
    range.load("columnHidden");
    return range;
  };
  const sheets = [...new Set(groups.map(({ sheet }) => sheet))];
  for (const sheet of sheets) context.workbook.worksheets.getItem(sheet).showOutlineLevels(0, 1);
  const folded = groups.map(load);
  for (const sheet of sheets) context.workbook.worksheets.getItem(sheet).showOutlineLevels(0, MOST_LEVELS);
  // What a person has hidden by itself stays hidden; what folds is open now, however it stood before.
  const open = groups.map(load);
  await send(context);
  return groups.filter(
    (_, index) => folded[index]?.columnHidden === true && open[index]?.columnHidden !== true,
  );
}
/** Excel's own limit. */
const MOST_LEVELS = 8;

/** Two syncs. */
export async function readPresent(
  context: Excel.RequestContext,
  { foundation, layout }: WorkbookSnapshot,
): Promise<Present> {
  const { worksheets } = context.workbook;
  const home = homeSheet(foundation) === undefined ? undefined : worksheets.getItem(HOME_SHEET);
  const used = home?.getUsedRangeOrNullObject(true);
  used?.load("formulas,rowIndex,columnIndex");
  const below = belowSettings(context, foundation.fixed);
  const months = [...new Set(layout.months.map(({ sheet }) => sheet))];
  const tops = [...months, ...fixedNames(foundation)].map((sheet) => {
    const rows = months.includes(sheet) ? F22_HEADER_ROW : FIXED_HEADER_ROW;
    const range = worksheets.getItem(sheet).getRangeByIndexes(0, 0, rows, TOP_COLUMNS);
    range.load("values");
    return { sheet, range };
  });
  const criteria = foundation.fixed[TABLE_NAMES.criteria]?.sheet;
  const marked = [...months, ...(home ? [HOME_SHEET] : []), ...(criteria === undefined ? [] : [criteria])];
  const loads = marked.map((sheet) => {
    const formats = worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { sheet, formats };
  });
  await send(context);
  const marks = loads.map(({ sheet, formats }) => ({ sheet, marks: formats.items.flatMap(loadMark) }));
  await send(context);
  return {
    begun: isBegun(foundation, { action: "migrate", month: "" }),
    home: used && (used.isNullObject ? [] : placed(used)),
    tops: new Map(tops.map(({ sheet, range }) => [sheet, range.values as RawCell[][]])),
    belowSettings: below === undefined ? [] : (below.values as RawCell[][]),
    marks: new Map(marks.map((one) => [one.sheet, one.marks.map((read) => read())])),
  };
}

/** Beranda has no table to be known by: it is known by its name alone. */
const homeSheet = ({ sheets }: Foundation): string | undefined =>
  sheets.find((name) => name.toLowerCase() === HOME_SHEET.toLowerCase());

const fixedNames = (foundation: Foundation): readonly string[] =>
  FIXED_SHEETS.filter(({ tables }) => tables.length > 0).flatMap(
    (sheet) => placesOf(sheet, foundation).sheet ?? [],
  );

/** Other kinds than those that F-22 has are people's own. */
function loadMark(format: Excel.ConditionalFormat): readonly (() => StandingMark)[] {
  if (format.type !== "Custom" && format.type !== "PresetCriteria") return [];
  const areas = untracked(format.getRanges());
  areas.load("address");
  const isCustom = format.type === "Custom";
  if (isCustom) format.custom.rule.load("formula");
  else format.preset.load("rule");
  return [
    () => ({
      id: format.id,
      formula: isCustom
        ? format.custom.rule.formula
        : format.preset.rule.criterion === "DuplicateValues"
          ? undefined
          : "",
      areas: boxesOf(areas.address),
    }),
  ];
}

function placed({ formulas, rowIndex, columnIndex }: Excel.Range): Grid {
  const left = Array.from({ length: columnIndex }, (): RawCell => "");
  return [
    ...Array.from({ length: rowIndex }, (): RawCell[] => []),
    ...(formulas as RawCell[][]).map((line) => [...left, ...line]),
  ];
}
