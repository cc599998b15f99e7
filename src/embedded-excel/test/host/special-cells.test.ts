// Range.getSpecialCells: where formulas stand is known, not sought cell by cell.
import { parseArea } from "../../book/address";
import type { Sheet } from "../../book/types";
import { seeded } from "../../seeded";
import { open, type Opened } from "../../testing/open";

type Kind = "All" | "Numbers" | "Text" | "Errors";

/** By row and column, which cells of the first so many are calculated, found by looking at each of them. */
function lookedFor(sheet: Sheet, rows: number, columns: number, kind: Kind): Set<string> {
  const found = new Set<string>();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = sheet.rows[row]?.[column];
      if (cell?.formula === undefined && cell?.spilled !== true) continue;
      const { value } = cell;
      const is =
        typeof value === "number" ? "Numbers" : typeof value === "string" ? "Text" : value && "Errors";
      if (kind === "All" || kind === is) found.add(`${row} ${column}`);
    }
  return found;
}

/** What getSpecialCells tells of the sheet's first rows and columns; a cell that is told twice fails. */
async function told({ run }: Opened, address: string, kind: Kind): Promise<Set<string>> {
  const answer = await run(async (context, sheet) => {
    const cells = sheet.getRange(address).getSpecialCellsOrNullObject("Formulas", kind).load("address");
    await context.sync();
    return cells.isNullObject ? "" : cells.address;
  });
  const found = new Set<string>();
  for (const part of answer.split(",").filter((one) => one !== "")) {
    const area = parseArea(part.replace("Data!", ""));
    if (area === undefined) throw new Error(`${part} is no area`);
    for (let { row } = area; row <= area.lastRow; row += 1)
      for (let { column } = area; column <= area.lastColumn; column += 1) {
        expect(found).not.toContain(`${row} ${column}`);
        found.add(`${row} ${column}`);
      }
  }
  return found;
}

describe("the cells with formulas", () => {
  it("are those that looking at every cell finds, whatever was written, moved, filled or undone before", async () => {
    const random = seeded(17);
    const whole = (below: number): number => Math.floor(random() * below);
    const cell = (): string => `${"ABCDEFGH"[whole(8)] ?? "A"}${1 + whole(20)}`;
    const pick = <T>(...some: readonly [T, ...T[]]): T => some[whole(some.length)] ?? some[0];
    const opened = open();
    const { excel, run, sheet } = opened;
    const steps = [
      (at: Excel.Range) => (at.formulas = [[pick<unknown>(3, "x", "", "=1+1", '="t"', "=1/0", "=A1*2")]]),
      (at: Excel.Range) => (at.formulas = [[pick("=SEQUENCE(3,2)", "=SEQUENCE(A1)", "=A1:A4")]]),
      (at: Excel.Range) => (at.getResizedRange(whole(4), whole(3)).formulas = "=ROW()" as never),
      (at: Excel.Range) => {
        at.getResizedRange(whole(4), whole(3)).clear("Contents");
      },
      (at: Excel.Range) => {
        at.getResizedRange(whole(2), whole(2)).insert(pick("Down", "Right"));
      },
      (at: Excel.Range) => {
        at.getResizedRange(whole(2), whole(2)).delete(pick("Up", "Left"));
      },
      (at: Excel.Range) => {
        at.getEntireRow().insert("Down");
      },
      (at: Excel.Range) => {
        at.getEntireColumn().delete("Left");
      },
      (at: Excel.Range, to: Excel.Range) => {
        to.copyFrom(at.getResizedRange(1, 1));
      },
      (at: Excel.Range, to: Excel.Range) => {
        at.moveTo(to);
      },
    ];
    for (let step = 0; step < 150; step += 1) {
      if (random() < 0.15) excel.type(sheet.id, whole(20), whole(8), pick("=2*3", "5", ""));
      else if (random() < 0.1) excel.undo();
      else
        await run(async (context, data) => {
          pick(...(steps as [(typeof steps)[0]]))(data.getRange(cell()), data.getRange(cell()));
          await context.sync();
        }).catch(() => undefined);
      const kind = pick<Kind>("All", "All", "Numbers", "Text", "Errors");
      expect(await told(opened, "A1:L40", kind)).toEqual(lookedFor(sheet, 40, 12, kind));
      const part = new Set([...lookedFor(sheet, 15, 5, "All")].filter((at) => !/^[0-2] | 0$/.test(at)));
      expect(await told(opened, "B4:E15", "All")).toEqual(part);
    }
  });

  it("of a whole column are told without looking at its rows", async () => {
    const looked = async (rows: number): Promise<number> => {
      const opened = open();
      const { run, sheet } = opened;
      await run(async (context, data) => {
        data.getRange(`A1:A${rows}`).values = Array.from({ length: rows }, (_one, row) => [row]);
        data.getRange(`B1:C${rows}`).formulas = Array.from({ length: rows }, () => ["=1", "=2"]);
        await context.sync();
      });
      opened.excel.type(sheet.id, 7, 1, "9");
      let count = 0;
      sheet.rows = new Proxy(sheet.rows, {
        get: (held, key, self) => {
          if (typeof key === "string" && /^\d+$/.test(key)) count += 1;
          return Reflect.get(held, key, self) as unknown;
        },
      });
      const found = await told(opened, "A:D", "All");
      expect(found.size).toBe(2 * rows - 1);
      return count;
    };
    expect(await looked(50)).toBe(0);
    expect(await looked(500)).toBe(0);
  });
});
