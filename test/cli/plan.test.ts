/** `mc plan`: the plan on Rencana, its JSON, its errors by code, and what check tells of one that was altered. */
import { existsSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import { oncePerRun } from "../support/once-per-run";
import { readFile } from "node:fs/promises";
import { inFolder, mc, newFile } from "./support";

const AREAS = { JKT: 48, BDG: 22, SMG: 15, SBY: 20, MDN: 8, DPS: 5, MKS: 2 };

/** Fills roster, scenarios, materials and people with obviously made-up rows. */
const FILL = `
const areas = ${JSON.stringify(AREAS)};
await Excel.run(async (context) => {
  const { tables } = context.workbook;
  const add = (name, rows) => tables.getItem(name).rows.add(null, rows);
  add("TabelAgen", Object.entries(areas).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, index) => [
      area + "-" + (index + 1), "Agen Contoh " + area + " " + (index + 1), area, "", "Supervisor Contoh " + area, "Ya",
    ])));
  const kinds = ["Informasi", "Permintaan", "Komplain"];
  add("TabelMateri", kinds.map((kind, index) => ["M-" + (index + 1), kind, "Topik contoh", "Jawaban contoh", "", ""]));
  add("TabelSkenario", kinds.flatMap((_, index) => [1, 2].map((number) =>
    ["S-" + (index + 1) + number, "1", "M-" + (index + 1), "Naskah contoh", "", "", "", ""])));
  add("DaftarPetugas", [1, 2, 3, 4].map((number) => ["QCO Contoh " + number, "QCO", 0]));
  await context.sync();
});
`;

/** A script that writes into a cell of Rencana: of the row with that number, under that header. */
const alter = (no: number, header: string, value: string): string => `
await Excel.run(async (context) => {
  const table = context.workbook.tables.getItem("TabelRencana");
  const head = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  const column = head.values[0].indexOf(${JSON.stringify(header)});
  const row = body.values.findIndex((line) => line[head.values[0].indexOf("No.")] === ${no});
  body.getCell(row, column).values = [[${JSON.stringify(value)}]];
  await context.sync();
});
`;

interface PlanJson {
  readonly seed: string;
  readonly version: number;
  readonly kind: string;
  readonly areas: Readonly<Record<string, number>>;
  readonly calls: readonly {
    readonly no: number;
    readonly area: string;
    readonly agent: string;
    readonly day: string | null;
    readonly reserve: number;
    readonly ticket: string;
    readonly executor: string;
  }[];
  readonly reserves: number;
  readonly days: readonly string[];
  readonly added: number;
  readonly kept: number;
  readonly fingerprint: string;
}

const filled = (): Promise<Uint8Array> =>
  oncePerRun("plan-filled.xlsx", () =>
    inFolder(async (path) => {
      await newFile(path("new.xlsx"));
      await writeFile(path("fill.js"), FILL);
      await mc("run", path("fill.js"), path("new.xlsx"), "--out", path("filled.xlsx"));
      await mc("set", path("filled.xlsx"), "asOf=2026-06-25", "--out", path("set.xlsx"));
      return readFile(path("set.xlsx"));
    }),
  );

type Path = (name: string) => string;

const withBook = <Answer>(work: (path: Path) => Promise<Answer>): Promise<Answer> =>
  inFolder(async (path) => {
    await writeFile(path("book.xlsx"), await filled());
    return work(path);
  });

const JULY = ["--month", "2026-07", "--seed", "7f3a-2026-07"] as const;

const plan = async (path: Path, from: string, to: string, ...more: readonly string[]): Promise<PlanJson> => {
  const { output } = await mc("plan", path(from), ...more, "--out", path(to), "--json");
  return JSON.parse(output) as PlanJson;
};

const findingsOf = async (path: Path, book: string) => {
  const { output } = await mc("check", path(book), "--json");
  const { findings } = JSON.parse(output) as {
    readonly findings: readonly {
      readonly code: string;
      readonly sheet: string;
      readonly cell: string;
      readonly header: string;
    }[];
  };
  return findings.filter(({ code }) => code.startsWith("plan"));
};

test("a month is planned to the row, and again to the same row; the book it stands in is found in order", async () => {
  await withBook(async (path) => {
    const made = await plan(path, "book.xlsx", "one.xlsx", ...JULY);
    expect(made.areas).toEqual({ JKT: 24, BDG: 11, SMG: 8, SBY: 10, MDN: 4, DPS: 2, MKS: 1 });
    expect(made).toMatchObject({
      kind: "made",
      version: 1,
      seed: "7f3a-2026-07",
      reserves: 11,
      added: 71,
      kept: 0,
    });
    expect(made.days).toHaveLength(21);
    expect(made.calls.filter(({ reserve, day }) => reserve === 0 && day !== null)).toHaveLength(60);
    expect(await plan(path, "book.xlsx", "two.xlsx", ...JULY)).toEqual(made);
    expect(await plan(path, "one.xlsx", "three.xlsx", ...JULY)).toEqual({
      ...made,
      kind: "standing",
      added: 0,
      kept: 71,
    });
    expect(await findingsOf(path, "one.xlsx")).toEqual([]);
  });
}, 240_000);

test("a row that was altered by hand is found, at its cell", async () => {
  await withBook(async (path) => {
    const { calls } = await plan(path, "book.xlsx", "one.xlsx", ...JULY);
    const first = calls.find(({ area }) => area === "JKT");
    await writeFile(path("alter.js"), alter(first?.no ?? 0, "ID Agent", "JKT-999"));
    await mc("run", path("alter.js"), path("one.xlsx"), "--out", path("altered.xlsx"));
    const found = await findingsOf(path, "altered.xlsx");
    expect(found).toMatchObject([{ code: "planAltered", sheet: "Rencana", header: "ID Agent" }]);
    expect(found[0]?.cell).toMatch(/^J\d+$/);
  });
}, 240_000);

test("a target that is raised only adds; made again, rows with a sample number stay and the reason is asked of nobody", async () => {
  await withBook(async (path) => {
    const made = await plan(path, "book.xlsx", "one.xlsx", ...JULY);
    const raised = await plan(path, "one.xlsx", "raised.xlsx", "--month", "2026-07", "--target", "70");
    expect(raised).toMatchObject({ version: 2, seed: "7f3a-2026-07", kept: 71 });
    for (const call of made.calls) expect(raised.calls).toContainEqual(call);
    expect(raised.calls.filter(({ reserve }) => reserve === 0)).toHaveLength(70);
    expect(await findingsOf(path, "raised.xlsx")).toEqual([]);
    await writeFile(path("done.js"), alter(3, "No. Sampel", "MC-2607-AAAAAA"));
    await mc("run", path("done.js"), path("raised.xlsx"), "--out", path("done.xlsx"));
    const again = await plan(
      path,
      "done.xlsx",
      "again.xlsx",
      "--month",
      "2026-07",
      "--seed",
      "kedua",
      "--again",
    );
    expect(again).toMatchObject({ version: 3, seed: "kedua", kept: 1 });
    expect(again.calls).toContainEqual(made.calls.find(({ no }) => no === 3));
    expect(again.calls.filter(({ reserve }) => reserve === 0)).toHaveLength(60);
    expect(await findingsOf(path, "again.xlsx")).toEqual([]);
  });
}, 240_000);

test.each<[string, Readonly<Record<string, unknown>>, readonly string[], readonly string[]]>([
  ["minimumsExceedTarget", { minimums: 63, target: 60, excess: 3 }, ["plan.min=9", "plan.weights=equal"], []],
  ["capacityBelowTarget", { capacity: 7, target: 60, shortfall: 53 }, ["plan.max=1", "plan.min=0"], []],
  ["planMonthPast", { month: "2026-07" }, ["asOf=2026-08-03"], []],
  ["planNoFreeDay", { month: "2026-07" }, ["asOf=2026-07-30"], []],
  ["planNoVolume", { areas: "JKT, BDG, SMG, SBY, MDN, DPS, MKS" }, ["plan.weights=volume"], []],
  [
    "planVolumeOfNone",
    { given: "Bandung", areas: "JKT, BDG, SMG, SBY, MDN, DPS, MKS" },
    ["plan.weights=volume"],
    ["--volumes", "JKT=10,Bandung=5"],
  ],
  ["planVolumesUnused", {}, [], ["--volumes", "JKT=10"]],
])(
  "%s is told by its code, and nothing is written",
  async (code, params, settings, more) => {
    await withBook(async (path) => {
      if (settings.length > 0) await mc("set", path("book.xlsx"), ...settings, "--out", path("set.xlsx"));
      else await copyFile(path("book.xlsx"), path("set.xlsx"));
      const error = await plan(path, "set.xlsx", "no.xlsx", ...JULY, ...more).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ exitCode: 1 });
      const { output } = error as { readonly output: string };
      expect(JSON.parse(output)).toEqual({ error: { code, ...params } });
      expect(existsSync(path("no.xlsx"))).toBe(false);
    });
  },
  240_000,
);

test("without roster or scenarios there is no plan, and a plan that stands is not made again unasked", async () => {
  await withBook(async (path) => {
    await newFile(path("new.xlsx"));
    await mc("set", path("new.xlsx"), "asOf=2026-06-25", "--out", path("empty.xlsx"));
    await expect(plan(path, "empty.xlsx", "no.xlsx", ...JULY)).rejects.toMatchObject({
      output: expect.stringContaining("planNoRoster") as string,
    });
    await plan(path, "book.xlsx", "one.xlsx", ...JULY);
    await expect(
      plan(path, "one.xlsx", "no.xlsx", "--month", "2026-07", "--seed", "lain"),
    ).rejects.toMatchObject({ output: expect.stringContaining("planExists") as string });
    await expect(
      mc("plan", path("one.xlsx"), "--month", "2026-07", "--seed", "lain", "--out", path("no.xlsx")),
    ).rejects.toMatchObject({ code: "planExists" });
  });
}, 240_000);
