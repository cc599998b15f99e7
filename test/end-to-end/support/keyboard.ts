/** A person without a mouse: moves by Tab alone, and must always see where they are. */
import type { FrameLocator, Locator, Page } from "playwright-core";
import { headOf } from "./screens";

/** So many stops no screen has. */
const MOST = 300;

/** Where the keyboard is in the pane; why a person could not see it, where they could not. */
export async function lostness(pane: FrameLocator): Promise<string | undefined> {
  return pane.locator("html").evaluate((html) => {
    const page = html.ownerDocument;
    const place = page.activeElement;
    if (!place || place === page.body) return "the focus is nowhere";
    if (!place.matches(":focus-visible")) return `the focus on ${place.outerHTML.slice(0, 120)} is not shown`;
    const { left, top, width, height } = place.getBoundingClientRect();
    if (top + height < 1 || top > html.clientHeight - 1)
      return `${place.outerHTML.slice(0, 120)} is out of view`;
    // Radio buttons lie invisibly over what is drawn of them; a field may be longer than the pane.
    const y = Math.min(Math.max(top + height / 2, 1), html.clientHeight - 1);
    const there = page.elementFromPoint(left + width / 2, y);
    const seen =
      there && (place.contains(there) || there.contains(place) || there.closest("label, .fui-Radio"));
    return seen
      ? undefined
      : `${place.outerHTML.slice(0, 120)} is covered by ${there?.outerHTML.slice(0, 120) ?? ""}`;
  });
}

/** Expects that the keyboard has a place in the pane that can be seen. */
export async function expectSeen(pane: FrameLocator): Promise<void> {
  await expect(lostness(pane)).resolves.toBeUndefined();
}

/** Tabs to the target, forwards or back as it stands, through places that are all to be seen. */
export async function reach(page: Page, pane: FrameLocator, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < MOST; stops++) {
    const way = await target.evaluate((element) => {
      const here = element.ownerDocument.activeElement;
      if (here === element) return "there";
      const before =
        here !== null && (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
      return before ? "Shift+Tab" : "Tab";
    });
    if (way === "there") return;
    await page.keyboard.press(way);
    await expectSeen(pane);
  }
  throw new Error("The keyboard does not reach it.");
}

/** Goes to a button and presses it. */
export async function press(page: Page, pane: FrameLocator, target: Locator): Promise<void> {
  await reach(page, pane, target);
  await page.keyboard.press("Enter");
}

/** Writes into a field what it shall hold. */
export async function write(page: Page, pane: FrameLocator, target: Locator, text: string): Promise<void> {
  await reach(page, pane, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Chooses from a list by typing its words; "" is the list's first choice. */
export async function choose(page: Page, pane: FrameLocator, target: Locator, words = ""): Promise<void> {
  await reach(page, pane, target);
  if (words === "") await page.keyboard.press("ArrowDown");
  else await page.keyboard.type(words);
}

/** Expects the keyboard to be on the target soon, and to be seen there. */
export async function expectOn(pane: FrameLocator, target: Locator): Promise<void> {
  await target.and(pane.locator(":focus")).waitFor();
  await expectSeen(pane);
}

/** Goes to a screen; the keyboard goes along to its heading. */
export async function goToScreen(page: Page, pane: FrameLocator, name: string): Promise<void> {
  const head = headOf(pane);
  const tab = head.getByRole("button", { name, exact: true });
  if ((await tab.count()) > 0) {
    // The tabs are one stop of the keyboard: arrows go on from there.
    await reach(page, pane, head.locator(".tab[aria-current]"));
    while ((await tab.and(pane.locator(":focus")).count()) === 0) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  } else {
    await press(page, pane, head.getByRole("button").first());
    const item = pane.getByRole("dialog").getByRole("button").filter({ hasText: name });
    await item.waitFor();
    await pane.locator(".menu-item:focus").waitFor();
    while ((await item.and(pane.locator(":focus")).count()) === 0) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await expectOn(pane, pane.getByRole("heading", { level: 2, name, exact: true }));
}
