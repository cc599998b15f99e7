// An archive's file: whether it still is as it was archived, month by month.
import { useState } from "react";
import { MOST_BYTES, SourceError } from "../../../import";
import { formatMonth, type Language, type Translator } from "../../../locales";
import type { VerifiedArchive } from "../../../book-files";
import { isMonth } from "../../../sop/days/months";
import { WorkbookError } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { useSpeech } from "../../text";
import { ProblemBar } from "./ProblemBar";
import { refusedFile } from "./refused-file";
import { useFileTask } from "./useFileTask";

interface Verified {
  readonly file: string;
  /** Undefined for a file that is no archive. */
  readonly read: VerifiedArchive | undefined;
}

export function VerifyCard() {
  const { text, language } = useSpeech();
  const { tasks, run, problem, dismiss } = useFileTask();
  const [outcome, setOutcome] = useState<Verified>();
  const take = (file: File): void => {
    setOutcome(undefined);
    run("readFile", async (_, signal) => {
      if (file.size > MOST_BYTES) throw new SourceError("tooLarge", { most: MOST_BYTES / 1_000_000 });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { inBackground } = await import("../../../book-files");
      const answer = await inBackground({ kind: "verify", bytes }, signal);
      if (signal.aborted) return;
      if (answer.kind === "refused") throw refusedFile(answer.code);
      if (answer.kind !== "verify")
        throw new WorkbookError("unexpected", { reason: answer.kind === "failed" ? answer.words : "" });
      setOutcome({ file: file.name, read: answer.verified });
    });
  };
  return (
    <Card heading={text("records.verify.heading")}>
      <ProblemBar problem={problem} onDismiss={dismiss} />
      {outcome && (
        <Answer
          outcome={outcome}
          text={text}
          language={language}
          onDismiss={() => {
            setOutcome(undefined);
          }}
        />
      )}
      <p>{text("records.verify.what")}</p>
      <label className="file-choice">
        {text("records.verify.pick")}
        <input
          type="file"
          accept=".xlsx"
          disabled={tasks.running !== undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) take(file);
            event.target.value = "";
          }}
        />
      </label>
      <Running tasks={tasks} label={text("records.verify.reading")} />
    </Card>
  );
}

function Answer({
  outcome: { file, read },
  text,
  language,
  onDismiss,
}: {
  outcome: Verified;
  text: Translator;
  language: Language;
  onDismiss: () => void;
}) {
  if (!read)
    return (
      <Message intent="warning" onDismiss={onDismiss}>
        {text("records.verify.noArchive", { file })}
      </Message>
    );
  const changed = changesOf(read, text, language);
  if (changed.length === 0)
    return (
      <>
        <Message intent="success" onDismiss={onDismiss}>
          {text("records.verify.whole", { file, seal: read.seal })}
        </Message>
        <p className="small quiet">{text("records.verify.compare")}</p>
      </>
    );
  return (
    <>
      <Message intent="error" onDismiss={onDismiss}>
        {text("records.verify.changed", { file })}
      </Message>
      <ul aria-label={text("records.verify.changed", { file })}>
        {changed.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

/** Each part that is not as it was archived, in words. */
function changesOf(
  { parts, sealed }: VerifiedArchive,
  text: Translator,
  language: Language,
): readonly string[] {
  const named = (part: string): string =>
    isMonth(part) ? formatMonth(language, part) : text("records.verify.general");
  return [
    ...parts.flatMap(({ part, state }) =>
      state === "same" ? [] : [text(`records.verify.part.${state}`, { part: named(part) })],
    ),
    ...(sealed ? [] : [text("records.verify.sheetChanged")]),
  ];
}
