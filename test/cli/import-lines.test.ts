/** What of a file of rows is no row, has no header, or stands under another list's name: left out or taken, and told. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { openXlsx } from "embedded-excel/xlsx";
import { inFolder, mc } from "./support";

jest.setTimeout(120_000);

type Path = (name: string) => string;

async function imported(path: Path, text: string, ...options: readonly string[]) {
  await mc("new", path("new.xlsx"));
  writeFileSync(path("rows.csv"), text);
  return mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("out.xlsx"), "--json", ...options);
}

const added = ({ output }: { readonly output: string }): unknown =>
  (JSON.parse(output) as { added: number }).added;

const HEADER = "No. Sampel,Area,Layanan,Tanggal Panggilan,Status Panggilan";
const ROWS = "U-1,JKT,147,15/07/2026,Terhubung\nU-2,JKT,147,16/07/2026,Sibuk";

describe("lines that are no rows", () => {
  const text = `REKAP VRS\n${HEADER}\n${ROWS}\nTotal,,,,2\n${HEADER}\nDicetak oleh petugas\n`;

  it("are left out and told with their lines", () =>
    inFolder(async (path) => {
      const run = await imported(path, text);
      expect(added(run)).toBe(2);
      expect(run.messages).toEqual([
        "1 baris di atas judul kolom tidak diimpor: 1 “REKAP VRS”.",
        "3 baris yang bukan baris data (jumlah, catatan kaki, judul yang terulang) tidak diimpor; --all-lines mengimpornya: 5 “Total”, 6 “No. Sampel”, 7 “Dicetak oleh petugas”.",
      ]);
    }));

  it("are rows where that is asked", () =>
    inFolder(async (path) => {
      const run = await imported(path, text, "--all-lines");
      expect(added(run)).toBe(5);
    }));
});

describe("a line of text longer than its header", () => {
  const text = `${HEADER}\n${ROWS}\nU-3,JKT,147,17/07/2026,Terhubung,lebih\n`;

  it("is refused by line and column, with a mapping as without one, and no guess is written over it", () =>
    inFolder(async (path) => {
      const refused = /rows\.csv: line 4 has a value in column 6/;
      for (const map of [[], ["--map", path("map.json")]])
        await expect(imported(path, text, ...map)).rejects.toThrow(refused);
      expect(existsSync(path("map.json"))).toBe(false);
      writeFileSync(path("map.json"), JSON.stringify({ "No. Sampel": "No. Sampel" }));
      await expect(imported(path, text, "--map", path("map.json"))).rejects.toThrow(refused);
    }));

  it("is taken where a mapping speaks of that column, and what it leaves out is told by line and column", () =>
    inFolder(async (path) => {
      writeFileSync(path("map.json"), JSON.stringify({ "(6)": "Catatan" }));
      const taken = await imported(path, text, "--map", path("map.json"));
      expect([added(taken), taken.messages]).toEqual([3, []]);
      const sheet = (await openXlsx(readFileSync(path("out.xlsx")))).sheets.find(
        ({ name }) => name === "F-22 2026-07",
      );
      expect(sheet?.rows.flat().some((cell) => cell?.value === "lebih")).toBe(true);
      writeFileSync(path("map.json"), JSON.stringify({ "(6)": "" }));
      const left = await imported(path, text, "--map", path("map.json"));
      expect(left.messages).toEqual([
        "1 nilai di kolom tanpa judul tidak diimpor, yang pertama di baris 4, kolom 6.",
      ]);
    }));
});

it("a list's name over another list's values is told, unless a mapping says what it stands for", () =>
  inFolder(async (path) => {
    const text = "No. Sampel,Tanggal Panggilan,Status\nU-1,15/07/2026,Connected\nU-2,16/07/2026,Busy\n";
    expect((await imported(path, text)).messages).toEqual([
      "“Status” diimpor menurut namanya, padahal nilainya nilai Status Panggilan. Bila itu yang dimaksud, sebutkan dalam file untuk --map.",
    ]);
    await expect(imported(path, text, "--map", path("map.json"))).rejects.toThrow("did not exist");
    expect(JSON.parse(readFileSync(path("map.json"), "utf8"))).toMatchObject({
      Status: { column: "Status Panggilan", values: { Connected: "Terhubung", Busy: "Sibuk" } },
    });
    expect((await imported(path, text, "--map", path("map.json"))).messages).toEqual([]);
  }));

it("a recording that another row of the workbook or of the file has is told once its row is added", () =>
  inFolder(async (path) => {
    const header = "No. Sampel,Tanggal Panggilan,ID Rekaman";
    const first = await imported(path, `${header}\nU-1,15/07/2026,R-1\nU-2,16/07/2026,\nU-3,16/07/2026,\n`);
    expect(first.messages).toEqual([]);
    writeFileSync(
      path("more.csv"),
      `${header}\nU-4,17/08/2026, r-1 \nU-5,18/08/2026,R-2\nU-6,18/08/2026,R-2\n`,
    );
    const more = ["import", path("out.xlsx"), path("more.csv"), "--out", path("more.xlsx"), "--json"];
    const run = await mc(...more);
    expect(added(run)).toBe(3);
    const { findings } = JSON.parse((await mc("check", path("more.xlsx"), "--json")).output) as {
      findings: { code: string; id: string }[];
    };
    const told = findings.filter(({ code }) => code === "duplicateRecording").map(({ id }) => id);
    expect(told.sort()).toEqual(["U-4", "U-6"]);
    expect(run.messages).toEqual([
      expect.stringMatching(
        /^2 baris ditambahkan dengan ID Rekaman yang sudah dipakai baris lain: “r-1” \(F-22 2026-07![A-Z]+7\), “R-2”\. Periksa melaporkannya\.$/,
      ),
    ]);
    expect((await mc(...more, "--skip-duplicates")).messages).toEqual(["2 baris ganda tidak ditambahkan."]);
  }));
