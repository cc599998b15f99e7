/** The files that `mc` writes, before Microsoft's validator; and the report made again. */
import { readFileSync, writeFileSync } from "node:fs";
import { findingsOf } from "embedded-excel/testing";
import { caseFile, inFolder, mc, newFile } from "./support";

describe("the files that mc writes", () => {
  it("are valid, with unusual characters, many months and a protected sheet too", async () => {
    await inFolder(async (path) => {
      writeFileSync(
        path("odd.csv"),
        'Tanggal Panggilan,No. Sampel,Catatan\n2026-07-01,=1+1,"a\u0001b\tc\r\nd_x000D_<&>"\n1900-01-05,😀,\u0000\n9999-12-31,x,\n',
      );
      writeFileSync(
        path("protect.js"),
        `await Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().protection.protect({ allowSort: true }, "rahasia");
          await context.sync();
        });`,
      );
      await newFile(path("new.xlsx"));
      await mc("set", path("new.xlsx"), "asOf=2026-07-24", "--out", path("set.xlsx"));
      await mc("import", path("set.xlsx"), path("odd.csv"), "--out", path("odd.xlsx"));
      await mc("run", path("protect.js"), path("odd.xlsx"), "--out", path("protected.xlsx"));
      for (const name of ["new", "set", "odd", "protected"])
        expect([name, findingsOf(readFileSync(path(`${name}.xlsx`)))]).toEqual([name, []]);
    });
  }, 120_000);

  it("are the same to the byte when the report is made twice", async () => {
    await inFolder(async (path) => {
      const report = (from: string, to: string) =>
        mc("report", path(from), "--month", "2026-07", "--as-of", "2026-07-24", "--out", path(to));
      await newFile(path("new.xlsx"));
      await mc("import", path("new.xlsx"), caseFile("edges", "rows.csv"), "--out", path("rows.xlsx"));
      await report("rows.xlsx", "once.xlsx");
      await report("once.xlsx", "twice.xlsx");
      expect(readFileSync(path("twice.xlsx")).equals(readFileSync(path("once.xlsx")))).toBe(true);
      expect(findingsOf(readFileSync(path("once.xlsx")))).toEqual([]);
    });
  }, 120_000);
});
