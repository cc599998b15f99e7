/** The parts of an .xlsx package that hold cells: unzipped one by one, so that pictures and the like cost nothing. */
import { unzipSync } from "fflate";
import { SourceError } from "../error";

/** What a part may hold unzipped: a small file that unfolds to more is no spreadsheet of rows. In bytes. */
const MOST_UNZIPPED = 400_000_000;

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
export function partsOf(bytes: Uint8Array): Parts {
  return (path) => {
    const wanted = keyOf(path);
    try {
      const found = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (keyOf(name) !== wanted) return false;
          if (originalSize > MOST_UNZIPPED)
            throw new SourceError("tooLarge", { most: MOST_UNZIPPED / 1_000_000 });
          return true;
        },
      });
      const [part] = Object.values(found);
      return part && decode(part);
    } catch (cause) {
      if (cause instanceof SourceError) throw cause;
      throw new SourceError("damaged", {}, cause);
    }
  };
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
