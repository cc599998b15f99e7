/** A part too large to be held as it is written: deflated piece by piece, so that neither its text nor its bytes are ever whole. */
import { Zip, ZipDeflate, type DeflateOptions, type ZipInputFile } from "fflate";

/** As much text is encoded at a time, in characters. */
const PIECE = 1 << 18;
/** Parts of less text are held whole, in characters. */
const LARGE = 1 << 24;

export class PackedPart {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private readonly stream: ZipDeflate;

  constructor(options: DeflateOptions) {
    this.stream = new ZipDeflate("", options);
    this.stream.ondata = (error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    };
  }

  push(text: string, isLast: boolean): void {
    this.stream.push(new TextEncoder().encode(text), isLast);
  }

  /** Into a file being zipped, under a name. */
  addTo(zip: Zip, filename: string, mtime: Date): void {
    const { crc, size, compression, flag } = this.stream;
    const file: ZipInputFile = { filename, crc, size, compression, flag, mtime };
    zip.add(file);
    for (const [index, chunk] of this.chunks.entries())
      file.ondata?.(null, chunk, index === this.chunks.length - 1);
  }
}

/** The whole text, or the part where it is too large for one. No piece is asked for before the one before it is taken. */
export function collected(pieces: Iterable<string>, options: DeflateOptions): string | PackedPart {
  let open: string[] = [];
  let length = 0;
  let packed: PackedPart | undefined;
  for (const piece of pieces) {
    open.push(piece);
    length += piece.length;
    if (length < (packed ? PIECE : LARGE)) continue;
    packed ??= new PackedPart(options);
    // Text that was held whole so far goes piece by piece as well.
    const text = open.join("");
    for (let at = 0; at < text.length; at += PIECE) packed.push(text.slice(at, at + PIECE), false);
    open = [];
    length = 0;
  }
  if (packed === undefined) return open.join("");
  packed.push(open.join(""), true);
  return packed;
}

/** As zipSync, for files with parts that are packed already. */
export function zipWith(
  files: Iterable<readonly [name: string, content: Uint8Array | PackedPart]>,
  { level, mtime }: { readonly level: NonNullable<DeflateOptions["level"]>; readonly mtime: Date },
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of files) {
    if (content instanceof PackedPart) {
      content.addTo(zip, name, mtime);
      continue;
    }
    const file = new ZipDeflate(name, { level });
    file.mtime = mtime;
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
