/** What stands in for a call that nobody answered, as edits of Rencana: a row more for the same agent. */
import { expectPlan } from "../../../src/sheets/plan/month-plan";
import { planReplacement } from "../../../src/sheets/plan/plan-replacement";
import { day } from "../../sop/support/rows";
import { byHeader, planWorkbook } from "../support/plan-sheet";
import { refusal } from "../support/refusal";
import {
  BLOCKS,
  called,
  NEXT,
  ON,
  replace,
  reserve,
  row,
  sample,
  tableOf,
  type Given,
} from "../support/replaced-call";

describe("a call that nobody answered", () => {
  const given: Given = { rows: [row(1, called("Sibuk")), row(2)], samples: [sample(1, "Sibuk")] };

  it("is made again: a row more for the same agent on the next working day, in another block", () => {
    const { edits, replaced, expect: expected } = replace(given);
    const table = tableOf(given);
    expect(edits.map(({ kind }) => kind)).toEqual(["append", "resizeTable"]);
    const [added] = edits;
    const { Status, ...cells } = byHeader(table.headers, added?.kind === "append" ? added.values[0] : []);
    expect(cells).toEqual({
      Bulan: "'2026-07",
      "No.": 3,
      "Tanggal Rencana": NEXT,
      "Blok Jam": `'${BLOCKS[1] ?? ""}`,
      Area: "JKT",
      Layanan: "'147",
      "Jenis Materi": "Informasi",
      "Kode Skenario": "'S-1",
      Pelaksana: "Ayu Contoh",
      "ID Agent": "'A1",
      Cadangan: 0,
      Menggantikan: 1,
      Alasan: "'Sibuk: percobaan ke-2",
    });
    expect(Status).toMatch(/^=/);
    expect(replaced).toEqual({
      kind: "again",
      no: 3,
      day: NEXT,
      block: BLOCKS[1],
      attempt: 2,
      borrowedFrom: "",
    });
    expect(expected).toEqual(expectPlan(table));
  });

  it("is told to Log on the day that it is done, with what stands in for what, when and why", () => {
    expect(replace(given).log).toEqual([
      {
        day: day("2026-07-25"),
        action: "Ganti panggilan",
        sheet: "Rencana",
        detail: `Bulan 2026-07: No. 3 menggantikan No. 1, 24/07/2026 ${BLOCKS[1] ?? ""}; Sibuk: percobaan ke-2`,
      },
    ]);
  });

  it("is made again in a block of the day as Pengaturan has them", () => {
    const settings = [{ Kunci: "plan.blocks", Nilai: "09:00–12:00 50%; 18:00–20:00 50%" }];
    expect(replace({ ...given, settings }).replaced.block).toBe("18:00–20:00");
  });

  it("once something stands in for it gives what stands, and nothing is written", () => {
    const second = row(3, { Menggantikan: 1, "Blok Jam": "malam", "Tanggal Rencana": NEXT });
    expect(replace({ ...given, rows: [...given.rows, second] })).toEqual({
      replaced: { kind: "again", no: 3, day: NEXT, block: "malam", attempt: undefined, borrowedFrom: "" },
      edits: [],
      expect: [],
      log: [],
    });
  });

  it.each([
    [{}, ""],
    [{ Area: "DPS" }, "DPS"],
  ])("gives a reserve with %j that stands in as one borrowed from %j", (more, borrowedFrom) => {
    const standing = reserve(8, 1, { Menggantikan: 1, ...more });
    expect(replace({ ...given, rows: [...given.rows, standing] }).replaced).toEqual({
      kind: "reserve",
      no: 8,
      // People took its day out.
      day: 0,
      block: "",
      attempt: undefined,
      borrowedFrom,
    });
  });
});

describe("a call for which nothing is called", () => {
  const rows = [row(1, called("x")), row(2)];
  it("is one that is not in the month's plan", () => {
    const missing = { code: "planRowMissing" };
    expect(refusal(() => replace({ rows }, 9))).toMatchObject({
      ...missing,
      params: { month: "2026-07", no: 9 },
    });
    expect(refusal(() => replace({ rows }, 1, "2026-08"))).toMatchObject({
      ...missing,
      params: { month: "2026-08", no: 1 },
    });
    expect(
      refusal(() => planReplacement(planWorkbook({}), ON, { month: "2026-07", no: 1, today: ON })),
    ).toMatchObject(missing);
  });

  it("is one that counts, or was not made", () => {
    const counted = { code: "planRowCounted", params: { month: "2026-07", no: 1 } };
    expect(refusal(() => replace({ rows, samples: [sample(1, "Terhubung")] }))).toMatchObject(counted);
    expect(refusal(() => replace({ rows: [row(1)], samples: [sample(1, "Sibuk")] }))).toMatchObject(counted);
  });

  it("is one for which nothing is left: no reserve, or no day", () => {
    expect(refusal(() => replace({ rows, samples: [sample(1, "Terdeteksi")] }))).toMatchObject({
      code: "planNothingLeft",
      params: { month: "2026-07", no: 1, why: "noReserve" },
    });
    const last = [row(1, { ...called("x"), "Tanggal Rencana": day("2026-07-31") })];
    expect(refusal(() => replace({ rows: last, samples: [sample(1, "Sibuk")] }))).toMatchObject({
      params: { why: "noDay" },
    });
  });
});
