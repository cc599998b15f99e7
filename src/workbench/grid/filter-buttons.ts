/** The buttons in the header cells of tables and of a sheet's filter, and the list that each opens. */
import type { EmbeddedExcel, PersonGesture, Sheet } from "embedded-excel";
import { button, element } from "../dom";
import { words } from "../words";
import type { View } from "./view";

/** More texts than that are told by their number; the search field finds them. */
const MOST_TEXTS = 500;

interface Header {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly filtered: boolean;
}

/** The header cells that have a filter's button. */
export function filterHeaders(sheet: Sheet, shownText: (row: number, column: number) => string): Header[] {
  const of = (row: number, column: number, filtered: boolean): Header => ({
    row,
    column,
    name: shownText(row, column),
    filtered,
  });
  const tables = sheet.tables
    .filter(({ showHeaders, showFilterButton }) => showHeaders && showFilterButton)
    .flatMap(({ area, columns }) =>
      columns.map(({ filter, filterValues }, index) =>
        of(area.row, area.column + index, filter !== undefined || filterValues !== undefined),
      ),
    );
  const { autoFilter } = sheet;
  const own =
    autoFilter === undefined
      ? []
      : Array.from({ length: autoFilter.area.lastColumn - autoFilter.area.column + 1 }, (_one, index) =>
          of(autoFilter.area.row, autoFilter.area.column + index, autoFilter.columns.has(index)),
        );
  return [...tables, ...own];
}

export interface FilterParts {
  readonly excel: EmbeddedExcel;
  readonly view: View;
  perform(sheetId: string, gesture: PersonGesture): void;
  /** The list is closed: the cells take the keyboard. */
  closed(): void;
}

export class FilterButtons {
  private readonly layer = element("div", { class: "filter-buttons" });
  private headers: readonly { readonly header: Header; readonly made: HTMLButtonElement }[] = [];
  private sheet: Sheet | undefined;
  private list: HTMLElement | undefined;

  public constructor(
    private readonly container: HTMLElement,
    private readonly parts: FilterParts,
  ) {
    container.append(this.layer);
  }

  /** The sheet in view, or something in it, is another. */
  public update(sheetId: string): void {
    const { excel } = this.parts;
    this.sheet = excel.book.sheets.find(({ id }) => id === sheetId);
    const headers =
      this.sheet === undefined
        ? []
        : filterHeaders(this.sheet, (row, column) => excel.displayText(sheetId, row, column));
    this.headers = headers.map((header) => {
      const made = button(header.filtered ? "▼" : "▾", () => {
        this.open(header, made);
      });
      made.setAttribute("aria-label", words.filter.button(header.name, header.filtered));
      made.setAttribute("aria-haspopup", "dialog");
      made.className = header.filtered ? "filter-button filtered" : "filter-button";
      // The keyboard comes here by Alt+Down on the header cell, as in Excel.
      made.tabIndex = -1;
      return { header, made };
    });
    this.layer.replaceChildren(...this.headers.map(({ made }) => made));
    this.move();
  }

  /** Keeps the buttons in their cells as the grid scrolls. */
  public move(): void {
    const { sheet } = this;
    if (sheet === undefined) return;
    for (const { header, made } of this.headers) {
      const box = this.parts.view.cell(sheet, header.row, header.column);
      made.hidden = box === undefined;
      if (box === undefined) continue;
      const side = Math.min(18, box.height);
      Object.assign(made.style, {
        left: `${box.left + box.width - side}px`,
        top: `${box.top + box.height - side}px`,
        width: `${side}px`,
        height: `${side}px`,
      });
    }
  }

  /** Opens the list of the header cell there, as Alt+Down does. False where there is none. */
  public openAt(row: number, column: number): boolean {
    const found = this.headers.find(({ header }) => header.row === row && header.column === column);
    if (found === undefined) return false;
    this.open(found.header, found.made);
    return true;
  }

  public dispose(): void {
    this.close();
    this.layer.remove();
  }

  private close(): void {
    this.list?.remove();
    this.list = undefined;
  }

