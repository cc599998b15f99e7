/** A guard holds whatever the cells hold that it looks at: with nobody else at work no action is told that others were quicker. */
import { copyBook, type Book, type OfficeSession } from "embedded-excel";
import { addSample } from "../../src/excel/actions/add-sample";
import { addSamples } from "../../src/excel/actions/add-samples";
import { completeRows } from "../../src/excel/actions/complete-rows";
import { saveRow } from "../../src/excel/actions/save-row";
import { readEntry } from "../../src/excel/actions/read-entry";
import { cellOf, columnOf, tableOf, TODAY } from "../excel/support/session";
import { openSession } from "./support/session";
import { MONTH, sampleOf, smallMonth, TABLE } from "./support/small-month";

let base: Book;
beforeAll(async () => {
  base = await smallMonth();
});

function withSmallMonth(): OfficeSession {
  const session = openSession({ book: copyBook(base), seed: 2 });
  return { excel: session.excel, client: session.client(0) };
}

/** Into a cell of no format, as a paste from elsewhere leaves it. */
async function put(
  { client }: OfficeSession,
  row: number,
  header: string,
  formula: string | number | boolean,
): Promise<void> {
  await client.Excel.run(async (context) => {
    const column = context.workbook.tables.getItem(TABLE).columns.getItem(header);
    const cell = column.getDataBodyRange().getCell(row, 0);
    cell.numberFormat = [["General"]];
    cell.formulas = [[formula]];
    await context.sync();
  });
}

const CONTENTS: readonly (readonly [what: string, content: string | number | boolean])[] = [
  ["an error", "=NA()"],
  ["text that reads like an error", "'#N/A"],
  ["text that reads like a formula", "'=1+1"],
  ["a formula that gives an empty text", '=""'],
  ["an empty text", "'"],
  ["a long text with lines, quotes and apostrophes", `'${"Kata \"kutip\" 'dan'\nbaris ".repeat(30)}`],
  ["a long text with letters of two units", "😀 halo ".repeat(60)],
  ["a number of eighteen digits", 123456789012345680],
  ["a tiny number", 1e-12],
  ["a huge number", 1e300],
  ["a truth value", true],
];

describe("What cells hold", () => {
  it.each(CONTENTS)("a row without a number is known by all it holds: %s", async (_what, content) => {
    const session = withSmallMonth();
    await put(session, 0, "No. Sampel", "");
    await put(session, 0, "Catatan", content);
    expect(await completeRows({ month: MONTH, today: TODAY })).toMatchObject({ filled: 1 });
    expect(cellOf(session, TABLE, 0, "No. Sampel")).toMatch(/^MC-2607-/);
  });

  it.each(CONTENTS)("rows are added beside a No. Sampel that is: %s", async (_what, content) => {
    const session = withSmallMonth();
    await put(session, 0, "No. Sampel", content);
    await addSample(sampleOf(3));
    expect(cellOf(session, TABLE, 2, "Catatan")).toBe("Catatan 3");
  });

  it.each(["#N/A", "Ani's [x] #1 @", "😀😀", "2026", "A".repeat(250)])(
    "a person's own column is called %s",
    async (header) => {
      const session = withSmallMonth();
      await session.client.Excel.run(async (context) => {
        context.workbook.tables.getItem(TABLE).columns.add(undefined, undefined, header);
        await context.sync();
      });
      expect(columnOf(tableOf(session, TABLE).table, header)).toBeGreaterThan(0);
      await addSample(sampleOf(3));
      const { row } = await readEntry({ today: TODAY, want: { id: "MC-2607-UJ03AB" } });
      if (!row) throw new Error("the row that was added is not found");
      const fields = { ...row.fields, note: "Diubah" };
      expect(await saveRow({ row, fields, today: TODAY })).toMatchObject({ kind: "saved", written: 1 });
      expect(cellOf(session, TABLE, 2, "Catatan")).toBe("Diubah");
    },
  );

  it("the cells of the Log that guards use are formatted as text", async () => {
    const session = withSmallMonth();
    const wide = Array.from({ length: 60 }, () => ["@", "@", "@"]);
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Log").getRange("GR1:GT60").numberFormat = wide;
      await context.sync();
    });
    await addSample(sampleOf(3));
    expect(cellOf(session, TABLE, 2, "Catatan")).toBe("Catatan 3");
  });

  it("a month that has lost its column No. Sampel takes no rows, and the person is told why", async () => {
    const session = withSmallMonth();
    await session.client.Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLE).columns.getItem("No. Sampel").delete();
      await context.sync();
    });
    const rows = [{ callDate: "2026-07-03" }];
    await expect(addSamples({ rows, today: TODAY })).rejects.toMatchObject({
      code: "columnMissing",
      params: { header: "No. Sampel" },
    });
  });
});
