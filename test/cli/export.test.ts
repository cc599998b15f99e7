/** `mc export`: flat tables by workbook, what a second run replaces, and what pseudonyms leave out. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { bookOf } from "./several-books";
import { rowsOf } from "./several-rows";
import { inFolder, mc } from "./support";

jest.setTimeout(600_000);

type Line = Readonly<Record<string, string>>;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(csv|parquet)$/.test(name))
    .sort();

const linesOf = (file: string): readonly Line[] => parse(readFileSync(file, "utf8"), { columns: true });

const JULY = "year=2026/month=07";

it("each table has a file for each month of the workbook, with every row, judged", async () => {
  await inFolder(async (path) => {
    const rows = [...rowsOf("JKT", "2026-07", 12), ...rowsOf("JKT", "2026-08", 3)];
    const book = await bookOf(path, "JKT", rows);
    const out = path("tables");
    await mc("export", book, "--out", out, "--as-of", "2026-09-30");
    const tables = ["marks", "problems", "recommendations", "samples", "steps"];
    expect([...new Set(filesIn(out).map((name) => name.split("/")[0]))]).toEqual(tables);
    const samples = linesOf(`${out}/samples/${JULY}/JKT.csv`);
    expect(samples).toHaveLength(12);
    for (const [index, line] of samples.entries()) {
      const row = rows[index] ?? [];
      expect(line).toMatchObject({
        workbook: "JKT",
        report_month: "2026-07",
        row_no: String(index + 1),
        sample_number: row[0],
        call_date: row[2],
        recording_id: row[9],
        counted: String(row[8] === "Terhubung"),
        excluded: row[8] === "Terhubung" ? "" : "status",
      });
    }
    expect(linesOf(`${out}/marks/${JULY}/JKT.csv`)).toHaveLength(12 * 11);
    const bad = rows.slice(0, 12).filter((row) => row[21] === "Ya");
    expect(linesOf(`${out}/steps/${JULY}/JKT.csv`)).toHaveLength(bad.length * 3);
  });
});

it("a workbook exported again replaces its own files and touches no other's; equal ones are not written", async () => {
  await inFolder(async (path) => {
    const out = path("tables");
    const jkt = await bookOf(path, "JKT", [...rowsOf("JKT", "2026-07", 3), ...rowsOf("JKT", "2026-08", 3)]);
    const sby = await bookOf(path, "SBY", rowsOf("SBY", "2026-07", 3));
    const argv = ["--out", out, "--as-of", "2026-09-30"];
    await mc("export", jkt, sby, ...argv);
    const own = filesIn(out).filter((name) => name.includes("SBY"));
    const before = own.map((name) => [
      statSync(`${out}/${name}`).mtimeMs,
      readFileSync(`${out}/${name}`, "utf8"),
    ]);
    expect((await mc("export", jkt, ...argv)).output).toMatch(
      /^JKT {2}JKT\.xlsx {2}6 baris {2}tidak ada yang berubah$/,
    );
    // The workbook has lost August: what it had there goes.
    await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 2));
    await mc("export", jkt, ...argv);
    expect(filesIn(out)).not.toContain("samples/year=2026/month=08/JKT.csv");
    expect(linesOf(`${out}/samples/${JULY}/JKT.csv`)).toHaveLength(2);
    expect(
      own.map((name) => [statSync(`${out}/${name}`).mtimeMs, readFileSync(`${out}/${name}`, "utf8")]),
    ).toEqual(before);
    // Another format is in place of it, not beside it: nothing would be counted twice.
    await mc("export", jkt, ...argv, "--format", "parquet");
    expect(filesIn(out).filter((name) => name.endsWith("JKT.csv"))).toEqual([]);
    expect(filesIn(out).filter((name) => name.endsWith("SBY.csv"))).toEqual(own);
  });
});

it("Parquet has the same cells with their types", async () => {
  await inFolder(async (path) => {
    const book = await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 9));
    const argv = ["export", book, "--as-of", "2026-09-30"];
    await mc(...argv, "--out", path("csv"));
    await mc(...argv, "--out", path("parquet"), "--format", "parquet");
    for (const table of ["samples", "marks", "steps"]) {
      const lines = linesOf(`${path("csv")}/${table}/${JULY}/JKT.csv`);
      const bytes = readFileSync(`${path("parquet")}/${table}/${JULY}/JKT.parquet`);
      const read = await parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      });
      const asText = (value: unknown): string =>
        value === null || value === undefined
          ? ""
          : value instanceof Date
            ? value.toISOString().slice(0, 10)
            : JSON.stringify(value).replaceAll('"', "");
      expect(
        read.map((line) =>
          Object.fromEntries(Object.entries(line).map(([key, value]) => [key, asText(value)])),
        ),
      ).toEqual(lines);
    }
  });
});

it("with pseudonyms no name, number or own word is in any file; figures stay, and a second run changes nothing", async () => {
  await inFolder(async (path) => {
    const rows = rowsOf("JKT", "2026-07", 12);
    const book = await bookOf(path, "JKT", rows);
    const argv = ["export", book, "--as-of", "2026-09-30"];
    await mc(...argv, "--out", path("open"));
    const { messages } = await mc(...argv, "--out", path("hidden"), "--pseudonyms");
    expect(messages.join("\n")).toMatch(/hidden\.pseudonyms\.json memuat siapa adalah siapa/);
    expect(statSync(path("hidden.pseudonyms.json")).mode & 0o777).toBe(0o600);
    const all = filesIn(path("hidden")).map((name) => readFileSync(`${path("hidden")}/${name}`, "utf8"));
    const secrets = ["Petugas Contoh", "rahasia", ...rows.flatMap((row) => [row[0], row[5], row[9]])];
    for (const secret of secrets)
      expect(all.filter((text) => new RegExp(`(?<![\\w-])${secret ?? ""}(?![\\w-])`).test(text))).toEqual([]);
    const figures = (folder: string): readonly unknown[] =>
      linesOf(`${path(folder)}/samples/${JULY}/JKT.csv`)
        .map(({ call_date, counted, score, verdict }) => [call_date, counted, score, verdict].join(" "))
        .sort();
    expect(figures("hidden")).toEqual(figures("open"));
    const [first] = linesOf(`${path("hidden")}/samples/${JULY}/JKT.csv`);
    expect(first?.["agent_id"]).toMatch(/^Agent [0-9A-Z]{5}$/);
    expect(first?.["executor"]).toMatch(/^Pelaksana [0-9A-Z]{5}$/);
    expect(first).toMatchObject({ finding_text: "", destination_number: "" });
    expect((await mc(...argv, "--out", path("hidden"), "--pseudonyms")).output).toMatch(
      /tidak ada yang berubah/,
    );
  });
});

it("in a run of its own too a workbook does not take the place of another one, or of its newer state, unless told to", async () => {
  await inFolder(async (path) => {
    const out = path("tables");
    const argv = ["--out", out, "--as-of", "2026-09-30"];
    const refused = (file: string): Promise<string> =>
      mc("export", file, ...argv).then(
        () => "",
        (error: unknown) => (error instanceof Error ? error.message : ""),
      );
    const stand = (): readonly (readonly [string, string])[] =>
      filesIn(out).map((name) => [name, readFileSync(`${out}/${name}`, "utf8")]);
    const book = await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 8));
    await mc("export", book, ...argv);
    writeFileSync(path("older.xlsx"), readFileSync(book));
    await mc("set", book, "target=50", "--out", book);
    await mc("export", book, ...argv);
    const before = stand();
    expect(await refused(path("older.xlsx"))).toMatch(
      /older\.xlsx is an older state of JKT than what was exported from JKT\.xlsx \(lines of Log: \d+ instead of \d+\)/,
    );
    mkdirSync(path("elsewhere"));
    const other = await bookOf((name) => path(`elsewhere/${name}`), "JKT", rowsOf("SBY", "2026-07", 8));
    expect(await refused(other)).toMatch(
      /has the ID JKT, under which JKT\.xlsx was exported, and different rows: .*workbook\.id=NAME/,
    );
    expect(stand()).toEqual(before);
    // With pseudonyms it is the same workbook: nothing that is compared names anybody.
    await mc("export", book, ...argv, "--pseudonyms");
    await mc("export", book, ...argv);
    expect(stand()).toEqual(before);
    rmSync(`${out}/_books`, { recursive: true });
    expect(await refused(book)).toMatch(/contains files of JKT, and .*jkt\.json, .* is missing/);
    await mc("export", other, ...argv, "--replace");
    expect(linesOf(`${out}/samples/${JULY}/JKT.csv`).map((line) => line["sample_number"])).toEqual(
      rowsOf("SBY", "2026-07", 8).map(([number]) => number),
    );
    expect(await refused(book)).toMatch(/and different rows/);
  });
});

it("two workbooks with one id in one run, a folder that is a file, another format are refused", async () => {
  await inFolder(async (path) => {
    const book = await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 2));
    const other = path("other.xlsx");
    writeFileSync(other, readFileSync(book));
    const refused = (...argv: readonly string[]): Promise<string> =>
      mc("export", ...argv).then(
        () => "",
        (error: unknown) => (error instanceof Error ? error.message : ""),
      );
    expect(await refused(book, other, "--out", path("t"))).toMatch(
      /JKT\.xlsx and other\.xlsx have the same ID/,
    );
    writeFileSync(path("file"), "");
    expect(await refused(book, "--out", path("file"))).toMatch(/is a file; --out is a folder/);
    expect(await refused(book, "--out", path("t"), "--format", "xml")).toMatch(/--format is csv or parquet/);
  });
});
