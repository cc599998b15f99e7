// Collections of what is in a part of the workbook: the tables of a range, and the XML parts of a namespace.
import { codeOf, open } from "../../../testing/index";

describe("the tables of a range (TableScopedCollection)", () => {
  const twoTables = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> => {
    sheet.tables.add("A1:B3", true).name = "Kiri";
    sheet.tables.add("D1:E3", true).name = "Kanan";
    sheet.tables.add("A20:B22", true).name = "Bawah";
    await context.sync();
  };

  it("are counted, and the first is the leftmost of the top", async () => {
    const { run } = open();
    await run(async (context, sheet) => {
      await twoTables(context, sheet);
      const tables = sheet.getRange("A1:E10").getTables();
      const count = tables.getCount();
      const first = tables.getFirst().load("name");
      await context.sync();
      expect([count.value, first.name]).toEqual([2, "Kiri"]);
    });
  });

  it("are found by name, and none but those of the range", async () => {
    const { run } = open();
    await run(async (context, sheet) => {
      await twoTables(context, sheet);
      const tables = sheet.getRange("A1:E10").getTables();
      const known = tables.getItem("Kanan").load("name");
      const maybe = tables.getItemOrNullObject("Kiri").load("name");
      const absent = tables.getItemOrNullObject("Bawah");
      await context.sync();
      expect([known.name, maybe.name, absent.isNullObject]).toEqual(["Kanan", "Kiri", true]);
    });
    const refused = run(async (context, sheet) => {
      sheet.getRange("A1:E10").getTables().getItem("Bawah").load("name");
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("ItemNotFound");
  });
});

describe("the XML parts of a namespace (CustomXmlPartScopedCollection)", () => {
  const part = (namespace: string, text: string): string => `<r xmlns="${namespace}">${text}</r>`;
  const parts = async (context: Excel.RequestContext): Promise<readonly string[]> => {
    const { customXmlParts } = context.workbook;
    const made = [part("urn:one", "a"), part("urn:two", "b"), part("urn:two", "c")].map((xml) =>
      customXmlParts.add(xml).load("id"),
    );
    await context.sync();
    return made.map(({ id }) => id);
  };

  it("are found by id, and none of another namespace", async () => {
    const { run } = open();
    await run(async (context) => {
      const [one = "", two = ""] = await parts(context);
      const scoped = context.workbook.customXmlParts.getByNamespace("urn:two");
      const known = scoped.getItem(two).getXml();
      const maybe = scoped.getItemOrNullObject(two).load("id");
      const absent = scoped.getItemOrNullObject(one);
      await context.sync();
      expect([known.value, maybe.id, absent.isNullObject]).toEqual([part("urn:two", "b"), two, true]);
      expect(
        await codeOf(
          (async () => {
            scoped.getItem(one).load("id");
            await context.sync();
          })(),
        ),
      ).toBe("ItemNotFound");
    });
  });

  it("are the only one where there is exactly one, else an error or a null object", async () => {
    const { run } = open();
    await run(async (context) => {
      const [one = ""] = await parts(context);
      const { customXmlParts } = context.workbook;
      const only = customXmlParts.getByNamespace("urn:one").getOnlyItem().load("id");
      const maybe = customXmlParts.getByNamespace("urn:one").getOnlyItemOrNullObject().load("id");
      const ofTwo = customXmlParts.getByNamespace("urn:two").getOnlyItemOrNullObject();
      const ofNone = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      await context.sync();
      expect([only.id, maybe.id]).toEqual([one, one]);
      expect([ofTwo.isNullObject, ofNone.isNullObject]).toEqual([true, true]);
    });
    for (const namespace of ["urn:two", "urn:none"]) {
      const refused = run(async (context) => {
        context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().load("id");
        await context.sync();
      });
      expect(await codeOf(refused)).toBe("ItemNotFound");
    }
  });
});
