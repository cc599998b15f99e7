/** One row by form: found by what it is, written where it was changed, and never over a co-author's change. */
import type { OfficeSession } from "embedded-excel";
import { addSample } from "../../src/excel/actions/add-sample";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { draftRuleOfOverview } from "../../src/excel/actions/draft-rule-of";
import { readEntry } from "../../src/excel/actions/read-entry";
import { readOverview } from "../../src/excel/actions/read-overview";
import { readWorklist } from "../../src/excel/actions/read-worklist";
import { saveRow } from "../../src/excel/actions/save-row";
import type { FormRow, SaveOutcome } from "../../src/excel";
import { changed, contents, goodWorkbook, keyOf, plant, TABLE } from "./fixes/support";
import { cellOf, columnOf, day, everything, newWorkbook, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

let session: OfficeSession;

beforeEach(async () => {
  session = await goodWorkbook();
});

async function read(id: string): Promise<FormRow> {
  const { row } = await readEntry({ today: TODAY, want: { id } });
  if (!row) throw new Error(`no row: ${id}`);
  return row;
}

const save = (row: FormRow, fields: Readonly<Record<string, string>>): Promise<SaveOutcome> =>
  saveRow({ row, fields, today: TODAY });

describe("reading a row", () => {
  it("gives days as ISO text, keeps leading zeros, and takes two requests and no write", async () => {
    session.excel.resetCounters();
    const row = await read("uji-4");
    expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([2, 0]);
    expect(row).toMatchObject({ month: "2026-07", sheet: "F-22 2026-07", id: "UJI-4" });
    expect(row.fields).toMatchObject({
      callDate: "2026-07-14",
      destinationNumber: "08001234",
      criterion0: "Ya",
      nonconformity: "Ya",
      qcoToQaDone: "2026-07-15",
      qaToSupervisorDone: "",
    });
    expect(Object.keys(row.fields)).not.toContain("score");
  });

  it("finds the row of the active cell, and none beside the rows", async () => {
    const { sheet, table } = tableOf(session, TABLE);
    const pick = (row: number) =>
      session.client.Excel.run(async (context) => {
        const target = context.workbook.worksheets.getItem(sheet.name);
        target.activate();
        target.getRangeByIndexes(row, table.area.column + 3, 1, 1).select();
        await context.sync();
      });
    await pick(table.area.row + 3);
    expect((await readEntry({ today: TODAY, want: "picked" })).row?.id).toBe("UJI-2");
    await pick(table.area.row);
    expect((await readEntry({ today: TODAY, want: "picked" })).row).toBeUndefined();
  });

  it("says which rows have which ID Rekaman, whatever its case", async () => {
    for (const id of ["UJI-2", "UJI-4"])
      await save(await read(id), { recordingId: id === "UJI-2" ? "Vrs-7" : "VRS-7 " });
    const { recordings } = await readEntry({ today: TODAY });
    expect(recordings["vrs-7"]?.map(({ id, sheet }) => [id, sheet])).toEqual([
      ["UJI-2", "F-22 2026-07"],
      ["UJI-4", "F-22 2026-07"],
    ]);
    expect(recordings["vrs-7"]?.map(({ sheetRow }) => sheetRow)).toEqual([
      (await read("UJI-2")).sheetRow,
      (await read("UJI-4")).sheetRow,
    ]);
  });
});

describe("a workbook's drafts", () => {
  const keysOf = async (created: string | undefined): Promise<readonly string[]> => {
    if (created !== undefined) session.excel.book.properties.set("created", created);
    const { book, bookBefore } = await readEntry({ today: TODAY });
    return [book, bookBefore];
  };
  const unsaved = (): { saveAs: () => string } => {
    const { document } = session.client.Office.context;
    const address = document.url;
    Object.assign(document, { url: "" });
    return {
      saveAs: () => {
        Object.assign(document, { url: address });
        return address;
      },
    };
  };

  it("are told from those of another unsaved workbook of the same year, and stay its own once it is a file", async () => {
    const { saveAs } = unsaved();
    const [first, before] = await keysOf("2026-01-05T08:00:00Z");
    const [second] = await keysOf("2026-01-05T08:00:01Z");
    expect(first).toBe(before);
    expect(second).not.toBe(first);
    expect((await keysOf("2026-01-05T08:00:00Z"))[0]).toBe(first);
    const address = saveAs();
    expect(await keysOf("2026-01-05T08:00:00Z")).toEqual([address, first]);
  });

  it("are told apart where two workbooks say that they were begun at the same time, as Excel's own empty one has it", async () => {
    // Of what Excel saved, every workbook begun from its empty one says so.
    const created = "2015-06-05T18:17:20Z";
    unsaved();
    const [first] = await keysOf(created);
    session = await newWorkbook();
    unsaved();
    const settings = session.excel.book.sheets.find(({ name }) => name === "Pengaturan");
    if (!settings) throw new Error("no Pengaturan");
    // Here a sheet's id is told by its turn, in Excel an added sheet's is like no other.
    Object.assign(settings, { id: "{F5D1A7C2-0000-4000-8000-000000000000}" });
    const [second] = await keysOf(created);
    expect(first).not.toBe(second);
  });

  it("are the same for every screen that keeps some, with the days that the setting says, and cost no request", async () => {
    const { saveAs } = unsaved();
    saveAs();
    await changeSettings({ values: { "drafts.days": "7" } });
    session.excel.resetCounters();
    const overview = await readOverview({ today: TODAY });
    const rules = [
      await readEntry({ today: TODAY }),
      await readWorklist({ today: TODAY }),
      (await draftRuleOfOverview({ overview })) ?? {},
    ].map((rule) => ["book" in rule && rule.book, "draftDays" in rule && rule.draftDays]);
    expect(session.excel.counters.requests).toBe(6);
    const { url } = session.client.Office.context.document;
    expect(rules).toEqual([
      [url, 7],
      [url, 7],
      [url, 7],
    ]);
    expect(await draftRuleOfOverview({ overview: { state: "none" } })).toBeUndefined();
  });
});

describe("saving a row", () => {
  it("writes the changed cells alone, in three requests, and nothing the second time", async () => {
    const row = await read("UJI-1");
    const before = contents(session);
    session.excel.resetCounters();
    const fields = {
      ...row.fields,
      note: "=1+1",
      startTime: "09:30",
      duration: "75",
      callDate: "2026-07-12",
    };
    expect(await save(row, fields)).toMatchObject({ kind: "saved", written: 4, row: { fields } });
    expect(session.excel.counters.requests).toBe(3);
    const headers = ["Tanggal Panggilan", "Jam Mulai", "Durasi (detik)", "Catatan"];
    expect(changed(before, contents(session))).toEqual(
      headers.map((header) => keyOf(session, 1, header)).sort(),
    );
    expect(headers.map((header) => cellOf(session, TABLE, 1, header))).toEqual([
      day("2026-07-12"),
      (9 * 60 + 30) / 1440,
      75,
      "=1+1",
    ]);
    const { sheet, table } = tableOf(session, TABLE);
    expect(sheet.rows[table.area.row + 2]?.[columnOf(table, "Catatan")]?.formula).toBeUndefined();
    session.excel.resetCounters();
    expect(await save(row, fields)).toMatchObject({ kind: "saved", written: 0 });
    expect(session.excel.counters.writes).toBe(0);
  });

  it("fills in along the way what stands empty, never over what stands, never alone, and never where its column is gone", async () => {
    const row = await read("uji-4");
    const along = (fields: Readonly<Record<string, string>>, name: string): Promise<SaveOutcome> =>
      saveRow({ row, fields, whereEmpty: { qaBy: name }, today: TODAY });
    expect(await along({}, "Sari")).toMatchObject({ kind: "saved", written: 0 });
    expect((await read("uji-4")).fields["qaBy"]).toBe("");
    session.excel.resetCounters();
    expect(await along({ qaRecommendation: "Latih" }, "Sari")).toMatchObject({ kind: "saved", written: 2 });
    expect(session.excel.counters.requests).toBe(3);
    expect((await read("uji-4")).fields).toMatchObject({ qaBy: "Sari", qaRecommendation: "Latih" });
    // Somebody stands there by now, which the form's reading does not know.
    expect(await along({ note: "x" }, "Rina")).toMatchObject({ kind: "saved", written: 1 });
    expect((await read("uji-4")).fields["qaBy"]).toBe("Sari");
    await session.client.Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLE).columns.getItem("Oleh QA").delete();
      await context.sync();
    });
    expect(await along({ correction: "y" }, "Rina")).toMatchObject({ kind: "saved", written: 1 });
  });

  it("finds a row that was sorted elsewhere since and is filtered away", async () => {
    const row = await read("UJI-0");
    await session.client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(TABLE);
      const key = table.columns.getItem("No. Sampel");
      key.load("index");
      await context.sync();
      table.sort.apply([{ key: key.index, ascending: false }]);
      table.columns.getItem("Area").filter.applyValuesFilter(["BDG"]);
      await context.sync();
    });
    expect(cellOf(session, TABLE, 4, "No. Sampel")).toBe("UJI-0");
    expect(await save(row, { note: "tetap ketemu" })).toMatchObject({ kind: "saved", written: 1 });
    expect(cellOf(session, TABLE, 4, "Catatan")).toBe("tetap ketemu");
  });

  it("finds a row without a number by its content, and tells when it is gone", async () => {
    await plant(session, 2, "No. Sampel", "");
    const { sheet, table } = tableOf(session, TABLE);
    await session.client.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet.name);
      target.activate();
      target.getRangeByIndexes(table.area.row + 3, table.area.column, 1, 1).select();
      await context.sync();
    });
    const { row } = await readEntry({ today: TODAY, want: "picked" });
    if (!row) throw new Error("no row");
    expect(await save(row, { note: "tanpa nomor" })).toMatchObject({ kind: "saved", written: 1 });
    expect(cellOf(session, TABLE, 2, "Catatan")).toBe("tanpa nomor");
    // What it knew of the row is old by now: any other row at that place must not be taken for it.
    expect(await save(row, { note: "lagi" })).toEqual({ kind: "gone" });
    expect(cellOf(session, TABLE, 2, "Catatan")).toBe("tanpa nomor");
  });

  it("writes nothing where a co-author changed the same cell, and shows both; then what was decided", async () => {
    const row = await read("UJI-3");
    await plant(session, 3, "Catatan", "dari rekan");
    await plant(session, 3, "Layanan", "147");
    const before = contents(session);
    const outcome = await save(row, { note: "dari saya", area: "BDG" });
    expect(outcome).toMatchObject({
      kind: "conflict",
      conflicts: [{ key: "note", header: "Catatan", before: "", mine: "dari saya", theirs: "dari rekan" }],
    });
    expect(contents(session)).toEqual(before);
    expect(
      await save(outcome.kind === "conflict" ? outcome.row : row, { note: "dari saya", area: "BDG" }),
    ).toMatchObject({
      kind: "saved",
      written: 2,
    });
    expect(["Catatan", "Area", "Layanan"].map((header) => cellOf(session, TABLE, 3, header))).toEqual([
      "dari saya",
      "BDG",
      "147",
    ]);
  });

  it("tells QA's decision on an objection in Log, and each mark that it corrects in a line of its own", async () => {
    const row = await read("UJI-4");
    const fields = {
      objection: "Diterima",
      objectionDecision: "P01 dan P02: tidak terbukti",
      objectionDecisionDate: "2026-07-20",
      criterion0: "N/A",
      criterion1: "Tidak",
    };
    expect(await save(row, fields)).toMatchObject({ kind: "saved", written: 5 });
    const { sheet, table } = tableOf(session, "TabelLog");
    const detail = columnOf(table, "Rincian");
    const lines = sheet.rows
      .slice(table.area.row + 1, table.area.lastRow + 1)
      .map((line) => line[detail]?.value);
    expect(lines.slice(-3)).toEqual([
      "UJI-4: Keberatan: “” → “Diterima”; Keputusan QA: “” → “P01 dan P02: tidak terbukti”; Tanggal Keputusan: “” → “2026-07-20”",
      "UJI-4: P01 Salam Pembuka: “Ya” → “N/A”",
      "UJI-4: P02 Verifikasi Pelanggan: “Ya” → “Tidak”",
    ]);
  });

  it("of two who decide the same objection tells the second, and writes nothing of theirs", async () => {
    await plant(session, 4, "Keberatan", "Diajukan");
    const [first, second] = [await read("UJI-4"), await read("UJI-4")];
    const decided = { objection: "Diterima", objectionDecision: "Terbukti", criterion0: "N/A" };
    expect(await save(first, decided)).toMatchObject({ kind: "saved" });
    const before = contents(session);
    const other = { objection: "Ditolak", objectionDecision: "Tidak terbukti", criterion1: "Tidak" };
    expect(await save(second, other)).toMatchObject({
      kind: "conflict",
      conflicts: [
        { key: "objection", before: "Diajukan", mine: "Ditolak", theirs: "Diterima" },
        { key: "objectionDecision", before: "", mine: "Tidak terbukti", theirs: "Terbukti" },
      ],
    });
    expect(contents(session)).toEqual(before);
  });

  it("is no conflict where the co-author wrote the same", async () => {
    const row = await read("UJI-3");
    await plant(session, 3, "Catatan", "sama");
    expect(await save(row, { note: "sama" })).toMatchObject({ kind: "saved", written: 0 });
  });

  it("gives a date its format where the cell is a text cell", async () => {
    const { sheet, table } = tableOf(session, TABLE);
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(table.area.row + 1, columnOf(table, "Target Selesai"), 1, 1).numberFormat = [
        ["@"],
      ];
      await context.sync();
    });
    await save(await read("UJI-0"), { targetDate: "2026-07-31" });
    expect(cellOf(session, TABLE, 0, "Target Selesai")).toBe(day("2026-07-31"));
  });

  it("refuses a protected sheet and writes nothing", async () => {
    const row = await read("UJI-0");
    await session.client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("F-22 2026-07").protection.protect();
      await context.sync();
    });
    await expect(save(row, { note: "x" })).rejects.toMatchObject({ code: "sheetProtected" });
    expect(cellOf(session, TABLE, 0, "Catatan")).toBeNull();
  });
});

