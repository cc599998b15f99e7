// Draws the PNG icons of manifest.xml from assets/src/*.svg with a Chromium at hand (CHROMIUM, else /usr/bin/chromium).
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const ASSETS = path.join(import.meta.dirname, "..", "assets");
const BUTTON_SIZES = [16, 32, 80];
const DRAWINGS = {
  icon: [16, 32, 64, 80, 128],
  "set-up": BUTTON_SIZES,
  month: BUTTON_SIZES,
  check: BUTTON_SIZES,
  report: BUTTON_SIZES,
  pane: BUTTON_SIZES,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(DRAWINGS)) {
    const svg = await readFile(path.join(ASSETS, "src", `${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(path.join(ASSETS, `${name}-${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
