/** Frozen panes, tab colours and table styles that another program did not save: told by kind, and put back. */
import { lostViews, planViews } from "../../../src/sheets/damage/views";
import { layoutFindings } from "../../../src/sheets/damage/problems";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { sheetOf } from "../support/paper-book";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";

const book = paperWorkbook("2026-06", "2026-07");
const whole = snapshotOf(book);
const tables = book.tables.map(({ name }) => name);
const sheets = book.sheets.map(({ name }) => name);

/** The workbook as it was set up, but for these: sheets without panes, sheets without a colour, tables without a style. */
const lacking = (
  unfrozen: readonly string[],
  uncoloured: readonly string[] = [],
  unstyled: readonly string[] = [],
): WorkbookSnapshot => ({
  ...whole,
  foundation: { ...whole.foundation, uncoloured, unstyled },
  layout: { ...whole.layout, views: sheets.map((sheet) => ({ sheet, isFrozen: !unfrozen.includes(sheet) })) },
});

const told = (snapshot: WorkbookSnapshot): unknown =>
  layoutFindings(snapshot).map(({ severity, sheet, params: { problem, name, count } }) => [
    severity,
    problem,
    sheet,
    name,
    count,
  ]);

describe("views that are lost", () => {
  it("are none where nothing is, or where nobody looked", () => {
    expect(planViews(lacking([]))).toEqual([]);
    expect(planViews(whole)).toEqual([]);
    expect(told(lacking([]))).toEqual([]);
  });

  it("come back as setting up and opening the months made them", () => {
    const edits = planViews(lacking(sheets, sheets, tables));
    // Beranda may be a sheet that set-up took as it stood: without a table, it has neither panes nor a colour of ours.
    const made = sheets.filter((name) => name !== "Beranda" && name !== "Sheet1");
    const ofKind = (kind: string): readonly unknown[] => edits.filter((edit) => edit.kind === kind);
    expect(new Set(ofKind("freeze"))).toEqual(
      new Set(
        made.flatMap((sheet) => {
          const { frozen } = sheetOf(book, sheet);
          return frozen ? [{ kind: "freeze", sheet, ...frozen }] : [];
        }),
      ),
    );
    expect(ofKind("freeze")).toHaveLength(made.length);
    expect(new Set(ofKind("tabColor"))).toEqual(
      new Set(made.map((sheet) => ({ kind: "tabColor", sheet, color: sheetOf(book, sheet).made?.tabColor }))),
    );
    expect(ofKind("tabColor")).toHaveLength(made.length);
    expect(new Set(ofKind("styleTable"))).toEqual(
      new Set(tables.map((table) => ({ kind: "styleTable", table, style: "TableStyleLight1" }))),
    );
    expect(ofKind("styleTable")).toHaveLength(tables.length);
  });

  it("come back where they are lost alone: on a fixed sheet and on a month's", () => {
    expect(planViews(lacking(["Agen", "F-22 2026-07"]))).toEqual([
      { kind: "freeze", sheet: "Agen", rows: 5, columns: 0 },
      { kind: "freeze", sheet: "F-22 2026-07", rows: 6, columns: 1 },
    ]);
    expect(planViews(lacking([], ["F-22 2026-06"]))).toEqual([
      { kind: "tabColor", sheet: "F-22 2026-06", color: "#C55A11" },
    ]);
    expect(planViews(lacking([], [], ["DaftarArea", "Sampel202606"]))).toEqual([
      { kind: "styleTable", table: "DaftarArea", style: "TableStyleLight1" },
      { kind: "styleTable", table: "Sampel202606", style: "TableStyleLight1" },
    ]);
  });

  it("go as far down and right as the table's first cell stands now, wherever people moved it", () => {
    const [june] = whole.layout.months;
    const agents = whole.foundation.fixed["TabelAgen"];
    if (!june || !agents) throw new Error("no tables");
    const moved = lacking(["Agen", "F-22 2026-06"]);
    const snapshot = {
      ...moved,
      foundation: {
        ...moved.foundation,
        fixed: { ...moved.foundation.fixed, TabelAgen: { ...agents, row: 9, column: 3 } },
      },
      layout: { ...moved.layout, months: [{ ...june, body: { ...june.body, row: 11, column: 2 } }] },
    };
    expect(planViews(snapshot)).toEqual([
      { kind: "freeze", sheet: "Agen", rows: 9, columns: 0 },
      { kind: "freeze", sheet: "F-22 2026-06", rows: 11, columns: 3 },
    ]);
  });

  it("are people's own business on sheets and of tables that are none of ours, or whose table is gone", () => {
    expect(planViews(lacking(["Sheet1"], ["Sheet1", "Lembar kami"], ["Table9"]))).toEqual([]);
    const gone = lacking(["Agen"], ["Agen"], ["TabelAgen"]);
    const { foundation } = gone;
    const without = {
      ...foundation,
      tables: new Map([...foundation.tables].filter(([name]) => name !== "TabelAgen")),
      fixed: Object.fromEntries(Object.entries(foundation.fixed).filter(([name]) => name !== "TabelAgen")),
    };
    expect(planViews({ ...gone, foundation: without })).toEqual([]);
    // The sheet went with its table.
    const sheetless = { ...without, sheets: without.sheets.filter((name) => name !== "Agen") };
    expect(planViews({ ...gone, foundation: sheetless })).toEqual([]);
  });

  it("of a fixed sheet are its own tables': one that people moved to another sheet has no style of this one", () => {
    const { foundation, layout } = lacking([], [], ["DaftarArea"]);
    const moved = { ...foundation, tables: new Map([...foundation.tables, ["DaftarArea", "Lembar kami"]]) };
    expect(lostViews(moved, layout).styles).toEqual([]);
  });

  it("are told as a warning, one of a kind, with the sheets or tables that lost them and how many", () => {
    expect(
      told(lacking(["Agen", "F-22 2026-07"], ["F-22 2026-06"], ["Sampel202606", "TabelAgen", "DaftarArea"])),
    ).toEqual([
      ["warning", "panesLost", "Agen", "Agen, F-22 2026-07", 2],
      ["warning", "tabColorLost", "F-22 2026-06", "F-22 2026-06", 1],
      ["warning", "tableStyleLost", "Pengaturan", "DaftarArea, TabelAgen, Sampel202606", 3],
    ]);
  });
});
