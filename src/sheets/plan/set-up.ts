/** Setting up the workbook as edits: every declared sheet that is not there yet, the names, and Beranda. */
import type { Box, Edit } from "../edits/edit";
import { LAYOUT_VERSION, PROCEDURE } from "../layout/document";
import { FIXED_SHEETS, LIST_NAMES, type SheetLayout } from "../layout/fixed-sheets";
import { HOME_SHEET, SETTINGS_SHEET, SYSTEM_SHEET } from "../layout/names";
import { HOME_NAMES } from "../layout/home-names";
import { DECLARED_LEAVE_NAMES, HOLIDAYS_NAME } from "../layout/local-leave";
import { STATUS_NAME_FORMULA, SYSTEM_FIRST_ROW, VERSION_CELL } from "../layout/system-cells";
import { SYSTEM_BLOCKS, SYSTEM_CELLS } from "../layout/system-formulas";
import { TABLES } from "../layout/fixed-tables";
import { SETTINGS, type SettingLayout } from "../layout/settings";
import { SETTING_WORDS } from "../layout/setting-words";
import { SUBTITLE, TITLE } from "../layout/looks";
import { planHome } from "./home";
import { planWeightTotal } from "./scorecard-total";
import { planTable } from "./table";

export { planMonthLink } from "./home-lines";

export interface PresentWorkbook {
  readonly sheets: readonly string[];
  /** The workbook's only sheet, when it holds nothing: it becomes Beranda. */
  readonly blankSheet: string | undefined;
}

/** Names of the sheets that are missing. */
export const missingSheets = (present: PresentWorkbook): readonly SheetLayout[] =>
  FIXED_SHEETS.filter(
    (layout) => !present.sheets.some((name) => name.toLowerCase() === layout.name.toLowerCase()),
  );

/** Edits that make what is missing; none where everything is there. */
export function planSetUp(present: PresentWorkbook, year: number): readonly Edit[] {
  const missing = missingSheets(present);
  const edits: Edit[] = missing.flatMap((layout) => [
    layout.name === HOME_SHEET && present.blankSheet !== undefined
      ? ({ kind: "takeSheet", sheet: present.blankSheet, as: layout.name } satisfies Edit)
      : ({
          kind: "sheet",
          sheet: layout.name,
          tabColor: layout.tabColor,
          hidden: layout.hidden,
          gridlines: false,
        } satisfies Edit),
    ...planTitle(layout),
    ...layout.tables.flatMap((table) => planTable(layout.name, table)),
    ...planSpacing(layout),
    ...planFixedFrame(layout, layout.name),
  ]);
  const made = new Set(missing.map((layout) => layout.name));
  if (made.has(SYSTEM_SHEET)) edits.push(...planSystem(year));
  if (made.has(SETTINGS_SHEET)) edits.push(...planSettingCells(), ...planWeightTotal());
  if (made.has(SETTINGS_SHEET))
    edits.push(...LIST_NAMES.map(({ name, formula }): Edit => ({ kind: "name", name, formula })));
  if (made.has("Libur")) edits.push({ kind: "name", ...HOLIDAYS_NAME });
  if (made.has(HOME_SHEET))
    edits.push(...planHome(year), { kind: "activate", sheet: HOME_SHEET, cell: "A1" });
  // Formulas that use names stand after the names: a formula with an unknown name would be entered as #NAME?.
  return inDependencyOrder(edits);
}

/** Frozen panes and print set-up of a fixed sheet, whatever its name is now. */
export function planFixedFrame({ name, tables }: SheetLayout, sheet: string): readonly Edit[] {
  const page = {
    orientation: "Landscape",
    pagesWide: name === SETTINGS_SHEET ? 2 : 1,
    header: `${PROCEDURE.number} Rev. ${PROCEDURE.revision}`,
    ...(tables.length > 0 ? { titleRows: "$5:$5" } : {}),
  } as const;
  return [
    ...(tables.length > 0 ? [{ kind: "freeze", sheet, rows: 5, columns: 0 } as const] : []),
    { kind: "page", sheet, page },
  ];
}

