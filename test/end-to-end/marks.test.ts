/** What the page draws besides texts and fills: bars, icons, scales, checkboxes, comments, notes, shapes, borders of spills. */
import type { Page } from "playwright-core";
import { broughtFile } from "./support/brought-file";
import { goTo, screenshot } from "./support/browser";
import { inWorkbench, limit, type Opened } from "./support/suite";

const workbench = inWorkbench();

/** A red picture of two by two pixels. */
const PICTURE =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

/** A new workbook with what the script of an add-in makes in it; the pane's own office.js speaks for that script. */
async function marked(options?: Parameters<typeof workbench.open>[0]): Promise<Opened> {
  const opened = await workbench.open(options);
  const { page } = opened;
  await page.getByRole("button", { name: "New workbook" }).click();
  await page.getByRole("tab", { name: "Sheet1" }).waitFor();
  await page.evaluate(() => window.embeddedExcelWorkbench?.rendered());
  const pane = await page.locator(".pane iframe").first().elementHandle();
  const frame = await pane.contentFrame();
  if (!frame) throw new Error("there is no pane");
  await frame.waitForFunction(() => typeof Excel !== "undefined");
  await frame.getByText("Siapkan buku kerja ini").waitFor();
  await frame.evaluate(
    (picture) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:A6").values = [[-5], [0], [5], [15], ["teks"], [""]];
        const bar = sheet.getRange("A1:A6").conditionalFormats.add("DataBar").dataBar;
        bar.positiveFormat.fillColor = "#8080FF";
        bar.positiveFormat.gradientFill = false;
        sheet.getRange("B1:B3").values = [[1], [2], [3]];
        sheet.getRange("B1:B3").conditionalFormats.add("IconSet").iconSet.style = "ThreeTrafficLights1";
        sheet.getRange("C1:C3").values = [[0], [5], [10]];
        sheet.getRange("C1:C3").conditionalFormats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "LowestValue", color: "#FF0000" },
          maximum: { type: "HighestValue", color: "#00FF00" },
        };
        sheet.getRange("D1:D3").values = [[true], [false], ["x"]];
        sheet.getRange("D1:D3").control = { type: Excel.CellControlType.checkbox };
        sheet.getRange("E1").formulas = [["=SEQUENCE(3,2)"]];
        sheet.comments.add("A8", "Mohon diperiksa").replies.add("Sudah <b>saya</b> periksa");
        sheet.notes.add("B8", "Catatan lama");
        const box = sheet.shapes.addTextBox("Kotak teks");
        Object.assign(box, {
          left: 96,
          top: 180,
          width: 96,
          height: 45,
          altTextDescription: "Kotak pertama",
        });
        box.fill.setSolidColor("#FFC000");
        const line = sheet.shapes.addLine(340, 180, 240, 225);
        line.lineFormat.color = "#00AA00";
        line.line.endArrowheadStyle = "Triangle";
        Object.assign(sheet.shapes.addImage(picture), { left: 384, top: 180, width: 48, height: 45 });
        await context.sync();
      }),
    PICTURE,
  );
  return opened;
}

/** Columns and rows as a new workbook has them, in pixels, and the headings before them. */
const [WIDTH, HEIGHT, LEFT, TOP] = [64, 20, 46, 20] as const;

/** A place on the page: so far into a cell, in shares of its width and height. */
async function placeIn(
  page: Page,
  column: number,
  row: number,
  across = 0.5,
  down = 0.5,
): Promise<{ x: number; y: number }> {
  const canvas = page.locator("canvas[id^=univer-sheet-main-canvas]");
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("there is no grid");
  return { x: box.x + LEFT + (column + across) * WIDTH, y: box.y + TOP + (row + down) * HEIGHT };
}

/** The colour of the page at a place, as it is seen: from a picture of the screen. */
async function colorAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const picture = await page.screenshot({
    clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 },
  });
  return page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    pen?.drawImage(bitmap, 0, 0);
    const [red = 0, green = 0, blue = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
    return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  }, picture.toString("base64"));
}

