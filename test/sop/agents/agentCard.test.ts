/** One agent's card: counts by hand, no rate under the least number of samples, and months compared only where alike. */
import { agentCard, agentNames, judgeRows, type Agent, type AgentCard, type Row } from "../../../src/sop";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { AS_OF, goodRow, marksBut, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

let made = 0;
const one = (month: string, agentId: string, parts: Parameters<typeof goodRow>[0] = {}): Row => {
  made += 1;
  const make = parts.text?.nonconformity === "Ya" ? nonconformingRow : goodRow;
  return make({
    ...parts,
    text: { sampleNumber: `MC-${String(made)}`, agentId, ...parts.text },
    date: {
      callDate: `${month}-03`,
      findingDate: parts.text?.nonconformity === "Ya" ? `${month}-03` : "",
      ...parts.date,
    },
  });
};
const times = (count: number, make: (index: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, index) => make(index));
const failed = {
  marks: marksBut(Object.fromEntries(DEFAULT_SCORECARD.criteria.map(({ code }) => [code, "Tidak"]))),
};

const MONTHS = [
  monthSheet(
    [...times(6, (index) => one("2026-05", "A001", index < 3 ? failed : {})), one("2026-05", "A002")],
    "2026-05",
  ),
  monthSheet(
    times(2, () => one("2026-06", "a001 ")),
    "2026-06",
  ),
  monthSheet(
    [
      ...times(5, () => one("2026-07", "A001")),
      one("2026-07", "A001", {
        text: {
          nonconformity: "Ya",
          objection: "Diajukan",
          correctiveAction: "Latih ulang",
          status: "Proses",
        },
        date: { targetDate: "2026-07-20", acknowledgedDate: "2026-07-10" },
        marks: marksBut({ P03: "Tidak" }),
      }),
      one("2026-07", "A001", { text: { callStatus: "Tidak Terhubung" } }),
    ],
    "2026-07",
  ),
];
const cardOf = (key: string, least = 5, months = MONTHS): AgentCard | undefined => {
  const snapshot = snapshotOf(months);
  return agentCard(judgeRows(snapshot, AS_OF), snapshot.agents, key, { asOf: AS_OF, least });
};

it("counts the agent's own rows alone, whatever the capitals and blanks of their number", () => {
  const card = cardOf("a001");
  expect(card).toMatchObject({ id: "A001", name: "Agen A001", supervisor: "Dewi", rows: 15, enough: true });
  expect(card?.passed).toMatchObject({ hits: 11, total: 14 });
  expect(cardOf("nobody")).toBeUndefined();
  expect(cardOf("")).toBeUndefined();
});

it("tells a month's rate only from the least number of samples on", () => {
  expect(
    cardOf("a001")?.months.map(({ month, passed, enough }) => [month, passed.hits, passed.total, enough]),
  ).toEqual([
    ["2026-05", 3, 6, true],
    ["2026-06", 2, 2, false],
    ["2026-07", 6, 6, true],
  ]);
  expect(cardOf("a001", 7)?.months.map(({ enough }) => enough)).toEqual([false, false, false]);
});

it("compares the last month with all before it, where both have the least number of samples", () => {
  const trend = cardOf("a001")?.trend;
  expect(trend).toMatchObject({ kind: "compared", month: "2026-07", before: { hits: 5, total: 8 } });
  // 6 of 6 against 5 of 8, Newcombe's method 10 computed from the two Wilson intervals by hand.
  const wilson = (x: number, n: number): readonly [number, number] => {
    const z = 1.959963984540054;
    const middle = (x + (z * z) / 2) / (n + z * z);
    const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
    return [middle - half, middle + half];
  };
  const [low1] = wilson(6, 6);
  const [, high2] = wilson(5, 8);
  const low = 6 / 6 - 5 / 8 - Math.sqrt((1 - low1) ** 2 + (high2 - 5 / 8) ** 2);
  if (trend?.kind !== "compared") throw new Error("not compared");
  expect(trend.comparison.interval95[0]).toBeCloseTo(low, 10);
  expect(trend.comparison.differs).toBe(low > 0);
  expect(cardOf("a001", 7)?.trend).toEqual({ kind: "few", month: "2026-07" });
  expect(cardOf("a002")?.trend).toEqual({ kind: "none" });
});

it("compares no months that were measured otherwise", () => {
  const [may, june, july] = MONTHS;
  if (!may || !june || !july) throw new Error("months");
  const otherwise = { ...july, scorecard: { ...july.scorecard, passMark: july.scorecard.passMark + 1 } };
  expect(cardOf("a001", 5, [may, june, otherwise])?.trend).toEqual({
    kind: "otherwise",
    month: "2026-07",
    why: "passMark",
  });
});

it("counts how often each criterion was Tidak of the calls where it was judged", () => {
  const card = cardOf("a001");
  const third = card?.criteria.find(({ code }) => code === "P03");
  expect(third).toMatchObject({ no: 4, yes: 10, missed: { hits: 4, total: 14 }, enough: true });
  expect(card?.criteria.map(({ code }) => code)).toEqual(
    [...(card?.criteria ?? [])].map(({ code }) => code).sort(),
  );
});

it("tells findings with their correction, what was acknowledged, and objections", () => {
  expect(cardOf("a001")).toMatchObject({
    states: { Open: 0, Proses: 1, Closed: 0 },
    pastTarget: 1,
    acknowledged: 1,
    objections: { raised: 1, open: 1, upheld: 0 },
  });
});

it("lists everybody who has a row once, under the roster's name", () => {
  const snapshot = snapshotOf(MONTHS);
  expect(agentNames(judgeRows(snapshot, AS_OF), snapshot.agents)).toEqual([
    { key: "a002", id: "A002", name: "" },
    { key: "a001", id: "A001", name: "Agen A001" },
  ]);
});

/** One month's sheet of these rows, against a list of agents. */
const among = (rows: readonly Row[], agents: readonly Agent[] = []) => {
  const judged = judgeRows(snapshotOf([monthSheet(rows)]), AS_OF);
  return {
    names: agentNames(judged, agents).map(({ id, name }) => [id, name]),
    card: (key: string, least = 5) => agentCard(judged, agents, key, { asOf: AS_OF, least }),
  };
};
const july = (agentId: string, parts: Parameters<typeof goodRow>[0] = {}): Row =>
  one("2026-07", agentId, parts);
const listed = (id: string, name: string, area = "", supervisor = ""): Agent => ({
  id,
  name,
  area,
  supervisor,
  service: "147",
  active: true,
});

it("the latest name that a row says is an agent's, without the blanks around it; rows without ID Agent are nobody's", () => {
  const rows = [
    july(" A001 ", { text: { agentName: "Contoh Lama" } }),
    july(" a001 ", { text: { agentName: " Contoh Baru " } }),
    july("A001"),
    july("", { text: { agentName: "Tanpa Nomor" } }),
    july("A002", { text: { agentName: "  " } }),
  ];
  expect(among(rows).names).toEqual([
    ["A002", ""],
    ["A001", "Contoh Baru"],
  ]);
  expect(among(rows).card("")).toBeUndefined();
  expect(among(rows).card("a001")).toMatchObject({ id: "a001", name: "Contoh Baru", rows: 3 });
});

it("the list's name goes before, if it says one; whom no row names is not shown", () => {
  const rows = [
    july("A001", { text: { agentName: "Contoh" } }),
    july("A002", { text: { agentName: "Contoh Dua" } }),
  ];
  const agents = [listed("A003", "Tanpa Baris"), listed(" a001 ", " Nama Daftar "), listed("A002", "  ")];
  expect(among(rows, agents).names).toEqual([
    ["A002", "Contoh Dua"],
    ["A001", "Nama Daftar"],
  ]);
  expect(among(rows, agents).card("a001")?.name).toBe("Nama Daftar");
  expect(among(rows, agents).card("a002")?.name).toBe("Contoh Dua");
});

it("agents stand by name, those of one name by their number, and one without a name by that", () => {
  const rows = [
    july("Z9", { text: { agentName: "Budi Contoh" } }),
    july("C7"),
    july("Z1", { text: { agentName: "Budi Contoh" } }),
    july("A1", { text: { agentName: "Dewi Contoh" } }),
  ];
  expect(among(rows).names.map(([id]) => id)).toEqual(["Z1", "Z9", "C7", "A1"]);
});

it("area and supervisor are the list's, else those of the latest row that names the agent", () => {
  const rows = [
    july("A001", { text: { agentName: "Contoh", area: " BDG ", supervisor: "Atasan Satu" } }),
    july("A001", { text: { area: "SBY", supervisor: "Atasan Dua" } }),
  ];
  expect(among(rows).card("a001")).toMatchObject({ area: "BDG", supervisor: "Atasan Satu" });
  expect(among(rows, [listed("A001", "", "MDN", "Atasan Tiga")]).card("a001")).toMatchObject({
    area: "MDN",
    supervisor: "Atasan Tiga",
  });
  // Where no row says a name, the latest of all.
  expect(among(rows.slice(1)).card("a001")).toMatchObject({ area: "SBY", supervisor: "Atasan Dua" });
  const nameless = [july("A001", { text: { area: "BDG" } }), july("A001", { text: { area: "SBY" } })];
  expect(among(nameless).card("a001")?.area).toBe("SBY");
});

it("rates are told from the least number of samples on, and not one before", () => {
  const rows = times(6, (index) => july("A001", index < 2 ? { marks: marksBut({ P03: "Tidak" }) } : {}));
  const at = (least: number) => {
    const card = among(rows).card("a001", least);
    return {
      card: card?.enough,
      months: card?.months.map(({ enough }) => enough),
      third: card?.criteria.find(({ code }) => code === "P03")?.enough,
    };
  };
  expect(at(6)).toEqual({ card: true, months: [true], third: true });
  expect(at(7)).toEqual({ card: false, months: [false], third: false });
});

it("months stand in the order of the year, and the last of them is compared, wherever its sheet stands", () => {
  const months = ["2026-07", "2026-05", "2026-06"].map((month) =>
    monthSheet(
      times(5, () => one(month, "A001")),
      month,
    ),
  );
  const card = cardOf("a001", 5, months);
  expect(card?.months.map(({ month }) => month)).toEqual(["2026-05", "2026-06", "2026-07"]);
  expect(card?.trend).toMatchObject({ kind: "compared", month: "2026-07", before: { total: 10 } });
});

it.each([
  [5, 5, "compared"],
  [4, 5, "few"],
  [5, 4, "few"],
])(
  "%i samples before and %i in the last month, of which five are the least, are %s",
  (before, last, kind) => {
    const months = [
      monthSheet(
        times(before, () => one("2026-06", "A001")),
        "2026-06",
      ),
      monthSheet(
        times(last, () => one("2026-07", "A001")),
        "2026-07",
      ),
    ];
    expect(cardOf("a001", 5, months)?.trend.kind).toBe(kind);
  },
);

it("findings are those that H+2 runs for, the newest first, and of them alone what the agent came to know is counted", () => {
  const finding = (sampleNumber: string, status: string, acknowledgedDate: string): Row =>
    july("A001", { text: { sampleNumber, nonconformity: "Ya", status }, date: { acknowledgedDate } });
  const rows = [
    finding("MC-1", "Open", "2026-07-08"),
    finding("MC-2", "Batal", "2026-07-08"),
    july("A001", { date: { acknowledgedDate: "2026-07-08" } }),
    finding("MC-3", "Closed", ""),
    finding("MC-4", "Proses", "2026-07-09"),
  ];
  const card = among(rows).card("a001");
  expect(card?.findings.map(({ row }) => row.text.sampleNumber)).toEqual(
    ["MC-4", "MC-3", "MC-1"].map((value) => ({ kind: "value", value })),
  );
  expect(card?.acknowledged).toBe(2);
});
