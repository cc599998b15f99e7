/** docs/export.md's own SQL in DuckDB, over exported workbooks: the figures of their reports, from CSV and from Parquet alike. */
import { DuckDBInstance } from "@duckdb/node-api";
import { bookOf } from "../cli/several-books";
import { rowsOf } from "../cli/several-rows";
import { inFolder, mc } from "../cli/support";
import { linesOf, sqlOf } from "../support/export-sql";

jest.setTimeout(900_000);

/** Twenty workbooks take minutes on a busy machine; `EXPORT_BOOKS=3` is enough while working. */
const BOOKS = Number(process.env["EXPORT_BOOKS"] ?? 20);
const AS_OF = "2026-09-30";

interface Reported {
  readonly months: Readonly<
    Record<
      string,
      {
        readonly samples: { readonly counted: number; readonly target: number };
        readonly score: {
          readonly mean: number | null;
          readonly passed: number;
          readonly passRate: number | null;
          readonly criticalRates: Readonly<Record<string, number | null>>;
        };
        readonly deadlines: Readonly<
          Record<
            string,
            { readonly onTime: number; readonly late: number; readonly compliance: number | null }
          >
        >;
      }
    >
  >;
}

/** As the monthly report is made of: what `mc report` says with it. */
async function reportOf(file: string, month: string, out: string): Promise<Reported> {
  const { output } = await mc("report", file, "--month", month, "--as-of", AS_OF, "--out", out, "--json");
  return JSON.parse(output) as Reported;
}

const expectNear = (found: unknown, wanted: number | null | undefined, where: string): void => {
  if (wanted === null || wanted === undefined) expect([where, found]).toEqual([where, null]);
  else expect(Math.abs(Number(found) - wanted)).toBeLessThan(1e-9);
};

it(`of ${BOOKS} workbooks`, async () => {
  await inFolder(async (path) => {
    const reported = new Map<string, Reported["months"][string]>();
    const files: string[] = [];
    for (let index = 0; index < BOOKS; index += 1) {
      const id = `S${String(index + 1).padStart(2, "0")}`;
      const months = index % 3 === 0 ? ["2026-07", "2026-08"] : ["2026-08"];
      const file = await bookOf(
        path,
        id,
        months.flatMap((month) => rowsOf(id, month, 20 + index, index)),
      );
      files.push(file);
      for (const month of months) {
        const figures = (await reportOf(file, month, path("reported.xlsx"))).months[month];
        if (!figures) throw new Error(`${id} has no report of ${month}`);
        reported.set(`${id} ${month}`, figures);
      }
    }
    for (const format of ["csv", "parquet"] as const) {
      const folder = path(`tables-${format}`);
      await mc("export", ...files, "--out", folder, "--format", format, "--as-of", AS_OF);
      const instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      await connection.run(sqlOf("setup", folder, format));
      const monthly = await linesOf(connection, sqlOf("monthly", folder, format));
      expect(monthly.map((line) => `${String(line["workbook"])} ${String(line["report_month"])}`)).toEqual(
        [...reported.keys()].sort(),
      );
      for (const line of monthly) {
        const key = `${String(line["workbook"])} ${String(line["report_month"])}`;
        const { samples, score } = reported.get(key) ?? {};
        expect([key, line["counted"], line["target"], line["passed"]]).toEqual([
          key,
          samples?.counted,
          samples?.target,
          score?.passed,
        ]);
        expectNear(line["mean_score"], score?.mean, key);
        expectNear(line["pass_rate"], score?.passRate, key);
        for (const to of ["customer", "business", "compliance"])
          expectNear(line[to], score?.criticalRates[to], `${key} ${to}`);
      }
      const steps = await linesOf(connection, sqlOf("steps", folder, format));
      expect(steps.length).toBeGreaterThan(0);
      for (const line of steps) {
        const key = `${String(line["workbook"])} ${String(line["report_month"])}`;
        const link = reported.get(key)?.deadlines[String(line["link"])];
        expect([key, line["on_time"], line["late"]]).toEqual([key, link?.onTime, link?.late]);
        expectNear(line["compliance"], link?.compliance, key);
      }
      connection.closeSync();
    }
  });
});
