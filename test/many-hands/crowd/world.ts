/** What people were told, and what they did themselves, at one workbook: in the end it is held against what stands there. */
import type { Book, Cell, Client } from "embedded-excel";
import { WorkbookError } from "../../../src/excel";
import type { Session } from "../support/session";
import { f22Rows } from "../support/typed-cells";

export const NUMBER = "No. Sampel";

/** A field of a row that somebody was told is saved. The clock counts tellings. */
export interface SavedField {
  readonly number: string;
  readonly header: string;
  readonly value: string;
  readonly by: string;
  readonly toldAt: number;
}

/** A row that somebody was told is added: what must stand in it, by header. */
export interface AddedRow {
  readonly by: string;
  readonly values: ReadonlyMap<string, string>;
}

/** A formula, or the value as text; "" where nothing stands. */
export function contentOf(cell: Cell | undefined): string {
  const content = cell?.formula ?? cell?.value ?? "";
  return typeof content === "object" ? JSON.stringify(content) : String(content);
}

/** The rows' contents by number and header, as texts. Numbers that stand twice are told by the judge, not here. */
function rowsByNumber(book: Book): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    f22Rows(book).map(({ typed }) => [
      contentOf(typed.get(NUMBER)),
      new Map([...typed].map(([header, cell]) => [header, contentOf(cell)])),
    ]),
  );
}

export class World {
  public readonly book: Book;
  /** What stood in the beginning. */
  public readonly base: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By No. Sampel. */
  public readonly added = new Map<string, AddedRow>();
  public readonly saved: SavedField[] = [];
  /** Numbers whose row a person deleted. */
  public readonly deleted = new Set<string>();
  /** Numbers of an import that stopped before its end: each may stand or not, but not twice. */
  public readonly maybe = new Set<string>();
  /** `NUMBER|HEADER` of cells that somebody typed a slip into: a fix may change them. */
  public readonly free = new Set<string>();
  /** Marks that people typed into free cells. */
  public readonly marks: string[] = [];
  /** Lines that the Log must have for rows that were added, and how many rows they tell of at least. */
  public readonly logged = { lines: 0, rows: 0 };
  public readonly told = new Map<string, number>();
  /** The last repair waits for a person's answer, and left the table as it is. */
  public asksForColumn = false;
  private serial = 0;
  private clock = 0;

  public constructor(
    public readonly session: Session,
    public readonly random: () => number,
  ) {
    this.book = session.book;
    this.base = rowsByNumber(this.book);
  }

  /** 1, 2, 3 … */
  public next(): number {
    this.serial += 1;
    return this.serial;
  }

  public tick(): number {
    this.clock += 1;
    return this.clock;
  }

  public tell(what: string): void {
    this.told.set(what, (this.told.get(what) ?? 0) + 1);
  }

  public pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new RangeError("There is nothing to pick from.");
    return item;
  }

  /** Of rows that everybody knows of. */
  public numbers(): readonly string[] {
    return [...this.base.keys(), ...this.added.keys()].filter((number) => !this.deleted.has(number));
  }

  /** Where a row stands now; undefined where it does not. */
  public find(number: string): { readonly table: string; readonly row: number } | undefined {
    return f22Rows(this.book).find(({ typed }) => contentOf(typed.get(NUMBER)) === number);
  }
}

/** What a person does; tells the world what she was told. */
export type Deed = (client: Client, world: World) => Promise<void>;

/** How an action failed: its code, and for what the product has no words for, Excel's reason. */
export function codeOf(error: unknown): string {
  if (!(error instanceof WorkbookError)) return `raw ${String(error)}`;
  return error.code === "unexpected" ? `unexpected (${error.params["reason"] ?? ""})` : error.code;
}

/** Nobody is to read of an internal fault: such a failure is a fault of the product. */
export const isUnexpected = (code: string): boolean =>
  code.startsWith("unexpected") || code.startsWith("raw");
