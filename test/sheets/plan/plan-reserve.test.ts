/** A reserve that is called on for a call that did not count, as edits of Rencana: its own row is filled in. */
import { expectPlan } from "../../../src/sheets/plan/month-plan";
import type { Agent } from "../../../src/sop/types";
import { goodRow } from "../../sop/support/rows";
import { byHeader, type Cells } from "../support/plan-sheet";
import {
  BLOCKS,
  called,
  NEXT,
  replace,
  reserve,
  row,
  sample,
  tableOf,
  type Given,
} from "../support/replaced-call";

describe("a reserve that is called on", () => {
  const samples = [sample(1, "Terdeteksi")];
  const given: Given = { rows: [row(1, called("x")), row(2), {}, reserve(8, 1)], samples };
  const values = {
    "Tanggal Rencana": NEXT,
    "Blok Jam": `'${BLOCKS[0] ?? ""}`,
    "Jenis Materi": "Informasi",
    "Kode Skenario": "'S-1",
    // The first caller was noticed.
    Pelaksana: "Bima Contoh",
    Menggantikan: 1,
    Alasan: "'Terdeteksi: cadangan",
  };

  it("has its row filled in with day, block, material, scenario, caller and reason; its other cells stay", () => {
    const { edits, replaced, expect: expected } = replace(given);
    const { headers } = tableOf(given);
    const written = edits.at(-1);
    expect(written).toMatchObject({ kind: "cells", sheet: "Rencana", row: 11, column: 3, expect: [] });
    expect(byHeader(headers, written?.kind === "cells" ? written.values[0] : [])).toEqual(values);
    expect(replaced).toEqual({
      kind: "reserve",
      no: 8,
      day: NEXT,
      block: BLOCKS[0],
      attempt: undefined,
      borrowedFrom: "",
    });
    expect(expected).toEqual(expectPlan(tableOf(given)));
  });

  it("has its cells in their columns' own formats before", () => {
    const { edits } = replace(given);
    const { headers } = tableOf(given);
    const formats = {
      "Tanggal Rencana": "dd/mm/yyyy",
      "Blok Jam": "@",
      "Jenis Materi": "@",
      "Kode Skenario": "@",
      Pelaksana: "@",
      Menggantikan: "0",
      Alasan: "@",
    };
    expect(edits.slice(0, -1)).toEqual(
      Object.entries(formats).map(([header, numberFormat]) => ({
        kind: "look",
        sheet: "Rencana",
        box: { row: 11, column: 3 + headers.indexOf(header), rows: 1, columns: 1 },
        look: { numberFormat },
      })),
    );
  });

  it("keeps the reason that people wrote, with ours behind it", () => {
    const { edits } = replace({
      ...given,
      rows: [row(1, called("x")), reserve(8, 1, { Alasan: "Diminta" })],
    });
    const written = edits.at(-1);
    expect(written?.kind === "cells" && written.values[0]?.[12]).toBe("'Diminta; Terdeteksi: cadangan");
  });

  it("is filled in as far as the table has the columns, wherever they stand", () => {
    const headers = ["Pelaksana", "Bulan", "No.", "Area", "Cadangan", "No. Sampel", "Catatan"];
    const { edits } = replace({ ...given, table: { headers } });
    expect(edits).toEqual([
      {
        kind: "look",
        sheet: "Rencana",
        box: { row: 11, column: 3, rows: 1, columns: 1 },
        look: { numberFormat: "@" },
      },
      {
        kind: "cells",
        sheet: "Rencana",
        row: 11,
        column: 3,
        values: [["Bima Contoh", null, null, null, null, null, null]],
        expect: [],
      },
    ]);
  });

  it("is of this month, not the one of another month with its number", () => {
    const rows = [reserve(8, 1, { Bulan: "2026-06" }), row(1, called("x")), reserve(7, 2), reserve(8, 1)];
    const { edits } = replace({ ...given, rows });
    expect(edits.at(-1)).toMatchObject({ row: 11 });
  });

  it("is told to Log as one, with its area where it is borrowed", () => {
    const detail = (rows: readonly Cells[]): string => replace({ rows, samples }).log[0]?.detail ?? "";
    const start = `Bulan 2026-07: No. 8 menggantikan No. 1, 24/07/2026 ${BLOCKS[0] ?? ""}; Terdeteksi: cadangan`;
    expect(detail([row(1, called("x")), reserve(8, 1)])).toBe(start);
    const borrowed = [row(1, called("x")), reserve(8, 1, { Area: "DPS" })];
    expect(detail(borrowed)).toBe(`${start}, dipinjam dari DPS`);
    expect(replace({ rows: borrowed, samples }).replaced.borrowedFrom).toBe("DPS");
  });

  it("is not called by who supervises that agent, as the roster says", () => {
    const supervised: Agent = {
      id: "A8",
      name: "Agen Contoh",
      area: "JKT",
      service: "",
      supervisor: "Bima Contoh",
      active: true,
    };
    const written = replace({ ...given, agents: [supervised] }).edits.at(-1);
    expect(written?.kind === "cells" && written.values[0]?.[8]).toBe("Ayu Contoh");
  });

  it("is borrowed from the area that lacks most of what it planned, by the month's calls that counted", () => {
    const planned = (no: number, Area: string): Cells => row(no, { Area });
    // Of two calls planned each, DPS has two counted and SBY one; two more counted in SBY are of June, or did not count.
    const rows = [
      row(1, called("x")),
      ...[planned(2, "DPS"), planned(3, "DPS"), planned(4, "SBY"), planned(5, "SBY")],
      reserve(8, 1, { Area: "DPS" }),
      reserve(9, 1, { Area: "SBY" }),
    ];
    const june = ["MC-66", "MC-67"].map((sampleNumber) =>
      goodRow({ text: { sampleNumber, area: "SBY" }, date: { callDate: "2026-06-10" } }),
    );
    const counted = [
      sample(22, "Terhubung", "DPS"),
      sample(23, "Terhubung", "dps"),
      sample(24, "Terhubung", "SBY"),
    ];
    const others = [...june, sample(25, "Sibuk", "SBY"), sample(26, "Sibuk", "SBY")];
    expect(replace({ rows, samples: [...samples, ...counted, ...others] }).replaced).toMatchObject({
      no: 9,
      borrowedFrom: "SBY",
    });
    // With none counted the first reserve is as good as the other.
    expect(replace({ rows, samples: [...samples, ...others] }).replaced.no).toBe(8);
  });
});
