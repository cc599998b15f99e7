/** What Excel's keys do to the selected cells, and how today is typed. */
import { createEmbeddedExcel, createEmptyBook } from "embedded-excel";
import { gestureOf, typedNow } from "../../src/workbench/sheet-menus";

const area = { row: 1, column: 2, lastRow: 3, lastColumn: 4 };
const key = (
  text: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {},
) => ({
  key: text,
  code: text === ";" ? "Semicolon" : "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("a key", () => {
  it("of Excel's fills, puts in the day or the time, or shows the filter's buttons", () => {
    expect(gestureOf(key("d", { ctrlKey: true }), area)).toEqual({ kind: "fill", area, direction: "down" });
    expect(gestureOf(key("R", { metaKey: true }), area)).toEqual({ kind: "fill", area, direction: "right" });
    expect(gestureOf(key(";", { ctrlKey: true }), area)).toBe("day");
    expect(gestureOf(key(";", { ctrlKey: true, shiftKey: true }), area)).toBe("time");
    expect(gestureOf(key("L", { ctrlKey: true, shiftKey: true }), area)).toEqual({
      kind: "filterButtons",
      area,
    });
  });

  it("is left to the grid otherwise: typed letters, Ctrl+Shift+R of the browser, AltGr", () => {
    for (const held of [
      key("d"),
      key("d", { shiftKey: true }),
      key("r", { ctrlKey: true, shiftKey: true }),
      key("d", { ctrlKey: true, altKey: true }),
      key("c", { ctrlKey: true }),
      key("l", { ctrlKey: true }),
    ])
      expect(gestureOf(held, area)).toBeUndefined();
  });
});

it.each(["id-ID", "en-US"] as const)("today and now are read as what they are in %s", (language) => {
  const excel = createEmbeddedExcel(createEmptyBook("Data"));
  excel.setTypingLanguage(language);
  const [sheet] = excel.book.sheets;
  if (sheet === undefined) throw new Error("a new book has a sheet");
  for (const day of [1, 12, 13, 28]) {
    const now = new Date(2026, 10, day, 9, 5);
    excel.enter(sheet.id, 0, 0, typedNow("day", language, now));
    excel.enter(sheet.id, 0, 1, typedNow("time", language, now));
    // 1 November 2026 is the serial 46,327.
    expect(sheet.rows[0]?.[0]?.value).toBe(46_326 + day);
    expect(sheet.rows[0]?.[1]?.value).toBeCloseTo((9 * 60 + 5) / 1440, 10);
  }
});
