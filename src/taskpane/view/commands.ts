// The ribbon's functions by the words on their buttons.
import type { TextKey } from "../../locales";
import type { CommandName } from "../../excel/notice";
import type { TaskName } from "../hooks/useTask";

/** The pane's own button that does the same: where one of the two succeeds, the other's failure is answered. */
export const COMMAND_TASKS: Readonly<Record<CommandName, TaskName>> = {
  setUpWorkbook: "setUp",
  openMonth: "openMonth",
  checkMonth: "check",
  generateReport: "report",
};

export const COMMAND_TEXTS: Readonly<Record<CommandName, TextKey>> = {
  setUpWorkbook: "ribbon.setUp",
  openMonth: "ribbon.openMonth",
  checkMonth: "pane.findings.check",
  generateReport: "ribbon.generateReport",
};
