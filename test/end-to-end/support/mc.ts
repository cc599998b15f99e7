/** Workbooks for tests in a browser, made by the command line. */
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.join(__dirname, "../../..");

/** Runs `mc` with the given words. */
async function mc(...words: readonly string[]): Promise<void> {
  await run(process.execPath, ["scripts/mc.mjs", ...words], { cwd: root });
}

const headers = [
  "No. Sampel",
  "Area",
  "Tanggal Panggilan",
  "Pelaksana",
  "Peran",
  "ID Agent",
  "Jenis Materi",
  "Kode Skenario",
  "Status Panggilan",
  "ID Rekaman",
  ...Array.from({ length: 11 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`),
  "Ketidaksesuaian",
  "Tanggal Temuan",
];

function sample(index: number): string {
  const day = String((index % 27) + 1).padStart(2, "0");
  const number = String(index).padStart(5, "0");
  const fields = [
    `UJI-${number}`,
    "JKT",
    `2026-06-${day}`,
    "Bima",
    "QCO",
    "A001",
    "Informasi",
    "S-01",
    "Terhubung",
    `REK-${number}`,
  ];
  return [...fields, ...Array.from({ length: 11 }, () => "Ya"), "Ya", `2026-06-${day}`].join(",");
}

/** A workbook whose June 2026 has `count` rows, each with a nonconformity and no feedback yet; as of 24 July 2026. */
export async function largeMonth(count: number): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "mystery-calling-"));
  const [book, set, rows, made] = ["new.xlsx", "set.xlsx", "rows.csv", "large.xlsx"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string, string];
  await writeFile(
    rows,
    [headers.join(","), ...Array.from({ length: count }, (_, index) => sample(index))].join("\n"),
  );
  await mc("new", book, "--year", "2026");
  await mc("set", book, "asOf=2026-07-24", "--out", set);
  await mc("import", set, rows, "--out", made);
  return made;
}
