// The open workbook's year as an archive file with its fingerprint; what is still open is told first.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import { WorkbookError } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { Running } from "../../parts/Running";
import { TaskButton } from "../../parts/TaskButton";
import { useSurroundings } from "../../surroundings";
import { useSpeech, useText } from "../../text";
import { copyText } from "../../copy-text";
import { useOffer, type Offered } from "./download";
import { DownloadButton } from "./DownloadButton";
import { ProblemBar } from "./ProblemBar";
import { refusedFile } from "./refused-file";
import { useFileTask } from "./useFileTask";

type Outcome =
  | { readonly kind: "open"; readonly yearGoesOn: boolean; readonly months: readonly string[] }
  | { readonly kind: "archived"; readonly seal: string }
  | { readonly kind: "lost"; readonly parts: readonly string[] };

export function ArchiveCard() {
  const { text, language } = useSpeech();
  const { actions, today } = useSurroundings();
  const { tasks, run, problem, dismiss } = useFileTask();
  const { offered, offer, withdraw } = useOffer();
  const [outcome, setOutcome] = useState<Outcome>();
  const make = (despite: boolean): void => {
    setOutcome(undefined);
    withdraw();
    run("readFile", async (onProgress, signal) => {
      const { facts, yearGoesOn, months } = await actions.readArchiving({
        file: "Arsip.xlsx",
        today: today(),
      });
      if (!despite && (yearGoesOn || months.length > 0)) {
        setOutcome({ kind: "open", yearGoesOn, months });
        return;
      }
      const bytes = await actions.readWorkbookFile({ onProgress, signal });
      const { inBackground } = await import("../../../book-files");
      const answer = await inBackground({ kind: "archive", bytes, facts }, signal);
      if (signal.aborted) return;
      if (answer.kind === "refused") throw refusedFile(answer.code);
      if (answer.kind !== "archive")
        throw new WorkbookError("unexpected", { reason: answer.kind === "failed" ? answer.words : "" });
      const { made } = answer;
      setOutcome(made);
      if (made.kind === "archived") offer(`Arsip ${facts.year}.xlsx`, made.bytes);
    });
  };
  return (
    <Card heading={text("records.archive.heading")}>
      <ProblemBar problem={problem} onDismiss={dismiss} />
      {outcome?.kind === "lost" && (
        <Message intent="error">
          {text("records.archive.lost", { parts: outcome.parts.join(", ") || "Arsip" })}
        </Message>
      )}
      <p>{text("records.archive.what")}</p>
      <div className="line">
        <TaskButton
          tasks={tasks}
          label={text("records.archive.button")}
          onClick={() => {
            make(false);
          }}
        />
      </div>
      {outcome?.kind === "open" && (
        <div role="status">
          <p>{text("records.archive.open")}</p>
          <ul className="small">
            {outcome.yearGoesOn && <li>{text("records.archive.yearGoesOn")}</li>}
            {outcome.months.length > 0 && (
              <li>
                {text("records.archive.months", {
                  months: outcome.months.map((month) => formatMonth(language, month)).join(", "),
                })}
              </li>
            )}
          </ul>
          <Button
            size="small"
            onClick={() => {
              make(true);
            }}
          >
            {text("records.archive.anyway")}
          </Button>
        </div>
      )}
      <Running tasks={tasks} label={text("records.archive.making")} />
      {outcome?.kind === "archived" && offered && <Made seal={outcome.seal} offered={offered} />}
    </Card>
  );
}

function Made({ seal, offered }: { seal: string; offered: Offered }) {
  const text = useText();
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <Message intent="success">
        <span className="breakable">{text("records.archive.done", { seal })}</span>
      </Message>
      <div className="line">
        <DownloadButton offered={offered} label={text("records.archive.download", { name: offered.name })} />
        <Button
          onClick={() => {
            copyText(seal).then(
              () => {
                setCopied(true);
              },
              () => {
                setCopied(false);
              },
            );
          }}
        >
          {text("records.archive.copy")}
        </Button>
      </div>
      <p className="small" role="status">
        {copied !== undefined && text(copied ? "records.archive.copied" : "records.archive.notCopied")}
      </p>
    </>
  );
}
