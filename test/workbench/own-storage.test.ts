/**
 * @jest-environment jsdom
 *
 * The panes of the page are several people's: what one keeps, another does not find.
 */
import "./browser-globals";
import { storageApart } from "../../src/workbench/own-storage";

beforeEach(() => {
  localStorage.clear();
});

it("what a pane keeps is found by that pane alone, by name, by number and among its keys", () => {
  const [second, third] = [storageApart(localStorage, "pane 2: "), storageApart(localStorage, "pane 3: ")];
  localStorage.setItem("role", "qco");
  second.setItem("role", "qa");
  second.setItem("language", "en");
  expect([localStorage.getItem("role"), second.getItem("role"), third.getItem("role")]).toEqual([
    "qco",
    "qa",
    null,
  ]);
  expect([second.length, third.length]).toEqual([2, 0]);
  expect(Object.keys(second).sort()).toEqual(["language", "role"]);
  expect([second.key(0), second.key(1), second.key(2)].sort()).toEqual([null, "language", "role"].sort());
  second.removeItem("language");
  expect(Object.keys(second)).toEqual(["role"]);
  second.clear();
  expect([second.getItem("role"), localStorage.getItem("role")]).toEqual([null, "qco"]);
});
