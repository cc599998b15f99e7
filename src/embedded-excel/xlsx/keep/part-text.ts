/** A part as text that may be written again. */
import type { PackageReader } from "../package/reader";

/** Undefined where there is no such part. Parts are written as UTF-8, whatever they were: they say so then. */
export const partText = (file: PackageReader, path: string): string | undefined =>
  file
    .text(path)
    ?.replace(/^<\?xml[^>]*\?>/, (head) =>
      head.replace(/encoding\s*=\s*(?:"[^"]*"|'[^']*')/, 'encoding="UTF-8"'),
    );
