// The ribbon's functions, tied to the names that manifest.xml calls them by.
import { leaveDone, leaveNotice, type CommandName } from "../excel/notice";
import { actions } from "../excel/actions";
import { associateCommand, showPane, today, whenOfficeReady } from "../excel/environment";

const NAMES: readonly CommandName[] = ["setUpWorkbook", "openMonth", "checkMonth", "generateReport"];

void whenOfficeReady().then((readiness) => {
  if (readiness !== "ready") return;
  for (const name of NAMES) {
    // Fetched when a button is pressed: the pane, which shares this page, opens without it.
    associateCommand(name, async () => {
      try {
        const { runCommand } = await import("./run");
        await runCommand(name, { actions, today, leaveDone, leaveNotice, showPane });
      } catch (failure) {
        leaveNotice(name, failure);
      }
    });
  }
});
