/** The workbooks that actions begin with. Each is built once, by the add-in's own actions, and given out as a copy. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Book, createEmptyBook, copyBook } from "embedded-excel";
import { openXlsx } from "embedded-excel/xlsx";
import { fixesOf } from "../../../src/sop/fixes/fixesOf";
import type { Fix } from "../../../src/sop";
import { addSample } from "../../../src/excel/actions/add-sample";
import { applyFixes } from "../../../src/excel/actions/apply-fixes";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { makePlan } from "../../../src/excel/actions/make-plan";
import { readTakeOver } from "../../../src/excel/actions/read-take-over";
import { setUpWorkbook } from "../../../src/excel/actions/set-up-workbook";
import { generateReport } from "../../excel/support/reports";
import type { AppliedFix } from "../../../src/excel";
import type { TakeOver } from "../../../src/sheets/next-year/take-over";
import { TODAY } from "../../excel/support/session";
import { openReportCells } from "../crowd/grid";
import { filledMonth, freshBook } from "../support/filled-month";
import { openSession, type Session } from "../support/session";
import { MONTH, TABLE } from "../support/small-month";
import { mark } from "../support/typed-cells";

/** What one click can do now. */
export async function offeredFixes(): Promise<readonly Fix[]> {
  const { findings } = await checkMonth({ today: TODAY });
  return findings.flatMap((finding) => fixesOf(finding, TODAY));
}

export interface Base {
  readonly book: Book;
  /** The fixes that were applied in it. */
  readonly applied: readonly AppliedFix[];
  /** What the year before hands on to it. */
  readonly taken?: TakeOver;
}

type Contents = readonly (readonly [header: string, row: number, content: string | number])[];

const put = (contents: Contents): Promise<void> =>
  Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(TABLE);
    for (const [header, row, content] of contents)
      columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[content]];
    await context.sync();
  });

/** A column and a sheet of a person's own, with something in them. */
const ownThings = (): Promise<void> =>
  Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(TABLE);
    columns.add(undefined, undefined, "Milik Saya");
    columns.getItem("Milik Saya").getDataBodyRange().getCell(2, 0).values = [[mark(1)]];
    context.workbook.worksheets.add("Catatan Saya").getRange("B2").values = [[mark(2)]];
    await context.sync();
  });

function fillReports({ excel, book }: Session): void {
  let n = 100;
  for (const { sheet, row, column } of openReportCells(book, 12)) {
    excel.type(sheet.id, row, column, mark(n));
    n += 1;
  }
}

const damage = (): Promise<void> =>
  Excel.run(async (context) => {
    const { workbook } = context;
    const table = workbook.tables.getItem(TABLE);
    table.columns.getItem("Hasil").delete();
    for (const header of ["PIC", "Area"])
      table.columns.getItem(header).getDataBodyRange().dataValidation.clear();
    workbook.worksheets.getItem(`F-22 ${MONTH}`).getRange().conditionalFormats.clearAll();
    workbook.tables.getItem("TabelLibur").columns.getItemAt(3).delete();
    await context.sync();
    table.convertToRange();
    workbook.names.load("items/name");
    await context.sync();
    workbook.names.items.find(({ name }) => name.startsWith("Daftar"))?.delete();
    await context.sync();
  });

const pastLayout = async (version: number): Promise<Base> => {
  const file = path.join(process.cwd(), `test/excel/layouts/layout-${version}.xlsx`);
  return { book: await openXlsx(new Uint8Array(readFileSync(file))), applied: [] };
};

const report = (): Promise<unknown> => generateReport({ month: MONTH, today: TODAY });

