/** The parts of an .xlsx package that hold cells: unzipped one by one, so that pictures and the like cost nothing. */
import { ZipFault, zipEntries, type ZipLimits } from "zip-guard";
import { SourceError } from "../error";

/** What a part, and all parts that are read, may hold unpacked: a small file that unfolds to more is no file of rows. */
const LIMITS: ZipLimits = { entry: 150_000_000, all: 250_000_000 };

/** Parts are found whatever the case and the slashes of their path. */
const keyOf = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/** By byte order mark, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Gives a part's text by its path; undefined where there is no such part. */
export type Parts = (path: string) => string | undefined;

/** Throws SourceError for what is no whole zip package. */
export function partsOf(bytes: Uint8Array, limits: ZipLimits = LIMITS): Parts {
  const entries = told(limits, () => new Map(zipEntries(bytes, limits).map((one) => [keyOf(one.name), one])));
  return (path) => {
    const entry = entries.get(keyOf(path));
    return entry && decode(told(limits, entry.read));
  };
}

function told<Answer>(limits: ZipLimits, read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const { kind, entry } = error;
    if (kind === "encrypted") throw new SourceError("passwordProtected", {}, error);
    const part = entry === undefined ? {} : { part: entry };
    if (kind === "damaged") throw new SourceError("damaged", part, error);
    throw new SourceError("tooLargeInside", { ...part, most: limits.entry / 1_000_000 }, error);
  }
}

/** The path that a relationship's target names, seen from the part that holds it. */
export function resolvePath(from: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  if (clean.startsWith("/")) return clean.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

export const relationshipsPath = (path: string): string => {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
};
