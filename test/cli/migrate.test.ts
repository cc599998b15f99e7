/** `mc migrate`: a workbook of an older layout is brought to the present one; a newer one is refused. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { LAYOUT_VERSION } from "../../src/sheets/layout/document";
import { inFolder, mc } from "./support";

const SAMPLES = join(__dirname, "../excel/layouts");

it("brings an older workbook to the present layout, and leaves a present one as it is", async () => {
  await inFolder(async (path) => {
    const older = join(SAMPLES, "layout-1.xlsx");
    await expect(mc("report", older, "--month", "2026-06", "--out", path("r.xlsx"))).rejects.toMatchObject({
      code: "olderLayout",
    });
    expect(existsSync(path("r.xlsx"))).toBe(false);
    const { output } = await mc("migrate", older, "--out", path("m.xlsx"), "--json");
    expect(JSON.parse(output)).toEqual({ from: 1, to: LAYOUT_VERSION, kept: [], homeKeptAs: null });
    expect((await mc("migrate", path("m.xlsx"), "--out", path("n.xlsx"))).output).toBe(
      `tata letak ${LAYOUT_VERSION}`,
    );
    const check = async (file: string): Promise<unknown> => {
      const run = await mc("check", file, "--as-of", "2026-07-24", "--json");
      return (JSON.parse(run.output) as { months: unknown }).months;
    };
    expect(await check(path("m.xlsx"))).toEqual(await check(older));
  });
}, 60_000);
