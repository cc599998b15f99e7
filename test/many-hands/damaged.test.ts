/** What an action says and does where people have damaged what it needs: the reason by name, and nothing is written. */
import type { FixOutcome } from "../../src/sheets/types";
import { ACTIONS, type ActionName, type Before } from "./faults/actions";
import { baseBook } from "./faults/bases";
import { openSession, seedRandomBytes, type Session } from "./support/session";
import { shotOf } from "./support/shot";
import { typedCells } from "./support/typed-cells";

interface Damaged {
  readonly session: Session;
  readonly act: () => Promise<unknown>;
}

async function damaged(
  name: ActionName,
  damage: (context: Excel.RequestContext) => void | Promise<void>,
): Promise<Damaged> {
  const action = ACTIONS[name];
  const base = await baseBook(action.base);
  const session = openSession({ book: base.book, seed: 1000 });
  const before: Before = { ...("prepare" in action ? await action.prepare() : {}), base };
  seedRandomBytes(2000);
  await Excel.run(async (context) => {
    await damage(context);
    await context.sync();
  });
  return { session, act: () => action.act(before) };
}

const renamed =
  (table: string, header: string) =>
  (context: Excel.RequestContext): void => {
    context.workbook.tables.getItem(table).columns.getItem(header).name = `${header} Baru`;
  };
const ended =
  (table: string) =>
  (context: Excel.RequestContext): void => {
    context.workbook.tables.getItem(table).convertToRange();
  };

it.each([
  ["openMonth", "TabelSkenario", "Kode"],
  ["addInNewMonth", "DaftarJenisMateri", "Jenis Materi"],
  ["openMonth", "TabelBulan", "Bulan"],
  ["makePlan", "TabelRencana", "No."],
  ["raisePlan", "TabelRencana", "Tanggal Rencana"],
  ["replaceCall", "TabelRencana", "Tanggal Rencana"],
  ["openCalibration", "TabelKalibrasi", "Sesi"],
  ["addHolidays", "TabelLibur", "Keterangan"],
] as const)("%s names the column of %s that is lost: %s", async (name, table, header) => {
  const { session, act } = await damaged(name, renamed(table, header));
  const before = shotOf(session.book);
  await expect(act()).rejects.toMatchObject({ code: "columnMissing", params: { header } });
  expect(shotOf(session.book)).toEqual(before);
});

it.each([
  ["openMonth", "TabelSkenario", "Skenario"],
  ["addInNewMonth", "DaftarJenisMateri", "Pengaturan"],
  ["makePlan", "TabelRencana", "Rencana"],
  ["openCalibration", "TabelKalibrasi", "Kalibrasi"],
] as const)("%s names the sheet on which %s is none any more", async (name, table, sheet) => {
  const { session, act } = await damaged(name, ended(table));
  const before = shotOf(session.book);
  await expect(act()).rejects.toMatchObject({ code: "layoutDamaged", params: { sheet } });
  expect(shotOf(session.book)).toEqual(before);
});

it.each(["add", "import", "importUnnumbered"] as const)(
  "%s puts its rows between a month's table and what was split off from it, and loses neither",
  async (name) => {
    const { session, act } = await damaged(name, async (context) => {
      const table = context.workbook.tables.getItem("Sampel202607");
      const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = body;
      table.resize(table.worksheet.getRangeByIndexes(rowIndex - 1, columnIndex, 4, columnCount));
      const rest = table.worksheet.getRangeByIndexes(rowIndex + 3, columnIndex, rowCount - 3, columnCount);
      context.workbook.tables.add(rest, true);
    });
    const before = [...typedCells(session.book).values()].sort();
    // An import would tell here why it stopped.
    expect(await act()).not.toMatchObject({ stopped: expect.anything() as unknown });
    const after = [...typedCells(session.book).values()];
    for (const value of before) {
      const at = after.indexOf(value);
      expect([value, at >= 0]).toEqual([value, true]);
      after.splice(at, 1);
    }
    expect(after.length).toBeGreaterThan(0);
  },
);

it("fix leaves a formula that reads a column of another name, says so, and does the others", async () => {
  const header = "P05 Pengetahuan Produk dan Kebenaran Informasi";
  const { act } = await damaged("fix", renamed("Sampel202607", header));
  const { applied, skipped } = (await act()) as FixOutcome;
  const left = skipped.filter(({ reason }) => reason === "layout").map(({ fix }) => fix.remedy.kind);
  expect(new Set(left)).toEqual(new Set(["restoreFormula"]));
  expect(applied.length).toBeGreaterThan(2);
});
