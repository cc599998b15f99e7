/** Which of a table's columns is which, and how headers, columns, rules and formulas come back as declared. */
import { ruleOfColumn, fitsFormat, hasRule } from "../../../src/sheets/damage/cell-rules";
import type { ColumnDetails } from "../../../src/sheets/damage/column-details";
import {
  ownColumnsIn,
  plainFormula,
  sameFormula,
  scorecardInFormulas,
} from "../../../src/sheets/damage/formula-text";
import { copiedHeader, looksLike, matchHeaders } from "../../../src/sheets/damage/match-headers";
import { planCells } from "../../../src/sheets/damage/plan-cells";
import { planColumns } from "../../../src/sheets/damage/plan-columns";
import { planFixedColumns, planMonthColumns } from "../../../src/sheets/damage/plan-new-columns";
import type { ColumnLayout } from "../../../src/sheets/layout/column";
import type { F22Column } from "../../../src/sheets/layout/f22-column";
import { f22ColumnsMade } from "../../../src/sheets/layout/f22-made";
import { DEFAULT_SCORECARD } from "../../../src/sop";

const column = (header: string, more: Partial<ColumnLayout> = {}): ColumnLayout => ({
  key: header.toLowerCase(),
  header,
  kind: "text",
  width: 50,
  ...more,
});
const [SATU, DUA, TIGA] = [column("Satu"), column("Dua Kata"), column("Tiga")];
const P01 = column("P01 Salam", { key: "criterion0" });
const P02 = column("P02 Nama", { key: "criterion1" });
const COLUMNS = [SATU, DUA, P01, P02, TIGA];

/** Headers by what they were known as. */
const known = (headers: readonly string[]): unknown => {
  const { standing, missing, own } = matchHeaders(headers, COLUMNS);
  return {
    standing: standing.map(({ column: { header }, index, altered }) => [header, index, altered]),
    missing: missing.map(({ header }) => header),
    own: own.map(({ header, index }) => [header, index]),
  };
};

describe("a table's headers", () => {
  it("are known wherever they stand, in any case", () => {
    expect(known(["TIGA", "Satu", "Punya kami", "dua kata", "P02 Nama", "p01 salam"])).toEqual({
      standing: [
        ["Satu", 1, false],
        ["Dua Kata", 3, false],
        ["P01 Salam", 5, false],
        ["P02 Nama", 4, false],
        ["Tiga", 0, false],
      ],
      missing: [],
      own: [["Punya kami", 2]],
    });
  });

  it("are known but altered where they differ in blanks alone, and a criterion's by its code", () => {
    expect(known([" Satu", "Dua \n kata ", "P01 Lain", "p02", "Tigaa"])).toEqual({
      standing: [
        ["Satu", 0, true],
        ["Dua Kata", 1, true],
        ["P01 Salam", 2, true],
        ["P02 Nama", 3, true],
      ],
      missing: ["Tiga"],
      own: [["Tigaa", 4]],
    });
  });

  it("are others where their words were run together: blanks more or fewer alone are no other words", () => {
    expect(known(["DuaKata", "Satu"])).toMatchObject({
      standing: [["Satu", 1, false]],
      own: [["DuaKata", 0]],
    });
  });

  it("are known exactly first, and each is one column's", () => {
    expect(known([" Satu ", "Satu", "P01 Lain", "P01 Salam"])).toMatchObject({
      standing: [
        ["Satu", 1, false],
        ["P01 Salam", 3, false],
      ],
      own: [
        [" Satu ", 0],
        ["P01 Lain", 2],
      ],
    });
    expect(known(["P01 Lain", "P01 Baru"])).toMatchObject({
      standing: [["P01 Salam", 0, true]],
      own: [["P01 Baru", 1]],
    });
  });

  it("are known by a code only where that is a word of its own, at the head, and the column is a criterion's", () => {
    expect(known(["P011 Salam", "x P01", "P1 Salam"])).toMatchObject({ standing: [] });
    expect(known([" P01 Lain"])).toMatchObject({ standing: [["P01 Salam", 0, true]] });
    // Two columns without a code are not alike for having none.
    expect(matchHeaders(["Lain"], [SATU]).standing).toEqual([]);
    expect(matchHeaders(["P01 Lain"], [column("P01 Salam")]).standing).toEqual([]);
  });
});

