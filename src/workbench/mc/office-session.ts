/** An embedded Excel over a book, with the genuine office.js joined to it and its globals in place: what the add-in's actions speak to. */
import type { Book } from "../book/types";
import { createEmbeddedExcel } from "../host/embedded-excel";
import { openOfficeWindow } from "../host/node-window";
import type { Client, EmbeddedExcel } from "../host/types";

export interface OfficeSession {
  readonly excel: EmbeddedExcel;
  readonly client: Client;
}

/** The actions refer to the global `Excel`, as they do in a pane: a process runs one session at a time. */
export function startOfficeSession(book: Book): OfficeSession {
  const excel = createEmbeddedExcel(book);
  const client = excel.connect(openOfficeWindow(), { user: "mc" });
  Object.assign(globalThis, {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
  });
  return { excel, client };
}
