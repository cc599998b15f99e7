/** What the handlers of edits share: their type, and the workbook as one request addresses it. */
import { cellAddress } from "../../sheets/layout/address";
import type { Box, Edit } from "../../sheets/edits/edit";
import { unfinishedName } from "../../sheets/edits/unfinished";
import { untracked } from "../untracked";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;
export type Handlers = {
  readonly [Kind in Edit["kind"]]: (book: EditedBook, edit: EditOf<Kind>) => void;
};

/** Excel's own limit of the address that `getRanges` takes, in characters. */
const LONGEST_ADDRESS = 8192;

/** A sheet is asked for once, however many of the edits are about it: each further asking would be sent. */
export class EditedBook {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly made = new Map<string, Excel.Worksheet>();

  public constructor(private readonly context: Excel.RequestContext) {}

  public get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  public sheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = this.workbook.worksheets.getItem(name);
    this.sheets.set(name, sheet);
    return sheet;
  }

  /** The sheet is being made: edits know it by its name, Excel by one that says so, until `finish`. */
  public making(name: string, sheet: Excel.Worksheet): void {
    sheet.name = unfinishedName(name);
    this.sheets.set(name, sheet);
    this.made.set(name, sheet);
  }

  /** Gives the sheets that were made their names. */
  public finish(): void {
    for (const [name, sheet] of this.made) sheet.name = name;
  }

  /** A formula with the sheets' names as they are now. */
  public inPresentNames(formula: string): string {
    return [...this.made.keys()].reduce(
      (text, name) =>
        text.replaceAll(`'${name}'!`, quoted(name)).replace(unquoted(name), `$1${quoted(name)}`),
      formula,
    );
  }

  /** That name means another sheet from now on, or none. */
  public forget(...names: readonly string[]): void {
    for (const name of names) this.sheets.delete(name);
  }

  public range(sheet: string, { row, column, rows, columns }: Box): Excel.Range {
    return untracked(this.sheet(sheet).getRangeByIndexes(row, column, rows, columns));
  }

  /** All boxes in one, or in as few as their addresses allow. */
  public formats(sheet: string, boxes: readonly Box[]): readonly Excel.RangeFormat[] {
    const [only] = boxes;
    if (only !== undefined && boxes.length === 1) return [this.range(sheet, only).format];
    return addressesOf(boxes).map((address) => untracked(this.sheet(sheet).getRanges(address)).format);
  }
}

const quoted = (name: string): string => `'${unfinishedName(name)}'!`;
const unquoted = (name: string): RegExp =>
  new RegExp(`(^|[^\\p{L}\\p{N}_.'])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}!`, "gu");

const addressOf = ({ row, column, rows, columns }: Box): string =>
  rows === 1 && columns === 1
    ? cellAddress(row, column)
    : `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

function addressesOf(boxes: readonly Box[]): readonly string[] {
  const addresses: string[] = [];
  for (const box of boxes) {
    const one = addressOf(box);
    const longer = [...addresses.splice(-1), one].join(",");
    if (longer.length <= LONGEST_ADDRESS) addresses.push(longer);
    else addresses.push(longer.slice(0, -one.length - 1), one);
  }
  return addresses;
}
