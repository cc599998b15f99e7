import { findingsOf, findingsOfSheet } from "../../../src/sop/findings/findingsOf";
import { cellAddress } from "../../../src/sop/findings/cellAddress";
import type { Row, Settings, Snapshot } from "../../../src/sop/types";
import {
  ALL_YES,
  AS_OF,
  bareRow,
  day,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
} from "../support/rows";

type Others = Partial<Omit<Snapshot, "months" | "settings">>;
const find = (rows: readonly Row[], settings: Partial<Settings> = {}, others: Others = {}) =>
  findingsOf(snapshotOf([monthSheet(rows)], settings, others), AS_OF);
/** What is found, as `code header`. */
const told = (row: Row, others: Others = {}) =>
  find([row], {}, others).map(({ code, header }) => `${code} ${header}`);
const onTime = {
  qcoToQaDone: "2026-07-16",
  qaToSupervisorDone: "2026-07-16",
  supervisorToQaDone: "2026-07-17",
};

describe("cellAddress", () => {
  it.each([
    [13, 4, "E14"],
    [0, 0, "A1"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [9, 701, "ZZ10"],
    [9, 702, "AAA10"],
    [1_048_575, 16_383, "XFD1048576"],
  ])("names row %i, column %i %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });
});

describe("findings of a row", () => {
  it("are none for a good row and for a nonconformity handled in time", () => {
    expect(told(goodRow())).toEqual([]);
    expect(told(nonconformingRow({ date: onTime }))).toEqual([]);
  });

  it("name the row, the cell, the header and the severity", () => {
    const [finding] = find([goodRow({ text: { sampleNumber: " S-1 ", area: "Xyz" } }, "F-22 2026-07", 13)]);
    expect(finding).toEqual({
      code: "listValue",
      severity: "error",
      id: "S-1",
      sheet: "F-22 2026-07",
      cell: "B14",
      header: "area",
      column: "area",
      params: { value: "Xyz", list: "areas" },
    });
  });

  it("are not told of a column that the sheet does not have", () => {
    const sheet = monthSheet([goodRow({ text: { area: "" } })]);
    const { area, ...columns } = sheet.columns;
    expect(area).toBe(1);
    expect(findingsOf(snapshotOf([{ ...sheet, columns }]), AS_OF)).toEqual([]);
  });
});

describe("required", () => {
  it("asks always for the cells marked so", () => {
    expect(told(bareRow({ text: { note: "x" } }))).toEqual(
      ["sampleNumber", "area", "callDate", "executor", "role", "material", "scenario", "callStatus"].map(
        (column) => `required ${column}`,
      ),
    );
  });
  it("asks for agent, marks and Ketidaksesuaian when connected, case ignored", () => {
    const parts = {
      text: { agentId: "", nonconformity: "", callStatus: "terhubung" },
      marks: marksBut({ P02: "" }),
    };
    expect(told(goodRow(parts))).toEqual([
      "required agentId",
      "required nonconformity",
      "required P02 Verifikasi Pelanggan",
    ]);
    expect(told(goodRow({ ...parts, text: { ...parts.text, callStatus: "Sibuk" } }))).toEqual([]);
  });
  it("asks for date, category and text of the finding when Ketidaksesuaian is Ya", () => {
    expect(told(goodRow({ text: { nonconformity: "ya" } }))).toEqual([
      "required findingDate",
      "required findingCategory",
      "required findingText",
      "findingWithoutRecording recordingId",
    ]);
  });
});

describe("dates and numbers", () => {
  it("tells of text in a date column, whichever it is", () => {
    expect(find([goodRow({ date: { targetDate: "03/04/2026" } })])).toMatchObject([
      { code: "dateInvalid", header: "targetDate", params: { value: "03/04/2026" } },
    ]);
  });
  it("tells of call, finding and done dates after the as-of day, not of a target ahead", () => {
    expect(told(goodRow({ date: { callDate: "2026-07-25", targetDate: "2026-08-01" } }))).toEqual([
      "dateInFuture callDate",
    ]);
    const [future] = find([nonconformingRow({ date: { ...onTime, supervisorToQaDone: "2026-07-25" } })]);
    expect(future).toMatchObject({
      code: "dateInFuture",
      params: { value: "25/07/2026", limit: "24/07/2026" },
    });
  });
  it.each([-1, 1.5, "lama"])("tells of %p as a duration", (duration) => {
    expect(told(goodRow({ number: { duration } }))).toEqual(["numberInvalid duration"]);
  });
  it.each([-0.1, 1, "pagi"])("tells of %p as a start", (startTime) => {
    expect(told(goodRow({ number: { startTime } }))).toEqual(["numberInvalid startTime"]);
  });
  it("lets pass a duration of 0 and a start at midnight", () => {
    expect(told(goodRow({ number: { duration: 0, startTime: 0 } }))).toEqual([]);
  });
});

describe("listValue", () => {
  it("lets pass another case, and offers the list's spelling for stray blanks", () => {
    expect(told(goodRow({ text: { area: "jkt" } }))).toEqual([]);
    expect(find([goodRow({ text: { area: " jkt " } })])).toMatchObject([
      { code: "listValue", suggestion: "JKT" },
    ]);
  });
  it("offers nothing for what no list has", () => {
    expect(find([goodRow({ text: { status: "Xyz" } })])[0]).not.toHaveProperty("suggestion");
  });
  it("looks at every list and at the marks", () => {
    const row = goodRow({
      text: {
        area: "?",
        service: "?",
        executor: "?",
        role: "?",
        material: "?",
        callStatus: "?",
        nonconformity: "?",
        findingCategory: "?",
        status: "?",
      },
      marks: ALL_YES.with(10, "-"),
    });
    expect(told(row).filter((each) => each.startsWith("listValue"))).toHaveLength(10);
  });
});

describe("numbers used before", () => {
  it("are told at the later row, counted or not, with where they stand first", () => {
    const rows = [
      goodRow({ text: { recordingId: "R-1", status: "Batal" } }, "F-22 2026-07", 4),
      goodRow({ text: { sampleNumber: "mc-2607-aaaaaa ", recordingId: " r-1" } }, "F-22 2026-07", 5),
    ];
    expect(find(rows)).toMatchObject([
      { code: "duplicateSampleNumber", cell: "A6", params: { firstSheet: "F-22 2026-07", firstCell: "A5" } },
      { code: "duplicateRecording", params: { value: "r-1" } },
    ]);
  });
});

describe("agents and scenarios", () => {
  const agents = [{ id: "A001", name: "Ayu", area: "", service: "", supervisor: "Bima", active: true }];

  it("tells of an agent that the roster does not have", () => {
    expect(told(goodRow({ text: { agentId: "A999" } }))).toEqual(["unknownAgent agentId"]);
    expect(told(goodRow({ text: { agentId: "a001" } }))).toEqual([]);
  });
  it("tells of a call to oneself", () => {
    expect(told(goodRow({ text: { executor: "AYU" } }), { agents })).toEqual(["executorIsAgent executor"]);
  });
  it("tells of a supervisor or team leader calling the own team, not of a QCO", () => {
    const call = (role: string) => told(goodRow({ text: { executor: "Bima", role } }), { agents });
    expect([call("SPV"), call("TL"), call("QCO")]).toEqual([
      ["supervisorOwnTeam executor"],
      ["supervisorOwnTeam executor"],
      [],
    ]);
  });
  it("tells of no own team where the setting is off", () => {
    const row = goodRow({ text: { executor: "Bima", role: "SPV" } });
    expect(find([row], { supervisorOwnTeam: "off" }, { agents })).toEqual([]);
  });
  it("takes no empty name of the roster for an empty cell", () => {
    const nameless = [{ id: "A001", name: "", area: "", service: "", supervisor: "", active: true }];
    expect(told(goodRow({ text: { executor: "" } }), { agents: nameless })).toEqual(["required executor"]);
  });
  it("tells of an unknown scenario, and of one with no version in force on the call date", () => {
    const version = (validFrom: string, validTo?: string) => ({
      code: "S-01",
      version: "1",
      validFrom: day(validFrom),
      validTo: validTo === undefined ? undefined : day(validTo),
    });
    expect(told(goodRow({ text: { scenario: "S-99" } }))).toEqual(["unknownScenario scenario"]);
    expect(told(goodRow(), { scenarios: [version("2026-07-16")] })).toEqual(["scenarioNotInForce scenario"]);
    expect(told(goodRow(), { scenarios: [version("2026-07-01", "2026-07-14")] })).toEqual([
      "scenarioNotInForce scenario",
    ]);
    expect(
      told(goodRow(), { scenarios: [version("2026-07-16"), version("2026-07-01", "2026-07-15")] }),
    ).toEqual([]);
  });
});

describe("dates that do not follow each other", () => {
  it("tells of a call of another month than the sheet's", () => {
    expect(find([goodRow({ date: { callDate: "2026-06-30" } })])).toMatchObject([
      { code: "wrongSheet", severity: "warning", params: { month: "2026-06", sheetMonth: "2026-07" } },
    ]);
  });
  it("tells of a finding before the call", () => {
    expect(told(nonconformingRow({ date: { ...onTime, findingDate: "2026-07-14" } }))).toEqual([
      "findingBeforeCall findingDate",
    ]);
  });
  it("tells of a step before the finding", () => {
    expect(told(nonconformingRow({ date: { qcoToQaDone: "2026-07-14" } }))).toEqual([
      "stepBeforeFinding qcoToQaDone",
    ]);
  });
  it("tells of a step done before an earlier one, or while that is empty", () => {
    expect(find([nonconformingRow({ date: { ...onTime, qcoToQaDone: "2026-07-17" } })])).toMatchObject([
      { code: "stepOutOfOrder", header: "qaToSupervisorDone", params: { earlier: "qcoToQaDone" } },
    ]);
    expect(told(nonconformingRow({ date: { supervisorToQaDone: "2026-07-17" } }))).toEqual([
      "stepOutOfOrder supervisorToQaDone",
    ]);
  });
});

describe("conformity", () => {
  it("tells of a nonconformity without the recording that proves it, and not of one that only has blanks", () => {
    expect(told(nonconformingRow({ date: onTime, text: { recordingId: "" } }))).toEqual([
      "findingWithoutRecording recordingId",
    ]);
    expect(told(nonconformingRow({ date: onTime, text: { recordingId: " " } }))).toEqual([]);
    expect(told(goodRow({ text: { recordingId: "" } }))).toEqual([]);
  });
  it("tells of a finding where no nonconformity is declared", () => {
    expect(told(goodRow({ date: { findingDate: "2026-07-15" }, text: { findingText: "x" } }))).toEqual([
      "findingWithoutNonconformity findingDate",
    ]);
    expect(told(goodRow({ text: { findingText: "x" } }))).toEqual([
      "findingWithoutNonconformity findingText",
    ]);
  });
  it("tells of each cell missing for closing", () => {
    expect(told(nonconformingRow({ date: onTime, text: { status: "closed", correction: "x" } }))).toEqual([
      "closedIncomplete correctiveAction",
      "closedIncomplete completedDate",
      "closedIncomplete effectivenessCheck",
    ]);
  });
});

describe("formulaOverwritten", () => {
  const cell = (shown: string | number | boolean | { error: string }, constant = false) => ({
    shown,
    constant,
  });
  const due = day("2026-07-17");
  const right: NonNullable<Row["formulas"]> = {
    score: cell(100 + 1e-12),
    result: cell("Lulus"),
    qcoDue: cell(due),
    qaDue: cell(due),
    supervisorDue: cell(due),
    qcoVerdict: cell("Tepat Waktu"),
    qaVerdict: cell("Lewat Batas"),
    supervisorVerdict: cell("Lewat Batas"),
  };
  const row = (formulas: Row["formulas"]) =>
    nonconformingRow({ date: { qcoToQaDone: "2026-07-16" }, formulas });
  const codes = (formulas: Row["formulas"], sheetAsOf: number | undefined = AS_OF) =>
    told(row(formulas), { sheetAsOf });

  it("lets pass what the rule gives", () => {
    expect(codes(right)).toEqual([]);
  });
  it("judges by the sheet's own as-of day", () => {
    expect(codes(right, due)).toEqual([
      "formulaOverwritten qaVerdict",
      "formulaOverwritten supervisorVerdict",
    ]);
  });
  it("tells of a constant, even a right one, of another value and of an error", () => {
    expect(codes({ ...right, score: cell(100, true) })).toEqual(["formulaOverwritten score"]);
    expect(codes({ ...right, result: cell("Tidak Lulus") })).toEqual(["formulaOverwritten result"]);
    expect(codes({ ...right, qcoDue: cell({ error: "#VALUE!" }) })).toEqual(["formulaOverwritten qcoDue"]);
    expect(codes({ ...right, qcoDue: cell("") })).toEqual(["formulaOverwritten qcoDue"]);
  });
  it("tells what stands there and what should", () => {
    const [finding] = find([row({ ...right, qcoDue: cell(due + 1) })], {}, { sheetAsOf: AS_OF });
    expect(finding?.params).toEqual({ value: "18/07/2026", expected: "17/07/2026" });
  });
  it("looks at score and result alone where the sheet's as-of day is unknown", () => {
    const others = { sheetAsOf: undefined };
    expect(told(row({ ...right, score: cell(""), qcoDue: cell("") }), others)).toEqual([
      "formulaOverwritten score",
    ]);
  });
});

describe("settings", () => {
  it("tells once of a year without holidays, under the working rule alone", () => {
    const row = nonconformingRow({ date: onTime });
    const rows = [row, { ...row, text: { ...row.text, sampleNumber: { kind: "empty" as const } } }];
    const working: Partial<Settings> = { deadline: { days: 2, calendar: "working", anchor: "finding" } };
    const codes = (settings: Partial<Settings>) =>
      find(rows, settings, { holidayYears: new Set([2025]) }).filter(
        ({ code }) => code === "holidayYearMissing",
      );
    expect(codes(working)).toMatchObject([
      { header: "qcoDue", params: { value: 2026 }, severity: "warning" },
    ]);
    expect(codes({})).toEqual([]);
  });
  it("tells once of an ID Agent that the roster has more than once", () => {
    const agent = { id: "A001", name: "", area: "", service: "", supervisor: "", active: true };
    expect(find([], {}, { agents: [agent, { ...agent, id: "a001 " }, agent] })).toMatchObject([
      { code: "settingInvalid", sheet: "Agen", cell: "", header: "ID Agent", params: { value: "a001" } },
    ]);
  });
  it("are left to the whole workbook's answer, not to one sheet's", () => {
    const agent = { id: "A001", name: "", area: "", service: "", supervisor: "", active: true };
    const snapshot = snapshotOf([monthSheet([])], {}, { agents: [agent, agent] });
    expect(findingsOfSheet(snapshot, "2026-07", AS_OF)).toEqual([]);
  });
});
