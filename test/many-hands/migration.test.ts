/** A workbook is brought to the present layout while somebody else types in it: what they typed stands afterwards. */
import { copyBook } from "embedded-excel";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inLentWindows } from "embedded-excel/testing";
import { openXlsx } from "embedded-excel/xlsx";
import { migrateWorkbook } from "../../src/excel/actions/migrate-workbook";
import { LAYOUT_VERSION } from "../../src/sheets/layout/document";
import { day } from "../excel/support/session";
import { openSession, type Session } from "./support/session";
import { as } from "./support/office-globals";

jest.setTimeout(120_000);

const TODAY = day("2026-07-24");
const SAMPLE = path.join(__dirname, "../excel/layouts/layout-3.xlsx");
const sample = openXlsx(readFileSync(SAMPLE));
const open = async (): Promise<Session> => openSession({ book: copyBook(await sample), clients: 2, seed: 1 });

const TABLE = "Sampel202606";
const TYPED = 77;
/** Where the words of the layout before stood, and today's layout has others, or none. */
const LEFT = "Cara pakai";
const OWN = "Catatan rapat";

/** The cell of Nilai in the first row of June, wherever its column stands by now. */
function score({ book }: Session) {
  for (const sheet of book.sheets)
    for (const { name, area, columns } of sheet.tables)
      if (name === TABLE) {
        const column = area.column + columns.findIndex((one) => one.name === "Nilai");
        return { sheet, row: area.row + 1, column };
      }
  throw new Error(`There is no table ${TABLE}.`);
}

function typeOver(session: Session): void {
  const { sheet, row, column } = score(session);
  session.excel.type(sheet.id, row, column, String(TYPED));
}

/** Whether the words stood there still to be typed over. */
function typeOnHome({ book, excel }: Session): boolean {
  const home = book.sheets.find(({ name }) => name === "Beranda");
  // Rows without a cell are holes.
  const found = Object.entries(home?.rows ?? []).find(([, line]) => line[0]?.value === LEFT);
  if (home && found) excel.type(home.id, Number(found[0]), 0, OWN);
  return found !== undefined;
}

const everywhere = ({ book }: Session): readonly unknown[] =>
  book.sheets.flatMap(({ rows }) => rows.flatMap((line) => line.map((cell) => cell?.value)));

async function requestsOfMigration(): Promise<number> {
  const session = await open();
  const watched = session.watch(session.client(0));
  await as(session.client(0), () => migrateWorkbook({ today: TODAY }));
  return watched.requests.length;
}

it("whatever is typed before any of its requests, over a formula or where the layout before had words", async () => {
  const requests = await requestsOfMigration();
  expect(requests).toBeGreaterThan(5);
  let typed = 0;
  for (let j = 1; j <= requests; j += 1)
    await inLentWindows(async () => {
      const session = await open();
      const home = { stood: false };
      session.holdBefore(session.client(0), j, () => {
        typeOver(session);
        home.stood = typeOnHome(session);
      });
      const { to } = await as(session.client(0), () => migrateWorkbook({ today: TODAY }));
      const { sheet, row, column } = score(session);
      expect([j, to, sheet.rows[row]?.[column]?.value]).toEqual([j, LAYOUT_VERSION, TYPED]);
      expect([j, everywhere(session).includes(OWN)]).toEqual([j, home.stood]);
      if (home.stood) typed += 1;
    });
  // Only behind the request that takes them away they are gone.
  expect(typed).toBeGreaterThanOrEqual(requests - 2);
});
