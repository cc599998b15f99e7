import { codeOf, open } from "../../testing/open";
import { readOf, setAndRead } from "./reads-back";

describe("sheets", () => {
  it("are added, renamed with the formulas that name them, hidden, copied and deleted", async () => {
    const { run, excel } = open();
    const names = await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Lain");
      other.getRange("A1").formulas = [["=Data!B2*2"]];
      sheet.getRange("B2").values = [[21]];
      sheet.name = "Data Baru";
      const cell = other.getRange("A1").load("values,formulas");
      const copy = other.copy("End");
      copy.load("name");
      other.visibility = "Hidden";
      context.workbook.worksheets.load("items/name,items/visibility,items/position");
      await context.sync();
      expect(cell.values).toEqual([[42]]);
      expect(cell.formulas).toEqual([["='Data Baru'!B2*2"]]);
      copy.delete();
      await context.sync();
      return context.workbook.worksheets.items.map((one) => `${one.name} ${one.visibility} ${one.position}`);
    });
    expect(names).toEqual(["Data Baru Visible 0", "Lain Hidden 1", "Lain (2) Visible 2"]);
    expect(excel.book.sheets).toHaveLength(2);
  });

  // Microsoft's help of SHEET and SHEETS: the number of the sheet that is referred to, and how many there are.
  it("that come and change places are told by SHEET and SHEETS, in formulas that stood before", async () => {
    const { run } = open();
    const read = await run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [['=SHEET()&" of "&SHEETS()']];
      const told: unknown[] = [];
      const tell = async (): Promise<void> => {
        cell.load("values");
        await context.sync();
        told.push(cell.values[0]?.[0]);
      };
      await tell();
      const other = context.workbook.worksheets.add("Lain");
      await tell();
      other.position = 0;
      await tell();
      other.copy("Beginning");
      await tell();
      other.delete();
      await tell();
      return told;
    });
    expect(read).toEqual(["1 of 1", "1 of 2", "2 of 2", "3 of 3", "2 of 2"]);
  });

  it("keep page set-up, frozen panes and page breaks", async () => {
    const { run, sheet: data } = open();
    await run(async (context, sheet) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.pageLayout.setPrintArea("A1:H40");
      sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      sheet.horizontalPageBreaks.add("A21");
      sheet.freezePanes.freezeAt("A1:A2");
      await context.sync();
    });
    expect(data.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitToPagesWide: 1,
      titleRows: "$1:$2",
      printArea: "A1:H40",
      rowBreaks: [20],
    });
    expect(data.pageLayout.footer.right).toBe("&P / &N");
    expect([data.frozenRows, data.frozenColumns]).toEqual([2, 1]);
  });

  it("refuse the wrong password and take the right one", async () => {
    const { run } = open();
    const unprotect = (password: string): Promise<unknown> =>
      run(async (context, sheet) => {
        sheet.protection.unprotect(password);
        await context.sync();
      });
    await run(async (context, sheet) => {
      sheet.protection.protect({}, "rahasia");
      await context.sync();
    });
    expect(await codeOf(unprotect("salah"))).toBe("AccessDenied");
    expect(await codeOf(unprotect("rahasia"))).toBe("no error");
  });
});

describe("a sheet", () => {
  it("has headings and calculates until it is told not to", async () => {
    const opened = open();
    const sheetOf = (sheet: Excel.Worksheet): Excel.Worksheet => sheet;
    const asNew = { showHeadings: true, enableCalculation: true };
    expect(await readOf(opened, sheetOf, Object.keys(asNew))).toEqual(asNew);
    const off = { showHeadings: false, enableCalculation: false };
    expect(await setAndRead(opened, sheetOf, off)).toEqual(off);
    expect(await setAndRead(opened, sheetOf, asNew)).toEqual(asNew);
  });

  // Source: Office.js reference, Worksheet.enableCalculation; VBA reference, Worksheet.EnableCalculation.
  it("that does not calculate keeps its values whatever is asked, and has the new ones once it does", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Lain");
      sheet.getRange("A1:A3").formulas = [[1], ["=A1*10"], ["=SEQUENCE(A1)"]];
      other.getRange("A1").formulas = [["=Data!A1+Data!A2"]];
      sheet.enableCalculation = false;
      sheet.getRange("A1").values = [[3]];
      sheet.getRange("B1").formulas = [["=A1*100"]];
      sheet.calculate(true);
      sheet.getRange("A2").calculate();
      context.workbook.application.calculate("Full");
      const paused = [sheet.getRange("A2:A5"), sheet.getRange("B1"), other.getRange("A1")].map((range) =>
        range.load("values"),
      );
      await context.sync();
      const before = paused.map(({ values }) => values.flat() as unknown[]);
      sheet.enableCalculation = true;
      for (const range of paused) range.load("values");
      await context.sync();
      return [before, paused.map(({ values }) => values.flat() as unknown[])];
    });
    expect(found).toEqual([
      // What is entered is calculated, and another sheet counts with what stands there.
      [[10, 1, "", ""], [300], [13]],
      [[30, 1, 2, 3], [300], [33]],
    ]);
  });
});

