/** `mc export`: workbooks as flat tables in a folder, a file for each workbook, table and month. */
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Day } from "../sop";
import { exportBook, type ExportedBook } from "../excel/actions/export-book";
import { FLAT_TABLE_NAMES, FLAT_TABLES } from "../excel";
import type { Arguments } from "./arguments";
import { assertReplaceable, recordBytes, recordFile } from "./book-records";
import { Failure, mcWords } from "./failure";
import { saveFiles } from "./files";
import { flatBytes, FORMATS, type Format } from "./flat-files";
import { assertReadable, inBook } from "./gather";
import { readPseudonyms, savePseudonyms, type KeptPseudonyms } from "./pseudonym-file";
import type { Surroundings } from "./surroundings";

function formatOf(given: string | undefined): Format {
  const found = FORMATS.find((format) => format === (given ?? "csv"));
  if (!found) throw new Failure("format", { format: given ?? "" }, { exitCode: 2 });
  return found;
}

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const filesOf = ({ id, partitions }: ExportedBook, folder: string, format: Format): readonly File[] =>
  partitions.map(({ table, year, month, lines }) => ({
    path: join(folder, table, `year=${year}`, `month=${month}`, `${id}.${format}`),
    bytes: flatBytes(format, FLAT_TABLES[table], lines),
  }));

const entriesOf = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Where earlier exports of the workbook put its files, in whatever format. */
async function standingFiles(id: string, folder: string): Promise<readonly string[]> {
  const names = FORMATS.map((format) => `${id}.${format}`.toLowerCase());
  const found: string[] = [];
  for (const table of FLAT_TABLE_NAMES)
    for (const year of await entriesOf(join(folder, table)))
      for (const month of await entriesOf(join(folder, table, year)))
        for (const file of await entriesOf(join(folder, table, year, month)))
          if (/^year=\d{4}$/.test(year) && /^month=\d\d$/.test(month) && names.includes(file.toLowerCase()))
            found.push(join(folder, table, year, month, file));
  return found;
}

const isSame = async ({ path, bytes }: File): Promise<boolean> => {
  const standing = await readFile(path).catch(() => undefined);
  return standing !== undefined && Buffer.compare(standing, bytes) === 0;
};

/** The workbook's files in place of its earlier ones, whose paths are `standing`; those of others are not touched. */
async function replace(
  files: readonly File[],
  { path, bytes }: File,
  standing: readonly string[],
): Promise<number> {
  const wanted = new Set(files.map((file) => file.path));
  const stale = standing.filter((one) => !wanted.has(one));
  const changed: File[] = [];
  for (const file of files) if (!(await isSame(file))) changed.push(file);
  const record = { path, bytes };
  // Whose they are is told first: what is cut off there is taken up again by the same workbook.
  const written = (await isSame(record)) ? changed : [record, ...changed];
  for (const file of written) await mkdir(dirname(file.path), { recursive: true });
  await saveFiles(written);
  for (const one of stale) await rm(one);
  return changed.length + stale.length;
}

async function assertFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isDirectory()) throw new Failure("file.isFile", { path });
  return resolve(path);
}

/** What goes to standard output: of each workbook its id, its rows, and how many files changed. */
export async function exportBooks(
  { positionals, out = "", format, pseudonyms, replace: replaces, json }: Arguments,
  asOf: Day | undefined,
  { today, say, progress, translate }: Surroundings,
): Promise<string> {
  const as = formatOf(format);
  await assertReadable(positionals, Number.POSITIVE_INFINITY);
  const folder = await assertFolder(out);
  const kept: KeptPseudonyms | undefined = pseudonyms ? await readPseudonyms(folder) : undefined;
  const told: { id: string; idFrom: string; file: string; rows: number; changed: number }[] = [];
  for (const [index, path] of positionals.entries()) {
    progress?.(mcWords(translate, "export.progress"), index / positionals.length);
    const file = basename(path);
    const book = await inBook(path, translate, () =>
      exportBook({
        file,
        today,
        ...(asOf === undefined ? {} : { asOf }),
        ...(kept ? { pseudonyms: (id) => kept.of(id) } : {}),
      }),
    );
    const before = told.find(({ id }) => id.toLowerCase() === book.id.toLowerCase());
    if (before) throw new Failure("export.sameId", { before: before.file, file, id: book.id });
    const standing = await standingFiles(book.id, folder);
    if (!replaces) await assertReplaceable(book, folder, standing.length > 0);
    // Before the tables: who exports again must use the same pseudonyms.
    if (kept) await savePseudonyms(folder, kept, book.id, book.drawn, { say, translate });
    const record = { path: recordFile(folder, book.id), bytes: recordBytes(book.record) };
    const changed = await replace(filesOf(book, folder, as), record, standing);
    const rows = book.partitions
      .filter(({ table }) => table === "samples")
      .reduce((sum, { lines }) => sum + lines.length, 0);
    told.push({ id: book.id, idFrom: book.idFrom, file, rows, changed });
  }
  if (json) return JSON.stringify(told, null, 1);
  return told
    .map(
      ({ id, file, rows, changed }) =>
        `${id}  ${file}  ${mcWords(translate, "export.rows", { count: rows })}  ${changed === 0 ? mcWords(translate, "export.unchanged") : mcWords(translate, "export.files", { count: changed })}`,
    )
    .join("\n");
}
