/**
 * Every kind of workbook that the product makes opens in the libraries that people's scripts use, with each sheet's texts and numbers
 * at their places; and what xlsx-populate, which keeps tables, and SheetJS, which drops them, have saved gives the same figures, the
 * latter once it is repaired. The libraries are installed into a folder of the test's own. Needs the npm registry.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAddress } from "embedded-excel";
import { openXlsx } from "embedded-excel/xlsx";
import { inFolder, mc } from "../cli/support";

const LIMIT = 600_000;
const LIBRARIES = ["exceljs@4.4.0", "xlsx@0.18.5", "xlsx-populate@1.21.0"] as const;
const AS_OF = "2026-12-31";

let libraries = "";
beforeAll(() => {
  libraries = mkdtempSync(join(tmpdir(), "libraries-outside-"));
  writeFileSync(join(libraries, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent", ...LIBRARIES], {
    cwd: libraries,
  });
  writeFileSync(join(libraries, "read.cjs"), READ);
  writeFileSync(join(libraries, "save.cjs"), SAVE);
}, LIMIT);
afterAll(() => {
  rmSync(libraries, { recursive: true, force: true });
});

/** Tells of the cells that are asked for, as the library reads them: { sheet: { address: value } }. */
const READ = `
const [library, file, asked] = process.argv.slice(2);
const wanted = JSON.parse(require("node:fs").readFileSync(asked, "utf8"));
const readers = {
  exceljs: async () => {
    const book = new (require("exceljs").Workbook)();
    await book.xlsx.readFile(file);
    return (sheet, address) => {
      const { value } = book.getWorksheet(sheet).getCell(address);
      return value && value.richText ? value.richText.map((one) => one.text).join("") : value && value.text !== undefined ? value.text : value;
    };
  },
  xlsx: async () => {
    const book = require("xlsx").readFile(file);
    return (sheet, address) => book.Sheets[sheet][address]?.v;
  },
  "xlsx-populate": async () => {
    const book = await require("xlsx-populate").fromFileAsync(file);
    return (sheet, address) => {
      const value = book.sheet(sheet).cell(address).value();
      return value && typeof value.text === "function" ? value.text() : value;
    };
  },
};
readers[library]().then((read) => {
  const told = Object.fromEntries(
    Object.entries(wanted).map(([sheet, places]) => [sheet, Object.fromEntries(places.map((address) => [address, read(sheet, address)]))]),
  );
  process.stdout.write(JSON.stringify(told));
});
`;

const SAVE = `
const [library, file, to] = process.argv.slice(2);
if (library === "xlsx") require("xlsx").writeFile(require("xlsx").readFile(file, { cellFormula: true, cellStyles: true }), to);
else require("xlsx-populate").fromFileAsync(file).then((book) => book.toFileAsync(to));
`;

/** At most so many cells of a sheet are looked at. */
const MOST = 400;

/** The texts and whole numbers that nobody calculates and no day is shown of, by sheet and address. */
async function plainCells(file: string): Promise<Record<string, Record<string, string | number>>> {
  const { sheets } = await openXlsx(new Uint8Array(readFileSync(file)));
  return Object.fromEntries(
    sheets.map(({ name, rows }) => {
      const found: [string, string | number][] = [];
      rows.forEach((row, y) => {
        row.forEach((cell, x) => {
          if (found.length >= MOST || cell?.formula !== undefined || cell?.style?.numberFormat !== undefined)
            return;
          const value = cell?.value;
          if ((typeof value === "string" && value !== "") || typeof value === "number")
            found.push([cellAddress(y, x), value]);
        });
      });
      return [name, Object.fromEntries(found)];
    }),
  );
}