describe("a copied column", () => {
  it.each([
    ["Satu2", "Satu"],
    ["SATU12", "Satu"],
    ["Satu", undefined],
    ["Satu2x", undefined],
    ["Empat2", undefined],
    ["22", undefined],
    ["Lain\nSatu2", undefined],
  ])("%j is told by the number that Excel put behind its header: %j", (header, of) => {
    expect(copiedHeader(header, COLUMNS)).toBe(of);
  });
});

describe("a table of that kind", () => {
  it("names at least six of ten columns, whatever else it has", () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ header: `Kolom ${index}` }));
    const some = (count: number): readonly string[] => [
      ...ten.slice(0, count).map(({ header }) => ` ${header.toUpperCase()}`),
      "x",
    ];
    expect([5, 6, 10].map((count) => looksLike(some(count), ten))).toEqual([false, true, true]);
  });
});

const SHAPE = {
  table: "Tabel",
  sheet: "Lembar",
  body: { row: 7, column: 3, rows: 2, columns: 5 },
  headers: COLUMNS.map(({ header }) => header),
  columns: COLUMNS,
};
const header = (index: number, text: string): unknown => ({
  kind: "cells",
  sheet: "Lembar",
  row: 6,
  column: 3 + index,
  values: [[text]],
});
const names = (
  placed: readonly { readonly header: string; readonly column: ColumnLayout | undefined }[],
): unknown => placed.map((one) => [one.header, one.column?.header]);

