// PivotTables in files: Microsoft's validator judges them, LibreOffice opens them, and they read back as they were. What nobody
// changed of a file's PivotTables stays byte for byte; what is not known of one is refused by name.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createEmbeddedExcel, openOfficeWindow, type Book } from "../../index";
import { codeOf } from "../../testing/index";
import { differences } from "../../testing/kept-file";
import { findingsOf } from "../../testing/validator";
import { openXlsx, saveXlsx } from "../../xlsx/index";
import { DATA, made } from "../host/pivots/made";

type Act = (pivot: Excel.PivotTable, context: Excel.RequestContext) => void;

/** A workbook with a PivotTable that has much of what one can have. */
async function rich(act: Act = () => undefined): Promise<Book> {
  const fields = { rows: ["Region", "Product"], columns: ["Channel"], data: ["Units", "Worth"] };
  const { values, excel } = await made(DATA, fields);
  await values(act);
  return excel.book;
}

/** What a client reads of the book's first PivotTable. */
async function told(book: Book, act: Act = () => undefined): Promise<unknown> {
  const client = createEmbeddedExcel(book).connect(openOfficeWindow());
  const read = await client.Excel.run(async (context) => {
    const pivot = context.workbook.pivotTables.getItem("P").load("name");
    act(pivot, context);
    const range = pivot.layout.getRange().load("values,address");
    const layout = pivot.layout.load();
    const lists = [pivot.rowHierarchies, pivot.columnHierarchies, pivot.filterHierarchies];
    for (const list of lists) list.load("items/name");
    const data = pivot.dataHierarchies.load("items/name,items/summarizeBy,items/numberFormat,items/showAs");
    await context.sync();
    return {
      name: pivot.name,
      address: range.address,
      values: range.values,
      layout: [layout.toJSON(), layout.altTextTitle, layout.altTextDescription],
      axes: lists.map((list) => list.items.map(({ name }) => name)),
      data: data.items.map((one) => [one.name, one.summarizeBy, one.numberFormat, one.showAs]),
    };
  });
  client.dispose();
  return read;
}

const VARIANTS: readonly (readonly [string, Act])[] = [
  ["as it is made", () => undefined],
  [
    "in outline form, with blank lines and repeated labels",
    ({ layout }) => {
      layout.layoutType = "Outline";
      layout.displayBlankLineAfterEachItem(true);
      layout.repeatAllItemLabels(true);
      layout.altTextTitle = "Judul";
      layout.altTextDescription = "Isi <ringkas>";
    },
  ],
  [
    "in tabular form, with functions and formats of its own",
    ({ layout, dataHierarchies, hierarchies }) => {
      layout.layoutType = "Tabular";
      layout.emptyCellText = "-";
      layout.fillEmptyCells = true;
      const units = dataHierarchies.getItem("Sum of Units");
      units.summarizeBy = "Average";
      units.numberFormat = "0.000";
      hierarchies.getItem("Region").fields.getItem("Region").subtotals = { max: true, min: true };
    },
  ],
  [
    "with calculations, old and later ones",
    ({ dataHierarchies, hierarchies }) => {
      const region = hierarchies.getItem("Region").fields.getItem("Region");
      dataHierarchies.getItem("Sum of Units").showAs = { calculation: "RankAscending", baseField: region };
      dataHierarchies.getItem("Sum of Worth").showAs = {
        calculation: "DifferenceFrom",
        baseField: region,
        baseItem: region.items.getItem("West"),
      };
    },
  ],
  [
    "with a report filter, items left out, one collapsed, sorted by values",
    (pivot) => {
      pivot.filterHierarchies.add(pivot.hierarchies.getItem("Channel"));
      pivot.hierarchies
        .getItem("Channel")
        .fields.getItem("Channel")
        .applyFilter({ manualFilter: { selectedItems: ["Web"] } });
      const region = pivot.hierarchies.getItem("Region").fields.getItem("Region");
      region.items.getItem("North").visible = false;
      region.items.getItem("East").isExpanded = false;
      region.sortByValues("Descending", pivot.dataHierarchies.getItem("Sum of Worth"));
    },
  ],
  [
    "empty",
    (pivot) => {
      for (const name of ["Region", "Product"])
        pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem(name));
      pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem("Channel"));
      for (const name of ["Sum of Units", "Sum of Worth"])
        pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem(name));
    },
  ],
];

