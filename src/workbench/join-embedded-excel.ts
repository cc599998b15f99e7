/** Runs in each of the add-in's pages after office.js: joins the page to the embedded Excel of the workbench around it. */
import { onF6 } from "./dom";
import "./global";

const workbench = window.parent.embeddedExcelWorkbench;
if (workbench === undefined || window.parent === window)
  throw new Error("This page of the add-in runs inside the workbench page (workbench.html), not by itself.");
workbench.join(window);
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