describe("headers put back", () => {
  it("are none where all stand as declared, whatever else people have added", () => {
    expect(planColumns({ ...SHAPE, headers: [...SHAPE.headers, "Punya kami"] }, {})).toMatchObject({
      edits: [],
      questions: [],
      added: [],
    });
  });

  it("are written where they were altered", () => {
    const plan = planColumns(
      { ...SHAPE, headers: ["Satu", "Dua  Kata", "P01 Lain", "P02 Nama", "Tiga"] },
      {},
    );
    expect(plan.edits).toEqual([header(1, "Dua Kata"), header(2, "P01 Salam")]);
    expect(names(plan.order)).toEqual(SHAPE.headers.map((one) => [one, one]));
  });

  it("wait for an answer where a column is missing and a header is unknown, with what it may be", () => {
    const plan = planColumns({ ...SHAPE, headers: ["Uno", "Dua Kata", "P01 Lain", "P02 Nama"] }, {});
    expect(plan.questions).toEqual([
      {
        table: "Tabel",
        sheet: "Lembar",
        header: "Uno",
        candidates: [
          { key: "satu", header: "Satu" },
          { key: "tiga", header: "Tiga" },
        ],
      },
    ]);
    expect(plan.added).toEqual([]);
    expect(plan.edits).toEqual([header(2, "P01 Salam")]);
  });

  it.each([["satu"], ["Satu"]])("are written as answered, by the column's key or header: %s", (answer) => {
    const plan = planColumns(
      { ...SHAPE, headers: ["Uno", "Dua Kata", "P01 Salam", "P02 Nama", "Tiga"] },
      { Uno: answer },
    );
    expect([plan.edits, plan.questions, plan.added]).toEqual([[header(0, "Satu")], [], []]);
    expect(names(plan.order)).toEqual(SHAPE.headers.map((one) => [one, one]));
  });

  it("take one answer for one header: the second is no more than a column of its own", () => {
    const headers = ["Uno", "Ein", "Dua Kata", "P01 Salam", "P02 Nama", "Tiga"];
    const plan = planColumns({ ...SHAPE, headers }, { Uno: "satu", Ein: "satu" });
    expect(plan.edits).toEqual([header(0, "Satu")]);
    expect(plan.questions).toEqual([]);
    // An answer that names nothing that is missing is none.
    const lacking = planColumns({ ...SHAPE, headers: headers.slice(1) }, { Ein: "dua kata" });
    expect([lacking.edits, lacking.questions.map((one) => one.header)]).toEqual([[], ["Ein"]]);
  });

  it("take an answer though another table has a header with the same one, or with one of its own", () => {
    const headers = ["Ein", "Dua Kata", "P01 Salam", "P02 Nama", "Tiga"];
    const plan = planColumns({ ...SHAPE, headers }, { Uno: "satu", Ein: "satu", Zwei: "tiga" });
    expect([plan.edits, plan.questions, plan.added]).toEqual([[header(0, "Satu")], [], []]);
  });

  it("add the missing columns once every header is answered for: each behind the nearest one before it", () => {
    const headers = ["Kami", "Dua Kata", "Punya kami", "P02 Nama"];
    const plan = planColumns({ ...SHAPE, headers }, { Kami: "own", "Punya kami": "own" });
    expect(plan.questions).toEqual([]);
    expect(plan.added.map(({ column: { header: one }, index }) => [one, index])).toEqual([
      // Nothing is declared before it.
      ["Satu", 0],
      ["P01 Salam", 3],
      ["Tiga", 6],
    ]);
    expect(names(plan.order)).toEqual([
      ["Satu", "Satu"],
      ["Kami", undefined],
      ["Dua Kata", "Dua Kata"],
      ["P01 Salam", "P01 Salam"],
      ["Punya kami", undefined],
      ["P02 Nama", "P02 Nama"],
      ["Tiga", "Tiga"],
    ]);
  });

  it("call a copy a copy, under a name that is free", () => {
    const headers = [...SHAPE.headers, "Satu2", "SATU (SALINAN)", "Satu3"];
    const plan = planColumns({ ...SHAPE, headers }, {});
    expect(plan.edits).toEqual([header(5, "Satu (salinan 2)"), header(7, "Satu (salinan 3)")]);
    expect(plan.questions).toEqual([]);
    const alone = planColumns({ ...SHAPE, headers: ["Uno", "Uno2"], columns: [SATU] }, { Uno: "Satu" });
    expect(alone.edits).toEqual([header(0, "Satu")].concat());
    expect(alone.questions).toEqual([]);
  });

  it("count a copy's copies at the end of its name", () => {
    const columns = [column("Durasi (detik)")];
    const headers = ["Durasi (detik)", "Durasi (detik)2", "Durasi (detik) (salinan)"];
    expect(planColumns({ ...SHAPE, headers, columns }, {}).edits).toEqual([
      header(1, "Durasi (detik) (salinan 2)"),
    ]);
  });

  it("are asked about no more once they are answered for, though another column is missing, or they look like a copy", () => {
    const headers = ["Uno", "Dua Kata", "P01 Salam", "P02 Nama"];
    const plan = planColumns({ ...SHAPE, headers }, { Uno: "satu" });
    expect([plan.edits, plan.questions]).toEqual([[header(0, "Satu")], []]);
    expect(plan.added.map(({ column: { header: one }, index }) => [one, index])).toEqual([["Tiga", 4]]);
    const copy = planColumns({ ...SHAPE, headers: ["Satu2"], columns: [SATU] }, { Satu2: "satu" });
    expect([copy.edits, copy.questions]).toEqual([[header(0, "Satu")], []]);
  });

  it("call a copy of an answered column a copy too", () => {
    const plan = planColumns({ ...SHAPE, headers: ["Uno", "Satu2"], columns: [SATU] }, { Uno: "satu" });
    expect(plan.edits).toEqual([header(0, "Satu"), header(1, "Satu (salinan)")]);
  });
});

const F22 = f22ColumnsMade("Sampel202607", DEFAULT_SCORECARD);

