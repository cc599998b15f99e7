/** Plan, calibration, objections and holidays by several people at once: nothing that anybody was told is lost, and nothing stands twice. */
import { copyBook, type Book } from "embedded-excel";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { takeOver } from "../../src/excel/actions/take-over";
import { TODAY } from "../excel/support/session";
import type { DeedName } from "./crowd/deeds";
import { tableIn } from "./crowd/grid";
import { faultsOfCrowd, runCrowd } from "./crowd/run-crowd";
import { codeOf } from "./crowd/world";
import { baseBook } from "./faults/bases";
import { filledMonth } from "./support/filled-month";
import { openSession } from "./support/session";
import { differences, shotOf } from "./support/shot";

const MIX: readonly DeedName[] = [
  ...["plan", "planAgain", "planMore", "inVain", "inVain", "typeReason"],
  ...["openSession", "rate", "rate", "closeSession", "raise", "decide", "acknowledge"],
  ...["holidays", "typeLeave", "typeLeave", "add", "save", "sort", "insertColumn"],
] as const satisfies readonly DeedName[];

let base: Book;
/** What people were told in all of the histories. */
const told = new Set<string>();

beforeAll(async () => {
  const session = openSession({ book: await filledMonth() });
  await changeSettings({ values: { "deadline.calendar": "working" } });
  base = session.book;
});

/** The table's lines, by what stands in these columns; empty lines left out. */
function keysIn(book: Book, name: string, headers: readonly string[]): readonly string[] {
  const place = tableIn(book, name);
  if (!place) throw new Error(`no table ${name}`);
  const { sheet, table } = place;
  const at = headers.map((header) => table.columns.findIndex((column) => column.name === header));
  return Array.from({ length: table.area.lastRow - table.area.row }, (_, index) =>
    at.map((column) => {
      const value = sheet.rows[table.area.row + 1 + index]?.[table.area.column + column]?.value ?? "";
      return typeof value === "object" ? JSON.stringify(value) : String(value);
    }),
  )
    .filter((line) => line.some((cell) => cell !== ""))
    .map((line) => line.join("|"));
}

const twice = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

describe("of what a team does at once in a month's programme", () => {
  it.each([1, 2, 3])("nothing is lost and nothing stands twice (seed %i)", async (seed) => {
    const run = await runCrowd(base, seed, { people: 5, deeds: 10, mix: MIX });
    expect(faultsOfCrowd(run)).toEqual([]);
    const { book } = run;
    expect(twice(keysIn(book, "TabelLibur", ["Tanggal", "Area"]))).toEqual([]);
    expect(twice(keysIn(book, "TabelKalibrasi", ["Sesi", "No. Sampel", "Penilai", "Acuan"]))).toEqual([]);
    expect(twice(keysIn(book, "TabelRencana", ["Bulan", "No."]))).toEqual([]);
    // Whoever made a plan last, it is the one that Log tells of, and nothing is left half done.
    openSession({ book });
    const { findings } = await checkMonth({ today: TODAY });
    // Days off of one area that were typed meanwhile count on the sheet as they do in figures.
    expect(findings.filter(({ code }) => /^(?:plan|layoutChanged|formulaOverwritten)/.test(code))).toEqual(
      [],
    );
    for (const one of run.told.keys()) told.add(one);
  });

  it("each of their deeds came to something", () => {
    expect([...told]).toEqual(
      expect.arrayContaining([
        ...["plan raise made", "plan remake made", "replaced", "session opened", "rating saved"],
        ...["session closed", "Ajukan keberatan saved", "Putuskan keberatan saved", "Diketahui agent saved"],
        ...["holidays added", "leave typed"],
      ]),
    );
  });
});

describe("two who take over from last year's workbook at the same moment", () => {
  it.each([1, 2, 3])("leave the workbook as one of them alone does (seed %i)", async (seed) => {
    const { book, taken } = await baseBook("nextYear");
    if (!taken) throw new Error("nothing to take over");
    const act = () => takeOver({ taken, today: TODAY });
    const alone = openSession({ book: copyBook(book), seed: 5 });
    await act();
    const session = openSession({ book, clients: 2, seed: 5 });
    const run = await session.inSeededOrder(seed, act);
    const ends = run.outcomes.map((one) =>
      one?.status === "fulfilled" ? one.value.kept : codeOf(one?.reason),
    );
    expect(ends).toEqual([[], []]);
    const shot = (of: typeof session) => shotOf(of.book, { withoutLog: true });
    expect(differences(shot(alone), shot(session))).toEqual([]);
  });
});
