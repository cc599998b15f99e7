/** What is damaged in the layout, as findings: what is missing or altered, where, and what repairing needs to know. */
import { TABLE_NAMES } from "../layout/names";
import { holidayYearAhead, type Day, type Finding } from "../../sop";
import { keyOfUnfinished } from "../edits/unfinished";
import { cellAddress } from "../layout/address";
import { LAYOUT_VERSION } from "../layout/document";
import { DECLARED_NAMES } from "../layout/declared-names";
import { f22Columns, type F22Column } from "../layout/f22-columns";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { TABLES } from "../layout/fixed-tables";
import { monthTableName } from "../layout/month-names";
import type { ColumnLayout } from "../layout/column";
import { isOlder, type Foundation, type WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { historyFindings } from "../history/findings";
import type { RawCell } from "../snapshot/parse-cell";
import { missingSettings } from "../snapshot/missing-settings";
import { recordsOf, textOf } from "../snapshot/table-cells";
import { scorecardOfMonth } from "../snapshot/settings";
import { rowsOutside, type LayoutAsIs, type MonthAsIs } from "./as-is";
import { rowsToJoin } from "./below";
import { fitsFormat, hasRule } from "./cell-rules";
import { copiedHeader, matchHeaders, type HeaderMatch } from "./match-headers";
import { placesOf } from "./fixed-places";
import { strayTables } from "./strays";
import { lostViews } from "./views";
import { callInTotals, callsBelowTotals } from "./totals";

export type LayoutProblem =
  | "older"
  | "olderLost"
  | "unfinished"
  | "leftover"
  | "columnMissing"
  | "columnRenamed"
  | "headerChanged"
  | "columnCopied"
  | "validationLost"
  | "formatLost"
  | "formulasLost"
  | "rowsBelow"
  | "callInTotals"
  | "monthRecord"
  | "tableMissing"
  | "tableRenamed"
  | "tableConverted"
  | "tableSplit"
  | "settingMissing"
  | "sheetMissing"
  | "sheetCopied"
  | "nameMissing"
  | "nameChanged"
  | "panesLost"
  | "tabColorLost"
  | "tableStyleLost";

type Where = Partial<Pick<Finding, "sheet" | "cell" | "header">>;

/** What leaves every figure as it is. */
const WARNINGS: ReadonlySet<LayoutProblem> = new Set([
  "sheetCopied",
  "panesLost",
  "tabColorLost",
  "tableStyleLost",
]);

function issue(problem: LayoutProblem, where: Where, params: Finding["params"] = {}): Finding {
  return {
    code: "layoutChanged",
    severity: WARNINGS.has(problem) ? "warning" : "error",
    id: "",
    sheet: "",
    cell: "",
    header: "",
    ...where,
    params: { problem, ...params },
  };
}

/** Damage by which a month's rows cannot be read at all. */
const LOST: ReadonlySet<Finding["params"][string] | undefined> = new Set<LayoutProblem>([
  "tableConverted",
  "tableRenamed",
  "tableSplit",
]);

/** Fewer cells than this are told one by one, as formulaOverwritten. */
const SEVERAL = 2;

/**
 * Everything that is damaged in the layout as it was read, and what else the first screen does without: lines of Riwayat that
 * were edited, and from October on a next year without holidays, both only where `asOf` is given. Reads nothing itself.
 */
export function layoutFindings(
  snapshot: Pick<WorkbookSnapshot, "foundation" | "layout"> &
    Partial<Pick<WorkbookSnapshot, "settings" | "holidayYears" | "cells">>,
  asOf?: Day,
): readonly Finding[] {
  const { foundation, layout, settings, holidayYears, cells = [] } = snapshot;
  // What an older layout lacks is no damage: migrating brings it.
  const begun = unfinishedFindings(foundation);
  if (isOlder(foundation)) {
    // But for months that nobody can read without their table: of any layout they are lost until it is made again.
    const lost = strayFindings(foundation, layout).filter(({ params }) => LOST.has(params["problem"]));
    const older = lost.length === 0 ? "older" : "olderLost";
    const versions = { version: foundation.version ?? 0, present: LAYOUT_VERSION };
    return [...begun, issue(older, {}, versions), ...lost];
  }
  return [
    ...begun,
    ...fixedFindings(foundation),
    ...nameFindings(layout),
    ...settingFindings(foundation),
    ...strayFindings(foundation, layout),
    ...layout.months.flatMap((month) =>
      monthFindings(month, foundation, cells.find(({ name }) => name === month.table)?.body ?? []),
    ),
    ...viewFindings(foundation, layout),
    // Check's alone: nothing of them is for repairing to mend.
    ...(asOf === undefined ? [] : historyFindings(foundation.fixed)),
    ...(settings && holidayYears && asOf !== undefined
      ? holidayYearAhead({ settings, holidayYears }, asOf)
      : []),
  ];
}

/** One of a kind, however many sheets: another program saves all of them so. */
function viewFindings(foundation: Foundation, layout: LayoutAsIs): readonly Finding[] {
  const lost = lostViews(foundation, layout);
  return (
    [
      ["panesLost", lost.panes.map(({ sheet }) => sheet)],
      ["tabColorLost", lost.tabColors.map(({ sheet }) => sheet)],
      ["tableStyleLost", lost.styles.map(({ table }) => table)],
    ] as const
  ).flatMap(([problem, names]) => {
    const [first] = names;
    if (first === undefined) return [];
    const sheet = problem === "tableStyleLost" ? (foundation.tables.get(first) ?? "") : first;
    return [issue(problem, { sheet }, { name: names.join(", "), count: names.length })];
  });
}

function fixedFindings(foundation: Foundation): readonly Finding[] {
  return FIXED_SHEETS.flatMap((layout): readonly Finding[] => {
    const places = placesOf(layout, foundation);
    if (places.sheet === undefined) return [issue("sheetMissing", {}, { name: layout.name })];
    const { sheet } = places;
    return layout.tables.flatMap((table): readonly Finding[] => {
      const standing = foundation.fixed[table.name];
      if (!standing) return [issue("tableMissing", { sheet }, { name: table.name })];
      const cellAt = (index: number): string => cellAddress(standing.row - 1, standing.column + index);
      const match = matchHeaders(standing.headers, table.columns);
      return headerFindings(match, standing.sheet, cellAt, standing.body);
    });
  });
}

/** What was begun and not done to its end, and sheets that were left half made. */
const unfinishedFindings = ({ unfinished, leftovers }: Foundation): readonly Finding[] => [
  ...unfinished.map((one) =>
    issue("unfinished", {}, { name: keyOfUnfinished(one), action: one.action, month: one.month }),
  ),
  ...leftovers.map((sheet) => issue("leftover", { sheet }, { name: sheet })),
];

function settingFindings({ fixed }: Foundation): readonly Finding[] {
  const sheet = fixed[TABLE_NAMES.settings]?.sheet ?? "";
  return missingSettings(fixed).map(({ key }) => issue("settingMissing", { sheet }, { name: key }));
}

const plain = (formula: string): string => formula.replace(/[\s']/g, "").toLowerCase();

function nameFindings({ names }: LayoutAsIs): readonly Finding[] {
  return DECLARED_NAMES.flatMap(({ name, formula }): readonly Finding[] => {
    const standing = names.get(name.toLowerCase());
    if (standing === undefined) return [issue("nameMissing", {}, { name })];
    return plain(standing) === plain(formula) ? [] : [issue("nameChanged", {}, { name })];
  });
}

function strayFindings(foundation: Foundation, layout: LayoutAsIs): readonly Finding[] {
  return strayTables(foundation, layout).map((stray) => {
    const cell = cellAddress(stray.headerRow, stray.column);
    switch (stray.kind) {
      case "copy":
        return issue("sheetCopied", { sheet: stray.sheet }, { name: stray.table });
      case "split":
        return issue("tableSplit", { sheet: stray.sheet, cell }, { name: stray.table });
      case "renamed":
        return issue(
          "tableRenamed",
          { sheet: stray.sheet, cell },
          { name: stray.table, expected: monthTableName(stray.month) },
        );
      case "converted":
        return issue("tableConverted", { sheet: stray.sheet, cell }, { month: stray.month });
    }
  });
}

function headerFindings<Column extends ColumnLayout>(
  match: HeaderMatch<Column>,
  sheet: string,
  cellAt: (index: number) => string,
  body: readonly (readonly RawCell[])[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { column, index, altered } of match.standing)
    if (altered) findings.push(issue("headerChanged", { sheet, cell: cellAt(index), header: column.header }));
  const copies = new Set<string>();
  const standing = match.standing.map(({ column }) => column);
  for (const { header, index } of match.own) {
    const of = copiedHeader(header, standing);
    if (of === undefined) continue;
    copies.add(header);
    findings.push(issue("columnCopied", { sheet, cell: cellAt(index), header }, { of }));
  }
  // Of a column that people fill in as many values are gone as rows hold something, at most.
  const count = match.missing.length === 0 ? 0 : filledRows(body, match);
  for (const { header, kind } of match.missing)
    findings.push(
      issue("columnMissing", { sheet, header }, kind === "formula" || count === 0 ? {} : { count }),
    );
  const missing = match.missing.map(({ header }) => header).join("\n");
  for (const { header, index } of match.missing.length > 0 ? match.own : [])
    if (!copies.has(header))
      findings.push(issue("columnRenamed", { sheet, cell: cellAt(index), header }, { missing }));
  return findings;
}

/** Rows in which anything stands but what formulas give. */
function filledRows(
  body: readonly (readonly RawCell[])[],
  { standing }: Pick<HeaderMatch<ColumnLayout>, "standing">,
): number {
  const formulas = new Set(
    standing.flatMap(({ column, index }) => (column.kind === "formula" ? [index] : [])),
  );
  return body.filter((line) => line.some((cell, index) => cell !== "" && !formulas.has(index))).length;
}

function monthFindings(
  month: MonthAsIs,
  foundation: Foundation,
  cells: readonly (readonly RawCell[])[],
): readonly Finding[] {
  const { sheet, body } = month;
  const columns = f22Columns(scorecardOfMonth(foundation.fixed, month.month));
  const match = matchHeaders(month.headers, columns);
  const findings = [
    ...headerFindings(match, sheet, (index) => cellAddress(body.row - 1, body.column + index), cells),
    ...recordFindings(month, foundation),
  ];
  for (const { column, index } of match.standing) {
    const at = { sheet, cell: cellAddress(body.row, body.column + index), header: column.header };
    findings.push(...columnFindings(month, column, index, at));
  }
  if (callInTotals(month))
    findings.push(issue("callInTotals", { sheet, cell: cellAddress(body.row + body.rows, body.column) }));
  const count = rowsToJoin(month) + callsBelowTotals(month);
  if (count > 0)
    findings.push(
      issue("rowsBelow", { sheet, cell: cellAddress(body.row + body.rows, body.column) }, { count }),
    );
  return findings;
}

function columnFindings(month: MonthAsIs, column: F22Column, index: number, at: Where): readonly Finding[] {
  const { body } = month;
  const outside = (boxes: MonthAsIs["formulas"]): number =>
    rowsOutside(boxes, body, body.column + index).length;
  const findings: Finding[] = [];
  if (column.kind === "formula") {
    const count = outside(month.formulas);
    if (count >= Math.min(SEVERAL, body.rows)) findings.push(issue("formulasLost", at, { count }));
  }
  if (hasRule(column) && outside(month.validated) > 0)
    findings.push(issue("validationLost", at, { count: outside(month.validated) }));
  if (month.formats.some((line) => !fitsFormat(column, line[index] ?? "")))
    findings.push(issue("formatLost", at));
  return findings;
}

/** The month's record on Sistem: its pass mark and its criteria. Where those tables are gone, that is told instead. */
function recordFindings({ month, sheet }: MonthAsIs, { fixed }: Foundation): readonly Finding[] {
  const tables = [TABLES.months, TABLES.monthCriteria].map((table) => fixed[table.name]);
  const recorded = tables.every(
    (table) => !table || recordsOf(table).some((record) => textOf(record["Bulan"]) === month),
  );
  return recorded ? [] : [issue("monthRecord", { sheet }, { month })];
}
