// What a planned call is called.
import type { Translator } from "../../../locales";
import type { PlannedToday } from "../../../sheets/types";

export const agentWords = (text: Translator, { row, agentName }: PlannedToday): string =>
  row.agent === ""
    ? text("plan.today.noAgent")
    : text("plan.today.agent", { id: row.agent, name: agentName }).trim();
