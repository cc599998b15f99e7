/**
 * The embedded Excel's workbooks as plain data, without a client: made, walked, and calculated once. Nothing of office.js is
 * needed for it.
 */
export { eachCell, styleAt, usedAreaOf, withContent, makeCell, putCell } from "../book/cells";
export { createEmptyBook, createSheet } from "../book/empty-book";
export type * from "../book/types";
export { calculateOnce } from "./calculate";
