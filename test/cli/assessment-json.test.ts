/** What `mc report --json` prints besides check's answer: its keys and the shape under each (docs/rules/reports.md). */
import { writeFile } from "node:fs/promises";
import { inFolder, mc, newFile } from "./support";

jest.setTimeout(240_000);

const JUNE = ["--month", "2026-06", "--as-of", "2026-07-24"] as const;
const JULY = ["--month", "2026-07", "--as-of", "2026-07-24"] as const;

const TEXT: unknown = expect.any(String);
const NUMBER: unknown = expect.any(Number);
const DOUBT = { count: NUMBER, ids: expect.any(Array) as unknown };
/** Where there is nothing to share, the share and its interval are null. */
const SHARE = { hits: NUMBER, total: NUMBER, share: NUMBER, interval95: [NUMBER, NUMBER] };

const KEYS = [
  "asOf",
  "rule",
  "months",
  "findings",
  "activities",
  "integrity",
  "callers",
  "groups",
  "comparison",
  "leaders",
  "causes",
];

type Json = Readonly<Record<string, unknown>>;
type Groups = Readonly<Record<string, { readonly counted: number; readonly pHolm: number | null }>>;

interface Answer {
  readonly activities: Json;
  readonly integrity: Json;
  readonly callers: Groups;
  readonly groups: Readonly<Record<string, Groups>>;
  readonly comparison: Json;
  readonly leaders: Json;
  readonly causes: Readonly<Record<"roots" | "criteria" | "actions", readonly Json[]>>;
}

const read = (output: string): Answer & Json => JSON.parse(output) as Answer & Json;

const CRITERIA = Array.from({ length: 11 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);
const HEADERS = [
  ...["No. Sampel", "Tanggal Panggilan", "Area", "Pelaksana", "ID Agent", "Jenis Materi", "Kode Skenario"],
  ...["Jam Mulai", "Status Panggilan", ...CRITERIA, "Ketidaksesuaian", "Tanggal Temuan", "Kategori Temuan"],
  ...["Kategori Akar", "Akar Masalah", "Koreksi"],
];

/** Every fifth sample fails and is a nonconformity; of three callers one has too few samples to be compared. */
const rowOf = (month: string, index: number): string => {
  const failed = index % 5 === 0;
  const on = `${month}-${String((index % 20) + 1).padStart(2, "0")}`;
  const executor = index < 5 ? "Citra" : index < 15 ? "Ayu" : "Bima";
  const marks = CRITERIA.map((code) => (failed && code === "P02" ? "Tidak" : "Ya"));
  const found = failed
    ? ["Ya", on, "Bisnis", "Pengetahuan", "Belum dibaca", "Dijelaskan"]
    : ["Tidak", "", "", "", "", ""];
  const call = [`S-${month}-${index}`, on, "JKT", executor, "A1", "Informasi", "S-01", "09:00", "Terhubung"];
  return [...call, ...marks, ...found].join(",");
};

/** Two months of thirty samples each, and what is said of the second. */
async function withMonths(
  work: (path: (name: string) => string, answer: Answer & Json) => Promise<void> | void,
): Promise<void> {
  await inFolder(async (path) => {
    const rows = ["2026-06", "2026-07"].flatMap((month) =>
      Array.from({ length: 30 }, (_, index) => rowOf(month, index)),
    );
    await writeFile(path("rows.csv"), [HEADERS.join(","), ...rows].join("\n"));
    await newFile(path("new.xlsx"));
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"));
    const { output } = await mc("report", path("rows.xlsx"), ...JULY, "--out", path("report.xlsx"), "--json");
    await work(path, read(output));
  });
}

/** How many of each name were counted and passed, and p where at least ten were counted and there is somebody to compare with. */
function expectGroups(groups: Groups, more: Json = {}): void {
  for (const group of Object.values(groups)) {
    expect({ ...group, pHolm: null }).toEqual({ counted: NUMBER, passed: NUMBER, pHolm: null, ...more });
    if (group.counted < 10) expect(group.pHolm).toBeNull();
    else if (Object.keys(groups).length > 1) expect(group.pHolm).toEqual(NUMBER);
  }
}

function expectShapes(answer: Answer & Json): void {
  expect(Object.keys(answer)).toEqual(KEYS);
  expect(answer.activities).toEqual(
    Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        String(index + 1),
        { state: expect.stringMatching(/^(reached|missed|open|none)$/) as unknown, result: TEXT },
      ]),
    ),
  );
  expect(answer.integrity).toEqual({
    ...Object.fromEntries(
      [
        "failedUnexplained",
        "stepUndecidable",
        "resultOverwritten",
        "closedUnapproved",
        "withoutRecording",
        "openErrors",
      ].map((key) => [key, DOUBT]),
    ),
    stepsDoneLate: { ...DOUBT, late: NUMBER },
    callToFinding: { median: NUMBER, longest: NUMBER },
  });
  expectGroups(answer.callers, { agents: NUMBER, sharedAgents: NUMBER });
  expect(Object.keys(answer.groups)).toEqual(["material", "scenario", "shift"]);
  for (const groups of Object.values(answer.groups)) expectGroups(groups);
  expect(Object.keys(answer.leaders)).toEqual([
    "category",
    "criterion",
    "criterionOfNonconformities",
    "area",
    "material",
    "root",
  ]);
  for (const leader of Object.values(answer.leaders))
    if (leader !== null) expect(leader).toEqual({ labels: expect.any(Array) as unknown, amount: NUMBER });
  expect(answer.causes).toEqual({
    roots: expect.any(Array) as unknown,
    undetermined: NUMBER,
    criteria: expect.any(Array) as unknown,
    moreCriteria: NUMBER,
    actions: expect.any(Array) as unknown,
  });
  for (const action of answer.causes.actions)
    expect(action).toEqual({
      id: TEXT,
      root: TEXT,
      rootCause: TEXT,
      correction: TEXT,
      correctiveAction: TEXT,
      effectivenessCheck: TEXT,
    });
}

