/** How a session is numbered, and which recordings it is drawn. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { drawRecordings, recordingTicket, type Candidate } from "../../../src/sop/calibration/drawRecordings";
import { nextSessionNumber, readSessionNumber } from "../../../src/sop/calibration/sessionNumber";

describe("a session's number", () => {
  it("names month and place, in any case and with blanks around it", () => {
    expect(readSessionNumber(" k-2604-12 ")).toEqual({ month: "2026-04", index: 12 });
    expect(readSessionNumber("K-2604-9999")).toEqual({ month: "2026-04", index: 9999 });
    const others = [
      "",
      "K-2613-1",
      "K-2604-0",
      "K-2604",
      "R-2604-1",
      "K-2604-1a",
      "KK-2604-1",
      "K-2604-10000",
    ];
    for (const other of others) expect(readSessionNumber(other)).toBeUndefined();
  });
  it("is one more than the month's greatest, whatever gaps there are", () => {
    expect(nextSessionNumber("2026-04", [])).toBe("K-2604-1");
    expect(nextSessionNumber("2026-04", ["K-2604-1", "k-2604-3", "K-2605-9", "lama"])).toBe("K-2604-4");
  });
});

const candidates: fc.Arbitrary<readonly Candidate[]> = fc
  .uniqueArray(fc.stringMatching(/^[A-Z0-9]{6}$/), { maxLength: 30 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({
            result: fc.constantFrom("passed" as const, "failed" as const, undefined),
            marks: fc.array(fc.constantFrom("yes" as const, "no" as const, "notApplicable" as const), {
              minLength: 4,
              maxLength: 4,
            }),
          })
          .map((one): Candidate => ({ sampleNumber: number, recordingId: `VRS-${number}`, ...one })),
      ),
    ),
  );
const DRAW = { seed: "7f3a", session: "K-2604-1", count: 5 };
const RUN = { seed: 26042 };
const numbersOf = (drawn: readonly Candidate[]) => drawn.map(({ sampleNumber }) => sampleNumber);

describe("drawing", () => {
  it("goes by the SHA-256 of seed, session and number, trimmed and in capitals", () => {
    expect(recordingTicket("7f3a", "K-2604-1", " mc-1 ")).toBe(
      createHash("sha256").update("7f3a|K-2604-1|MC-1", "utf8").digest("hex"),
    );
  });
  it("gives as many as are wanted and there are, each once", () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 3, max: 10 }), (all, count) => {
        const drawn = numbersOf(drawRecordings(all, { ...DRAW, count }));
        expect(drawn).toHaveLength(Math.min(count, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
      RUN,
    );
  });
  it("has one that passed, one that failed, and one with the most N/A of what is left, where there are any", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const drawn = drawRecordings(all, DRAW);
        for (const result of ["passed", "failed"] as const)
          expect(drawn.some((one) => one.result === result)).toBe(all.some((one) => one.result === result));
        const count = ({ marks }: Candidate) => marks.filter((mark) => mark === "notApplicable").length;
        const first = drawn.filter(({ drawnFor }) => drawnFor === "passed" || drawnFor === "failed");
        const left = all.filter(({ sampleNumber }) => !numbersOf(first).includes(sampleNumber));
        const most = Math.max(0, ...left.map(count));
        const rich = drawn.find(({ drawnFor }) => drawnFor === "notApplicable");
        expect(rich ? count(rich) : 0).toBe(most);
      }),
      RUN,
    );
  });
  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        expect(numbersOf(drawRecordings([...all].reverse(), DRAW))).toEqual(
          numbersOf(drawRecordings(all, DRAW)),
        );
      }),
      RUN,
    );
  });
  it("is another one for another seed, and for another session", () => {
    const all = Array.from({ length: 40 }, (_, index): Candidate => ({
      sampleNumber: `MC-${String(index)}`,
      recordingId: "",
      result: "passed",
      marks: [],
    }));
    const first = numbersOf(drawRecordings(all, DRAW));
    expect(numbersOf(drawRecordings(all, { ...DRAW, seed: "7f3b" }))).not.toEqual(first);
    expect(numbersOf(drawRecordings(all, { ...DRAW, session: "K-2604-2" }))).not.toEqual(first);
  });

  describe("of calls that all passed but one, without N/A but in two", () => {
    const ticketOf = (number: string): string =>
      createHash("sha256").update(`7f3a|K-2604-1|${number}`, "utf8").digest("hex");
    const byTicket = Array.from({ length: 12 }, (_, index) => `MC-${String(index)}`).sort((a, b) =>
      ticketOf(a) < ticketOf(b) ? -1 : 1,
    );
    // In the order of their tickets: the ninth failed, the last two have N/A, the last the more of it.
    const all = byTicket.map((sampleNumber, place): Candidate => ({
      sampleNumber,
      recordingId: "",
      result: place === 8 ? "failed" : "passed",
      marks: ["yes", place >= 10 ? "notApplicable" : "no", place === 11 ? "notApplicable" : "yes"],
    }));
    const told = (count: number) =>
      drawRecordings(all, { ...DRAW, count }).map(({ sampleNumber, drawnFor, ticket }) => {
        expect(ticket).toBe(ticketOf(sampleNumber));
        return [byTicket.indexOf(sampleNumber), drawnFor];
      });
    const firstThree = [
      [0, "passed"],
      [8, "failed"],
      [11, "notApplicable"],
    ];

    it("takes the smallest ticket that passed, the one that failed, the one with the most N/A, then the smallest of all left", () => {
      expect(told(6)).toEqual([...firstThree, [1, "lot"], [2, "lot"], [3, "lot"]]);
    });
    it("takes no more than are asked for, in that order", () => {
      expect([told(0), told(1), told(2), told(3)]).toEqual([
        [],
        firstThree.slice(0, 1),
        firstThree.slice(0, 2),
        firstThree,
      ]);
    });
  });
});
