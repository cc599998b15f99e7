/** What the form for one call fills in by itself, and what it stops at: pure, by hand. */
import { DEFAULT_LISTS, DEFAULT_SCORECARD } from "../../src/sop";
import { cellsOf, commentsAsText, restYes, withDerived } from "../../src/taskpane/screens/sample/derived";
import { gapsOf } from "../../src/taskpane/screens/sample/gaps";

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

  it("leave out what the row lacked already when only its note is mended", () => {
    const lacking = { ...whole, area: "", criterion4: "" };
    expect(gaps({ area: "", criterion4: "", note: "x" }, lacking)).toEqual([]);
    expect(gaps({ area: "" }, whole)).toEqual(["area"]);
  });
});
