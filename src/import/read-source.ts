/** What a file of rows is, by its bytes. What parses is loaded when a file is there to be parsed. */
import { SourceError } from "./error";
import type { ReadOptions, ReadProgress, SourceFile } from "./types";

/** Larger files are refused: a pane that parses for long stops answering, and Excel closes it. In bytes. */
export const MOST_BYTES = 25_000_000;

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** The file by its bytes, whatever its name says; a workbook's sheets are read when they are asked for. Throws SourceError. */
export async function readSource(
  bytes: Uint8Array,
  onProgress?: ReadProgress,
  options: ReadOptions = {},
): Promise<SourceFile> {
  if (bytes.length > MOST_BYTES) throw new SourceError("tooLarge", { most: MOST_BYTES / 1_000_000 });
  if (startsWith(bytes, COMPOUND_FILE))
    throw new SourceError(isEncrypted(bytes) ? "passwordProtected" : "oldExcel");
  if (startsWith(bytes, ZIP)) {
    const { readXlsx } = await import("./xlsx/workbook");
    return { kind: "workbook", sheets: readXlsx(bytes, options) };
  }
  const { readCsv } = await import("./csv");
  const content = readCsv(bytes, onProgress);
  return { kind: "csv", sheets: [{ name: "", hidden: false, read: () => content }] };
}

/** The name of the stream in which Office keeps an encrypted package, in UTF-16 seen byte by byte. */
const ENCRYPTED = "EncryptedPackage".replace(/./g, "$&\0").slice(0, -1);

const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes).includes(ENCRYPTED);