it("mc report --json prints the KPIs, doubts, callers, comparison and causes of a month with rows", async () => {
  await withMonths((_, answer) => {
    expectShapes(answer);
    expect(Object.entries(answer.callers).map(([name, { counted }]) => [name, counted])).toEqual([
      ["Ayu", 10],
      ["Bima", 15],
      ["Citra", 5],
    ]);
    expect(answer.causes.roots).toEqual([{ root: "Pengetahuan", amount: 6, now: SHARE, before: SHARE }]);
    expect(answer.causes.criteria).toEqual([
      { root: "Pengetahuan", criterion: "P02 Verifikasi Pelanggan", amount: 6 },
    ]);
    expect(answer.causes.actions).toHaveLength(6);
    expect(answer.comparison).toEqual({
      comparable: true,
      month: "2026-06",
      before: SHARE,
      difference: 0,
      interval95: [NUMBER, NUMBER],
      differs: false,
      fisherP: 1,
      detections: [0.1, 0.15, 0.2].map((fall) => ({ fall, power: NUMBER })),
    });
  });
});

it("a month without samples has the same keys, zeros, and null where there is nothing to tell", async () => {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    await writeFile(path("rows.csv"), "Tanggal Panggilan,Area\n2026-06-01,JKT\n");
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"));
    const { output } = await mc("report", path("rows.xlsx"), ...JUNE, "--out", path("report.xlsx"), "--json");
    const { integrity, callers, groups, comparison, leaders, causes, ...rest } = read(output);
    expect(Object.keys(rest)).toEqual(KEYS.filter((key) => key in rest));
    const none = { count: 0, ids: [] };
    expect(integrity).toEqual({
      failedUnexplained: none,
      stepUndecidable: none,
      resultOverwritten: none,
      closedUnapproved: none,
      withoutRecording: none,
      // The row lacks what every row must have.
      openErrors: { count: NUMBER, ids: [TEXT] },
      stepsDoneLate: { ...none, late: 0 },
      callToFinding: { median: null, longest: null },
    });
    expect(callers).toEqual({});
    expect(groups).toEqual({ material: {}, scenario: {}, shift: {} });
    expect(comparison).toEqual({
      comparable: false,
      why: "none",
      month: "2026-05",
      before: { hits: 0, total: 0, share: null, interval95: null },
      underThisRule: null,
    });
    expect(new Set(Object.values(leaders))).toEqual(new Set([null]));
    expect(causes).toEqual({
      roots: [],
      undetermined: 0,
      criteria: [],
      moreCriteria: 0,
      actions: [],
    });
  });
});

it("a copy of a finished report for others prints the same, of the data as they stand", async () => {
  await withMonths(async (path, answer) => {
    const why = ["--by", "QA Contoh", "--reason", "Dibetulkan pada bulan berikutnya"];
    await mc("finish", path("report.xlsx"), "--month", "2026-07", ...why, "--out", path("final.xlsx"));
    const copy = ["--distribution", path("copy.xlsx"), "--out", path("source.xlsx")];
    const { output } = await mc("report", path("final.xlsx"), ...JULY, ...copy, "--json");
    const again = read(output);
    expect(Object.keys(again)).toEqual(KEYS);
    for (const key of KEYS.filter((one) => one !== "findings"))
      expect([key, again[key]]).toEqual([key, answer[key]]);
  });
});
