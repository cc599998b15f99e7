/** Reports over open errors, an empty month or a damaged layout are made only for who has been told; figures are never lost. */
import type { OfficeSession, Sheet } from "embedded-excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { generateReport, type ReportOptions } from "../../../src/excel/actions/generate-report";
import { openMonth } from "../../../src/excel/actions/open-month";
import { everything, newWorkbook, sheetOf, TODAY } from "../support/session";
import { call } from "./support";
import { expectSame } from "../../support/expect-same";

jest.setTimeout(60_000);

const MONTH = "2026-07";
const report = (options: Partial<ReportOptions> = {}) =>
  generateReport({ month: MONTH, today: TODAY, ...options });

async function withAgents(): Promise<OfficeSession> {
  const session = await newWorkbook();
  await fill("TabelAgen", [
    ["A0", "Agent Nol", "JKT", "", "Rina", "Ya"],
    ["A1", "Agent Satu", "BDG", "", "Bowo", "Ya"],
  ]);
  await fill("DaftarPetugas", [["Petugas Uji"]]);
  await fill("TabelSkenario", [["S-01", "1", "", "Uji", "", "", "", ""]]);
  return session;
}

/** Types right into a table's first rows, as a person does. */
const fill = (table: string, rows: readonly (readonly string[])[]): Promise<void> =>
  Excel.run(async (context) => {
    const head = context.workbook.tables.getItem(table).getHeaderRowRange();
    head
      .getCell(0, 0)
      .getOffsetRange(1, 0)
      .getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).values = rows.map((line) => [...line]);
    await context.sync();
  });

const deleteColumn = (header: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.tables.getItem("Sampel202607").columns.getItem(header).delete();
    await context.sync();
  });

const refused = async (session: OfficeSession, options: Partial<ReportOptions> = {}) => {
  const before = everything(session);
  const failure: unknown = await report(options).catch((error: unknown) => error);
  expectSame(everything(session), before);
  return failure;
};

describe("a report over open errors", () => {
  it("asks first and writes nothing, is made when that was told, and says that it was", async () => {
    const session = await withAgents();
    // Two agents that Agen does not know: two errors.
    await addSamples({
      rows: [call(0, FINE), call(1, { ...FINE, agentId: "X1" }), call(3, { ...FINE, agentId: "X2" })],
      today: TODAY,
    });
    expect(await refused(session)).toMatchObject({
      code: "reportOpenErrors",
      params: { month: MONTH, errors: 2 },
    });
    const made = await report({ despite: "reportOpenErrors" });
    expect(made).toMatchObject({ changed: true, doubt: { code: "reportOpenErrors", params: { errors: 2 } } });
  });

  it("is no question where all that check has are warnings", async () => {
    await withAgents();
    await addSamples({ rows: [call(0, FINE)], today: TODAY });
    const { doubt, findings } = await report();
    expect(doubt).toBeUndefined();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a report of an empty month", () => {
  it("asks first, also of who goes on over open errors", async () => {
    const session = await withAgents();
    await openMonth({ month: MONTH, today: TODAY });
    for (const options of [{}, { despite: "reportOpenErrors" }] as const)
      expect(await refused(session, options)).toMatchObject({ code: "reportEmptyMonth" });
    expect(await report({ despite: "reportEmptyMonth" })).toMatchObject({ changed: true });
  });
});

describe("a report over a damaged layout", () => {
  it("asks first, names what is damaged, and asks also who goes on over an empty month", async () => {
    const session = await withAgents();
    await addSamples({ rows: [call(0, FINE)], today: TODAY });
    await deleteColumn("Layanan");
    expect(await refused(session, { despite: "reportEmptyMonth" })).toMatchObject({
      code: "reportLayoutDamaged",
      params: { problems: "F-22 2026-07: Layanan" },
    });
    expect(await report({ despite: "reportLayoutDamaged" })).toMatchObject({ changed: true });
  });

  it("is no matter where only another month's sheet is damaged", async () => {
    await withAgents();
    await addSamples({
      rows: [call(0, FINE), call(1, { ...FINE, callDate: "2026-06-05" })],
      today: TODAY,
    });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Sampel202606").columns.getItem("Layanan").delete();
      await context.sync();
    });
    expect((await report()).doubt).toBeUndefined();
  });

  it("never replaces a report that has figures by one without any because columns are missing", async () => {
    const session = await withAgents();
    await addSamples({ rows: [call(0, FINE)], today: TODAY });
    await report();
    const counted = (): unknown =>
      sheetOf(session, "Laporan 2026-07").rows.findLast(
        (line: Sheet["rows"][number] | undefined) => line?.[0]?.value === "Sampel dihitung",
      )?.[3]?.value;
    expect(counted()).toBe(1);
    await deleteColumn("Status Panggilan");
    expect(await refused(session, { despite: "reportLayoutDamaged" })).toMatchObject({
      code: "reportLosesFigures",
      params: { problems: "F-22 2026-07: Status Panggilan" },
    });
    expect(counted()).toBe(1);
  });

  it("may be made without figures where none stands", async () => {
    const session = await withAgents();
    await addSamples({ rows: [call(0, FINE)], today: TODAY });
    await deleteColumn("Status Panggilan");
    expect(await report({ despite: "reportLayoutDamaged" })).toMatchObject({ changed: true });
    expect(sheetOf(session, "Laporan 2026-07").name).toBe("Laporan 2026-07");
  });
});

/** Nothing that check calls an error. */
const FINE = {
  agentId: "A0",
  scenario: "S-01",
  nonconformity: "Tidak",
  findingDate: "",
  findingCategory: "",
  findingText: "",
  qcoToQaDone: "",
};
