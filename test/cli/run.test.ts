/** `mc run`: what a script asks of Excel itself is done where mc can, and told where it cannot. */
import { existsSync, writeFileSync } from "node:fs";
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

it("a script that makes what files cannot hold is told of it by its cell, and no file is written", async () => {
  await inFolder(async (path) => {
    writeFileSync(
      path("script.js"),
      'await Excel.run(async (context) => { context.workbook.worksheets.getItem("Sheet1").getRange("B2").valuesAsJson = [[{ type: "Entity", text: "Contoh", properties: {} }]]; await context.sync(); });',
    );
    const refused = mc("run", path("script.js"), "--out", path("out.xlsx"));
    await expect(refused).rejects.toThrow(
      `${path("out.xlsx")}: The file cannot hold the data type of Sheet1!B2; nothing was saved.`,
    );
    expect(existsSync(path("out.xlsx"))).toBe(false);
  });
});
