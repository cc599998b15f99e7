/** The summary in words: whatever the month, whole sentences that say what the figures say and no more. */
import fc from "fast-check";
import { handOverKpi } from "../../../src/sop/kpi/handOverKpi";
import { monthAssessment, reportFigures, type ReportFigures, type Snapshot } from "../../../src/sop";
import { activityResults, handOverResult } from "../../../src/sheets/report/activity-results";
import { activitiesOf, NOT_HANDED_OVER } from "../../../src/sheets/report/activity-section";
import { STATE_WORDS } from "../../../src/sheets/report/activity-state";
import { parseDate } from "../../../src/sheets/snapshot/parse-cell";
import { summaryWords } from "../../../src/sheets/report/summary-words";
import { anyRow } from "../../sop/support/anyRow";
import {
  AS_OF,
  day,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
} from "../../sop/support/rows";

const summaryOf = (snapshot: Snapshot, asOf = AS_OF): readonly string[] => {
  const figures: ReportFigures = reportFigures(snapshot, "2026-07", asOf, { minAgentSamples: 5 });
  const basis = { recommendations: [], typed: {}, recorded: undefined };
  const assessment = monthAssessment(snapshot, "2026-07", asOf, basis);
  const activities = activitiesOf(figures, 2, activityResults(assessment.activities), NOT_HANDED_OVER);
  return summaryWords(figures, activities, assessment, snapshot.settings.deadline);
};
/** A full stop ends a sentence, but for that of a number in a list ("3. Pelaksanaan"). */
const sentencesOf = (paragraphs: readonly string[]): number =>
  paragraphs.join(" ").match(/[^0-9]\.(?= [A-Z]|$)|\)\.(?= [A-Z]|$)|\d\.(?=$)/g)?.length ?? 0;
const passing = (count: number, from = 0): readonly ReturnType<typeof goodRow>[] =>
  Array.from({ length: count }, (_, index) => goodRow({ text: { sampleNumber: `S-${from + index}` } }));
const failing = (count: number): readonly ReturnType<typeof goodRow>[] =>
  Array.from({ length: count }, (_, index) =>
    goodRow({ text: { sampleNumber: `T-${index}` }, marks: marksBut({ P02: "Tidak" }) }),
  );

