/** What Log says of a plan's making, and the fingerprints that are read back from it. */
import { createHash } from "node:crypto";
import { loggedMonths, loggedPlans, planLogEntry, type Making } from "../../../src/sheets/plan/plan-log";
import type { PlanRecord, PlanRules } from "../../../src/sop";
import { day } from "../../sop/support/rows";
import { inputOf, PLAN_RULES } from "../../sop/plan/support";
import { tableAtD8 } from "../support/plan-sheet";

const sha = (content: unknown): string => createHash("sha256").update(JSON.stringify(content)).digest("hex");

const INPUT = inputOf({
  seed: "undian",
  target: 12,
  attempts: 40,
  failed: 6,
  days: [day("2026-07-02"), day("2026-07-03")],
});
const RECORD: PlanRecord = { version: 3, input: INPUT, keptAsPlanned: [], keptOther: [] };
const MAKING: Making = { record: RECORD, rules: PLAN_RULES, typed: true, added: 11, kept: 4, reason: "" };

const detail = (changed: Partial<Making> = {}): string => planLogEntry({ ...MAKING, ...changed }, 1).detail;
const rules = (changed: Partial<PlanRules>): string => detail({ rules: { ...PLAN_RULES, ...changed } });

describe("the line of a plan's making", () => {
  it("says month, version, seed, target and rows, both fingerprints, the rules and the days that it was made by", () => {
    const roster = INPUT.strata.map(({ name, agents }) => [name, agents]);
    expect(planLogEntry(MAKING, day("2026-07-01"))).toEqual({
      day: day("2026-07-01"),
      action: "Susun rencana",
      sheet: "Rencana",
      detail: [
        "Bulan 2026-07, versi 3; benih: undian (diketik)",
        "target 12, 11 baris baru, 4 tetap",
        `kode rencana: ${sha(RECORD)}`,
        `kode daftar agent: ${sha(roster)}`,
        "menurut Agent aktif, min 1, maks 2 × agent, lihat 3 bulan, kejutan 0.1, gagal 6/40, jarak 7 hari, 2 hari terakhir kosong, agent dituju",
        "hari: 2, mulai 02/07/2026",
      ].join("; "),
    });
  });

  it("says where the seed comes from", () => {
    expect(detail({ typed: false })).toContain("; benih: undian (dari add-in); ");
  });

  it("says why the plan was made again where somebody said it", () => {
    expect(detail({ reason: "Daftar agent berubah" })).toMatch(
      / mulai 02\/07\/2026; alasan: Daftar agent berubah$/,
    );
    expect(detail()).toMatch(/ mulai 02\/07\/2026$/);
  });

  it("says of the rules whatever differs", () => {
    expect(rules({ weights: "volume", areaService: true })).toContain("; menurut Volume per layanan, min 1,");
    expect(rules({ max: 9 })).toContain(", maks 9, ");
    expect(rules({ agentSelectable: false })).toContain(" hari terakhir kosong, agent dari antrean; ");
  });
});

describe("fingerprints in Log", () => {
  const HASH = { a: "a".repeat(64), b: "0123456789abcdef".repeat(4) };
  const said = (month: string, version: number, hash: string): string =>
    `Bulan ${month}, versi ${version}; benih: x (diketik); kode rencana: ${hash}; lain`;
  const log = (...lines: readonly (readonly [action: string, words: string | number])[]) => ({
    TabelLog: tableAtD8(
      "TabelLog",
      "Log",
      ["Tanggal", "Tindakan", "Rincian"],
      lines.map(([action, words]) => ({ Tanggal: 46_200, Tindakan: action, Rincian: words })),
    ),
  });
  const FIXED = log(
    ["Susun rencana", said("2026-07", 1, HASH.a)],
    ["Ganti panggilan", said("2026-09", 1, HASH.a)],
    ["Susun rencana", said("2026-08", 12, HASH.b)],
    ["Susun rencana", said("2026-07", 2, HASH.b)],
  );

  it("are those of the month's makings, by version", () => {
    expect([...loggedPlans(FIXED, "2026-07")]).toEqual([
      [1, HASH.a],
      [2, HASH.b],
    ]);
    expect([...loggedPlans(FIXED, "2026-08")]).toEqual([[12, HASH.b]]);
    expect([...loggedPlans(FIXED, "2026-09")]).toEqual([]);
  });

  it("tell which months were planned, by lines of that action alone", () => {
    expect(loggedMonths(FIXED)).toEqual(["2026-07", "2026-08", "2026-07"]);
    expect(loggedMonths({})).toEqual([]);
  });

  it("are those of the line that a making writes", () => {
    const fixed = log(["Susun rencana", detail()]);
    expect([...loggedPlans(fixed, "2026-07")]).toEqual([[3, sha(RECORD)]]);
  });

  it("are those of the line whatever its seed and its reason say", () => {
    const record = { ...RECORD, input: { ...INPUT, seed: "undian 1\nundian 2" } };
    const words = detail({ record, reason: `menurut kode rencana: ${HASH.a}` });
    expect([...loggedPlans(log(["Susun rencana", words]), "2026-07")]).toEqual([[3, sha(record)]]);
  });

  it.each([
    ["begins otherwise", `x ${said("2026-07", 1, HASH.a)}`],
    ["names no version", said("2026-07", 1, HASH.a).replace("versi 1", "versi x")],
    ["has a code that is too short", said("2026-07", 1, HASH.a.slice(1))],
    ["has a code of other letters", said("2026-07", 1, `g${HASH.a.slice(1)}`)],
    ["is a number", 12],
    ["was emptied", ""],
  ])("are none of a line that %s", (_what, words) => {
    const fixed = log(["Susun rencana", words]);
    expect([...loggedPlans(fixed, "2026-07")]).toEqual([]);
    expect(loggedMonths(fixed)).toHaveLength(0);
  });
});
