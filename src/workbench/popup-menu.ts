/** A menu at a point of the page, for the mouse and the keyboard: arrows, Home, End, a first letter, Enter, Escape. */
import { element } from "./dom";

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  readonly disabled?: boolean;
  /** A line stands above it. */
  readonly apart?: boolean;
}

/**
 * Opens the menu with its top left at a point of the window, or as near as it fits, and gives it the keyboard. `closed` is
 * called once it is gone, before what was chosen is done.
 */
export function openMenu(
  label: string,
  at: { readonly x: number; readonly y: number },
  items: readonly MenuItem[],
  closed: () => void,
): void {
  const menu = element("div", { role: "menu", class: "popup-menu", "aria-label": label, tabindex: "-1" });
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("blur", close);
    menu.remove();
    closed();
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const buttons = items.map(({ label: text, act, disabled = false, apart = false }) => {
    const made = element(
      "button",
      { type: "button", role: "menuitem", tabindex: "-1", ...(apart && { class: "apart" }) },
      text,
    );
    made.disabled = disabled;
    made.addEventListener("click", () => {
      close();
      act();
    });
    return made;
  });
  menu.append(...buttons);
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const ready = buttons.filter((one) => !one.disabled);
    const now = ready.findIndex((one) => one === document.activeElement);
    const next =
      nextByKey(event.key, now, ready.length) ??
      (event.key.length === 1 ? nextByLetter(ready, now, event.key) : undefined);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (next === undefined) return;
    else ready[next]?.focus();
    event.preventDefault();
  });
  menu.addEventListener("contextmenu", (event) => {
    event.preventDefault();
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(at.x, window.innerWidth - width))}px`;
  menu.style.top = `${Math.max(0, Math.min(at.y, window.innerHeight - height))}px`;
  document.addEventListener("pointerdown", outside, true);
  window.addEventListener("blur", close);
  (buttons.find((one) => !one.disabled) ?? menu).focus();
}

function nextByKey(key: string, now: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return (now + 1) % count;
    case "ArrowUp":
      return (now - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

function nextByLetter(buttons: readonly HTMLElement[], now: number, letter: string): number | undefined {
  const order = buttons.map((_one, step) => (now + 1 + step) % buttons.length);
  return order.find((index) => buttons[index]?.textContent.toLowerCase().startsWith(letter.toLowerCase()));
}
