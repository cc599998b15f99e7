/** `mc archive` and `mc verify`: a closed year as values with a fingerprint per month, and what was changed since. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { startOfficeSession } from "embedded-excel";
import { openXlsx, writeXlsx } from "embedded-excel/xlsx";
import { archiveWorkbook } from "../excel/actions/archive-workbook";
import { verifyArchive, type VerifiedArchive } from "../excel/actions/verify-archive";
import type { Arguments } from "./arguments";
import { Differs } from "./differs";
import { Failure } from "./failure";
import { openBook, openBookOf1900, saveBytes } from "./files";
import type { Surroundings } from "./surroundings";

const isWhole = ({ parts, sealed }: VerifiedArchive): boolean =>
  sealed && parts.every(({ state }) => state === "same");

/** Told as done only when the file was read back and holds, part by part, what the workbook held. Throws Failure. */
export async function archive(
  { positionals, out = "", force, json }: Arguments,
  { today }: Surroundings,
): Promise<string> {
  const [path = ""] = positionals;
  const { excel } = startOfficeSession(await openBookOf1900(path));
  const outcome = await archiveWorkbook({ file: basename(path), today, despite: force });
  if (outcome.kind === "open") {
    const why = [
      ...(outcome.yearGoesOn ? ["its year has not ended"] : []),
      ...(outcome.months.length > 0
        ? [`these months have no finished Laporan: ${outcome.months.join(", ")}`]
        : []),
    ].join("; ");
    throw new Failure(`${path} is not closed: ${why}. Nothing was written; --force archives it as it is.`);
  }
  const { bytes } = writeXlsx(excel.book, "xlsx");
  startOfficeSession(await openXlsx(bytes));
  const read = await verifyArchive();
  const held = new Map(read?.now.map(({ part, fingerprint }) => [part, fingerprint]));
  const lost = outcome.parts.filter(({ part, fingerprint }) => held.get(part) !== fingerprint);
  if (!read || !isWhole(read) || lost.length > 0)
    throw new Failure(
      `The archive of ${path} does not hold what the workbook holds (${lost.map(({ part }) => part).join(", ")}); nothing was written.`,
    );
  await saveBytes(out, bytes);
  if (Buffer.compare(await readFile(out), bytes) !== 0)
    throw new Failure(`${out} does not hold what was written: the archive is not to be relied on.`);
  const { id, year, parts, seal } = outcome;
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
  startOfficeSession(await openBook(path));
  const read = await verifyArchive();
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
