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
 * Every text that its box cuts off, each in a line: where there is more of it than fits, and neither an ellipsis with a title
 * tells so. A list's chosen text is measured, for a browser says nothing of it.
 */
export function clippedIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const ARROW = 20;
    const excess = (element: HTMLElement): number => {
      if (!(element instanceof HTMLSelectElement)) return element.scrollWidth - element.clientWidth;
      const style = getComputedStyle(element);
      if (pen) pen.font = style.font;
      const text = pen?.measureText(element.selectedOptions[0]?.text ?? "").width ?? 0;
      return text + ARROW - (element.clientWidth - Number.parseFloat(style.paddingLeft));
    };
    const hasText = (element: HTMLElement): boolean =>
      // What is typed into a box can be scrolled in it.
      element.matches("select") ||
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "",
      );
    return [...document.body.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isShown = box.width > 1 && box.height > 1 && style.visibility !== "hidden";
      if (!isShown || element.clientWidth === 0 || !hasText(element) || excess(element) <= 1) return [];
      if (style.textOverflow === "ellipsis" && element.closest("[title]") !== null) return [];
      const words =
        element instanceof HTMLSelectElement ? element.selectedOptions[0]?.text : element.textContent;
      return [
        `${element.tagName.toLowerCase()}.${element.className}: ${words ?? ""} (+${Math.round(excess(element))})`,
      ];
    });
  });
}

/** Numbers such as MC-2607-AAAAAA that are seen on more than one line, with the words around them. */
export function brokenIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const match of (node.nodeValue ?? "").matchAll(/[\p{L}\d]+-\d+(?:-[\p{L}\d]+)+/gu)) {
        if (node.parentElement?.closest("option, textarea, script, style")) continue;
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`${match[0]} in “${node.parentElement?.textContent ?? ""}”`);
      }
    return broken;
  });
}

/** Whether a target is too small to hit even in the middle of the pane, where no bar lies over it. */
async function staysHidden(frame: Frame, place: string): Promise<boolean> {
  const { violations } = await frame.evaluate<AxeResults, string>(async (selector) => {
    document.querySelector(selector)?.scrollIntoView({ block: "center" });
    const { axe } = window as unknown as {
      axe: { run: (where: string, how: object) => Promise<AxeResults> };
    };
    return axe.run(selector, { runOnly: ["target-size"], rules: { "target-size": { enabled: true } } });
  }, place);
  return violations.length > 0;
}

/**
 * Everything that is wrong with the pane as it stands, each in a line; `[]` when all is well.
 * All of axe's rules hold, best practice included, and the 24 px of a target besides, which axe leaves off by default: of
 * one that a bar in view lies over at the moment, once it is scrolled to.
 */
export async function faultsOf(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(source);
  const { violations } = await frame.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })`,
  );
  const broken: string[] = [];
  for (const { id, nodes } of violations)
    for (const { target, failureSummary = "", html } of nodes) {
      const place = target.join(" ");
      if (failureSummary.includes("partially obscured") && !(await staysHidden(frame, place))) continue;
      broken.push(
        [id, place, html.slice(0, 160), failureSummary.split("\n").slice(1, 3).join(" ")].join(" | "),
      );
    }
  return [...broken, ...(await standingOut(frame))];
}
