/** Tables with a Total Row, filtered or not: no call is lost in it or below it, and no total is taken for a call. */
import { readFileSync, writeFileSync } from "node:fs";
import { openXlsx } from "embedded-excel/xlsx";
import { caseFile, inFolder, mc, newFile } from "./support";

jest.setTimeout(180_000);

const HEADERS = "No. Sampel,Area,Tanggal Panggilan,Pelaksana,ID Agent,Status Panggilan,Catatan";
const call = (name: string, day: number): string => `${name},JKT,${day}/07/2026,Ayu,A001,Sibuk,dari ${name}`;

type Path = (name: string) => string;

/** A workbook with two calls. */
let rows: Uint8Array;
beforeAll(async () => {
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    writeFileSync(path("rows.csv"), [HEADERS, call("U-1", 15), call("U-2", 16)].join("\n"));
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"));
    rows = readFileSync(path("rows.xlsx"));
  });
});

/** The workbook, in whose F-22 table something was done. */
async function changed(path: Path, script: string): Promise<string> {
  writeFileSync(path("rows.xlsx"), rows);
  writeFileSync(
    path("change.js"),
    `await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Sampel202607");
      ${script}
      await context.sync();
    });`,
  );
  await mc("run", path("change.js"), path("rows.xlsx"), "--out", path("changed.xlsx"));
  return path("changed.xlsx");
}

/** What the table's columns hold, and what stands in its Total Row, by another script. */
async function standing(
  path: Path,
  book: string,
): Promise<{ ids: string[]; notes: string[]; total: string[] }> {
  const script = path("read.js");
  writeFileSync(
    script,
    `await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Sampel202607");
      const ids = table.columns.getItem("No. Sampel").getDataBodyRange();
      const notes = table.columns.getItem("Catatan").getDataBodyRange();
      const total = table.getTotalRowRange();
      ids.load("values"); notes.load("values"); total.load("formulas");
      await context.sync();
      console.log(JSON.stringify({ ids: ids.values.flat(), notes: notes.values.flat(), total: total.formulas.flat().filter((one) => one !== "") }));
    });`,
  );
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  const log = jest.spyOn(console, "log").mockImplementation((text) => {
    printed.push(String(text));
  });
  const { output, messages } = await mc("run", script, book);
  write.mockRestore();
  log.mockRestore();
  const line = [...printed, output, ...messages].find((one) => one.includes('"ids"')) ?? "{}";
  return JSON.parse(line) as { ids: string[]; notes: string[]; total: string[] };
}

const TOTALS = `table.showTotals = true;
      table.columns.getItem("Durasi (detik)").getTotalRowRange().formulas = [["=SUBTOTAL(109,[Durasi (detik)])"]];`;
const FILTER = `table.columns.getItem("No. Sampel").filter.applyValuesFilter(["U-1"]);`;
const IN_TOTALS = `const row = table.getTotalRowRange();
      const put = (header, value) => { table.columns.getItem(header).getTotalRowRange().values = [[value]]; };
      put("No. Sampel", "U-3"); put("Area", "JKT"); put("Tanggal Panggilan", 46220); put("Pelaksana", "Dewi");
      put("ID Agent", "A001"); put("Status Panggilan", "Sibuk"); put("Catatan", "dari U-3");`;
const BELOW = `const below = table.getTotalRowRange().getRowsBelow(2);
      below.getCell(0, 0).values = [["U-4"]]; below.getCell(0, 1).values = [["BDG"]]; below.getCell(0, 4).values = [[46221]];
      below.getCell(1, 0).values = [["U-5"]]; below.getCell(1, 1).values = [["BDG"]]; below.getCell(1, 4).values = [[46222]];`;

const problems = async (book: string): Promise<readonly string[]> => {
  const { findings } = JSON.parse((await mc("check", book, "--json")).output) as {
    findings: { code: string; message: string }[];
  };
  return findings.filter(({ code }) => code === "layoutChanged").map(({ message }) => message);
};

describe.each([
  ["", ""],
  ["filtered, ", FILTER],
])("%sa table with a Total Row", (_, filter) => {
  it.each([
    ["and nothing else amiss is left as it is", "", ["U-1", "U-2"]],
    ["that holds a call gives it back", IN_TOTALS, ["U-1", "U-2", "U-3"]],
    ["takes in the calls below it", BELOW, ["U-1", "U-2", "U-4", "U-5"]],
    ["does both at once", `${IN_TOTALS}\n${BELOW}`, ["U-1", "U-2", "U-3", "U-4", "U-5"]],
  ])("%s", async (_title, script, ids) => {
    await inFolder(async (path) => {
      const book = await changed(path, `${TOTALS}\n${filter}\n${script}`);
      const told = await problems(book);
      expect(told.length > 0).toBe(script !== "");
      await mc("repair", book, "--out", path("whole.xlsx"));
      const now = await standing(path, path("whole.xlsx"));
      expect([...now.ids].sort()).toEqual(ids);
      expect(now.notes.filter((one) => one !== "")).toHaveLength(ids.filter((id) => id < "U-4").length);
      expect(now.total.filter((one) => one.includes("SUBTOTAL"))).not.toEqual([]);
      expect(now.total.filter((one) => /U-|Dewi|Sibuk/.test(one))).toEqual([]);
      expect(await problems(path("whole.xlsx"))).toEqual([]);
      // Rows come above the Total Row from then on too.
      writeFileSync(path("more.csv"), [HEADERS, call("U-9", 20)].join("\n"));
      await mc("import", path("whole.xlsx"), path("more.csv"), "--out", path("more.xlsx"));
      expect([...(await standing(path, path("more.xlsx"))).ids].sort()).toEqual([...ids, "U-9"]);
    });
  });
});

