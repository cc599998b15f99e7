/** A hand that counts: every key and every click that a practised person needs, and none for what stands already. */
import type { FrameLocator, Locator, Page } from "playwright-core";

export interface Hand {
  /** Keys and clicks so far. */
  readonly strokes: () => number;
  readonly press: (key: string) => Promise<void>;
  readonly click: (target: Locator) => Promise<void>;
  /** Types into a field that is there and empty: a click to reach it unless the keyboard is in it, and a key a letter. */
  readonly type: (label: string, words: string) => Promise<void>;
  /** Chooses from a list that is there and says nothing yet: one click opens it, one chooses. */
  readonly choose: (label: string, value: string | { index: number }) => Promise<void>;
}

export function handOn(page: Page, pane: FrameLocator): Hand {
  let strokes = 0;
  const field = (role: "textbox" | "combobox", label: string): Locator =>
    pane.getByRole(role, { name: label, exact: true });
  const stands = async (target: Locator): Promise<boolean> =>
    (await target.count()) === 0 || (await target.inputValue()) !== "";
  const press = async (key: string): Promise<void> => {
    strokes++;
    await page.keyboard.press(key);
  };
  const click = async (target: Locator): Promise<void> => {
    strokes++;
    await target.click();
  };
  return {
    strokes: () => strokes,
    press,
    click,
    type: async (label, words) => {
      const target = field("textbox", label);
      if (await stands(target)) return;
      if (!(await target.evaluate((element) => element === element.ownerDocument.activeElement)))
        await click(target);
      for (const letter of words) await press(letter === " " ? "Space" : letter);
    },
    choose: async (label, value) => {
      const target = field("combobox", label);
      if (await stands(target)) return;
      strokes += 2;
      await target.focus();
      await target.selectOption(value);
    },
  };
}
