/** Kept cells on plain data: whatever people do to a report, what they filled in stands again after it is made anew. */
import fc from "fast-check";
import type { CellContent } from "../../../src/sheets/edits/edit";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { completeReport, NOTHING_FILLED, ORPHANS_TITLE, shown } from "../../../src/sheets/report/complete";
import { readRecord, type ReportStamp } from "../../../src/sheets/report/line-record";
import type { ReportDraft } from "../../../src/sheets/report/report-draft";
import { writeReport } from "../../../src/sheets/report/writing";
import { readReport, type ReadReport } from "../../../src/sheets/report/standing";

const SEED = 20260724;
const STAMP: ReportStamp = {
  kind: "Rekap",
  month: "2026-07",
  asOf: 46227,
  made: 46227,
  version: "0.1.0",
  rows: 3,
  fingerprint: "uji",
};

/** A report with a line for each key, its figure in the second column and two kept cells behind. */
function reportOf(keys: readonly string[], figures: ReadonlyMap<string, number>): ReportDraft {
  const identity = {
    sheet: "Rekap 2026-07",
    title: "REKAP",
    prefix: "Rekap_2026_07",
    shape: {
      widths: [100, 50, 80, 80],
      orientation: "Landscape",
      thirds: [1, 1, 2],
      box: [1, 1],
      tiles: [1, 1, 1, 1, 1],
    },
  } as const;
  return writeReport(identity, [
    { kind: "heading", text: "Isi" },
    {
      kind: "table",
      columns: [
        { header: "Baris" },
        { header: "Angka" },
        { header: "Catatan", kept: "catatan" },
        { header: "Nilai", kept: "nilai" },
      ],
      lines: keys.map((key) => ({
        key,
        label: `Baris ${key}`,
        cells: [`Baris ${key}`, figures.get(key) ?? 0, "", ""],
      })),
      empty: "",
    },
    { kind: "foot", stamp: "Dibuat 24 Juli 2026", lines: [] },
  ]);
}

type Sheet = RawCell[][];
const asStanding = (cells: readonly (readonly CellContent[])[]): Sheet =>
  cells.map((line) => line.map((content) => shown(content)));

function made(keys: readonly string[], figures: ReadonlyMap<string, number>, now?: ReadReport): Sheet {
  return asStanding(completeReport(reportOf(keys, figures), now ?? NOTHING_FILLED, STAMP).cells);
}

function read(sheet: Sheet): ReadReport {
  const found = readReport(sheet, sheet);
  if (!found) throw new Error("the report's records cannot be read");
  return found;
}

/** The cell of a line's field, wherever it stands now. */
function placeOf(sheet: Sheet, key: string, field: string): { row: number; column: number } | undefined {
  for (const [row, line] of sheet.entries()) {
    const cells = line.map((cell) => readRecord(cell)).find((record) => record?.key === key)?.cells;
    const column = cells?.[field];
    const ids = sheet.find((one) => one.includes("#kolom") && one.includes("#0"));
    if (column !== undefined && ids) return { row, column: ids.indexOf(`#${column}`) };
  }
  return undefined;
}

const KEYS = ["a", "b", "c", "d=1", 'e"x'];
const anyKeys = fc.subarray(KEYS, { minLength: 1 });
const anyWords = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
  fc.constantFrom("=1+1", "03/04/2026", "0800", "#kolom", '{"key":"a"}', "Baris a", "baris\nkedua"),
);
const anyEdit = fc.oneof(
  fc.record({
    do: fc.constant("fill" as const),
    key: fc.constantFrom(...KEYS),
    field: fc.constantFrom("catatan", "nilai"),
    words: anyWords,
  }),
  fc.record({ do: fc.constant("insertRow" as const), at: fc.nat(12) }),
  fc.record({ do: fc.constant("insertColumn" as const), at: fc.nat(4) }),
  fc.record({ do: fc.constant("sort" as const), by: fc.nat(3) }),
  fc.record({ do: fc.constant("write" as const), row: fc.nat(14), column: fc.nat(1), words: anyWords }),
);
type PersonEdit = typeof anyEdit extends fc.Arbitrary<infer One> ? One : never;

