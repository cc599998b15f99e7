// The pane's buttons as functions: each runs one action, tells its outcome and brings the pane up to date.
import { useCallback, useState } from "react";
import type { Translator } from "../../locales";
import type { CheckAnswer, Month } from "../../sop/types";
import type { WorkbookError } from "../../workbook/types";
import type { Target } from "../parts/JumpList";
import { useSurroundings } from "../surroundings";
import { findingsOfMonth, withMonthChecked } from "../view/findings";
import type { OverviewReading } from "./useOverview";
import { useTasks, type Tasks } from "./useTask";

/** How the last action ended, for a message bar. Words are made when shown, so that they follow the language. */
export type Outcome =
  | { readonly kind: "done"; readonly say: (text: Translator) => string; readonly sheets: readonly string[] }
  | { readonly kind: "failed"; readonly error: WorkbookError; readonly retry: () => void };

export interface PaneButtons {
  readonly tasks: Tasks;
  readonly outcome: Outcome | undefined;
  readonly dismiss: () => void;
  readonly setUp: (year: number) => void;
  readonly openMonth: (month: Month) => void;
  readonly check: (month: Month, months: readonly Month[]) => void;
  readonly report: (month: Month) => void;
  readonly jump: (target: Target) => void;
  readonly refresh: () => void;
}

/** `onMonthOpened` hears of the month that has just been opened. */
export function usePaneActions(reading: OverviewReading, onMonthOpened: (month: Month) => void): PaneButtons {
  const { actions, today } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome>();
  const onFailure = useCallback((error: WorkbookError, retry: () => void) => {
    setOutcome({ kind: "failed", error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  const { refresh, adopt } = reading;

  const start: Tasks["run"] = (name, work) => {
    setOutcome(undefined);
    tasks.run(name, work);
  };
  const tell = (say: (text: Translator) => string, sheets: readonly string[] = []) => {
    setOutcome({ kind: "done", say, sheets });
  };

  return {
    tasks,
    outcome,
    dismiss: () => {
      setOutcome(undefined);
    },
    setUp: (year) => {
      start("setUp", async (onProgress) => {
        const { created } = await actions.setUpWorkbook({ year, today: today(), onProgress });
        await refresh();
        tell((text) => text("pane.setUp.done", { count: created.length }));
      });
    },
    openMonth: (month) => {
      start("openMonth", async () => {
        const { sheet, created } = await actions.openMonth({ month, today: today() });
        if (created) await refresh();
        onMonthOpened(month);
        tell((text) => text(created ? "pane.month.opened" : "pane.month.shown", { sheet }));
      });
    },
    check: (month, months) => {
      start("check", async () => {
        const fresh: CheckAnswer = await actions.checkMonth({ month, today: today() });
        adopt((whole) => withMonthChecked(whole, fresh, month, months));
        const count = findingsOfMonth(fresh.findings, month, months).length;
        tell((text) =>
          count === 0 ? text("pane.findings.checkedNone") : text("pane.findings.checked", { count }),
        );
      });
    },
    report: (month) => {
      start("report", async (onProgress) => {
        const { changed, asOf, sheets } = await actions.generateReport({ month, today: today(), onProgress });
        await refresh();
        tell((text) => text(changed ? "pane.report.made" : "pane.report.unchanged", { month, asOf }), sheets);
      });
    },
    jump: (target) => {
      // The outcome stays: its links to sheets are jumps too.
      tasks.run("jump", () => actions.jumpTo(target));
    },
    refresh: () => {
      start("refresh", refresh);
    },
  };
}
