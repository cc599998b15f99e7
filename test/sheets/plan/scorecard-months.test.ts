/** Which of a criterion's rows holds in a month. */
import { criteriaInForce, scorecardProblems } from "../../../src/sheets/snapshot/scorecard";
import { bookWith, row, scorecardOf } from "../support/paper-scorecard";

it.each(["2026-08", " 2026-08", "2026-08 "])(
  "a row holds from its month on, whatever blanks stand around that: %j",
  (from) => {
    const tables = {
      TabelParameter: scorecardOf(bookWith([row("P01", "Salam", 100), row("P01", "Sapaan", 100, from)])),
    };
    // Nothing is wrong with it for the check either.
    expect(scorecardProblems(tables)).toEqual([]);
    expect(
      ["2026-07", "2026-08", "2026-09"].map((month) =>
        criteriaInForce(tables, month).map(({ name }) => name),
      ),
    ).toEqual([["Salam"], ["Sapaan"], ["Sapaan"]]);
  },
);
