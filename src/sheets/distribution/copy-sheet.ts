/** A report's sheet as a copy for others: what can be read of it and nothing else. No records, no names, nothing hidden. */
import { hashText } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { distributedSheetName } from "../layout/report-kinds";
import type { RawCell } from "../snapshot/parse-cell";
import { shown, type ReportSheet } from "../report/complete";
import { finalMark } from "../report/plan-finish";
import { planCharts, planWords, type StandingReport } from "../report/plan-report";
import { LEFT_OUT } from "./pseudonymise";
import type { Scrubber } from "./scrub";

export const COPY_MARK = "(SALINAN)";
export const copyTitle = (title: string): string => `${title} ${COPY_MARK}`;

/** Between the cells of a line as it is summed up. */
const UNIT = "\u001f";

const COPY_WORDS = "Salinan distribusi:";

/** What the line of the stamp says on a copy: the data's fingerprint is for the workbook alone. */
const stampWords = (freeText: boolean): string =>
  `${COPY_WORDS} agent, supervisor, dan pelaksana disamarkan; ${
    freeText ? "teks bebas dibersihkan dari nama yang dikenal" : `teks bebas ${LEFT_OUT}`
  }`;

export function copyOf(report: ReportSheet, { scrub }: Scrubber, freeText: boolean): ReportSheet {
  const columns = report.shape.widths.length;
  const words = (content: CellContent | undefined): CellContent => {
    if (typeof content !== "string") return content ?? "";
    // A formula may reach anywhere.
    return content.startsWith("=") ? "" : scrub(content);
  };
  const cells = report.cells
    .slice(0, -1)
    .map((line) => Array.from({ length: columns }, (_, column) => words(line[column])));
  const first = cells[0];
  const title = first?.findIndex((cell) => shown(cell) === report.title) ?? -1;
  if (first && title >= 0) first[title] = asTyped(copyTitle(report.title));
  for (const { row, column, what } of report.told) {
    const line = cells[row];
    if (line && what === "stamp") line[column] = asTyped(stampWords(freeText));
    if (line && what === "final" && report.stamp.final) line[column] = asTyped(finalMark(report.stamp.final));
  }
  return {
    ...report,
    sheet: distributedSheetName(report.sheet),
    cells,
    // Nothing is to be filled in here: all of it is locked.
    looks: report.looks.map(({ box, look }) => ({
      box,
      look: look.locked === undefined ? look : { ...look, locked: true },
    })),
    names: [],
    // The words that a formula made stand there as words.
    live: [],
    charts: report.charts.map((chart) => ({
      ...chart,
      title: scrub(chart.title),
      altText: scrub(chart.altText),
    })),
  };
}

/** What a copy tells of itself, wherever it stands: its foot, and whether the report is final. */
const isOfItself = (cell: RawCell): boolean =>
  typeof cell === "string" && (cell.startsWith(COPY_WORDS) || /^(BELUM )?FINAL\b/.test(cell));

/**
 * A sum of what can be read, what is told of the sheet itself left out: by it a copy is known as one that nobody has
 * written on. The day of making has the same place on every copy.
 */
export function contentSum(lines: readonly (readonly RawCell[])[], told: ReportSheet["told"]): string {
  const made = told.find(({ what }) => what === "made");
  const words = lines.map((line, row) => {
    const cells = line.map((cell, column) => {
      if (isOfItself(cell) || (made?.row === row && made.column === column)) return "";
      return typeof cell === "number" ? cell.toPrecision(12) : String(cell);
    });
    const used = cells.reduce((end, cell, index) => (cell === "" ? end : index + 1), 0);
    return cells.slice(0, used).join(UNIT);
  });
  return hashText(words.join("\n").trimEnd()).toString(36);
}

export const sumOfCopy = (copy: ReportSheet): string =>
  contentSum(
    copy.cells.map((line) => line.map((cell) => shown(cell))),
    copy.told,
  );

/** The copy written and locked, without a password. `keepAs`: what stands is kept under that name, for it holds more. */
export function planCopy(
  copy: ReportSheet,
  standing: StandingReport,
  position: number,
  keepAs?: string,
): readonly Edit[] {
  const { sheet } = copy;
  return [
    ...(standing.protected ? [{ kind: "unprotect", sheet } as const] : []),
    ...(keepAs === undefined ? [] : [{ kind: "copySheet", sheet, to: keepAs } as const]),
    ...planWords(copy, standing, position),
    ...planCharts(copy, standing),
    { kind: "protect", sheet },
  ];
}
