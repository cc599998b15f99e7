/** `mc holidays`: what is foreseen, then the list that confirms it. The list's year is made up: no decree is quoted. */
import { readFile, writeFile } from "node:fs/promises";
import { openXlsx } from "embedded-excel/xlsx";
import { dayFromIso } from "../../src/sop";
import { inFolder, mc } from "./support";

const libur = async (path: string): Promise<readonly (readonly unknown[])[]> => {
  const book = await openXlsx(await readFile(path));
  const lines: readonly (readonly ({ readonly value: unknown } | undefined)[] | undefined)[] =
    book.sheets.find(({ name }) => name === "Libur")?.rows ?? [];
  return Array.from(lines, (line) => Array.from(line ?? [], (cell) => cell?.value ?? "")).slice(5);
};
const on = (iso: string) => dayFromIso(iso);

it("adds local leave under its area, once, and beside what is for all; an area that is not listed is refused", async () => {
  await inFolder(async (path) => {
    await mc("new", path("a.xlsx"), "--year", "2031");
    await writeFile(path("all.txt"), "Kamis, 17 Agustus 2031: Hari contoh semua");
    await writeFile(
      path("leave.txt"),
      "17 Agustus 2031: Hari contoh semua\n20 Agustus 2031: Hari contoh daerah",
    );
    const add = (from: string, list: string, out: string, ...more: string[]) =>
      mc(
        "holidays",
        path(from),
        "--year",
        "2031",
        "--json",
        "--paste",
        path(list),
        ...more,
        "--out",
        path(out),
      );
    await add("a.xlsx", "all.txt", "b.xlsx");
    const leave = ["--kind", "company", "--area"];
    const first = await add("b.xlsx", "leave.txt", "c.xlsx", ...leave, " dps");
    expect(JSON.parse(first.output)).toMatchObject({ area: "dps", added: 1, confirmed: 0, doubles: 1 });
    const other = await add("c.xlsx", "leave.txt", "d.xlsx", ...leave, "JKT");
    expect(JSON.parse(other.output)).toMatchObject({ added: 1, doubles: 1 });
    const again = await add("d.xlsx", "leave.txt", "d.xlsx", ...leave, "DPS");
    expect(JSON.parse(again.output)).toMatchObject({ added: 0, doubles: 2 });
    // In Libur's columns: day, name, kind, decree, area.
    const days = (await libur(path("d.xlsx"))).filter(([day]) => day === on("2031-08-20"));
    expect(days.map((line) => line.slice(1, 5))).toEqual([
      ["Hari contoh daerah", "Perusahaan", "", "DPS"],
      ["Hari contoh daerah", "Perusahaan", "", "JKT"],
    ]);
    await expect(add("d.xlsx", "leave.txt", "e.xlsx", ...leave, "XYZ")).rejects.toMatchObject({
      code: "areaNotListed",
      params: { area: "XYZ" },
    });
  });
}, 240_000);

it("adds the foreseen days once, confirms them by a list, and adds the others with kind and decree", async () => {
  await inFolder(async (path) => {
    await mc("new", path("a.xlsx"), "--year", "2031");
    const year = ["--year", "2031", "--json"] as const;
    const first = await mc("holidays", path("a.xlsx"), ...year, "--out", path("b.xlsx"));
    expect(JSON.parse(first.output)).toMatchObject({ added: 8, confirmed: 0, doubles: 0 });
    const again = await mc("holidays", path("b.xlsx"), ...year, "--out", path("b.xlsx"));
    expect(JSON.parse(again.output)).toMatchObject({ added: 0, confirmed: 0, doubles: 8 });

    // Easter Sunday of 2031 is 13 April: Good Friday 11 April.
    const list =
      "Jumat, 11 April 2031: Wafat Yesus Kristus\nSenin, 5 Mei: Libur contoh\n31 Februari: salah\nCuti bersama\n26 Desember: Natal";
    await writeFile(path("list.txt"), list);
    const { output, messages } = await mc(
      ...["holidays", path("b.xlsx"), ...year, "--paste", path("list.txt")],
      ...["--basis", "Keputusan contoh 1/2031", "--out", path("c.xlsx")],
    );
    expect(JSON.parse(output)).toMatchObject({ added: 2, confirmed: 1, doubles: 0 });
    expect(messages.some((one) => one.includes("31 Februari"))).toBe(true);
    const lines = await libur(path("c.xlsx"));
    const lineOn = (iso: string) => lines.filter(([day]) => day === on(iso));
    // In Libur's columns: day, name, kind, decree, area, and the day where it counts as one off.
    const [good, ...others] = lineOn("2031-04-11");
    expect(good?.slice(0, 4)).toEqual([
      on("2031-04-11"),
      "Wafat Yesus Kristus",
      "Libur Nasional",
      "Keputusan contoh 1/2031",
    ]);
    expect(others).toEqual([]);
    const [shared] = lineOn("2031-12-26");
    expect(shared?.slice(1, 3)).toEqual(["Cuti Bersama Natal", "Cuti Bersama"]);
    expect(shared?.[5]).toBe(on("2031-12-26"));
    expect(lineOn("2031-12-25")[0]?.[3]).toBe("Sementara");
  });
}, 240_000);
