/** A session as it is told: names as they stand first, what the standard left out, and from when coefficients are told. */
import { DEFAULT_SCORECARD, type Mark } from "../../../src/sop";
import { agreementOf } from "../../../src/sop/calibration/chanceCorrected";
import { cohenKappa } from "../../../src/sop/calibration/cohenKappa";
import { countsOf } from "../../../src/sop/calibration/counts";
import { sessionAgreement } from "../../../src/sop/calibration/sessionAgreement";
import { sessionNumber } from "../../../src/sop/calibration/sessionNumber";
import type { Rating } from "../../../src/sop/types";

const CRITERIA = DEFAULT_SCORECARD.criteria;
const FATAL = CRITERIA.flatMap(({ fatal, code }, index) => (fatal ? [{ code, index }] : []));

const form = (
  recording: string,
  rater: string,
  standard = false,
  but: Readonly<Record<number, Mark | null>> = {},
): Rating => ({
  recording,
  rater,
  standard,
  marks: CRITERIA.map((_, index) => (index in but ? (but[index] ?? null) : "yes")),
});
const told = (...ratings: readonly Rating[]) => sessionAgreement(ratings, DEFAULT_SCORECARD);

it("recordings and raters are shown trimmed and as they stand first, in that order", () => {
  const session = told(
    form(" MC-2 ", "Penilai B"),
    form("mc-2", " penilai A "),
    form("MC-1", "PENILAI A"),
    form("MC-1", "Acuan", true),
  );
  expect(session.recordings).toEqual(["MC-2", "MC-1"]);
  expect(session.raters).toEqual(["Penilai B", "penilai A"]);
  expect(session).toMatchObject({ repeated: 0, hasStandard: true });
});

it("without a standard nobody is held against one", () => {
  expect(told(form("MC-1", "Penilai A"))).toMatchObject({ hasStandard: false, against: [] });
});

it("of two standards of a recording the first counts, and of two forms of a rater, whatever the names' capitals", () => {
  const session = told(
    form("MC-1", "Acuan", true),
    form("mc-1", "Acuan lain", true, { 0: "no" }),
    form("MC-1", "Penilai A"),
    form("MC-1", "penilai a ", false, { 0: "no" }),
  );
  expect(session.repeated).toBe(2);
  expect(session.against).toMatchObject([{ rater: "Penilai A", alike: CRITERIA.length, agreement: 1 }]);
});

it("what the standard left out is compared with nothing, and is no fatal comparison", () => {
  const [fatal] = FATAL;
  if (!fatal) throw new Error("no fatal criterion");
  const { against } = told(form("MC-1", "Acuan", true, { [fatal.index]: null }), form("MC-1", "Penilai A"));
  expect(against).toMatchObject([{ compared: CRITERIA.length - 1, alike: CRITERIA.length - 1, score: null }]);
  expect(against[0]?.fatal.map(({ code }) => code)).toEqual(FATAL.slice(1).map(({ code }) => code));
});

it("a fatal criterion is told with its recording, both marks, and whether they are alike", () => {
  const [fatal] = FATAL;
  if (!fatal) throw new Error("no fatal criterion");
  const marked = (mark: Mark | null) =>
    told(form("MC-1", "Acuan", true), form("MC-1", "Penilai A", false, { [fatal.index]: mark })).against[0]
      ?.fatal[0];
  const same = { recording: "MC-1", code: fatal.code, standard: "yes" };
  expect(marked("yes")).toEqual({ ...same, mark: "yes", alike: true });
  expect(marked("no")).toEqual({ ...same, mark: "no", alike: false });
  expect(marked(null)).toEqual({ ...same, mark: null, alike: null });
});

it("the share alike is of what was compared", () => {
  const { against } = told(
    form("MC-1", "Acuan", true),
    form("MC-1", "Penilai A", false, { 0: "no", 1: null }),
    form("MC-2", "Penilai A"),
  );
  const compared = CRITERIA.length - 1;
  expect(against).toMatchObject([{ compared, alike: compared - 1, agreement: (compared - 1) / compared }]);
});

it("coefficients are told from ten recordings on", () => {
  const of = (count: number) =>
    told(
      ...Array.from({ length: count }, (_, index) => [
        form(`MC-${String(index)}`, "Penilai A"),
        form(`MC-${String(index)}`, "Penilai B"),
      ]).flat(),
    ).tellsCoefficients;
  expect([of(9), of(10)]).toEqual([false, true]);
});

