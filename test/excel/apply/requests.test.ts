import type { Edit } from "../../../src/sheets/edits/edit";
import { requestsOf } from "../../../src/excel/apply/requests";
import { WorkbookError } from "../../../src/sheets/types";

const cells = (name: string, bytes: number): Edit => ({
  kind: "cells",
  sheet: name,
  row: 0,
  column: 0,
  values: [["x".repeat(bytes)]],
});

/** The sheets that each request writes to. */
const sheetsIn = (groups: readonly (readonly Edit[])[]): readonly (readonly string[])[] =>
  requestsOf(groups).map((edits) => edits.map((edit) => ("sheet" in edit ? edit.sheet : "")));

describe("edits as requests", () => {
  it("are one request where all fit into it, in their order", () => {
    expect(sheetsIn([[cells("a", 10), cells("b", 10)], [], [cells("c", 10)]])).toEqual([["a", "b", "c"]]);
    expect(sheetsIn([[], []])).toEqual([]);
  });

  it("are divided between groups, never within one, and no request is past 5 MB", () => {
    const groups = [
      [cells("a", 2_000_000), cells("b", 1_000_000)],
      [cells("c", 2_500_000), cells("d", 2_000_000)],
      [cells("e", 100_000)],
    ];
    expect(sheetsIn(groups)).toEqual([
      ["a", "b"],
      ["c", "d", "e"],
    ]);
  });

  it("are counted in bytes as they are sent, not in letters", () => {
    const wide = (name: string): readonly Edit[] => [
      { kind: "cells", sheet: name, row: 0, column: 0, values: [["字".repeat(1_000_000)]] },
    ];
    expect(sheetsIn([wide("a"), wide("b")])).toEqual([["a"], ["b"]]);
  });

  it("are refused before anything is sent where a group fits into no request", () => {
    expect(() => requestsOf([[cells("a", 10)], [cells("b", 3_000_000), cells("c", 3_000_000)]])).toThrow(
      WorkbookError,
    );
  });
});