describe("a PivotTable in a saved file", () => {
  it.each(VARIANTS)("is valid, and reads back as it was: %s", async (_name, act) => {
    const book = await rich(act);
    const bytes = await saveXlsx(book);
    expect(findingsOf(bytes)).toEqual([]);
    expect(await told(await openXlsx(bytes))).toEqual(await told(book));
  });

  it("is valid with filters by label and value, which a file's reader then refuses to change", async () => {
    const book = await rich((pivot) => {
      const field = (name: string): Excel.PivotField => pivot.hierarchies.getItem(name).fields.getItem(name);
      field("Product").applyFilter({
        labelFilter: { condition: "BeginsWith", substring: "K", exclusive: true },
      });
      field("Region").applyFilter({
        valueFilter: { condition: "TopN", value: "Sum of Worth", threshold: 2, selectionType: "Items" },
      });
    });
    const bytes = await saveXlsx(book);
    expect(findingsOf(bytes)).toEqual([]);
    const changing = openXlsx(bytes).then((opened) =>
      told(opened, (pivot) => {
        pivot.refresh();
      }),
    );
    await expect(changing).rejects.toThrow("filters by label, value or date");
    expect(await codeOf(changing)).toBe("ApiNotFound");
  });

  it("is opened by LibreOffice, which keeps it a PivotTable", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pivot-"));
    try {
      writeFileSync(join(folder, "in.xlsx"), await saveXlsx(await rich()));
      const { status } = spawnSync(
        "soffice",
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "xlsx:Calc MS Excel 2007 XML",
          "--outdir",
          join(folder, "out"),
          join(folder, "in.xlsx"),
        ],
        { timeout: 110_000 },
      );
      expect(status).toBe(0);
      const parts = unzipSync(readFileSync(join(folder, "out", readdirSync(join(folder, "out"))[0] ?? "")));
      const part = Object.entries(parts).find(([path]) => path.startsWith("xl/pivotTables/pivotTable"));
      expect(strFromU8(part?.[1] ?? new Uint8Array())).toContain('name="P"');
      const cache = Object.entries(parts).find(([path]) =>
        path.startsWith("xl/pivotCache/pivotCacheDefinition"),
      );
      expect(strFromU8(cache?.[1] ?? new Uint8Array())).toContain('name="Worth"');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

describe("a PivotTable of a file that was opened", () => {
  it("stays byte for byte where nothing is changed, and where another sheet is", async () => {
    const bytes = await saveXlsx(await rich());
    expect(differences(bytes, await saveXlsx(await openXlsx(bytes)))).toEqual([]);
    const book = await openXlsx(bytes);
    const client = createEmbeddedExcel(book).connect(openOfficeWindow());
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.add("Lain").getRange("A1").values = [[1]];
      await context.sync();
    });
    client.dispose();
    expect(differences(bytes, await saveXlsx(book)).filter((path) => path.includes("pivot"))).toEqual([]);
  });

  it("is refreshed, and saved with another cache in place of its own", async () => {
    const book = await openXlsx(await saveXlsx(await rich()));
    const now = await told(book, (pivot, context) => {
      context.workbook.worksheets.getItem("Data").getRange("D2").values = [[1003]];
      pivot.refresh();
    });
    const bytes = await saveXlsx(book);
    expect(findingsOf(bytes)).toEqual([]);
    expect(await told(await openXlsx(bytes))).toEqual(now);
    expect(JSON.stringify(now)).toContain("1003");
    expect(
      Object.keys(unzipSync(bytes)).filter(
        (path) => path.includes("pivotCacheDefinition") && !path.includes("_rels"),
      ),
    ).toHaveLength(1);
  });

  it("goes with its parts where it is deleted", async () => {
    const book = await openXlsx(await saveXlsx(await rich()));
    const client = createEmbeddedExcel(book).connect(openOfficeWindow());
    await client.Excel.run(async (context) => {
      context.workbook.pivotTables.getItem("P").delete();
      await context.sync();
    });
    client.dispose();
    const bytes = await saveXlsx(book);
    expect(findingsOf(bytes)).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.includes("pivot"))).toEqual([]);
  });

  it("is listed where it has what is not known here, and refuses changes by that name", async () => {
    const parts = unzipSync(await saveXlsx(await rich()));
    const path = "xl/pivotTables/pivotTable1.xml";
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(xml.replace(' dataCaption="Values"', ' dataCaption="Nilai"'));
    const bytes = zipSync(parts);
    const book = await openXlsx(bytes);
    const client = createEmbeddedExcel(book).connect(openOfficeWindow());
    const names = await client.Excel.run(async (context) => {
      const list = context.workbook.pivotTables.load("items/name");
      await context.sync();
      return list.items.map(({ name }) => name);
    });
    client.dispose();
    expect(names).toEqual(["P"]);
    await expect(
      told(book, (pivot) => {
        pivot.refresh();
      }),
    ).rejects.toThrow("captions of its own");
    expect(differences(bytes, await saveXlsx(book))).toEqual([]);
  });
});
