/** Calendars with local leave and rows of all kinds of areas, with each due day counted day by day from what was typed. */
import fc from "fast-check";
import type { CellValue, OfficeSession } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { openMonth } from "../../../src/excel/actions/open-month";
import { columnOf, day, newWorkbook, tableOf, TODAY } from "./session";

/** A Wednesday. */
const MIDDLE = day("2026-07-15");

/** Spelled otherwise, nobody's, and with characters that mean more to a search. */
const AREAS: readonly CellValue[] = [
  "JKT",
  "jkt",
  "JKT ",
  "BDG",
  "Bdg",
  "SBY",
  "J*",
  "?DG",
  "~",
  "Área",
  "Sulawesi Utara",
  7,
  " ",
];
const someArea = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>("JKT", "jkt", "BDG") },
  { weight: 6, arbitrary: fc.constantFrom(...AREAS) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, "", { error: "#N/A" }, "Lainnya", "*", "7") },
);

export interface LeaveRow {
  readonly date: CellValue;
  readonly kind: string;
  readonly area: CellValue;
}
export interface SampleRow {
  readonly area: CellValue;
  readonly finding: number;
  readonly done: number | null;
}
export interface LeaveCase {
  readonly weekend: string;
  readonly days: number;
  readonly cutiBersama: boolean;
  readonly leave: readonly LeaveRow[];
  readonly samples: readonly SampleRow[];
}

const SAMPLES = 60;

const nearby = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: MIDDLE + from, max: MIDDLE + to });

const leaveRow = fc.record<LeaveRow>({
  date: fc.oneof(
    { weight: 12, arbitrary: nearby(-8, 16) },
    { weight: 1, arbitrary: nearby(-8, 16).map((one) => one + 0.5) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>("besok", null, { error: "#REF!" }, true) },
  ),
  kind: fc.constantFrom("Libur Nasional", "Cuti Bersama", "cuti bersama", "Perusahaan", ""),
  area: fc.oneof(
    { weight: 4, arbitrary: someArea },
    { weight: 3, arbitrary: fc.constantFrom<CellValue>("JKT", "BDG") },
    { weight: 2, arbitrary: fc.constant<CellValue>(null) },
  ),
});

const leaveCase = fc.record<LeaveCase>({
  weekend: fc.constantFrom("0000011", "0000001", "1000001", "0000000", "0011000"),
  days: fc.constantFrom(0, 1, 2, 2, 5),
  cutiBersama: fc.boolean(),
  leave: fc.array(leaveRow, { minLength: 1, maxLength: 40, size: "max" }),
  samples: fc.array(
    fc
      .record({ area: someArea, finding: nearby(-8, 9), done: fc.option(fc.integer({ min: 0, max: 9 })) })
      .map(({ area, finding, done }) => ({
        area,
        finding,
        done: done === null ? null : Math.min(finding + done, TODAY),
      })),
    { minLength: SAMPLES, maxLength: SAMPLES },
  ),
});

/** No area of its own; more areas with leave than there are columns; and as they come. */
export function leaveCases(seed: number, count: number): readonly LeaveCase[] {
  const cases = fc.sample(leaveCase, { numRuns: count, seed });
  const [first, second] = cases;
  if (!first || !second) throw new Error("two cases at least");
  const many = Array.from({ length: 15 }, (_, index): LeaveRow => ({
    date: MIDDLE + (index % 5),
    kind: "Perusahaan",
    area: `Area ${index + 1}`,
  }));
  return [
    { ...first, leave: first.leave.map((row) => ({ ...row, area: null })) },
    {
      ...second,
      leave: [...many, ...second.leave],
      samples: second.samples.map((row, index) => ({ ...row, area: `area ${(index % 16) + 1}` })),
    },
    ...cases.slice(2),
  ];
}

/** Undefined for an error, which names nobody. Typed into a cell of texts it is one. */
function said(area: CellValue): string | undefined {
  const text = typeof area === "object" && area !== null ? area.error : String(area ?? "");
  return text.startsWith("#") ? undefined : text.toLowerCase();
}

/** So many areas have a column. */
const PLACES = 12;

/** The due day of QCO's step, found by walking from the finding on: nothing of it is the add-in's. */
export function dueByWalking(one: LeaveCase, row: SampleRow): number {
  const counts = one.leave.flatMap(({ date, kind, area }) =>
    typeof date === "number" && (one.cutiBersama || kind.toLowerCase() !== "cuti bersama")
      ? [{ date: Math.trunc(date), area: said(area) }]
      : [],
  );
  const named: string[] = [];
  for (const { area } of counts)
    if (area !== undefined && area !== "" && !named.includes(area)) named.push(area);
  const own = said(row.area) ?? "";
  const isOff = (at: number): boolean => {
    // Serial 2 was a Monday, as Excel has it from March 1900 on.
    if (one.weekend[(at - 2) % 7] === "1") return true;
    return counts.some(
      ({ date, area }) =>
        date === at && (area === "" || (area === own && own !== "" && named.indexOf(own) < PLACES)),
    );
  };
  let at = row.finding;
  for (let left = one.days; left > 0;) {
    at += 1;
    if (!isOff(at)) left -= 1;
  }
  return at;
}

/** A workbook with the case's calendar in Libur, in place of its holidays, and its rows in July. */
export async function leaveWorkbook(one: LeaveCase): Promise<OfficeSession> {
  const session = await newWorkbook();
  await changeSettings({
    values: {
      "deadline.calendar": "working",
      "deadline.days": String(one.days),
      weekend: one.weekend,
      "holidays.cutiBersama": String(one.cutiBersama),
      asOf: "2026-07-24",
    },
  });
  await openMonth({ month: "2026-07", today: TODAY });
  await addSamples({
    rows: one.samples.map((_, index) => ({ sampleNumber: `LOKAL-${index}`, callDate: "2026-07-01" })),
    today: TODAY,
  });
  const put = (name: string, header: string, values: readonly CellValue[]): void => {
    const { sheet, table } = tableOf(session, name);
    session.excel.paste(
      sheet.id,
      table.area.row + 1,
      columnOf(table, header),
      values.map((value) => [value]),
    );
  };
  const samples = (header: string, of: (row: SampleRow) => CellValue): void => {
    put("Sampel202607", header, one.samples.map(of));
  };
  samples("Area", ({ area }) => area);
  samples("Ketidaksesuaian", () => "Ya");
  samples("Tanggal Temuan", ({ finding }) => finding);
  samples("Feedback QCO ke QA", ({ done }) => done);
  const { table } = tableOf(session, "TabelLibur");
  const standing = table.area.lastRow - table.area.row;
  const lines = Array.from({ length: Math.max(standing, one.leave.length) }, (_, index) => one.leave[index]);
  put(
    "TabelLibur",
    "Tanggal",
    lines.map((line) => line?.date ?? null),
  );
  put(
    "TabelLibur",
    "Jenis",
    lines.map((line) => line?.kind ?? null),
  );
  put(
    "TabelLibur",
    "Area",
    lines.map((line) => line?.area ?? null),
  );
  return session;
}
