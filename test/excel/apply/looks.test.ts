/** Edits of many boxes, and edits that name a sheet again, as they reach the workbook. */
import { createEmptyBook, type OfficeSession, startOfficeSession, styleAt } from "embedded-excel";
import { queueEdits } from "../../../src/excel/apply/apply";
import type { Edit } from "../../../src/sheets/edits/edit";
import { sheetOf } from "../support/session";

async function applied(session: OfficeSession, edits: readonly Edit[]): Promise<void> {
  await session.client.Excel.run(async (context) => {
    queueEdits(context, edits);
    await context.sync();
  });
}

it("a look over more boxes than one address holds reaches every one of them, and no other cell", async () => {
  const session = startOfficeSession(createEmptyBook("Data"));
  const rows = Array.from({ length: 2_000 }, (_, index) => index * 2 + 1_000);
  const boxes = rows.map((row) => ({ row, column: 26, rows: 1, columns: 2 }));
  await applied(session, [{ kind: "looks", sheet: "Data", boxes, look: { bold: true } }]);
  const data = sheetOf(session, "Data");
  const bold = Array.from({ length: 5_002 }, (_, row) => row).filter(
    (row) => styleAt(data, row, 26)?.bold === true && styleAt(data, row, 27)?.bold === true,
  );
  expect(bold).toEqual(rows);
  expect([25, 28].some((column) => rows.some((row) => styleAt(data, row, column)?.bold === true))).toBe(
    false,
  );
  expect(session.excel.counters.requests).toBe(1);
});

it("a sheet is asked for once, and by its new name once it is renamed and its old one given to another", async () => {
  const session = startOfficeSession(createEmptyBook("Data"));
  const cell = (sheet: string, words: string): Edit => ({
    kind: "cells",
    sheet,
    row: 0,
    column: 0,
    values: [[words]],
  });
  await applied(session, [
    cell("Data", "lama"),
    { kind: "renameSheet", sheet: "Data", to: "Arsip" },
    { kind: "sheet", sheet: "Data", tabColor: "#404040", hidden: false, gridlines: true },
    cell("Data", "baru"),
    { kind: "copySheet", sheet: "Data", to: "Salinan" },
    cell("Data", "terbaru"),
    cell("Arsip", "tersimpan"),
  ]);
  const words = ["Data", "Arsip", "Salinan"].map((name) => sheetOf(session, name).rows[0]?.[0]?.value);
  expect(words).toEqual(["terbaru", "tersimpan", "baru"]);
});