describe("a column that comes back into a month's table", () => {
  const without = (gone: string): readonly string[] =>
    F22.map((one) => one.header).filter((one) => one !== gone);
  const shape = (headers: readonly string[]) => ({
    table: "Sampel202607",
    sheet: "F-22 2026-07",
    body: { row: 6, column: 2, rows: 3, columns: headers.length },
    headers,
    columns: F22,
  });
  const planOf = (headers: readonly string[], answers = {}): ReturnType<typeof planMonthColumns> => {
    const one = shape(headers);
    return planMonthColumns(one, planColumns<F22Column>(one, answers));
  };

  it("is none where none is missing", () => {
    expect(planOf(F22.map((one) => one.header))).toEqual([]);
  });

  it("stands at its place, with its rule and message, and the band over all of them says the parts again", () => {
    const edits = planOf(["Punya kami", ...without("Layanan")], { "Punya kami": "own" });
    expect(edits[0]).toEqual({ kind: "insertColumn", table: "Sampel202607", index: 3, header: "Layanan" });
    const order: readonly (F22Column | undefined)[] = [undefined, ...F22];
    const widths = edits.flatMap((edit) => (edit.kind === "widths" ? [[edit.column, edit.widths]] : []));
    expect(widths).toEqual(order.flatMap((one, index) => (one ? [[2 + index, [one.width]]] : [])));
    const labels = edits.flatMap((edit) =>
      edit.kind === "cells" ? [[edit.row, edit.column, edit.values[0]?.[0]]] : [],
    );
    const parts = [
      "PANGGILAN",
      "KARTU SKOR",
      "TEMUAN",
      "FEEDBACK H+2",
      "TINDAKAN KOREKTIF",
      "KEBERATAN",
      "PERSETUJUAN",
    ];
    const begins = F22.flatMap((one, index) => (F22[index - 1]?.group === one.group ? [] : [index]));
    expect(labels).toEqual(
      F22.map((_, index) => [4, 3 + index, begins.includes(index) ? parts[begins.indexOf(index)] : ""]),
    );
    const looks = edits.flatMap((edit) => (edit.kind === "look" ? [[edit.box, edit.look]] : []));
    expect(looks.slice(0, 2)).toEqual([
      [
        { row: 4, column: 3, rows: 1, columns: 1 },
        { bold: true, color: "#FFFFFF", fill: "#1F4E79", vertical: "Center" },
      ],
      [
        { row: 5, column: 3, rows: 1, columns: 1 },
        {
          bold: true,
          color: "#FFFFFF",
          fill: "#1F4E79",
          wrap: true,
          vertical: "Center",
          horizontal: "Center",
          size: 9,
        },
      ],
    ]);
    expect(edits.filter(({ kind }) => kind === "validation")).toEqual([
      {
        kind: "validation",
        sheet: "F-22 2026-07",
        box: { row: 6, column: 5, rows: 3, columns: 1 },
        rule: { type: "list", name: "PilihanLayanan" },
        header: "Layanan",
      },
    ]);
    expect(edits.filter(({ kind }) => kind === "prompt")).toHaveLength(1);
  });
});

describe("two columns that come back into a month's table", () => {
  it("both have their rules and messages", () => {
    const headers = F22.map((one) => one.header).filter((one) => one !== "Layanan" && one !== "Jenis Materi");
    const body = { row: 6, column: 0, rows: 1, columns: headers.length };
    const one = { table: "Sampel202607", sheet: "F-22 2026-07", body, headers, columns: F22 };
    const edits = planMonthColumns(one, planColumns<F22Column>(one, {}));
    expect(edits.flatMap((edit) => (edit.kind === "validation" ? [edit.header] : []))).toEqual([
      "Layanan",
      "Jenis Materi",
    ]);
    expect(edits.filter((edit) => typeof edit !== "object")).toEqual([]);
  });
});

describe("a column that is new in a month's layout", () => {
  const headers = F22.map((one) => one.header).filter((one) => one !== "Layanan" && one !== "Nilai");
  const one = {
    table: "Sampel202607",
    sheet: "F-22 2026-07",
    body: { row: 6, column: 2, rows: 3, columns: headers.length },
    headers,
    columns: F22,
  };
  const [service, score] = ["Layanan", "Nilai"].map((header) =>
    F22.findIndex((column) => column.header === header),
  );
  const plan = (wholeSheet: boolean) =>
    planMonthColumns(one, planColumns<F22Column>(one, {}), { wholeSheet });

  it("takes a column of the whole sheet, with its header at once, and a formula's is filled with it", () => {
    const edits = plan(true);
    expect(edits.slice(0, 4)).toEqual(
      [
        ["Layanan", service],
        ["Nilai", score],
      ].flatMap(([header, place]) => [
        { kind: "insertSheetColumn", sheet: "F-22 2026-07", column: 2 + Number(place) },
        { kind: "cells", sheet: "F-22 2026-07", row: 5, column: 2 + Number(place), values: [[header]] },
      ]),
    );
    expect(edits.filter(({ kind }) => kind === "fill")).toEqual([
      {
        kind: "fill",
        sheet: "F-22 2026-07",
        box: { row: 6, column: 2 + (score ?? 0), rows: 3, columns: 1 },
        formula: F22[score ?? 0]?.formula,
      },
    ]);
  });

  it("fills itself where it comes into the table alone, which has its formula", () => {
    const edits = plan(false);
    expect(edits.slice(0, 2)).toEqual([
      { kind: "insertColumn", table: "Sampel202607", index: service, header: "Layanan" },
      { kind: "insertColumn", table: "Sampel202607", index: score, header: "Nilai" },
    ]);
    expect(edits.filter(({ kind }) => kind === "fill" || kind === "insertSheetColumn")).toEqual([]);
  });
});

