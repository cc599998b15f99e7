/** The few looks that every sheet is made of; told apart by weight and shade, so that they read in greyscale. */
import type { CellLook } from "../edits/edit";
import type { ColumnGroup } from "./f22-column";

export const TITLE: CellLook = { bold: true, size: 16, color: "#1F3864" };
export const SUBTITLE: CellLook = { size: 10, color: "#404040" };
/** The block that says which document a sheet is; white over the gridlines. */
export const DOCUMENT: CellLook = { fill: "#FFFFFF", border: "outline" };
export const SECTION: CellLook = { bold: true, size: 12, color: "#1F3864", border: "bottom" };
export const HEADER: CellLook = {
  bold: true,
  color: "#FFFFFF",
  fill: "#1F4E79",
  wrap: true,
  vertical: "Center",
  horizontal: "Center",
};
export const BODY: CellLook = { border: "all", vertical: "Top" };
export const LABEL: CellLook = { bold: true, fill: "#DDEBF7" };
export const BIG_NUMBER: CellLook = { bold: true, size: 14 };
export const NOTE: CellLook = { italic: true, color: "#404040", wrap: true };
/** Cells that people fill in on a report. */
export const KEPT: CellLook = { fill: "#FFF9E5", border: "outline", vertical: "Top", horizontal: "Left" };
/** Formula columns: not for typing. */
export const DERIVED: CellLook = { fill: "#F2F2F2", color: "#404040" };

export const GROUP_FILLS: Readonly<Record<ColumnGroup, string>> = {
  call: "#1F4E79",
  scorecard: "#375623",
  finding: "#833C0B",
  feedback: "#3A3A8C",
  correctiveAction: "#5B2C6F",
  approval: "#404040",
  objection: "#7B3F00",
};

/**
 * Marks of conditional formats. Each has its own shade and its own hand (bold, italic, underlined), so that a print
 * in greyscale tells them apart as well.
 */
export const MARKS = {
  bad: { color: "#9C0006", fill: "#FFC7CE", bold: true },
  good: { color: "#006100", fill: "#E2F0D9" },
  warning: { color: "#7F6000", fill: "#FFEB9C", bold: true },
  incomplete: { color: "#7F6000", fill: "#FFEB9C", italic: true },
  quiet: { color: "#A6A6A6" },
  /** An empty cell shows its shade alone. */
  missing: { fill: "#F4B183" },
  wrongDate: { color: "#9C0006", fill: "#FFC7CE", bold: true, underline: true },
  duplicate: { color: "#5B2C6F", fill: "#D9C3E3", italic: true, underline: true },
} as const satisfies Readonly<Record<string, CellLook>>;

export const TABLE_STYLE = "TableStyleLight1";
