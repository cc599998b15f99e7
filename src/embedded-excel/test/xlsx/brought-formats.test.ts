// Data bars, icons and colour scales that a file brings: what they mean, what is drawn of them, and that the file keeps them.
// Source: ECMA-376, CT_DataBar, CT_IconSet, CT_ColorScale; [MS-XLSX] 2.6.3, CT_DataBar and CT_IconSet of 2009 with their defaults.
import { startOfficeSession } from "../../host/office-session";
import { findingsOf, partsOf } from "../../testing";
import { foreignFile } from "../../testing/foreign-file";
import { openXlsx, saveXlsx } from "../../xlsx";
import type { Book, ConditionalRule, Sheet } from "../../book/types";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const HALF = "{DA7ABA51-AAAA-BBBB-0001-000000000001}";

const cells = [-10, 20, 40, 30].map(
  (value, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${value}</v></c></row>`,
);

const classic = (rules: string, sqref = "A1:A4"): string =>
  `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;
const newer = (rules: string, sqref = "A1:A4"): string =>
  `<extLst><ext uri="{aaaaaaaa-0000-0000-0000-000000000000}"><a/></ext><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}">${rules}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;

const named = `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${HALF}</x14:id></ext></extLst>`;
const bar = (extra = ""): string =>
  `<cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="min"/><cfvo type="num" val="40"/><color rgb="FF63C384"/></dataBar>${extra}</cfRule>`;
const newerBar = `<x14:cfRule type="dataBar" id="${HALF}"><x14:dataBar minLength="0" maxLength="100" showValue="0" border="1" gradient="0" direction="rightToLeft" negativeBarBorderColorSameAsPositive="0" axisPosition="middle"><x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>40</xm:f></x14:cfvo><x14:borderColor rgb="FF010203"/><x14:negativeFillColor rgb="FF040506"/><x14:negativeBorderColor rgb="FF070809"/><x14:axisColor rgb="FF0A0B0C"/></x14:dataBar></x14:cfRule>`;

const fileOf = (rules: string): Uint8Array =>
  foreignFile({ sheet: `<sheetData>${cells.join("")}</sheetData>${rules}` });

const sheetOf = (book: Book): Sheet => {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("the file has a sheet");
  return sheet;
};
const rulesOf = async (rules: string): Promise<readonly ConditionalRule[]> =>
  sheetOf(await openXlsx(fileOf(rules))).conditionalFormats.map(({ rule }) => rule);

describe("what a file's rule means", () => {
  it("a data bar of 2007: from its lowest number, a tenth to nine tenths long, without an axis", async () => {
    expect(await rulesOf(classic(bar()))).toEqual([
      {
        kind: "dataBar",
        low: { type: "LowestValue" },
        high: { type: "Number", formula: "40" },
        color: "#63C384",
        showBarOnly: true,
        look: {
          gradient: true,
          borderColor: "",
          negative: { color: "#FF0000", borderColor: "", matchesColor: true, matchesBorder: true },
          axis: "None",
          axisColor: "#000000",
          direction: "Context",
          shortest: 10,
          longest: 90,
        },
      },
    ]);
  });

  it("one with another half in the extension list: that half's bounds, borders, signs and axis", async () => {
    expect(await rulesOf(classic(bar(named)) + newer(newerBar))).toEqual([
      {
        kind: "dataBar",
        low: { type: "Automatic" },
        high: { type: "Number", formula: "40" },
        color: "#63C384",
        showBarOnly: true,
        look: {
          gradient: false,
          borderColor: "#010203",
          negative: { color: "#040506", borderColor: "#070809", matchesColor: false, matchesBorder: false },
          axis: "CellMidPoint",
          axisColor: "#0A0B0C",
          direction: "RightToLeft",
          shortest: 0,
          longest: 100,
        },
      },
    ]);
  });

  it("icons: their bounds, above or from them on, turned round, without the numbers", async () => {
    const icons = `<cfRule type="iconSet" priority="1"><iconSet iconSet="4RedToBlack" showValue="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="$C$1" gte="0"/><cfvo type="percentile" val="50"/><cfvo type="formula" val="$C$2*2"/></iconSet></cfRule>`;
    expect(await rulesOf(classic(icons))).toEqual([
      {
        kind: "iconSet",
        style: "FourRedToBlack",
        criteria: [
          { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
          { type: "Number", formula: "=$C$1", operator: "GreaterThan" },
          { type: "Percentile", formula: "50", operator: "GreaterThanOrEqual" },
          { type: "Formula", formula: "=$C$2*2", operator: "GreaterThanOrEqual" },
        ],
        reversed: true,
        showIconOnly: true,
      },
    ]);
  });

  it("icons of the extension list: stars, and icons of other sets or none in place of their own", async () => {
    const vo = (value: number): string => `<x14:cfvo type="percent"><xm:f>${value}</xm:f></x14:cfvo>`;
    const stars = `<x14:cfRule type="iconSet" priority="2" id="{1}"><x14:iconSet iconSet="3Stars" custom="1">${[0, 33, 67].map(vo).join("")}<x14:cfIcon iconSet="NoIcons" iconId="0"/><x14:cfIcon iconSet="3Flags" iconId="1"/><x14:cfIcon iconSet="3Stars" iconId="2"/></x14:iconSet></x14:cfRule>`;
    const [rule] = await rulesOf(newer(stars));
    expect(rule).toMatchObject({
      style: "ThreeStars",
      criteria: [
        { icon: { set: "Invalid", index: 0 } },
        { icon: { set: "ThreeFlags", index: 1 } },
        { icon: { set: "ThreeStars", index: 2 } },
      ],
    });
  });

  it("colour scales: two or three points, whatever the words for their colours", async () => {
    const scale = `<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color theme="4"/><color indexed="13"/><color rgb="FF63BE7B"/></colorScale></cfRule>`;
    expect(await rulesOf(classic(scale))).toEqual([
      {
        kind: "colorScale",
        points: [
          { type: "LowestValue", color: "#4472C4" },
          { type: "Percentile", formula: "50", color: "#FFFF00" },
          { type: "HighestValue", color: "#63BE7B" },
        ],
      },
    ]);
  });

  it.each([
    [
      "a set of icons that nobody knows",
      `<cfRule type="iconSet" priority="1"><iconSet iconSet="3Moons"><cfvo type="min"/><cfvo type="min"/><cfvo type="min"/></iconSet></cfRule>`,
    ],
    [
      "a scale of one point",
      `<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><color rgb="FF000000"/></colorScale></cfRule>`,
    ],
    [
      "a bar between bounds that nobody knows",
      `<cfRule type="dataBar" priority="1"><dataBar><cfvo type="moon"/><cfvo type="max"/><color rgb="FF000000"/></dataBar></cfRule>`,
    ],
  ])("%s stays in the file alone", async (_what, rule) => {
    const book = await openXlsx(fileOf(classic(rule)));
    expect(sheetOf(book).conditionalFormats).toEqual([]);
    sheetOf(book).conditionalFormats.push({
      id: "x",
      areas: [{ row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
      rule: { kind: "duplicateValues" },
      format: {},
      priority: 3,
      stopIfTrue: false,
    });
    expect(partsOf(await saveXlsx(book))["xl/worksheets/sheet1.xml"]).toContain(rule);
  });
});

describe("served and drawn", () => {
  it("as those made through Office.js are", async () => {
    const { excel, client } = startOfficeSession(
      await openXlsx(fileOf(classic(bar(named)) + newer(newerBar))),
    );
    const sheet = sheetOf(excel.book);
    const read = await client.Excel.run(async (context) => {
      const format = context.workbook.worksheets
        .getItem("Lembar")
        .getRange("A1")
        .conditionalFormats.getItemAt(0);
      format
        .load("type")
        .dataBar.load("axisFormat,barDirection,showDataBarOnly,lowerBoundRule,upperBoundRule");
      const negative = format.dataBar.negativeFormat.load("fillColor,borderColor");
      const range = format.getRange().load("address");
      await context.sync();
      return [format.type, format.dataBar.toJSON(), negative.toJSON(), range.address];
    });
    expect(read).toEqual([
      "DataBar",
      expect.objectContaining({
        axisFormat: "CellMidPoint",
        barDirection: "RightToLeft",
        lowerBoundRule: { type: "Automatic" },
        showDataBarOnly: true,
        upperBoundRule: { type: "Number", formula: "40" },
      }),
      expect.objectContaining({ fillColor: "#040506", borderColor: "#070809" }),
      "Lembar!A1:A4",
    ]);
    // From the middle to the right, as it goes from right to left and the number is below zero.
    expect(excel.cellMarks(sheet.id, 0, 0)).toMatchObject({
      bar: { from: 0.5, to: 1, color: "#040506", borderColor: "#070809" },
      hidesText: true,
    });
    expect(excel.cellMarks(sheet.id, 2, 0)?.bar).toMatchObject({ from: 0, to: 0.5, color: "#63C384" });
  });

  it("a bar of 2007 is a tenth of the cell at its least number, and nine tenths at its most", async () => {
    const { excel } = startOfficeSession(await openXlsx(fileOf(classic(bar()))));
    const ends = [0, 1, 2].map((row) => excel.cellMarks(sheetOf(excel.book).id, row, 0)?.bar?.to);
    // 20 is three fifths of the way from -10 to 40.
    expect(ends).toEqual([0.1, expect.closeTo(0.58), 0.9]);
  });
});

describe("kept", () => {
  const both = classic(
    bar(named) + `<cfRule type="expression" priority="2"><formula>A1&gt;9</formula></cfRule>`,
  );

  it("to the byte, where nobody changed anything", async () => {
    const bytes = fileOf(both + newer(newerBar));
    const sheet = "xl/worksheets/sheet1.xml";
    expect(partsOf(await saveXlsx(await openXlsx(bytes)))[sheet]).toBe(partsOf(bytes)[sheet]);
  });

  it("both halves as they stand, where another rule is changed", async () => {
    const book = await openXlsx(fileOf(both + newer(newerBar)));
    const [, rule] = sheetOf(book).conditionalFormats;
    if (rule !== undefined) rule.rule = { kind: "custom", formula: "=A1>10" };
    const xml = partsOf(await saveXlsx(book))["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain(bar(named));
    expect(xml).toContain(newer(newerBar));
    expect(xml).toContain("A1&gt;10");
  });

  it("all words of rules that only others came before, in either part, whatever a book has no place for", async () => {
    const today = `<cfRule type="timePeriod" priority="2" stopIfTrue="1" timePeriod="today"><formula>FLOOR(A1,1)=TODAY()</formula></cfRule>`;
    const scale = `<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color theme="4" tint="0.5"/><color rgb="FFFFFFFF"/></colorScale></cfRule>`;
    const stars = `<x14:cfRule type="iconSet" priority="4" id="{9}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet><x14:more/></x14:cfRule>`;
    const rules = classic(bar(named) + today + scale) + newer(newerBar + stars);
    const book = await openXlsx(fileOf(rules));
    const { conditionalFormats } = sheetOf(book);
    for (const one of conditionalFormats) one.priority += 1;
    const xml = partsOf(await saveXlsx(book))["xl/worksheets/sheet1.xml"] ?? "";
    const pushed = rules.replaceAll(/priority="(\d)"/g, (_, one: string) => `priority="${Number(one) + 1}"`);
    expect(xml).toContain(pushed);
  });

  it("what kind of day a rule means, where its formula followed its cells", async () => {
    const rule = (row: number): string =>
      `<cfRule type="timePeriod" priority="1" timePeriod="today"><formula>FLOOR(A${row},1)=TODAY()</formula></cfRule>`;
    const { excel, client } = startOfficeSession(await openXlsx(fileOf(classic(rule(1)))));
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Lembar").getRange("1:1").insert("Down");
      await context.sync();
    });
    const xml = partsOf(await saveXlsx(excel.book))["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain(classic(rule(2), "A2:A5"));
  });

  it("neither half, where the bar is deleted, and all else of the extension list", async () => {
    const book = await openXlsx(fileOf(both + newer(newerBar)));
    sheetOf(book).conditionalFormats.shift();
    const xml = partsOf(await saveXlsx(book))["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).not.toContain("dataBar");
    expect(xml).not.toContain("x14:conditionalFormatting");
    expect(xml).toContain("<a/>");
  });

  it.each([
    "",
    newer(newerBar.replace(HALF, "{2}").replace('type="dataBar"', 'type="dataBar" priority="9"')),
  ])(
    "bars and stars that are added stand beside what there is, and are read back as they were",
    async (there) => {
      const book = await openXlsx(fileOf(there));
      const sheet = sheetOf(book);
      const [brought] = await rulesOf(classic(bar(named)) + newer(newerBar));
      if (brought === undefined) throw new Error("the rule is read");
      const stars = {
        kind: "iconSet",
        style: "ThreeStars",
        criteria: [
          { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
          { type: "Formula", formula: "=$B$1", operator: "GreaterThan" },
          {
            type: "Percent",
            formula: "67",
            operator: "GreaterThanOrEqual",
            icon: { set: "Invalid", index: 0 },
          },
        ].map((one, index) => (index === 2 ? one : { ...one, icon: { set: "ThreeStars", index } })),
        reversed: false,
        showIconOnly: true,
      } as unknown as ConditionalRule;
      const before = sheet.conditionalFormats.map(({ rule }) => rule);
      for (const [index, rule] of [brought, stars].entries())
        sheet.conditionalFormats.push({
          id: `{DA7ABA51-0000-0000-0000-00000000000${index}}`,
          areas: [{ row: 0, column: 0, lastRow: 3, lastColumn: 0 }],
          rule,
          format: {},
          priority: index,
          stopIfTrue: false,
        });
      const again = await openXlsx(await saveXlsx(book));
      const rules = sheetOf(again).conditionalFormats.map(({ rule }) => rule);
      expect(rules).toHaveLength(before.length + 2);
      for (const rule of [...before, brought, stars]) expect(rules).toContainEqual(rule);
    },
  );

  it("a new book's bars and icons are a file that Microsoft's validator finds nothing in", async () => {
    const book = await openXlsx(fileOf(classic(bar(named)) + newer(newerBar)));
    const copy: Book = structuredClone(book);
    const bytes = await saveXlsx(copy);
    expect(findingsOf(bytes)).toEqual([]);
    const rules = (one: Book): unknown => sheetOf(one).conditionalFormats.map(({ rule }) => rule);
    expect(rules(await openXlsx(bytes))).toEqual(rules(book));
  });
});

it("formulas of bounds follow their cells, as those of other rules do", async () => {
  const scale = `<cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="$C$1"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FFFFFFFF"/></colorScale></cfRule>`;
  const { excel, client } = startOfficeSession(await openXlsx(fileOf(classic(scale))));
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Lembar").getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(sheetOf(excel.book).conditionalFormats[0]?.rule).toMatchObject({
    points: [{ type: "Number", formula: "=$C$2" }, { type: "HighestValue" }],
  });
});

it("what stands beside rules of a range stays with those that stay, when one of them is changed or goes", async () => {
  const own = `<extLst><ext uri="{aaaaaaaa-0000-0000-0000-000000000001}"><b/></ext></extLst>`;
  const rule = (priority: number): string =>
    `<cfRule type="expression" priority="${priority}"><formula>A1&gt;${priority}</formula></cfRule>`;
  const book = await openXlsx(fileOf(classic(`${rule(1)}${rule(2)}${own}`)));
  const [first, second] = sheetOf(book).conditionalFormats;
  if (first === undefined || second === undefined) throw new Error("both rules are read");
  sheetOf(book).conditionalFormats = [{ ...second, stopIfTrue: true }];
  const xml = partsOf(await saveXlsx(book))["xl/worksheets/sheet1.xml"] ?? "";
  expect(xml).toContain(classic(rule(2).replace('priority="2"', 'priority="2" stopIfTrue="1"') + own));
});
