// The report screen's reading and its actions: making the month's reports, finishing them, and the copy for others.
import { useCallback, useState } from "react";
import type { Translator } from "../../../locales";
import type { Month } from "../../../sop/types";
import { doubtAsked } from "../../../sheets/types/report-doubt";
import type {
  DoubtTold,
  ReportDoubt,
  ReportOutcome as Made,
  ReportsReading,
  WorkbookError,
} from "../../../sheets/types";
import { useAnswered } from "../../hooks/useAnswered";
import { useTasks, type TaskName, type Tasks } from "../../hooks/useTask";
import { useSurroundings } from "../../surroundings";
import { refreshAll, useReading, type Reading } from "../../hooks/useReading";
import { asWorkbookError } from "../../view/failure";
import { followed } from "../../view/followed";
import { conflictsShown } from "../../view/reports";

export type ReportOutcome =
  | {
      readonly kind: "done";
      readonly say: (text: Translator) => string;
      /** What can be opened now. */
      readonly sheets: readonly string[];
    }
  /** The reports are made once it is answered with yes. */
  | { readonly kind: "asked"; readonly doubt: DoubtTold; readonly yes: () => void }
  | {
      readonly kind: "failed";
      readonly task: TaskName;
      readonly error: WorkbookError;
      readonly retry: () => void;
    };

export interface ReportButtons {
  readonly tasks: Tasks;
  readonly reading: Reading<ReportsReading>;
  readonly outcome: ReportOutcome | undefined;
  readonly dismiss: () => void;
  /** `despite`: what the person has been told of and goes on over. */
  readonly generate: (month: Month, replaceFinal: boolean, despite?: ReportDoubt) => void;
  /** `reason`: why, though errors are open; "" where none is given. */
  readonly finish: (month: Month, by: string, reason: string) => void;
  readonly distribute: (month: Month, freeText: boolean) => void;
  readonly jump: (sheet: string) => void;
}

const madeWords = (text: Translator, month: Month, { changed, asOf, conflicts }: Made): string =>
  [
    text(changed ? "reports.done" : "reports.unchanged", { month, asOf }),
    ...(conflicts.length === 0 ? [] : [text("reports.conflicts", { fields: conflictsShown(conflicts) })]),
  ].join(" ");

export function useReports(): ReportButtons {
  const { actions, today } = useSurroundings();
  const [outcome, setOutcome] = useState<ReportOutcome>();
  const onFailure = useCallback((error: WorkbookError, retry: () => void, task: TaskName) => {
    setOutcome({ kind: "failed", task, error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  useAnswered((done) => {
    setOutcome((told) => (told?.kind === "failed" && told.task === done ? undefined : told));
  });
  const read = useCallback(() => actions.readReports({ today: today() }), [actions, today]);
  const reading = useReading(read);
  const start: Tasks["run"] = (name, work) => {
    setOutcome(undefined);
    tasks.run(name, work);
  };
  const generate: ReportButtons["generate"] = (month, replaceFinal, despite) => {
    start("report", async (onProgress, signal) => {
      const options = {
        month,
        today: today(),
        onProgress,
        signal,
        ...(replaceFinal ? { replaceFinal } : {}),
        ...(despite ? { despite } : {}),
      };
      try {
        // After a failure too: part of it may have been done.
        const made = await followed(actions.generateReport(options), refreshAll);
        setOutcome({ kind: "done", say: (text) => madeWords(text, month, made), sheets: made.sheets });
      } catch (error) {
        const doubt = doubtAsked(asWorkbookError(error));
        if (!doubt) throw error;
        const yes = () => {
          generate(month, replaceFinal, doubt.code);
        };
        setOutcome({ kind: "asked", doubt, yes });
      }
    });
  };
  return {
    tasks,
    reading,
    outcome,
    dismiss: () => {
      setOutcome(undefined);
    },
    generate,
    finish: (month, by, reason) => {
      start("finish", async (_, signal) => {
        const options = { month, by, reason, today: today(), signal };
        const done = await followed(actions.finishReport(options), refreshAll);
        const say = (text: Translator) =>
          [
            text("reports.finish.done", { month, by: done.by, on: done.on }),
            ...(done.proposed > 0 ? [text("reports.finish.proposed", { number: done.proposed })] : []),
          ].join(" ");
        setOutcome({ kind: "done", say, sheets: done.sheets });
      });
    },
    distribute: (month, freeText) => {
      start("distribute", async (_, signal) => {
        const options = { month, today: today(), freeText, into: "workbook", signal } as const;
        const { changed, sheets } = await followed(actions.distributeReport(options), refreshAll);
        const said = changed ? "reports.distribution.done" : "reports.distribution.unchanged";
        setOutcome({ kind: "done", say: (text) => text(said, { month }), sheets });
      });
    },
    jump: (sheet) => {
      tasks.run("jump", () => actions.jumpTo({ sheet }));
    },
  };
}
