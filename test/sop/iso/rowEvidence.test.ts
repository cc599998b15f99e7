/** Which rows are asked for what by a clause (docs/rules/next-year.md, "Bukti ISO"), how many have it, and where to look. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { rowEvidence, type RowEvidenceName } from "../../../src/sop/iso/rowEvidence";
import type { Row, TextColumn } from "../../../src/sop/types";
import { bareRow, day, goodRow, monthSheet, snapshotOf, type RowParts } from "../support/rows";

type Cells = Partial<Record<TextColumn, string>>;

const SHEET = "F-22 2026-07";
const AS_OF = day("2026-07-31");

const evidenceOf = (rows: readonly Row[]) => rowEvidence(judgeRows(snapshotOf([monthSheet(rows)]), AS_OF));
const of = (name: RowEvidenceName, rows: readonly Row[]) => {
  const found = evidenceOf(rows).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

let number = 0;
const sample = (text: Cells = {}, sheetRow = 4, others: Omit<RowParts, "text"> = {}): Row =>
  goodRow(
    { ...others, text: { sampleNumber: `MC-2607-${String((number += 1))}`, ...text } },
    SHEET,
    sheetRow,
  );
const nonconformity = (text: Cells = {}, sheetRow = 4, others: Omit<RowParts, "text"> = {}): Row =>
  sample({ nonconformity: "Ya", status: "Open", ...text }, sheetRow, others);

/** As a sheet's cells are called: `sheetRow` is counted from 0, the first column is A. */
const cell = (column: TextColumn, sheetRow: number): string => {
  const place = monthSheet([]).columns[column] ?? Number.NaN;
  const last = String.fromCharCode(65 + (place % 26));
  const letters = place < 26 ? last : `${String.fromCharCode(64 + Math.floor(place / 26))}${last}`;
  return `${letters}${String(sheetRow + 1)}`;
};

/** The clause's need, what it asks for, in which cell. */
const NEEDS = [
  ["provision", "scenarioVersion", "scenarioVersion"],
  ["products", "recording", "recordingId"],
  ["products", "findingText", "findingText"],
  ["products", "approval", "approvedBy"],
  ["nonconforming", "correction", "correction"],
  ["nonconforming", "closed", "status"],
  ["corrective", "rootCause", "rootCause"],
  ["corrective", "correctiveAction", "correctiveAction"],
  ["corrective", "effectiveness", "effectivenessCheck"],
] as const;

it("is told for each need in the clauses' order", () => {
  expect(evidenceOf([]).map(({ need, name }) => [need, name])).toEqual(
    NEEDS.map(([need, name]) => [need, name]),
  );
});

it("of no rows nothing is asked, and there is no place to look", () => {
  for (const one of evidenceOf([])) expect(one).toMatchObject({ of: 0, held: 0, place: undefined });
});

describe.each([
  ["scenarioVersion", "scenarioVersion", sample],
  ["recording", "recordingId", sample],
  ["findingText", "findingText", nonconformity],
  ["correction", "correction", nonconformity],
  ["rootCause", "rootCause", nonconformity],
  ["correctiveAction", "correctiveAction", nonconformity],
  ["effectiveness", "effectivenessCheck", nonconformity],
] as const)("%s", (name, column, row) => {
  const filled = (sheetRow: number) => row({ [column]: `Contoh ${String(sheetRow)}` }, sheetRow);

  it("is held where its cell is filled, and leads to the first that lacks it", () => {
    expect(of(name, [filled(4), row({}, 5), row({}, 6)])).toMatchObject({
      of: 3,
      held: 1,
      place: { sheet: SHEET, cell: cell(column, 5) },
    });
  });

  it("leads to the first that has it where none lacks it", () => {
    expect(of(name, [filled(4), filled(5)])).toMatchObject({
      of: 2,
      held: 2,
      place: { sheet: SHEET, cell: cell(column, 4) },
    });
  });

  it("is not asked of a cancelled row, nor of one that repeats another", () => {
    const first = filled(4);
    const copy = { ...first, place: { sheet: SHEET, sheetRow: 5 } };
    expect(of(name, [first, copy, row({ status: "Batal" }, 6)])).toMatchObject({ of: 1, held: 1 });
  });
});

it("samples alone are asked for version and recording, nonconformities alone for the rest", () => {
  const busy = sample({ callStatus: "Sibuk" }, 4);
  const rows = [busy, sample({}, 5), nonconformity({}, 6)];
  const asked = Object.fromEntries(evidenceOf(rows).map((one) => [one.name, one.of]));
  expect(asked).toEqual({
    scenarioVersion: 2,
    recording: 2,
    findingText: 1,
    approval: 0,
    correction: 1,
    closed: 1,
    rootCause: 1,
    correctiveAction: 1,
    effectiveness: 1,
  });
});

it("a nonconformity is closed by its status, however that is written", () => {
  expect(
    of("closed", [nonconformity({ status: "closed" }, 4), nonconformity({ status: "In Progress" }, 5)]),
  ).toMatchObject({ of: 2, held: 1, place: { sheet: SHEET, cell: cell("status", 5) } });
});

it("an approval is asked of closed nonconformities alone, and is a name with a day", () => {
  const closed = (text: Cells, approvalDate: string, sheetRow: number) =>
    nonconformity({ status: "Closed", ...text }, sheetRow, { date: { approvalDate } });
  const rows = [
    closed({ approvedBy: "Bima" }, "2026-07-20", 4),
    closed({ approvedBy: "Bima" }, "", 5),
    closed({ approvedBy: "Bima" }, "kemarin", 6),
    closed({}, "2026-07-20", 7),
    nonconformity({ status: "Open", approvedBy: "Bima" }, 8, { date: { approvalDate: "2026-07-20" } }),
    sample({ status: "Closed", approvedBy: "Bima" }, 9, { date: { approvalDate: "2026-07-20" } }),
  ];
  expect(of("approval", rows)).toMatchObject({
    of: 4,
    held: 1,
    place: { sheet: SHEET, cell: cell("approvedBy", 5) },
  });
});

it("a sheet without the column leads to no cell", () => {
  const sheet = { ...monthSheet([sample()]), columns: {} };
  const [version] = rowEvidence(judgeRows(snapshotOf([sheet]), AS_OF));
  expect(version?.place).toEqual({ sheet: SHEET, cell: "" });
  expect(evidenceOf([bareRow()])[0]?.of).toBe(0);
});
