/** The acceptance runs: a new workbook, settings, import, check and report, against figures made by an independent program. */
import { readFileSync } from "node:fs";
import { caseFile, inFolder, mc, newFile } from "./support";

interface DeadlineRow {
  id: string;
  link: string;
  due: string | null;
  verdict: string;
  daysLate: number;
}
interface Month {
  samples: unknown;
  score: unknown;
  deadlines: Record<string, unknown> & { rows: DeadlineRow[] };
}
interface Answer {
  asOf: string;
  months: Record<string, Month>;
}

const AS_OF = "2026-07-24";

/** Numbers to six decimals, verdict rows in one order, the numbers that import gave set back to none. */
function comparable(answer: Answer, given: ReadonlySet<string>): unknown {
  const months = Object.entries(answer.months).map(([month, { samples, score, deadlines }]) => {
    const rows = deadlines.rows
      .map((row) => ({ ...row, id: given.has(row.id) ? row.id : "" }))
      .map((row) => JSON.stringify([row.id, row.link, row.due, row.verdict, row.daysLate]))
      .sort();
    return [month, { samples, score, deadlines: { ...deadlines, rows } }] as const;
  });
  const rounded = JSON.stringify(
    { asOf: answer.asOf, months: Object.fromEntries(months) },
    (_, value: unknown) => (typeof value === "number" ? Number(value.toFixed(6)) : value),
  );
  return JSON.parse(rounded) as unknown;
}

const idsOf = (answer: Answer): ReadonlySet<string> =>
  new Set(Object.values(answer.months).flatMap((month) => month.deadlines.rows.map((row) => row.id)));

describe.each(["rows-1", "rows-2", "edges"])("case %s", (name) => {
  const expected = JSON.parse(readFileSync(caseFile(name, "expected.json"), "utf8")) as Answer;
  const settings = readFileSync(caseFile(name, "settings.txt"), "utf8").trim().split(/\s+/);

  it("check and report give every figure that the independent program gives", async () => {
    await inFolder(async (path) => {
      await newFile(path("new.xlsx"));
      await mc("set", path("new.xlsx"), ...settings, "--out", path("set.xlsx"));
      const added = await mc(
        "import",
        path("set.xlsx"),
        caseFile(name, "rows.csv"),
        "--out",
        path("rows.xlsx"),
        "--json",
      );
      expect(JSON.parse(added.output)).toMatchObject({ added: 180 });

      const checked = JSON.parse(
        (await mc("check", path("rows.xlsx"), "--as-of", AS_OF, "--json")).output,
      ) as Answer;
      expect(comparable(checked, idsOf(expected))).toEqual(comparable(expected, idsOf(expected)));

      const reported = JSON.parse(
        (
          await mc(
            "report",
            path("rows.xlsx"),
            "--month",
            "2026-07",
            "--as-of",
            AS_OF,
            "--out",
            path("report.xlsx"),
            "--json",
          )
        ).output,
      ) as Answer;
      const july = {
        asOf: expected.asOf,
        months: {
          "2026-07": expected.months["2026-07"] ?? { samples: {}, score: {}, deadlines: { rows: [] } },
        },
      };
      expect(comparable(reported, idsOf(expected))).toEqual(comparable(july, idsOf(expected)));
    });
  }, 120_000);
});
