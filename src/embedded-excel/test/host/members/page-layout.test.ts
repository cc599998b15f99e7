// Page set-up. Source: Office.js reference, Excel.PageLayout, HeaderFooterGroup, HeaderFooter, PageBreakCollection and PageBreak;
// the defaults are those of Excel's new workbook: margins 0.75, 0.7 and 0.3 inches.
import { codeOf, open, type Opened } from "../../../testing/index";
import { itReadsBack, readOf, reopened, setAndRead } from "../reads-back";

const made = (): Promise<Opened> => Promise.resolve(open());
const layout = (sheet: Excel.Worksheet): Excel.PageLayout => sheet.pageLayout;
const group = (sheet: Excel.Worksheet): Excel.HeaderFooterGroup => sheet.pageLayout.headersFooters;

const MARGINS = {
  bottomMargin: 54,
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
};

describe("page set-up", () => {
  itReadsBack(made, "in the file", [
    [
      "a page",
      layout,
      {
        blackAndWhite: true,
        centerHorizontally: true,
        centerVertically: true,
        orientation: "Landscape",
        paperSize: "A3",
        printGridlines: true,
      },
      {
        blackAndWhite: false,
        centerHorizontally: false,
        centerVertically: false,
        orientation: "Portrait",
        printGridlines: false,
      },
    ],
    [
      "margins in points",
      layout,
      { bottomMargin: 36, footerMargin: 9, headerMargin: 18, leftMargin: 27, rightMargin: 45, topMargin: 72 },
      MARGINS,
    ],
    ["a scale", layout, { zoom: { scale: 75 } }, {}],
    ["a number of pages", layout, { zoom: { horizontalFitToPages: 1, verticalFitToPages: 3 } }, {}],
    [
      "headers and footers",
      (sheet) => group(sheet).defaultForAllPages,
      {
        leftHeader: "kiri",
        centerHeader: "&A",
        rightHeader: "&D",
        leftFooter: "bawah && kiri",
        centerFooter: "&P / &N",
        rightFooter: "&T",
      },
      {
        leftHeader: "",
        centerHeader: "",
        rightHeader: "",
        leftFooter: "",
        centerFooter: "",
        rightFooter: "",
      },
    ],
    [
      "how headers and footers are laid",
      group,
      { useSheetMargins: false, useSheetScale: false },
      { state: "Default", useSheetMargins: true, useSheetScale: true },
    ],
  ]);

  it("how headers are laid is changed in a file that has headers of its own, and they stay", async () => {
    const opened = open();
    const header = (sheet: Excel.Worksheet): Excel.HeaderFooter => group(sheet).defaultForAllPages;
    await setAndRead(opened, header, { centerHeader: "Judul" });
    await setAndRead(opened, group, { useSheetScale: false });
    const second = await reopened(opened);
    await second.run(async (context, sheet) => {
      group(sheet).set({ useSheetScale: true, useSheetMargins: false });
      await context.sync();
    });
    const third = await reopened(second);
    expect(await readOf(third, header, ["centerHeader"])).toEqual({ centerHeader: "Judul" });
    expect(await readOf(third, group, ["useSheetScale", "useSheetMargins"])).toEqual({
      useSheetScale: true,
      useSheetMargins: false,
    });
  });

  it("headers of other pages than all are refused, not lost", async () => {
    const opened = open();
    expect(await codeOf(setAndRead(opened, group, { state: "OddAndEven" }))).toBe("InvalidArgument");
    expect(await setAndRead(opened, group, { state: "Default" })).toEqual({ state: "Default" });
  });

  it.each([
    ["Points", { top: 36, left: 18 }, { ...MARGINS, topMargin: 36, leftMargin: 18 }],
    ["Inches", { bottom: 1, header: 0.5 }, { ...MARGINS, bottomMargin: 72, headerMargin: 36 }],
    ["Centimeters", { right: 2.54, footer: 1.27 }, { ...MARGINS, rightMargin: 72, footerMargin: 36 }],
  ] as const)("margins in %s are set together; those left out stay", async (unit, given, margins) => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      layout(sheet).setPrintMargins(unit, given);
      await context.sync();
    });
    expect(await readOf(opened, layout, Object.keys(MARGINS))).toEqual(margins);
  });

  it("a margin below nothing is refused, set alone or together", async () => {
    const opened = open();
    const together = opened.run(async (context, sheet) => {
      layout(sheet).setPrintMargins("Inches", { top: -1 });
      await context.sync();
    });
    expect([await codeOf(together), await codeOf(setAndRead(opened, layout, { topMargin: -1 }))]).toEqual([
      "InvalidArgument",
      "InvalidArgument",
    ]);
    expect(await readOf(opened, layout, ["topMargin"])).toEqual({ topMargin: 54 });
  });

  it("print area and titles are found where they were set, in the file too; before there are none", async () => {
    const opened = open();
    const read = ({ run }: Pick<Opened, "run">): Promise<unknown[]> =>
      run(async (context, sheet) => {
        const area = layout(sheet).getPrintAreaOrNullObject().load("address");
        const titles = [
          layout(sheet).getPrintTitleRowsOrNullObject().load("address"),
          layout(sheet).getPrintTitleColumnsOrNullObject().load("address"),
        ];
        await context.sync();
        return [area, ...titles].map((one) => (one.isNullObject ? null : one.address));
      });
    expect(await read(opened)).toEqual([null, null, null]);
    await opened.run(async (context, sheet) => {
      layout(sheet).setPrintArea("A1:D20");
      layout(sheet).setPrintTitleRows("$1:$2");
      layout(sheet).setPrintTitleColumns(sheet.getRange("A:B"));
      await context.sync();
    });
    const set = ["Data!A1:D20", "Data!1:2", "Data!A:B"];
    expect(await read(opened)).toEqual(set);
    expect(await read(await reopened(opened))).toEqual(set);
  });

  it("a print area is of several areas, given as such or by their addresses", async () => {
    const opened = open();
    const printed = ({ run }: Pick<Opened, "run">): Promise<string> =>
      run(async (context, sheet) => {
        const area = layout(sheet).getPrintAreaOrNullObject().load("address");
        await context.sync();
        return area.address;
      });
    for (const give of [
      (sheet: Excel.Worksheet): Excel.RangeAreas => sheet.getRanges("A1:B2,D4:E5"),
      (): string => "A1:B2,D4:E5",
    ]) {
      await opened.run(async (context, sheet) => {
        layout(sheet).setPrintArea(give(sheet));
        await context.sync();
      });
      expect(await printed(opened)).toBe("Data!A1:B2,Data!D4:E5");
      expect(await printed(await reopened(opened))).toBe("Data!A1:B2,Data!D4:E5");
    }
  });

  it("print area and titles move with their cells, as the names that they are in the file do", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      layout(sheet).setPrintArea("B3:D20");
      layout(sheet).setPrintTitleRows("2:3");
      layout(sheet).setPrintTitleColumns("B:B");
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("10:11").delete("Up");
      sheet.getRange("A:A").delete("Left");
      const places = [
        layout(sheet).getPrintAreaOrNullObject(),
        layout(sheet).getPrintTitleRowsOrNullObject(),
        layout(sheet).getPrintTitleColumnsOrNullObject(),
      ];
      for (const one of places) one.load("address");
      await context.sync();
      return places.map(({ address }) => address);
    });
    expect(found).toEqual(["Data!A4:C19", "Data!3:4", "Data!A:A"]);
  });

  it("titles are whole rows and whole columns", async () => {
    const { run } = open();
    const refused = async (set: (page: Excel.PageLayout) => void): Promise<string> =>
      codeOf(
        run(async (context, sheet) => {
          set(layout(sheet));
          await context.sync();
        }),
      );
    expect([
      await refused((page) => {
        page.setPrintTitleRows("A1:B2");
      }),
      await refused((page) => {
        page.setPrintTitleColumns("1:2");
      }),
    ]).toEqual(["InvalidArgument", "InvalidArgument"]);
  });
});

