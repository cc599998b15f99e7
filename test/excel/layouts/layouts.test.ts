/** A workbook of every layout there has been is migrated to the present one, and nothing that was typed is lost. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type OfficeSession, type Sheet, startOfficeSession } from "embedded-excel";
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import { findingsOf } from "embedded-excel/testing";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { generateReport } from "../support/reports";
import { migrateWorkbook } from "../../../src/excel/actions/migrate-workbook";
import { openMonth } from "../../../src/excel/actions/open-month";
import { readOverview } from "../../../src/excel/actions/read-overview";
import { repairLayout } from "../../../src/excel/actions/repair-layout";
import { setUpWorkbook } from "../../../src/excel/actions/set-up-workbook";
import { cellAddress } from "../../../src/sheets/layout/address";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import { GUIDANCE, guidanceOf } from "../../../src/sheets/layout/criterion-guidance";
import { LIST_TABLES } from "../../../src/sheets/layout/list-tables";
import { FIXED_SHEETS } from "../../../src/sheets/layout/fixed-sheets";
import { LAYOUT_VERSION } from "../../../src/sheets/layout/document";
import { TABLE_NAMES } from "../../../src/sheets/layout/names";
import { SETTING_WORDS } from "../../../src/sheets/layout/setting-words";
import { SETTINGS } from "../../../src/sheets/layout/settings";
import { monthOfTableName } from "../../../src/sheets/layout/month-names";
import { PAST_LAYOUTS } from "../../../src/sheets/migrate/past-layouts";
import { day, everything, newWorkbook, sheetOf, tableOf } from "../support/session";
import { expectSame } from "../../support/expect-same";

// Each test opens a whole workbook.
jest.setTimeout(120_000);

const TODAY = day("2026-07-24");
const FILES = readdirSync(__dirname).filter((name) => /^layout-\d+\.xlsx$/.test(name));
const versionOf = (file: string): number => Number(/\d+/.exec(file)?.[0]);

const open = async (file: string): Promise<OfficeSession> =>
  startOfficeSession(await openXlsx(readFileSync(join(__dirname, file))));

const formulasOf = (columns: readonly { kind: string; header: string }[]): readonly string[] =>
  columns.flatMap(({ kind, header }) => (kind === "formula" ? [header] : []));
const F22_FORMULAS = formulasOf(f22Columns({ criteria: [], passMark: 0 }));
const FIXED_FORMULAS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  FIXED_SHEETS.flatMap(({ tables }) => tables).map(({ name, columns }) => [name, formulasOf(columns)]),
);
const isFormula = (table: string, header: string): boolean =>
  (FIXED_FORMULAS[table] ?? F22_FORMULAS).includes(header);

/** What settings are called and how they are explained is the layout's own text. */
const isOurs = (table: string, header: string): boolean =>
  table === TABLE_NAMES.settings && ["Pengaturan", "Keterangan"].includes(header);

type Lines = Readonly<Record<string, readonly unknown[]>>;

/** Every value in every table, by table, header and row; formula columns and the Log's new line left out. */
function typedInTables(session: OfficeSession): Readonly<Record<string, Lines>> {
  return Object.fromEntries(
    session.excel.book.sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ name }) => name !== "TabelLog")
        .map(({ name, area, columns }) => [
          name,
          Object.fromEntries(
            columns
              .filter((column) => !isFormula(name, column.name) && !isOurs(name, column.name))
              .map((column) => {
                const at = area.column + columns.indexOf(column);
                const cells = sheet.rows.slice(area.row + 1, area.lastRow + 1);
                return [column.name, cells.map((line) => line[at]?.value ?? null)];
              }),
          ),
        ]),
    ),
  );
}

/** Each setting's key with its label and its explanation, by key. */
function wordsOfSettings(session: OfficeSession): readonly unknown[] {
  const { sheet, table } = tableOf(session, TABLE_NAMES.settings);
  const [key, label, explanation] = ["Kunci", "Pengaturan", "Keterangan"].map(
    (header) => table.area.column + table.columns.findIndex(({ name }) => name === header),
  );
  return sheet.rows
    .slice(table.area.row + 1, table.area.lastRow + 1)
    .map((line) => [key, label, explanation].map((at) => line[at ?? 0]?.value))
    .sort();
}

/** The same of what stood before: without new tables and columns, and the settings' rows that are new. */
function typedBefore(session: OfficeSession, before: Readonly<Record<string, Lines>>): unknown {
  const now = typedInTables(session);
  return Object.fromEntries(
    Object.entries(before).map(([table, lines]) => [
      table,
      Object.fromEntries(
        Object.entries(lines).map(([header, cells]) => {
          const standing = now[table]?.[header];
          return [header, table === "TabelSetelan" ? standing?.slice(0, cells.length) : standing];
        }),
      ),
    ]),
  );
}

