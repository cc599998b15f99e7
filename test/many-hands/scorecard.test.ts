/**
 * The scorecard saved from the pane while somebody else is at its table, before each of its requests: what they did stays, and
 * the saving either stands whole or left nothing.
 */
import { copyBook, type Book } from "embedded-excel";
import { readScorecard } from "../../src/excel/actions/read-scorecard";
import { saveScorecard } from "../../src/excel/actions/save-scorecard";
import type { ScorecardLine, ScorecardOutcome } from "../../src/sheets/types";
import { TODAY } from "../excel/support/session";
import { tableIn } from "./crowd/grid";
import { codeOf } from "./crowd/world";
import { freshBook } from "./support/filled-month";
import { as, openSession, type Session } from "./support/session";

const TABLE = "TabelParameter";
const FROM = "2026-12";
const today = TODAY;

let base: Book;
beforeAll(async () => {
  base = await freshBook();
});

const standing = async (): Promise<readonly ScorecardLine[]> =>
  (await readScorecard({ today })).versionFrom(FROM).lines;
/** Five points from one criterion to another. */
const moved = (lines: readonly ScorecardLine[], from: string, to: string): readonly ScorecardLine[] =>
  lines.map((line) => ({
    ...line,
    weight: line.weight + (line.code === to ? 5 : 0) - (line.code === from ? 5 : 0),
  }));
const weights = (lines: readonly ScorecardLine[]) =>
  Object.fromEntries(lines.map(({ code, weight }) => [code, weight]));

const inTable = (work: (table: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem(TABLE));
    await context.sync();
  });

/** How the saving ends (an order that was changed is a change), what the other does, and how it is seen that it stayed. */
const INTERLOPERS = {
  "sorts it from below": [
    "changed",
    () =>
      inTable((table) => {
        table.sort.apply([{ key: 0, ascending: false }]);
      }),
    () => true,
  ],
  "inserts a line above it": [
    "saved",
    () =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(TABLE).getRange();
        range.getRow(0).getEntireRow().insert("Down");
        await context.sync();
      }),
    () => true,
  ],
  "adds a column of their own in front": [
    "saved",
    () =>
      inTable((table) => {
        table.columns.add(0, undefined, "Catatan kami");
        table.columns.getItem("Catatan kami").getDataBodyRange().getCell(0, 0).values = [["penting"]];
      }),
    (book: Book) => columnOf(book, "Catatan kami").includes("penting"),
  ],
  "deletes the guidance": [
    "changed",
    () =>
      inTable((table) => {
        table.columns.getItem("Panduan").delete();
      }),
    (book: Book) => tableIn(book, TABLE)?.table.columns.every(({ name }) => name !== "Panduan") === true,
  ],
  "renames the header of the weights": [
    "changed",
    () =>
      inTable((table) => {
        table.columns.getItem("Bobot").name = "Bobot lama";
      }),
    (book: Book) => tableIn(book, TABLE)?.table.columns.some(({ name }) => name === "Bobot lama") === true,
  ],
  "renames the sheet": [
    "saved",
    () =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem(TABLE).worksheet.name = "Aturan kami";
        await context.sync();
      }),
    (book: Book) => book.sheets.some(({ name }) => name === "Aturan kami"),
  ],
  "types a name over another": [
    "changed",
    () =>
      inTable((table) => {
        table.columns.getItem("Nama").getDataBodyRange().getCell(3, 0).values = [["Nama dari orang lain"]];
      }),
    (book: Book) => columnOf(book, "Nama").includes("Nama dari orang lain"),
  ],
} as const satisfies Readonly<
  Record<string, readonly [string, () => Promise<void>, (book: Book) => boolean]>
>;

function columnOf(book: Book, header: string): readonly unknown[] {
  const found = tableIn(book, TABLE);
  const place = found?.table.columns.findIndex(({ name }) => name === header) ?? -1;
  if (!found || place < 0) return [];
  const { row, column, lastRow } = found.table.area;
  return Array.from(
    { length: lastRow - row },
    (_, index) => found.sheet.rows[row + 1 + index]?.[column + place]?.value ?? null,
  );
}

