/** What a page draws of a sheet besides its cells' texts and styles. */
import { cellCount } from "../../book/area";
import { cellAt } from "../../book/cells";
import type { Comment, Reply, Sheet } from "../../book/types";
import type { CellMarks, Drawing, Remark, RemarkText } from "../drawn";
import type { Overlays } from "./conditional";
import { checkboxAt } from "./controls";
import type { BookSession } from "./session";
import { shapesToDraw } from "./shapes-drawn";

export function drawingOf(session: BookSession, overlays: Overlays): Drawing {
  return {
    cellMarks: (sheetId, row, column) => marksAt(session.sheetById(sheetId), overlays, row, column),
    remarks: (sheetId) => remarksOn(session.sheetById(sheetId)),
    spillAt: (sheetId, row, column) => {
      const sheet = session.sheetById(sheetId);
      const area = session.calculation.spills.at(sheet, row, column);
      // Formulas that fill always the same cells are entered into all of them: Excel draws no border there.
      if (area === undefined || cellCount(area) === 1) return undefined;
      return cellAt(sheet, area.row, area.column)?.array?.fixed === true ? undefined : area;
    },
    shapes: (sheetId) => shapesToDraw(session.sheetById(sheetId)),
  };
}

function marksAt(sheet: Sheet, overlays: Overlays, row: number, column: number): CellMarks | undefined {
  const { bar, icon, hidesText = false } = overlays.at(sheet, row, column);
  const checkbox = checkboxAt(sheet, row, column);
  if (bar === undefined && icon === undefined && checkbox === undefined) return undefined;
  return {
    ...(bar !== undefined && { bar }),
    ...(icon !== undefined && { icon }),
    ...(checkbox !== undefined && { checkbox }),
    hidesText: hidesText || checkbox !== undefined,
  };
}

function remarksOn(sheet: Sheet): readonly Remark[] {
  const comments = (sheet.comments ?? []).map((comment): Remark => ({
    kind: "comment",
    row: comment.area.row,
    column: comment.area.column,
    texts: textsOf(comment),
    resolved: comment.resolved,
    visible: false,
  }));
  const notes = (sheet.notes ?? []).map(({ area, author, text, visible }): Remark => ({
    kind: "note",
    row: area.row,
    column: area.column,
    texts: [{ author, text }],
    resolved: false,
    visible,
  }));
  return [...comments, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}

const textsOf = (comment: Comment): readonly RemarkText[] =>
  [comment, ...comment.replies].map(({ author, content, created }: Reply) => ({
    author,
    text: content,
    // It is local time, and says UTC.
    at: created.slice(0, "YYYY-MM-DDTHH:MM".length),
  }));
