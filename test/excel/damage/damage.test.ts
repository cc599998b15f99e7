/** Layout damage is recognised, told, and repaired without losing a typed value. */
import fc from "fast-check";
import type { OfficeSession } from "embedded-excel";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { repairLayout } from "../../../src/excel/actions/repair-layout";
import { createTranslator, findingMessage } from "../../../src/locales";
import type { Finding } from "../../../src/sop";
import type { Answers } from "../../../src/sheets/types";
import { DECLARED_NAMES } from "../../../src/sheets/layout/declared-names";
import { everything, newWorkbook, tableOf, TODAY } from "../support/session";
import { damage, DAMAGES, HARMLESS, type Damage } from "./damages";
import { filledWorkbook, layoutOf, namesOf, SHEET, TABLE, tablesOf, typedValues } from "./support";
import { expectSame } from "../../support/expect-same";

// Each test sets up a whole workbook.
jest.setTimeout(60_000);

const layoutFindings = async (): Promise<readonly Finding[]> =>
  (await checkMonth({ today: TODAY })).findings.filter(({ code }) => code === "layoutChanged");

const problems = async (): Promise<readonly unknown[]> =>
  (await layoutFindings()).map(({ params }) => params["problem"]);

describe("a workbook as set up and filled", () => {
  it("has no damage, and repairing it writes nothing", async () => {
    const session = await filledWorkbook();
    const before = everything(session);
    expect(await problems()).toEqual([]);
    const outcome = await repairLayout({ today: TODAY });
    expect(outcome).toEqual({
      repaired: [],
      left: [],
      questions: [],
      refilled: [],
      edits: 0,
      cancelled: false,
    });
    expectSame(everything(session), before);
  });

  it.each(HARMLESS)("is not damaged when people $name", async ({ batch }) => {
    const session = await filledWorkbook();
    await damage(session, batch);
    expect(await problems()).toEqual([]);
    expect((await repairLayout({ today: TODAY })).edits).toBe(0);
  });
});

it("rows of a month on a sheet that another program gave Sistem's name are left alone", async () => {
  const session = await filledWorkbook();
  const typed = typedValues(session);
  const rename = (from: string, to: string): Promise<void> =>
    damage(session, async (context) => {
      context.workbook.worksheets.getItem(from).name = to;
      await context.sync();
    });
  await rename("Sistem", "Sementara");
  await rename(SHEET, "Sistem");
  await rename("Sementara", SHEET);
  await repairLayout({ today: TODAY });
  expect(typedValues(session)).toEqual(typed);
});

