/** What a copy keeps of a row follows from its columns' privacy: what no column has decided on goes into no copy. */
import {
  COLUMNS,
  columnsWith,
  TEXT_COLUMNS,
  type Row,
  type TextColumn,
  type TextEntry,
} from "../../../src/sop";
import { aliasesFrom } from "../../../src/sheets/distribution/aliases";
import { LEFT_OUT, pseudonymise } from "../../../src/sheets/distribution/pseudonymise";
import { readSnapshot } from "../../../src/excel/read/read-workbook";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { inExcel } from "../../../src/excel/steps/in-excel";
import { goodRow, monthSheet } from "../../sop/support/rows";
import { newWorkbook } from "../support/session";

/** The columns that people fill in with words of their own, as the form has them (docs/rules/f22.md, "The F-22 row"). */
const OWN_WORDS: readonly TextColumn[] = [
  "findingText",
  "qcoRecommendation",
  "qaRecommendation",
  "followUpResult",
  "rootCause",
  "correction",
  "correctiveAction",
  "effectivenessCheck",
  "note",
];
const NAMES: readonly TextColumn[] = [
  "agentId",
  "agentName",
  "supervisor",
  "executor",
  "qcoBy",
  "qaBy",
  "supervisorBy",
  "personInCharge",
  "approvedBy",
];

async function copyOf(row: Row, freeText: boolean): Promise<Row> {
  await newWorkbook();
  const empty = await inExcel(readSnapshot);
  const snapshot: WorkbookSnapshot = { ...empty, months: [monthSheet([row])] };
  let drawn = 0;
  const aliases = aliasesFrom([], (bytes) => bytes.map(() => (drawn += 7)));
  const [copy] = pseudonymise(snapshot, aliases, freeText).snapshot.months.flatMap(({ rows }) => rows);
  if (!copy) throw new Error("the row is gone");
  return copy;
}

/** Names have no part that another cell has too. */
const contentOf = (column: TextColumn): string =>
  COLUMNS[column].privacy === "person" ? `Nama${column}` : `kata ${column}`;
const filled = goodRow({ text: Object.fromEntries(TEXT_COLUMNS.map((one) => [one, contentOf(one)])) });
const shown = (entry: TextEntry): string => (entry.kind === "value" ? entry.value : entry.kind);

it("a cell under a column that nobody has decided on goes into no copy", async () => {
  const text = { ...filled.text, undecided: { kind: "value", value: "rahasia" } as const };
  for (const freeText of [false, true])
    expect(JSON.stringify(await copyOf({ ...filled, text }, freeText))).not.toContain("rahasia");
});

it("words of people's own are left out unless they are asked for, under every column that takes them", async () => {
  const free = columnsWith({ privacy: "free" });
  expect(free).toEqual(expect.arrayContaining([...OWN_WORDS]));
  const [without, along] = [await copyOf(filled, false), await copyOf(filled, true)];
  expect(free.map((column) => shown(without.text[column]))).toEqual(free.map(() => LEFT_OUT));
  expect(free.map((column) => shown(along.text[column]))).toEqual(free.map(contentOf));
});

it("of words of people's own about an objection the codes of criteria stay, which the figures are made from", async () => {
  const row = goodRow({
    text: { objectionReason: "p03 dan P05 menurut Budi", objectionDecision: "P05: benar" },
  });
  const told = async (freeText: boolean) => {
    const { text } = await copyOf(row, freeText);
    return [shown(text.objectionReason), shown(text.objectionDecision)];
  };
  expect(await told(false)).toEqual([`P03 P05 ${LEFT_OUT}`, `P05 ${LEFT_OUT}`]);
  expect(await told(true)).toEqual(["p03 dan P05 menurut Budi", "P05: benar"]);
});

it("words where a day or a number should stand are words of people's own", async () => {
  const row = goodRow({ date: { targetDate: "bila sempat" }, number: { duration: "lama sekali" } });
  const told = async (freeText: boolean) => {
    const { date, number } = await copyOf(row, freeText);
    return [date.targetDate, number.duration, date.callDate];
  };
  const callDate = row.date.callDate;
  const unreadable = (shown: string) => ({ kind: "unreadable", shown });
  expect(await told(false)).toEqual([unreadable(LEFT_OUT), unreadable(LEFT_OUT), callDate]);
  expect(await told(true)).toEqual([unreadable("bila sempat"), unreadable("lama sekali"), callDate]);
});

it("names, numbers of calls and phone numbers are hidden whatever is asked for", async () => {
  const persons = columnsWith({ privacy: "person" });
  expect(persons).toEqual(expect.arrayContaining([...NAMES]));
  for (const freeText of [false, true]) {
    const { text } = await copyOf(filled, freeText);
    const hidden = [...persons, "sampleNumber", "recordingId", "destinationNumber"] as const;
    expect(hidden.filter((column) => shown(text[column]) === contentOf(column))).toEqual([]);
    expect(shown(text.destinationNumber)).toBe(LEFT_OUT);
  }
});

it("what is plain stands as it is", async () => {
  const { text } = await copyOf(filled, false);
  const plain = TEXT_COLUMNS.filter((column) => COLUMNS[column].privacy === "plain");
  expect(plain).toContain("area");
  expect(plain.map((column) => shown(text[column]))).toEqual(plain.map(contentOf));
});
