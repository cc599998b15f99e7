// What the ribbon buttons do without a pane; a failure is left for the pane, which is then shown.
import { monthOfDay } from "../sop/days/months";
import { partsOfDay } from "../sop/days/calendarParts";
import type { Day, Month } from "../sop/types";
import type { Actions } from "../excel";
import type { CommandName, ReportMade } from "../excel/notice";
import { WorkbookError } from "../sheets/types";

/** The actions that ribbon buttons need. */
export type CommandActions = Pick<Actions, "setUpWorkbook" | "openMonth" | "generateReport" | "readOverview">;

/** What commands take from outside. */
export interface CommandSurroundings {
  readonly actions: CommandActions;
  readonly today: () => Day;
  readonly leaveDone: (command: CommandName, report?: ReportMade) => void;
  readonly leaveNotice: (command: CommandName, failure: unknown) => void;
  readonly showPane: () => Promise<void>;
}

/** Do what a button stands for. Never throws: Excel must be told that the command is over. */
export async function runCommand(command: CommandName, around: CommandSurroundings): Promise<void> {
  try {
    const report = await COMMANDS[command](around.actions, around.today());
    // The pane does it: on its screen, wherever that stands by now.
    if (command === "checkMonth") await around.showPane();
    if (report) around.leaveDone(command, report);
    else around.leaveDone(command);
  } catch (failure) {
    around.leaveNotice(command, failure);
    // Where the pane cannot be shown, it tells the next time somebody opens it.
    await around.showPane().catch(() => undefined);
  }
}

/** The newest of `months` that is not after the as-of day's month. */
export function newestMonthUntil(months: readonly Month[], asOf: Day): Month | undefined {
  return months
    .filter((month) => month <= monthOfDay(asOf))
    .sort()
    .at(-1);
}

/** Each with what the pane is to tell of it. */
const COMMANDS: Readonly<
  Record<CommandName, (actions: CommandActions, today: Day) => Promise<ReportMade | undefined>>
> = {
  setUpWorkbook: async (actions, today) => {
    await actions.setUpWorkbook({ year: partsOfDay(today).year, today });
    return undefined;
  },
  openMonth: async (actions, today) => {
    await actions.openMonth({ month: monthOfDay(today), today });
    return undefined;
  },
  checkMonth: () => Promise.resolve(undefined),
  generateReport: reportOfNewestMonth,
};

async function reportOfNewestMonth(actions: CommandActions, today: Day): Promise<ReportMade> {
  const overview = await actions.readOverview({ today });
  if (overview.state === "none") throw new WorkbookError("notOurWorkbook");
  if (overview.state === "newer") throw new WorkbookError("newerLayout", { version: overview.version });
  if (overview.state === "older") {
    const { version, present } = overview;
    throw new WorkbookError("olderLayout", { version, present });
  }
  const month = newestMonthUntil(overview.months, overview.asOf);
  if (month === undefined) throw new WorkbookError("monthMissing", { month: monthOfDay(overview.asOf) });
  const { asOf, changed } = await actions.generateReport({ month, today });
  return { month, asOf, changed };
}