describe("when people damage the layout", () => {
  it.each(DAMAGES)("$name: told, repaired, and nothing typed is lost", async (one) => {
    const session = await filledWorkbook();
    const typed = typedValues(session);
    const layout = layoutOf(session);
    const [names, tables] = [namesOf(session), tablesOf(session)];
    await damage(session, one.batch);
    expect(await problems()).toContain(one.problem);
    await repairLayout({ today: TODAY, ...(one.answers ? { answers: one.answers } : {}) });
    expect(await problems()).toEqual([]);
    expect(typedValues(session)).toEqual(typed);
    expect(layoutOf(session)).toEqual(layout);
    expect(namesOf(session)).toEqual(names);
    expect(tablesOf(session)).toEqual(tables);
    expect((await repairLayout({ today: TODAY })).edits).toBe(0);
  });

  /** Beranda counts by Hasil: until it is known which column that is, its formulas cannot be put back. */
  const resultInDoubt: Damage = {
    problem: "columnMissing",
    name: "delete Hasil where a column of one's own may be it",
    batch: async (context) => {
      const { columns } = context.workbook.tables.getItem(TABLE);
      columns.add(undefined, undefined, "Milik Saya");
      columns.getItem("Hasil").delete();
      await context.sync();
    },
  };

  /** What formulas of Sistem and the months' records are known by. */
  const inDoubt = [
    ["TabelSetelan", "Kunci"],
    ["TabelSetelan", "Nilai"],
    ["TabelBulan", "Bulan"],
    ["TabelSkorBulan", "Bulan"],
    ["TabelSkorBulan", "Bobot"],
  ].map(([name = "", header = ""]): Damage => ({
    problem: "columnRenamed",
    name: `rename ${header} of ${name}`,
    batch: async (context) => {
      context.workbook.tables.getItem(name).columns.getItem(header).name = `${header} Baru`;
      await context.sync();
    },
  }));

  it.each([...DAMAGES.filter(({ answers }) => answers), resultInDoubt, ...inDoubt])(
    "$name: repaired as far as that goes without an answer, once and for all, and whole with one",
    async ({ batch }) => {
      const session = await filledWorkbook();
      await damage(session, batch);
      const first = await repairLayout({ today: TODAY });
      expect(first.questions).not.toEqual([]);
      const [left, { requests }] = [everything(session), session.excel.counters];
      const second = await repairLayout({ today: TODAY });
      expect({ ...second, repaired: [] }).toEqual({ ...first, repaired: [], edits: 0 });
      expect(everything(session)).toEqual(left);
      // Of each thing there is it is asked once: many tables are read together.
      expect(session.excel.counters.requests - requests).toBeLessThan(30);
      // With the answer that is offered first it is whole.
      const answers = first.questions.map(({ header, candidates }) => [header, candidates[0]?.key ?? "own"]);
      await repairLayout({ today: TODAY, answers: Object.fromEntries(answers) as Answers });
      expect(await problems()).toEqual([]);
      expect((await repairLayout({ today: TODAY })).edits).toBe(0);
    },
  );

  it("shows a column that it brings back, where hidden ones have moved up to its place", async () => {
    const session = await filledWorkbook();
    await damage(session, async (context) => {
      context.workbook.tables.getItem("TabelLibur").columns.getItem("Keterangan").delete();
      await context.sync();
    });
    await repairLayout({ today: TODAY });
    const { sheet, table } = tableOf(session, "TabelLibur");
    const at = table.area.column + table.columns.findIndex(({ name }) => name === "Keterangan");
    expect(sheet.columnInfo.get(at)?.hidden ?? false).toBe(false);
    expect((await repairLayout({ today: TODAY })).edits).toBe(0);
  });

  it("says each problem in words of its own, in both languages", async () => {
    const general = (["id", "en"] as const).map((language) => {
      const translate = createTranslator(language);
      return { translate, words: translate("finding.layoutChanged") };
    });
    const kinds = new Map(DAMAGES.map((one) => [one.problem, one]));
    for (const one of kinds.values()) {
      const session = await filledWorkbook();
      await damage(session, one.batch);
      for (const finding of await layoutFindings())
        for (const { translate, words } of general)
          expect(findingMessage(translate, finding)).not.toBe(words);
    }
  });
});

/** A damage that others have made impossible is refused by Excel, as it would be to a person. */
async function damageAsFarAsPossible(session: OfficeSession, damages: readonly Damage[]): Promise<void> {
  for (const one of damages) {
    await damage(session, one.batch).catch(() => undefined);
  }
}

/** A part that is split off and then altered by itself tells no more which column is which: it has its own test. */
const splitLast = (damages: readonly Damage[]): readonly Damage[] => [
  ...damages.filter(({ problem }) => problem !== "tableSplit"),
  ...damages.filter(({ problem }) => problem === "tableSplit"),
];

/** Where the month's record is gone, its headers are what it is made from: an altered criterion has its own test. */
const withoutBothNamesOfACriterion = (damages: readonly Damage[]): readonly Damage[] =>
  damages.some(({ problem }) => problem === "monthRecord")
    ? damages.filter(({ name }) => !name.startsWith("rename P"))
    : damages;

function named(name: string): Damage {
  const found = DAMAGES.find((one) => one.name === name);
  if (!found) throw new Error(`no damage: ${name}`);
  return found;
}

