/** Reads a worksheet's part: its cells, and the tree of all else. */
import { decodeBytes, decodedPieces, isUtf8 } from "../package/decode";
import { parseXml, type XmlElement } from "../package/xml";
import { readPlainRows } from "./plain-rows";
import { CellReader, type CellContext } from "./read-cells";

const DATA = "sheetData";
const [LESS, GREATER] = [0x3c, 0x3e];

export interface SheetPart {
  readonly root: XmlElement;
  readonly cells: CellReader;
}

const holdsAt = (bytes: Uint8Array, at: number, word: string): boolean => {
  for (let index = 0; index < word.length; index += 1)
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
};

/** Where the rows begin and end; undefined where that is not plain to see. */
function rowsOf(bytes: Uint8Array): readonly [from: number, to: number] | undefined {
  let start = bytes.indexOf(LESS);
  while (start >= 0 && !holdsAt(bytes, start, `<${DATA}>`)) start = bytes.indexOf(LESS, start + 1);
  if (start < 0) return undefined;
  let end = bytes.lastIndexOf(LESS);
  while (end > start && !holdsAt(bytes, end, `</${DATA}`)) end = bytes.lastIndexOf(LESS, end - 1);
  return end > start ? [bytes.indexOf(GREATER, start) + 1, end] : undefined;
}

function readPlainly(bytes: Uint8Array, context: CellContext): SheetPart | undefined {
  const rows = isUtf8(bytes) ? rowsOf(bytes) : undefined;
  if (rows === undefined) return undefined;
  const [from, to] = rows;
  const cells = new CellReader(context);
  if (!readPlainRows(bytes, from, to, cells)) return undefined;
  // Whatever the rows were cut out of must be well-formed without them.
  const around = decodeBytes(bytes.subarray(0, from)) + decodeBytes(bytes.subarray(to));
  return { root: parseXml(around, DATA, cells), cells };
}

/** @throws XlsxError where the part is damaged, or a cell lies beyond every sheet */
export function readSheetPart(bytes: Uint8Array, context: CellContext): SheetPart {
  const plain = readPlainly(bytes, context);
  if (plain !== undefined) return plain;
  const cells = new CellReader(context);
  return { root: parseXml(decodedPieces(bytes), DATA, cells), cells };
}
