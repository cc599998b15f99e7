/** The saved file is right on its own: LibreOffice, recalculating it, shows what check says; openpyxl finds what we declare. */
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  dayFromIso,
  DEFAULT_SCORECARD,
  scoreOf,
  resultOf,
  RESULT_LABELS,
  VERDICT_LABELS,
  type Link,
  type TextEntry,
  type Verdict,
} from "../../src/sop";
import { caseFile, inFolder, mc, newFile } from "../cli/support";
import { HOME_FIRST_MONTH_ROW, HOME_ROWS } from "../../src/sheets/layout/home";
import { readOutside, recalculated, type OutsideCell, type OutsideWorkbook } from "./support/programs";

const AS_OF = "2026-07-24";
const COLUMNS: Readonly<Record<Link, readonly [due: string, verdict: string]>> = {
  qcoToQa: ["Batas QCO", "Status QCO"],
  qaToSupervisor: ["Batas QA", "Status QA"],
  supervisorToQa: ["Batas SPV", "Status SPV"],
};

interface Answer {
  months: Record<
    string,
    { deadlines: { rows: { id: string; link: Link; due: string | null; verdict: Verdict }[] } }
  >;
}

type Line = Readonly<Record<string, OutsideCell>>;

/** All F-22 rows of the file by header. */
function linesOf(workbook: OutsideWorkbook): readonly Line[] {
  return Object.entries(workbook.tables)
    .filter(([name]) => name.startsWith("Sampel"))
    .flatMap(([, table]) => {
      const [first = "", last = ""] = table.ref.split(":");
      const start = Number(/\d+/.exec(first)?.[0]);
      const end = Number(/\d+/.exec(last)?.[0]);
      const cells = workbook.sheets[table.sheet] ?? [];
      return cells
        .slice(start, end)
        .map((line) => Object.fromEntries(table.columns.map((header, index) => [header, line[index] ?? ""])));
    });
}

const entry = (cell: OutsideCell | undefined): TextEntry =>
  cell === "" || cell === null || cell === undefined
    ? { kind: "empty" }
    : { kind: "value", value: String(cell) };

describe.each(["rows-1", "rows-2", "edges"])("case %s, as LibreOffice recalculates it", (name) => {
  const settings = readFileSync(caseFile(name, "settings.txt"), "utf8").trim().split(/\s+/);

  it("shows check's verdict and due day in every row, and the score of every row", async () => {
    await inFolder(async (path) => {
      await newFile(path("new.xlsx"));
      await mc("set", path("new.xlsx"), ...settings, `asOf=${AS_OF}`, "--out", path("set.xlsx"));
      await mc("import", path("set.xlsx"), caseFile(name, "rows.csv"), "--out", path("rows.xlsx"));
      await mkdir(join(dirname(path("rows.xlsx")), "recalculated"));
      const answer = JSON.parse((await mc("check", path("rows.xlsx"), "--json")).output) as Answer;
      const lines = linesOf(await readOutside(await recalculated(path("rows.xlsx"))));
      expect(lines).toHaveLength(180);

      const byId = new Map<string, Line[]>();
      for (const line of lines) {
        const id = String(line["No. Sampel"]).trim();
        byId.set(id, [...(byId.get(id) ?? []), line]);
      }
      const rows = Object.values(answer.months).flatMap((month) => month.deadlines.rows);
      expect(rows.length).toBeGreaterThan(100);
      for (const row of rows) {
        const [dueHeader, verdictHeader] = COLUMNS[row.link];
        const shown = (byId.get(row.id) ?? []).map((line) => [line[verdictHeader], line[dueHeader]]);
        expect(shown).toContainEqual([
          VERDICT_LABELS[row.verdict],
          row.due === null ? "" : dayFromIso(row.due),
        ]);
      }

      const codes = DEFAULT_SCORECARD.criteria.map((criterion) => `${criterion.code} ${criterion.name}`);
      for (const line of lines) {
        const marks = codes.map((header) => entry(line[header]));
        const score = scoreOf(marks, DEFAULT_SCORECARD);
        const result = resultOf(marks, DEFAULT_SCORECARD, score);
        if (score === undefined) expect(line["Nilai"]).toBe("");
        else expect(line["Nilai"]).toBeCloseTo(score, 9);
        expect(line["Hasil"]).toBe(result === undefined ? "" : RESULT_LABELS[result]);
      }
    });
  }, 300_000);
});

describe.each(["rows-1", "rows-2", "edges"])("Beranda of case %s, as LibreOffice recalculates it", (name) => {
  const settings = readFileSync(caseFile(name, "settings.txt"), "utf8").trim().split(/\s+/);

  it("shows in every figure what the file was saved with", async () => {
    await inFolder(async (path) => {
      await newFile(path("new.xlsx"));
      await mc("set", path("new.xlsx"), ...settings, `asOf=${AS_OF}`, "--out", path("set.xlsx"));
      await mc("import", path("set.xlsx"), caseFile(name, "rows.csv"), "--out", path("rows.xlsx"));
      await mkdir(join(dirname(path("rows.xlsx")), "recalculated"));
      const saved = (await readOutside(path("rows.xlsx"))).sheets["Beranda"] ?? [];
      const shown = (await readOutside(await recalculated(path("rows.xlsx")))).sheets["Beranda"] ?? [];
      const figures = (lines: typeof saved): unknown[] =>
        lines
          .slice(HOME_ROWS.now, HOME_FIRST_MONTH_ROW + 12)
          .map((line) =>
            line.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : (cell ?? ""))),
          );
      expect(figures(shown)).toEqual(figures(saved));
      expect(
        saved[HOME_FIRST_MONTH_ROW + 6]?.slice(1).filter((cell) => typeof cell === "number").length,
      ).toBeGreaterThan(4);
    });
  }, 300_000);
});

it("openpyxl finds the tables with their calculated columns, the validations, the names and the charts", async () => {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    await mc("import", path("new.xlsx"), caseFile("rows-1", "rows.csv"), "--out", path("rows.xlsx"));
    await mc(
      "report",
      path("rows.xlsx"),
      "--month",
      "2026-07",
      "--as-of",
      AS_OF,
      "--out",
      path("report.xlsx"),
    );
    const found = await readOutside(path("report.xlsx"));
    const table = found.tables["Sampel202607"];
    expect(table?.sheet).toBe("F-22 2026-07");
    expect(Object.keys(table?.calculated ?? {})).toEqual([
      "Buka Rekaman",
      "Nilai",
      "Hasil",
      "Batas QCO",
      "Batas QA",
      "Batas SPV",
      "Status QCO",
      "Status QA",
      "Status SPV",
    ]);
    expect(table?.calculated["Batas QCO"]).toContain("Sampel202607[[#This Row],[Tanggal Temuan]]");
    const lists = (found.validations["F-22 2026-07"] ?? []).filter((rule) => rule.type === "list");
    expect(lists.map((rule) => rule.formula)).toEqual(
      expect.arrayContaining(["PilihanArea", "PilihanTanda", "PilihanYaTidak", "PilihanStatus"]),
    );
    expect(found.charts["Laporan 2026-07"]).toBeGreaterThanOrEqual(2);
    expect(Object.keys(found.names)).toEqual(
      expect.arrayContaining([
        "Lap_2026_07_Sampel",
        "Lap_2026_07_Target",
        "Lap_2026_07_NilaiRata",
        "Lap_2026_07_TingkatLulus",
        "Lap_2026_07_KepatuhanQCO",
        "Lap_2026_07_KepatuhanQA",
        "Lap_2026_07_KepatuhanSPV",
      ]),
    );
  });
}, 120_000);