  private open({ row, column, name }: Header, made: HTMLElement): void {
    this.close();
    const { sheet, parts } = this;
    const choices = sheet && parts.excel.filterChoices(sheet.id, row, column);
    if (sheet === undefined || choices === undefined) return;
    const shown = new Set(choices.filter((one) => one.shown).map(({ text }) => text));
    const done = (gesture?: PersonGesture): void => {
      this.close();
      document.removeEventListener("pointerdown", outside, true);
      if (gesture !== undefined) parts.perform(sheet.id, gesture);
      parts.closed();
    };
    const outside = (event: Event): void => {
      if (event.target instanceof Node && this.list?.contains(event.target) !== true) done();
    };
    const search = element("input", { type: "search", "aria-label": words.filter.search });
    const texts = element("div", { class: "filter-texts", role: "group", "aria-label": words.filter.texts });
    const matching = (): readonly string[] =>
      choices
        .map(({ text }) => text)
        .filter((text) => text.toLowerCase().includes(search.value.trim().toLowerCase()));
    const draw = (): void => {
      const found = matching();
      const all = check(
        words.filter.all,
        found.every((text) => shown.has(text)),
        (on) => {
          for (const text of found)
            if (on) shown.add(text);
            else shown.delete(text);
          draw();
        },
      );
      const each = found.slice(0, MOST_TEXTS).map((text) =>
        check(text === "" ? words.filter.blanks : text, shown.has(text), (on) => {
          if (on) shown.add(text);
          else shown.delete(text);
          mark();
        }),
      );
      const box = all.querySelector("input");
      const mark = (): void => {
        const count = found.filter((text) => shown.has(text)).length;
        if (box === null) return;
        box.checked = count === found.length;
        box.indeterminate = count > 0 && count < found.length;
      };
      mark();
      const more = found.length - each.length;
      texts.replaceChildren(all, ...each, ...(more > 0 ? [element("p", {}, words.filter.more(more))] : []));
    };
    search.addEventListener("input", draw);
    draw();
    const order = (ascending: boolean) => (): void => {
      done({ kind: "sort", row: row + 1, column, ascending });
    };
    const list = element(
      "div",
      { role: "dialog", class: "filter-list", "aria-label": words.filter.list(name) },
      button(words.menu.ascending, order(true)),
      button(words.menu.descending, order(false)),
      button(words.filter.clear(name), () => {
        done({ kind: "filter", row, column, values: undefined });
      }),
      search,
      texts,
      element(
        "div",
        { class: "filter-end" },
        button(words.filter.apply, () => {
          // What is searched for is all that is wanted, as in Excel.
          const wanted = matching().filter((text) => shown.has(text));
          const values = wanted.length === choices.length ? undefined : wanted;
          done({ kind: "filter", row, column, values });
        }),
        button(words.filter.cancel, () => {
          done();
        }),
      ),
    );
    list.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") done();
      else if (event.key === "Enter" && event.target === search)
        list.querySelector<HTMLButtonElement>(".filter-end button")?.click();
    });
    this.list = list;
    this.container.append(list);
    placeBelow(list, made, this.container);
    document.addEventListener("pointerdown", outside, true);
    search.focus();
  }
}

function check(label: string, on: boolean, changed: (on: boolean) => void): HTMLLabelElement {
  const box = element("input", { type: "checkbox" });
  box.checked = on;
  box.addEventListener("change", () => {
    changed(box.checked);
  });
  return element("label", {}, box, ` ${label}`);
}

/** Below the button where there is room, and within the container. */
function placeBelow(list: HTMLElement, made: HTMLElement, container: HTMLElement): void {
  const { offsetLeft, offsetTop, offsetHeight } = made;
  const left = Math.max(0, Math.min(offsetLeft, container.clientWidth - list.offsetWidth));
  const below = offsetTop + offsetHeight;
  const top = Math.max(0, Math.min(below, container.clientHeight - list.offsetHeight));
  Object.assign(list.style, { left: `${left}px`, top: `${top}px` });
}
