/** `mc archive` and `mc verify`: a closed year as values with a fingerprint per month, and what was changed since. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { startOfficeSession } from "embedded-excel";
import { openXlsx, writeXlsx } from "embedded-excel/xlsx";
import { archiveWorkbook } from "../excel/actions/archive-workbook";
import { verifyArchive, type VerifiedArchive } from "../excel/actions/verify-archive";
import type { Arguments } from "./arguments";
import { Differs } from "./differs";
import { Failure, mcWords } from "./failure";
import { openBook, openBookOf1900, saveBytes } from "./files";
import type { Surroundings } from "./surroundings";

const isWhole = ({ parts, sealed }: VerifiedArchive): boolean =>
  sealed && parts.every(({ state }) => state === "same");

/** Told as done only when the file was read back and holds, part by part, what the workbook held. Throws Failure. */
export async function archive(
  { positionals, out = "", force, json }: Arguments,
  { today, translate }: Surroundings,
): Promise<string> {
  const [path = ""] = positionals;
  const { excel } = startOfficeSession(await openBookOf1900(path));
  const outcome = await archiveWorkbook({ file: basename(path), today, despite: force });
  if (outcome.kind === "open") {
    const why = [
      ...(outcome.yearGoesOn ? [mcWords(translate, "archive.yearGoesOn")] : []),
      ...(outcome.months.length > 0
        ? [mcWords(translate, "archive.months", { months: outcome.months.join(", ") })]
        : []),
    ].join("; ");
    throw new Failure("archive.open", { path, why });
  }
  const { bytes } = writeXlsx(excel.book, "xlsx");
  startOfficeSession(await openXlsx(bytes));
  const read = await verifyArchive();
  const held = new Map(read?.now.map(({ part, fingerprint }) => [part, fingerprint]));
  const lost = outcome.parts.filter(({ part, fingerprint }) => held.get(part) !== fingerprint);
  if (!read || !isWhole(read) || lost.length > 0)
    throw new Failure("archive.differs", { path, parts: lost.map(({ part }) => part).join(", ") });
  await saveBytes(out, bytes);
  if (Buffer.compare(await readFile(out), bytes) !== 0) throw new Failure("archive.unwritten", { path: out });
  const { id, year, parts, seal } = outcome;
  if (json) return JSON.stringify({ id, year, seal, parts }, null, 1);
  return [
    `${id}  ${year}  ${seal}`,
    ...parts.map(({ part, cells, fingerprint }) => `${part}  ${cells}  ${fingerprint}`),
  ].join("\n");
}

/** Throws Failure (exit 1) where something was changed: it names the months. */
export async function verify(
  { positionals, json }: Arguments,
  { say, translate }: Surroundings,
): Promise<string> {
  const [path = ""] = positionals;
  startOfficeSession(await openBook(path));
  const read = await verifyArchive();
  if (!read) throw new Failure("archive.none", { path });
  const { parts, sealed, seal } = read;
  const output = json
    ? JSON.stringify({ whole: isWhole(read), sealed, seal, parts }, null, 1)
    : [
        `${seal}${sealed ? "" : `  ${mcWords(translate, "archive.seal")}`}`,
        ...parts.map(({ part, state }) => `${part}  ${mcWords(translate, `archive.state.${state}`)}`),
      ].join("\n");
  if (isWhole(read)) return output;
  const changed = parts.filter(({ state }) => state !== "same").map(({ part }) => part);
  say(
    mcWords(translate, "archive.changed", {
      path,
      parts: (sealed ? changed : [...changed, "Arsip"]).join(", "),
    }),
  );
  throw new Differs(output);
}
