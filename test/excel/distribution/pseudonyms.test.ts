/** Pseudonyms on plain data: who is hidden how, what the order of rows tells, and what is left of people's words. */
import fc from "fast-check";
import type { Row, TextColumn, TextEntry } from "../../../src/sop";
import { aliasesFrom } from "../../../src/sheets/distribution/aliases";
import { inDrawnOrder } from "../../../src/sheets/distribution/sample-order";
import { scrubberOf } from "../../../src/sheets/distribution/scrub";

/** Bytes of a small generator with a seed: the same for every run. */
function randomFrom(seed: number): (bytes: Uint8Array<ArrayBuffer>) => Uint8Array {
  let state = seed;
  return (bytes) =>
    bytes.map(() => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

describe("pseudonyms", () => {
  it("stay the same for the same person, whatever the capitals and blanks, and are drawn once", () => {
    const first = aliasesFrom([], randomFrom(1));
    const dewi = first.of("agent", "A-017");
    expect(dewi).toMatch(/^Agent [0-9A-HJKMNP-TV-Z]{5}$/);
    expect(first.of("agent", " a-017 ")).toBe(dewi);
    expect(first.of("supervisor", "A-017")).not.toBe(dewi);
    const later = aliasesFrom(first.drawn(), randomFrom(2));
    expect(later.of("agent", "A-017")).toBe(dewi);
    expect(later.salt).toBe(first.salt);
    expect(later.drawn()).toEqual([]);
  });

  it("tell nothing of who they stand for: another workbook draws others, in no order of the roster", () => {
    const ids = Array.from({ length: 40 }, (_, index) => `A-${String(index).padStart(3, "0")}`);
    const drawn = (seed: number) => {
      const aliases = aliasesFrom([], randomFrom(seed));
      return ids.map((id) => aliases.of("agent", id));
    };
    const one = drawn(1);
    expect(new Set(one).size).toBe(ids.length);
    expect(one).not.toEqual(drawn(2));
    expect([...one].sort()).not.toEqual(one);
  });
});

const value = (text: string): TextEntry => (text === "" ? { kind: "empty" } : { kind: "value", value: text });
const rowOf = (sampleNumber: string, recordingId: string, sheetRow: number): Row => ({
  // The order looks at the numbers and the place alone.
  ...({} as Row),
  place: { sheet: "F-22 2026-07", sheetRow },
  text: {
    ...({} as Record<TextColumn, TextEntry>),
    sampleNumber: value(sampleNumber),
    recordingId: value(recordingId),
  },
});
const few = fc.constantFrom("", "a", "b", "c", "d", "e");
const placesOf = (rows: readonly Row[]): number[] => rows.map(({ place }) => place.sheetRow);

describe("the order of a copy's rows", () => {
  it("keeps every row, and those that share a number or a recording in the order they stood in", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(few, few), { maxLength: 14 }), fc.string(), (pairs, salt) => {
        const rows = pairs.map(([number, recording], index) => rowOf(number, recording, index));
        const places = placesOf(inDrawnOrder(rows, salt));
        expect([...places].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
        const shares = (a: number, b: number): boolean =>
          [0, 1].some((part) => pairs[a]?.[part] !== "" && pairs[a]?.[part] === pairs[b]?.[part]);
        for (const [at, place] of places.entries())
          for (const after of places.slice(at + 1))
            if (shares(place, after)) expect(after).toBeGreaterThan(place);
      }),
      { seed: 20260724, numRuns: 300 },
    );
  });

  it("is not the sheet's, and another for another workbook", () => {
    const rows = Array.from({ length: 30 }, (_, index) => rowOf(`MC-${index}`, "", index));
    const one = placesOf(inDrawnOrder(rows, "satu"));
    expect(one).not.toEqual(placesOf(rows));
    expect(one).not.toEqual(placesOf(inDrawnOrder(rows, "dua")));
    expect(one).toEqual(placesOf(inDrawnOrder(rows, "satu")));
  });
});

describe("words", () => {
  const { scrub, scrubFree } = scrubberOf(
    new Map([
      ["dewi lestari", "Agent AAAAA"],
      ["budi", "Supervisor BBBBB"],
    ]),
    new Map([
      ["a-017", "Agent AAAAA"],
      ["mc-2607-1a2b3c", "S2607-001"],
      ["081234567890", "(tidak disertakan)"],
      ["vrs 12/7", "R1"],
      ["12", "Agent CCCCC"],
    ]),
  );

  it("lose whole names, IDs, recordings, phone and sample numbers, whatever the capitals and what stands around", () => {
    expect(scrub("DEWI LESTARI (a-017), rekaman VRS 12/7: lihat MC-2607-1A2B3C; telp. 081234567890.")).toBe(
      "Agent AAAAA (Agent AAAAA), rekaman R1: lihat S2607-001; telp. (tidak disertakan).",
    );
  });

  it("keep what only looks alike: a longer word, a count, a part of a name", () => {
    expect(scrub("Budiman 12 hari, Dewi")).toBe("Budiman 12 hari, Dewi");
  });

  it("that people wrote freely lose parts of names too", () => {
    expect(scrubFree("kata Dewi kepada budi: benar")).toBe("kata (nama) kepada Supervisor BBBBB: benar");
  });
});
