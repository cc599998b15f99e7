// The pane's buttons as functions: each runs one action, tells its outcome and brings the pane up to date.
import { useCallback, useState } from "react";
import { refilledWords, type Translator } from "../../locales";
import type { Fix } from "../../sop/fixes/types";
import type { CheckAnswer, Month } from "../../sop/types";
import type { Answers, AppliedFix, WorkbookError } from "../../sheets/types";
import type { Target } from "../parts/JumpList";
import { useSurroundings } from "../surroundings";
import { withMonthChecked } from "../view/findings";
import { followed } from "../view/followed";
import { migratedWords } from "../view/migrated";
import { fixedWords } from "../view/fixed";
import type { OverviewReading } from "./useOverview";
import { refreshAll } from "./useReading";
import { useAnswered } from "./useAnswered";
import { useChange } from "./useChange";
import { useTasks, type TaskName, type Tasks } from "./useTask";

/** How the last action ended, for a message bar. Words are made when shown, so that they follow the language. */
export type Outcome =
  | {
      readonly kind: "done";
      readonly say: (text: Translator) => string;
      /** Takes back what was done, where it can be. */
      readonly undo?: (() => void) | undefined;
      /** Something was left undone. */
      readonly partly?: boolean;
    }
  | {
      readonly kind: "failed";
      readonly task: TaskName;
      readonly error: WorkbookError;
      readonly retry: () => void;
    };

/** Without a failure that has been answered. */
const withoutFailure = (
  told: Outcome | undefined,
  isAnswered: (task: TaskName) => boolean,
): Outcome | undefined => (told?.kind === "failed" && isAnswered(told.task) ? undefined : told);

export interface PaneButtons {
  readonly tasks: Tasks;
  readonly outcome: Outcome | undefined;
  readonly dismiss: () => void;
  readonly setUp: (year: number) => void;
  readonly openMonth: (month: Month) => void;
  /** Bring a workbook of an older layout to the present one. */
  readonly migrate: () => void;
  readonly complete: (month: Month) => void;
  readonly check: (month: Month, months: readonly Month[]) => void;
  readonly fix: (fixes: readonly Fix[]) => void;
  /** `answers`: what the headers asked about are. */
  readonly repair: (answers: Answers) => void;
  readonly jump: (target: Target) => void;
  readonly refresh: () => void;
}

/** `onMonthOpened` hears of the month that has just been opened. */
export function usePaneActions(reading: OverviewReading, onMonthOpened: (month: Month) => void): PaneButtons {
  const { actions, today } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome>();
  const onFailure = useCallback((error: WorkbookError, retry: () => void, task: TaskName) => {
    setOutcome({ kind: "failed", task, error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  useAnswered((done) => {
    setOutcome((told) => withoutFailure(told, (failed) => failed === done));
  });
  const state = reading.overview?.state;
  useChange(state, () => {
    // Set up, brought up to date, or another: what failed before was about what it was then.
    setOutcome((told) => withoutFailure(told, () => true));
  });
  const { refresh, adopt } = reading;

  const start: Tasks["run"] = (name, work) => {
    setOutcome(undefined);
    tasks.run(name, work);
  };
  const tell = (say: (text: Translator) => string) => {
    setOutcome({ kind: "done", say });
  };

  const undo = (applied: readonly AppliedFix[]) => {
    start("undo", async (_, signal) => {
      const work = actions.undoFixes({ applied, today: today(), signal });
      const { undone, skipped } = await followed(work, refresh);
      const say = (text: Translator) => fixedWords(text, "undone", undone, { changed: skipped });
      setOutcome({ kind: "done", say, partly: skipped > 0 });
    });
  };
  const fix = (fixes: readonly Fix[]) => {
    start("fix", async (onProgress, signal) => {
      // After a failure too: part of it may have been done.
      const work = actions.applyFixes({ fixes, today: today(), onProgress, signal });
      const { applied, skipped } = await followed(work, refresh);
      const done = fixes.every(({ remedy }) => remedy.kind === "moveRow") ? "moved" : "done";
      const left = (reason: (typeof skipped)[number]["reason"]) =>
        skipped.filter((one) => one.reason === reason).length;
      const counts = {
        changed: left("changed"),
        futureMonth: left("futureMonth"),
        layout: left("layout"),
        notWritten: left("notWritten"),
        cancelled: left("cancelled"),
      };
      setOutcome({
        kind: "done",
        say: (text) => fixedWords(text, done, applied.length, counts),
        partly: skipped.length > 0,
        undo:
          applied.length === 0
            ? undefined
            : () => {
                undo(applied);
              },
      });
    });
  };

  return {
    tasks,
    outcome,
    fix,
    dismiss: () => {
      setOutcome(undefined);
    },
    setUp: (year) => {
      start("setUp", async (onProgress, signal) => {
        const { created } = await actions.setUpWorkbook({ year, today: today(), onProgress, signal });
        await refresh();
        tell((text) => text("pane.setUp.done", { count: created.length }));
      });
    },
    migrate: () => {
      start("migrate", async (onProgress, signal) => {
        // After a failure too: part of it may have been done.
        const work = actions.migrateWorkbook({ today: today(), onProgress, signal });
        const outcome = await followed(work, refresh);
        const partly = outcome.cancelled === true;
        setOutcome({ kind: "done", say: (text) => migratedWords(text, outcome), partly });
      });
    },
    openMonth: (month) => {
      start("openMonth", async (_, signal) => {
        const { sheet, created } = await actions.openMonth({ month, today: today(), signal });
        if (created) await refresh();
        onMonthOpened(month);
        tell((text) => text(created ? "pane.month.opened" : "pane.month.shown", { sheet }));
      });
    },
    complete: (month) => {
      start("complete", async (_, signal) => {
        const { sheet, filled } = await actions.completeRows({ month, today: today(), signal });
        if (filled > 0) await refresh();
        tell((text) =>
          filled === 0
            ? text("pane.month.completedNone", { sheet })
            : text("pane.month.completed", { sheet, count: filled }),
        );
      });
    },
    check: (month, months) => {
      start("check", async (_, signal) => {
        const fresh: CheckAnswer = await actions.checkMonth({ month, today: today() });
        if (signal.aborted) return;
        adopt((whole) => withMonthChecked(whole, fresh, month, months));
        // How many there are, the card says: as long as they are.
        tell((text) => text("pane.findings.checked"));
      });
    },
    repair: (answers) => {
      start("repair", async (onProgress, signal) => {
        const work = actions.repairLayout({ today: today(), answers, onProgress, signal });
        // After a failure too: part of it may have been repaired.
        const { repaired, left, refilled, cancelled } = await followed(work, refresh);
        const count = repaired.length;
        const say = (text: Translator) =>
          [
            ...(count > 0 ? [text("pane.layout.done", { count })] : []),
            ...refilled.map((one) => refilledWords(text, one)),
            ...(cancelled ? [text("pane.layout.cancelled")] : []),
            ...(!cancelled && left.length > 0 ? [text("pane.layout.nothing")] : []),
          ].join(" ");
        const isWhole = refilled.every(({ filled, rows }) => filled === rows);
        setOutcome({ kind: "done", say, partly: left.length > 0 || !isWhole });
      });
    },
    jump: (target) => {
      // The outcome stays: a jump is no answer to it.
      tasks.run("jump", () => actions.jumpTo(target));
    },
    refresh: () => {
      start("refresh", refreshAll);
    },
  };
}