it("a Total Row of a table that became a range is no call when the table is made again", async () => {
  await inFolder(async (path) => {
    const book = await changed(
      path,
      `table.showTotals = true;
      for (const header of ["Area", "Pelaksana", "ID Agent", "Status Panggilan"])
        table.columns.getItem(header).getTotalRowRange().formulas = [[\`=SUBTOTAL(103,[\${header}])\`]];
      table.columns.getItem("No. Sampel").getTotalRowRange().values = [["Total"]];
      await context.sync();
      table.convertToRange();`,
    );
    expect(await problems(book)).toHaveLength(1);
    await mc("repair", book, "--out", path("whole.xlsx"));
    const { output } = await mc("check", path("whole.xlsx"), "--month", "2026-07", "--json");
    const { months } = JSON.parse(output) as {
      months: Record<string, { samples: { excluded: Record<string, number> } }>;
    };
    expect(months["2026-07"]?.samples.excluded).toMatchObject({ status: 2, callDate: 0 });
  });
});

/** What check says of the months. */
const monthsOf = async (book: string): Promise<unknown> =>
  (JSON.parse((await mc("check", book, "--json", "--as-of", "2026-08-31")).output) as { months: unknown })
    .months;

it("rows are imported above the Total Row that another program saved", async () => {
  await inFolder(async (path) => {
    await mc("migrate", caseFile("field", "total-row-book.xlsx"), "--out", path("book.xlsx"));
    const before = await standing(path, path("book.xlsx"));
    const added = caseFile("field", "total-row-rows.csv");
    await mc("import", path("book.xlsx"), added, "--out", path("more.xlsx"));
    const now = await standing(path, path("more.xlsx"));
    expect(now.ids).toEqual([...before.ids, "U-1", "U-2", "U-3"]);
    expect(now.total).toEqual(before.total);
    expect(await monthsOf(path("more.xlsx"))).toMatchObject({
      "2026-07": { samples: { counted: 4, excluded: { status: 2 } } },
    });
  });
});

it("a Total Row on each table of the workbook changes nothing that is counted, written or reported", async () => {
  await inFolder(async (path) => {
    const every = `const all = context.workbook.tables;
      all.load("items/name");
      await context.sync();
      for (const one of all.items) one.showTotals = true;
      await context.sync();
      for (const one of all.items) one.getTotalRowRange().getCell(0, 0).values = [["Total"]];`;
    writeFileSync(
      path("more.csv"),
      [HEADERS, call("U-3", 17), call("U-4", 18).replace("/07/", "/08/")].join("\n"),
    );
    const worked = async (begun: string): Promise<unknown> => {
      await mc("import", begun, path("more.csv"), "--out", path("a.xlsx"));
      await mc("set", path("a.xlsx"), "target=30", "--by", "QA", "--out", path("b.xlsx"));
      const asked = ["--month", "2026-07", "--as-of", "2026-08-31", "--json"];
      const { output } = await mc("report", path("b.xlsx"), ...asked, "--out", path("c.xlsx"));
      const { sheets } = await openXlsx(readFileSync(path("c.xlsx")));
      const laporan = sheets.find(({ name }) => name === "Laporan 2026-07");
      const log = sheets
        .find(({ name }) => name === "Log")
        ?.rows.map((cells) => cells.slice(1, 4).map((cell) => cell?.value ?? null))
        .filter(([deed]) => deed === "Tambah baris");
      return {
        months: await monthsOf(path("c.xlsx")),
        report: JSON.parse(output) as unknown,
        shown: laporan?.rows.map((cells) => cells.map((cell) => cell?.value ?? null)),
        log,
      };
    };
    writeFileSync(path("plain.xlsx"), rows);
    const plain = await worked(path("plain.xlsx"));
    expect(plain).toMatchObject({ months: { "2026-07": {}, "2026-08": {} }, log: { length: 2 } });
    const totalled = await worked(await changed(path, every));
    expect(totalled).toEqual(plain);
    const { sheets } = await openXlsx(readFileSync(path("c.xlsx")));
    const tables = sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
    for (const { sheet, table } of tables.filter(({ table }) => table.showTotals))
      expect([table.name, sheet.rows[table.area.lastRow]?.[table.area.column]?.value]).toEqual([
        table.name,
        "Total",
      ]);
    expect(tables.filter(({ table }) => table.showTotals).length).toBeGreaterThan(20);
  });
});
