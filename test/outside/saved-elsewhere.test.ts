/** A workbook of ours that another program has saved is checked, imported into and reported from with the same figures. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { openXlsx } from "embedded-excel/xlsx";
import { inFolder, mc } from "../cli/support";
import { converted } from "./support/programs";

const LIMIT = 600_000;
const MONTH = "2026-07";
const AS_OF = "2026-08-20";

const HEADERS =
  "No. Sampel,Area,Layanan,Tanggal Panggilan,Jam Mulai,Durasi (detik),Pelaksana,ID Agent,Status Panggilan,P01,P02,P05,P06,Ketidaksesuaian,Tanggal Temuan,Kategori Temuan,Feedback QCO ke QA";

/** Calls of many kinds: with findings handed over in time, late or not at all, and failed ones. */
function rows(from: number, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const one = from + index;
    const day = String((one % 20) + 1).padStart(2, "0");
    const later = String((one % 20) + 1 + (one % 4)).padStart(2, "0");
    const bad = one % 3 === 0;
    const found = bad ? `Ya,${day}/07/2026,Pelanggan,${one % 2 === 0 ? `${later}/07/2026` : ""}` : "Tidak,,,";
    return `U-${one},JKT,147,${day}/07/2026,09:0${one % 10},${100 + one},Ayu,A00${one % 5},${one % 7 === 0 ? "Sibuk" : "Terhubung"},Ya,${bad ? "Tidak" : "Ya"},Ya,N/A,${found}`;
  });
  return [HEADERS, ...lines].join("\n");
}

type Path = (name: string) => string;

/** What check says of the book, and what a report says once more rows were imported. */
async function figures(path: Path, book: string): Promise<unknown> {
  const check = JSON.parse((await mc("check", book, "--json", "--as-of", AS_OF)).output) as {
    months: object;
  };
  const imported = await mc("import", book, path("more.csv"), "--out", path("more.xlsx"), "--json");
  const report = await mc(
    ...["report", path("more.xlsx"), "--month", MONTH, "--as-of", AS_OF],
    ...["--out", path("report.xlsx"), "--json"],
  );
  const laporan = (await openXlsx(readFileSync(path("report.xlsx")))).sheets.find(
    ({ name }) => name === `Laporan ${MONTH}`,
  );
  return {
    months: check.months,
    imported: JSON.parse(imported.output) as unknown,
    report: JSON.parse(report.output) as unknown,
    shown: laporan?.rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
  };
}

const PROGRAMS: Readonly<Record<string, (from: string, path: Path) => Promise<string>>> = {
  LibreOffice: (from, path) => converted(from, "xlsx", path("libreoffice")),
  openpyxl: (from, path) => {
    const script = "import openpyxl,sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";
    execFileSync("/usr/bin/python3", ["-c", script, from, path("openpyxl.xlsx")], { timeout: LIMIT });
    return Promise.resolve(path("openpyxl.xlsx"));
  },
};

test.each(Object.entries(PROGRAMS))(
  "saved by %s",
  async (_program, saved) => {
    await inFolder(async (path) => {
      await mc("new", path("new.xlsx"));
      writeFileSync(path("rows.csv"), rows(0, 40));
      writeFileSync(path("more.csv"), rows(40, 25));
      await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("book.xlsx"));
      const original = await figures(path, path("book.xlsx"));
      expect(await figures(path, await saved(path("book.xlsx"), path))).toEqual(original);
    });
  },
  LIMIT,
);

/** How often the file's parts say what LibreOffice 7.4 writes nothing of. */
function looksOf(file: string): { styles: number; filling: number; panes: number } {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  const count = (folder: string, words: RegExp): number =>
    parts
      .filter(([name]) => name.startsWith(folder) && name.endsWith(".xml"))
      .reduce((sum, [, part]) => sum + [...strFromU8(part).matchAll(words)].length, 0);
  return {
    styles: count("xl/tables/", /<tableStyleInfo name="/g),
    filling: count("xl/tables/", /<calculatedColumnFormula/g),
    panes: count("xl/worksheets/", /state="frozen"/g),
  };
}

test("columns that filled themselves, table styles and frozen panes that LibreOffice lost are told and put back", async () => {
  await inFolder(async (path) => {
    await mc("new", path("new.xlsx"));
    writeFileSync(path("rows.csv"), rows(0, 3));
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("book.xlsx"));
    const saved = await converted(path("book.xlsx"), "xlsx", path("libreoffice"));
    expect(looksOf(saved)).toEqual({ styles: 0, filling: 0, panes: 0 });
    const told = async (book: string): Promise<readonly string[]> => {
      const { findings } = JSON.parse((await mc("check", book, "--json")).output) as {
        findings: { code: string; severity: string; message: string }[];
      };
      return findings
        .filter(({ code }) => code === "layoutChanged")
        .map(({ severity, message }) => `${severity}: ${message.slice(0, 12)}`);
    };
    expect(await told(saved)).toEqual(["warning: Panel beku h", "warning: Gaya tabel h"]);
    await mc("repair", saved, "--out", path("whole.xlsx"));
    expect(await told(path("whole.xlsx"))).toEqual([]);
    expect(looksOf(path("whole.xlsx"))).toEqual(looksOf(path("book.xlsx")));
  });
}, 600_000);
