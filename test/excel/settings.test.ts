/** The settings form's actions over the embedded Excel: what a draft changes, saving it, conflicts, and taking it back. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { generateReport } from "./support/reports";
import { previewSettings } from "../../src/excel/actions/preview-settings";
import { readReports } from "../../src/excel/actions/read-reports";
import { saveSettings } from "../../src/excel/actions/save-settings";
import type { SampleInput } from "../../src/excel";
import { SETTINGS } from "../../src/sheets/layout/settings";
import { cellOf, columnOf, everything, madeOnce, newWorkbook, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

// Each test sets up a whole workbook.
jest.setTimeout(120_000);

const MARKS = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
);
const call = (index: number, more: SampleInput = {}): SampleInput => ({
  sampleNumber: `UJI-${index}`,
  area: "JKT",
  callDate: "2026-07-10",
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
// Found on Friday 10 July: done on Tuesday 14 is late by calendar days and on time by working days.
const late = { nonconformity: "Ya", findingDate: "2026-07-10", qcoToQaDone: "2026-07-14" };

const filled = madeOnce(async () => {
  const session = await newWorkbook();
  await changeSettings({ values: { asOf: "2026-07-24", target: "3" } });
  await addSamples({
    rows: [call(0, late), call(1, late), call(2), call(3, { callStatus: "Sibuk" })],
    today: TODAY,
  });
  return session;
});

const settingIn = (session: OfficeSession, key: string): unknown => {
  const { sheet, table } = tableOf(session, "TabelSetelan");
  const line = sheet.rows.slice(table.area.row).find((cells) => cells[table.area.column]?.value === key);
  return line?.[columnOf(table, "Nilai")]?.value ?? null;
};

describe("what a draft of the settings would change", () => {
  it("is what check says once it is saved, for the verdicts and for the months", async () => {
    await filled();
    const { fields, effectOf } = await previewSettings({ today: TODAY });
    const before = await checkMonth({ today: TODAY });
    const draft = {
      ...fields,
      "deadline.calendar": "working",
      target: "4",
      countingStatuses: "Terhubung,Sibuk",
    };
    const effect = effectOf(draft);
    await saveSettings({ base: fields, fields: draft, today: TODAY });
    const after = await checkMonth({ today: TODAY });
    const verdicts = [before, after].map(({ months }) =>
      months.flatMap(({ deadlines }) => deadlines.rows.map(({ verdict }) => verdict)),
    );
    const changed = verdicts[0]?.filter((verdict, index) => verdict !== verdicts[1]?.[index]).length;
    expect(effect.verdicts).toEqual({ changed: 2, of: 6 });
    expect(changed).toBe(2);
    expect(effect.months).toEqual([
      {
        month: "2026-07",
        before: expect.objectContaining({ counted: 3, target: 3, reached: true }) as unknown,
        after: expect.objectContaining({ counted: 4, target: 4, reached: true }) as unknown,
      },
    ]);
    const [was, is] = [before.months[0]?.samples, after.months[0]?.samples];
    expect([was?.counted, was?.target, is?.counted, is?.target]).toEqual([3, 3, 4, 4]);
    expect(effect.months[0]?.after.compliance.qcoToQa).toBe(after.months[0]?.deadlines.qcoToQa.compliance);
    expect(effect.findings).toEqual({ before: before.findings.length, after: after.findings.length });
  });

  it("names the reports that would be out of date, as the reports' list then says", async () => {
    await filled();
    await generateReport({ month: "2026-07", today: TODAY });
    const { fields, effectOf } = await previewSettings({ today: TODAY });
    const outdated = async (): Promise<readonly string[]> =>
      (await readReports({ today: TODAY })).months.flatMap(({ month, reports }) =>
        reports.some((report) => report.outdated) ? [month] : [],
      );
    for (const [key, text, months] of [
      ["target", "5", ["2026-07"]],
      ["quotaPerAgent", "2", ["2026-07"]],
      ["retention.months", "24", []],
      ["drafts.days", "7", []],
      ["passMark", "90", []],
    ] as const) {
      expect([key, effectOf({ ...fields, [key]: text }).outdated]).toEqual([key, months]);
      await saveSettings({ base: fields, fields: { ...fields, [key]: text }, today: TODAY });
      expect([key, await outdated()]).toEqual([key, months]);
      const { fields: now } = await previewSettings({ today: TODAY });
      await saveSettings({ base: now, fields, today: TODAY });
    }
  });

  it("tells of quotas, own team and what has been kept long enough", async () => {
    const session = await filled();
    await session.client.Excel.run(async (context) => {
      const people = context.workbook.tables.getItem("DaftarPetugas").getDataBodyRange().getRow(0);
      people.values = [["Petugas Uji", "QCO", 0]];
      await context.sync();
    });
    const { fields, effectOf } = await previewSettings({ today: TODAY });
    expect([fields["area:JKT"], fields["person:Petugas Uji"]]).toEqual(["0", "0"]);
    const quotas = effectOf({ ...fields, "area:JKT": "9", "area:BDG": "1", "person:Petugas Uji": "3" });
    expect(quotas.lacks).toEqual({ before: 0, after: 2 });
    expect(quotas.months).toEqual([]);
    const { kept } = effectOf({ ...fields, asOf: "2027-08-01" });
    expect(kept).toEqual({ before: [], after: ["2026-07"] });
    expect(effectOf({ ...fields, target: "banyak" })).toEqual(effectOf(fields));
  });

  it("is read once, in two requests, and no question afterwards reads or writes", async () => {
    const session = await filled();
    session.excel.resetCounters();
    const { fields, effectOf } = await previewSettings({ today: TODAY });
    expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([2, 0]);
    for (const target of ["1", "2", "99"]) effectOf({ ...fields, target });
    expect(session.excel.counters.requests).toBe(2);
  });
});

describe("saving settings", () => {
  it("writes what was changed and nothing else, in two requests, and says so in the Log; again writes nothing", async () => {
    const session = await filled();
    const { fields: base } = await previewSettings({ today: TODAY });
    const fields = { ...base, "deadline.calendar": "working", asOf: "2026-07-20", "area:BDG": "7" };
    session.excel.resetCounters();
    const outcome = await saveSettings({ base, fields, today: TODAY });
    expect(session.excel.counters.requests).toBe(2);
    expect(outcome).toEqual({
      kind: "saved",
      fields,
      changed: ["deadline.calendar", "asOf", "area:BDG"],
    });
    expect(settingIn(session, "deadline.calendar")).toBe("Hari Kerja");
    expect(cellOf(session, "DaftarArea", 1, "Kuota Area")).toBe(7);
    expect(JSON.stringify(tableOf(session, "TabelLog").sheet.rows)).toContain(
      "deadline.calendar: “calendar” → “working”",
    );
    const written = everything(session);
    expect(await saveSettings({ base, fields, today: TODAY })).toMatchObject({ kind: "saved", changed: [] });
    expectSame(everything(session), written);
  });

  it("is taken back by saving what stood before", async () => {
    const session = await filled();
    const { fields: base } = await previewSettings({ today: TODAY });
    const fields = { ...base, passMark: "70", weekend: "0000001", "due.scenarios": "3" };
    await saveSettings({ base, fields, today: TODAY });
    expect(settingIn(session, "due.scenarios")).toBe(3);
    await saveSettings({ base: fields, fields: base, today: TODAY });
    expect((await previewSettings({ today: TODAY })).fields).toEqual(base);
    expect(settingIn(session, "weekend")).toBe("0000011");
    expect(settingIn(session, "due.scenarios")).toBe("Sebelum panggilan pertama");
  });

  it("writes nothing over what a co-author changed meanwhile, shows both, and does as the person then decides", async () => {
    const session = await filled();
    const { fields: base } = await previewSettings({ today: TODAY });
    await changeSettings({ values: { target: "40", "due.report": "7" } });
    const before = everything(session);
    const mine = { ...base, target: "50", passMark: "75" };
    const outcome = await saveSettings({ base, fields: mine, today: TODAY });
    expect(outcome).toMatchObject({
      kind: "conflict",
      conflicts: [{ key: "target", before: "3", mine: "50", theirs: "40" }],
    });
    expectSame(everything(session), before);
    await saveSettings({
      base: outcome.fields,
      fields: { ...outcome.fields, target: "50", passMark: "75" },
      today: TODAY,
    });
    expect([
      settingIn(session, "target"),
      settingIn(session, "passMark"),
      settingIn(session, "due.report"),
    ]).toEqual([50, 75, 7]);
  });

  it("is no conflict where a co-author set the same value", async () => {
    await filled();
    const { fields: base } = await previewSettings({ today: TODAY });
    await changeSettings({ values: { target: "50" } });
    const fields = { ...base, target: "50" };
    expect(await saveSettings({ base, fields, today: TODAY })).toMatchObject({ kind: "saved", changed: [] });
  });

  it("refuses a text that cannot be used, and then changes nothing", async () => {
    const session = await filled();
    const { fields: base, isUsable } = await previewSettings({ today: TODAY });
    const before = everything(session);
    const fields = { ...base, target: "10", passMark: "120" };
    expect([isUsable("target", "10"), isUsable("passMark", "120"), isUsable("area:JKT", "-1")]).toEqual([
      true,
      false,
      false,
    ]);
    await expect(saveSettings({ base, fields, today: TODAY })).rejects.toMatchObject({
      code: "settingInvalid",
      params: { key: "passMark", value: "120" },
    });
    expectSame(everything(session), before);
  });

  describe("of a workbook made before the setting of drafts", () => {
    const before = async (): Promise<OfficeSession> => {
      const session = await filled();
      await session.client.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("TabelSetelan");
        table.rows.getItemAt(SETTINGS.findIndex(({ key }) => key === "drafts.days")).delete();
        await context.sync();
      });
      // As it stands in a file: typed there, it would join the table.
      const { sheet, table } = tableOf(session, "TabelSetelan");
      const line = (sheet.rows[table.area.lastRow + 1] ??= []);
      line[table.area.column] = { value: "Catatan kami" };
      return session;
    };
    const layoutFindings = async (): Promise<number> =>
      (await checkMonth({ today: TODAY })).findings.filter(({ code }) => code === "layoutChanged").length;

    it("has the default, and nothing to mend", async () => {
      const session = await before();
      expect(settingIn(session, "drafts.days")).toBeNull();
      expect(await layoutFindings()).toBe(0);
      const { fields, isUsable } = await previewSettings({ today: TODAY });
      expect(fields["drafts.days"]).toBe("30");
      expect(["0", "3650", "", "-1", "3651"].map((text) => isUsable("drafts.days", text))).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
    });

    it.each([
      [
        "the form",
        async () => {
          const { fields: base } = await previewSettings({ today: TODAY });
          const fields = { ...base, "drafts.days": "7", target: "9" };
          const outcome = await saveSettings({ base, fields, today: TODAY });
          expect(outcome).toMatchObject({ kind: "saved", changed: ["target", "drafts.days"], fields });
        },
      ],
      ["mc set", () => changeSettings({ values: { target: "9", "drafts.days": "7" } })],
    ] as const)("gets its row from %s, above what a person wrote below the table", async (_, set) => {
      const session = await before();
      await set();
      expect([settingIn(session, "drafts.days"), settingIn(session, "target")]).toEqual([7, 9]);
      const { sheet, table } = tableOf(session, "TabelSetelan");
      expect(sheet.rows[table.area.lastRow + 1]?.[table.area.column]?.value).toBe("Catatan kami");
      expect(await layoutFindings()).toBe(0);
      await changeSettings({ values: { "drafts.days": "0" } });
      expect(settingIn(session, "drafts.days")).toBe(0);
      expect(tableOf(session, "TabelSetelan").table.area).toEqual(table.area);
    });
  });

  it("gives every setting as `mc set` takes it", async () => {
    await newWorkbook();
    const { fields } = await previewSettings({ today: TODAY });
    for (const { key, fromText, initial } of SETTINGS)
      expect([key, fromText(fields[key] ?? "?")]).toEqual([key, initial]);
  });
});