function edited(sheet: Sheet, edit: PersonEdit, mine: Map<string, string>): Sheet {
  const lines = sheet.map((line) => [...line]);
  const width = Math.max(...lines.map((line) => line.length));
  switch (edit.do) {
    case "fill": {
      const place = placeOf(lines, edit.key, edit.field);
      const line = place && lines[place.row];
      if (!place || !line) return lines;
      line[place.column] = edit.words;
      mine.set(`${edit.key}\n${edit.field}`, edit.words);
      return lines;
    }
    case "insertRow":
      lines.splice(
        Math.min(edit.at, lines.length),
        0,
        Array.from({ length: width }, (): RawCell => ""),
      );
      return lines;
    case "insertColumn":
      return lines.map((line): RawCell[] => [...line.slice(0, edit.at), "", ...line.slice(edit.at)]);
    case "sort":
      return lines.sort((a, b) => (String(a[edit.by]) < String(b[edit.by]) ? -1 : 1));
    case "write": {
      const line = lines[edit.row];
      // Words where nothing stands and nothing is kept: beside the lines' own.
      if (line && !line.some((cell) => cell !== "")) {
        line[edit.column] = edit.words;
        mine.set(`written ${edit.row} ${edit.column}`, edit.words);
      }
      return lines;
    }
  }
}

const holds = (sheet: Sheet, words: string): boolean =>
  sheet.some((line) => line.slice(0, -1).some((cell) => String(cell).includes(words)));

describe("kept cells", () => {
  it("keep what people wrote through any edits, any change of lines, and any number of times", () => {
    fc.assert(
      fc.property(
        anyKeys,
        fc.array(anyEdit, { maxLength: 12 }),
        anyKeys,
        anyKeys,
        (first, edits, second, third) => {
          const mine = new Map<string, string>();
          let sheet = made(first, new Map());
          for (const edit of edits) sheet = edited(sheet, edit, mine);
          sheet = made(second, new Map([["a", 7]]), read(sheet));
          for (const words of mine.values()) expect(holds(sheet, words)).toBe(true);
          expect(made(second, new Map([["a", 7]]), read(sheet))).toEqual(sheet);
          sheet = made(third, new Map(), read(sheet));
          for (const [name, words] of mine) {
            expect(holds(sheet, words)).toBe(true);
            const [key = "", field = ""] = name.split("\n");
            const place = third.includes(key) ? placeOf(sheet, key, field) : undefined;
            if (place) expect(sheet[place.row]?.[place.column]).toBe(words);
          }
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("stand under a mark of their own while their line is gone, and return with it", () => {
    const none = new Map<string, number>();
    const mine = new Map<string, string>();
    const fill = { do: "fill", key: "b", field: "catatan", words: "Dibahas di rapat" } as const;
    const sheet = edited(made(["a", "b"], none), fill, mine);
    const without = made(["a"], none, read(sheet));
    const mark = without.findIndex((line) => line[0] === ORPHANS_TITLE);
    expect(mark).toBeGreaterThan(0);
    expect(without.slice(mark).map((line) => line[1])).toContain("Dibahas di rapat");
    const again = made(["b", "a"], none, read(without));
    expect(again.some((line) => line[0] === ORPHANS_TITLE)).toBe(false);
    const place = placeOf(again, "b", "catatan");
    expect(place && again[place.row]?.[place.column]).toBe("Dibahas di rapat");
  });

  it("are not mistaken for the report's own words, which change from one making to the next", () => {
    const before = made(["a", "b"], new Map([["a", 1]]));
    const after = made(["a", "b"], new Map([["a", 2]]), read(before));
    expect(after.some((line) => line[0] === ORPHANS_TITLE)).toBe(false);
    expect(after.find((line) => line[0] === "Baris a")?.[1]).toBe(2);
  });
});
