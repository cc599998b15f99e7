/** Runs in each of the add-in's pages after office.js: joins the page to the embedded Excel of the workbench around it. */
import { onF6 } from "./dom";
import { storageApart } from "./own-storage";
import "./global";

const workbench = window.parent.embeddedExcelWorkbench;
if (workbench === undefined || window.parent === window)
  throw new Error("This page of the add-in runs inside the workbench page (workbench.html), not by itself.");
const pane = workbench.join(window);
// Each pane is another person's, on a machine of theirs: its role is kept apart from the first one's.
if (pane > 0)
  Object.defineProperty(window, "localStorage", {
    configurable: true,
    value: storageApart(window.localStorage, `pane ${pane + 1}: `),
  });
onF6(window, (backwards) => {
  workbench.focusNext(backwards, window);
});

// A shared runtime asks for its own pane: here the workbench shows it.
const addin = Reflect.get(Office, "addin") as object | undefined;
if (addin !== undefined)
  Object.assign(addin, {
    showAsTaskpane: () => {
      workbench.showPane();
      return Promise.resolve();
    },
  });
