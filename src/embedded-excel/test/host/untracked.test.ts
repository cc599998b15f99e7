// Ranges that a client does not ask for again. Source: Office.js reference, Excel.Range.untrack, and office-js-docs-pr,
// concepts/resource-limits-and-performance-optimization.
import { open } from "../../testing/index";

describe("a range that was untracked before it was sent", () => {
  it("is read once, and is not there to be asked for again", async () => {
    await open().run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      const [kept, untracked] = [sheet.getRange("A1"), sheet.getRange("A2")];
      untracked.untrack();
      for (const range of [kept, untracked]) range.load("values");
      await context.sync();
      expect([kept.values, untracked.values]).toEqual([[[1]], [[2]]]);
      kept.load("address");
      await context.sync();
      expect(kept.address).toBe("Data!A1");
      expect(() => untracked.load("address")).toThrow(
        expect.objectContaining({ code: "InvalidObjectPath" }) as Error,
      );
    });
  });
});
