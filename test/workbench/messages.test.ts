/**
 * @jest-environment jsdom
 *
 * The page's strip of messages: how long each stands.
 */
import "./browser-globals";
import { Messages } from "../../src/workbench/messages";

it("what the workbook refused is told until something is done in it; another failure until it is dismissed", () => {
  const strip = document.createElement("div");
  const messages = new Messages(strip);
  messages.refused("Not in the list.");
  expect([strip.hidden, strip.textContent]).toEqual([false, "Not in the list.×"]);
  messages.answered();
  expect([strip.hidden, strip.textContent]).toEqual([true, ""]);
  messages.error("The file is damaged.");
  messages.answered();
  expect(strip.textContent).toBe("The file is damaged.×");
  strip.querySelector("button")?.click();
  expect(strip.hidden).toBe(true);
});
