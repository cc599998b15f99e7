/** What the form for one call fills in by itself, and what it stops at: pure, by hand. */
import { DEFAULT_LISTS, DEFAULT_SCORECARD } from "../../src/sop";
import { isoFromDay } from "../../src/sop/days/isoFromDay";
import { cellsOf, commentsAsText, restYes, withDerived } from "../../src/taskpane/screens/sample/derived";
import { gapsOf } from "../../src/taskpane/screens/sample/gaps";
import { recordedBefore } from "../../src/taskpane/screens/sample/problems";
import { typedDay } from "../../src/taskpane/screens/shared/typed-day";

const marked = (no: readonly number[] = []) =>
  Object.fromEntries(
    DEFAULT_SCORECARD.criteria.map((_, index) => [`criterion${index}`, no.includes(index) ? "Tidak" : "Ya"]),
  );
const derive = (before: Record<string, string>, changes: Record<string, string>) =>
  withDerived(before, { ...before, ...changes }, DEFAULT_SCORECARD, DEFAULT_LISTS);

describe("what the form fills in by itself", () => {
  it("is no nonconformity once all is marked and nothing is at Tidak", () => {
    const all = marked();
    const ten = Object.fromEntries(Object.entries(all).filter(([key]) => key !== "criterion10"));
    expect(derive(ten, {})["nonconformity"]).toBeUndefined();
    expect(derive(ten, { criterion10: "N/A" })["nonconformity"]).toBe("Tidak");
  });

  it("takes it back when a criterion falls to Tidak afterwards", () => {
    const clean = derive({}, marked());
    expect(derive(clean, { criterion3: "Tidak" })["nonconformity"]).toBe("");
  });

  it("makes a finding of a comment: its day is the call's, its category the gravest of what failed", () => {
    const failed = { ...marked([0, 1]), callDate: "2026-07-20" };
    expect(derive(failed, { comment1: "PIN ditanyakan" })).toMatchObject({
      nonconformity: "Ya",
      findingDate: "2026-07-20",
      findingCategory: "Kepatuhan",
      findingText: "Verifikasi Pelanggan: PIN ditanyakan",
    });
    expect(derive({ ...marked([0]) }, { comment0: "x" })["findingCategory"]).toBe("Non-kritis");
  });

  it("never writes over what a person wrote", () => {
    const own = { ...marked([0]), nonconformity: "Tidak", findingText: "Milik saya" };
    const after = derive(own, { comment0: "x" });
    expect([after["nonconformity"], after["findingText"]]).toEqual(["Tidak", "Milik saya"]);
    // What is chosen in the same change wins too.
    expect(derive({}, { ...marked(), nonconformity: "Ya" })["nonconformity"]).toBe("Ya");
  });

  it("keeps comments out of the row, and those of a criterion that is no more at Tidak out of the finding", () => {
    const fields = { ...marked([0]), comment0: "a", comment3: "b" };
    expect(commentsAsText(fields, DEFAULT_SCORECARD)).toBe("Salam Pembuka: a");
    expect(Object.keys(cellsOf(fields)).filter((key) => key.startsWith("comment"))).toEqual([]);
  });

  it("marks the rest Ya and leaves every mark that stands", () => {
    const rest = restYes({ criterion0: "Tidak", criterion6: "N/A" }, DEFAULT_SCORECARD, "Ya");
    expect(rest["criterion0"] === "Tidak" && rest["criterion6"] === "N/A").toBe(true);
    expect(Object.values(rest).filter((mark) => mark === "Ya")).toHaveLength(9);
  });
});

describe("a day typed into a field", () => {
  const iso = (text: string, year?: number) => {
    const day = typedDay(text, year);
    return day === undefined ? undefined : isoFromDay(day);
  };

  it.each([
    "29/11/2026",
    "2026-11-29",
    "29-11-2026",
    "29.11.2026",
    "29.11.26",
    "29 11 2026",
    "29 Nov 2026",
    "29 November 2026",
    "29 nopember 2026",
    "29-Nov-2026",
    " 29  Nov.  2026 ",
  ])("is read where it can mean one day alone: %s", (text) => {
    expect(iso(text)).toBe("2026-11-29");
  });

  it("has the year of the sheet's month where it says none", () => {
    expect(iso("30/11", 2026)).toBe("2026-11-30");
    expect(iso("30-11", 2027)).toBe("2027-11-30");
    expect(iso("30 Nov", 2026)).toBe("2026-11-30");
    expect(iso("30/11")).toBeUndefined();
  });

  it("stands in the field's own order where it is written as the field says, with or without noughts", () => {
    expect(iso("03/04/2026")).toBe("2026-04-03");
    expect(iso("3/4/2026")).toBe("2026-04-03");
    expect(iso("5/11", 2026)).toBe("2026-11-05");
  });

  it.each([
    "03-04-2026",
    "3.4.2026",
    "11/30/2026",
    "31/11/2026",
    "30/02",
    "besok",
    "29 Foo 2026",
    "29",
    "11 2026",
  ])("is not guessed: %s", (text) => {
    expect(iso(text, 2026)).toBeUndefined();
  });
});

