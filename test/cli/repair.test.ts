/** `mc repair`, and what every command says of a workbook whose tables others have dropped: damage, never "not ours". */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { caseFile, inFolder, mc, newFile } from "./support";

jest.setTimeout(120_000);

const ROWS = [
  "Tanggal Panggilan,Area,Pelaksana,ID Agent,Status Panggilan,P01,Ketidaksesuaian",
  "15/07/2026,JKT,Ayu,A001,Terhubung,Ya,Tidak",
  "16/07/2026,BDG,Ayu,A002,Sibuk,,",
  "02/06/2026,JKT,Ayu,A001,Terhubung,Tidak,Tidak",
].join("\n");

type Path = (name: string) => string;

async function filled(path: Path): Promise<string> {
  await newFile(path("new.xlsx"));
  writeFileSync(path("rows.csv"), ROWS);
  await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("filled.xlsx"));
  return path("filled.xlsx");
}

/** As programs save that know no tables: their cells alone. */
function withoutTables(from: string, to: string): void {
  const parts = unzipSync(readFileSync(from));
  const kept = Object.entries(parts).flatMap(([name, bytes]): [string, Uint8Array][] => {
    if (name.startsWith("xl/tables/")) return [];
    const text = strFromU8(bytes)
      .replace(/<tableParts[\s\S]*?<\/tableParts>/g, "")
      .replace(/<Relationship\b[^>]*relationships\/table"[^>]*\/>/g, "")
      .replace(/<Override PartName="\/xl\/tables\/[^>]*\/>/g, "");
    return [[name, /\.(xml|rels)$/.test(name) ? strToU8(text) : bytes]];
  });
  writeFileSync(to, zipSync(Object.fromEntries(kept)));
}

const findingsOf = async (book: string): Promise<readonly { code: string; sheet: string }[]> =>
  (JSON.parse((await mc("check", book, "--json")).output) as { findings: { code: string; sheet: string }[] })
    .findings;

it("puts back every table that a program has dropped, with the same figures and findings as before", async () => {
  await inFolder(async (path) => {
    const before = await filled(path);
    withoutTables(before, path("bare.xlsx"));
    const damaged = await findingsOf(path("bare.xlsx"));
    expect(damaged.length).toBeGreaterThan(20);
    expect(new Set(damaged.map(({ code }) => code))).toEqual(new Set(["layoutChanged"]));
    const { output } = await mc("repair", path("bare.xlsx"), "--out", path("whole.xlsx"), "--json");
    expect(JSON.parse(output)).toMatchObject({ left: [], questions: [] });
    expect((await mc("check", path("whole.xlsx"), "--json")).output).toBe(
      (await mc("check", before, "--json")).output,
    );
  });
});

describe("a table that was turned into a range", () => {
  const converted = async (path: Path): Promise<string> => {
    writeFileSync(
      path("convert.js"),
      `await Excel.run(async (context) => {
        context.workbook.tables.getItem("Sampel202607").convertToRange();
        await context.sync();
      });`,
    );
    await mc("run", path("convert.js"), await filled(path), "--out", path("range.xlsx"));
    return path("range.xlsx");
  };

  it("is damage to whoever wants to write there, and not a sheet of somebody else's", async () => {
    await inFolder(async (path) => {
      const book = await converted(path);
      await expect(mc("import", book, path("rows.csv"), "--out", path("out.xlsx"))).rejects.toMatchObject({
        code: "layoutDamaged",
        params: { sheet: "F-22 2026-07" },
      });
      expect(existsSync(path("out.xlsx"))).toBe(false);
    });
  });

  it("is a table again after repair, and takes rows; a dry run tells the same and writes nothing", async () => {
    await inFolder(async (path) => {
      const book = await converted(path);
      const dry = await mc("repair", book, "--dry-run", "--json");
      const real = await mc("repair", book, "--out", path("whole.xlsx"), "--json");
      expect(dry.output).toBe(real.output);
      const told = JSON.parse(real.output) as { edits: number; repaired: readonly object[] };
      expect(told.edits).toBeGreaterThan(0);
      expect(told.repaired).toMatchObject([{ code: "layoutChanged", sheet: "F-22 2026-07" }]);
      const more = ["import", path("whole.xlsx"), path("rows.csv"), "--out", path("more.xlsx"), "--json"];
      expect(JSON.parse((await mc(...more)).output)).toEqual({
        added: 3,
        sheets: { "F-22 2026-06": 1, "F-22 2026-07": 2 },
      });
      const again = await mc("repair", path("whole.xlsx"), "--dry-run", "--json");
      expect(JSON.parse(again.output)).toMatchObject({ edits: 0, repaired: [] });
    });
  });
});

it("brings a workbook of an older layout to the present one first, and says so", async () => {
  await inFolder(async (path) => {
    const book = caseFile("field", "table-to-range-book.xlsx");
    const { messages } = await mc("repair", book, "--out", path("whole.xlsx"), "--json");
    expect(messages).toEqual([
      expect.stringMatching(/^Buku kerja diperbarui dulu dari tata letak 3 ke \d+\.$/),
    ]);
    const { output } = await mc(
      "import",
      path("whole.xlsx"),
      caseFile("field", "total-row-rows.csv"),
      "--out",
      path("more.xlsx"),
      "--json",
    );
    expect(JSON.parse(output)).toEqual({ added: 3, sheets: { "F-22 2026-07": 3 } });
  });
});

it("needs a place to write to, but for a dry run", async () => {
  await expect(mc("repair", "book.xlsx")).rejects.toMatchObject({ exitCode: 2 });
});
