/** Rekap's objections: a sentence, and two tables where there are any. docs/rules/f22.md, "Objections". */
import { judgeRows } from "../../../src/sop";
import { objectionBlocks } from "../../../src/sheets/report/objection-blocks";
import { AS_OF, monthSheet, nonconformingRow, snapshotOf, type RowParts } from "../../sop/support/rows";

function blocksOf(...parts: readonly RowParts[]) {
  const rows = parts.map((part, index) =>
    nonconformingRow({ ...part, text: { sampleNumber: `S-${index}`, executor: "Ayu", ...part.text } }),
  );
  const snapshot = snapshotOf([monthSheet(rows)]);
  return objectionBlocks({ rows: judgeRows(snapshot, AS_OF), snapshot, month: "2026-07" });
}

describe("Rekap's objections", () => {
  it("are one line where there is none, with how many findings agents have acknowledged", () => {
    expect(blocksOf({ date: { acknowledgedDate: "2026-07-17" } }, {}, {})).toEqual([
      { kind: "heading", text: "Keberatan" },
      { kind: "text", text: "Tidak ada. Diketahui agent: 1 dari 3 temuan." },
    ]);
    expect(blocksOf()).toEqual([
      { kind: "heading", text: "Keberatan" },
      { kind: "text", text: "Tidak ada." },
    ]);
  });

  it("are told by caller and by criterion, and lead to calibration where one was upheld", () => {
    const [, sentence, callers, criteria, calibration] = blocksOf(
      { text: { objection: "Diterima", objectionReason: "P03" } },
      { text: { objection: "Diajukan", objectionReason: "keliru", executor: "Bima" } },
    );
    expect(sentence).toEqual({
      kind: "text",
      text: "2 diajukan: 1 diterima, 0 ditolak, dan 1 belum diputuskan. Diketahui agent: 0 dari 2 temuan.",
    });
    expect(callers).toMatchObject({
      lines: [{ cells: ["Ayu", 1, 1, 0, 0] }, { cells: ["Bima", 1, 0, 0, 1] }],
    });
    expect(criteria).toMatchObject({
      lines: [
        { cells: ["'(tanpa kode kriteria)", 1, 0, 0, 1] },
        { cells: ["'P03 Menggali Kebutuhan", 1, 1, 0, 0] },
      ],
    });
    expect(calibration).toMatchObject({ kind: "text", note: true });
  });

  it("do not lead to calibration where none was upheld", () => {
    expect(blocksOf({ text: { objection: "Ditolak", objectionReason: "P03" } })).toHaveLength(4);
  });
});