/** Whatever stands in columns that were not there before, but for what a new table begins with and the scorecard's guidance. */
function typedNew(session: OfficeSession, before: Readonly<Record<string, Lines>>): readonly unknown[] {
  const begins = new Set([...LIST_TABLES.map(({ name }) => name), TABLE_NAMES.documents]);
  const isGuidance = (table: string, header: string): boolean =>
    table === TABLE_NAMES.criteria && header === GUIDANCE;
  return Object.entries(typedInTables(session)).flatMap(([table, lines]) =>
    Object.entries(lines)
      .filter(([header]) => before[table]?.[header] === undefined && !isGuidance(table, header))
      .filter(() => before[table] !== undefined || !begins.has(table))
      .flatMap(([, cells]) => cells.filter((cell) => cell !== null && cell !== "")),
  );
}

/** Of figures: without what a formula column shows that the layout before did not have. */
function withoutNewFormulas(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(withoutNewFormulas);
  if (typeof one !== "object" || one === null || Object.getPrototypeOf(one) !== Object.prototype) return one;
  return Object.fromEntries(
    Object.entries(one).flatMap(([key, value]) =>
      key === "openRecording" ? [] : [[key, withoutNewFormulas(value)]],
    ),
  );
}

const marksOf = ({ conditionalFormats }: Sheet): readonly string[] =>
  conditionalFormats
    .map(({ rule }) =>
      rule.kind === "custom" ? rule.formula.replace(/\$?[A-Z]{1,3}\$?\d+/g, "#") : rule.kind,
    )
    .sort();

/** What stands in every cell that holds anything, formulas before values. */
const contentsOf = ({ rows }: Sheet): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    rows.flatMap((line, row) =>
      line.flatMap((cell, column): [string, unknown][] => {
        const content = cell?.formula ?? cell?.value ?? "";
        return content === "" ? [] : [[cellAddress(row, column), content]];
      }),
    ),
  );

it("there is a sample of every past layout", () => {
  expect(FILES.map(versionOf).filter((version) => version < LAYOUT_VERSION)).toEqual([
    ...PAST_LAYOUTS.keys(),
  ]);
});

