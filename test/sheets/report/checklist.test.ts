/** What finishing asks to look at: docs/rules/reports.md, "Out of date, finished, copied". */
import { monthAssessment, type MonthAssessment } from "../../../src/sop";
import { checklistOf, type KeptOnReports } from "../../../src/sheets/report/checklist";
import type { KeptLine } from "../../../src/sheets/report/standing";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import { day, snapshotOf } from "../../sop/support/rows";

const line = (fields: KeptLine["fields"]): KeptLine => ({
  label: "",
  fields,
  base: {},
  values: {},
  places: {},
  record: { row: 0, content: {}, text: "" },
});
const kept = (
  laporan: Readonly<Record<string, KeptLine["fields"]>> = {},
  rekap: typeof laporan = {},
): KeptOnReports => ({
  Laporan: new Map(Object.entries(laporan).map(([key, fields]) => [key, line(fields)])),
  Rekap: new Map(Object.entries(rekap).map(([key, fields]) => [key, line(fields)])),
  Analisa: new Map(),
});
const assessed = (asOf = "2026-08-20"): MonthAssessment =>
  monthAssessment(snapshotOf([]), "2026-07", day(asOf), { recommendations: [], typed: {}, recorded: [] });
const distribution: TableCells = {
  name: "TabelDistribusi",
  sheet: "Distribusi",
  row: 4,
  column: 0,
  headers: ["Bulan", "Dokumen", "Tanggal Kirim"],
  body: [
    ["2026-07", "Analisa", 46240],
    ["2026-06", "Rekap", 46240],
    ["2026-07", "Rekap", ""],
  ],
};

describe("the checklist", () => {
  it("counts open errors and undecided steps as the integrity block does", () => {
    const assessment = assessed();
    const integrity = {
      ...assessment.integrity,
      openErrors: { count: 3, ids: [] },
      stepUndecidable: { count: 2, ids: [] },
    };
    expect(checklistOf({ ...assessment, integrity }, kept(), undefined)).toMatchObject({
      openErrors: 3,
      undecided: 2,
    });
  });

  it("names activities that were missed with nothing said of what was done, once the month has ended", () => {
    // No sample of a target, and neither report nor recap handed over after the fifth.
    const assessment = assessed();
    expect(checklistOf(assessment, kept(), undefined).missedWithoutAction).toEqual(
      expect.arrayContaining(["3", "7", "8"]),
    );
    const said = kept({ "kpi:sampel": { tindakan: "Ditambah petugas" }, "kpi:rekap": { tindakan: " " } });
    const left = checklistOf(assessment, said, undefined).missedWithoutAction;
    expect(left).not.toContain("3");
    expect(left).toContain("8");
    expect(checklistOf(assessed("2026-07-31"), kept(), undefined).missedWithoutAction).toEqual([]);
  });

  /** The lines of Laporan's table of activities, from 1 to 9. */
  const LINES = [
    "kpi:materi",
    "kpi:skenario",
    "kpi:sampel",
    "kpi:qcoToQa",
    "kpi:qaToSupervisor",
    "kpi:supervisorToQa",
    "kpi:laporan",
    "kpi:rekap",
    "kpi:rekomendasi",
  ];
  const inState = (state: "missed" | "reached"): MonthAssessment => {
    const { activities, ...rest } = assessed();
    const { links } = activities;
    return {
      ...rest,
      activities: {
        material: { ...activities.material, state },
        scenarios: { ...activities.scenarios, state },
        samples: { ...activities.samples, state },
        links: {
          qcoToQa: { ...links.qcoToQa, state },
          qaToSupervisor: { ...links.qaToSupervisor, state },
          supervisorToQa: { ...links.supervisorToQa, state },
        },
        report: { ...activities.report, state },
        recap: { ...activities.recap, state },
        recommendations: { ...activities.recommendations, state },
      },
    };
  };

  it("asks of each of the nine what was done, on its own line, and of none that was reached", () => {
    const all = LINES.map((_, index) => String(index + 1));
    expect(checklistOf(inState("missed"), kept(), undefined).missedWithoutAction).toEqual(all);
    expect(checklistOf(inState("reached"), kept(), undefined).missedWithoutAction).toEqual([]);
    for (const [index, key] of LINES.entries()) {
      const said = kept({ [key]: { tindakan: "Sudah dibahas" } });
      expect(checklistOf(inState("missed"), said, undefined).missedWithoutAction).toEqual(
        all.filter((_, place) => place !== index),
      );
    }
  });

  it("names documents that are neither recorded as sent nor typed as handed over", () => {
    expect(checklistOf(assessed(), kept(), undefined).notHandedOver).toEqual(["Laporan", "Rekap", "Analisa"]);
    const typed = kept({ "kpi:laporan": { diserahkan: 46239 } });
    expect(checklistOf(assessed(), typed, distribution).notHandedOver).toEqual(["Rekap"]);
  });

  it("counts places to sign without a name, on every report", () => {
    const signed = kept(
      { "pengesahan:dibuat": { nama: "Sari" }, "pengesahan:diperiksa": { nama: "", tanggal: 46240 } },
      { "pengesahan:dibuat": { nama: " " }, "catatan:1": { catatan: "" } },
    );
    expect(checklistOf(assessed(), signed, undefined).unsigned).toBe(2);
  });
});
