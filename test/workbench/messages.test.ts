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

it("how far something is that takes long is said in one place, and what else there is to say stands before it", () => {
  const strip = document.createElement("div");
  const messages = new Messages(strip);
  messages.progress("Opening A…");
  const said = strip.querySelector('[role="status"]');
  messages.progress("Opening A… 10 %");
  // The same element: a screen reader says what changes in it.
  expect([strip.querySelector('[role="status"]') === said, strip.textContent]).toEqual([
    true,
    "Opening A… 10 %",
  ]);
  messages.error("A second person was here.");
  messages.progress("Opening A… 20 %");
  messages.worked();
  expect(strip.textContent).toBe("A second person was here.×");
  messages.dismiss();
  messages.progress("Opening A… 30 %");
  expect(strip.textContent).toBe("Opening A… 30 %");
  messages.worked();
  expect([strip.hidden, strip.textContent]).toEqual([true, ""]);
});
