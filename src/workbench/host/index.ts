/** The embedded Excel's door. For Node, `node-window` opens windows for it. */
export { createEmptyBook } from "../book/empty-book";
export { createEmbeddedExcel } from "./embedded-excel";
export type * from "./types";