describe("a column that comes back into a fixed table", () => {
  const shape = {
    ...SHAPE,
    headers: ["Dua Kata"],
    body: { row: 7, column: 3, rows: 2, columns: 1 },
    columns: [DUA, column("Satu", { width: 70 }), TIGA],
  };
  const plan = (beside?: string, showsTotals?: boolean) =>
    planFixedColumns(
      { ...shape, ...(showsTotals === undefined ? {} : { showsTotals }) },
      planColumns(shape, {}),
      beside,
    );

  it("stands at the table's end, in a new column of the sheet, its header before the table takes it in", () => {
    const made = (end: number, text: string, width: number, rows: number): unknown[] => [
      { kind: "insertSheetColumn", sheet: "Lembar", column: end },
      { kind: "cells", sheet: "Lembar", row: 6, column: end, values: [[text]] },
      {
        kind: "resizeTable",
        sheet: "Lembar",
        table: "Tabel",
        box: { row: 6, column: 3, rows, columns: end - 2 },
      },
      { kind: "widths", sheet: "Lembar", column: end, widths: [width] },
      { kind: "hideColumns", sheet: "Lembar", column: end, columns: 1, hidden: false },
    ];
    expect(plan()).toEqual([...made(4, "Satu", 70, 3), ...made(5, "Tiga", 50, 3)]);
    expect(plan(undefined, true)).toEqual([...made(4, "Satu", 70, 4), ...made(5, "Tiga", 50, 4)]);
    expect(plan("punya kami")).toEqual(plan());
  });

  it.each([[""], ["Satu"]])("needs no new column where a try before has made room or begun: %j", (beside) => {
    expect(plan(beside).filter(({ kind }) => kind === "insertSheetColumn")).toEqual([
      { kind: "insertSheetColumn", sheet: "Lembar", column: 5 },
    ]);
  });
});

describe("a cell's number format", () => {
  const fits = (kind: ColumnLayout["kind"], format: string, numberFormat?: string): boolean =>
    fitsFormat(column("X", { kind, ...(numberFormat === undefined ? {} : { numberFormat }) }), format);
  it.each([
    ["date", "dd/mm/yyyy", true],
    ["date", "yyyy-mm-dd", true],
    ["date", "DD.MM.YYYY", true],
    ["date", "d mmm", false],
    ["date", "mmm yyyy", false],
    ["date", "General", false],
    ["time", "hh:mm", true],
    ["time", "H.MM", true],
    ["time", "0", false],
    ["text", "@", true],
    ["text", "General", false],
    ["list", "0", false],
    ["number", "@", true],
    ["number", "0%", true],
    ["integer", "0", true],
    ["integer", "#,##0", true],
    ["integer", "@", false],
    ["integer", "dd/mm/yyyy", false],
    ["integer", "hh:mm", false],
    ["integer", "0%", false],
    ["formula", "0.0", true],
  ] as const)("of a column of kind %s may be %s: %s", (kind, format, isFit) => {
    expect(fits(kind, format)).toBe(isFit);
  });

  it("may be the declared one, whatever that is", () => {
    expect(fits("formula", "0.0%", "0.0%")).toBe(true);
    expect(fits("formula", "d mmm yy", `dd/mm/yyyy;;"–"`)).toBe(true);
  });
});

describe("a column's rule", () => {
  it.each([
    [{ kind: "date" }, { type: "date" }],
    [{ kind: "time" }, { type: "time" }],
    [{ kind: "integer" }, { type: "wholeNumber", least: 0 }],
    [
      { kind: "list", list: "PilihanArea" },
      { type: "list", name: "PilihanArea" },
    ],
    [{ kind: "list" }, undefined],
    [{ kind: "text" }, undefined],
    [{ kind: "number" }, undefined],
    [{ kind: "formula" }, undefined],
    [
      { check: { formula: (cell: string) => `=${cell}>0`, alert: "x" } },
      { type: "formula", formula: "=A1>0" },
    ],
  ] as const)("of %j is %j", (more, rule) => {
    expect(ruleOfColumn(column("X", more))).toEqual(rule);
    expect(hasRule(column("X", more))).toBe(rule !== undefined);
  });
});

