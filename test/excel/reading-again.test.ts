/** Reading after an edit: only the edited rows, and the same answer as reading all. */
import fc from "fast-check";
import type { OfficeSession } from "embedded-excel";
import { settle } from "embedded-excel/testing";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { openMonth } from "../../src/excel/actions/open-month";
import { pickedRow } from "../../src/excel/actions/picked-row";
import { readOverview } from "../../src/excel/actions/read-overview";
import { watchSelection } from "../../src/excel/actions/watch-selection";
import { watchWorkbook } from "../../src/excel/actions/watch-workbook";
import type { Overview, SampleInput, SelectedCells, WorkbookChange } from "../../src/excel";
import { cellAddress } from "../../src/sheets/layout/address";
import { TABLE_NAMES } from "../../src/sheets/layout/names";
import { readingOf } from "../../src/excel/read/read-since";
import { cellOf, columnOf, newWorkbook, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

jest.setTimeout(180_000);

const row = (index: number, month: number): SampleInput => ({
  callDate: `2026-0${month}-${String((index % 20) + 1).padStart(2, "0")}`,
  area: "JKT",
  executor: "Bima",
  role: "QCO",
  agentId: `A${index % 7}`,
  material: "Informasi",
  callStatus: "Terhubung",
  nonconformity: index % 3 === 0 ? "Ya" : "Tidak",
  findingDate: index % 3 === 0 ? `2026-0${month}-${String((index % 20) + 1).padStart(2, "0")}` : "",
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, place) => [`P${String(place + 1).padStart(2, "0")}`, "Ya"]),
  ),
});

const rows = (count: number, month: number): readonly SampleInput[] =>
  Array.from({ length: count }, (_, index) => row(index, month));

/** A workbook with June and July, and the edits that are heard of it. */
async function workbook(counts: { june: number; july: number }): Promise<{
  session: OfficeSession;
  heard: WorkbookChange[];
}> {
  const session = await newWorkbook();
  await changeSettings({ values: { asOf: "2026-07-24" } });
  await addSamples({ rows: [...rows(counts.june, 6), ...rows(counts.july, 7)], today: TODAY });
  const heard: WorkbookChange[] = [];
  await watchWorkbook({
    onChanged: (change) => {
      heard.push(change);
    },
  });
  return { session, heard };
}

/** Types into a table's body; a row right below the last one makes the table grow. */
function type(session: OfficeSession, table: string, at: number, header: string, text: string): void {
  const found = tableOf(session, table);
  const { area } = found.table;
  session.excel.type(found.sheet.id, area.row + 1 + at, columnOf(found.table, header), text);
}

const lastRow = (session: OfficeSession, table: string): number => {
  const { area } = tableOf(session, table).table;
  return area.lastRow - area.row;
};

/** What was edited is read again, and compared with reading all. Gives the rows that were read. */
async function caughtUp(
  heard: WorkbookChange[],
  answer: Overview,
): Promise<{ now: Overview; rowsRead: number }> {
  await settle();
  const now = await readOverview({ today: TODAY, since: { answer, changes: heard.splice(0) } });
  expectSame(now, await readOverview({ today: TODAY }));
  return { now, rowsRead: readingOf(now)?.rowsRead ?? -1 };
}

const HEADERS = [
  "No. Sampel",
  "Tanggal Panggilan",
  "Area",
  "ID Agent",
  "Status Panggilan",
  "ID Rekaman",
  "P02 Verifikasi Pelanggan",
  "Nilai",
  "Ketidaksesuaian",
  "Tanggal Temuan",
  "Feedback QCO ke QA",
  "Status QCO",
  "Status",
  "Catatan",
] as const;
const TEXTS = ["", "Ya", "Tidak", "Batal", "JKT", "A1", "R-1", "7/3/2026", "8/1/2026", "'7/3/2026"] as const;

const edit = fc.record({
  table: fc.constantFrom("Sampel202606", "Sampel202607"),
  /** Counted from the end: 0 is the row right below the table. */
  fromEnd: fc.integer({ min: 0, max: 8 }),
  header: fc.constantFrom(...HEADERS),
  text: fc.constantFrom(...TEXTS),
});

