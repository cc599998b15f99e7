/** Reading a column that workbooks of an older layout do not have. */
import type { LaterTextColumn, Row, TextEntry } from "../types";

const EMPTY: TextEntry = { kind: "empty" };

/** The cell of a column that came later: empty where the workbook has no such column. */
export const laterText = ({ text }: Row, column: LaterTextColumn): TextEntry => text[column] ?? EMPTY;