describe("the summary in words", () => {
  it("has four to ten whole sentences without gaps, whatever the rows", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 25 }), (rows) => {
        const paragraphs = summaryOf(snapshotOf([monthSheet(rows)]));
        const words = paragraphs.join("\n");
        expect(words).not.toMatch(/undefined|null|NaN|Infinity| {2}| [,.;:]|\(\)|,,|\.\.|\d\.\d%/);
        for (const paragraph of paragraphs) expect(paragraph).toMatch(/^[A-Z].*\.$/s);
        expect(sentencesOf(paragraphs)).toBeGreaterThanOrEqual(4);
        expect(sentencesOf(paragraphs)).toBeLessThanOrEqual(10);
      }),
      { seed: 20260704, numRuns: 150 },
    );
  });

  it("says of an empty month that nothing was recorded, and tells no rate", () => {
    const words = summaryOf(snapshotOf([monthSheet([])])).join(" ");
    expect(words).toContain("Belum ada panggilan yang dicatat untuk Juli 2026");
    expect(words).toContain("belum dapat dinyatakan");
    expect(words).toContain("Tidak ada ketidaksesuaian");
    expect(words).not.toContain("%");
  });

  it("says why rows were left out where none counts", () => {
    const rows = ["Sibuk", "Sibuk", "Terputus"].map((callStatus) => goodRow({ text: { callStatus } }));
    expect(summaryOf(snapshotOf([monthSheet(rows)]), day("2026-08-10"))[0]).toBe(
      "Dari 3 baris F-22 Juli 2026, belum ada yang dihitung sebagai sampel: kurang 60 dari target 60 sampel. " +
        "Tidak dihitung: 3 baris karena status panggilan tidak dihitung (Sibuk 2 dan Terputus 1).",
    );
  });

  it("tells a month in progress its pace, and a finished one what it has more than the target", () => {
    const july = snapshotOf([monthSheet(passing(62))]);
    expect(summaryOf(july)[0]).toContain("per 24 Juli 2026 lajunya 133,5% dari rencana");
    expect(summaryOf(july, day("2026-08-10"))[0]).toBe(
      "Dari 62 baris F-22 Juli 2026, 62 dihitung sebagai sampel: target 60 sampel tercapai, lebih 2.",
    );
  });

  it("says that a change is shown only where the interval leaves 0 out, and never that nothing changed", () => {
    const june = (rows: readonly ReturnType<typeof goodRow>[]): ReturnType<typeof monthSheet> =>
      monthSheet(
        rows.map((row) => ({
          ...row,
          date: { ...row.date, callDate: { kind: "value", value: day("2026-06-15") } },
        })),
        "2026-06",
      );
    const after = day("2026-08-10");
    const same = summaryOf(snapshotOf([june(passing(20, 500)), monthSheet(passing(20))]), after).join(" ");
    expect(same).toContain(
      "; belum terbukti berubah (kisaran 95%: −16,1 sampai +16,1 poin). Dengan 20 sampel sekarang dan 20 sebelumnya",
    );
    const worse = summaryOf(snapshotOf([june(passing(40, 500)), monthSheet(failing(40))]), after).join(" ");
    expect(worse).toContain("lebih rendah 100,0 poin daripada Juni 2026 (40 dari 40, 100,0%)");
    expect(worse).toContain("perubahan ini terbukti");
    expect(same + worse).not.toContain("tidak berubah");
  });

  it("tells which links are late and who owes them, a long name cut and a missing one said", () => {
    const late = (number: string, supervisor: string): ReturnType<typeof nonconformingRow> =>
      nonconformingRow({
        text: { sampleNumber: number, supervisor },
        date: { findingDate: "2026-07-10", callDate: "2026-07-10", qcoToQaDone: "2026-07-11" },
      });
    const rows = [
      late("A", "Dewi"),
      late("B", "Dewi"),
      late("C", ""),
      late("D", `Nama ${"panjang ".repeat(20)}`),
    ];
    const words = summaryOf(snapshotOf([monthSheet(rows)])).join(" ");
    expect(words).toContain("QCO ke QA 4 dari 4 (100,0%)");
    expect(words).toContain(
      "Ada 8 langkah yang terlambat atau lewat batas: QA ke SPV 4 dan SPV ke QA 4; menjadi tanggung jawab QA 4, Dewi 2, Nama panjang panjang panjang panjang pa… 1, dan tanpa supervisor 1.",
    );
  });

  it("charges one person once, however the name is capitalised", () => {
    const rows = ["Dewi", "dewi", "DEWI"].map((supervisor, index) =>
      nonconformingRow({
        text: { sampleNumber: `A-${index}`, supervisor },
        date: { findingDate: "2026-07-10", callDate: "2026-07-10", qcoToQaDone: "2026-07-11" },
      }),
    );
    const words = summaryOf(snapshotOf([monthSheet(rows)])).join(" ");
    expect(words).toContain("menjadi tanggung jawab Dewi 3 dan QA 3.");
  });
});

describe("handed over", () => {
  const due = day("2026-08-05");
  it.each([
    ["on the due day", due, due, "Tepat waktu", "Tercapai"],
    ["on the due day late at night", due + 0.99, due, "Tepat waktu", "Tercapai"],
    ["a day after it", due + 1, due, "Terlambat 1 hari", "Belum tercapai"],
    ["not at all, on the due day", "", due, "–", "Belum dapat dinilai"],
    ["not at all, the day after", "", due + 1, "Lewat batas", "Belum tercapai"],
    ["on something that is no day", "'besok", due + 1, "Bukan tanggal", "Belum dapat dinilai"],
  ])("%s is judged as such", (_, handedOver, asOf, result, state) => {
    const kpi = handOverKpi(due, parseDate(handedOver), undefined, asOf);
    expect({ result: handOverResult(kpi), state: STATE_WORDS[kpi.state] }).toEqual({ result, state });
  });
});
