/** Programs from outside that judge our files: LibreOffice recalculates them, openpyxl reads them. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Without this LibreOffice trusts the cached values: 0 = always recalculate a loaded file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The file as LibreOffice recalculates it, in another format (with its filter's options); as text the first sheet alone. */
export async function converted(path: string, to: string, folder: string): Promise<string> {
  const profile = join(dirname(path), "libreoffice-profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  await run(
    "soffice",
    [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to, "--outdir", folder, path],
    { timeout: 900_000 },
  );
  return join(folder, basename(path).replace(/\.xlsx$/, `.${to.replace(/:.*$/, "")}`));
}

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = (): Promise<boolean> =>
  run("soffice", ["--version"]).then(
    () => true,
    () => false,
  );

/** The file as LibreOffice calculates and saves it, in a folder beside it. */
export const recalculated = (path: string): Promise<string> =>
  converted(path, "xlsx", join(dirname(path), "recalculated"));
export const printed = (path: string): Promise<string> => converted(path, "pdf", dirname(path));

export type OutsideCell = string | number | boolean | null;
export interface OutsideWorkbook {
  readonly sheets: Readonly<Record<string, readonly (readonly OutsideCell[])[]>>;
  readonly tables: Readonly<
    Record<
      string,
      { sheet: string; ref: string; columns: readonly string[]; calculated: Readonly<Record<string, string>> }
    >
  >;
  readonly validations: Readonly<Record<string, readonly { range: string; type: string; formula: string }[]>>;
  readonly charts: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
}

/** What openpyxl finds in the file. Debian's openpyxl belongs to Debian's own Python. */
export async function readOutside(path: string): Promise<OutsideWorkbook> {
  const { stdout } = await run("/usr/bin/python3", [join(__dirname, "read_workbook.py"), path], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout) as OutsideWorkbook;
}
