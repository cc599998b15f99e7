/** `mc run`: what a script asks of Excel itself is done where mc can, and told where it cannot. */
import { writeFileSync } from "node:fs";
import { inFolder, mc } from "./support";

it.each([
  ["another workbook", "await Excel.createWorkbook();", [/buku kerja lain/]],
  [
    "to save",
    "await Excel.run(async (context) => { context.workbook.save(); });",
    [/Sebut file dengan --out/],
  ],
  [
    "to close and save",
    "await Excel.run(async (context) => { context.workbook.close(); });",
    [/Sebut file dengan --out/],
  ],
  ["to close", 'await Excel.run(async (context) => { context.workbook.close("SkipSave"); });', []],
] as const)(
  "a script that asks %s is told what is left undone, and nothing else",
  async (_what, text, told) => {
    await inFolder(async (path) => {
      writeFileSync(path("script.js"), text);
      const { messages } = await mc("run", path("script.js"));
      expect(messages).toHaveLength(told.length);
      told.forEach((words, index) => {
        expect(messages[index]).toMatch(words);
      });
      // Where it is saved, saving is done.
      const saved = await mc("run", path("script.js"), "--out", path("out.xlsx"));
      expect(saved.messages.filter((line) => line.includes("--out"))).toHaveLength(
        text.includes("createWorkbook") ? 1 : 0,
      );
    });
  },
);
