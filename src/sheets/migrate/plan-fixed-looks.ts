/** The fixed sheets as declared: titles, looks, rules, prompts, print set-up, new settings. What stands in the tables stays. */
import type { Edit } from "../edits/edit";
import { expectContent, expectContents } from "../edits/expectation";
import { placesOf } from "../damage/fixed-places";
import { matchHeaders } from "../damage/match-headers";
import { fixedShapes } from "../damage/shapes";
import type { TableShape } from "../damage/plan-columns";
import { GUIDANCE, guidanceOf } from "../layout/criterion-guidance";
import { numberFormatOf, type ColumnLayout } from "../layout/column";
import { FIXED_SHEETS, type SheetLayout } from "../layout/fixed-sheets";
import { HOME_SHEET, TABLE_NAMES } from "../layout/names";
import { TABLES } from "../layout/fixed-tables";
import { HEADER } from "../layout/looks";
import { SETTING_WORDS } from "../layout/setting-words";
import { SETTINGS } from "../layout/settings";
import { planMissingSettings } from "../plan/new-settings";
import { isUnderTotal, planWeightTotal } from "../plan/scorecard-total";
import { planFixedFrame, planSettingRule } from "../plan/set-up";
import { placingLook, columnEdits, hideEdits } from "../plan/table";
import { headerIndex } from "../snapshot/table-cells";
import type { Foundation, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { rawSetting } from "../snapshot/settings";
import { FORMER_SETTING_WORDS, FORMER_SUBTITLES } from "./former-words";
import type { PastLayout } from "./past-layout";
import type { Grid, Present } from "./present";
import { sameMarks } from "./same-marks";
import { sparing, type Spared } from "./sparing";

export function migrateFixedSheets(snapshot: WorkbookSnapshot, present: Present, past: PastLayout): Spared {
  const { foundation } = snapshot;
  const shapes = fixedShapes(snapshot);
  const parts = FIXED_SHEETS.filter(({ name }) => name !== HOME_SHEET).map((layout): Spared => {
    const { sheet } = placesOf(layout, foundation);
    if (sheet === undefined) return { edits: [], kept: [] };
    const grid = present.tops.get(sheet) ?? [];
    // On Sistem, which nobody sees, its first cells stand where other sheets have their subtitle.
    const titles = layout.hidden ? [] : planTitleTexts(layout, sheet);
    const top = sparing(titles, grid, (text) => FORMER_SUBTITLES.has(text));
    const tables = shapes.filter((shape) => layout.tables.some(({ name }) => name === shape.table));
    return {
      edits: [
        ...top.edits,
        ...planTotal(layout, snapshot, grid, present),
        ...planFixedFrame(layout, sheet),
        ...tables.flatMap((shape) => dressTable(shape, past.tables[shape.table] ?? [])),
        ...(layout.tables.includes(TABLES.criteria) ? planGuidance(foundation, past) : []),
      ],
      kept: top.kept,
    };
  });
  return {
    edits: [
      ...parts.flatMap(({ edits }) => edits),
      ...planSettingPlaces(foundation),
      ...planSettingWords(foundation),
      ...planMissingSettings(foundation.fixed, present.belowSettings),
    ],
    kept: parts.flatMap(({ kept }) => kept),
  };
}

/** Values of all kinds stand in one column: to the left, each of them, also those that a try before has added. */
function planSettingPlaces({ fixed }: Foundation): readonly Edit[] {
  const table = fixed[TABLE_NAMES.settings];
  if (!table) return [];
  const column = headerIndex(table, "Nilai");
  if (column < 0) return [];
  const { sheet, row, body } = table;
  const box = { row, column: table.column + column, rows: body.length, columns: 1 };
  return [
    { kind: "look", sheet, box, look: { horizontal: "Left" } },
    ...SETTINGS.flatMap((setting) => {
      const standing = rawSetting(fixed, setting.key);
      return standing ? planSettingRule(setting, sheet, { ...box, row: row + standing.index, rows: 1 }) : [];
    }),
  ];
}

/** What settings are called and how they are explained, where an earlier layout's words stand; a person's own stay. */
function planSettingWords({ fixed }: Foundation): readonly Edit[] {
  const table = fixed[TABLE_NAMES.settings];
  if (!table) return [];
  return SETTINGS.flatMap(({ key }): readonly Edit[] => {
    const index = rawSetting(fixed, key)?.index;
    if (index === undefined) return [];
    const { label, explanation } = SETTING_WORDS[key];
    return [["Pengaturan", label] as const, ["Keterangan", explanation] as const].flatMap(
      ([header, words]): readonly Edit[] => {
        const column = headerIndex(table, header);
        const standing = table.body[index]?.[column];
        if (typeof standing !== "string" || !FORMER_SETTING_WORDS.has(standing)) return [];
        const place = { sheet: table.sheet, row: table.row + index, column: table.column + column };
        return [{ kind: "cells", ...place, values: [[words]], expect: [expectContent(place, standing)] }];
      },
    );
  });
}

/** What a Tidak is, beside the criteria that bear a default's name; only where the column is new, and nothing stands yet. */
function planGuidance({ fixed }: Foundation, past: PastLayout): readonly Edit[] {
  const table = fixed[TABLE_NAMES.criteria];
  if (!table || past.tables[TABLE_NAMES.criteria]?.includes(GUIDANCE) === true) return [];
  const place = headerIndex(table, GUIDANCE);
  const name = headerIndex(table, "Nama");
  if (place < 0 || name < 0) return [];
  const values = table.body.map((line) => [
    (line[place] ?? "") === "" ? (guidanceOf(String(line[name] ?? "")) ?? null) : null,
  ]);
  const { sheet, row } = table;
  const expect = [name, place].flatMap((index) =>
    expectContents(
      { sheet, row, column: table.column + index },
      table.body.map((line) => [line[index] ?? ""]),
    ),
  );
  return [{ kind: "cells", sheet, row, column: table.column + place, values, expect }];
}

const planTitleTexts = ({ title, subtitle }: SheetLayout, sheet: string): readonly Edit[] => [
  { kind: "cells", sheet, row: 0, column: 0, values: [[title], [subtitle]] },
];

/**
 * Over the scorecard where it stands at its declared place (elsewhere the sum would stand beside its column), and where
 * nobody has written there: half of it would say nothing.
 */
function planTotal(
  { tables }: SheetLayout,
  { foundation }: WorkbookSnapshot,
  top: Grid,
  { marks: all, begun }: Pick<Present, "marks" | "begun">,
): readonly Edit[] {
  const criteria = foundation.fixed[TABLE_NAMES.criteria];
  if (!criteria || !tables.includes(TABLES.criteria) || !isUnderTotal(criteria)) return [];
  const edits = planWeightTotal(criteria.sheet);
  const marks = all.get(criteria.sheet) ?? [];
  const [label] = edits.flatMap((edit) => (edit.kind === "cells" ? [edit] : []));
  // A try before, which stopped half-way, has written its words there.
  if (label && top[label.row]?.[label.column] === label.values[0]?.[0])
    return [...sameMarks(marks, edits, criteria.sheet, begun), ...edits];
  const isFree = edits.every(
    (edit) =>
      edit.kind !== "cells" ||
      edit.values.every((line, down) =>
        line.every((_, right) => (top[edit.row + down]?.[edit.column + right] ?? "") === ""),
      ),
  );
  return isFree ? edits : [];
}

/** Number formats are left as they are, but for new columns: people may show their figures their own way. */
function dressTable(shape: TableShape<ColumnLayout>, known: readonly string[]): readonly Edit[] {
  const { sheet, body, headers, columns } = shape;
  return matchHeaders(headers, columns).standing.flatMap(({ column, index }): readonly Edit[] => {
    const at = body.column + index;
    const box = { ...body, column: at, columns: 1 };
    const isNew = !known.includes(column.header);
    const look = placingLook(column);
    return [
      {
        kind: "look",
        sheet,
        box,
        look: isNew ? { ...look, numberFormat: numberFormatOf(column) } : look,
      },
      { kind: "look", sheet, box: { ...box, row: body.row - 1, rows: 1 }, look: HEADER },
      { kind: "widths", sheet, column: at, widths: [column.width] },
      ...hideEdits(sheet, column, at),
      ...(isNew && column.formula !== undefined
        ? [{ kind: "fill", sheet, box, formula: column.formula } as const]
        : []),
      ...columnEdits(sheet, column, box),
    ];
  });
}
