/** A part too large to be held as it is written: deflated piece by piece, so that neither its text nor its bytes are ever whole. */
import { Zip, ZipDeflate, type DeflateOptions, type ZipInputFile } from "fflate";
import { nativeZlib, type PackedEntry } from "zip-guard";

const encoder = new TextEncoder();

/** As much text is encoded at a time, in characters. */
const PIECE = 1 << 18;
/** Parts of less text are held whole, in characters. */
const LARGE = 1 << 24;

const DEFLATED = 8;

/** A part deflated: by Node's zlib where there is one, else by fflate. */
export class PackedPart {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private readonly native = nativeZlib();
  private readonly stream: ZipDeflate | undefined;
  private crc = 0;
  private size = 0;

  constructor(private readonly options: DeflateOptions) {
    if (this.native?.crc32 !== undefined) return;
    this.stream = new ZipDeflate("", options);
    this.stream.ondata = (error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    };
  }

  /** @param isLast nothing follows */
  push(bytes: Uint8Array, isLast: boolean): void {
    const { native, stream, options } = this;
    if (stream !== undefined) {
      stream.push(bytes, isLast);
      return;
    }
    if (native === undefined) return;
    this.crc = native.crc32(bytes, this.crc);
    this.size += bytes.length;
    // What is flushed ends on a whole byte and is not the end: pieces one behind the other are one stream.
    const { Z_SYNC_FLUSH, Z_FINISH } = native.constants;
    const finishFlush = isLast ? Z_FINISH : Z_SYNC_FLUSH;
    this.chunks.push(native.deflateRawSync(bytes, { level: options.level ?? 6, finishFlush }));
  }

  /** Into a file being zipped, under a name. */
  addTo(zip: Zip, filename: string, mtime: Date): void {
    const { crc, size, compression, flag } = this.stream ?? {
      crc: this.crc,
      size: this.size,
      compression: DEFLATED,
      flag: 0 as const,
    };
    const file: ZipInputFile = { filename, crc, size, compression, flag, mtime };
    zip.add(file);
    for (const [index, chunk] of this.chunks.entries())
      file.ondata?.(null, chunk, index === this.chunks.length - 1);
  }
}

/** A part that another file holds packed: it is taken over as it is. */
export class TakenPart {
  constructor(private readonly packed: PackedEntry) {}

  addTo(zip: Zip, filename: string, mtime: Date): void {
    const { bytes, method, checksum: crc, size } = this.packed;
    const file: ZipInputFile = { filename, crc, size, compression: method, flag: 0, mtime };
    zip.add(file);
    // A copy: what packs may pass its buffer on.
    file.ondata?.(null, new Uint8Array(bytes), true);
  }
}

/** Where a text may be cut so that no character is: its two halves stay together. */
const cutAt = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at + 1 : at;

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
    for (let at = 0, end = 0; at < text.length; at = end) {
      end = cutAt(text, at + PIECE);
      packed.push(encoder.encode(text.slice(at, end)), false);
    }
    open = [];
    length = 0;
  }
  if (packed === undefined) return open.join("");
  packed.push(encoder.encode(open.join("")), true);
  return packed;
}

function packed(bytes: Uint8Array, options: DeflateOptions): PackedPart {
  const part = new PackedPart(options);
  part.push(bytes, true);
  return part;
}

/** A zip package of the files, some of which may be packed already. */
export function zipWith(
  files: Iterable<readonly [name: string, content: Uint8Array | PackedPart | TakenPart]>,
  { level, mtime }: { readonly level: NonNullable<DeflateOptions["level"]>; readonly mtime: Date },
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of files) {
    (content instanceof Uint8Array ? packed(content, { level }) : content).addTo(zip, name, mtime);
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