describe("cells put back", () => {
  const table = { sheet: "Lembar", body: { row: 7, column: 3, rows: 3, columns: 4 }, columns: [] };
  const LIST = column("Area", { kind: "list", list: "PilihanArea", prompt: "Pilih." });
  const detail = (one: ColumnLayout, more: Partial<ColumnDetails> = {}): ColumnDetails => ({
    column: one,
    index: 2,
    formats: new Set(["@"]),
    formulas: [],
    rule: one.kind === "list" ? { type: "List", source: "=PilihanArea" } : undefined,
    prompt: one.prompt,
    ...more,
  });
  const box = { row: 7, column: 5, rows: 3, columns: 1 };
  const kinds = (one: ColumnDetails): readonly string[] =>
    planCells(table, [one]).edits.map(({ kind }) => kind);

  it("are none where format, rule, message and formula stand", () => {
    expect(planCells(table, [detail(LIST), detail(column("X"))])).toEqual({ edits: [], replaced: [] });
    expect(kinds(detail(LIST, { rule: { type: "List", source: "= pilihanarea" } }))).toEqual([]);
  });

  it("get their format back where one cell lost it", () => {
    expect(planCells(table, [detail(LIST, { formats: new Set(["@", "General"]) })]).edits).toEqual([
      { kind: "look", sheet: "Lembar", box, look: { numberFormat: "@" } },
    ]);
  });

  it.each([
    ["is gone", { rule: undefined }],
    ["is of another type", { rule: { type: "Date", source: "=PilihanArea" } }],
    ["offers another list", { rule: { type: "List", source: "=PilihanLayanan" } }],
  ])("get their rule and message back where the rule %s", (_what, more) => {
    expect(planCells(table, [detail(LIST, more)]).edits).toEqual([
      {
        kind: "validation",
        sheet: "Lembar",
        box,
        rule: { type: "list", name: "PilihanArea" },
        header: "Area",
      },
      { kind: "prompt", sheet: "Lembar", box, title: "Area", message: "Pilih." },
    ]);
  });

  it("get them back where the message is another or gone", () => {
    expect(kinds(detail(LIST, { prompt: undefined }))).toEqual(["validation", "prompt"]);
    expect(kinds(detail(column("X", { prompt: "Isi." }), { prompt: "Lain." }))).toEqual(["prompt"]);
  });

  it.each([
    ["date", "Date", "dd/mm/yyyy"],
    ["time", "Time", "hh:mm"],
    ["integer", "WholeNumber", "0"],
  ] as const)("keep a rule of a %s's own type, whatever its limits", (kind, type, format) => {
    const formats = new Set([format]);
    expect(kinds(detail(column("X", { kind }), { formats, rule: { type, source: "1" } }))).toEqual([]);
    expect(kinds(detail(column("X", { kind }), { formats, rule: { type: "Custom", source: "1" } }))).toEqual([
      "validation",
    ]);
  });

  it("keep a rule by formula that is one", () => {
    const checked = column("X", { check: { formula: (cell) => `=${cell}>0`, alert: "x" } });
    expect(kinds(detail(checked, { rule: { type: "Custom", source: "=A9>0" } }))).toEqual([]);
  });

  it("get their formula back in the whole column, and what was typed there is told by its cell", () => {
    const score = column("Nilai", {
      kind: "formula",
      formula: "=T[[#This Row],[A]]*2",
      numberFormat: "0.00",
    });
    const formulas = ["=[@A]*2", 95, "=[@B]", "", "Lulus", false];
    expect(planCells(table, [detail(score, { formats: new Set(["0.00"]), formulas })])).toEqual({
      edits: [{ kind: "fill", sheet: "Lembar", box, formula: "=T[[#This Row],[A]]*2" }],
      replaced: ["Lembar!F9 = 95", "Lembar!F12 = Lulus", "Lembar!F13 = false"],
    });
    expect(kinds(detail(score, { formats: new Set(["0.00"]), formulas: ["=[@A]*2"] }))).toEqual([]);
  });

  it("of a column without a formula keep whatever is in them", () => {
    expect(planCells(table, [detail(LIST, { formulas: ["JKT", "=A1"] })])).toEqual({
      edits: [],
      replaced: [],
    });
  });
});

