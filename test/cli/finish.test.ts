/** `mc finish`, and `mc report` on a finished month. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { openXlsx } from "embedded-excel/xlsx";
import { inFolder, mc, newFile } from "./support";

it("finishes a month's reports, which are then handed on as a copy, and made anew only with --replace-final", async () => {
  await inFolder(async (path) => {
    const july = ["--month", "2026-07"] as const;
    const finish = (book: string, ...more: string[]) => mc("finish", path(book), ...july, ...more);
    await writeFile(path("rows.csv"), "Tanggal Panggilan,Area\n2026-07-01,JKT\n");
    await newFile(path("new.xlsx"));
    await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"));
    await expect(finish("rows.xlsx", "--by", "Sari", "--out", path("no.xlsx"))).rejects.toMatchObject({
      code: "reportMissing",
    });
    await mc("report", path("rows.xlsx"), ...july, "--out", path("report.xlsx"));
    await expect(finish("report.xlsx", "--out", path("no.xlsx"))).rejects.toMatchObject({ exitCode: 2 });
    await expect(finish("report.xlsx", "--by", "Sari", "--out", path("no.xlsx"))).rejects.toMatchObject({
      code: "reportUnreasoned",
    });
    expect(existsSync(path("no.xlsx"))).toBe(false);
    const why = ["--reason", "Menunggu data"] as const;
    const { output, messages } = await finish(
      "report.xlsx",
      ...["--by", "Sari", ...why, "--out", path("final.xlsx"), "--json"],
    );
    expect(messages).toContainEqual(expect.stringMatching(/^Masalah data yang belum diperbaiki: \d+\.$/));
    expect(JSON.parse(output)).toMatchObject({
      month: "2026-07",
      changed: true,
      by: "Sari",
      on: "2026-11-24",
      version: 1,
      reason: "Menunggu data",
    });
    await expect(mc("report", path("final.xlsx"), ...july, "--out", path("no.xlsx"))).rejects.toMatchObject({
      code: "reportFinal",
    });
    expect(existsSync(path("no.xlsx"))).toBe(false);
    const copy = ["--distribution", path("copy.xlsx"), "--out", path("source.xlsx")];
    await mc("report", path("final.xlsx"), ...july, ...copy);
    const { sheets } = await openXlsx(await readFile(path("copy.xlsx")));
    expect(sheets.map(({ name }) => name)).toContain("Salinan Laporan 2026-07");
    expect(sheets.filter(({ name }) => !name.startsWith("Salinan "))).toEqual([]);
    await mc("report", path("final.xlsx"), ...july, "--replace-final", "--out", path("anew.xlsx"));
    await expect(
      finish("anew.xlsx", "--by", "Rina", ...why, "--out", path("again.xlsx")),
    ).resolves.toMatchObject({
      output: "2026-07: Laporan 2026-07, Rekap 2026-07, Analisa 2026-07 (Rina, 2026-11-24)",
    });
  });
}, 240_000);
