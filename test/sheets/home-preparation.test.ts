/** Beranda's figures of preparation equal the pure functions that the report uses (activities 1 and 2). */
import fc from "fast-check";
import type { CellValue, OfficeSession } from "embedded-excel";
import { materialCoverage, scenarioReadiness, scenariosDue } from "../../src/sop";
import { countSamples } from "../../src/sop/counting/countSamples";
import { judgeRows } from "../../src/sop/counting/judgeRows";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import type { SampleInput } from "../../src/excel";
import { HOME_COLUMNS, HOME_FIRST_MONTH_ROW, HOME_ROWS } from "../../src/sheets/layout/home";
import { readSnapshot } from "../../src/excel/read/read-workbook";
import { columnOf, day, newWorkbook, sheetOf, tableOf, TODAY } from "../excel/support/session";

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);
const call = (index: number, more: SampleInput): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  callDate: "2026-07-06",
  executor: "Petugas Uji",
  role: "QCO",
  agentId: "A1",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  ...MARKS,
  nonconformity: "Tidak",
  ...more,
});

interface ScenarioLine {
  readonly code: string;
  readonly deadline?: string;
  readonly finished?: string;
  readonly from?: string;
  readonly to?: string;
}

async function workbookWith(
  calls: readonly SampleInput[],
  scenarios: readonly ScenarioLine[] = [],
): Promise<OfficeSession> {
  const session = await newWorkbook();
  await changeSettings({ values: { asOf: "2026-07-24" } });
  await addSamples({ rows: calls.map((more, index) => call(index, more)), today: TODAY });
  await fillScenarios(session, scenarios);
  return session;
}

async function fillScenarios(session: OfficeSession, scenarios: readonly ScenarioLine[]): Promise<void> {
  const dayOf = (iso: string | undefined): number | string => (iso === undefined ? "" : day(iso));
  await session.client.Excel.run(async (context) => {
    const first = context.workbook.tables.getItem("TabelSkenario").getDataBodyRange().getRow(0);
    scenarios.forEach(({ code, deadline, finished, from, to }, index) => {
      first.getOffsetRange(index, 0).values = [
        [code, String(index), "M-1", "Uji", dayOf(deadline), dayOf(finished), dayOf(from), dayOf(to)],
      ];
    });
    await context.sync();
  });
}

const shownIn = (session: OfficeSession, row: number): readonly (CellValue | undefined)[] =>
  ["Materi tercakup", "Skenario siap"].map((header) => {
    const column = HOME_COLUMNS.findIndex((one) => one.header === header);
    return sheetOf(session, "Beranda").rows[row]?.[column]?.value;
  });
const july = (session: OfficeSession): readonly (CellValue | undefined)[] =>
  shownIn(session, HOME_FIRST_MONTH_ROW + 6);

/** What the report would say of the same workbook. */
async function reported(session: OfficeSession): Promise<readonly string[]> {
  return session.client.Excel.run(async (context) => {
    const snapshot = await readSnapshot(context);
    const judged = judgeRows(snapshot, TODAY);
    const byMaterial = countSamples(snapshot, TODAY, judged).get("2026-07")?.byMaterial ?? {};
    const { covered, missing } = materialCoverage(byMaterial, snapshot.lists.materials);
    const { used, late } = scenarioReadiness(
      judged,
      snapshot.scenarios,
      scenariosDue("2026-07", snapshot.settings.due),
    );
    return [
      `${covered.length} dari ${covered.length + missing.length}`,
      used.length === 0 ? "–" : `${used.length - late.length} dari ${used.length}`,
    ];
  });
}

const ready: ScenarioLine = { code: "S-01", finished: "2026-07-01" };

describe("Materi tercakup", () => {
  it("counts the kinds of the list that have a sample that counts, here and on the as-of month's line", async () => {
    const session = await workbookWith([
      {},
      { material: "komplain" },
      { material: "Permintaan", callStatus: "Sibuk" },
      { material: "Permintaan", status: "Batal" },
      { material: "Lain" },
    ]);
    expect(july(session)[0]).toBe("2 dari 3");
    expect(july(session)).toEqual(await reported(session));
    expect(shownIn(session, HOME_ROWS.now)).toEqual(july(session));
    await changeSettings({ values: { countingStatuses: "Terhubung,Sibuk" } });
    expect(july(session)[0]).toBe("3 dari 3");
    expect(july(session)).toEqual(await reported(session));
  });

  it("follows an edit at once, without the add-in", async () => {
    const session = await workbookWith([{}, { material: "Komplain" }]);
    const { sheet, table } = tableOf(session, "Sampel202607");
    session.excel.type(sheet.id, table.area.row + 2, columnOf(table, "Jenis Materi"), "Informasi");
    expect(july(session)[0]).toMatch(/^1 dari/);
    expect(july(session)).toEqual(await reported(session));
  });
});