const BUILDERS = {
  blank: () => Promise.resolve({ book: createEmptyBook("Sheet1"), applied: [] }),
  fresh: async () => ({ book: await freshBook(), applied: [] }),
  filled: async () => {
    const session = openSession({ book: await filledMonth((await baseBook("fresh")).book), seed: 11 });
    await ownThings();
    return { book: session.book, applied: [] };
  },
  findings: () =>
    from("filled", () =>
      put([
        ["Area", 1, "'jkt "],
        ["No. Sampel", 3, ""],
        ["Tanggal Panggilan", 5, TODAY - 34],
        ["Tanggal Panggilan", 6, TODAY - 35],
        ["Nilai", 2, 5],
        ["Peran", 4, "qco"],
      ]),
    ),
  fixed: () =>
    from("findings", async () => (await applyFixes({ fixes: await offeredFixes(), today: TODAY })).applied),
  gaps: () =>
    from("filled", () =>
      put(
        [0, 4, 8].flatMap((row) =>
          ["No. Sampel", "Nama Agent", "Versi Skenario"].map((header) => [header, row, ""] as const),
        ),
      ),
    ),
  noted: () =>
    from("filled", async (session) => {
      await report();
      fillReports(session);
      await put([
        ["P04 Empati", 1, "Tidak"],
        ["Catatan", 1, "diubah"],
      ]);
    }),
  reported: () => from("noted", report),
  changedFinal: () =>
    from("reported", async () => {
      await finishReport({ reason: "Baris uji", month: MONTH, by: "Petugas Uji", today: TODAY });
      await put([["P03 Menggali Kebutuhan", 0, "Tidak"]]);
    }),
  finished: () =>
    from("reported", () =>
      finishReport({ reason: "Baris uji", month: MONTH, by: "Petugas Uji", today: TODAY }),
    ),
  unregistered: () =>
    from("finished", () =>
      Excel.run(async (context) => {
        const { rows } = context.workbook.tables.getItem("TabelDokumen");
        for (const index of [6, 5, 4, 3]) rows.getItemAt(index).delete();
        await context.sync();
      }),
    ),
  damaged: () => from("filled", damage),
  // A plan of eight calls, of which the second one was made in vain.
  planned: () =>
    from("filled", async () => {
      const options = { month: MONTH, today: TODAY, asOf: TODAY, seed: "benih", typed: true, target: 8 };
      const { calls } = await makePlan(options);
      const agentId = calls.find(({ no }) => no === 2)?.agent ?? "";
      await addSample({
        fields: {
          callDate: "2026-07-23",
          area: "JKT",
          agentId,
          callStatus: "Sibuk",
          note: mark(3),
        },
        token: "VVV001",
        today: TODAY,
        planned: { month: MONTH, no: 2 },
      });
    }),
  /** The workbook of the year after, set up and nothing else. */
  nextYear: async () => {
    const taken = await takenFromReported();
    const session = openSession({ book: createEmptyBook("Sheet1"), seed: 13 });
    await setUpWorkbook({ year: 2027, today: TODAY });
    return { book: session.book, applied: [], taken };
  },
  layout1: () => pastLayout(1),
  layout2: () => pastLayout(2),
  layout3: () => pastLayout(3),
} as const satisfies Readonly<Record<BaseName, () => Promise<Base>>>;

export type BaseName =
  | "blank"
  | "fresh"
  | "filled"
  | "findings"
  | "fixed"
  | "gaps"
  | "noted"
  | "reported"
  | "changedFinal"
  | "finished"
  | "unregistered"
  | "damaged"
  | "planned"
  | "nextYear"
  | "layout1"
  | "layout2"
  | "layout3";

async function from(name: BaseName, work: (session: Session) => Promise<unknown>): Promise<Base> {
  const session = openSession({ book: (await baseBook(name)).book, seed: 12 });
  const done = await work(session);
  return { book: session.book, applied: Array.isArray(done) ? (done as AppliedFix[]) : [] };
}

/** What the reported workbook hands on; January is made with it, for it has a column of a person's own. */
async function takenFromReported(): Promise<TakeOver> {
  openSession({ book: (await baseBook("reported")).book, seed: 14 });
  return readTakeOver({ book: "lama.xlsx", today: TODAY });
}

const built = new Map<BaseName, Promise<Base>>();

/** A copy of its own. */
export async function baseBook(name: BaseName): Promise<Base> {
  const known = built.get(name) ?? BUILDERS[name]();
  built.set(name, known);
  const { book, ...besides } = await known;
  return { ...besides, book: copyBook(book) };
}
