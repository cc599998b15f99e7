/** Opens an embedded Excel with one client, for tests. */
import {
  createEmbeddedExcel,
  createEmptyBook,
  type Client,
  type EmbeddedExcel,
  type EmbeddedExcelOptions,
} from "../index";
import { openOfficeWindow } from "../host/node-window";
import type { Sheet } from "../book/types";

export interface Opened {
  readonly excel: EmbeddedExcel;
  readonly client: Client;
  readonly sheet: Sheet;
  readonly run: <T>(
    batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  ) => Promise<T>;
}

export function open(options: EmbeddedExcelOptions = {}): Opened {
  const book = createEmptyBook("Data");
  const excel = createEmbeddedExcel(book, { now: () => 46_227.5, ...options });
  const client = excel.connect(openOfficeWindow(), { user: "Sari" });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("a new book has a sheet");
  return {
    excel,
    client,
    sheet,
    run: (batch) =>
      client.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Data"))),
  };
}

/** The code of the error that the promise is refused with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `no code: ${String(error)}`;
  }
  return "no error";
}

/** Lets events be delivered and handlers run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}
