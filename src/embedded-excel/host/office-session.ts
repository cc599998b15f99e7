/** An embedded Excel over a book, with the genuine office.js joined to it and its globals in place: as an add-in finds them in a pane. */
import type { Book } from "../book/types";
import { createEmbeddedExcel } from "./embedded-excel";
import { takeOfficeWindow } from "./office-windows";
import type { Client, ClientOptions, EmbeddedExcel } from "./types";

export interface OfficeSession {
  readonly excel: EmbeddedExcel;
  readonly client: Client;
}

/**
 * For Node. Sets the globals `Excel`, `Office` and `OfficeExtension` to the client's: a process runs one session at a time,
 * and the last one started is the one that code speaks to.
 */
export function startOfficeSession(book: Book, options: ClientOptions = {}): OfficeSession {
  const excel = createEmbeddedExcel(book);
  const client = excel.connect(takeOfficeWindow(), options);
  Object.assign(globalThis, {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
  });
  return { excel, client };
}
