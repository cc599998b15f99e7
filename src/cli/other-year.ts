/** `mc other-year`: the rows of other years than the workbook's as a CSV for the workbook of their year. They stay where they are. */
import { startOfficeSession } from "embedded-excel";
import { readRecords } from "../excel/actions/read-records";
import type { Arguments } from "./arguments";
import { Failure } from "./failure";
import { openBookOf1900, saveBytes } from "./files";
import type { Surroundings } from "./surroundings";

/** Returns what is printed. Throws Failure where there are none, or of several years and none was named. */
export async function otherYear(
  { positionals, out = "", json }: Arguments,
  year: number | undefined,
  { today }: Surroundings,
): Promise<string> {
  const [path = ""] = positionals;
  startOfficeSession(await openBookOf1900(path));
  const { otherYears } = await readRecords({ today });
  const found = year === undefined ? otherYears : otherYears.filter((one) => one.year === year);
  const [first] = found;
  if (!first) throw new Failure("otherYears.none", { path });
  if (found.length > 1)
    throw new Failure("otherYears.several", { path, years: found.map((one) => one.year).join(", ") });
  await saveBytes(out, new TextEncoder().encode(first.csv()));
  return json
    ? JSON.stringify({ year: first.year, rows: first.rows }, null, 1)
    : `${first.year}: ${first.rows}`;
}