it("a session's number has year and month in two digits each", () => {
  expect(sessionNumber("2026-04", 1)).toBe("K-2604-1");
  expect(sessionNumber("2030-12", 12)).toBe("K-3012-12");
});

describe("the figures of a criterion", () => {
  // P01: alike twice, a Ya against a Tidak, and of the last recording one mark alone. P02: nobody marked MC-3.
  const forms = [
    form("MC-1", "Penilai A"),
    form("MC-1", "Penilai B"),
    form("MC-2", "Penilai A", false, { 0: "no" }),
    form("MC-2", "Penilai B", false, { 0: "no" }),
    form("MC-3", "Penilai A", false, { 1: null }),
    form("MC-3", "Penilai B", false, { 0: "no", 1: null }),
    form("MC-4", "Penilai A", false, { 0: "notApplicable" }),
    form("MC-4", "Penilai B", false, { 0: null }),
  ];
  const { criteria, pooled } = told(...forms);
  const [first, second] = criteria;

  it("count each mark that was given, and the recordings that somebody marked", () => {
    expect(first).toMatchObject({
      recordings: 4,
      paired: 3,
      ratings: 7,
      given: { yes: 3, no: 3, notApplicable: 1 },
    });
    expect(second).toMatchObject({ recordings: 3, given: { yes: 6, no: 0, notApplicable: 0 } });
    expect(pooled.recordings).toBe(4);
    const blank = Object.fromEntries(CRITERIA.map((_, index) => [index, null]));
    expect(told(...forms, form("MC-5", "Penilai A", false, blank)).pooled).toEqual(pooled);
  });

  it("have the sources' standard errors, not those of leaving out a recording", () => {
    // Vectors hold both to their sources; here three of ten pairs differ, one of them by N/A.
    const given: readonly (readonly [Mark, Mark])[] = [
      ...Array.from({ length: 5 }, () => ["yes", "yes"] as const),
      ...Array.from({ length: 2 }, () => ["no", "no"] as const),
      ["yes", "no"],
      ["no", "yes"],
      ["yes", "notApplicable"],
    ];
    const session = told(
      ...given.flatMap(([a, b], index) => [
        form(`MC-${String(index)}`, "Penilai A", false, { 0: a }),
        form(`MC-${String(index)}`, "Penilai B", false, { 0: b }),
      ]),
    );
    const marks: readonly Mark[] = ["yes", "no", "notApplicable"];
    const { ac1, fleiss } = agreementOf(countsOf(given, marks), 3);
    const cohen = cohenKappa([
      [5, 1, 1],
      [1, 2, 0],
      [0, 0, 0],
    ]);
    expect(session.criteria[0]).toMatchObject({ ac1, fleiss, cohen });
    expect(session.pooled.ac1?.se).not.toBe(ac1?.se);
  });

  it("are named by the lower end of AC1's interval, and not without one", () => {
    const alike = ["MC-1", "MC-2", "MC-3"].flatMap((one) => [form(one, "Penilai A"), form(one, "Penilai B")]);
    expect(told(...alike).criteria[0]).toMatchObject({ ac1: { low: 1 }, benchmark: "almostPerfect" });
    expect(told(...alike.slice(0, 2)).criteria[0]).toMatchObject({ ac1: { low: null }, benchmark: null });
    expect(told(form("MC-1", "Penilai A")).criteria[0]).toMatchObject({ ac1: null, benchmark: null });
  });
});

it("what is gone through stands in the order of agreement, whatever the scorecard's, without what nobody compared", () => {
  const forms = ["MC-1", "MC-2", "MC-3", "MC-4", "MC-5"].flatMap((recording, place) => [
    form(recording, "Penilai A"),
    // P01 is alike once in five, P02 three times, P03 twice, P04 never; P05 the second rater left out.
    form(recording, "Penilai B", false, {
      0: place < 4 ? "no" : "yes",
      1: place < 2 ? "no" : "yes",
      2: place < 3 ? "no" : "yes",
      3: "no",
      4: null,
    }),
  ]);
  expect(told(...forms).discuss.map(({ code }) => code)).toEqual(["P04", "P01", "P03", "P02"]);
});
