/** `mc demo` tells a year's story: what came before, a bad month and its cause, calibrations, a dispute and a plan; check finds nothing wrong in it. */
import { readCalibration } from "../../src/excel/actions/read-calibration";
import { startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openBook } from "../../src/cli/files";
import { dayFromIso } from "../../src/sop";
import { cellsIn, tableIn } from "./several-books";
import { inFolder, mc } from "./support";

jest.setTimeout(600_000);

const TODAY = dayFromIso("2026-04-22") ?? 0;

interface Checked {
  readonly months: Readonly<
    Record<
      string,
      {
        readonly samples: { readonly counted: number };
        readonly score: { readonly criticalRates: Readonly<Record<string, number>> };
      }
    >
  >;
  readonly findings: readonly unknown[];
  readonly objections: readonly {
    readonly state: string;
    readonly criteria: readonly string[];
    readonly corrected: readonly string[];
  }[];
}

it("the demo goes on from a closed year, has a bad month that is mended, two calibrations, an upheld dispute and a plan", async () => {
  await inFolder(async (path) => {
    const [book, last] = [path("demo.xlsx"), path("demo-2025.xlsx")];
    // A year that is four months old costs a third of a whole one; the clock says November.
    await mc("demo", book, "--as-of", "2026-04-22", "--last-year", last);

    const { output } = await mc("check", book, "--as-of", "2026-04-22", "--json");
    const { months, findings, objections } = JSON.parse(output) as Checked;
    expect(findings).toEqual([]);
    expect(objections).toEqual([expect.objectContaining({ state: "accepted" })]);
    expect(objections[0]?.corrected).toEqual(objections[0]?.criteria);
    const compliant = (month: string): number => months[month]?.score.criticalRates["compliance"] ?? 0;
    expect(compliant("2026-02")).toBeLessThan(0.8);
    expect(Math.min(compliant("2026-01"), compliant("2026-03"))).toBeGreaterThan(0.9);
    const done = await tableIn(book, "Rekomendasi", "No.");
    expect(
      done.filter(({ Bulan, Rekomendasi }) => Bulan === "2026-02" && /verifikasi/.test(String(Rekomendasi))),
    ).toHaveLength(1);

    // What was planned and is due was made, and something stands in for what was made in vain.
    const lines = await cellsIn(book, "Rencana");
    const headers = (lines.find(([first]) => first === "Bulan") ?? []).map(String);
    const at = (line: readonly unknown[], header: string): unknown => line[headers.indexOf(header)];
    const plan = lines.filter(([month]) => month === "2026-04");
    const due = plan.filter(
      (line) =>
        at(line, "Cadangan") === 0 &&
        at(line, "Menggantikan") === "" &&
        Number(at(line, "Tanggal Rencana")) <= TODAY,
    );
    expect(due.filter((line) => at(line, "No. Sampel") === "")).toEqual([]);
    expect(due.length).toBeGreaterThan(20);
    expect(plan.filter((line) => at(line, "Menggantikan") !== "")).toHaveLength(1);

    await inLentWindows(async () => {
      startOfficeSession(await openBook(book));
      const { sessions } = await readCalibration({ today: TODAY });
      const [first, second] = [...sessions].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
      expect([first?.number, second?.number]).toEqual(["K-2602-1", "K-2603-1"]);
      expect(first?.agreement.pooled.pa?.value ?? 1).toBeLessThan(second?.agreement.pooled.pa?.value ?? 0);
    });

    const history = (await cellsIn(book, "Riwayat")).map(([month]) => month);
    expect(history.filter((month) => /^2025-/.test(String(month)))).toEqual([
      "2025-10",
      "2025-11",
      "2025-12",
    ]);
    // Closed: what is not is refused without --force.
    await mc("archive", last, "--out", path("archive.xlsx"));
  });
});