describe("adding a row", () => {
  const fields = {
    area: "JKT",
    callDate: "2026-07-20",
    executor: "Petugas Uji",
    agentId: "A001",
    destinationNumber: "0800",
    criterion0: "Tidak",
  };

  it("gives it the draft's number and its agent's name, in three requests, and once only", async () => {
    session.excel.resetCounters();
    const done = { id: "MC-2607-ABC123", sheet: "F-22 2026-07" };
    expect(await addSample({ fields, token: "ABC123", today: TODAY })).toEqual(done);
    expect(session.excel.counters.requests).toBe(3);
    const headers = ["No. Sampel", "Nama Agent", "Nomor Tujuan", "P01 Salam Pembuka"];
    const line = headers.map((header) => cellOf(session, TABLE, 5, header));
    expect(line).toEqual(["MC-2607-ABC123", "Agen Uji", "0800", "Tidak"]);
    expect(await addSample({ fields, token: "ABC123", today: TODAY })).toEqual(done);
    expect(cellOf(session, TABLE, 6, "Area")).toBeNull();
  });

  it("is the same row by its number: with other contents nothing is written, and both are shown", async () => {
    await addSample({ fields, token: "ABC123", today: TODAY });
    const before = everything(session);
    const { id, standing } = await addSample({
      fields: { ...fields, area: "BDG", executor: "" },
      token: "ABC123",
      today: TODAY,
    });
    expect(id).toBe("MC-2607-ABC123");
    expect(standing?.row.fields["area"]).toBe("JKT");
    expect(standing?.conflicts).toEqual([
      { key: "area", header: "Area", before: "", mine: "BDG", theirs: "JKT" },
    ]);
    expectSame(everything(session), before);
  });

  it("compares contents, not how they were typed", async () => {
    await addSample({ fields: { ...fields, callDate: "20/07/2026" }, token: "ABC123", today: TODAY });
    expect(await addSample({ fields, token: "ABC123", today: TODAY })).toEqual({
      id: "MC-2607-ABC123",
      sheet: "F-22 2026-07",
    });
    expect(cellOf(session, TABLE, 6, "Area")).toBeNull();
  });

  it("refuses a call date that is no day, for the row would have no month", async () => {
    await expect(
      addSample({ fields: { ...fields, callDate: "kemarin" }, token: "ABC123", today: TODAY }),
    ).rejects.toMatchObject({ code: "monthInvalid" });
  });
});

describe("the worklist", () => {
  it("has the open steps of the workbook in two requests, and a step that is done leaves it", async () => {
    session.excel.resetCounters();
    const { steps, cases } = await readWorklist({ today: TODAY });
    expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([2, 0]);
    expect(steps.map(({ step: { id, link, verdict } }) => [id, link, verdict])).toEqual([
      ["UJI-4", "qaToSupervisor", "overdue"],
      ["UJI-4", "supervisorToQa", "overdue"],
    ]);
    expect(cases.map(({ row, closed, missing }) => [row.id, closed, missing.length])).toEqual([
      ["UJI-4", false, 4],
    ]);
    const row = steps[0]?.row;
    if (!row) throw new Error("no step");
    await save(row, { qaToSupervisorDone: "2026-07-24", qaRecommendation: "Latih ulang" });
    const left = await readWorklist({ today: TODAY });
    expect(left.steps.map(({ step }) => step.link)).toEqual(["supervisorToQa"]);
    const { months } = await checkMonth({ today: TODAY });
    expect(months[0]?.deadlines.qaToSupervisor).toMatchObject({ late: 1, overdue: 0 });
  });
});
