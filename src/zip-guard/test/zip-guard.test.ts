// What leaves a zip package is what its directory promises, and no more than was allowed.
import { inflateSync, strToU8, zipSync } from "fflate";
import { checksumOf, nativeZlib, zipEntries, ZipFault, type ZipLimits } from "../index";

const AMPLE: ZipLimits = { entry: 1_000_000, all: 1_000_000 };
const PACKAGE = { "a.txt": strToU8("a".repeat(9000)), "b.txt": strToU8("b".repeat(9000)) };

/** Reads all entries: their names and lengths, or the fault's kind and entry. */
function readAll(bytes: Uint8Array, limits = AMPLE): unknown {
  try {
    return zipEntries(bytes, limits).map(({ name, read }) => [name, read().length]);
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return [error.kind, error.entry];
  }
}

/** The package with one byte of a directory entry changed; `offset` counts from the entry's start. */
function bentDirectory(bytes: Uint8Array, offset: number, change: (byte: number) => number): Uint8Array {
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset;
  const bent = Uint8Array.from(bytes);
  bent[at] = change(bent[at] ?? 0);
  return bent;
}

/** As in a browser, which has no zlib to ask for. */
function withoutZlib(): void {
  const getBuiltinModule: unknown = Reflect.get(process, "getBuiltinModule");
  beforeAll(() => Object.assign(process, { getBuiltinModule: undefined }));
  afterAll(() => Object.assign(process, { getBuiltinModule }));
}

describe.each([
  ["with Node's zlib", () => undefined],
  ["where there is none", withoutZlib],
])("a zip package's entries, %s", (_where, prepare) => {
  prepare();

  it("which of the two unpacks them", () => {
    expect(nativeZlib() === undefined).toBe(prepare === withoutZlib);
  });

  it.each([0, 9] as const)("come whole, packed at level %d", (level) => {
    expect(readAll(zipSync(PACKAGE, { level }))).toEqual([
      ["a.txt", 9000],
      ["b.txt", 9000],
    ]);
  });

  it.each([0, 9] as const)("are taken over as they are packed, at level %d", (level) => {
    for (const entry of zipEntries(zipSync(PACKAGE, { level }), AMPLE)) {
      const { bytes, method, checksum, size } = entry.packed();
      const content = method === 0 ? bytes : inflateSync(bytes);
      expect(content).toEqual(entry.read());
      expect([method, checksum, size]).toEqual([level === 0 ? 0 : 8, checksumOf(content), content.length]);
    }
  });

  it("are refused where one is larger than allowed, and where all are together", () => {
    const bytes = zipSync(PACKAGE);
    expect(readAll(bytes, { entry: 8999, all: 100_000 })).toEqual(["tooLarge", "a.txt"]);
    expect(readAll(bytes, { entry: 9000, all: 17_999 })).toEqual(["tooLarge", "b.txt"]);
    expect(readAll(bytes, { entry: 9000, all: 18_000 })).toHaveLength(2);
  });

  it("are refused where they are not what their checksum says", () => {
    expect(readAll(bentDirectory(zipSync(PACKAGE), 16, (byte) => byte ^ 1))).toEqual(["damaged", "a.txt"]);
  });

  it.each([-1, 1])("are refused where they unfold to %d bytes other than promised", (more) => {
    const bent = bentDirectory(zipSync(PACKAGE), 24, (byte) => byte - more);
    expect(readAll(bent)).toEqual(["damaged", "a.txt"]);
  });

  it("may hold nothing", () => {
    expect(readAll(zipSync({ "empty.txt": new Uint8Array() }, { level: 6 }))).toEqual([["empty.txt", 0]]);
  });

  it("are refused where they are encrypted", () => {
    expect(readAll(bentDirectory(zipSync(PACKAGE), 8, (byte) => byte | 1))).toEqual(["encrypted", "a.txt"]);
  });

  it("are none where the bytes are no zip package", () => {
    expect(readAll(strToU8("no zip package, but long enough to hold an end"))).toEqual([
      "damaged",
      undefined,
    ]);
    expect(readAll(new Uint8Array())).toEqual(["damaged", undefined]);
  });
});

describe("the checksum", () => {
  it("is zip's", () => {
    // The check value of CRC-32/ISO-HDLC.
    expect(checksumOf(strToU8("123456789"))).toBe(0xcbf43926);
  });
});
