/** A small workbook to begin with: set up, with July and two calls in it. */
import { type Book, createEmptyBook } from "embedded-excel";
import { addSample } from "../../../src/excel/actions/add-sample";
import { openMonth } from "../../../src/excel/actions/open-month";
import { setUpWorkbook } from "../../../src/excel/actions/set-up-workbook";
import { TODAY } from "../../excel/support/session";
import { openSession, type Session } from "./session";

export const MONTH = "2026-07";
export const TABLE = "Sampel202607";

/** A new workbook, set up by the only client. */
export async function setUp(seed: number): Promise<Session> {
  const session = openSession({ book: createEmptyBook("Sheet1"), seed });
  await setUpWorkbook({ year: 2026, today: TODAY });
  return session;
}

/** The n-th call as the form gives it, n from 1 to 99. */
export const sampleOf = (n: number): Parameters<typeof addSample>[0] => ({
  fields: { callDate: "2026-07-10", destinationNumber: `080${n}`, note: `Catatan ${n}` },
  token: `UJ${String(n).padStart(2, "0")}AB`,
  today: TODAY,
});

/** The workbook with the calls 1 and 2. */
export async function smallMonth(): Promise<Book> {
  const session = await setUp(1);
  await openMonth({ month: MONTH, today: TODAY });
  for (const n of [1, 2]) await addSample(sampleOf(n));
  return session.book;
}
