/** What the Log says of a cell that was changed. */
import { changeWords } from "../../../src/sheets/plan/log";

it("a change is told by its column, with what stood there and what stands there now", () => {
  expect(changeWords("Area", "", "JKT")).toBe("Area: “” → “JKT”");
  expect(changeWords("Status", "Open", "Closed")).toBe("Status: “Open” → “Closed”");
});
