/** The scorecard by month: frozen when the month is made, and refused while it cannot be used. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { openMonth } from "../../src/excel/actions/open-month";
import type { SampleInput } from "../../src/excel";
import { cellOf, columnOf, everything, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";
import { expectSame } from "../support/expect-same";

/** Types into the scorecard's row; rows past the last join the table, as in Excel. */
function type(session: OfficeSession, row: number, values: Readonly<Record<string, string>>): void {
  const { sheet, table } = tableOf(session, "TabelParameter");
  for (const [header, value] of Object.entries(values))
    session.excel.type(sheet.id, table.area.row + 1 + row, columnOf(table, header), value);
}

const call = (number: string, date: string, marks: Readonly<Record<string, string>>): SampleInput => ({
  sampleNumber: number,
  area: "JKT",
  callDate: date,
  agentId: "A1",
  callStatus: "Terhubung",
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, index) => [`P${String(index + 1).padStart(2, "0")}`, "Ya"]),
  ),
  ...marks,
});

const settingProblems = async (): Promise<unknown[]> =>
  (await checkMonth({ today: TODAY })).findings
    .filter((finding) => finding.code === "settingInvalid")
    .map(({ cell, header, params }) => [cell, header, params["problem"]]);

describe("a month's scorecard", () => {
  it("stays what it was made with, when weights and pass mark change for the months after", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: [call("UJI-1", "2026-06-10", { P04: "Tidak" })], today: TODAY });
    expect([
      cellOf(session, "Sampel202606", 0, "Nilai"),
      cellOf(session, "Sampel202606", 0, "Hasil"),
    ]).toEqual([90, "Lulus"]);
    const before = (await checkMonth({ today: TODAY, month: "2026-06" })).months;
    // From July: empathy weighs 25 instead of 10, information 5 instead of 20; 80 is no longer enough.
    type(session, 11, { Kode: "P04", Nama: "Empati", Bobot: "25", "Berlaku Mulai": "'2026-07" });
    type(session, 12, {
      Kode: "P05",
      Nama: "Informasi Benar",
      Bobot: "5",
      Fatal: "Fatal",
      "Berlaku Mulai": "'2026-07",
    });
    await changeSettings({ values: { passMark: "85" } });
    expect(await settingProblems()).toEqual([]);
    await addSamples({ rows: [call("UJI-2", "2026-07-10", { P04: "Tidak" })], today: TODAY });
    expect([
      cellOf(session, "Sampel202607", 0, "Nilai"),
      cellOf(session, "Sampel202607", 0, "Hasil"),
    ]).toEqual([75, "Tidak Lulus"]);
    expect(tableOf(session, "Sampel202607").table.columns.map((column) => column.name)).toContain(
      "P05 Informasi Benar",
    );
    expect((await checkMonth({ today: TODAY, month: "2026-06" })).months).toEqual(before);
    expect(cellOf(session, "Sampel202606", 0, "Hasil")).toBe("Lulus");
  });

  it("passes as it is by default, the long name of P05 too", async () => {
    const session = await newWorkbook();
    expect(await settingProblems()).toEqual([]);
    expect(await openMonth({ month: "2026-07", today: TODAY })).toMatchObject({ created: true });
    expect(
      sheetOf(session, "Pengaturan")
        .rows[3]?.slice(7, 9)
        .map((cell) => cell?.value),
    ).toEqual([100, "Tepat 100"]);
  });

  it.each([
    ["weights that do not add up to 100", 0, { Bobot: "6" }, "Bobot", "weights"],
    ["a weight that is no number", 0, { Bobot: "lima" }, "Bobot", "criterionCell"],
    ["a name with a bracket", 0, { Nama: "Salam [baru]" }, "Nama", "criterionCell"],
    ["a name of 41 characters", 0, { Nama: "N".repeat(41) }, "Nama", "criterionCell"],
    ["a code of another form", 0, { Kode: "X1" }, "Kode", "criterionCell"],
    ["a code used twice", 1, { Kode: "P01" }, "Kode", "criterionCell"],
    ["a word in Fatal that means nothing", 0, { Fatal: "Ya" }, "Fatal", "criterionCell"],
    ["a month that is none", 0, { "Berlaku Mulai": "'2026-13" }, "Berlaku Mulai", "criterionCell"],
  ] as const)(
    "cannot be %s: said by check, refused by opening and by import",
    async (_, row, values, header, problem) => {
      const session = await newWorkbook();
      // As pasted: a validation does not see what is pasted.
      await session.client.Excel.run(async (context) => {
        for (const [column, value] of Object.entries(values))
          context.workbook.tables
            .getItem("TabelParameter")
            .columns.getItem(column)
            .getDataBodyRange()
            .getCell(row, 0).values = [[value]];
        await context.sync();
      });
      expect(await settingProblems()).toContainEqual([expect.stringMatching(/^[A-Z]+\d+$/), header, problem]);
      const before = everything(session);
      await expect(openMonth({ month: "2026-07", today: TODAY })).rejects.toMatchObject({
        code: "scorecardUnusable",
      });
      await expect(
        addSamples({ rows: [call("UJI-1", "2026-06-10", {})], today: TODAY }),
      ).rejects.toMatchObject({ code: "scorecardUnusable" });
      expectSame(everything(session), before);
    },
  );

  it("of a later month does not keep an earlier one from being opened", async () => {
    const session = await newWorkbook();
    type(session, 11, { Kode: "P12", Nama: "Baru", Bobot: "5", "Berlaku Mulai": "'2026-09" });
    expect(await settingProblems()).toHaveLength(1);
    expect(await openMonth({ month: "2026-07", today: TODAY })).toMatchObject({ created: true });
  });

  it("says beside the table how much the weights in force add up to", async () => {
    const session = await newWorkbook();
    type(session, 0, { Bobot: "10" });
    const line = sheetOf(session, "Pengaturan").rows[3] ?? [];
    expect(line[7]?.value).toBe(105);
    expect(line[8]?.value).toMatch(/^Harus 100/);
  });
});
