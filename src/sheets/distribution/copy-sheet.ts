/** A report's sheet as a copy for others: what can be read of it and nothing else. No records, no names, nothing hidden. */
import { hashText } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import type { RawCell } from "../snapshot/parse-cell";
import { shown, type ReportSheet } from "../report/complete";
import { planCharts, planWords, type StandingReport } from "../report/plan-report";
import { LEFT_OUT } from "./pseudonymise";
import type { Scrubber } from "./scrub";

export const COPY_MARK = "(SALINAN)";
export const copyTitle = (title: string): string => `${title} ${COPY_MARK}`;
export const copySheetName = (sheet: string): string => `Salinan ${sheet}`;

const STAMP_WORDS_COLUMN = 2;
/** Between the cells of a line as it is summed up. */
const UNIT = "\u001f";

/** What the line of the stamp says on a copy: the data's fingerprint is for the workbook alone. */
const stampWords = (freeText: boolean): string =>
  `Salinan distribusi: agent, supervisor dan pelaksana disamarkan; ${
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
  if (first) first[0] = asTyped(copyTitle(String(shown(first[0]))));
  const stamp = cells[report.stampRow];
  if (stamp) stamp[STAMP_WORDS_COLUMN] = asTyped(stampWords(freeText));
  return {
    ...report,
    sheet: copySheetName(report.sheet),
    shape: { ...report.shape, header: `${scrub(report.shape.header)} · SALINAN` },
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

/** A sum of what can be read, the stamp's line left out: by it a copy is known as one that nobody has written on. */
export function contentSum(lines: readonly (readonly RawCell[])[], stampRow: number): string {
  const told = lines.map((line, row) => {
    const cells =
      row === stampRow
        ? []
        : line.map((cell) => (typeof cell === "number" ? cell.toPrecision(12) : String(cell)));
    const used = cells.reduce((end, cell, index) => (cell === "" ? end : index + 1), 0);
    return cells.slice(0, used).join(UNIT);
  });
  return hashText(told.join("\n").trimEnd()).toString(36);
}

export const sumOfCopy = (copy: ReportSheet): string =>
  contentSum(
    copy.cells.map((line) => line.map((cell) => shown(cell))),
    copy.stampRow,
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
