/** The embedded Excel's door. For Node, `node-window` opens windows for it. */
export { createEmptyBook } from "../book/empty-book";
export { createEmbeddedExcel } from "./embedded-excel";
export { runInSeededOrder, type SeededRun, type Work } from "./seeded-order";
export type * from "./types";
export type { WireAction, WireRequest } from "./protocol/wire";
