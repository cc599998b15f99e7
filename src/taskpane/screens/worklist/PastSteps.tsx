// What is still open in the workbooks of earlier years: told here, closed there.
import { useState } from "react";
import { Button, Link } from "@fluentui/react-components";
import type { Translator } from "../../../locales";
import type { WorkTranslator } from "../../../locales/work";
import { STEP_WORDS } from "../../../sheets/history/step-words";
import { VERDICT_LABELS } from "../../../sop/deadlines/verdictLabels";
import type { Day } from "../../../sop/types";
import type { PastStep } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Tally } from "../../parts/Tally";
import { useText } from "../../text";
import { DOT } from "../../parts/dot";

/** So many at once: a list of thousands would stall the pane. */
const PAGE = 25;

const nameIn = <Name extends string>(words: Readonly<Record<Name, string>>, cell: string): Name | undefined =>
  (Object.keys(words) as Name[]).find((name) => words[name].toLowerCase() === cell.trim().toLowerCase());

/** As the pane names it; what else somebody has typed there is told as it is. */
const stepWords = (text: Translator, cell: string): string => {
  const step = nameIn(STEP_WORDS, cell);
  if (step === undefined) return cell;
  return text(step === "correction" ? "pane.screens.corrective" : `link.${step}`);
};
const statusWords = (text: Translator, cell: string): string => {
  const verdict = nameIn(VERDICT_LABELS, cell);
  return verdict === undefined ? cell || "–" : text(`verdict.${verdict}`);
};

/** An address leads to the workbook; of a file only its name is known. */
const isAddress = (book: string): boolean => /^https:\/\//i.test(book);

export function PastSteps({
  steps,
  asOf,
  say,
}: {
  steps: readonly PastStep[];
  asOf: Day;
  say: WorkTranslator;
}) {
  const text = useText();
  const [most, setMost] = useState(PAGE);
  if (steps.length === 0) return null;
  return (
    <Card heading={say("past.heading", { count: steps.length })}>
      <p className="small quiet">{say("past.what")}</p>
      <ul className="plain steps">
        {steps.slice(0, most).map(({ book, id, step, due, agent, words, status }) => (
          <li className="step" key={`${id} ${step}`}>
            <div className="line spread">
              <strong>{stepWords(text, step)}</strong>
              <Tally tone={due !== undefined && due < asOf ? "danger" : "informative"}>
                {statusWords(text, status)}
              </Tally>
            </div>
            <span>{say("past.about", { id, agent: agent || "–" })}</span>
            {words !== "" && <span className="quiet">{words}</span>}
            <span className="small quiet">
              {due === undefined ? "" : `${say("worklist.due", { due })}${DOT}`}
              {isAddress(book) ? (
                <Link href={book} target="_blank">
                  {say("past.book", { book: book.split("/").at(-1) ?? book })}
                </Link>
              ) : (
                say("past.book", { book: book || "–" })
              )}
            </span>
          </li>
        ))}
      </ul>
      {steps.length > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {say("worklist.more", { count: Math.min(PAGE, steps.length - most) })}
        </Button>
      )}
    </Card>
  );
}
