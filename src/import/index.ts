/**
 * The room that reads files of rows: CSV and Excel workbooks, into plain cells that say what they are.
 * It knows nothing of F-22 and writes nothing.
 */
export * from "./error";
export * from "./types";
export { readInBackground, type BackgroundOptions } from "./in-background";
export { MOST_BYTES, readSource } from "./read-source";
export { headerText, tableOf } from "./table";
