/** `mc evidence`: what proves which clause, by either edition, of one month or of all; the file is only read. */
import { readFileSync } from "node:fs";
import { bookOf } from "./several-books";
import { rowsOf } from "./several-rows";
import { inFolder, mc } from "./support";

interface EvidenceJson {
  readonly edition: string;
  readonly evidence: readonly {
    readonly month: string;
    readonly clause: string;
    readonly name: string;
    readonly held: number;
    readonly of: number;
    readonly state: string;
    readonly sheet: string | null;
    readonly cell: string | null;
  }[];
}

it("tells of each month the same thirteen things, by the edition that is set, and changes no byte", async () => {
  await inFolder(async (path) => {
    const book = await bookOf(path, "JKT", [...rowsOf("JKT", "2026-07", 9), ...rowsOf("JKT", "2026-08", 5)]);
    const before = readFileSync(book);
    const asked = async (file: string, ...more: readonly string[]): Promise<EvidenceJson> =>
      JSON.parse((await mc("evidence", file, "--json", ...more)).output) as EvidenceJson;
    const { edition, evidence } = await asked(book);
    expect(edition).toBe("2008");
    expect(evidence).toHaveLength(2 * 13);
    const check = JSON.parse((await mc("check", book, "--json")).output) as {
      readonly months: Readonly<Record<string, { readonly samples: { readonly counted: number } }>>;
    };
    for (const month of ["2026-07", "2026-08"]) {
      const recording = evidence.find((one) => one.month === month && one.name === "recording");
      expect(recording).toMatchObject({
        clause: "8.2.4",
        of: check.months[month]?.samples.counted,
        sheet: `F-22 ${month}`,
      });
    }
    const later = path("2015.xlsx");
    await mc("set", book, "iso.edition=2015", "--out", later);
    const of2015 = await asked(later, "--month", "2026-08");
    expect(of2015.evidence.map(({ month }) => month)).toEqual(Array.from({ length: 13 }, () => "2026-08"));
    expect([...new Set(of2015.evidence.map(({ clause }) => clause))]).toEqual([
      ...["8.5.1", "9.1.1", "8.6", "8.7", "9.1.3", "10.2", "6.1"],
    ]);
    const { output } = await mc("evidence", book, "--month", "2026-07");
    expect(output.split("\n")).toHaveLength(13);
    expect(output).toMatch(/^2026-07 {2}8\.2\.3 {2}Laporan final.*Belum ada \(0 dari 1\) {2}–$/m);
    expect(readFileSync(book).equals(before)).toBe(true);
  });
});
