/** Each way in which people damage F-22, done through Excel itself. Where its target is gone already, nothing is done. */
import type { OfficeSession } from "embedded-excel";
import { SHEET, TABLE } from "./support";

type Batch = (context: Excel.RequestContext) => Promise<void>;

export interface Damage {
  readonly problem: string;
  readonly name: string;
  /** A header that must be answered for: the declared one that it was. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly batch: Batch;
}

/** Does a damage; one that another damage has made impossible is left undone, as Excel refuses it. */
export async function damage(session: OfficeSession, batch: Batch): Promise<void> {
  await session.client.Excel.run(batch);
}

const table = (context: Excel.RequestContext, name = TABLE): Excel.Table =>
  context.workbook.tables.getItem(name);
const column = (context: Excel.RequestContext, header: string): Excel.TableColumn =>
  table(context).columns.getItem(header);

/** Columns whose deletion takes no typed value: those are formulas or were left empty. */
const deleteColumn = (header: string): Damage => ({
  problem: "columnMissing",
  name: `delete the column ${header}`,
  batch: async (context) => {
    column(context, header).delete();
    await context.sync();
  },
});

const renameColumn = (header: string, to: string, asked = true): Damage => ({
  problem: asked ? "columnRenamed" : "headerChanged",
  name: `rename ${header} to ${to}`,
  ...(asked ? { answers: { [to]: header } } : {}),
  batch: async (context) => {
    column(context, header).name = to;
    await context.sync();
  },
});

const paste = (header: string, problem: string, format: string): Damage => ({
  problem,
  name: `paste cells of another kind over ${header}`,
  batch: async (context) => {
    const body = column(context, header).getDataBodyRange();
    body.load("values");
    await context.sync();
    const { values } = body;
    body.dataValidation.clear();
    body.numberFormat = values.map(() => [format]);
    await context.sync();
  },
});

export const DAMAGES: readonly Damage[] = [
  {
    problem: "columnMissing",
    name: "delete the column that a name of ours stands for",
    batch: async (context) => {
      table(context, "TabelLibur").columns.getItem("Berlaku Semua").delete();
      await context.sync();
    },
  },
  {
    problem: "panesLost",
    name: "unfreeze panes",
    batch: async (context) => {
      for (const name of [SHEET, "Agen"]) context.workbook.worksheets.getItem(name).freezePanes.unfreeze();
      await context.sync();
    },
  },
  {
    problem: "tabColorLost",
    name: "take a tab's colour away",
    batch: async (context) => {
      context.workbook.worksheets.getItem(SHEET).tabColor = "";
      await context.sync();
    },
  },
  {
    problem: "tableStyleLost",
    name: "take tables' style away",
    batch: async (context) => {
      for (const name of [TABLE, "TabelLibur"]) table(context, name).style = "";
      await context.sync();
    },
  },
  deleteColumn("Layanan"),
  deleteColumn("Rekomendasi QA"),
  deleteColumn("Nilai"),
  deleteColumn("Status SPV"),
  deleteColumn("Tanggal Persetujuan"),
  renameColumn("Area", "Wilayah"),
  renameColumn("Catatan", "Keterangan"),
  renameColumn("No. Sampel", "Nomor"),
  renameColumn("P05 Pengetahuan Produk dan Kebenaran Informasi", "P05 Pengetahuan", false),
  renameColumn("Status", " Status ", false),
  paste("Area", "validationLost", "@"),
  paste("Tanggal Panggilan", "formatLost", "0.00%"),
  paste("Nomor Tujuan", "formatLost", "General"),
  paste("Tanggal Temuan", "validationLost", "@"),
  {
    problem: "columnCopied",
    name: "add a copy of a column",
    batch: async (context) => {
      table(context).columns.add(3, undefined, "Area2");
      await context.sync();
    },
  },
  {
    problem: "formulasLost",
    name: "paste values over formulas",
    batch: async (context) => {
      const body = column(context, "Hasil").getDataBodyRange();
      body.load("values");
      await context.sync();
      body.values = body.values.map(() => ["Lulus"]);
      await context.sync();
    },
  },
  {
    problem: "nameMissing",
    name: "delete a list's name",
    batch: async (context) => {
      context.workbook.names.getItem("PilihanMateri").delete();
      await context.sync();
    },
  },
  {
    problem: "nameChanged",
    name: "point a name elsewhere",
    batch: async (context) => {
      context.workbook.names.getItem("BatasHari").formula = "=Sistem!$B$9";
      await context.sync();
    },
  },
  {
    problem: "tableMissing",
    name: "delete a list's table and cells",
    batch: async (context) => {
      const list = context.workbook.tables.getItem("DaftarArea");
      const range = list.getRange();
      list.convertToRange();
      range.clear("Contents");
      await context.sync();
    },
  },
  {
    problem: "tableMissing",
    name: "convert a list to a range",
    batch: async (context) => {
      context.workbook.tables.getItem("DaftarJenisMateri").convertToRange();
      await context.sync();
    },
  },
  {
    problem: "tableMissing",
    name: "convert the settings to a range",
    batch: async (context) => {
      context.workbook.tables.getItem("TabelSetelan").convertToRange();
      await context.sync();
    },
  },
  {
    problem: "tableConverted",
    name: "convert F-22 to a range",
    batch: async (context) => {
      table(context).convertToRange();
      await context.sync();
    },
  },
  {
    problem: "tableRenamed",
    name: "rename F-22's table",
    batch: async (context) => {
      table(context).name = "DataJuli";
      await context.sync();
    },
  },
  {
    problem: "tableSplit",
    name: "split F-22's table",
    batch: async (context) => {
      const body = table(context).getDataBodyRange();
      body.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = body;
      const sheet = table(context).worksheet;
      table(context).resize(sheet.getRangeByIndexes(rowIndex - 1, columnIndex, 4, columnCount));
      context.workbook.tables.add(
        sheet.getRangeByIndexes(rowIndex + 3, columnIndex, rowCount - 3, columnCount),
        true,
      );
      await context.sync();
    },
  },
  {
    problem: "rowsBelow",
    name: "leave rows below the table",
    batch: async (context) => {
      const body = table(context).getDataBodyRange();
      body.load("rowIndex,columnIndex,columnCount");
      await context.sync();
      const sheet = table(context).worksheet;
      const box = sheet.getRangeByIndexes(body.rowIndex - 1, body.columnIndex, 4, body.columnCount);
      table(context).resize(box);
      await context.sync();
    },
  },
  {
    problem: "monthRecord",
    name: "delete the month's record",
    batch: async (context) => {
      const records = context.workbook.tables.getItem("TabelSkorBulan").getDataBodyRange();
      records.clear("Contents");
      await context.sync();
    },
  },
  {
    problem: "sheetMissing",
    name: "delete a sheet",
    batch: async (context) => {
      context.workbook.worksheets.getItem("Skenario").delete();
      await context.sync();
    },
  },
  {
    problem: "settingMissing",
    name: "delete a setting's row",
    batch: async (context) => {
      context.workbook.tables.getItem("TabelSetelan").rows.getItemAt(5).delete();
      await context.sync();
    },
  },
  {
    problem: "settingMissing",
    name: "empty a setting's key",
    batch: async (context) => {
      const keys = context.workbook.tables.getItem("TabelSetelan").columns.getItem("Kunci");
      keys.getDataBodyRange().getCell(3, 0).values = [[""]];
      await context.sync();
    },
  },
];

/** What people may do: no damage at all. */
export const HARMLESS: readonly Damage[] = [
  {
    problem: "",
    name: "rename the sheet",
    batch: async (context) => {
      context.workbook.worksheets.getItem(SHEET).name = "Juli, 2026";
      await context.sync();
    },
  },
  {
    problem: "",
    name: "add a column of their own",
    batch: async (context) => {
      table(context).columns.add(2, undefined, "Kolom kami");
      await context.sync();
    },
  },
];
