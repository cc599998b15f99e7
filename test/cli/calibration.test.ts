/** `mc calibration`: a session typed onto Kalibrasi, its figures as JSON and as text. */
import { writeFile } from "node:fs/promises";
import { inFolder, mc, newFile } from "./support";

/** Rows of Kalibrasi: session, recording, rater, whether the standard, and the marks of P01, P02 …, the rest Ya. */
type Row = readonly [session: string, recording: string, rater: string, standard: string, marks: string];

const typed = (rows: readonly Row[]): string => `
const rows = ${JSON.stringify(rows)};
await Excel.run(async (context) => {
  const table = context.workbook.tables.getItem("TabelKalibrasi");
  const header = table.getHeaderRowRange();
  header.load("values");
  await context.sync();
  const headers = header.values[0];
  table.rows.add(null, rows.map(([session, recording, rater, standard, marks]) => {
    const given = marks.split(",");
    const cells = { Sesi: session, Tanggal: 46120, "No. Sampel": recording, Penilai: rater, Acuan: standard };
    return headers.map((name) => {
      const code = /^P(\\d\\d)/.exec(name);
      if (code === null) return cells[name] ?? "";
      return given[Number(code[1]) - 1] ?? "Ya";
    });
  }));
  await context.sync();
});`;

async function withSession(rows: readonly Row[], look: (book: string) => Promise<void>): Promise<void> {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    await writeFile(path("rows.js"), typed(rows));
    await mc("run", path("rows.js"), path("new.xlsx"), "--out", path("book.xlsx"));
    await look(path("book.xlsx"));
  });
}

interface Figures {
  readonly pa: number;
  readonly ac1: number;
  readonly kappa: number | null;
  readonly alpha: number | null;
}
interface Answer {
  readonly recordings: number;
  readonly raters: number;
  readonly percentagesOnly: boolean;
  readonly criteria: Readonly<Record<string, Figures>>;
  readonly pooled: Figures;
  readonly discuss: readonly string[];
  readonly againstStandard: Readonly<Record<string, { readonly fatal: readonly object[] }>>;
}
const asked = async (book: string, session: string): Promise<Answer> =>
  JSON.parse((await mc("calibration", book, "--session", session, "--json")).output) as Answer;

it("prints of twenty recordings, one of them rated otherwise by one of three, what is computed by hand", async () => {
  const rows = Array.from({ length: 20 }, (_, recording) =>
    ["Penilai 1", "Penilai 2", "Penilai 3"].map((rater): Row => [
      "K-2604-1",
      `MC-2604-${String(recording)}`,
      rater,
      "",
      recording === 19 && rater === "Penilai 3" ? "Tidak" : "Ya",
    ]),
  ).flat();
  await withSession(rows, async (book) => {
    const { criteria, recordings, raters, percentagesOnly, discuss } = await asked(book, " k-2604-1");
    expect({ recordings, raters, percentagesOnly, discuss }).toEqual({
      recordings: 20,
      raters: 3,
      percentagesOnly: false,
      discuss: [],
    });
    // test/cases/agreement-vectors.json, "all-but-one".
    const { pa = 0, ac1 = 0, kappa, alpha } = criteria["P01"] ?? {};
    expect([pa, ac1, kappa ?? 9, alpha ?? 9].map((each) => Number(each.toFixed(7)) + 0)).toEqual([
      0.9666667, 0.9661113, -0.0169492, 0,
    ]);
    expect(criteria["P02"]).toMatchObject({ pa: 1, ac1: 1, ac1Low: 1, ac1High: 1, kappa: null, alpha: null });
    const { output } = await mc("calibration", book, "--session", "K-2604-1");
    expect(output).toContain(
      "P01 Salam Pembuka: 96,7%; AC1 0,97 (0,89 sampai 1): sangat kuat menurut batas bawahnya",
    );
  });
}, 240_000);

it("prints two raters' kappa as Cohen's, the standard apart, and under ten recordings percentages alone", async () => {
  const rows: readonly Row[] = [
    ["K-2604-1", "A", "Penilai 1", "", "Ya,Ya"],
    ["K-2604-1", "B", "Penilai 1", "", "Tidak,Ya"],
    ["K-2604-1", "C", "Penilai 1", "", "Ya,Tidak"],
    ["K-2604-1", "A", "Penilai 2", "", "Ya,Ya"],
    ["K-2604-1", "B", "Penilai 2", "", "Ya,Ya"],
    ["K-2604-1", "C", "Penilai 2", "", "Ya,ya"],
    ["K-2604-1", "A", "Koordinator", "Ya", "Ya,Ya"],
    ["K-2604-1", "B", "Koordinator", "Ya", "Ya,N/A"],
    ["K-2605-1", "A", "Penilai 1", "", "Ya"],
  ];
  await withSession(rows, async (book) => {
    const answer = await asked(book, "K-2604-1");
    expect(answer).toMatchObject({
      recordings: 3,
      raters: 2,
      percentagesOnly: true,
      discuss: ["P01", "P02"],
    });
    // P01: Ya/Ya twice, Tidak/Ya once: p_o = 2/3 = p_e, so kappa 0.
    expect(answer.criteria["P01"]).toMatchObject({ pa: 2 / 3, kappaKind: "cohen", n: 3, ratings: 6 });
    expect(answer.criteria["P01"]?.kappa ?? 9).toBeCloseTo(0, 12);
    // Of A and B, eleven criteria each: P01 of B differs, and P02 of B is N/A in the standard.
    expect(answer.againstStandard["Penilai 1"]).toMatchObject({
      compared: 22,
      alike: 20,
      lenient: 0,
      strict: 1,
      signP: 1,
      bias: ((100 * 95) / 100 - 100) / 2,
    });
    // P02, P05 and P06 are fatal.
    expect(answer.againstStandard["Penilai 1"]?.fatal).toHaveLength(6);
    expect(answer.againstStandard["Penilai 1"]?.fatal).toContainEqual({
      recording: "B",
      criterion: "P02",
      mark: "Ya",
      standard: "N/A",
      alike: false,
    });
    const { output } = await mc("calibration", book, "--session", "K-2604-1");
    expect(output).not.toContain("AC1");
    expect(output).toContain("B P02 – acuan N/A; Penilai 1: Ya (berbeda); Penilai 2: Ya (berbeda)");
    await expect(mc("calibration", book, "--session", "K-2606-1")).rejects.toMatchObject({
      exitCode: 1,
      message: "Sesi K-2606-1 tidak ada. Sesi yang ada: K-2605-1, K-2604-1.",
    });
    const list = JSON.parse((await mc("calibration", book, "--json")).output) as { sessions: object[] };
    expect(list.sessions).toHaveLength(2);
  });
}, 240_000);

it("says so of a workbook without a session", async () => {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    expect((await mc("calibration", path("new.xlsx"))).output).toBe(
      "Belum ada sesi kalibrasi di buku kerja ini.",
    );
  });
}, 120_000);
