// Rows of another file into F-22: choose the file, match its columns, look at what would be added, then add it.
import { SourceError } from "../../../import";
import type { TextKey } from "../../../locales";
import type { TaskName } from "../../hooks/useTask";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { useText } from "../../text";
import { ApartLines } from "./ApartLines";
import { MappingStep } from "./MappingStep";
import { MonthStep } from "./MonthStep";
import { PreviewStep } from "./PreviewStep";
import { ResultStep } from "./ResultStep";
import { withAllLines } from "./source";
import { StepCard } from "./StepCard";
import { otherYearsOf, useImport, type Problem } from "./useImport";

type Import = ReturnType<typeof useImport>;

const WAITING: Partial<Record<TaskName, TextKey>> = {
  readFile: "import.reading",
  preview: "import.preview.reading",
  addRows: "import.adding",
};

export function ImportScreen() {
  const text = useText();
  const flow = useImport();
  return (
    <>
      {flow.problem && <Refusal problem={flow.problem} onDismiss={flow.dismiss} />}
      <CurrentStep flow={flow} />
      <Running tasks={flow.tasks} label={text(WAITING[flow.tasks.running ?? "readFile"] ?? "pane.working")} />
    </>
  );
}

function CurrentStep({ flow }: { flow: Import }) {
  const { step, tasks } = flow;
  switch (step.kind) {
    case "file":
      return <FileStep flow={flow} />;
    case "mapping":
      return (
        <MappingStep
          file={step.file}
          sheet={step.sheet}
          said={step}
          tasks={tasks}
          onSheet={(name) => {
            flow.pickSheet(step.file, name);
          }}
          onAllLines={(all) => {
            flow.map({ ...step, sheet: withAllLines(step.sheet, all) });
          }}
          onSay={(said) => {
            flow.map({ ...step, ...said });
          }}
          onPreview={() => {
            flow.preview(step);
          }}
          onLeave={flow.leave}
        />
      );
    case "month":
      return (
        <MonthStep
          tasks={tasks}
          onMonth={(month) => {
            flow.preview({ ...step, month });
          }}
          onBack={() => {
            flow.map(step);
          }}
        />
      );
    case "preview":
      return (
        <PreviewStep
          previewed={step}
          leaveOut={flow.leaveOut}
          tasks={tasks}
          onLeaveOut={flow.setLeaveOut}
          otherYears={[...otherYearsOf(step)].map(([year, rows]) => [year, rows.length])}
          onLeaveOthers={() => {
            flow.leaveOthers(step);
          }}
          apart={
            <ApartLines
              sheet={step.sheet}
              onAllLines={(all) => {
                flow.preview({ ...step, sheet: withAllLines(step.sheet, all) });
              }}
            />
          }
          onAdd={() => {
            flow.add(step);
          }}
          onBack={() => {
            flow.map(step);
          }}
        />
      );
    case "result":
      return (
        <ResultStep
          outcome={step.outcome}
          tasks={tasks}
          onJump={flow.jump}
          onAgain={() => {
            flow.preview(step);
          }}
          onLeave={flow.leave}
        />
      );
  }
}

function FileStep({ flow }: { flow: Import }) {
  const text = useText();
  return (
    <StepCard heading={text("import.heading")}>
      <p>{text("import.intro")}</p>
      {/* The browser's own words for choosing a file are in the browser's language: ours stand over them. */}
      <label className="file-choice">
        {text("import.file")}
        <input
          type="file"
          accept=".csv,.xlsx"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) flow.read(file);
            // The same file can be chosen again once it has been put right.
            event.target.value = "";
          }}
        />
      </label>
    </StepCard>
  );
}

function Refusal({ problem: { error, retry }, onDismiss }: { problem: Problem; onDismiss: () => void }) {
  const text = useText();
  if (error instanceof SourceError)
    return (
      <Message intent="error" title={text("import.refusalTitle")} onDismiss={onDismiss}>
        {text(`import.refusal.${error.code}`, error.params)}
      </Message>
    );
  return <Failure error={error} onRetry={retry} onDismiss={onDismiss} />;
}
