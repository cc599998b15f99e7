/** The head of a month's sheet says which form it is as words, whatever its number or title is written with. */
import type { DocumentControl } from "../../../src/sheets/documents/control";
import { planDocumentBlock } from "../../../src/sheets/plan/month-sheet";

const headOf = (title: string, number: string) => {
  const control: DocumentControl = {
    form: { title, number, revision: "REV.07", effective: "01 Januari 2030" },
    procedure: { number: "UJI-1", revision: "07" },
  };
  return planDocumentBlock("F-22", "2026-07", 58, control).flatMap((edit) =>
    edit.kind === "cells" && edit.row === 0 ? edit.values : [],
  );
};

it.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@uji", "'@uji"],
  ["'uji", "''uji"],
])(
  "a title %j is escaped to %j, which Excel would take for something else even in a cell of text",
  (title, content) => {
    expect(headOf(title, "UJI.F-01")[0]?.[1]).toBe(content);
  },
);

it.each(["Formulir Uji", "A=B", "Uji-coba", "07 + 08", "01/02/2030"])(
  "a title %j is left as it is: the cell is of text",
  (title) => {
    expect(headOf(title, "UJI.F-01")[0]?.[1]).toBe(title);
  },
);

it("a number is escaped likewise", () => {
  expect(headOf("Formulir Uji", "=A1")[1]?.[0]).toBe("'=A1");
  expect(headOf("Formulir Uji", "UJI.F-01")[1]?.[0]).toBe("UJI.F-01");
});