describe("page breaks", () => {
  /** Rows and columns where pages start. */
  const read = ({ run }: Pick<Opened, "run">): Promise<unknown[]> =>
    run(async (context, sheet) => {
      const rows = sheet.horizontalPageBreaks.load("items/rowIndex");
      const columns = sheet.verticalPageBreaks.load("items/columnIndex");
      const counts = [rows.getCount(), columns.getCount()];
      await context.sync();
      return [
        rows.items.map(({ rowIndex }) => rowIndex),
        columns.items.map(({ columnIndex }) => columnIndex),
        counts.map(({ value }) => value),
      ];
    });

  async function withBreaks(): Promise<Opened> {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.horizontalPageBreaks.add("A11");
      sheet.horizontalPageBreaks.add("A21:E21");
      sheet.verticalPageBreaks.add("F1");
      await context.sync();
    });
    return opened;
  }

  it("stand before the range's first cell, in the file too", async () => {
    const opened = await withBreaks();
    const breaks = [[10, 20], [5], [2, 1]];
    expect(await read(opened)).toEqual(breaks);
    expect(await read(await reopened(opened))).toEqual(breaks);
  });

  it("are got by their place among the others, and deleted", async () => {
    const opened = await withBreaks();
    const second = await opened.run(async (context, sheet) => {
      const found = sheet.horizontalPageBreaks.getItem(1).load("rowIndex");
      await context.sync();
      sheet.horizontalPageBreaks.getItem(0).delete();
      await context.sync();
      return found.rowIndex;
    });
    expect(second).toBe(20);
    expect(await read(opened)).toEqual([[20], [5], [1, 1]]);
    const beyond = opened.run(async (context, sheet) => {
      sheet.verticalPageBreaks.getItem(1).load("columnIndex");
      await context.sync();
    });
    expect(await codeOf(beyond)).toBe("ItemNotFound");
  });

  it("that were listed are deleted each as itself", async () => {
    const opened = await withBreaks();
    await opened.run(async (context, sheet) => {
      const { horizontalPageBreaks: breaks } = sheet;
      breaks.load("items");
      await context.sync();
      for (const one of breaks.items) one.delete();
      await context.sync();
    });
    expect(await read(opened)).toEqual([[], [5], [0, 1]]);
  });

  it("are all taken away at once, of rows or of columns", async () => {
    const opened = await withBreaks();
    await opened.run(async (context, sheet) => {
      sheet.verticalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(await read(opened)).toEqual([[10, 20], [], [2, 0]]);
  });
});
