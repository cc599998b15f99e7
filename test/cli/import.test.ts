/** What import makes of a CSV: no row and no value is lost, whatever the months, headers and spelling. */
import { writeFileSync } from "node:fs";
import { monthOfDay } from "../../src/sop";
import { inFolder, mc, newFile, type McRun } from "./support";

// Whole workbooks are made and opened here, beside other tests.
jest.setTimeout(60_000);

type Path = (name: string) => string;

async function imported(
  csv: string,
  more: (path: Path) => Promise<unknown> = () => Promise.resolve(),
): Promise<McRun> {
  let run: McRun | undefined;
  await inFolder(async (path) => {
    await newFile(path("new.xlsx"));
    writeFileSync(path("rows.csv"), csv);
    run = await mc("import", path("new.xlsx"), path("rows.csv"), "--out", path("rows.xlsx"), "--json");
    await more(path);
  });
  if (!run) throw new Error("nothing was imported");
  return run;
}

const added = ({ output }: McRun): unknown => JSON.parse(output);

describe("import", () => {
  it("makes the sheets of forty months at once, more than one request holds", async () => {
    const months = Array.from({ length: 40 }, (_, index) => monthOfDay(44_927 + index * 31));
    const csv = ["Tanggal Panggilan,Area", ...months.map((month) => `${month}-05,JKT`)].join("\n");
    expect(added(await imported(csv))).toEqual({
      added: 40,
      sheets: Object.fromEntries(months.map((month) => [`F-22 ${month}`, 1])),
    });
  }, 60_000);

  it("splits rows that are together too large for one request, over the months too", async () => {
    const note = "日本語".repeat(2_000);
    const lines = Array.from({ length: 600 }, (_, index) => `2026-0${(index % 6) + 1}-05,${note}`);
    expect(added(await imported(["Tanggal Panggilan,Catatan", ...lines].join("\n")))).toMatchObject({
      added: 600,
    });
  }, 60_000);

  it("names the headers that F-22 does not have, and columns without one that hold something", async () => {
    const run = await imported(
      "Tanggal Panggilan,Hobi,,P01,P02 Nama Lain,P77,Nilai\n2026-07-01,a,hilang,Ya,Tidak,Ya,100\n",
    );
    expect(run.messages).toEqual([
      "1 nilai di kolom tanpa judul tidak diimpor, yang pertama di baris 2, kolom 3.",
      "Judul kolom yang tidak ada di F-22 tidak diimpor: Hobi, P02 Nama Lain, P77.",
    ]);
  });

  it("takes a line whose F-22 cells are all empty as no row", async () => {
    expect(added(await imported("Tanggal Panggilan,Area,Nilai,Hobi\n,,100,a\n,,,\n2026-07-01,,,\n"))).toEqual(
      {
        added: 1,
        sheets: { "F-22 2026-07": 1 },
      },
    );
  });

  it("finds the delimiter behind blank lines", async () => {
    expect(added(await imported("\n\r\nTanggal Panggilan;Area\n2026-07-01;JKT\n"))).toMatchObject({
      added: 1,
    });
  });

  it("takes a sheet of an Excel workbook by a mapping, remembers it, and leaves out what it has added before", async () => {
    await inFolder(async (path) => {
      await newFile(path("new.xlsx"));
      writeFileSync(
        path("other.js"),
        `await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Juli");
          sheet.getRange("A1").values = [["REKAP PANGGILAN JULI"]];
          sheet.getRange("A3:E5").values = [
            ["Tgl", "Wilayah", "Keterangan", "ID Agent", "Pelaksana"],
            [46204, "JKT", "a", "A001", "Bima"],
            [46205, "BDG", "", "A002", "Bima"],
          ];
          sheet.getRange("A4:A5").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"]];
          await context.sync();
        });`,
      );
      await mc("run", path("other.js"), "--out", path("other.xlsx"));
      writeFileSync(
        path("map.json"),
        JSON.stringify({ Tgl: "Tanggal Panggilan", Wilayah: "Area", Keterangan: "Catatan" }),
      );
      const rows = ["import", path("new.xlsx"), path("other.xlsx"), "--sheet", "juli"];
      await expect(mc(...rows, "--out", path("none.xlsx"))).rejects.toThrow("Tanggal Panggilan");
      const first = await mc(...rows, "--map", path("map.json"), "--out", path("one.xlsx"), "--json");
      expect(added(first)).toEqual({ added: 2, sheets: { "F-22 2026-07": 2 } });
      const again = ["import", path("one.xlsx"), path("other.xlsx"), "--sheet", "Juli"];
      const second = await mc(...again, "--skip-duplicates", "--out", path("two.xlsx"), "--json");
      expect(added(second)).toMatchObject({ added: 0 });
      expect(second.messages).toEqual([
        "1 baris di atas judul kolom tidak diimpor: 1 “REKAP PANGGILAN JULI”.",
        "2 baris ganda tidak ditambahkan.",
      ]);
      const check = await mc("check", path("two.xlsx"), "--month", "2026-07", "--json");
      const { months } = JSON.parse(check.output) as {
        months: Record<string, { samples: { excluded: Record<string, number> } }>;
      };
      expect(months["2026-07"]?.samples.excluded).toMatchObject({ status: 2 });
    });
  });

  it("refuses a value whose column was deleted from the sheet, and names it", async () => {
    await imported("Tanggal Panggilan,Area\n2026-07-01,JKT\n", async (path) => {
      writeFileSync(
        path("delete.js"),
        `await Excel.run(async (context) => {
          context.workbook.tables.getItem("Sampel202607").columns.getItem("Catatan").delete();
          await context.sync();
        });`,
      );
      await mc("run", path("delete.js"), path("rows.xlsx"), "--out", path("less.xlsx"));
      writeFileSync(path("note.csv"), "Tanggal Panggilan,Catatan\n2026-07-02,penting\n");
      await expect(
        mc("import", path("less.xlsx"), path("note.csv"), "--out", path("more.xlsx")),
      ).rejects.toMatchObject({
        code: "columnMissing",
        params: { header: "Catatan", sheet: "F-22 2026-07" },
      });
    });
  });
});
