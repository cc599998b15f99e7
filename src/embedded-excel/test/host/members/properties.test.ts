// Document properties, settings, custom XML parts and names. Source: Office.js reference, Excel.DocumentProperties, CustomProperty,
// Setting, CustomXmlPart and NamedItem.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, reopened } from "../reads-back";

const made = (): Promise<Opened> => Promise.resolve(open());
type Running = Pick<Opened, "run">;

describe("document properties", () => {
  const EMPTY = {
    author: "",
    category: "",
    comments: "",
    company: "",
    keywords: "",
    manager: "",
    subject: "",
    title: "",
  };
  itReadsBack(made, "in the file", [
    [
      "the document",
      (_sheet, context): Excel.DocumentProperties => context.workbook.properties,
      {
        author: "Sari",
        category: "Laporan",
        comments: "Baris satu\nBaris <dua> & tiga",
        company: "Contoh",
        keywords: "a, b",
        manager: "Budi",
        subject: "Uji",
        title: "Judul",
        revisionNumber: 7,
      },
      { ...EMPTY, lastAuthor: "", revisionNumber: 0 },
    ],
  ]);

  it("the last author is whom the file names", async () => {
    const opened = open();
    opened.excel.book.properties.set("lastAuthor", "Nama Contoh");
    const document = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.DocumentProperties =>
      context.workbook.properties;
    expect(await readOf(await reopened(opened), document, ["lastAuthor"])).toEqual({
      lastAuthor: "Nama Contoh",
    });
  });
});

describe("custom properties of the document", () => {
  const all = ({ run }: Running): Promise<unknown[]> =>
    run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load("items/key,items/value,items/type");
      const count = custom.getCount();
      await context.sync();
      return [count.value, custom.items.map(({ key, value, type }) => [key, value as unknown, type])];
    });

  it("tell what kind of value they hold, in the file too; whole numbers are another kind than others", async () => {
    const opened = open();
    await opened.run(async (context) => {
      const { custom } = context.workbook.properties;
      for (const [key, value] of Object.entries({ teks: "a", bulat: 3, pecahan: 1.5, benar: true }))
        custom.add(key, value);
      await context.sync();
    });
    const listed = [
      4,
      [
        ["teks", "a", "String"],
        ["bulat", 3, "Number"],
        ["pecahan", 1.5, "Float"],
        ["benar", true, "Boolean"],
      ],
    ];
    expect(await all(opened)).toEqual(listed);
    expect(await all(await reopened(opened))).toEqual(listed);
  });

  it("are set anew, deleted alone, and all at once", async () => {
    const opened = open();
    const left = await opened.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("a", 1);
      custom.add("b", 2);
      custom.add("c", 3);
      custom.getItem("A").value = "baru";
      custom.getItem("b").delete();
      const gone = custom.getItemOrNullObject("b");
      const one = custom.getItemOrNullObject("a").load("value");
      await context.sync();
      return [gone.isNullObject, one.value as unknown];
    });
    expect(left).toEqual([true, "baru"]);
    await opened.run(async (context) => {
      context.workbook.properties.custom.deleteAll();
      await context.sync();
    });
    expect(await all(opened)).toEqual([0, []]);
  });
});

describe("settings", () => {
  it("are set anew, counted and deleted", async () => {
    const opened = open();
    const found = await opened.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("satu", { daftar: [1, 2] });
      settings.add("dua", "x").value = [true];
      settings.add("tiga", 3).delete();
      const count = settings.getCount();
      const two = settings.getItem("dua").load("key,value");
      await context.sync();
      return [count.value, two.key, two.value as unknown];
    });
    expect(found).toEqual([2, "dua", [true]]);
  });
});

describe("custom XML parts", () => {
  const ONE = '<a:satu xmlns:b="urn:lain" xmlns:a="urn:satu"><b:x/></a:satu>';
  const NONE = '<tanpa><x xmlns="urn:dalam"/></tanpa>';

  it("are added, read, counted and found by id, in the file too", async () => {
    const opened = open();
    const ids = await opened.run(async (context) => {
      const parts = [ONE, NONE].map((xml) => context.workbook.customXmlParts.add(xml).load("id"));
      await context.sync();
      return parts.map(({ id }) => id);
    });
    for (const { run } of [opened, await reopened(opened)]) {
      const found = await run(async (context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.getItem(ids[0] ?? "").load("id,namespaceUri");
        const [xml, count] = [part.getXml(), customXmlParts.getCount()];
        const other = customXmlParts.getItemOrNullObject(ids[1] ?? "").load("namespaceUri");
        const none = customXmlParts.getItemOrNullObject("tidak ada");
        await context.sync();
        return [
          part.id === ids[0],
          part.namespaceUri,
          xml.value,
          count.value,
          other.namespaceUri,
          none.isNullObject,
        ];
      });
      expect(found).toEqual([true, "urn:satu", ONE, 2, "", true]);
    }
  });

  it("of one namespace are those whose root element is of it", async () => {
    const { run } = open();
    const counts = await run(async (context) => {
      const { customXmlParts } = context.workbook;
      for (const xml of [ONE, NONE, "<z xmlns='urn:satu'/>"]) customXmlParts.add(xml);
      const found = ["urn:satu", "urn:lain", "urn:dalam"].map((uri) =>
        customXmlParts.getByNamespace(uri).getCount(),
      );
      await context.sync();
      return found.map(({ value }) => value);
    });
    expect(counts).toEqual([2, 0, 0]);
  });

  it("are set anew and deleted", async () => {
    const { run } = open();
    const found = await run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(ONE).load("id");
      part.setXml('<dua xmlns="urn:dua"/>');
      await context.sync();
      const again = customXmlParts.getItem(part.id).load("namespaceUri");
      const xml = again.getXml();
      await context.sync();
      again.delete();
      const count = customXmlParts.getCount();
      await context.sync();
      return [again.namespaceUri, xml.value, count.value];
    });
    expect(found).toEqual(["urn:dua", '<dua xmlns="urn:dua"/>', 0]);
    const noXml = run(async (context) => {
      context.workbook.customXmlParts.add("bukan XML");
      await context.sync();
    });
    expect(await codeOf(noXml)).toBe("InvalidArgument");
  });
});

