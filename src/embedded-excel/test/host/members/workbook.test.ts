// The workbook, its application and protection. Source: Office.js reference, Excel.Workbook, Application, CultureInfo,
// DatetimeFormatInfo, NumberFormatInfo, IterativeCalculation and WorkbookProtection; the patterns are those of an English (US) system.
import { codeOf, open, type Opened } from "../../../testing/index";
import { readOf, setAndRead } from "../reads-back";

type Find = (sheet: Excel.Worksheet, context: Excel.RequestContext) => object;
const application = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.Application =>
  context.workbook.application;

describe("the application", () => {
  const KNOWN: readonly (readonly [string, Find, Readonly<Record<string, unknown>>])[] = [
    [
      "separators",
      (_sheet, context): Excel.Application => context.workbook.application,
      { decimalSeparator: ".", thousandsSeparator: ",", useSystemSeparators: true },
    ],
    [
      "state",
      (_sheet, context): Excel.Application => context.workbook.application,
      { calculationState: "Done", calculationMode: "Automatic" },
    ],
    [
      "culture",
      (_sheet, context): Excel.CultureInfo => context.workbook.application.cultureInfo,
      { name: "en-US" },
    ],
    [
      "numbers",
      (_sheet, context): Excel.NumberFormatInfo => context.workbook.application.cultureInfo.numberFormat,
      { numberDecimalSeparator: ".", numberGroupSeparator: "," },
    ],
    [
      "dates",
      (_sheet, context): Excel.DatetimeFormatInfo => context.workbook.application.cultureInfo.datetimeFormat,
      {
        dateSeparator: "/",
        timeSeparator: ":",
        shortDatePattern: "m/d/yyyy",
        longDatePattern: "dddd, mmmm d, yyyy",
        longTimePattern: "h:mm:ss AM/PM",
      },
    ],
    [
      "circles",
      (_sheet, context): Excel.IterativeCalculation => context.workbook.application.iterativeCalculation,
      { enabled: false, maxChange: 0.001, maxIteration: 100 },
    ],
  ];

  it.each(KNOWN)("says of its %s what an English (US) Excel says", async (_what, find, values) => {
    expect(await readOf(open(), find, Object.keys(values))).toEqual(values);
  });

  it("names the version of its calculation engine by a whole number", async () => {
    const { calculationEngineVersion: version } = await readOf(open(), application, [
      "calculationEngineVersion",
    ]);
    expect(typeof version === "number" && Number.isInteger(version) && version > 0).toBe(true);
  });

  it("calculates by hand where it was told so: until asked, formulas stay as they were", async () => {
    const opened = open();
    await opened.run(async (context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
      await context.sync();
    });
    expect(await setAndRead(opened, application, { calculationMode: "Manual" })).toEqual({
      calculationMode: "Manual",
    });
    const values = await opened.run(async (context, sheet) => {
      const read = async (): Promise<unknown> => {
        const range = sheet.getRange("B1").load("values");
        await context.sync();
        return range.values[0]?.[0];
      };
      sheet.getRange("A1").values = [[2]];
      const before = await read();
      context.workbook.application.calculate("Recalculate");
      return [before, await read()];
    });
    expect(values).toEqual([10, 20]);
  });

  it.each(["suspendApiCalculationUntilNextSync", "suspendScreenUpdatingUntilNextSync"] as const)(
    "is as before after %s and a sync",
    async (suspend) => {
      const { run } = open();
      const value = await run(async (context, sheet) => {
        context.workbook.application[suspend]();
        sheet.getRange("A1:A2").formulas = [[3], ["=A1*2"]];
        await context.sync();
        sheet.getRange("A1").values = [[4]];
        const range = sheet.getRange("A2").load("values");
        await context.sync();
        return range.values[0]?.[0] as unknown;
      });
      expect(value).toBe(8);
    },
  );

  it("refuses other iteration than none: what it would not do it does not take", async () => {
    const iteration = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.IterativeCalculation =>
      context.workbook.application.iterativeCalculation;
    for (const values of [{ enabled: true }, { maxChange: 1 }, { maxIteration: 5 }])
      expect(await codeOf(setAndRead(open(), iteration, values))).toBe("ApiNotFound");
    const defaults = { enabled: false, maxChange: 0.001, maxIteration: 100 };
    expect(await setAndRead(open(), iteration, defaults)).toEqual(defaults);
  });
});