/** Sheets first, then settings and names, then whatever refers to them. */
export function inDependencyOrder(edits: readonly Edit[]): readonly Edit[] {
  const rank = (edit: Edit): number => {
    if (edit.kind === "sheet" || edit.kind === "renameSheet" || edit.kind === "takeSheet") return 0;
    if (edit.kind === "validation" || edit.kind === "prompt") return 4;
    if (edit.kind === "activate") return 5;
    const usesNames =
      edit.kind === "cells" &&
      edit.values.some((line) => line.some((cell) => typeof cell === "string" && cell.startsWith("=")));
    if (edit.kind === "name" || edit.kind === "changeName")
      return edit.formula.includes(SYSTEM_SHEET) ? 2 : 1;
    if (edit.kind === "fill") return 3;
    return usesNames ? 3 : 1;
  };
  return edits
    .map((edit) => ({ edit, rank: rank(edit) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ edit }) => edit);
}

export function planTitle(layout: SheetLayout): readonly Edit[] {
  return [
    { kind: "cells", sheet: layout.name, row: 0, column: 0, values: [[layout.title], [layout.subtitle]] },
    { kind: "look", sheet: layout.name, box: { row: 0, column: 0, rows: 1, columns: 1 }, look: TITLE },
    { kind: "look", sheet: layout.name, box: { row: 1, column: 0, rows: 1, columns: 1 }, look: SUBTITLE },
  ];
}

/** A header of two lines, and narrow columns between tables that stand side by side. */
export function planSpacing({ name, tables }: SheetLayout): readonly Edit[] {
  return tables.flatMap(({ row, column }): Edit[] => [
    { kind: "rowHeight", sheet: name, row, height: 30 },
    ...(column > 0 ? [{ kind: "widths", sheet: name, column: column - 1, widths: [12] } as const] : []),
  ]);
}

const planSystem = (year: number): readonly Edit[] => [
  {
    kind: "cells",
    sheet: SYSTEM_SHEET,
    row: VERSION_CELL.row,
    column: 0,
    values: [["Versi tata letak", LAYOUT_VERSION, "Tahun", year]],
  },
  ...planSystemCells(),
];

/** The settings as formulas use them, each with its name. */
export function planSystemCells(): readonly Edit[] {
  const sheet = SYSTEM_SHEET;
  return [
    ...SYSTEM_CELLS.flatMap((cell, index): readonly Edit[] => {
      const row = SYSTEM_FIRST_ROW + index;
      return [
        {
          kind: "look",
          sheet,
          box: { row, column: 1, rows: 1, columns: 1 },
          look: { numberFormat: cell.numberFormat },
        },
        { kind: "cells", sheet, row, column: 0, values: [[cell.label, cell.formula]] },
        { kind: "name", name: cell.name, formula: `=${SYSTEM_SHEET}!$B$${row + 1}` },
      ];
    }),
    ...SYSTEM_BLOCKS.map(({ column, formulas }): Edit => ({
      kind: "cells",
      sheet,
      row: SYSTEM_FIRST_ROW,
      column,
      values: formulas.map((line) => line.map((formula) => (formula === "" ? null : formula))),
    })),
    ...DECLARED_LEAVE_NAMES.map((one): Edit => ({ kind: "name", ...one })),
    { kind: "name", name: HOME_NAMES.countingStatuses, formula: STATUS_NAME_FORMULA },
  ];
}

/** Each setting's value cell with its own format, and a dropdown where it is one of a few words. */
function planSettingCells(): readonly Edit[] {
  const { row, column, columns } = TABLES.settings;
  const value = column + columns.findIndex((one) => one.header === "Nilai");
  return SETTINGS.flatMap((setting, index) =>
    planSettingCell(setting, SETTINGS_SHEET, row + 1 + index, value),
  );
}

export function planSettingCell(
  setting: SettingLayout,
  sheet: string,
  row: number,
  column: number,
): readonly Edit[] {
  const box = { row, column, rows: 1, columns: 1 };
  const look = { numberFormat: setting.numberFormat, horizontal: "Left", vertical: "Top" } as const;
  return [{ kind: "look", sheet, box, look }, ...planSettingRule(setting, sheet, box)];
}

/** The dropdown of a setting that is one of a few words. */
export function planSettingRule({ choices, key }: SettingLayout, sheet: string, box: Box): readonly Edit[] {
  if (!choices) return [];
  const rule = { type: "words", words: Object.values(choices) } as const;
  return [{ kind: "validation", sheet, box, rule, header: SETTING_WORDS[key].label }];
}
