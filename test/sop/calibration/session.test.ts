/** A session as it is told: names as they stand first, what the standard left out, and from when coefficients are told. */
import { DEFAULT_SCORECARD, type Mark } from "../../../src/sop";
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