describe("the workbook", () => {
  it("says that it may be written, saves nothing by itself, and nobody else is in it", async () => {
    const { run } = open();
    const found = await run(async (context) => {
      const { workbook } = context;
      workbook.load("name,autoSave,readOnly");
      const together = workbook.getIsActiveCollabSession();
      await context.sync();
      return [/\.xlsx$/.test(workbook.name), workbook.autoSave, workbook.readOnly, together.value];
    });
    expect(found).toEqual([true, false, false, false]);
  });

  it("selects what was selected last; its active cell is the first of it", async () => {
    const { run } = open();
    const found = await run(async (context, sheet) => {
      sheet.getRange("C5:D9").select();
      const { workbook } = context;
      const [selected, cell] = [workbook.getSelectedRange(), workbook.getActiveCell()];
      for (const one of [selected, cell]) one.load("address");
      await context.sync();
      return [selected.address, cell.address];
    });
    expect(found).toEqual(["Data!C5:D9", "Data!C5"]);
  });

  it("has no active slicer or chart while none is selected", async () => {
    const { run } = open();
    const found = await run(async (context) => {
      const active = [
        context.workbook.getActiveSlicerOrNullObject(),
        context.workbook.getActiveChartOrNullObject(),
      ];
      await context.sync();
      return active.map(({ isNullObject }) => isNullObject);
    });
    expect(found).toEqual([true, true]);
  });

  it("says whether the client that asks hears of events", async () => {
    const runtime = (_sheet: Excel.Worksheet, context: Excel.RequestContext): Excel.Runtime =>
      context.runtime;
    const opened = open();
    expect(await readOf(opened, runtime, ["enableEvents"])).toEqual({ enableEvents: true });
    expect(await setAndRead(opened, runtime, { enableEvents: false })).toEqual({ enableEvents: false });
  });
});

describe("a protected workbook", () => {
  const isProtected = ({ run }: Opened): Promise<boolean> =>
    run(async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
  const change = ({ run }: Opened, what: (protection: Excel.WorkbookProtection) => void): Promise<string> =>
    codeOf(
      run(async (context) => {
        what(context.workbook.protection);
        await context.sync();
      }),
    );

  it("says so until it is unprotected, with its password where it has one", async () => {
    const opened = open();
    expect(await isProtected(opened)).toBe(false);
    expect(
      await change(opened, (one) => {
        one.protect("rahasia");
      }),
    ).toBe("no error");
    expect(await isProtected(opened)).toBe(true);
    expect(
      await change(opened, (one) => {
        one.protect();
      }),
    ).toBe("AccessDenied");
    expect(
      await change(opened, (one) => {
        one.unprotect("salah");
      }),
    ).toBe("AccessDenied");
    expect(await isProtected(opened)).toBe(true);
    expect(
      await change(opened, (one) => {
        one.unprotect("rahasia");
      }),
    ).toBe("no error");
    expect(await isProtected(opened)).toBe(false);
  });

  it.each<readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    [
      "added",
      (_sheet, context) => {
        context.workbook.worksheets.add("Baru");
      },
    ],
    [
      "deleted",
      (sheet) => {
        sheet.delete();
      },
    ],
    [
      "renamed",
      (sheet) => {
        sheet.name = "Lain";
      },
    ],
    [
      "moved",
      (sheet) => {
        sheet.position = 1;
      },
    ],
    [
      "hidden",
      (sheet) => {
        sheet.visibility = "Hidden";
      },
    ],
    [
      "copied",
      (sheet) => {
        sheet.copy("End");
      },
    ],
  ])("lets no sheet be %s", async (_what, ask) => {
    const opened = open();
    await opened.run(async (context) => {
      context.workbook.worksheets.add("Dua");
      context.workbook.protection.protect();
      await context.sync();
    });
    const refused = opened.run(async (context, sheet) => {
      ask(sheet, context);
      await context.sync();
    });
    expect(await codeOf(refused)).toBe("AccessDenied");
    expect(opened.excel.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Data", "Visible"],
      ["Dua", "Visible"],
    ]);
  });
});