describe("names, settings and properties", () => {
  it("are kept and found without regard to case", async () => {
    const { run, excel } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[60]];
      context.workbook.names.add("Lap_2026_07_Target", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=Lap_2026_07_Target+1"]];
      const value = sheet.getRange("B1").load("values");
      const name = context.workbook.names.getItem("lap_2026_07_target").load("formula,value,type");
      context.workbook.settings.add("layout", { version: 1 });
      const setting = context.workbook.settings.getItem("layout").load("value");
      context.workbook.properties.custom.add("Versi", 3);
      sheet.customProperties.add("Bulan", "2026-07");
      await context.sync();
      return [
        value.values,
        name.formula,
        name.value as unknown,
        name.type,
        setting.value as unknown,
      ] as unknown[];
    });
    expect(found).toEqual([[[61]], "=Data!$A$1", "Data!$A$1", "Range", { version: 1 }]);
    expect(excel.book.customProperties.get("Versi")).toBe(3);
    expect(excel.book.sheets[0]?.customProperties.get("Bulan")).toBe("2026-07");
  });

  it("refuses a name like a cell's address", async () => {
    const { run } = open();
    const adding = run(async (context, sheet) => {
      context.workbook.names.add("MC2026", sheet.getRange("A1"));
      await context.sync();
    });
    expect(await codeOf(adding)).toBe("InvalidArgument");
  });
});

describe("charts", () => {
  it("read their series, names and categories from the range", async () => {
    const { run, sheet: data } = open();
    await run(async (context, sheet) => {
      sheet.getRange("A1:C3").values = [
        ["Area", "Hitung", "Target"],
        ["JKT", 20, 30],
        ["SBY", 10, 30],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Auto");
      chart.name = "Menurut Area";
      chart.title.text = "Sampel";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorUnit = 5;
      chart.axes.categoryAxis.tickLabelSpacing = 1;
      chart.setPosition("E2", "J12");
      const target = chart.series.getItemAt(1);
      target.chartType = "Line";
      target.format.line.color = "#FF0000";
      sheet.shapes.getItem("Menurut Area").altTextDescription = "Sampel menurut area";
      await context.sync();
    });
    expect(data.charts[0]).toMatchObject({
      name: "Menurut Area",
      title: "Sampel",
      description: "Sampel menurut area",
      valueAxisMinimum: 0,
      valueAxisMajorUnit: 5,
      categoryAxisLabelSpacing: 1,
      left: 192,
      top: 15,
      series: [
        {
          name: "Hitung",
          nameReference: "Data!$B$1",
          values: "Data!$B$2:$B$3",
          categories: "Data!$A$2:$A$3",
        },
        { name: "Target", chartType: "Line", color: "#FF0000" },
      ],
    });
  });
});

describe("a line chart's series", () => {
  it("keep their markers, hollow or filled, and their lines' weight and dash", async () => {
    const { run, sheet: data } = open();
    const read = await run(async (context, sheet) => {
      sheet.getRange("A1:C3").values = [
        ["Bulan", "Lulus", "Batas"],
        ["Jan", 0.8, 0.7],
        ["Feb", 0.9, 0.7],
      ];
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:C3"), "Columns");
      const [rate, limit] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      rate.format.line.color = "#1F4E79";
      rate.markerStyle = "Diamond";
      rate.markerBackgroundColor = "#FFFFFF";
      rate.markerForegroundColor = "#1F4E79";
      limit.chartType = "Line";
      limit.format.line.weight = 1.25;
      limit.format.line.lineStyle = "Dash";
      rate.load("markerStyle,markerBackgroundColor,markerForegroundColor");
      limit.format.line.load("weight");
      await context.sync();
      return [
        rate.markerStyle,
        rate.markerBackgroundColor,
        rate.markerForegroundColor,
        limit.format.line.weight,
      ];
    });
    expect(read).toEqual(["Diamond", "#FFFFFF", "#1F4E79", 1.25]);
    expect(data.charts[0]?.series).toMatchObject([
      { color: "#1F4E79", markerStyle: "Diamond", markerFill: "#FFFFFF" },
      { chartType: "Line", lineWeight: 1.25, lineDash: true },
    ]);
  });

  it("keep a marker's outline beside the colour of the line", async () => {
    const { run } = open();
    const outline = await run(async (context, sheet) => {
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:C3"), "Columns");
      const series = chart.series.getItemAt(0);
      series.format.line.color = "#1F4E79";
      series.markerForegroundColor = "#FF0000";
      await context.sync();
      series.load("markerForegroundColor,format/line/color");
      await context.sync();
      return [series.markerForegroundColor, series.format.line.color];
    });
    expect(outline).toEqual(["#FF0000", "#1F4E79"]);
  });
});

describe("ranges", () => {
  it("sort, merge, copy and clear", async () => {
    const { run, sheet: data } = open();
    const values = await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["b", 2],
        ["a", 3],
        ["c", 1],
      ];
      sheet.getRange("A1:B3").sort.apply([{ key: 1, ascending: true }]);
      sheet.getRange("D1").copyFrom("A1:B3", "Values");
      sheet.getRange("A5:C5").merge();
      sheet.getRange("A1:A3").clear("Contents");
      const range = sheet.getRange("A1:E3").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ["", 1, "", "c", 1],
      ["", 2, "", "b", 2],
      ["", 3, "", "a", 3],
    ]);
    expect(data.merges).toEqual([{ row: 4, column: 0, lastRow: 4, lastColumn: 2 }]);
  });

  it("keep whole-column formats for cells written later", async () => {
    const { run, excel, sheet: data } = open();
    await run(async (context, sheet) => {
      sheet.getRange("B:B").numberFormat = [["dd/mm/yyyy"]];
      sheet.getRange("B7").values = [[46_218]];
      await context.sync();
    });
    expect(excel.displayText(data.id, 6, 1)).toBe("15/07/2026");
  });

  it("find cells that break their validation", async () => {
    const { run } = open();
    const address = await run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [["Ya"], ["ya "], ["Tidak"]];
      const check = sheet.getRange("A1:A3").dataValidation;
      check.rule = { list: { inCellDropDown: true, source: "Ya,Tidak,N/A" } };
      const bad = check.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      return bad.address;
    });
    expect(address).toBe("Data!A2");
  });
});
