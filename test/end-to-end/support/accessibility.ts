/** What makes a screen one that everybody can use, looked at in the browser: axe's rules, and room for all of it. */
import { source } from "axe-core";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

/** The frame of the first pane, where scripts of the test run. */
export async function frameOf(page: Page, index = 0): Promise<Frame> {
  const handle = await page.locator(".pane iframe").nth(index).elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("There is no pane.");
  return frame;
}

/** Makes the first pane so wide, in CSS pixels. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page
    .locator(".pane iframe")
    .first()
    .evaluate((iframe, pixels) => {
      iframe.style.width = `${pixels}px`;
    }, width);
}

/** What stands out of the pane sideways. */
function standingOut(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const names = [...document.body.querySelectorAll("*")].flatMap((element) => {
      const box = element.getBoundingClientRect();
      // A pixel more or less is rounding; what is no wider than a pixel is there for screen readers alone.
      if (box.width <= 1 || box.right <= width + 1) return [];
      return [`${element.tagName.toLowerCase()}.${element.className} ends at ${Math.round(box.right)}`];
    });
    const scrolls = document.documentElement.scrollWidth > width + 1;
    return [...(scrolls ? [`the pane scrolls sideways beyond ${width}`] : []), ...names.slice(0, 5)];
  });
}

/**
 * Everything that is wrong with the pane as it stands, each in a line; `[]` when all is well.
 * All of axe's rules hold, best practice included, and the 24 px of a target besides, which axe leaves off by default; but for
 * targets that something lies over at that moment.
 */
export async function faultsOf(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const { violations } = await frame.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })`,
  );
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes
      // What the bar that always stays in view hides in part is whole once it is scrolled to.
      .filter(
        ({ failureSummary = "" }) => id !== "target-size" || !failureSummary.includes("partially obscured"),
      )
      .map(({ target, failureSummary, html }) =>
        [id, target.join(" "), html.slice(0, 160), failureSummary?.split("\n").slice(1, 3).join(" ")].join(
          " | ",
        ),
      ),
  );
  return [...broken, ...(await standingOut(frame))];
}