function readBy(library: string, file: string, cells: Cells): Cells {
  const asked = join(libraries, "asked.json");
  writeFileSync(
    asked,
    JSON.stringify(Object.fromEntries(Object.entries(cells).map(([sheet, of]) => [sheet, Object.keys(of)]))),
  );
  const text = execFileSync(process.execPath, ["read.cjs", library, file, asked], {
    cwd: libraries,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return JSON.parse(text) as Cells;
}

type Cells = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** xlsx-populate takes a text that reads as a number for one. */
const asTexts = (cells: Cells): unknown =>
  Object.entries(cells).map(([sheet, of]) => [
    sheet,
    Object.entries(of).map(([address, value]) => `${address} ${String(value)}`),
  ]);

it(
  "every kind of workbook reads in each of them as in the embedded Excel",
  async () => {
    await inFolder(async (path) => {
      const [demo, year] = [path("demo.xlsx"), path("year.xlsx")];
      await mc("demo", demo, "--last-year", path("last.xlsx"));
      await mc("new", year, "--year", "2026");
      await mc(
        "report",
        demo,
        "--month",
        "2026-03",
        "--as-of",
        AS_OF,
        "--out",
        path("report.xlsx"),
        "--distribution",
        path("copy.xlsx"),
        "--force",
        "--replace-final",
      );
      await mc("archive", path("last.xlsx"), "--out", path("archive.xlsx"), "--force");
      await mc("next-year", demo, "--out", path("next.xlsx"));
      await mc("gather", demo, path("last.xlsx"), "--as-of", AS_OF, "--out", path("gathered.xlsx"));
      for (const name of ["demo", "year", "report", "copy", "archive", "next", "gathered"]) {
        const file = path(`${name}.xlsx`);
        const cells = await plainCells(file);
        expect(Object.values(cells).reduce((sum, of) => sum + Object.keys(of).length, 0)).toBeGreaterThan(20);
        for (const library of ["exceljs", "xlsx", "xlsx-populate"])
          expect([name, library, asTexts(readBy(library, file, cells))]).toEqual([
            name,
            library,
            asTexts(cells),
          ]);
      }
    });
  },
  LIMIT,
);

/** Calls that count and that do not, with findings and without. */
const ROWS = [
  "Area,Layanan,Nomor Tujuan,Tanggal Panggilan,Jam Mulai,Pelaksana,Status Panggilan,P01,P02,P05,P06,Ketidaksesuaian,Tanggal Temuan",
  ...Array.from({ length: 40 }, (_, one) => {
    const day = `2026-03-${String((one % 28) + 1).padStart(2, "0")}`;
    const bad = one % 3 === 0;
    return `JKT,Layanan Contoh A,08000${one + 100},${day},09:${10 + one},Pelaksana Contoh,${one % 9 === 0 ? "Sibuk" : "Terhubung"},Ya,${bad ? "Tidak" : "Ya"},Ya,N/A,${bad ? `Ya,${day}` : "Tidak,"}`;
  }),
].join("\n");

it(
  "saved by xlsx-populate, and by SheetJS and repaired, it is checked and reported from with the same figures",
  async () => {
    await inFolder(async (path) => {
      const [empty, book] = [path("empty.xlsx"), path("book.xlsx")];
      await mc("new", empty, "--year", "2026");
      writeFileSync(path("rows.csv"), ROWS);
      await mc("import", empty, path("rows.csv"), "--out", book);
      for (const [library, name] of [
        ["xlsx-populate", "populate.xlsx"],
        ["xlsx", "sheetjs.xlsx"],
      ] as const)
        execFileSync(process.execPath, ["save.cjs", library, book, path(name)], { cwd: libraries });
      await mc("repair", path("sheetjs.xlsx"), "--out", path("repaired.xlsx"));
      const months = async (file: string): Promise<unknown> =>
        (JSON.parse((await mc("check", file, "--as-of", AS_OF, "--json")).output) as { months: unknown })
          .months;
      const report = async (file: string): Promise<string> =>
        (
          await mc(
            ...["report", file, "--month", "2026-03", "--as-of", AS_OF, "--force", "--replace-final"],
            ...["--out", path("out.xlsx"), "--json"],
          )
        ).output;
      const expected = [await months(book), await report(book)];
      for (const name of ["populate.xlsx", "repaired.xlsx"])
        expect([name, await months(path(name)), await report(path(name))]).toEqual([name, ...expected]);
    });
  },
  LIMIT,
);
