// What was damaged in the layout, the questions that only a person can answer, and the button that repairs it.
import { useRef, useState } from "react";
import { findingMessage } from "../../locales";
import type { Finding } from "../../sop/types";
import type { Answers } from "../../sheets/types";
import type { Tasks } from "../hooks/useTask";
import { Asking } from "../parts/Asking";
import { Choice } from "../parts/Choice";
import { Disclosure } from "../parts/Disclosure";
import { JumpList, type Place, type Target } from "../parts/JumpList";
import { Message } from "../parts/Message";
import { TaskButton } from "../parts/TaskButton";
import { useText } from "../text";
import { questionsOf } from "../view/layout-questions";

const LATER = "";

/** A column of people's own words was deleted: nothing here is whole by being repaired. */
const losesValues = ({ params }: Finding): boolean =>
  params["problem"] === "columnMissing" && params["count"] !== undefined;

/** A header that is not answered for is asked about again: nothing is guessed. */
export function LayoutRepair(props: {
  tasks: Tasks;
  damage: readonly Finding[];
  onJump: (target: Target) => void;
  onRepair: (answers: Answers) => void;
}) {
  const { tasks, damage, onJump, onRepair } = props;
  const text = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== LATER));
  // One that a person has found again under another name is not lost.
  const lost = damage.filter(
    (finding) => losesValues(finding) && !Object.values(given).includes(finding.header),
  );
  const places = damage.map((finding, index): Place => {
    const { sheet, cell } = finding;
    return {
      key: `${sheet}!${cell}.${index}`,
      title: findingMessage(text, finding),
      detail: [sheet, cell].filter((part) => part !== "").join("!"),
      ...(sheet === "" ? {} : { target: cell === "" ? { sheet } : { sheet, cell } }),
    };
  });
  return (
    <div>
      <Message intent="warning" title={text("pane.layout.title", { count: damage.length })}>
        {text(damage.some(losesValues) ? "pane.layout.whyLost" : "pane.layout.why")}
      </Message>
      <Disclosure label={text("pane.layout.show")}>
        <JumpList places={places} disabled={tasks.running !== undefined} onJump={onJump} />
      </Disclosure>
      {questionsOf(damage).map(({ header, sheet, candidates }) => (
        <Choice
          key={header}
          label={text("pane.layout.question", { header, sheet })}
          value={answers[header] ?? LATER}
          options={[
            { value: LATER, label: text("pane.layout.later") },
            ...candidates.map((candidate) => ({ value: candidate, label: candidate, lang: "id" })),
            { value: "own", label: text("pane.layout.own") },
          ]}
          onChoose={(answer) => {
            setAnswers({ ...answers, [header]: answer });
          }}
        />
      ))}
      <div ref={place}>
        <TaskButton
          tasks={tasks}
          primary={!asking}
          label={text("pane.layout.button")}
          onClick={() => {
            if (lost.length > 0) setAsking(true);
            else onRepair(given);
          }}
        />
      </div>
      {asking && lost.length > 0 && (
        <Asking
          tasks={tasks}
          question={text("pane.layout.lostQuestion")}
          what={text("pane.layout.lostWhat")}
          changes={lost.map(({ header, sheet, params }) =>
            text("pane.layout.lost", { header, sheet, count: Number(params["count"]) }),
          )}
          onYes={() => {
            setAsking(false);
            onRepair(given);
          }}
          onNo={() => {
            setAsking(false);
            place.current?.querySelector("button")?.focus();
          }}
        />
      )}
    </div>
  );
}