describe.each(FILES.filter((file) => versionOf(file) < LAYOUT_VERSION))("%s", (file) => {
  it("is told to be older, and refuses every write until it is migrated", async () => {
    const session = await open(file);
    const before = everything(session);
    const older = { version: versionOf(file), present: LAYOUT_VERSION };
    expect(await readOverview({ today: TODAY })).toEqual({ state: "older", ...older });
    const refused = expect.objectContaining({ code: "olderLayout", params: older }) as unknown;
    const month = "2026-07";
    for (const write of [
      () => openMonth({ month, today: TODAY }),
      () => generateReport({ month, today: TODAY }),
      () => addSamples({ rows: [], today: TODAY }),
      () => repairLayout({ today: TODAY }),
      () => setUpWorkbook({ year: 2026, today: TODAY }),
    ])
      await expect(write()).rejects.toEqual(refused);
    const told = (await checkMonth({ today: TODAY })).findings.filter(({ code }) => code === "layoutChanged");
    expect(told.map(({ params }) => params)).toEqual([{ problem: "older", ...older }]);
    expectSame(everything(session), before);
  });

  it("is migrated to the declared layout with every typed value and the same figures, once and for all", async () => {
    const session = await open(file);
    const [typed, figures] = [typedInTables(session), await checkMonth({ today: TODAY })];
    const outcome = await migrateWorkbook({ today: TODAY });
    expect(outcome).toEqual({ from: versionOf(file), to: LAYOUT_VERSION, kept: [], homeKeptAs: undefined });
    expectSame(typedBefore(session, typed), typed);
    expect(typedNew(session, typed)).toEqual([]);
    expect(wordsOfSettings(session)).toEqual(
      SETTINGS.map(({ key }) => [key, SETTING_WORDS[key].label, SETTING_WORDS[key].explanation]).sort(),
    );
    const criteria = typedInTables(session)[TABLE_NAMES.criteria];
    // Where the column stood before, what stands in it is people's own, above.
    if (typed[TABLE_NAMES.criteria]?.[GUIDANCE] === undefined)
      expect(criteria?.[GUIDANCE]).toEqual(
        criteria?.["Nama"]?.map((name) => guidanceOf(String(name)) ?? null),
      );
    expect(criteria?.[GUIDANCE]).toContain("Tidak: keluhan atau perasaan pelanggan tidak ditanggapi.");
    const now = await checkMonth({ today: TODAY });
    expect(withoutNewFormulas(now.months)).toEqual(withoutNewFormulas(figures.months));
    expect(now.findings.map(({ code, id }) => [code, id])).toEqual(
      figures.findings.map(({ code, id }) => [code, id]).filter(([code]) => code !== "layoutChanged"),
    );
    const migrated = everything(session);
    expect((await repairLayout({ today: TODAY })).edits).toBe(0);
    expect((await migrateWorkbook({ today: TODAY })).from).toBe(LAYOUT_VERSION);
    expectSame(everything(session), migrated);
    expect(findingsOf(await saveXlsx(session.excel.book))).toEqual([]);
  });

  it("looks as a new workbook does: Beranda, marks and folds", async () => {
    const session = await open(file);
    await migrateWorkbook({ today: TODAY });
    const months = session.excel.book.sheets
      .flatMap(({ tables }) => tables)
      .flatMap(({ name }) => monthOfTableName(name) ?? []);
    const [home, june] = [sheetOf(session, "Beranda"), sheetOf(session, "F-22 2026-06")];
    const fresh = await newWorkbook();
    for (const month of months) await openMonth({ month, today: day("2026-12-31") });
    const { N21: report, ...contents } = contentsOf(home);
    expect(report).toBe("Laporan 2026-06");
    expect(contents).toEqual(contentsOf(sheetOf(fresh, "Beranda")));
    expect(marksOf(home)).toEqual(marksOf(sheetOf(fresh, "Beranda")));
    const folded = ({ columnInfo }: Sheet): number =>
      [...columnInfo.values()].filter((column) => column.outlineLevel === 1).length;
    expect(folded(june)).toBe(folded(sheetOf(fresh, "F-22 2026-06")));
    expect(folded(june)).toBeGreaterThan(10);
    expect(marksOf(june)).toEqual(marksOf(sheetOf(fresh, "F-22 2026-06")));
  });
});

it("the sample of the present layout needs no migration", async () => {
  const session = await open(`layout-${LAYOUT_VERSION}.xlsx`);
  const before = everything(session);
  expect((await readOverview({ today: TODAY })).state).toBe("ready");
  expect((await migrateWorkbook({ today: TODAY })).from).toBe(LAYOUT_VERSION);
  expectSame(everything(session), before);
});

describe("layout-1.xlsx", () => {
  const write = async (sheet: string, cell: string, value: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
      await context.sync();
    });

  it("keeps what people wrote around the tables: on Beranda, above a month, above the scorecard", async () => {
    const session = await open("layout-1.xlsx");
    await write("Beranda", "B25", "Rapat tiap Senin");
    await write("F-22 2026-07", "B2", "Catatan QA");
    await write("Pengaturan", "H4", "Jumlah 100");
    const outcome = await migrateWorkbook({ today: TODAY });
    expect(outcome.homeKeptAs).toBe("Beranda lama");
    expect(outcome.kept).toEqual(["F-22 2026-07!B2"]);
    const text = (sheet: string, row: number, column: number): unknown =>
      sheetOf(session, sheet).rows[row]?.[column]?.value;
    expect(text("Beranda lama", 24, 1)).toBe("Rapat tiap Senin");
    expect(text("F-22 2026-07", 1, 1)).toBe("Catatan QA");
    expect(text("F-22 2026-06", 1, 5)).toBe("Catatan di atas tabel");
    expect(text("Pengaturan", 3, 7)).toBe("Jumlah 100");
    expect(text("Beranda", 0, 0)).toBe("MYSTERY CALLING");
  });

  it("keeps the notes on its report when that is made again, there or on the copy of the old one", async () => {
    const session = await open("layout-1.xlsx");
    await migrateWorkbook({ today: TODAY });
    await generateReport({ month: "2026-06", today: TODAY });
    const reports = session.excel.book.sheets.filter(({ name }) => name.startsWith("Laporan 2026-06"));
    const texts = reports.flatMap(({ rows }) => rows.flat()).map((cell) => cell?.value);
    expect(texts).toEqual(expect.arrayContaining(["Catatan auditor: lihat nomor 3", "QCO Contoh"]));
  });

  it("keeps marks that people made on columns of their own", async () => {
    const session = await open("layout-1.xlsx");
    await Excel.run(async (context) => {
      const own = context.workbook.tables.getItem("Sampel202606").columns.getItem("Kolom Sendiri");
      const { custom } = own.getDataBodyRange().conditionalFormats.add("Custom");
      custom.rule.formula = '=$D7="Terlambat"';
      custom.format.font.bold = true;
      await context.sync();
    });
    await migrateWorkbook({ today: TODAY });
    const { sheet } = tableOf(session, "Sampel202606");
    expect(marksOf(sheet)).toContain('=#="Terlambat"');
  });
});

