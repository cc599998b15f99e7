/** A zip package's entries by its directory. Nothing is unpacked before its size is known to be bearable, and what is, is checked. */
import { inflateSync } from "fflate";
import { nativeZlib } from "./native";

export { nativeZlib };

/** Why an entry, or the whole package where there is no name, cannot be read. */
export class ZipFault extends Error {
  public constructor(
    public readonly kind: "damaged" | "encrypted" | "tooLarge",
    public readonly entry?: string,
    cause?: unknown,
  ) {
    super(`${kind} ${entry ?? ""}`, { cause });
    this.name = "ZipFault";
  }
}

/** An entry as the package holds it. */
export interface PackedEntry {
  readonly bytes: Uint8Array;
  /** 0 = stored as it is, 8 = deflated. */
  readonly method: number;
  /** CRC-32 of what it unfolds to, as the package says. */
  readonly checksum: number;
  /** Of what it unfolds to, in bytes, as the package says. */
  readonly size: number;
}

export interface ZipEntry {
  readonly name: string;
  /** As it is packed, for a package that takes it over: nothing is unpacked, and nothing checked. Throws ZipFault where it is cut off. */
  readonly packed: () => PackedEntry;
  /** Unpacks it. Throws ZipFault where it is too large, damaged, or not what its checksum says. */
  readonly read: () => Uint8Array;
}

/** In bytes, unpacked: of one entry, and of all that are read. */
export interface ZipLimits {
  readonly entry: number;
  readonly all: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_EXTRA = 1;
const MAXIMUM_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

const damaged = (entry?: string): ZipFault => new ZipFault("damaged", entry);

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip has it. */
export function checksumOf(bytes: Uint8Array): number {
  const native = nativeZlib()?.crc32;
  if (native !== undefined) return native(bytes);
  let value = MAXIMUM_32;
  for (const byte of bytes) value = (CHECKSUMS[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ MAXIMUM_32) >>> 0;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Throws where it unfolds to more than `size` bytes, or is damaged. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  const native = nativeZlib();
  if (native === undefined) return inflateSync(data, { out: new Uint8Array(size) });
  // In one piece, so that it is never held twice; zlib wants 64 bytes at least.
  const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) };
  const { buffer, byteOffset, byteLength } = native.inflateRawSync(data, options);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

class Directory {
  private readonly view: DataView;
  private read = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  private end(): number {
    const first = Math.max(0, this.bytes.length - END_SIZE - LONGEST_COMMENT);
    for (let at = this.bytes.length - END_SIZE; at >= first; at -= 1)
      if (this.view.getUint32(at, true) === DIRECTORY_END) return at;
    throw damaged();
  }

  entries(): ZipEntry[] {
    const end = this.end();
    const count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    const found: ZipEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > this.bytes.length || this.view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
      const [name, extra, comment] = [28, 30, 32].map((offset) => this.view.getUint16(at + offset, true));
      const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
      if (next > this.bytes.length) throw damaged();
      const listed = this.listed(at, name ?? 0, extra ?? 0);
      found.push({
        name: listed.name,
        packed: () => this.packed(listed),
        read: () => this.unpack(listed),
      });
      at = next;
    }
    return found;
  }

  private listed(at: number, nameLength: number, extraLength: number): Listed {
    const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
    if ((this.view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) throw new ZipFault("encrypted", name);
    const large = this.largeNumbers(at + 46 + nameLength, extraLength);
    const number = (offset: number): number => {
      const value = this.view.getUint32(at + offset, true);
      return value === MAXIMUM_32 ? (large.shift() ?? value) : value;
    };
    const unpacked = number(24);
    const packed = number(20);
    const offset = number(42);
    return {
      name,
      method: this.view.getUint16(at + 10, true),
      checksum: this.view.getUint32(at + 16, true),
      packed,
      unpacked,
      offset,
    };
  }

  /** What does not fit into 32 bits, in the order in which it is wanted. */
  private largeNumbers(start: number, length: number): number[] {
    for (let at = start; at + 4 <= start + length;) {
      const [kind, size] = [this.view.getUint16(at, true), this.view.getUint16(at + 2, true)];
      if (kind === ZIP64_EXTRA)
        return Array.from({ length: Math.floor(Math.min(size, start + length - at - 4) / 8) }, (_, index) =>
          Number(this.view.getBigUint64(at + 4 + index * 8, true)),
        );
      at += 4 + size;
    }
    return [];
  }

  private packed({ name, method, checksum, packed, unpacked, offset }: Listed): PackedEntry {
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL_ENTRY)
      throw damaged(name);
    const start =
      offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    const data = this.bytes.subarray(start, start + packed);
    if (data.length < packed || (method !== STORED && method !== DEFLATED)) throw damaged(name);
    return { bytes: data, method, checksum, size: unpacked };
  }

  private unpack(listed: Listed): Uint8Array {
    const { name, method, checksum, unpacked } = listed;
    if (unpacked > this.limits.entry || this.read + unpacked > this.limits.all)
      throw new ZipFault("tooLarge", name);
    this.read += unpacked;
    const data = this.packed(listed).bytes;
    let content: Uint8Array;
    try {
      // No more is written than the directory promises.
      content = method === STORED ? data : inflated(data, unpacked);
    } catch (cause) {
      throw new ZipFault("damaged", name, cause);
    }
    if (content.length !== unpacked || checksumOf(content) !== checksum) throw damaged(name);
    return content;
  }
}

/** Throws ZipFault for what is no zip package, or an encrypted one. */
export const zipEntries = (bytes: Uint8Array, limits: ZipLimits): ZipEntry[] =>
  new Directory(bytes, limits).entries();
