// What is still open in the workbooks of earlier years: told here, closed there.
import { useState } from "react";
import { Button, Link } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Day } from "../../../sop/types";
import type { PastStep } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Tally } from "../../parts/Tally";

/** So many at once: a list of thousands would stall the pane. */
const PAGE = 25;

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
  const [most, setMost] = useState(PAGE);
  if (steps.length === 0) return null;
  return (
    <Card heading={say("past.heading", { count: steps.length })}>
      <p className="small quiet">{say("past.what")}</p>
      <ul className="plain steps">
        {steps.slice(0, most).map(({ book, id, step, due, agent, words, status }) => (
          <li className="step" key={`${id} ${step}`}>
            <div className="line spread">
              <strong>{step}</strong>
              <Tally tone={due !== undefined && due < asOf ? "danger" : "informative"}>{status || "–"}</Tally>
            </div>
            <span>{say("past.about", { id, agent: agent || "–" })}</span>
            {words !== "" && <span className="quiet">{words}</span>}
            <span className="small quiet">
              {due === undefined ? "" : `${say("worklist.due", { due })} · `}
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
