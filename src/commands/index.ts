// The ribbon's functions, tied to the names that manifest.xml calls them by.
import { leaveDone, leaveNotice, type CommandName } from "../workbook/notice";
import { onDemand } from "../workbook/on-demand";
import { associateCommand, showPane, today, whenOfficeReady } from "../workbook/surroundings";
import { runCommand } from "./run";

const NAMES: readonly CommandName[] = ["setUpWorkbook", "openMonth", "generateReport"];

void whenOfficeReady().then((readiness) => {
  if (readiness !== "ready") return;
  for (const name of NAMES) {
    associateCommand(name, () =>
      runCommand(name, { actions: onDemand, today, leaveDone, leaveNotice, showPane }),
    );
  }
});
