import type { ChartEdit, Edit } from "../../../src/sheets/edits/edit";
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

  it("are weighed with the calls that they are made of: borders and charts are many", () => {
    const place = { row: 0, column: 0, rows: 1, columns: 1 };
    const bordered: Edit = { kind: "look", sheet: "a", box: place, look: { border: "all" } };
    const bold: Edit = { kind: "look", sheet: "a", box: place, look: { bold: true } };
    const heights: Edit = { kind: "rowHeight", sheet: "a", row: 0, height: 9 };
    const parts = (edit: Edit): number => requestsOf(Array.from({ length: 1450 }, () => [edit])).length;
    // 1,450 looks of six edges are 3,900 bytes each and their own data: past 5 MB.
    expect([
      parts(bordered),
      parts({ kind: "looks", sheet: "a", boxes: [place], look: { border: "all" } }),
      parts(bold),
      parts(heights),
    ]).toEqual([2, 2, 1, 1]);
    expect(parts({ kind: "deleteChart", sheet: "a", name: "b" })).toBe(1);
  });

  const box = { row: 0, column: 0, rows: 1, columns: 1 };
  const chart: ChartEdit = {
    name: "contoh",
    type: "ColumnClustered",
    title: "Contoh",
    source: box,
    place: { left: 0, top: 0, width: 1, height: 1 },
    categoryTitle: "",
    valueTitle: "",
    altText: "",
    colors: [],
  };
  const WEIGHED: readonly (readonly [what: string, edit: Edit, calls: number])[] = [
    ["an edit by a thousand bytes", { kind: "rowHeight", sheet: "a", row: 0, height: 9 }, 1_000],
    [
      "a look by its range and each property",
      { kind: "look", sheet: "a", box, look: { bold: true, italic: true, color: "#000000" } },
      600 + 3 * 250,
    ],
    [
      "a border by its edges, whatever its line",
      {
        kind: "looks",
        sheet: "a",
        boxes: [box],
        look: { border: "lines", line: { color: "#000000", weight: "Thin" } },
      },
      600 + 2 * 550,
    ],
    ["a chart by eight thousand bytes", { kind: "chart", sheet: "a", chart }, 8_000],
    ["its change by as many", { kind: "changeChart", sheet: "a", chart }, 8_000],
  ];
  it.each(WEIGHED)("weigh %s, and their own data", (_, edit, calls) => {
    const most = Math.floor(5_100_000 / (Buffer.byteLength(JSON.stringify(edit)) + calls));
    const parts = (count: number): number => requestsOf(Array.from({ length: count }, () => [edit])).length;
    expect([parts(most), parts(most + 1)]).toEqual([1, 2]);
  });

  it("are none where there is nothing to write, whatever groups there are", () => {
    expect(requestsOf([[]])).toEqual([]);
    expect(requestsOf([[], [cells("a", 1)]])).toHaveLength(1);
  });

  it("that fit into no request are told as too large, with Excel's own reason", () => {
    let refused: unknown;
    try {
      requestsOf([[cells("a", 5_200_000)]]);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({
      code: "tooLarge",
      params: { reason: "RequestPayloadSizeLimitExceeded" },
    });
  });

  it("are refused before anything is sent where a group fits into no request", () => {
    expect(() => requestsOf([[cells("a", 10)], [cells("b", 3_000_000), cells("c", 3_000_000)]])).toThrow(
      WorkbookError,
    );
  });
});
