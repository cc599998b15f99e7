/** Frozen panes, tab colours and table styles: gone where a program saved the workbook that writes none. */
import type { Edit } from "../edits/edit";
import { FIXED_HEADER_ROW } from "../layout/fixed-column";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { TABLE_STYLE } from "../layout/looks";
import { MONTH_TAB_COLOR } from "../plan/month-sheet";
import type { Foundation, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { LayoutAsIs } from "./as-is";
import { placesOf } from "./fixed-places";

export interface LostViews {
  /** `rows` and `columns` are to be frozen. */
  readonly panes: readonly { readonly sheet: string; readonly rows: number; readonly columns: number }[];
  readonly tabColors: readonly { readonly sheet: string; readonly color: string }[];
  readonly styles: readonly { readonly sheet: string; readonly table: string }[];
}

interface Declared {
  readonly sheet: string;
  readonly tabColor: string;
  readonly rows: number;
  readonly columns: number;
  readonly tables: ReadonlySet<string>;
}

/** What people chose instead (another colour, another style, panes elsewhere) is theirs: lost is where there is none. */
export function lostViews(
  foundation: Seen,
  { months, views }: Pick<LayoutAsIs, "months" | "views">,
): LostViews {
  const { unstyled = [], uncoloured = [] } = foundation;
  const declared = [...fixedViews(foundation), ...months.map(monthView)];
  const unfrozen = new Set(views.filter(({ isFrozen }) => !isFrozen).map(({ sheet }) => sheet));
  return {
    panes: declared
      .filter(({ sheet }) => unfrozen.has(sheet))
      .map(({ sheet, rows, columns }) => ({ sheet, rows, columns })),
    tabColors: declared
      .filter(({ sheet }) => uncoloured.includes(sheet))
      .map(({ sheet, tabColor }) => ({ sheet, color: tabColor })),
    styles: declared.flatMap(({ sheet, tables }) =>
      unstyled.filter((table) => tables.has(table)).map((table) => ({ sheet, table })),
    ),
  };
}

type Seen = Pick<Foundation, "sheets" | "tables" | "fixed" | "unstyled" | "uncoloured">;

function fixedViews(foundation: Seen): readonly Declared[] {
  return FIXED_SHEETS.flatMap((layout): readonly Declared[] => {
    const { sheet } = placesOf(layout, foundation);
    const tables = layout.tables.filter(({ name }) => foundation.tables.get(name) === sheet);
    const [rows] = tables.flatMap(({ name, row }) => {
      const standing = foundation.fixed[name];
      // Sistem's tables stand far below: frozen is what stands above its list.
      return standing ? [row === FIXED_HEADER_ROW ? standing.row : FIXED_HEADER_ROW + 1] : [];
    });
    if (sheet === undefined || rows === undefined) return [];
    const names = new Set(tables.map(({ name }) => name));
    return [{ sheet, tabColor: layout.tabColor, rows, columns: 0, tables: names }];
  });
}

const monthView = ({ sheet, table, body }: LayoutAsIs["months"][number]): Declared => ({
  sheet,
  tabColor: MONTH_TAB_COLOR,
  rows: body.row,
  columns: body.column + 1,
  tables: new Set([table]),
});

/** Put back as set-up and opening a month give them. */
export function planViews({
  foundation,
  layout,
}: Pick<WorkbookSnapshot, "foundation" | "layout">): readonly Edit[] {
  const { panes, tabColors, styles } = lostViews(foundation, layout);
  return [
    ...panes.map((one): Edit => ({ kind: "freeze", ...one })),
    ...tabColors.map((one): Edit => ({ kind: "tabColor", ...one })),
    ...styles.map(({ table }): Edit => ({ kind: "styleTable", table, style: TABLE_STYLE })),
  ];
}
