/** Every sentence of the summary: a month that it is said of, and one that it is not said of. */
import { monthAssessment, reportFigures, type Month, type Row, type Snapshot } from "../../../src/sop";
import { activityResults } from "../../../src/sheets/report/activity-results";
import { activitiesOf, NOT_HANDED_OVER } from "../../../src/sheets/report/activity-section";
import { summaryWords } from "../../../src/sheets/report/summary-words";
import { day, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../../sop/support/rows";

const JULY: Month = "2026-07";
const ENDED = day("2026-08-10");

const wordsOf = (snapshot: Snapshot, asOf = ENDED): string => {
  const figures = reportFigures(snapshot, JULY, asOf, { minAgentSamples: 5 });
  const basis = { recommendations: [], typed: {}, recorded: undefined };
  const assessment = monthAssessment(snapshot, JULY, asOf, basis);
  const activities = activitiesOf(figures, 2, activityResults(assessment.activities), NOT_HANDED_OVER);
  return summaryWords(figures, activities, assessment, snapshot.settings.deadline).join(" ");
};

const rows = (count: number, make: (index: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, index) => make(index));
const passing = (count: number, from = 0): readonly Row[] =>
  rows(count, (index) => goodRow({ text: { sampleNumber: `S-${from + index}` } }));
const failing = (count: number): readonly Row[] =>
  rows(count, (index) =>
    goodRow({ text: { sampleNumber: `T-${index}` }, marks: marksBut({ P02: "Tidak" }) }),
  );
const faulty = (text: Parameters<typeof nonconformingRow>[0] = {}): Row => nonconformingRow(text);
const inJune = (own: readonly Row[], passMark?: number): ReturnType<typeof monthSheet> => {
  const sheet = monthSheet(
    own.map((row) => ({
      ...row,
      date: { ...row.date, callDate: { kind: "value", value: day("2026-06-15") } },
    })),
    "2026-06",
  );
  return passMark === undefined ? sheet : { ...sheet, scorecard: { ...sheet.scorecard, passMark } };
};
const july = (...own: readonly (readonly Row[])[]): Snapshot => snapshotOf([monthSheet(own.flat())]);
const since = (june: ReturnType<typeof monthSheet>, own: readonly Row[]): Snapshot =>
  snapshotOf([june, monthSheet(own)]);
/** Eight months in which 9 of 60 fail, and then this one. */
const years = (own: readonly Row[]): Snapshot => {
  const before = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
  const sheets = before.map((month, index) => {
    const dated = (row: Row, place: number): Row => ({
      ...row,
      text: { ...row.text, sampleNumber: { kind: "value", value: `${month}-${place}` } },
      date: { ...row.date, callDate: { kind: "value", value: day(`${month}-15`) } },
    });
    return monthSheet([...failing(9), ...passing(51, 1000 * index)].map(dated), month);
  });
  return snapshotOf([...sheets, monthSheet(own)]);
};
const late = faulty({
  text: { sampleNumber: "L-1", supervisor: "Dewi" },
  date: { findingDate: "2026-07-01", qcoToQaDone: "2026-07-09", callDate: "2026-07-01" },
});

describe("a sentence of the summary is said of months that it is true of, and of no other", () => {
  it.each<[sentence: string, said: RegExp, of: Snapshot, notOf: Snapshot]>([
    ["nothing recorded", /^Belum ada panggilan yang dicatat untuk Juli 2026/, july(), july(passing(1))],
    ["how many count", /Dari 3 baris F-22 Juli 2026, 3 dihitung sebagai sampel/, july(passing(3)), july()],
    [
      "that none counts",
      /belum ada yang dihitung sebagai sampel/,
      july([goodRow({ text: { callStatus: "Sibuk" } })]),
      july(passing(1)),
    ],
    ["what the target lacks", /kurang 57 dari target 60 sampel/, july(passing(3)), july(passing(60))],
    ["that the target is reached", /target 60 sampel tercapai/, july(passing(60)), july(passing(59))],
    ["what is beyond the target", /tercapai, lebih 2/, july(passing(62)), july(passing(60))],
    [
      "why a row does not count",
      /Tidak dihitung: 1 baris karena status panggilan tidak dihitung \(Sibuk 1\)/,
      july(passing(2), [goodRow({ text: { sampleNumber: "X-1", callStatus: "Sibuk" } })]),
      july(passing(3)),
    ],
    ["the pass rate", /Sebanyak 2 dari 3 sampel lulus \(66,7%;/, july(passing(2), failing(1)), july()],
    ["that there is no rate", /tingkat lulus belum dapat dinyatakan/, july(), july(passing(1))],
    [
      "that the rate has not been shown to change",
      /belum terbukti berubah/,
      since(inJune(passing(20, 500)), passing(20)),
      since(inJune(passing(40, 500)), failing(40)),
    ],
    [
      "that the rate differs",
      /perubahan ini terbukti/,
      since(inJune(passing(40, 500)), failing(40)),
      since(inJune(passing(20, 500)), passing(20)),
    ],
    [
      "that there are too few to compare",
      /terlalu sedikit untuk dibandingkan/,
      since(inJune(passing(19, 500)), passing(20)),
      since(inJune(passing(20, 500)), passing(20)),
    ],
    [
      "that the pass mark was another",
      /tidak dibandingkan: nilai lulus berubah 95 → 80/,
      since(inJune(passing(20, 500), 95), passing(20)),
      since(inJune(passing(20, 500)), passing(20)),
    ],
    [
      "that nothing is judged by H+2",
      /Tidak ada ketidaksesuaian, jadi tidak ada langkah H\+2 yang dinilai/,
      july(passing(1)),
      july([late]),
    ],
    ["the compliance", /Dari 1 ketidaksesuaian, langkah yang tepat waktu: /, july([late]), july(passing(1))],
    ["who owes late steps", /menjadi tanggung jawab /, july([late]), july(passing(1))],
    ["the corrective actions", /Tindakan korektif: 1 Open/, july([late]), july(passing(1))],
    [
      "those past their target",
      /1 di antaranya lewat Target Selesai/,
      july([{ ...late, date: { ...late.date, targetDate: { kind: "value", value: day("2026-08-01") } } }]),
      july([late]),
    ],
    ["the most frequent category", /kategori temuan terbanyak Bisnis \(1\)/, july([late]), july(passing(1))],
    ["the KPIs that are missed", /belum tercapai: .*3\. Pelaksanaan/, july(passing(59)), july(passing(60))],
    [
      "a month that leaves the control limits",
      /Peta kendali menunjukkan penyimpangan/,
      years([...failing(40), ...passing(20)]),
      years([...failing(9), ...passing(51)]),
    ],
    ["the KPIs without nonconformity", /tanpa ketidaksesuaian: 4\. Feedback/, july(passing(1)), july([late])],
    ["what cannot be relied on", /Belum dapat dipercaya sepenuhnya: /, july(failing(1)), july([goodRow({})])],
  ])("%s", (_, said, of, notOf) => {
    expect(wordsOf(of)).toMatch(said);
    expect(wordsOf(notOf)).not.toMatch(said);
  });

  it("the pace, while the month is in progress", () => {
    const month = july(passing(3));
    expect(wordsOf(month, day("2026-07-24"))).toMatch(/Bulan masih berjalan; per 24 Juli 2026 lajunya/);
    expect(wordsOf(month)).not.toMatch(/Bulan masih berjalan/);
  });
});
