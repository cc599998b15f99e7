/** An embedded Excel over a book, with the genuine office.js joined to it and its globals in place: as an add-in finds them in a pane. */
import { createEmptyBook } from "../book/empty-book";
import type { Book } from "../book/types";
import { createEmbeddedExcel } from "./embedded-excel";
import { lendOfficeWindows, takeOfficeWindow } from "./office-windows";
import type { Client, ClientOptions, EmbeddedExcel } from "./types";

export interface OfficeSession {
  readonly excel: EmbeddedExcel;
  readonly client: Client;
}

/**
 * For Node. Sets the globals `Excel`, `Office` and `OfficeExtension` to the client's: a process runs one session at a time,
 * and the last one started is the one that code speaks to.
 */
export const startOfficeSession = (book: Book, options: ClientOptions = {}): OfficeSession =>
  joined(book, takeOfficeWindow(), options);

/**
 * For Node: a session for the work alone. After it nothing here holds the book any more – the globals speak for an empty
 * one –, and the next such session takes its window: workbooks that are opened one after the other need the memory of one.
 */
export async function inOfficeSession<Answer>(
  book: Book,
  work: (session: OfficeSession) => Promise<Answer>,
  options: ClientOptions = {},
): Promise<Answer> {
  const giveBack = lendOfficeWindows();
  const window = takeOfficeWindow();
  try {
    return await work(joined(book, window, options));
  } finally {
    joined(createEmptyBook("Sheet1"), window, {});
    giveBack();
  }
}

function joined(book: Book, window: object, options: ClientOptions): OfficeSession {
  const excel = createEmbeddedExcel(book);
  const client = excel.connect(window, options);
  Object.assign(globalThis, {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
  });
  return { excel, client };
}
