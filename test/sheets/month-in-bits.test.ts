/** A month read bit by bit is the one read at once. */
import { f22Columns } from "../../src/sheets/layout/f22-columns";
import { formulaPlaces, readMonth, readMonthInBits } from "../../src/sheets/snapshot/read-month";
import { DEFAULT_SCORECARD } from "../../src/sop";

const HEADERS = f22Columns(DEFAULT_SCORECARD).map(({ header }) => header);
const FIRST = 3;

/** With blank rows, a text that is a formula, and a value in the place of a formula, in rows of different bits. */
function cells(rows: number) {
  const [formula = 0] = formulaPlaces(HEADERS);
  const body = Array.from({ length: rows }, (_, index) =>
    HEADERS.map((_header, column) =>
      index % 83 === 7 ? "" : column === formula ? index : `${index} ${column}`,
    ),
  );
  return {
    name: "Sampel202607",
    sheet: "F-22 2026-07",
    row: FIRST,
    column: 0,
    headers: HEADERS,
    formulas: `B${FIRST + 1_500}:B${FIRST + 1_502}`,
    body,
  };
}

function inBits(rows: number): { readonly month: unknown; readonly bits: number } {
  const reading = readMonthInBits(cells(rows), "2026-07", DEFAULT_SCORECARD);
  let [bit, bits] = [reading.next(), 1];
  for (; bit.done !== true; bit = reading.next()) bits += 1;
  return { month: bit.value, bits };
}

it.each([
  [0, 1],
  [1, 1],
  [1_000, 1],
  [2_500, 3],
])("of %d rows, in as many bits as there are thousands", (rows, bits) => {
  const atOnce = readMonth(cells(rows), "2026-07", DEFAULT_SCORECARD);
  const read = inBits(rows);
  expect(read.bits).toBe(bits);
  expect(JSON.stringify(read.month)).toBe(JSON.stringify(atOnce));
  expect(read.month).toEqual(atOnce);
});