describe("an ID Rekaman that another row has", () => {
  const recordings = {
    "vrs-01": [
      { id: "MC-2607-AAAAAA", sheet: "F-22 2026-07", sheetRow: 6 },
      { id: "MC-2606-BBBBBB", sheet: "F-22 2026-06", sheetRow: 9 },
    ],
    "vrs-02": [{ id: "MC-2607-CCCCCC", sheet: "F-22 2026-07", sheetRow: 8 }],
    "vrs-03": [{ id: "", sheet: "F-22 2026-07", sheetRow: 12 }],
  };
  const other = (recordingId: string, row?: { id: string; sheetRow: number }, token = "") =>
    recordedBefore(
      {
        fields: { recordingId },
        token,
        ...(row && { row: { ...row, month: "2026-07", sheet: "F-22 2026-07", fields: {} } }),
      },
      { recordings },
    )?.id;

  it("is told whatever its case and the blanks around it, and not where there is none", () => {
    expect(other(" VRS-02 ")).toBe("MC-2607-CCCCCC");
    expect(other("vrs-9")).toBeUndefined();
    expect(other("  ")).toBeUndefined();
  });

  it("is not the row's own, nor the first try of the same row", () => {
    expect(other("vrs-02", { id: "MC-2607-CCCCCC", sheetRow: 8 })).toBeUndefined();
    expect(other("vrs-01", { id: "MC-2607-AAAAAA", sheetRow: 6 })).toBe("MC-2606-BBBBBB");
    expect(other("vrs-03", { id: "", sheetRow: 12 })).toBeUndefined();
    expect(other("vrs-03", { id: "", sheetRow: 13 })).toBe("");
    expect(other("vrs-02", undefined, "CCCCCC")).toBeUndefined();
  });
});

describe("the gaps of a call", () => {
  const whole = {
    ...marked(),
    callDate: "2026-07-20",
    executor: "Ayu",
    role: "QCO",
    area: "JKT",
    agentId: "A001",
    material: "Informasi",
    scenario: "S-01",
    callStatus: "Terhubung",
    nonconformity: "Tidak",
  };
  const gaps = (changes: Record<string, string>, before?: Record<string, string>) =>
    gapsOf({ ...whole, ...changes }, DEFAULT_SCORECARD, {}, before).map(({ key }) => key);

  it("are none where all that is required stands", () => {
    expect(gaps({})).toEqual([]);
  });

  it("come in the order of the form, marks behind the call, the finding last", () => {
    expect(gaps({ agentId: "", criterion2: "", nonconformity: "" })).toEqual([
      "agentId",
      "criterion2",
      "nonconformity",
    ]);
  });

  it("ask for no mark where nobody answered", () => {
    expect(
      gaps({ ...Object.fromEntries(Object.keys(marked()).map((key) => [key, ""])), callStatus: "Sibuk" }),
    ).toEqual([]);
  });

  it("ask for the finding or its reason as soon as a fatal criterion is at Tidak", () => {
    expect(gaps({ criterion1: "Tidak" })).toEqual(["noFindingReason"]);
    expect(gaps({ criterion1: "Tidak", noFindingReason: "Lainnya" })).toEqual([]);
  });

  it("have an ID Rekaman of another row among them, unless it stood in the row already", () => {
    const twice = (before?: Record<string, string>) =>
      gapsOf({ ...whole, recordingId: "VRS-01" }, DEFAULT_SCORECARD, {}, before, true);
    expect(twice()).toEqual([{ key: "recordingId", kind: "repeated" }]);
    expect(twice({ ...whole, recordingId: "VRS-01" })).toEqual([]);
  });

  it("leave out what the row lacked already when only its note is mended", () => {
    const lacking = { ...whole, area: "", criterion4: "" };
    expect(gaps({ area: "", criterion4: "", note: "x" }, lacking)).toEqual([]);
    expect(gaps({ area: "" }, whole)).toEqual(["area"]);
  });
});
