/** A file's bytes as a workbook that is ready to be shown, made in slices while the open one is worked in. */
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel";
import { openFile } from "./files";
import { shapesOf, type SheetShapes } from "./grid/sheet-data";
import { giveBack, inSlices, type Slicing } from "./slices";

export interface OpenedWorkbook {
  readonly excel: EmbeddedExcel;
  /** Of its sheets as they were opened. */
  readonly shapes: SheetShapes;
}

/** How much of the whole is done once the book has come, once its formulas are entered, and once its sheets have their shapes. */
const PARTS = { book: 0.6, formulas: 0.9, shapes: 1 } as const;

/**
 * @throws Error with the reader's words where the bytes are no workbook that can be opened; the signal's reason where that
 * ended it
 */
export async function openWorkbook(bytes: ArrayBuffer, { signal, told }: Slicing): Promise<OpenedWorkbook> {
  const part = (from: number, to: number): Slicing => ({
    signal,
    told: (share) => {
      told(from + (to - from) * share);
    },
  });
  const book = await openFile(bytes, part(0, PARTS.book));
  const excel = await inSlices(openEmbeddedExcel(book, { rest: giveBack }), part(PARTS.book, PARTS.formulas));
  const shapes = await inSlices(shapesOf(book.sheets), part(PARTS.formulas, PARTS.shapes));
  return { excel, shapes };
}