/** Every line of the table with each cell under its header, in whatever order they stand. */
function linesOf(book: Book): readonly string[] {
  const headers = tableIn(book, TABLE)?.table.columns.map(({ name }) => name) ?? [];
  const columns = headers.map((header) => columnOf(book, header));
  return (columns[0] ?? [])
    .map((_, row) =>
      JSON.stringify(Object.fromEntries(headers.map((header, at) => [header, columns[at]?.[row]]))),
    )
    .sort();
}

const open = (clients: number): Session => openSession({ book: copyBook(base), clients, seed: 7 });

/** How the saving ended: saved, told of a change, or a code. */
async function ended(save: Promise<ScorecardOutcome>): Promise<string> {
  try {
    return (await save).kind;
  } catch (error) {
    return codeOf(error);
  }
}

describe("while one saves the scorecard, another", () => {
  it.each(Object.entries(INTERLOPERS))(
    "%s: it stays, and nothing half stands",
    async (_, [ends, act, stayed]) => {
      // Two requests: one reads, one writes; a third is the second try's.
      for (const before of [1, 2]) {
        const alone = open(1);
        await act();
        const without = linesOf(alone.book);
        const session = open(2);
        const [one, other] = [session.client(0), session.client(1)];
        const lines = await as(one, standing);
        const wanted = moved(lines, "P05", "P04");
        const held = session.holdBefore(one, before, () => as(other, act));
        const outcome = await as(one, () =>
          ended(saveScorecard({ from: FROM, base: lines, lines: wanted, today })),
        );
        held.stop();
        expect(held.requests.length).toBeGreaterThanOrEqual(before);
        expect(outcome).toBe(ends);
        expect(stayed(session.book)).toBe(true);
        if (outcome === "saved") expect(weights(await as(one, standing))).toEqual(weights(wanted));
        else expect(linesOf(session.book)).toEqual(without);
        // Again with what stands now, as a person told of a change does: it ends the same way, and nothing stands twice.
        const again = await as(one, async () => {
          const now = await standing();
          return ended(saveScorecard({ from: FROM, base: now, lines: wanted, today }));
        }).catch(codeOf);
        if (outcome === "saved") expect(again).toBe("saved");
        expect(columnOf(session.book, "Kode").filter((code) => code === "P04").length).toBeLessThanOrEqual(2);
      }
    },
  );
});

describe("two who save at once", () => {
  it.each([1, 2, 3, 4, 5, 6])("otherwise: one is saved whole, the other told (seed %i)", async (seed) => {
    const session = open(2);
    const lines = await as(session.client(0), standing);
    const wishes = [moved(lines, "P05", "P04"), moved(lines, "P06", "P03")];
    const { outcomes } = await session.inSeededOrder(seed, (_, index) =>
      saveScorecard({ from: FROM, base: lines, lines: wishes[index] ?? lines, today }),
    );
    const kinds = outcomes.map((one) => (one?.status === "fulfilled" ? one.value.kind : codeOf(one?.reason)));
    expect([...kinds].sort()).toEqual(["changed", "saved"]);
    const winner = wishes[kinds.indexOf("saved")] ?? [];
    expect(weights(await as(session.client(0), standing))).toEqual(weights(winner));
  });

  it.each([1, 2, 3, 4])("the same: both are saved, and it stands once (seed %i)", async (seed) => {
    const session = open(2);
    const lines = await as(session.client(0), standing);
    const wanted = moved(lines, "P05", "P04");
    const { outcomes } = await session.inSeededOrder(seed, () =>
      saveScorecard({ from: FROM, base: lines, lines: wanted, today }),
    );
    expect(
      outcomes.map((one) => (one?.status === "fulfilled" ? one.value.kind : codeOf(one?.reason))),
    ).toEqual(["saved", "saved"]);
    const alone = open(1);
    await saveScorecard({ from: FROM, base: lines, lines: wanted, today });
    expect(linesOf(session.book)).toEqual(linesOf(alone.book));
  });
});