/** Waits until the place has the colour. */
async function expectColor(
  page: Page,
  place: { x: number; y: number },
  color: string | RegExp,
): Promise<void> {
  let seen = "";
  for (let attempt = 0; attempt < 20; attempt += 1) {
    seen = await colorAt(page, place);
    if (typeof color === "string" ? seen === color : color.test(seen)) return;
    await page.waitForTimeout(100);
  }
  expect(seen).toMatch(color);
}

const WHITE = "#FFFFFF";
const BAR = "#8080FF";

/** What stands in a cell of the first sheet. */
const valueAt = (page: Page, column: number, row: number): Promise<unknown> =>
  page.evaluate(
    ([at, line]) => window.embeddedExcelWorkbench?.excel.book.sheets[0]?.rows[line]?.[at]?.value,
    [column, row] as const,
  );

const scroll = async (page: Page, x: number, y: number): Promise<void> => {
  const { x: left, y: top } = await placeIn(page, 3, 8);
  await page.mouse.move(left, top);
  await page.mouse.wheel(x, y);
};

describe("the grid draws", () => {
  it.each(["light", "dark"] as const)(
    "bars, icons, scales, checkboxes and corners in their cells (%s)",
    async (colorScheme) => {
      const { page } = await marked({ colorScheme });
      await goTo(page, "E2");
      await screenshot(page, `marks-${colorScheme}`);
      // -5 to 15: the axis is at a quarter of the cell.
      await expectColor(page, await placeIn(page, 0, 0, 0.1), "#FF0000");
      await expectColor(page, await placeIn(page, 0, 0, 0.4), WHITE);
      await expectColor(page, await placeIn(page, 0, 2, 0.1), WHITE);
      await expectColor(page, await placeIn(page, 0, 2, 0.4), BAR);
      await expectColor(page, await placeIn(page, 0, 2, 0.6), WHITE);
      await expectColor(page, await placeIn(page, 0, 3, 0.6), BAR);
      await expectColor(page, await placeIn(page, 0, 4, 0.7), WHITE);
      // Red, yellow and green lights at the left of the cells.
      for (const [row, color] of [/^#D1/, /^#F2/, /^#3F/].entries())
        await expectColor(page, await placeIn(page, 1, row, 9 / WIDTH), color);
      for (const [row, color] of ["#FF0000", "#808000", "#00FF00"].entries())
        await expectColor(page, await placeIn(page, 2, row, 0.2), color);
      // A comment's corner is violet, a note's red.
      await expectColor(page, await placeIn(page, 0, 7, 1 - 2 / WIDTH, 2 / HEIGHT), "#7B4FA3");
      await expectColor(page, await placeIn(page, 1, 7, 1 - 2 / WIDTH, 2 / HEIGHT), "#D13438");
      // The border of what E1 fills, while one of its cells is selected; F3 is its last.
      const edge = await placeIn(page, 5, 2, 0.5, 1);
      const border = { x: edge.x, y: edge.y - 1 };
      await expectColor(page, border, /^#[2-6]/);
      await goTo(page, "H9");
      await expectColor(page, border, /^#[C-F]/);
    },
    limit,
  );

  it(
    "what a file brings of them as what was made through Office.js",
    async () => {
      const { page } = await workbench.open();
      const file = { name: "dari-luar.xlsx", mimeType: "application/octet-stream" };
      await page.getByLabel("Open .xlsx").setInputFiles({ ...file, buffer: Buffer.from(broughtFile()) });
      await page.getByRole("status").getByText("is open").waitFor({ timeout: 60_000 });
      await page.evaluate(() => window.embeddedExcelWorkbench?.rendered());
      // The grid moves up when the message goes.
      await page.getByRole("button", { name: "Dismiss" }).click();
      await goTo(page, "E2");
      await screenshot(page, "marks-brought");
      await expectColor(page, await placeIn(page, 0, 0, 0.1), "#FF0000");
      await expectColor(page, await placeIn(page, 0, 2, 0.4), BAR);
      await expectColor(page, await placeIn(page, 0, 2, 0.6), WHITE);
      await expectColor(page, await placeIn(page, 0, 3, 0.6), BAR);
      for (const [row, color] of [/^#D1/, /^#F2/, /^#3F/].entries())
        await expectColor(page, await placeIn(page, 1, row, 9 / WIDTH), color);
      for (const [row, color] of ["#FF0000", "#808000", "#00FF00"].entries())
        await expectColor(page, await placeIn(page, 2, row, 0.2), color);
      await expectColor(page, await placeIn(page, 0, 7, 1 - 2 / WIDTH, 2 / HEIGHT), "#7B4FA3");
      await expectColor(page, await placeIn(page, 1, 7, 1 - 2 / WIDTH, 2 / HEIGHT), "#D13438");
      const popup = page.locator(".remark-popup");
      await goTo(page, "A8");
      await popup.getByText("Mohon diperiksa").waitFor();
      await popup.getByText(/Comment by Sari/).waitFor();
      await goTo(page, "B8");
      await popup.getByText("Catatan dari berkas").waitFor();
    },
    limit,
  );

  it(
    "a checkbox that a click and Space toggle, and undo puts back; a click beside it only selects",
    async () => {
      const { page } = await marked();
      const box = await placeIn(page, 3, 1);
      await page.mouse.click(box.x, box.y);
      await expect(valueAt(page, 3, 1)).resolves.toBe(true);
      const beside = await placeIn(page, 3, 1, 0.1);
      await page.mouse.click(beside.x, beside.y);
      await expect(valueAt(page, 3, 1)).resolves.toBe(true);
      await page.locator("output.unseen").getByText("Checkbox, checked").waitFor({ state: "attached" });
      await page.keyboard.press("Space");
      await expect(valueAt(page, 3, 1)).resolves.toBe(false);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(valueAt(page, 3, 1)).resolves.toBe(true);
      // A text stands for itself, and Space begins to write.
      await goTo(page, "D3");
      await page.keyboard.press("Space");
      await page.keyboard.type("y");
      await page.keyboard.press("Enter");
      await expect(valueAt(page, 3, 2)).resolves.toBe(" y");
    },
    limit,
  );

  it(
    "the texts of comments and notes beside the cell that is selected or pointed at, until Escape",
    async () => {
      const { page } = await marked();
      const popup = page.locator(".remark-popup");
      await goTo(page, "A8");
      await popup.getByText("Mohon diperiksa").waitFor();
      await popup
        .getByText(/Comment by .+ \d{4}, \d{2}:\d{2}/)
        .first()
        .waitFor();
      // What somebody wrote is text, whatever it looks like.
      await popup.getByText("Sudah <b>saya</b> periksa").waitFor();
      await page.locator("output.unseen").getByText("Mohon diperiksa").waitFor({ state: "attached" });
      await screenshot(page, "marks-comment");
      await page.keyboard.press("Escape");
      await popup.waitFor({ state: "hidden" });
      const note = await placeIn(page, 1, 7);
      await page.mouse.move(note.x, note.y);
      await popup.getByText("Catatan lama").waitFor();
      const away = await placeIn(page, 7, 12);
      await page.mouse.move(away.x, away.y);
      await popup.waitFor({ state: "hidden" });
    },
    limit,
  );

  it(
    "shapes at their places over the cells, which take the clicks, and move with them as the sheet scrolls and zooms",
    async () => {
      const { page } = await marked();
      const shapes = page.getByRole("group", { name: "Shapes" });
      expect(await shapes.getByRole("img").count()).toBe(3);
      const box = await shapes.getByRole("img", { name: "Kotak pertama" }).boundingBox();
      // 96 and 180 points from the sheet's corner: two columns and twelve rows.
      const corner = await placeIn(page, 2, 12, 0, 0);
      expect(box).toMatchObject({ x: corner.x, y: corner.y, width: 128, height: 60 });
      await expectColor(page, await placeIn(page, 3, 14), "#FFC000");
      await expectColor(page, await placeIn(page, 8, 13), "#FF0000");
      const below = await placeIn(page, 3, 13);
      await page.mouse.click(below.x, below.y);
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>(".grid input")?.value === "D14",
      );
      await scroll(page, 0, 40);
      // The shape, and what is drawn into cells, go up by the same.
      const up = async (): Promise<number> => {
        const now = await shapes.getByRole("img", { name: "Kotak pertama" }).boundingBox();
        return corner.y - (now?.y ?? corner.y);
      };
      for (let attempt = 0; attempt < 20 && (await up()) === 0; attempt += 1) await page.waitForTimeout(100);
      expect(await up()).toBeGreaterThan(0);
      const note = await placeIn(page, 1, 7, 1 - 2 / WIDTH, 2 / HEIGHT);
      await expectColor(page, { x: note.x, y: note.y - (await up()) }, "#D13438");
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -100);
      await page.keyboard.up("Control");
      const width = async (): Promise<number> =>
        (await shapes.getByRole("img", { name: "Kotak pertama" }).boundingBox())?.width ?? 0;
      for (let attempt = 0; attempt < 20 && (await width()) <= 128; attempt += 1)
        await page.waitForTimeout(100);
      expect(await width()).toBeGreaterThan(128);
      await screenshot(page, "marks-scrolled");
    },
    limit,
  );
});

describe("a large sheet", () => {
  it(
    "asks for the cells in view alone, and keeps frozen rows in their place",
    async () => {
      const { page } = await marked();
      await page.evaluate(() => {
        const excel = window.embeddedExcelWorkbench?.excel;
        const sheet = excel?.book.sheets[0];
        if (excel === undefined || sheet === undefined) throw new Error("there is no workbook");
        excel.paste(
          sheet.id,
          20,
          0,
          Array.from({ length: 50_000 }, (_one, row) => [row % 16]),
        );
        const [format] = sheet.conditionalFormats;
        if (format !== undefined) format.areas = [{ row: 0, column: 0, lastRow: 50_019, lastColumn: 0 }];
        sheet.frozenRows = 5;
        // Whatever is done to the sheet as a whole shows it anew.
        excel.perform(sheet.id, { kind: "protect" });
        excel.perform(sheet.id, { kind: "unprotect" });
      });
      await page.evaluate(() => {
        const excel = window.embeddedExcelWorkbench?.excel;
        if (excel === undefined) return;
        const cellMarks = excel.cellMarks.bind(excel);
        Object.assign(window, { asked: 0 });
        excel.cellMarks = (...place) => {
          Object.assign(window, { asked: Number(Reflect.get(window, "asked")) + 1 });
          return cellMarks(...place);
        };
      });
      await goTo(page, "A40000");
      // The bar of 15 in a frozen row stands where it stood.
      await expectColor(page, await placeIn(page, 0, 3, 0.6), BAR);
      await scroll(page, 0, 2_000);
      await page.waitForTimeout(300);
      await screenshot(page, "marks-large");
      const asked = await page.evaluate(() => Number(Reflect.get(window, "asked")));
      expect(asked).toBeGreaterThan(0);
      expect(asked).toBeLessThan(50_000);
    },
    limit,
  );
});

it(
  "a script is given a chart's picture as it is drawn, at the size that it asks for",
  async () => {
    const { page } = await marked();
    const pane = await page.locator(".pane iframe").first().elementHandle();
    const frame = await pane.contentFrame();
    if (!frame) throw new Error("there is no pane");
    const picture = await frame.evaluate(async () => {
      const image = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"));
        chart.series.getItemAt(0).format.fill.setSolidColor("#FF0000");
        const given = chart.getImage(200, 200, "FitAndCenter");
        await context.sync();
        return given.value;
      });
      const drawn = new Image();
      drawn.src = `data:image/png;base64,${image}`;
      await drawn.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
      const brush = canvas.getContext("2d");
      brush?.drawImage(drawn, 0, 0);
      const pixels = brush?.getImageData(0, 0, 200, 200).data ?? new Uint8ClampedArray();
      let red = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 0) red += 1;
      return { width: drawn.naturalWidth, height: drawn.naturalHeight, red };
    });
    expect(picture).toMatchObject({ width: 200, height: 200 });
    // Three columns of them: some of the picture, and not the whole.
    expect(picture.red).toBeGreaterThan(200);
    expect(picture.red).toBeLessThan(20_000);
  },
  limit,
);
