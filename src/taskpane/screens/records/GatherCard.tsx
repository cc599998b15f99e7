// Several workbooks' files, chosen or dragged here, as pooled figures on the screen and as a file.
import { useState } from "react";
import { errorMessage, formatMonth, formatNumber, formatPercent } from "../../../locales";
import { MOST_BOOKS, type Gathered, type GatherProblem } from "../../../sop";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { useSurroundings } from "../../surroundings";
import { useSpeech, useText } from "../../text";
import type { Translator } from "../../../locales";
import { DownloadButton } from "./DownloadButton";
import { useOffer } from "./download";
import { gather, MOST_MEGABYTES, type GatherOutcome } from "./gather";
import { ProblemBar } from "./ProblemBar";
import { useFileTask } from "./useFileTask";
import { SourceError } from "../../../import";
import { DOT } from "../../parts/dot";

export function GatherCard() {
  const text = useText();
  const { today } = useSurroundings();
  const { tasks, run, problem, dismiss } = useFileTask();
  const { offered, offer, withdraw } = useOffer();
  const [outcome, setOutcome] = useState<GatherOutcome>();
  const take = (files: readonly File[]): void => {
    if (files.length === 0) return;
    setOutcome(undefined);
    withdraw();
    run("readFile", async (onProgress, signal) => {
      const found = await gather(files, today(), onProgress, signal);
      if (signal.aborted) return;
      setOutcome(found);
      if (found.kind === "gathered") offer("Gabungan.xlsx", found.bytes);
    });
  };
  const limits = { most: MOST_BOOKS, size: MOST_MEGABYTES };
  return (
    <Card heading={text("records.gather.heading")}>
      <ProblemBar problem={problem} onDismiss={dismiss} />
      {outcome && outcome.kind !== "gathered" && (
        <Message
          intent="error"
          onDismiss={() => {
            setOutcome(undefined);
          }}
        >
          {refusalWords(text, outcome)}
        </Message>
      )}
      <p>{text("records.gather.what", limits)}</p>
      <label className="file-choice">
        {text("records.gather.pick")}
        <input
          type="file"
          accept=".xlsx"
          multiple
          disabled={tasks.running !== undefined}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            // The same files can be chosen again, changed since.
            event.target.value = "";
          }}
        />
      </label>
      <Running tasks={tasks} label={text("records.gather.reading")} />
      {outcome?.kind === "gathered" && (
        <>
          <Message intent="success">{doneWords(text, outcome)}</Message>
          {offered && (
            <div className="line">
              <DownloadButton offered={offered} label={text("records.gather.download")} />
            </div>
          )}
          <Figures gathered={outcome.gathered} />
          <Problems problems={outcome.gathered.problems} />
        </>
      )}
    </Card>
  );
}

const doneWords = (
  text: Translator,
  { gathered: { books, leftOut }, asOf }: Extract<GatherOutcome, { kind: "gathered" }>,
): string => text("records.gather.done", { books: books.length, files: books.length + leftOut.length, asOf });

function Figures({ gathered: { months, total } }: { gathered: Gathered }) {
  const { text, language } = useSpeech();
  const line = (name: string, { books, counts, figures }: Gathered["total"]) => (
    <li key={name}>
      <strong>{name}</strong>
      <br />
      {[
        `${text("records.gather.books")} ${formatNumber(language, books)}`,
        `${text("records.gather.samples")} ${formatNumber(language, counts.counted)}/${formatNumber(language, counts.target)}`,
        `${text("records.gather.passRate")} ${figures.passRate === null ? "–" : formatPercent(language, figures.passRate)}`,
        `${text("records.gather.mean")} ${figures.mean === null ? "–" : formatNumber(language, figures.mean)}`,
      ].join(DOT)}
    </li>
  );
  return (
    <ul className="plain" aria-label={text("records.gather.table")}>
      {months.map((month) => line(formatMonth(language, month.month), month))}
      {line(text("records.gather.all"), total)}
    </ul>
  );
}

function Problems({ problems }: { problems: readonly GatherProblem[] }) {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <ul className="small" aria-label={text("records.gather.problems")}>
      {problems.map((problem) => {
        const words = problemWords(text, problem);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

function problemWords(text: Translator, problem: GatherProblem): string {
  switch (problem.kind) {
    case "olderFile": {
      const { file, newer, onlyThere } = problem;
      return text("records.gather.problem.olderFile", { file, newer, count: onlyThere });
    }
    case "sameRecording":
      return text("records.gather.problem.sameRecording", {
        recording: problem.recording,
        places: problem.rows
          .map(({ file, month, sampleNumber }) => `${file} (${month}, ${sampleNumber})`)
          .join("; "),
      });
    case "otherRule":
      return text("records.gather.problem.otherRule", { file: problem.file });
    case "openErrors":
      return text("records.gather.problem.openErrors", { file: problem.file, count: problem.errors });
    case "otherYear":
      return text("records.gather.problem.otherYear", { file: problem.file, count: problem.rows });
  }
}

function refusalWords(text: Translator, outcome: Exclude<GatherOutcome, { kind: "gathered" }>): string {
  switch (outcome.kind) {
    case "tooMany":
      return text("records.gather.tooMany", { count: outcome.count, most: MOST_BOOKS });
    case "tooLarge":
      return text("records.gather.tooLarge", { file: outcome.file, size: MOST_MEGABYTES });
    case "sameId": {
      const [first, second] = outcome.files;
      return text("records.gather.sameId", { first, second, id: outcome.id });
    }
    case "refused": {
      const { error, file } = outcome;
      const reason =
        error instanceof SourceError
          ? text(`import.refusal.${error.code}`, error.params)
          : errorMessage(text, error);
      return text("records.gather.refused", { file, reason });
    }
  }
}
