/** `mc archive` and `mc verify`: a closed year as values with a fingerprint per month, and what was changed since. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { startOfficeSession } from "embedded-excel";
import { archiveOf, isWhole, verifiedIn } from "../book-files";
import { readArchiving } from "../excel/actions/read-archiving";
import type { Arguments } from "./arguments";
import { Differs } from "./differs";
import { Failure } from "./failure";
import { openBook, openBookOf1900, saveBytes } from "./files";
import type { Surroundings } from "./surroundings";

/** Told as done only when the file was read back and holds, part by part, what the workbook held. Throws Failure. */
export async function archive(
  { positionals, out = "", force, json }: Arguments,
  { today }: Surroundings,
): Promise<string> {
  const [path = ""] = positionals;
  const { excel } = startOfficeSession(await openBookOf1900(path));
  const { facts, yearGoesOn, months } = await readArchiving({ file: basename(path), today });
  if (!force && (yearGoesOn || months.length > 0)) {
    const why = [
      ...(yearGoesOn ? ["its year has not ended"] : []),
      ...(months.length > 0 ? [`these months have no finished Laporan: ${months.join(", ")}`] : []),
    ].join("; ");
    throw new Failure(`${path} is not closed: ${why}. Nothing was written; --force archives it as it is.`);
  }
  const made = await archiveOf(excel.book, facts);
  if (made.kind === "lost")
    throw new Failure(
      `The archive of ${path} does not hold what the workbook holds (${made.parts.join(", ")}); nothing was written.`,
    );
  const { bytes, parts, seal } = made;
  await saveBytes(out, bytes);
  if (Buffer.compare(await readFile(out), bytes) !== 0)
    throw new Failure(`${out} does not hold what was written: the archive is not to be relied on.`);
  const { id, year } = facts;
  if (json) return JSON.stringify({ id, year, seal, parts }, null, 1);
  return [
    `${id}  ${year}  ${seal}`,
    ...parts.map(({ part, cells, fingerprint }) => `${part}  ${cells}  ${fingerprint}`),
  ].join("\n");
}

const WORDS = { same: "as archived", changed: "CHANGED", missing: "MISSING", added: "ADDED" } as const;

/** Throws Failure (exit 1) where something was changed: it names the months. */
export async function verify({ positionals, json }: Arguments, { say }: Surroundings): Promise<string> {
  const [path = ""] = positionals;
  const read = await verifiedIn(await openBook(path));
  if (!read) throw new Failure(`${path} is no archive: it has no sheet Arsip as mc archive makes it.`);
  const { parts, sealed, seal } = read;
  const output = json
    ? JSON.stringify({ whole: isWhole(read), sealed, seal, parts }, null, 1)
    : [
        `${seal}${sealed ? "" : "  (the sheet Arsip itself was CHANGED)"}`,
        ...parts.map(({ part, state }) => `${part}  ${WORDS[state]}`),
      ].join("\n");
  if (isWhole(read)) return output;
  const changed = parts.filter(({ state }) => state !== "same").map(({ part }) => part);
  say(`${path} was changed since it was archived: ${(sealed ? changed : [...changed, "Arsip"]).join(", ")}.`);
  throw new Differs(output);
}