describe("names", () => {
  const name = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.NamedItem =>
    context.workbook.names.getItem("Nilai");

  async function named(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      context.workbook.names.add("Nilai", sheet.getRange("B2:B4"), "kolom nilai");
      sheet.names.add("Setempat", "=1+1");
      await context.sync();
    });
    return opened;
  }

  itReadsBack(named, "in the file", [
    [
      "a name",
      name,
      { comment: "lain", formula: "=Data!$C$1:$C$9", visible: false },
      { comment: "kolom nilai", formula: "=Data!$B$2:$B$4", visible: true },
    ],
  ]);

  it("are of the workbook or of a sheet, and lead to it and to their ranges, or to none", async () => {
    const { run } = await named();
    const found = await run(async (context, sheet) => {
      const [wide, own] = [context.workbook.names.getItem("NILAI"), sheet.names.getItem("setempat")];
      for (const one of [wide, own]) one.load("name,scope,type,value");
      const home = own.worksheet.load("name");
      const homes = [wide.worksheetOrNullObject, own.worksheetOrNullObject.load("name")];
      const place = wide.getRange().load("address");
      const places = [wide.getRangeOrNullObject().load("address"), own.getRangeOrNullObject()];
      const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
      await context.sync();
      return [
        [wide, own].map((one) => [one.name, one.scope, one.type, one.value as unknown]),
        home.name,
        homes.map(({ isNullObject }) => isNullObject),
        place.address,
        places.map(({ isNullObject }) => isNullObject),
        counts.map(({ value }) => value),
      ];
    });
    expect(found).toEqual([
      [
        ["Nilai", "Workbook", "Range", "Data!$B$2:$B$4"],
        ["Setempat", "Worksheet", "Double", 2],
      ],
      "Data",
      [true, false],
      "Data!B2:B4",
      [false, true],
      [1, 1],
    ]);
  });

  it("refuse the sheet of a name of the workbook, and the range of a value", async () => {
    const { run } = await named();
    const refused = (
      ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Worksheet | Excel.Range,
    ) =>
      codeOf(
        run(async (context, sheet) => {
          ask(sheet, context).load();
          await context.sync();
        }),
      );
    expect(await refused((_sheet, context) => context.workbook.names.getItem("Nilai").worksheet)).not.toBe(
      "no error",
    );
    expect(await refused((sheet) => sheet.names.getItem("Setempat").getRange())).not.toBe("no error");
  });

  it("are added by a formula, changed, and deleted: what names them is an error then", async () => {
    const opened = open();
    const values = await opened.run(async (context, sheet) => {
      context.workbook.names.addFormulaLocal("Tarif", "=0.5");
      sheet.getRange("A1").formulas = [["=Tarif*10"]];
      const read = async (): Promise<unknown> => {
        const range = sheet.getRange("A1").load("values");
        await context.sync();
        return range.values[0]?.[0];
      };
      const first = await read();
      context.workbook.names.getItem("Tarif").formula = "=0.7";
      const second = await read();
      context.workbook.names.getItem("Tarif").delete();
      const gone = context.workbook.names.getItemOrNullObject("Tarif");
      return [first, second, await read(), gone.isNullObject];
    });
    expect(values).toEqual([5, 7, "#NAME?", true]);
  });

  it("of several values tell them and their types, as JSON too", async () => {
    const { run } = open();
    const found = await run(async (context) => {
      const { arrayValues } = context.workbook.names.add("Daftar", '={1,"dua"}');
      arrayValues.load("values,types,valuesAsJson,valuesAsJsonLocal");
      await context.sync();
      return [arrayValues.values, arrayValues.types, arrayValues.valuesAsJsonLocal, arrayValues.valuesAsJson];
    });
    const json = [[{ basicValue: 1 }, { basicValue: "dua" }]];
    expect(found).toMatchObject([[[1, "dua"]], [["Double", "String"]], json, json]);
  });
});