describe("layout-2.xlsx", () => {
  const write = async (sheet: string, cell: string, value: string | number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
      await context.sync();
    });
  const at = (session: OfficeSession, sheet: string, row: number, column: number): unknown =>
    sheetOf(session, sheet).rows[row]?.[column]?.value;

  it("gets the new settings with their defaults, and what a person wrote below the table moves down", async () => {
    const session = await open("layout-2.xlsx");
    await write("Pengaturan", "B18", "Catatan di bawah setelan");
    expect((await migrateWorkbook({ today: TODAY })).kept).toEqual([]);
    const { sheet, table } = tableOf(session, "TabelSetelan");
    const lines = sheet.rows.slice(table.area.row + 1, table.area.lastRow + 1);
    const values = new Map(lines.map((line) => [line[0]?.value, line[2]?.value]));
    expect([values.get("target"), values.get("asOf")]).toEqual([20, TODAY]);
    expect(SETTINGS.slice(-33).map(({ key }) => [key, values.get(key)])).toEqual([
      ["due.scenarios", "Sebelum panggilan pertama"],
      ["due.report", 5],
      ["due.recap", 5],
      ["retention.months", 12],
      ["supervisorOwnTeam", "Peringatan"],
      ["iso.edition", "2008"],
      ["drafts.days", 30],
      ["kpi.materialKinds", "Semua jenis"],
      ["kpi.recommendationMean", 3],
      ["distribution.recipients", null],
      ["plan.areaService", "Tidak"],
      ["plan.weights", "Agent aktif"],
      ["plan.min", 0],
      ["plan.max", null],
      ["plan.materialShares", null],
      ["plan.blocks", "09:00–12:00 50%; 13:00–17:00 50%"],
      ["plan.lookbackMonths", 3],
      ["plan.surpriseShare", 10],
      ["plan.failureRate", 15],
      ["plan.agentSelectable", "Ya"],
      ["plan.gapDays", 7],
      ["plan.lastFreeDays", 2],
      ["dispute.days", 2],
      ["calibration.months", 3],
      ["vrs.url", null],
      ["workbook.id", null],
      ["letterhead.company", "(nama perusahaan)"],
      ["letterhead.unit", "Quality Control Contact Center"],
      ["letterhead.number", "–"],
      ["signer.report", "QCO"],
      ["signer.analysis", "QA"],
      ["signer.reviewer", "Koordinator"],
      ["signer.approver", "Manager Operation"],
    ]);
    expect(values.size).toBe(SETTINGS.length);
    const texts = sheet.rows.flat().map((cell) => cell?.value);
    expect(texts).toContain("Catatan di bawah setelan");
    expect(await changeSettings({ values: { "iso.edition": "2015" } })).toEqual({ changed: ["iso.edition"] });
  });

  it("keeps what people wrote over Beranda's words, and tells where", async () => {
    const session = await open("layout-2.xlsx");
    await write("Beranda", "B7", "3 tahun, arsip pusat");
    await write("Beranda", "A42", "3. Tanya QA dulu");
    await write("Beranda", "P3", "Catatan di samping");
    const outcome = await migrateWorkbook({ today: TODAY });
    expect(outcome).toMatchObject({ homeKeptAs: undefined, kept: ["Beranda!B7", "Beranda!A42"] });
    expect(at(session, "Beranda", 6, 1)).toBe("3 tahun, arsip pusat");
    expect(at(session, "Beranda", 41, 0)).toBe("3. Tanya QA dulu");
    expect(at(session, "Beranda", 2, 15)).toBe("Catatan di samping");
  });
});

it("a newer workbook is refused, and nothing is written", async () => {
  const session = await newWorkbook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sistem").getRange("B2").values = [[LAYOUT_VERSION + 1]];
    await context.sync();
  });
  const before = everything(session);
  await expect(migrateWorkbook({ today: TODAY })).rejects.toMatchObject({ code: "newerLayout" });
  expect(await readOverview({ today: TODAY })).toEqual({ state: "newer", version: LAYOUT_VERSION + 1 });
  expectSame(everything(session), before);
});
