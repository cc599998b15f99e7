/** A file that was opened: its parts, and the relationships between them. */
import { ZipFault, zipEntries, type PackedEntry, type ZipEntry, type ZipLimits } from "zip-guard";
import { XlsxError } from "../error";
import { decodeBytes, decodedPieces, startsWith } from "./decode";
import { attribute, childrenOf, parseXml, type XmlElement } from "./xml";

export interface Relationship {
  readonly id: string;
  /** What follows the last slash of its type: "worksheet", "table", … */
  readonly kind: string;
  /** A part's path, or an outside address as it stands. */
  readonly target: string;
  readonly external: boolean;
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** The name of the stream in which Office keeps an encrypted package, in UTF-16 seen byte by byte. */
const ENCRYPTED = "EncryptedPackage".replace(/./g, "$&\0").slice(0, -1);

/** Does a compound file's directory name the stream in which Office keeps an encrypted package? */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(ENCRYPTED);
}

/** What parts may hold unpacked, in bytes: 50,000 rows with their formulas are one part of some 600 MB. */
const LIMITS: ZipLimits = { entry: 1_000_000_000, all: 1_500_000_000 };

function unzip(bytes: Uint8Array): readonly ZipEntry[] {
  if (startsWith(bytes, COMPOUND_FILE)) {
    if (holdsEncryptedPackage(bytes))
      throw new XlsxError("passwordProtected", "the workbook is encrypted with a password");
    throw new XlsxError("notAWorkbook", "an Office file of the old binary kind");
  }
  if (!startsWith(bytes, ZIP)) throw new XlsxError("notAWorkbook", "the file is no zip package");
  // A folder's own entry is no part.
  return told(() => zipEntries(bytes, LIMITS).filter(({ name }) => !name.endsWith("/")));
}

/** Faults of the package in our words. */
function told<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const { kind, entry = "the file's zip package" } = error;
    if (kind === "encrypted")
      throw new XlsxError("passwordProtected", `${entry} is encrypted`, { cause: error });
    if (kind === "tooLarge")
      throw new XlsxError("tooLarge", `${entry} unfolds to more than can be opened`, { cause: error });
    throw new XlsxError("damaged", `${entry} is damaged`, { cause: error });
  }
}

/** A part, unpacked when it is first asked for. */
export class Part {
  private content: Uint8Array | undefined;

  constructor(
    /** As the file spells it. */
    readonly path: string,
    private readonly entry: ZipEntry,
  ) {}

  read(): Uint8Array {
    this.content ??= told(this.entry.read);
    return this.content;
  }

  /** As it stands in the file. */
  packed(): PackedEntry {
    return told(this.entry.packed);
  }
}

/** Parts are found whatever the case and the slashes of their path. */
export const keyOfPath = (path: string): string =>
  path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();

/** The part that holds another's relationships. */
export function relationshipsPath(fromPath: string): string {
  const cut = fromPath.lastIndexOf("/") + 1;
  return `${fromPath.slice(0, cut)}_rels/${fromPath.slice(cut)}.rels`;
}

function resolveTarget(fromPath: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  if (clean.startsWith("/")) return clean.slice(1);
  const folders = fromPath.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** @throws XlsxError when the bytes are no package */
export class PackageReader {
  private readonly parts = new Map<string, Part>();

  constructor(bytes: Uint8Array) {
    for (const entry of unzip(bytes)) {
      const { name } = entry;
      const key = keyOfPath(name);
      // Which of two would be opened is anybody's guess, and the other would be gone.
      if (this.parts.has(key)) throw new XlsxError("damaged", `${name} is there twice`);
      this.parts.set(key, new Part(name.replaceAll("\\", "/").replace(/^\/+/, ""), entry));
    }
  }

  /**
   * Unpacks every part, whether it will be asked for or not: what is damaged is known before anybody works on it.
   * @throws XlsxError where a part is damaged, or too large
   */
  check(): void {
    for (const part of this.parts.values()) part.read();
  }

  part(path: string): Part | undefined {
    return this.parts.get(keyOfPath(path));
  }

  bytes(path: string): Uint8Array | undefined {
    return this.part(path)?.read();
  }

  /** Every part. */
  entries(): Iterable<Part> {
    return this.parts.values();
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes === undefined ? undefined : decodeBytes(bytes);
  }

  /** The part's tree, or undefined where there is no such part. */
  xml(path: string | undefined): XmlElement | undefined {
    const bytes = path === undefined ? undefined : this.bytes(path);
    return bytes === undefined ? undefined : parseXml(decodedPieces(bytes));
  }

  /** The relationships that start at a part; "" = at the package itself. */
  relationships(fromPath: string): Relationship[] {
    const root = this.xml(relationshipsPath(fromPath));
    return childrenOf(root, "Relationship").map((one) => {
      const external = attribute(one, "TargetMode") === "External";
      const target = attribute(one, "Target") ?? "";
      return {
        id: attribute(one, "Id") ?? "",
        kind: (attribute(one, "Type") ?? "").split("/").at(-1) ?? "",
        target: external ? target : resolveTarget(fromPath, target),
        external,
      };
    });
  }
}

/** The target of a relationship by its id, or of the first of a kind. */
export function targetOf(
  relationships: readonly Relationship[],
  by: { id: string | undefined } | { kind: string },
): string | undefined {
  return relationships.find((one) => ("id" in by ? one.id === by.id : one.kind === by.kind))?.target;
}
