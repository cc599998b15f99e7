/** What parts are called in a file that was opened and changed: as Excel calls them, for readers that go by the names. */
import { createSheet } from "../../book/empty-book";
import type { Book } from "../../book/types";
import { openXlsx, saveXlsx } from "../../xlsx";
import { KEPT_PARTS, keptFile, partsOf } from "../../testing/kept-file";
import { put } from "../../testing/rich-parts";

type Parts = Readonly<Record<string, string>>;

async function saved(change: (book: Book) => void, parts: Parts = KEPT_PARTS): Promise<Parts> {
  const book = await openXlsx(keptFile(parts));
  change(book);
  return partsOf(await saveXlsx(book));
}

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

const relationsOf = (parts: Parts, path: string) =>
  [...(parts[path] ?? "").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => ({
    id: attributeOf(tag, "Id"),
    target: attributeOf(tag, "Target"),
    external: attributeOf(tag, "TargetMode") === "External",
  }));

/** Each tab of a worksheet with the target that its relationship names. */
function tabs(parts: Parts): readonly string[] {
  const relations = relationsOf(parts, "xl/_rels/workbook.xml.rels");
  return [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet [^>]*>/g)].flatMap(([tag]) => {
    const target = relations.find(({ id }) => id === attributeOf(tag, "r:id"))?.target ?? "";
    return target.startsWith("chartsheets") ? [] : [`${attributeOf(tag, "name")} ${target}`];
  });
}

/** Parts that a relationship names and the file lacks, and those whose content type nothing says. */
function astray(parts: Parts): readonly string[] {
  const types = parts["[Content_Types].xml"] ?? "";
  return Object.keys(parts)
    .filter((path) => path.endsWith(".rels"))
    .flatMap((path) => {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      return relationsOf(parts, path)
        .filter(({ external }) => !external)
        .map(({ target }) => new URL(target, `file:///${folder}`).pathname.slice(1));
    })
    .filter((path) => !(path in parts) || (/^xl\/worksheets/.test(path) && !types.includes(`"/${path}"`)));
}

const inserted = (book: Book): void => {
  const [first, ...others] = book.sheets;
  if (first) book.sheets = [first, createSheet("Baru"), ...others];
};

describe("the parts of worksheets", () => {
  it.each<[string, (book: Book) => void, readonly string[]]>([
    ["one was put between", inserted, ["Satu", "Baru", "Dua", "Tiga"]],
    ["one was moved", (book) => book.sheets.unshift(...book.sheets.splice(1, 1)), ["Dua", "Satu", "Tiga"]],
    ["one was removed", (book) => book.sheets.splice(1, 1), ["Satu", "Tiga"]],
  ])("are numbered by their tabs where %s, and hold what they held", async (_, change, names) => {
    const parts = await saved(change);
    expect(tabs(parts)).toEqual(names.map((name, index) => `${name} worksheets/sheet${index + 1}.xml`));
    expect(astray(parts)).toEqual([]);
    const contents = Object.values(parts);
    const untouched = names.flatMap((name) => {
      const before = KEPT_PARTS[`xl/worksheets/sheet${["Satu", "Dua", "Tiga"].indexOf(name) + 1}.xml`];
      return name === "Satu" || before === undefined ? [] : [before];
    });
    for (const before of untouched) expect(contents).toContain(before);
  });

  it("bring along what each of them leads to", async () => {
    const parts = await saved(inserted);
    expect(parts["xl/worksheets/_rels/sheet3.xml.rels"]).toContain("pivotTable1.xml");
    expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toBeUndefined();
  });

  it("keep their names where only cells changed, and where one name is taken by a part of another kind", async () => {
    const cells = await saved((book) => {
      const [first] = book.sheets;
      if (first) put(first, 0, 0, { value: "lain" });
    });
    expect(tabs(cells).map((tab) => tab.split(" ")[1])).toEqual(
      [1, 2, 3].map((number) => `worksheets/sheet${number}.xml`),
    );
    const dialog = {
      ...KEPT_PARTS,
      "xl/worksheets/sheet4.xml": "<dialogsheet/>",
    };
    expect((await saved(inserted, dialog))["xl/worksheets/sheet4.xml"]).toBe("<dialogsheet/>");
  });
});

describe("relationships of a file that names parts from the root, as openpyxl does", () => {
  const absolute: Parts = Object.fromEntries(
    Object.entries(KEPT_PARTS).map(([path, text]) => {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      const rooted = (target: string): string => new URL(target, `file:///${folder}`).pathname;
      return [
        path,
        path.endsWith(".rels")
          ? text.replaceAll(/Target="(?!lain)([^"]*)"/g, (_, target: string) => `Target="${rooted(target)}"`)
          : text,
      ];
    }),
  );

  const targetsOf = (parts: Parts): readonly string[] =>
    Object.keys(parts)
      .filter((path) => path.endsWith(".rels"))
      .flatMap((path) => relationsOf(parts, path).map(({ target }) => target));

  it.each<[string, (book: Book) => void]>([
    [
      "a cell was changed",
      (book) => {
        book.sheets.slice(0, 1).forEach((one) => {
          put(one, 0, 0, { value: 1 });
        });
      },
    ],
    ["a sheet was put between", inserted],
  ])("are relative in every part where %s", async (_, change) => {
    const parts = await saved(change, absolute);
    const targets = targetsOf(parts);
    expect(targets.filter((target) => target.startsWith("/"))).toEqual([]);
    for (const target of ["worksheets/sheet1.xml", "../comments1.xml", "xl/workbook.xml"])
      expect(targets).toContain(target);
    expect(astray(parts)).toEqual([]);
  });

  it("leave every sheet but the changed one as it was", async () => {
    const parts = await saved((book) => {
      book.sheets.slice(0, 1).forEach((one) => {
        put(one, 0, 0, { value: 1 });
      });
    }, absolute);
    const others = (all: Parts): Parts =>
      Object.fromEntries(Object.entries(all).filter(([path]) => /^xl\/worksheets\/sheet[^1]/.test(path)));
    expect(Object.keys(others(parts)).length).toBeGreaterThan(0);
    expect(others(parts)).toEqual(others(absolute));
  });

  it("stay as they are in a file that nobody changed", async () => {
    expect(await saved(() => undefined, absolute)).toEqual(partsOf(keptFile(absolute)));
  });

  it("stay as they are in a signed file that nobody changed", async () => {
    const signed = {
      ...absolute,
      "_rels/.rels": (absolute["_rels/.rels"] ?? "").replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="/_xmlsignatures/origin.sigs"/></Relationships>',
      ),
      "_xmlsignatures/origin.sigs": "",
    };
    expect(await saved(() => undefined, signed)).toEqual(partsOf(keptFile(signed)));
  });
});
