/** Months whose table is gone are refused with the sheet's name before anything is made of the others. */
import { assertMonthsStand, lostMonths } from "../../../src/sheets/damage/assert-months";
import { f22Columns } from "../../../src/sheets/layout/f22-columns";
import { WorkbookError } from "../../../src/sheets/types";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { refusal } from "../support/refusal";

const HEADERS = f22Columns(DEFAULT_SCORECARD).map(({ header }) => header);

const whole = snapshotOf(paperWorkbook("2026-07"));
const stranger = (table: string, sheet: string, row = 6) => ({
  table,
  sheet,
  body: { row, column: 0, rows: 2, columns: HEADERS.length },
  headers: HEADERS,
});
/** August's table was renamed, September's made a plain range; beside them a part of July's and a copy of it. */
const damaged = {
  ...whole,
  layout: {
    ...whole.layout,
    strangers: [
      stranger("Table9", "F-22 2026-07", 20),
      stranger("Salinan", "F-22 2026-07 (2)"),
      stranger("DataKami", "F-22 2026-08"),
    ],
    bareSheets: [{ sheet: "F-22 2026-09", row: 0, column: 0, top: [HEADERS] }],
  },
};

describe("months whose table is gone", () => {
  it("are those of a table renamed and of a plain range; a part split off and a copy leave their month its table", () => {
    expect(lostMonths(damaged)).toEqual([
      { month: "2026-08", sheet: "F-22 2026-08" },
      { month: "2026-09", sheet: "F-22 2026-09" },
    ]);
    expect(lostMonths(whole)).toEqual([]);
  });

  it("are refused, named by the first one's sheet", () => {
    const refused = refusal(() => {
      assertMonthsStand(damaged);
    });
    expect(refused).toBeInstanceOf(WorkbookError);
    expect(refused).toMatchObject({ code: "layoutDamaged", params: { sheet: "F-22 2026-08" } });
    expect(() => {
      assertMonthsStand(whole);
    }).not.toThrow();
  });

  it("stand in nobody's way who asks for another month alone", () => {
    expect(
      refusal(() => {
        assertMonthsStand(damaged, "2026-09");
      }),
    ).toMatchObject({ code: "layoutDamaged", params: { sheet: "F-22 2026-09" } });
    expect(() => {
      assertMonthsStand(damaged, "2026-07");
    }).not.toThrow();
  });
});
