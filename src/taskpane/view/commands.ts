// The ribbon's functions by the words on their buttons.
import type { TextKey } from "../../locales";
import type { CommandName } from "../../excel/notice";

export const COMMAND_TEXTS: Readonly<Record<CommandName, TextKey>> = {
  setUpWorkbook: "ribbon.setUp",
  openMonth: "ribbon.openMonth",
  generateReport: "ribbon.generateReport",
};
