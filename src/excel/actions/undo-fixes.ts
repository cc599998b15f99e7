/** Urungkan: takes back the fixes done last; what has been changed since is left as it is. */
import { send } from "../apply/send";
import { identityKey, type Day, type MonthSheet } from "../../sop";
import type { Edit } from "../../sheets/edits/edit";
import { endLeft, write } from "../apply/write";
import { valuesByHeader } from "../../sheets/plan/move-row";
import type { LogEntry } from "../../sheets/plan/log";
import { expectCells } from "../../sheets/snapshot/expect-cells";
import { loadKept } from "../read/kept-cells";
import { readSnapshot } from "../read/read-workbook";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { assertNotStopped, type StopSignal } from "../stop";
import type { AppliedFix, KeptCell } from "../../sheets/types";
import { FIXING } from "../steps/fix-cells";
import { inOneUndoStep } from "../steps/in-excel";
import { loadRow, moveRows } from "../steps/move-rows";
import type { Move } from "../../sheets/plan/move-targets";

type AppliedCell = Extract<AppliedFix, { kind: "cell" }>;
type AppliedRow = Extract<AppliedFix, { kind: "row" }>;

export interface UndoOptions {
  readonly applied: readonly AppliedFix[];
  readonly today: Day;
  /** Asked before anything is written. */
  readonly signal?: StopSignal;
}

/**
 * Take back what `applyFixes` did; cells changed since are skipped. Rows go back to the end of their old table; the
 * sheets and columns made for them stay.
 */
export async function undoFixes({
  applied,
  today,
  signal,
}: UndoOptions): Promise<{ undone: number; skipped: number }> {
  // Over as many rounds as it takes.
  const undone = new Set<AppliedFix>();
  const log = (count: number): readonly LogEntry[] => [
    { day: today, action: "Urungkan perbaikan", sheet: "F-22", detail: String(count) },
  ];
  return inOneUndoStep(async (context) => {
    let snapshot = await readSnapshot(context);
    assertNotStopped(signal);
    const left = applied.filter((one) => !undone.has(one));
    const rows = left.filter((one): one is AppliedRow => one.kind === "row");
    const cells = left.filter((one): one is AppliedCell => one.kind === "cell");
    const back = await moveBack(context, snapshot, rows, log, cells.length > 0);
    for (const one of back) undone.add(one);
    // Rows have new places now.
    if (back.length > 0) snapshot = await readSnapshot(context);
    for (const one of await restoreCells(context, snapshot, cells, log)) undone.add(one);
    return { undone: undone.size, skipped: applied.length - undone.size };
  });
}

/** Those that are back. */
async function moveBack(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  rows: readonly AppliedRow[],
  log: (count: number) => readonly LogEntry[],
  moreFollows: boolean,
): Promise<readonly AppliedRow[]> {
  const found = rows.flatMap((one): { one: AppliedRow; move: Move }[] => {
    const row = rowOf(
      snapshot.months.find(({ month }) => month === one.to),
      one,
    );
    return row === undefined || !snapshot.frames.has(one.from)
      ? []
      : [{ one, move: { from: one.to, to: one.from, row, id: one.id } }];
  });
  const read = found.map(({ move }) => {
    const frame = snapshot.frames.get(move.from);
    const row = frame && loadRow(context, frame, move.row);
    return () => row && valuesByHeader(row(), frame);
  });
  if (found.length === 0) return [];
  await send(context);
  const same = found.filter(({ one }, index) => holds(read[index]?.(), one.carried));
  if (same.length === 0) return [];
  const outcomes = await moveRows(
    context,
    snapshot,
    same.map(({ move }) => move),
    (moved) => log(moved.length),
    moreFollows,
  );
  return same.flatMap(({ one, move }) =>
    outcomes.some((outcome) => outcome.move === move && outcome.moved) ? [one] : [],
  );
}

/** Whether the row holds what was carried and nothing else. */
function holds(now: AppliedRow["carried"] | undefined, carried: AppliedRow["carried"]): boolean {
  const headers = Object.keys(carried);
  return (
    now !== undefined &&
    Object.keys(now).length === headers.length &&
    headers.every((header) => now[header] === carried[header])
  );
}

/** Those that hold again what they held. */
async function restoreCells(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  cells: readonly AppliedCell[],
  log: (count: number) => readonly LogEntry[],
): Promise<readonly AppliedCell[]> {
  const found = cells.flatMap((one) => {
    const sheet = snapshot.months.find(({ sheet: name }) => name === one.sheet);
    const row = rowOf(sheet, one);
    const column = Object.entries(sheet?.headers ?? {}).find(([, header]) => header === one.header)?.[0];
    const standing = snapshot.cells.find(({ name }) => name === sheet?.table);
    if (row === undefined || column === undefined || !standing) return [];
    const place = { sheet: one.sheet, row, column: Number(column) };
    const expect = expectCells(standing, row, [place.column]);
    return [{ one, place, expect, kept: loadKept(context, place) }];
  });
  if (found.length > 0) await send(context);
  const same = found.filter(({ one, kept }) => kept().content === one.after.content);
  if (same.length === 0) {
    await endLeft(context, snapshot.foundation, FIXING);
    return [];
  }
  await write(context, snapshot.foundation, {
    edits: same.flatMap(({ one, place, expect }) =>
      writeBack(place, one.before).map((edit) => ({ ...edit, expect })),
    ),
    log: log(same.length),
    unfinished: FIXING,
  });
  return same.map(({ one }) => one);
}

/** In a text cell a formula would become text: it is written while the cell is of no format, which is then put back. */
function writeBack(
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  { content, numberFormat }: KeptCell,
): Edit[] {
  const box = { row: place.row, column: place.column, rows: 1, columns: 1 };
  const look = (format: string): Edit => ({
    kind: "look",
    sheet: place.sheet,
    box,
    look: { numberFormat: format },
  });
  const write: Edit = { kind: "cells", ...place, values: [[content]] };
  const formula = typeof content === "string" && content.startsWith("=");
  return formula ? [look("General"), write, look(numberFormat)] : [look(numberFormat), write];
}

/** The row by its No. Sampel where it is the only one; else that at its place, if it has the same number. */
function rowOf(
  sheet: MonthSheet | undefined,
  { id, sheetRow }: { readonly id: string; readonly sheetRow: number },
): number | undefined {
  const key = identityKey({ kind: "value", value: id });
  const same = sheet?.rows.filter(({ text }) => identityKey(text.sampleNumber) === key) ?? [];
  if (key !== undefined && same.length === 1) return same[0]?.place.sheetRow;
  return same.find(({ place }) => place.sheetRow === sheetRow)?.place.sheetRow;
}
