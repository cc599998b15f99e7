/** Whose documents the reports are and who signs them, as Pengaturan says: shown when a report is made, and no data of it. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { distributeReport } from "../../../src/excel/actions/distribute-report";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { readReports } from "../../../src/excel/actions/read-reports";
import { SETTINGS } from "../../../src/sheets/layout/settings";
import { generateReport } from "../support/reports";
import { madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "../support/session";
import { call, lineOf } from "./support";

jest.setTimeout(120_000);

const MONTH = "2026-07";
const NAMES = ["Laporan 2026-07", "Rekap 2026-07", "Analisa 2026-07"] as const;
const OURS = {
  "letterhead.company": "PT Contoh Layanan",
  "letterhead.unit": "Pusat Mutu Uji",
  "signer.report": "Staf Pengamat",
  "signer.analysis": "Staf Analis",
  "signer.reviewer": "Kepala Regu",
  "signer.approver": "Direktur Uji",
};

const make = () => generateReport({ month: MONTH, today: TODAY });
const reported = madeOnce(async () => {
  const session = await newWorkbook();
  await addSamples({ rows: [call(1), call(2), call(3)], today: TODAY });
  await make();
  return session;
});
/** What can be read on a sheet, its records left out. */
const textOf = (session: OfficeSession, sheet: string): string =>
  JSON.stringify(
    sheetOf(session, sheet).rows.map((line) =>
      Object.values(line).map((cell) =>
        typeof cell?.value === "string" && !cell.value.startsWith("{") ? cell.value : "",
      ),
    ),
  );
const outdated = async (): Promise<readonly boolean[] | undefined> =>
  (await readReports({ today: TODAY })).months
    .find(({ month }) => month === MONTH)
    ?.reports.map((report) => report.outdated);

