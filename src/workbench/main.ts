/** Starts the workbench page with the demo workbook. */
import { createEmbeddedExcel, createEmptyBook } from "embedded-excel";
import "./global";
import { onF6 } from "./dom";
import { Workbench } from "./workbench";
import { words } from "./words";

/** Made by `npm start` beside the page. */
const demo = "demo.xlsx";

async function start(): Promise<void> {
  const root = document.getElementById("workbench");
  if (root === null) throw new Error("The page has no place for the workbench.");
  const workbench = new Workbench(root, createEmbeddedExcel(createEmptyBook()));
  window.embeddedExcelWorkbench = workbench;
  onF6(window, (backwards) => {
    workbench.focusNext(backwards);
  });
  const answer = await fetch(demo);
  // The add-in's pages join whichever workbook is open, so the demo comes first.
  if (answer.ok) await workbench.openBytes(await answer.arrayBuffer(), demo);
  else workbench.say(words.demoMissing);
  await workbench.start();
  await workbench.rendered();
  root.setAttribute("data-ready", "");
}

void start();