describe("Skenario siap", () => {
  it.each<readonly [title: string, shown: string, calls: readonly SampleInput[], scenarios: ScenarioLine[]]>([
    ["finished before the first call", "1 dari 1", [{}, { callDate: "2026-07-02" }], [ready]],
    ["finished on the day of the first call", "0 dari 1", [{}], [{ ...ready, finished: "2026-07-06" }]],
    [
      "by its Batas Waktu where QA set one",
      "1 dari 2",
      [{}, { scenario: "S-02" }],
      [
        { code: "S-01", deadline: "2026-07-10", finished: "2026-07-10" },
        { code: "s-02", deadline: "2026-06-10", finished: "2026-06-11" },
      ],
    ],
    ["not finished", "0 dari 1", [{}], [{ code: "S-01" }]],
    [
      "codes that no scenario has, once each",
      "1 dari 3",
      [{}, ...["S-98", "S-99", "s-98"].map((code) => ({ scenario: code }))],
      [ready],
    ],
    [
      "the version in force on the call's day",
      "1 dari 1",
      [{}, {}],
      [
        { code: "S-01", to: "2026-06-30" },
        { ...ready, from: "2026-07-01" },
      ],
    ],
    ["its only version, in force or not", "1 dari 1", [{}], [{ ...ready, from: "2026-08-01" }]],
    ["nothing while no call names a scenario", "–", [{ scenario: "" }], [ready]],
    [
      "nothing for calls without a date",
      "1 dari 1",
      [{}, { callDate: "", scenario: "S-02" }],
      [ready, { code: "S-02" }],
    ],
  ])("%s: %s", async (_title, shown, calls, scenarios) => {
    const session = await workbookWith(calls, scenarios);
    expect(july(session)[1]).toBe(shown);
    expect(july(session)).toEqual(await reported(session));
  });

  it.each([
    ["5", "1 dari 2"],
    ["9", "2 dari 2"],
    ["31", "2 dari 2"],
    ["beforeFirstCall", "1 dari 2"],
  ])("with the setting's due day %s: %s", async (due, shown) => {
    const session = await workbookWith(
      [{}, { scenario: "S-02" }],
      [ready, { code: "S-02", finished: "2026-07-09" }],
    );
    await changeSettings({ values: { "due.scenarios": due } });
    expect(july(session)[1]).toBe(shown);
    expect(july(session)).toEqual(await reported(session));
  });

  it("equals the report's over random calls and scenarios", async () => {
    const someDay = fc.integer({ min: 1, max: 24 }).map((of) => `2026-07-${String(of).padStart(2, "0")}`);
    const code = fc.constantFrom("S-01", "S-02", "S-03", "s-01");
    const calls = fc.array(
      fc.record({
        callDate: someDay,
        scenario: fc.oneof({ weight: 5, arbitrary: code }, fc.constantFrom("", "S-77")),
        material: fc.constantFrom("Informasi", "Permintaan", "Komplain", "lain", ""),
        callStatus: fc.constantFrom("Terhubung", "Sibuk"),
        status: fc.constantFrom("Open", "Batal"),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const scenarios = fc.uniqueArray(
      fc.record(
        {
          code: fc.constantFrom("S-01", "S-02", "S-03"),
          deadline: someDay,
          finished: someDay,
          from: someDay,
        },
        { requiredKeys: ["code"] },
      ),
      { selector: (one) => one.code, maxLength: 3 },
    );
    const due = fc.constantFrom("beforeFirstCall", "3", "14", "31");
    await fc.assert(
      fc.asyncProperty(calls, scenarios, due, async (rows, lines, date) => {
        const session = await workbookWith(rows, lines);
        await changeSettings({ values: { "due.scenarios": date } });
        expect(july(session)).toEqual(await reported(session));
      }),
      { numRuns: 8, seed: 20260724 },
    );
  });
});