describe("what repairing leaves alone", () => {
  it("is a copied sheet: it is told, and its rows are not counted", async () => {
    const session = await filledWorkbook();
    const counted = (await checkMonth({ today: TODAY })).months;
    await damage(session, async (context) => {
      context.workbook.worksheets.getItem(SHEET).copy();
      await context.sync();
    });
    const before = everything(session);
    expect(await problems()).toEqual(["sheetCopied"]);
    expect((await checkMonth({ today: TODAY })).months).toEqual(counted);
    const { edits, left } = await repairLayout({ today: TODAY });
    expect([edits, left.length]).toEqual([0, 1]);
    expectSame(everything(session), before);
  });

  it("is a renamed column until a person says what it is; then it is that, or a column of their own", async () => {
    const session = await filledWorkbook();
    await damage(session, named("rename Area to Wilayah").batch);
    const typed = typedValues(session);
    const { edits, questions } = await repairLayout({ today: TODAY });
    expect(edits).toBe(0);
    expect(questions).toEqual([
      { table: TABLE, sheet: SHEET, header: "Wilayah", candidates: [{ key: "area", header: "Area" }] },
    ]);
    await repairLayout({ today: TODAY, answers: { Wilayah: "own" } });
    expect(await problems()).toEqual([]);
    expect(typedValues(session)).toEqual(typed);
    expect(tableOf(session, TABLE).table.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Area", "Wilayah"]),
    );
  });

  it("is a criterion's altered header where the month's record is gone too: the header is what is left to go by", async () => {
    const session = await filledWorkbook();
    for (const name of [
      "rename P05 Pengetahuan Produk dan Kebenaran Informasi to P05 Pengetahuan",
      "delete the month's record",
    ])
      await damage(session, named(name).batch);
    const typed = typedValues(session);
    await repairLayout({ today: TODAY });
    expect(await problems()).toEqual([]);
    expect(typedValues(session)).toEqual(typed);
  });

  it("is a part that was split off and then altered by itself: it is told, and stays as it is", async () => {
    const session = await filledWorkbook();
    for (const name of [
      "delete the column Layanan",
      "split F-22's table",
      "delete the column Rekomendasi QA",
    ])
      await damage(session, named(name).batch);
    const { left } = await repairLayout({ today: TODAY });
    expect(left.map(({ params }) => params["problem"])).toEqual(["tableSplit"]);
    expect(typedValues(session)).toHaveProperty("UJI-0");
    expect((await repairLayout({ today: TODAY })).edits).toBe(0);
  });
});

describe("repairing", () => {
  it("keeps in the Log what stood typed where a formula belongs", async () => {
    const session = await filledWorkbook();
    await damage(session, named("paste values over formulas").batch);
    await repairLayout({ today: TODAY });
    const { sheet } = tableOf(session, "TabelLog");
    expect(JSON.stringify(sheet.rows)).toContain("= Lulus");
  });

  it("gives a list that comes back the values in use", async () => {
    const session = await filledWorkbook();
    await damage(session, named("delete a list's table and cells").batch);
    await repairLayout({ today: TODAY });
    const { sheet } = tableOf(session, "DaftarArea");
    expect(JSON.stringify(sheet.rows)).toContain("Area Uji");
  });

  it("declares every name that set-up makes", async () => {
    const session = await newWorkbook();
    const made = session.excel.book.names.map(({ name, formula }) => ({ name, formula }));
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect([...DECLARED_NAMES].sort(byName)).toEqual(made.sort(byName));
  });

  it("checks in two requests and writes nothing", async () => {
    const session = await filledWorkbook();
    await damage(session, named("convert F-22 to a range").batch);
    session.excel.resetCounters();
    await checkMonth({ today: TODAY });
    expect([session.excel.counters.requests, session.excel.counters.writes]).toEqual([2, 0]);
  });
});

describe("when damages come together", () => {
  it("repairing puts the declared layout back, and nothing typed is lost", async () => {
    const together = fc.uniqueArray(fc.integer({ min: 0, max: DAMAGES.length - 1 }), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(together, async (picked) => {
        const damages = withoutBothNamesOfACriterion(
          splitLast(picked.flatMap((index) => DAMAGES[index] ?? [])),
        );
        const session = await filledWorkbook();
        const typed = typedValues(session);
        const layout = layoutOf(session);
        const [names, tables] = [namesOf(session), tablesOf(session)];
        await damageAsFarAsPossible(session, damages);
        await checkMonth({ today: TODAY });
        const answers = Object.assign({}, ...damages.map((one) => one.answers ?? {})) as Record<
          string,
          string
        >;
        await repairLayout({ today: TODAY, answers });
        const context = damages.map(({ name }) => name).join("; ");
        expect([context, await problems()]).toEqual([context, []]);
        expect([context, typedValues(session)]).toEqual([context, typed]);
        expect([context, layoutOf(session)]).toEqual([context, layout]);
        expect([context, namesOf(session), tablesOf(session)]).toEqual([context, names, tables]);
        expect((await repairLayout({ today: TODAY, answers })).edits).toBe(0);
      }),
      // A seed of its own: what fails once fails again. Every combination that once failed is an example.
      {
        seed: 20_260_724,
        numRuns: 25,
        examples: [
          [[24, 4]],
          [[0, 24, 1]],
          [[11, 23, 0]],
          [[24, 0, 7]],
          [[23, 0]],
          [[24, 0, 14]],
          [[24, 14, 5]],
          [[24, 5, 0, 1]],
        ],
      },
    );
  }, 600_000);
});