describe("the letterhead", () => {
  it("names the day's month in Indonesian, also in an Excel of another language", async () => {
    const session = await reported();
    for (const name of NAMES) {
      const rows = await session.client.Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange();
        used.load("text");
        await context.sync();
        return used.text;
      });
      const [line = []] = rows.filter((row) => row.includes("Tanggal"));
      const after = line.slice(line.indexOf("Tanggal") + 1).filter((text) => text !== "");
      // The page's Excel is English; the day is that of TODAY.
      expect([name, after[0]]).toEqual([name, "24 Juli 2026"]);
    }
  });

  it("is the first one where nothing was set, and where Pengaturan has no rows for it, which damages nothing", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: [call(1)], today: TODAY });
    const { sheet, table } = tableOf(session, "TabelSetelan");
    const first = Array.from({ length: table.area.lastRow - table.area.row }, (_, row) => row).filter((row) =>
      /^"(letterhead|signer)\./.test(
        JSON.stringify(sheet.rows[table.area.row + 1 + row]?.[table.area.column]?.value),
      ),
    );
    expect(first).toHaveLength(SETTINGS.filter(({ key }) => /^(letterhead|signer)\./.test(key)).length);
    await session.client.Excel.run(async (context) => {
      const rows = context.workbook.tables.getItem("TabelSetelan").rows;
      for (const row of [...first].reverse()) rows.getItemAt(row).delete();
      await context.sync();
    });
    const { findings } = await checkMonth({ today: TODAY });
    expect(findings.filter(({ code }) => code === "layoutChanged" || code === "settingInvalid")).toEqual([]);
    await make();
    const signed = { Laporan: "QCO", Rekap: "QCO", Analisa: "QA" };
    for (const [kind, maker] of Object.entries(signed)) {
      const text = textOf(session, `${kind} ${MONTH}`);
      for (const said of [
        "(nama perusahaan)",
        "Quality Control Contact Center",
        `Dibuat oleh: ${maker}`,
        "Diperiksa oleh: Koordinator",
        "Disetujui oleh: Manager Operation",
      ])
        expect(text).toContain(`"${said}"`);
    }
    expect(textOf(session, NAMES[0])).toContain('"LMC/2026-07/v1"');
    // Setting one adds its row.
    await changeSettings({ values: { "letterhead.company": "PT  Contoh\nLayanan " } });
    await make();
    expect(textOf(session, NAMES[0])).toContain('"PT Contoh Layanan"');
  });

  it("makes a draft new, which keeps what people filled in, and then no more", async () => {
    const session = await reported();
    const { row } = lineOf(session, NAMES[0], "Catatan");
    session.excel.type(sheetOf(session, NAMES[0]).id, row, 1, "Isian kami");
    await changeSettings({ values: OURS });
    await make();
    for (const name of NAMES) {
      const text = textOf(session, name);
      const maker = name.startsWith("Analisa") ? "Staf Analis" : "Staf Pengamat";
      for (const said of [
        "PT Contoh Layanan",
        "Pusat Mutu Uji",
        `Dibuat oleh: ${maker}`,
        "Diperiksa oleh: Kepala Regu",
        "Disetujui oleh: Direktur Uji",
      ])
        expect(text).toContain(`"${said}"`);
      expect(text).not.toContain("Manager Operation");
    }
    expect(textOf(session, NAMES[0])).toContain("Isian kami");
    const before = NAMES.map((name) => textOf(session, name));
    expect(await make()).toMatchObject({ changed: false });
    expect(NAMES.map((name) => textOf(session, name))).toEqual(before);
  });

  it("has the company's own number where there is one, beside the add-in's in the page's foot", async () => {
    const session = await reported();
    await changeSettings({ values: { "letterhead.number": "QCC-07/LAP/2026" } });
    await make();
    expect(textOf(session, NAMES[0])).toContain('"QCC-07/LAP/2026"');
    expect(textOf(session, NAMES[0])).not.toContain("LMC/2026-07/v1");
    expect(sheetOf(session, NAMES[0]).pageLayout.footer.left).toContain("LMC/2026-07/v1");
    for (const none of ["-", "–", " "]) {
      await changeSettings({ values: { "letterhead.number": none } });
      await make();
      expect(textOf(session, NAMES[0])).toContain('"LMC/2026-07/v1"');
    }
  });

  it("is no data: neither a draft nor a finished report is out of date by another one", async () => {
    const session = await reported();
    await changeSettings({ values: OURS });
    expect(await outdated()).toEqual([false, false, false]);
    await make();
    await finishReport({ month: MONTH, by: "Sari", reason: "Baris uji", today: TODAY });
    const finished = NAMES.map((name) => textOf(session, name));
    await changeSettings({ values: { "letterhead.company": "PT Lain", "signer.approver": "Direktur Lain" } });
    expect(await outdated()).toEqual([false, false, false]);
    await expect(make()).rejects.toMatchObject({ code: "reportFinal" });
    expect(NAMES.map((name) => textOf(session, name))).toEqual(finished);
  });

  it("of a finished report is that of its copies for others too, whatever was set since", async () => {
    const session = await reported();
    await changeSettings({ values: OURS });
    await make();
    await finishReport({ month: MONTH, by: "Sari", reason: "Baris uji", today: TODAY });
    await changeSettings({ values: { "letterhead.company": "PT Lain", "signer.approver": "Direktur Lain" } });
    await distributeReport({ month: MONTH, today: TODAY, freeText: false, into: "workbook" });
    for (const name of NAMES) {
      const copy = textOf(session, `Salinan ${name}`);
      expect(copy).toContain('"PT Contoh Layanan"');
      expect(copy).toContain('"Disetujui oleh: Direktur Uji"');
      expect(copy).not.toMatch(/PT Lain|Direktur Lain/);
    }
  });

  it("is refused where it has more than 100 letters, and never taken for a formula", async () => {
    const session = await reported();
    await expect(changeSettings({ values: { "letterhead.company": "x".repeat(101) } })).rejects.toMatchObject(
      {
        code: "settingInvalid",
      },
    );
    await changeSettings({ values: { "letterhead.company": "=1+1", "signer.report": "=2+2" } });
    await make();
    expect(sheetOf(session, NAMES[0]).rows[0]?.[0]).toMatchObject({ value: "=1+1" });
    expect(sheetOf(session, NAMES[0]).rows[0]?.[0]?.formula).toBeUndefined();
  });
});
