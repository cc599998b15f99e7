/**
 * The embedded Excel: a workbook as plain data, and the genuine office.js served over it. The same door is for Node and for
 * pages; what opens a window by itself (`openOfficeWindow`, `startOfficeSession`) works in Node.
 */
export { cellAddress, formatArea } from "./book/address";
export { intersection } from "./book/area";
export { hasContent, styleAt } from "./book/cells";
export { copyBook } from "./book/copy-book";
export { createEmptyBook, createSheet } from "./book/empty-book";
export { fittedHeights, fittingHeights } from "./book/row-fit";
export type * from "./book/types";
export type * from "./host/drawn";
export { createEmbeddedExcel, openEmbeddedExcel } from "./host/embedded-excel";
export type { ErrorCode } from "./host/errors";
export { isFrom } from "./host/faults";
export { keepClientCode, openOfficeWindow } from "./host/node-window";
export { inOfficeSession, startOfficeSession, type OfficeSession } from "./host/office-session";
export { ACTION, PATH, type WireAction, type WireRequest } from "./host/protocol/wire";
export { runInSeededOrder, type SeededRun, type Work } from "./host/seeded-order";
export type * from "./host/types";
export { seeded } from "./seeded";
