/** The arrow beside a cell with a list validation, and the list it opens. */
import type { EmbeddedExcel } from "embedded-excel";
import { element } from "../dom";
import { words } from "../words";
import type { View } from "./view";

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export class ListPicker {
  private readonly arrow: HTMLButtonElement;
  private readonly list: HTMLUListElement;
  private place: Place | undefined;
  private items: readonly string[] = [];

  public constructor(
    private readonly container: HTMLElement,
    private readonly excel: EmbeddedExcel,
    private readonly view: View,
    private readonly onPicked: (place: Place, item: string) => void,
  ) {
    this.arrow = element(
      "button",
      { type: "button", class: "list-arrow", "aria-label": words.chooseFromList },
      "▾",
    );
    this.arrow.setAttribute("aria-haspopup", "listbox");
    this.list = element("ul", {
      role: "listbox",
      class: "list-items",
      "aria-label": words.listItems,
      tabindex: "-1",
    });
    this.arrow.addEventListener("click", () => {
      if (this.list.hidden) this.open();
      else this.close();
    });
    this.list.addEventListener("keydown", (event) => {
      this.key(event);
    });
    container.append(this.arrow, this.list);
    this.close();
    this.arrow.hidden = true;
  }

  /** The person is at another cell. */
  public at(place: Place): void {
    this.close();
    this.place = place;
    this.items = this.excel.listItems(place.sheetId, place.row, place.column) ?? [];
    this.arrow.hidden = this.items.length === 0;
    this.move();
  }

  /** Keeps beside the cell as the grid scrolls. */
  public move(): void {
    const cell = this.arrow.hidden ? undefined : this.view.selectedCell();
    if (cell === undefined) return;
    Object.assign(this.arrow.style, {
      left: `${cell.left + cell.width}px`,
      top: `${cell.top}px`,
      height: `${cell.height}px`,
    });
    const height = this.list.hidden ? 0 : this.list.offsetHeight;
    const below = cell.top + cell.height;
    // At the bottom it opens upwards, where there is more room.
    const upwards =
      below + height > this.container.clientHeight && cell.top > this.container.clientHeight - below;
    Object.assign(this.list.style, {
      left: `${cell.left}px`,
      top: `${upwards ? Math.max(0, cell.top - height) : below}px`,
      minWidth: `${cell.width}px`,
    });
  }

  /** Opens the list, as Alt+Down does. False where the cell has none. */
  public open(): boolean {
    if (this.items.length === 0) return false;
    const options = this.items.map((item) => {
      const option = element("li", { role: "option", tabindex: "-1", "aria-selected": "false" }, item);
      option.addEventListener("click", () => {
        this.pick(item);
      });
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    this.arrow.setAttribute("aria-expanded", "true");
    this.move();
    options[0]?.focus();
    return true;
  }

  public dispose(): void {
    this.arrow.remove();
    this.list.remove();
  }

  private close(): void {
    this.list.hidden = true;
    this.arrow.setAttribute("aria-expanded", "false");
  }

  private pick(item: string): void {
    const { place } = this;
    this.close();
    if (place !== undefined) this.onPicked(place, item);
  }

  private key(event: KeyboardEvent): void {
    const focused = document.activeElement;
    const steps: Readonly<Record<string, Element | null | undefined>> = {
      ArrowDown: focused?.nextElementSibling,
      ArrowUp: focused?.previousElementSibling,
      Home: this.list.firstElementChild,
      End: this.list.lastElementChild,
    };
    event.stopPropagation();
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" || event.key === " ") this.pick(focused?.textContent ?? "");
    else {
      const next = steps[event.key];
      if (next instanceof HTMLElement) next.focus();
      if (!(event.key in steps)) return;
    }
    event.preventDefault();
  }
}