describe("formulas", () => {
  it("read columns of their own row that stand, whatever a criterion is called", () => {
    const odd = ["Salam & Sapa", "Nada/Intonasi 2,5", 'Kata "Tidak"', "Kosakata = Baku é"];
    const criteria = DEFAULT_SCORECARD.criteria.map((criterion, index) => ({
      ...criterion,
      name: odd[index] ?? criterion.name,
    }));
    const made = f22ColumnsMade("Sampel202607", { ...DEFAULT_SCORECARD, criteria });
    const headers = new Set(made.map(({ header }) => header));
    const read = new Set(made.flatMap(({ formula }) => ownColumnsIn(formula ?? "")));
    expect([...read].filter((header) => !headers.has(header))).toEqual([]);
    for (const name of odd) expect([...read].some((header) => header.endsWith(name))).toBe(true);
  });

  it("are the same in every form that Excel gives them back in", () => {
    for (const one of [
      "Tabel[[#This Row],[Nilai]]",
      "Tabel[@[Nilai]]",
      "Tabel[@Nilai]",
      "[@Nilai]",
      "[[#this row], [NILAI]]",
    ])
      expect(plainFormula(`= ${one} + 1`)).toBe("=[@nilai]+1");
    expect(plainFormula("='Lembar kita'!A1")).toBe("=lembarkita!a1");
    expect(sameFormula("=Tabel[@Nilai] * 2", "=[@[nilai]]*2")).toBe(true);
    expect(sameFormula("=[@Nilai]*2", "=[@Nilai]*3")).toBe(false);
  });

  const made = F22.find(({ key }) => key === "score")?.formula ?? "";
  const result = F22.find(({ key }) => key === "result")?.formula ?? "";
  const headers = F22.map((one) => one.header);

  it("of a month hold the scorecard that it was made with", () => {
    expect(scorecardInFormulas(made, result, headers, DEFAULT_SCORECARD.criteria)).toEqual(DEFAULT_SCORECARD);
    const other = {
      passMark: 77.25,
      criteria: [
        { code: "P01", name: "Salam", weight: 12.25, criticalTo: undefined, fatal: true },
        { code: "P20", name: "Nama dua kata", weight: 87.75, criticalTo: "business" as const, fatal: false },
      ],
    };
    const columns = f22ColumnsMade("Sampel202607", other);
    const [score = "", outcome = ""] = ["score", "result"].map(
      (key) => columns.find((one) => one.key === key)?.formula,
    );
    const standing = columns.map((one) => (one.key === "criterion0" ? " p01 Salam" : one.header));
    expect(
      scorecardInFormulas(score, outcome, standing, [{ ...other.criteria[1], code: "p20" } as never]),
    ).toEqual(other);
  });

  it("tell no scorecard where pass mark or criteria are not in them", () => {
    expect(scorecardInFormulas(made, "", headers, [])).toBeUndefined();
    expect(scorecardInFormulas("", result, headers, [])).toBeUndefined();
    expect(scorecardInFormulas(made, result, ["Area", "x P01"], [])).toBeUndefined();
  });

  it("of a month hold criteria's weights: what people's own columns add to the score is no criterion's", () => {
    const weighed = (header: string, weight: string): string => `IF([@[${header}]]="Ya",${weight},0)`;
    const own = ["Bonus", "xP01 Lain", "P011 Lain"];
    const score = `=${[...own, "P01 Salam"].map((one, index) => weighed(one, String(index + 2))).join("+")}`;
    const told = scorecardInFormulas(score, `=IF([@Nilai]<80,"Tidak","Ya")`, [...own, "P01 Salam"], []);
    expect(told).toEqual({
      criteria: [{ code: "P01", name: "Salam", weight: 5, criticalTo: undefined, fatal: false }],
      passMark: 80,
    });
    // A weight that is no number, but calculated, tells none.
    const calculated = `=${weighed("P01 Salam", "Dasar*2")}`;
    expect(scorecardInFormulas(calculated, "=[@Nilai]<80", ["P01 Salam"], [])).toBeUndefined();
  });
});