describe("reading after edits", () => {
  it("answers as reading all does, whatever was typed where, from the edited rows alone", async () => {
    const { session, heard } = await workbook({ june: 9, july: 9 });
    let answer = await readOverview({ today: TODAY });
    for (const burst of fc.sample(fc.array(edit, { minLength: 1, maxLength: 3 }), {
      numRuns: 25,
      seed: 20260724,
    })) {
      const places = new Set<string>();
      for (const { table, fromEnd, header, text } of burst) {
        const at = lastRow(session, table) - fromEnd;
        type(session, table, at, header, text);
        places.add(`${table} ${at}`);
      }
      const { now, rowsRead } = await caughtUp(heard, answer);
      // Growing tells of the row below too, where nothing was typed into it.
      expect(rowsRead).toBeLessThanOrEqual(places.size + 1);
      answer = now;
    }
  });

  it("looks at one row of 5,000 after one edit, in one request", async () => {
    const { session, heard } = await workbook({ june: 10, july: 5_000 });
    const before = await readOverview({ today: TODAY });
    const memory = readingOf(before)?.memory;
    const [judged, checked] = [memory?.judged() ?? 0, memory?.checked() ?? 0];
    expect([judged, checked]).toEqual([5_010, 5_010]);
    type(session, "Sampel202607", 2_499, "Ketidaksesuaian", "Tidak");
    type(session, "Sampel202607", 2_499, "Feedback QCO ke QA", "7/20/2026");
    await settle();
    session.excel.resetCounters();
    const now = await readOverview({ today: TODAY, since: { answer: before, changes: heard.splice(0) } });
    const { requests, writes, responseBytes } = session.excel.counters;
    expect({ requests, writes, rowsRead: readingOf(now)?.rowsRead }).toEqual({
      requests: 1,
      writes: 0,
      rowsRead: 1,
    });
    expect(responseBytes).toBeLessThan(30_000);
    expect([memory?.judged(), memory?.checked()]).toEqual([judged + 1, checked + 1]);
    expectSame(now, await readOverview({ today: TODAY }));
  });

  it("has the workbook's cells looked at in as many rows, however many there are", async () => {
    const looked = async (july: number): Promise<number> => {
      const { session, heard } = await workbook({ june: 10, july });
      const answer = await readOverview({ today: TODAY });
      type(session, "Sampel202607", 7, "Catatan", "dicatat");
      await settle();
      let count = 0;
      const { sheet } = tableOf(session, "Sampel202607");
      sheet.rows = new Proxy(sheet.rows, {
        get: (held, key, self) => {
          if (typeof key === "string" && /^\d+$/.test(key)) count += 1;
          return Reflect.get(held, key, self) as unknown;
        },
      });
      const now = await readOverview({ today: TODAY, since: { answer, changes: heard.splice(0) } });
      expect(readingOf(now)?.rowsRead).toBe(1);
      return count;
    };
    const few = await looked(20);
    expect(few).toBeGreaterThan(0);
    expect(await looked(200)).toBe(few);
  });

  const all = 20;
  const CASES: readonly (readonly [
    what: string,
    change: (session: OfficeSession) => Promise<void> | void,
  ])[] = [
    [
      "a setting",
      async () => {
        await changeSettings({ values: { target: "7" } });
      },
    ],
    [
      "a header",
      (session) => {
        type(session, "Sampel202607", -1, "Area", "Wilayah");
      },
    ],
    [
      "a cell to fill that holds a formula",
      (session) => {
        type(session, "Sampel202607", 2, "Tanggal Temuan", "=DATE(2026,7,3)");
      },
    ],
    [
      "a row that was put in",
      async (session) => {
        await session.client.Excel.run(async (context) => {
          context.workbook.tables.getItem("Sampel202607").getDataBodyRange().getRow(3).insert("Down");
          await context.sync();
        });
      },
    ],
    [
      "a month that was opened",
      async () => {
        await openMonth({ month: "2026-05", today: TODAY });
      },
    ],
  ];

  it.each(CASES)("reads all where it was %s, and answers as it stands then", async (_, change) => {
    const { session, heard } = await workbook({ june: 10, july: 10 });
    const before = await readOverview({ today: TODAY });
    await change(session);
    type(session, "Sampel202607", 1, "Catatan", "BDG");
    const { rowsRead } = await caughtUp(heard, before);
    expect(rowsRead).toBeGreaterThanOrEqual(all);
  });

  it("reads all after any edit where a cell to fill holds a formula, which may look at that edit", async () => {
    const { session, heard } = await workbook({ june: 10, july: 10 });
    const place = tableOf(session, "Sampel202607").table.area.row + 2;
    type(session, "Sampel202607", 4, "Tanggal Temuan", `=E${place}+1`);
    const before = await readOverview({ today: TODAY });
    await settle();
    heard.splice(0);
    type(session, "Sampel202607", 0, "Tanggal Panggilan", "7/9/2026");
    const { rowsRead } = await caughtUp(heard, before);
    expect(rowsRead).toBeGreaterThanOrEqual(all);
  });

  it("reads all after any edit where a setting is a formula of a person's, which may look at that edit", async () => {
    const { session, heard } = await workbook({ june: 10, july: 10 });
    const keys = lastRow(session, TABLE_NAMES.settings);
    const target = Array.from({ length: keys }, (_, index) => index).find(
      (index) => cellOf(session, TABLE_NAMES.settings, index, "Kunci") === "target",
    );
    const { table } = tableOf(session, "Sampel202607");
    const area = cellAddress(table.area.row + 1, columnOf(table, "Area"));
    type(session, TABLE_NAMES.settings, target ?? -1, "Nilai", `=IF('F-22 2026-07'!${area}="BDG",70,60)`);
    const before = await readOverview({ today: TODAY });
    await settle();
    heard.splice(0);
    type(session, "Sampel202607", 0, "Area", "BDG");
    const { rowsRead } = await caughtUp(heard, before);
    expect(rowsRead).toBeGreaterThanOrEqual(all);
  });

  it("hears of a sheet that went and of one that came, though no cell was edited, until it stops", async () => {
    const session = await newWorkbook();
    const heard: WorkbookChange[] = [];
    const stop = await watchWorkbook({ onChanged: (change) => heard.push(change) });
    const inWorkbook = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
      session.client.Excel.run(async (context) => {
        work(context.workbook);
        await context.sync();
      });
    await inWorkbook(({ worksheets }) => worksheets.add("Laporan 2026-07"));
    await settle();
    const id = session.excel.book.sheets.find(({ name }) => name === "Laporan 2026-07")?.id;
    const structure = { worksheetId: id, address: "", edited: false };
    expect(heard.splice(0)).toContainEqual(structure);
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Laporan 2026-07").delete();
    });
    await settle();
    expect(heard.splice(0)).toContainEqual(structure);
    await stop();
    await inWorkbook(({ worksheets }) => worksheets.add("Lain"));
    await settle();
    expect(heard).toEqual([]);
  });

  it("knows the row that a person selects, as it stands after the last edit, without a request", async () => {
    const { session, heard } = await workbook({ june: 3, july: 3 });
    const { sheet, table } = tableOf(session, "Sampel202607");
    const before = await readOverview({ today: TODAY });
    type(session, "Sampel202607", 0, "Status", "Batal");
    const { now: overview } = await caughtUp(heard, before);
    const selected: SelectedCells[] = [];
    const stop = await watchSelection({ onSelected: (cells) => selected.push(cells) });
    session.excel.resetCounters();
    const at = (row: number) => ({ row, column: 2, lastRow: row, lastColumn: 2 });
    session.excel.select(sheet.id, at(table.area.row + 1));
    session.excel.select(sheet.id, at(table.area.row + 2));
    session.excel.select(sheet.id, at(1));
    await settle();
    const picked = selected.map((cells) => pickedRow({ overview, cells }));
    expect(session.excel.counters.requests).toBe(0);
    expect(picked.map((row) => row && [row.month, row.reason, row.score, row.links.qcoToQa.verdict])).toEqual(
      [
        ["2026-07", "cancelled", 100, "notApplicable"],
        ["2026-07", undefined, 100, "notApplicable"],
        undefined,
      ],
    );
    expect(picked[1]?.findings.map(({ code }) => code)).toContain("unknownAgent");
    await stop();
  });

  it("reads no row where only a report or Beranda was written on", async () => {
    const { session, heard } = await workbook({ june: 10, july: 10 });
    const before = await readOverview({ today: TODAY });
    const home = session.excel.book.sheets.find(({ name }) => name === "Beranda");
    session.excel.type(home?.id ?? "", 60, 0, "catatan");
    const { rowsRead } = await caughtUp(heard, before);
    expect(rowsRead).toBe(0);
  });
});
