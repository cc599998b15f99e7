/** The open workbook's own file: slice by slice, whole, and given back to Office whatever happens. */
import { openXlsx } from "embedded-excel/xlsx";
import { readWorkbookFile } from "../../src/excel/actions/read-workbook-file";
import { everything, newWorkbook } from "./support/session";

type Answer = (result: unknown) => void;

/** Puts another document in the place of Office's for the work. */
async function withFile<Value>(
  file: { readonly bytes: Uint8Array; readonly breaksAt?: number; readonly refused?: true },
  work: (seen: { asked: number[]; closed: number }) => Promise<Value>,
): Promise<Value> {
  await newWorkbook();
  const { document } = Office.context;
  const real: unknown = Reflect.get(document, "getFileAsync");
  const seen = { asked: [] as number[], closed: 0 };
  const stand = (_: unknown, { sliceSize }: { readonly sliceSize: number }, answer: Answer): void => {
    if (file.refused) {
      answer({ status: "failed", error: { code: 5001, message: "in use" } });
      return;
    }
    answer({
      status: "succeeded",
      value: {
        size: file.bytes.length,
        sliceCount: Math.ceil(file.bytes.length / sliceSize),
        getSliceAsync: (index: number, told: Answer) => {
          seen.asked.push(index);
          if (index === file.breaksAt) told({ status: "failed", error: { code: 5002, message: "gone" } });
          else
            told({
              status: "succeeded",
              value: { data: [...file.bytes.subarray(index * sliceSize, (index + 1) * sliceSize)] },
            });
        },
        closeAsync: () => {
          seen.closed += 1;
        },
      },
    });
  };
  Reflect.set(document, "getFileAsync", stand);
  try {
    return await work(seen);
  } finally {
    Reflect.set(document, "getFileAsync", real);
  }
}

/** Nine million bytes that tell their place: three slices. */
const LARGE = Uint8Array.from({ length: 9_000_000 }, (_, place) => (place * 31 + (place >> 8)) & 0xff);

it("is a workbook that holds what stands open, and reading it changes nothing", async () => {
  const session = await newWorkbook();
  const before = everything(session);
  const shares: number[] = [];
  const bytes = await readWorkbookFile({ onProgress: (share) => shares.push(share) });
  const book = await openXlsx(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(session.excel.book.sheets.map(({ name }) => name));
  expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain("TabelDokumen");
  expect(shares.at(-1)).toBe(1);
  expect(everything(session)).toEqual(before);
});

it("is put together of its slices in their order, with how far it is", async () => {
  const shares: number[] = [];
  await withFile({ bytes: LARGE }, async (seen) => {
    const bytes = await readWorkbookFile({ onProgress: (share) => shares.push(share) });
    expect(Buffer.compare(bytes, LARGE)).toBe(0);
    expect(seen).toEqual({ asked: [0, 1, 2], closed: 1 });
  });
  expect(shares.map((share) => share.toFixed(3))).toEqual(["0.333", "0.667", "1.000"]);
});

it("that breaks off or is refused is told as stopped, and what was lent is given back", async () => {
  await withFile({ bytes: LARGE, breaksAt: 1 }, async (seen) => {
    await expect(readWorkbookFile({})).rejects.toMatchObject({ code: "stopped" });
    expect(seen).toEqual({ asked: [0, 1], closed: 1 });
  });
  await withFile({ bytes: LARGE, refused: true }, async () => {
    await expect(readWorkbookFile({})).rejects.toMatchObject({ code: "stopped" });
  });
});

it("is stopped between two slices, and given back", async () => {
  const control = new AbortController();
  await withFile({ bytes: LARGE }, async (seen) => {
    const reading = readWorkbookFile({
      signal: control.signal,
      onProgress: () => {
        control.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
    expect(seen).toEqual({ asked: [0], closed: 1 });
  });
});

it("is told as more than this Excel can do where it hands out no file", async () => {
  await newWorkbook();
  const { document } = Office.context;
  const real: unknown = Reflect.get(document, "getFileAsync");
  Reflect.set(document, "getFileAsync", undefined);
  await expect(readWorkbookFile({})).rejects.toMatchObject({ code: "apiTooOld" });
  Reflect.set(document, "getFileAsync", real);
});
