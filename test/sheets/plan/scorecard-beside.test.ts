/** The scorecard saved where people have columns of their own in its table: what they wrote stays beside its row. */
import { hasOwnColumns } from "../../../src/sheets/plan/scorecard";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { bookWith, fresh, HEADERS, line, row, save, scorecardOf } from "../support/paper-scorecard";

const AUGUST = "2026-08";
const NOTED = [...HEADERS, "Catatan kami"];
const noted = (cells: readonly RawCell[], note: RawCell = ""): readonly RawCell[] => [...cells, note];
const BLANK = HEADERS.map(() => "");

describe("columns of people's own", () => {
  it("are those that are none of ours and hold anything", () => {
    const has = (headers: readonly string[], cells: readonly RawCell[]): boolean => {
      const rows = [
        [...row("P01", "Salam", 100), ...cells.map(() => "")],
        [...row("P02", "Nada", 0), ...cells],
      ];
      return hasOwnColumns(scorecardOf(bookWith(rows, headers)));
    };
    expect(has(HEADERS, [])).toBe(false);
    expect(
      has(
        HEADERS.map((header) => header.toUpperCase()),
        [],
      ),
    ).toBe(false);
    expect(has(NOTED, [""])).toBe(false);
    expect(has(NOTED, [0])).toBe(true);
    expect(has([...HEADERS, "Kosong", "Catatan kami"], ["", "ya"])).toBe(true);
  });
});

describe("rows that people have written beside", () => {
  const salam = noted(row("P01", "Salam", 40), "satu");
  const nada = noted(row("P02", "Nada", 60), "dua");

  it("stay where they are though the order changes; new ones come below", () => {
    const [one, two] = [line("P01", "Salam", 40), line("P02", "Nada", 60)];
    expect(save([salam, nada], AUGUST, [two, one], NOTED).edits).toEqual([]);
    const wanted = [line("P02", "Nada", 50), line("P03", "Baru", 10), one];
    expect(save([salam, nada], AUGUST, wanted, NOTED).rows).toEqual([
      salam,
      nada,
      noted(fresh(row("P02", "Nada", 50, AUGUST))),
      noted(fresh(row("P03", "Baru", 10, AUGUST))),
    ]);
  });

  it("stay though one of them says again what held before: none below moves up", () => {
    const august = noted(row("P01", "Salam", 45, AUGUST), "tiga");
    const wanted = [line("P01", "Salam", 40), line("P02", "Nada", 60)];
    expect(save([salam, august, nada], AUGUST, wanted, NOTED).rows).toEqual([
      salam,
      noted(row("P01", "Salam", 40, AUGUST), "tiga"),
      nada,
    ]);
    // Of a criterion that never held, the row says that it is not used.
    const never = noted(row("P03", "Baru", 5, AUGUST), "tiga");
    expect(save([never, salam, nada], AUGUST, wanted, NOTED).rows).toEqual([
      noted(row("P03", "Baru", 0, AUGUST), "tiga"),
      salam,
      nada,
    ]);
  });

  it("stay between rows that are blank, and new ones do not come between them", () => {
    const rows = [salam, noted(BLANK), nada];
    const wanted = [line("P01", "Salam", 40), line("P02", "Nada", 60), line("P03", "Baru", 0)];
    expect(save(rows, AUGUST, wanted, NOTED).rows).toEqual([
      ...rows,
      noted(fresh(row("P03", "Baru", 0, AUGUST))),
    ]);
  });

  it("are followed by new ones in the blank rows at the end, below all that is written", () => {
    const lone = noted(BLANK, "catatan saja");
    const calculated = noted(row("", "", ""));
    const { rows, edits } = save(
      [salam, nada, lone, calculated],
      AUGUST,
      [line("P01", "Salam", 30), line("P02", "Nada", 70)],
      NOTED,
    );
    expect(rows).toEqual([
      salam,
      nada,
      lone,
      noted(row("P01", "Salam", 30, AUGUST)),
      noted(fresh(row("P02", "Nada", 70, AUGUST))),
    ]);
    expect(edits.map(({ kind }) => kind)).toEqual(["cells", "append"]);
  });
});

it("where nobody has written beside, blank rows between are filled up", () => {
  const wanted = [line("P01", "Salam", 40), line("P02", "Nada", 50), line("P03", "Baru", 10)];
  const rows = [row("P01", "Salam", 40), BLANK, row("P02", "Nada", 50), BLANK, BLANK];
  expect(save(rows, "", wanted).rows).toEqual([
    row("P01", "Salam", 40),
    fresh(row("P02", "Nada", 50)),
    row("P03", "Baru", 10),
  ]);
});
