/** What the fixed tables share. */
import type { ColumnLayout } from "./column";

/** 0-based row of every fixed table's header. */
export const FIXED_HEADER_ROW = 4;
/** A column of a fixed table: its key is its header. */
export const column = (
  header: string,
  width: number,
  kind: ColumnLayout["kind"] = "text",
  more: Partial<ColumnLayout> = {},
): ColumnLayout => ({ key: header, header, kind, width, ...more });
