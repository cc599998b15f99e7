/** Comments and notes: their texts beside the cell that is selected or under the pointer, and read out for the one selected. */
import type { EmbeddedExcel, Remark, RemarkText, Sheet } from "embedded-excel";
import { element } from "../dom";
import type { View } from "../grid/view";
import { words } from "../words";
import { cellKey } from "./cell-marks";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The day and time as people read it; the host's time is local already. */
function shownTime(at: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  return time.format(new Date(`${at}Z`));
}

/** Who wrote it, and when. */
const heading = ({ kind, resolved }: Remark, { author, at }: RemarkText, index: number): string =>
  [
    words.remark[index === 0 ? kind : "reply"](author),
    ...(at === undefined ? [] : [shownTime(at)]),
    ...(resolved && index === 0 ? [words.remark.resolved] : []),
  ].join(" · ");

const spoken = (remark: Remark): string =>
  remark.texts.map((one, index) => `${heading(remark, one, index)}: ${one.text}`).join(". ");

const drawn = (remark: Remark): HTMLElement =>
  element(
    "div",
    { class: `remark ${remark.kind}` },
    ...remark.texts.flatMap((one, index) => [
      element("b", {}, heading(remark, one, index)),
      element("p", {}, one.text),
    ]),
  );

export class Remarks {
  private readonly layer = element("div", { class: "remarks" });
  /** The remarks of the cell that is pointed at, or selected. */
  private readonly popup = element("div", { class: "remark-popup" });
  private readonly said = element("output", { class: "unseen" });
  private byCell = new Map<number, readonly Remark[]>();
  private always: readonly { readonly remark: Remark; readonly made: HTMLElement }[] = [];
  private sheet: Sheet | undefined;
  private selected: Cell | undefined;
  private pointed: Cell | undefined;
  private dismissed = false;

  public constructor(
    private readonly container: HTMLElement,
    private readonly excel: EmbeddedExcel,
    private readonly view: View,
  ) {
    container.append(this.layer, this.said);
    this.layer.append(this.popup);
  }

  /** The kinds of remarks by cell: what corners are drawn. */
  public get kinds(): ReadonlyMap<number, readonly Remark["kind"][]> {
    return new Map([...this.byCell].map(([key, found]) => [key, found.map(({ kind }) => kind)]));
  }

  /** The sheet in view, or something in it, is another. */
  public update(sheet: Sheet | undefined, selected: Cell): void {
    this.sheet = sheet;
    const all = sheet === undefined ? [] : this.excel.remarks(sheet.id);
    this.byCell = new Map();
    for (const remark of all) {
      const key = cellKey(remark.row, remark.column);
      this.byCell.set(key, [...(this.byCell.get(key) ?? []), remark]);
    }
    this.always = all.filter(({ visible }) => visible).map((remark) => ({ remark, made: drawn(remark) }));
    this.layer.replaceChildren(...this.always.map(({ made }) => made), this.popup);
    this.pointed = undefined;
    this.at(selected);
  }

  /** The person is at another cell. */
  public at(cell: Cell): void {
    if (cell.row !== this.selected?.row || cell.column !== this.selected.column) this.dismissed = false;
    this.selected = cell;
    const checked = this.sheet && this.excel.cellMarks(this.sheet.id, cell.row, cell.column)?.checkbox;
    const said = [
      ...this.of(cell).map(spoken),
      ...(checked === undefined ? [] : [words.remark.checkbox(checked)]),
    ].join(". ");
    if (this.said.value !== said) this.said.value = said;
    this.draw();
  }

  /** The pointer is over another cell, or over none. */
  public point(cell: Cell | undefined): void {
    if (cell?.row === this.pointed?.row && cell?.column === this.pointed?.column) return;
    this.pointed = cell;
    this.draw();
  }

  /** Takes the selected cell's texts away until another is selected. False where none are shown. */
  public dismiss(): boolean {
    if (this.popup.hidden) return false;
    this.dismissed = true;
    this.pointed = undefined;
    this.draw();
    return true;
  }

  /** Keeps beside the cells as the grid scrolls. */
  public move(): void {
    for (const { remark, made } of this.always) this.place(made, remark);
    if (!this.popup.hidden) this.draw();
  }

  public dispose(): void {
    this.layer.remove();
    this.said.remove();
  }

  private of(cell: Cell | undefined): readonly Remark[] {
    return cell === undefined ? [] : (this.byCell.get(cellKey(cell.row, cell.column)) ?? []);
  }

  private draw(): void {
    const hidden = ({ visible }: Remark): boolean => !visible;
    const pointed = this.of(this.pointed).filter(hidden);
    const cell = pointed.length > 0 ? this.pointed : this.dismissed ? undefined : this.selected;
    const shown = this.of(cell).filter(hidden);
    this.popup.hidden = cell === undefined || shown.length === 0;
    if (cell === undefined || this.popup.hidden) return;
    this.popup.replaceChildren(...shown.map(drawn));
    this.place(this.popup, cell);
  }

  /** At the right of the cell, or at its left where there is no room; not at all where the cell is out of view. */
  private place(made: HTMLElement, { row, column }: Cell): void {
    const box = this.sheet && this.view.cell(this.sheet, row, column);
    made.hidden = box === undefined;
    if (box === undefined) return;
    const { clientWidth, clientHeight } = this.container;
    const right = box.left + box.width + 8;
    const left =
      right + made.offsetWidth > clientWidth ? Math.max(0, box.left - made.offsetWidth - 8) : right;
    const top = Math.max(0, Math.min(box.top, clientHeight - made.offsetHeight));
    Object.assign(made.style, { left: `${left}px`, top: `${top}px` });
  }
}
