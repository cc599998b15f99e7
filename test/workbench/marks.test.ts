/** The pictures of the icon sets, and where a checkbox stands in its cell. */
import { open } from "embedded-excel/testing";
import { icons } from "../../src/workbench/marks/icons";
import { checkboxBox } from "../../src/workbench/marks/paint";

describe("icon sets", () => {
  it("have a picture for each icon of each style that Excel lists", async () => {
    const { client, run } = open();
    const other: readonly string[] = ["Invalid", "Custom"];
    const styles = Object.values(client.Excel.IconSet).filter((style) => !other.includes(style));
    const counts = await run(async (context, sheet) => {
      const sets = styles.map((style) => {
        const { iconSet } = sheet.getRange("A1").conditionalFormats.add("IconSet");
        iconSet.style = style;
        return iconSet.load("style,criteria");
      });
      await context.sync();
      return sets.map(({ style, criteria }) => [style, criteria.length]);
    });
    expect(counts.length).toBe(20);
    expect(Object.entries(icons).map(([style, drawn]) => [style, drawn.length])).toEqual(
      expect.arrayContaining(counts),
    );
  });

  it("differ from each other within a set", () => {
    for (const [style, drawn] of Object.entries(icons)) {
      const seen = new Set(drawn.map((draw) => JSON.stringify(strokesOf(draw))));
      expect([style, seen.size]).toEqual([style, drawn.length]);
    }
  });
});

/** What is asked of the canvas. */
function strokesOf(draw: (pen: never) => void): unknown[] {
  const asked: unknown[] = [];
  const pen = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...given: unknown[]) =>
          asked.push([String(name), ...given]),
      set: (_target, name, value) => {
        asked.push([String(name), value]);
        return true;
      },
    },
  );
  draw(pen as never);
  return asked;
}

describe("a checkbox", () => {
  it("stands in the middle of its cell, and is smaller in a low one", () => {
    expect(checkboxBox({ left: 10, top: 20, width: 64, height: 20 })).toEqual({
      left: 35.5,
      top: 23.5,
      width: 13,
      height: 13,
    });
    expect(checkboxBox({ left: 0, top: 0, width: 64, height: 10 })).toMatchObject({ width: 6, height: 6 });
    expect(checkboxBox({ left: 0, top: 0, width: 64, height: 3 })).toMatchObject({ width: 0, height: 0 });
  });
});
