/**
 * @jest-environment jsdom
 *
 * Bars with their names and figures: a table that is read as well as seen.
 */
import { cleanup, render, screen } from "@testing-library/react";
import { Bars } from "../../src/taskpane/parts/Bars";

afterEach(cleanup);

const bar = (name: string) => ({ name, value: 1, words: "1" });

it("tells names apart that differ by the blanks around them alone", () => {
  render(<Bars label="Per area" bars={["JKT", " jkt ", "jkt "].map(bar)} />);
  // A reader sees no blank at either end, and of several only one.
  const seen = screen.getAllByRole("rowheader").map(({ textContent }) => textContent.trim());
  expect(seen).toEqual(["JKT", "“ jkt ”", "“jkt ”"]);
  expect(new Set(seen).size).toBe(3);
});
