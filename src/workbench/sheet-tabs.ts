/** The tabs below the grid: one for each visible sheet, in its colour. */
import type { Book } from "embedded-excel";
import { element } from "./dom";
import { words } from "./words";

export interface TabEvents {
  /** A click, or an arrow key. */
  readonly pick: (sheetId: string) => void;
  /** A right click or the menu's key; at that point of the window. */
  readonly menu: (sheetId: string, at: { readonly x: number; readonly y: number }) => void;
}

/** Fills `container` with the book's tabs. */
export function drawSheetTabs(container: HTMLElement, book: Book, { pick, menu }: TabEvents): void {
  const focused = container.contains(document.activeElement);
  const visible = book.sheets.filter((sheet) => sheet.visibility === "Visible");
  const tabs = visible.map((sheet, index) => {
    const selected = sheet.id === book.activeSheetId;
    const tab = element(
      "button",
      { type: "button", role: "tab", "aria-selected": String(selected) },
      sheet.name,
    );
    tab.tabIndex = selected ? 0 : -1;
    if (sheet.tabColor !== "") tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.addEventListener("click", () => {
      pick(sheet.id);
    });
    tab.setAttribute("aria-haspopup", "menu");
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      const box = tab.getBoundingClientRect();
      // The menu's key has no point: the tab's own corner then.
      menu(
        sheet.id,
        event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.top },
      );
    });
    tab.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const next = visible[index + step];
      if (step !== 0 && next !== undefined) pick(next.id);
    });
    return tab;
  });
  container.setAttribute("role", "tablist");
  container.setAttribute("aria-label", words.sheets);
  container.replaceChildren(...tabs);
  const active = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
  active?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (focused) active?.focus();
}
