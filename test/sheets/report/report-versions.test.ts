/** The version of a month's finished reports, who lacks it, and the rows that finishing proposes on Distribusi. */
import { distributionLines, handOversOf } from "../../../src/sheets/report/handed-over";
import type { ReportKind } from "../../../src/sheets/layout/report-kinds";
import { planDistribution, recipientsOf } from "../../../src/sheets/report/plan-distribution";
import { unsentOf, versionNow } from "../../../src/sheets/report/report-versions";
import type { StampedSheet } from "../../../src/sheets/report/stamped-sheet";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";

const MONTH = "2026-07";
/** 2026-08-03. */
const SENT = 46237;
const HEADERS = ["Catatan", "Bulan", "Dokumen", "Versi", "Penerima", "Tanggal Kirim"];
const table = (...lines: readonly (readonly RawCell[])[]): TableCells => ({
  name: "TabelDistribusi",
  sheet: "Distribusi",
  row: 4,
  column: 0,
  headers: HEADERS,
  body: lines.map((line) => ["", ...line]),
});
const head = (kind: ReportKind, copy: boolean, final?: { version?: number }): StampedSheet => ({
  sheet: kind,
  kind,
  month: MONTH,
  copy,
  firstCell: "",
  locked: final !== undefined,
  stamp: {
    kind,
    month: MONTH,
    asOf: 46234,
    made: 46234,
    version: "1.0.0",
    rows: 1,
    fingerprint: "",
    ...(final ? { final: { by: "Sari", on: 46236, ...final } } : {}),
  },
});

describe("the version of finished reports", () => {
  it.each<[string, readonly StampedSheet[], number]>([
    ["1 where nothing was finished yet", [head("Laporan", false)], 1],
    ["that of the finished report itself", [head("Laporan", false, { version: 3 })], 3],
    ["one more than the finished copies", [head("Laporan", false), head("Laporan", true, { version: 1 })], 2],
    ["not raised by copies that nobody finished", [head("Laporan", false), head("Laporan", true)], 1],
    ["counted over copies of before it was noted", [head("Rekap", true, {}), head("Rekap", true, {})], 3],
    ["above the highest, where a copy was deleted", [head("Rekap", true, { version: 4 })], 5],
    ["one for all three documents", [head("Laporan", true, {}), head("Rekap", true, {})], 2],
  ])("is %s", (_, heads, version) => {
    expect(versionNow(heads, MONTH)).toBe(version);
  });
});

describe("Distribusi", () => {
  it("tells month and document however they are typed, and leaves lines that name neither", () => {
    const lines = distributionLines(
      table(
        // Excel makes a date of 2026-07: 1 July.
        [46204, "rekap feedback", 2, " Bowo ", SENT + 0.5],
        [MONTH, "Laporan", "", "Ayu", "besok"],
        ["Juli", "Laporan", 1, "Ayu", SENT],
        [MONTH, "Surat", 1, "Ayu", SENT],
      ),
    );
    expect(lines).toEqual([
      { month: MONTH, kind: "Rekap", version: 2, recipient: "Bowo", sent: SENT },
      { month: MONTH, kind: "Laporan", version: undefined, recipient: "Ayu", sent: undefined },
    ]);
  });

  it("is the record of what was sent, none where the workbook has no such table", () => {
    expect(handOversOf(table([MONTH, "Analisa", 1, "Ayu", SENT], [MONTH, "Rekap", 1, "Ayu", ""]))).toEqual([
      { month: MONTH, document: "analysis", sent: SENT },
    ]);
    expect(handOversOf(undefined)).toBeUndefined();
  });

  it("gets a row for each recipient and document that it has none of yet, by its headers", () => {
    const options = { month: MONTH, version: 2, recipients: ["Ayu", "Bowo"] };
    const values = planDistribution(
      table([MONTH, "Laporan", 2, "ayu", ""], [MONTH, "Laporan", 1, "Bowo", SENT]),
      options,
    ).flatMap((edit) => ("values" in edit ? edit.values : []));
    expect(values.map((line) => line.slice(0, 5).map((cell) => String(cell).replace(/^'/, "")))).toEqual(
      [
        ["Laporan", "Bowo"],
        ["Rekap", "Ayu"],
        ["Rekap", "Bowo"],
        ["Analisa", "Ayu"],
        ["Analisa", "Bowo"],
      ].map(([kind = "", name = ""]) => ["null", MONTH, kind, "2", name]),
    );
    expect(planDistribution(undefined, options)).toEqual([]);
    expect(planDistribution(table(), { ...options, recipients: [] })).toEqual([]);
  });

  it.each<[string, readonly (readonly RawCell[])[], number | undefined]>([
    ["nobody where no earlier version was sent", [[MONTH, "Laporan", 2, "Ayu", ""]], undefined],
    [
      "whoever got the one before",
      [
        [MONTH, "Laporan", 1, "Ayu", SENT],
        [MONTH, "Rekap", "", "Bowo", SENT],
      ],
      2,
    ],
    [
      "not who has it already, but who is to get it",
      [
        [MONTH, "Laporan", 1, "Ayu", SENT],
        [MONTH, "Laporan", 2, "AYU", SENT],
        [MONTH, "Laporan", 2, "Citra", ""],
      ],
      1,
    ],
    [
      "nobody once all have it",
      [
        [MONTH, "Laporan", 1, "Ayu", SENT],
        [MONTH, "Laporan", 2, "Ayu", SENT],
      ],
      undefined,
    ],
    ["nobody of another month", [["2026-06", "Laporan", 1, "Ayu", SENT]], undefined],
  ])("lacks version 2 for %s", (_, lines, recipients) => {
    expect(unsentOf(distributionLines(table(...lines)), MONTH, 2)).toEqual(
      recipients === undefined ? undefined : { version: 2, recipients },
    );
  });
});

it("recipients are names between commas, each once", () => {
  expect(recipientsOf(" Ayu, Bowo ,, ayu")).toEqual(["Ayu", "Bowo"]);
  expect(recipientsOf("")).toEqual([]);
});
