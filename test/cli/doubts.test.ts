/** `mc report` over what makes a report doubtful: told in one line, and over a damaged layout only with --force. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { startOfficeSession } from "embedded-excel";
import { openXlsx, saveXlsx } from "embedded-excel/xlsx";
import { inFolder, mc, newFile } from "./support";

const JULY = ["--month", "2026-07"] as const;

it("tells open errors and an empty month in one line and makes the report; a damaged layout only with --force", async () => {
  await inFolder(async (path) => {
    await writeFile(path("rows.csv"), "Tanggal Panggilan,Area\n2026-07-01,JKT\n");
    await newFile(path("new.xlsx"));
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"));
    const { messages } = await mc("report", path("rows.xlsx"), ...JULY, "--out", path("report.xlsx"));
    expect(messages).toEqual([
      "Laporan Juli 2026 dibuat walaupun belum ada sampel yang dihitung di bulan itu.",
    ]);
    expect(existsSync(path("report.xlsx"))).toBe(true);

    const { excel } = startOfficeSession(await openXlsx(await readFile(path("rows.xlsx"))));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Sampel202607").columns.getItem("Layanan").delete();
      await context.sync();
    });
    await writeFile(path("damaged.xlsx"), await saveXlsx(excel.book));
    const report = (...more: string[]) =>
      mc("report", path("damaged.xlsx"), ...JULY, ...more, "--out", path("forced.xlsx"));
    await expect(report()).rejects.toMatchObject({ code: "reportLayoutDamaged" });
    expect(existsSync(path("forced.xlsx"))).toBe(false);
    expect((await report("--force")).messages).toEqual([
      "Laporan Juli 2026 dibuat walaupun tata letak rusak (F-22 2026-07: Layanan): angkanya dapat keliru.",
    ]);
    expect(existsSync(path("forced.xlsx"))).toBe(true);
  });
}, 240_000);
