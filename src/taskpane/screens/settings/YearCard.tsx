// From one year to the next: a year's holidays, and this workbook filled from the file of last year's, which is only read.
import { useCallback, useState } from "react";
import { MOST_BYTES, readInBackground, SourceError } from "../../../import";
import type { AreaName } from "../../../locales";
import type { TakenOver, WorkbookError } from "../../../sheets/types";
import { useTasks } from "../../hooks/useTask";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Later } from "../../parts/Later";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { HolidaysCard } from "./HolidaysCard";

const WORDS: readonly AreaName[] = ["nextYear", "import"];

/** `areas`: of the workbook's list. */
export function YearCard({ areas }: { areas: readonly string[] }) {
  return (
    <Later areas={WORDS}>
      <HolidaysCard areas={areas} />
      <YearForm />
    </Later>
  );
}

type Problem =
  { readonly error: WorkbookError; readonly retry: () => void } | { readonly error: SourceError };

function YearForm() {
  const text = useText();
  const { outcome, problem, tasks, take, dismiss } = useTakeOver();
  return (
    <Card heading={text("nextYear.heading")}>
      {outcome && (
        <Message intent="success" onDismiss={dismiss}>
          {text("nextYear.done", {
            year: String(outcome.year),
            months: outcome.months,
            steps: outcome.openSteps,
          })}
        </Message>
      )}
      {outcome?.kept.map((table) => (
        <p key={table}>{text("nextYear.kept", { table })}</p>
      ))}
      {problem && "retry" in problem && (
        <Failure error={problem.error} onRetry={problem.retry} onDismiss={dismiss} />
      )}
      {problem && !("retry" in problem) && (
        <Message intent="error" title={text("import.refusalTitle")} onDismiss={dismiss}>
          {text(`import.refusal.${problem.error.code}`, problem.error.params)}
        </Message>
      )}
      <p>{text("nextYear.what")}</p>
      <label className="file-choice">
        {text("nextYear.pick")}
        <input
          type="file"
          accept=".xlsx"
          disabled={tasks.running !== undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) take(file);
            // The same file can be chosen again: what was closed there since is closed here then.
            event.target.value = "";
          }}
        />
      </label>
      <p className="small quiet">{text("nextYear.refresh")}</p>
      <Running tasks={tasks} label={text("nextYear.taking")} />
    </Card>
  );
}

function useTakeOver() {
  const { actions, today } = useSurroundings();
  const [outcome, setOutcome] = useState<TakenOver>();
  const [problem, setProblem] = useState<Problem>();
  const onFailure = useCallback((error: WorkbookError, retry: () => void) => {
    setProblem({ error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  const dismiss = () => {
    setOutcome(undefined);
    setProblem(undefined);
  };
  const take = (file: File) => {
    dismiss();
    tasks.run("addRows", async (onProgress, signal) => {
      try {
        if (file.size > MOST_BYTES) throw new SourceError("tooLarge", { most: MOST_BYTES / 1_000_000 });
        const read = await readInBackground(await file.arrayBuffer(), { onProgress, signal, whole: true });
        // Loaded when a file is there: the settings are drawn without.
        const { takeOverOfFile } = await import("../../../sheets/next-year/snapshot-of-file");
        const taken = takeOverOfFile(read, { book: file.name, today: today() });
        setOutcome(await actions.takeOver({ taken, today: today() }));
      } catch (thrown) {
        if (!(thrown instanceof SourceError)) throw thrown;
        setProblem({ error: thrown });
      }
    });
  };
  return { outcome, problem, tasks, take, dismiss };
}
