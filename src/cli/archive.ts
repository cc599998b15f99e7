/** `mc archive` and `mc verify`: a closed year as values with a fingerprint per month, and what was changed since. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { startOfficeSession } from "embedded-excel";
import { archiveOf, isWhole, verifiedIn } from "../book-files";
import { readArchiving } from "../excel/actions/read-archiving";
import type { Arguments } from "./arguments";
import { Differs } from "./differs";
import { Failure, mcWords } from "./failure";
import { openBook, openBookOf1900, saveBytes } from "./files";
import type { Surroundings } from "./surroundings";

/** Told as done only when the file was read back and holds, part by part, what the workbook held. Throws Failure. */
export async function archive(
  { positionals, out = "", force, json }: Arguments,
  { today, translate }: Surroundings,
): Promise<string> {
  const [path = ""] = positionals;
  const { excel } = startOfficeSession(await openBookOf1900(path));
  const { facts, yearGoesOn, months } = await readArchiving({ file: basename(path), today });
  if (!force && (yearGoesOn || months.length > 0)) {
    const why = [
      ...(yearGoesOn ? [mcWords(translate, "archive.yearGoesOn")] : []),
      ...(months.length > 0 ? [mcWords(translate, "archive.months", { months: months.join(", ") })] : []),
    ].join("; ");
    throw new Failure("archive.open", { path, why });
  }
  const made = await archiveOf(excel.book, facts);
  if (made.kind === "lost") throw new Failure("archive.differs", { path, parts: made.parts.join(", ") });
  const { bytes, parts, seal } = made;
  await saveBytes(out, bytes);
  if (Buffer.compare(await readFile(out), bytes) !== 0) throw new Failure("archive.unwritten", { path: out });
  const { id, year } = facts;
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
  const read = await verifiedIn(await openBook(path));
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
