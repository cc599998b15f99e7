// Open steps one below the other, each with its urgency and a form that unfolds in place.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Day } from "../../../sop/types";
import type { DraftRule, FormRow, WorklistReading } from "../../../sheets/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import { Tally } from "../../parts/Tally";
import { useText } from "../../text";
import { StepForm } from "./StepForm";
import { urgencyOf } from "./steps";

/** So many at once: a list of thousands would stall the pane. */
const PAGE = 25;

export type ListedStep = WorklistReading["steps"][number];
export const stepKey = ({ id, link, place }: OpenStep): string =>
  `${link} ${id === "" ? `${place.sheet}!${place.sheetRow}` : id}`;

export interface StepListProps {
  readonly heading: string;
  readonly steps: readonly ListedStep[];
  /** Whose drafts the forms' are. */
  readonly drafts: DraftRule;
  readonly asOf: Day;
  readonly people: readonly string[];
  /** Who does the steps here; "" where they did not say. */
  readonly name: string;
  readonly say: WorkTranslator;
  readonly onDone: (step: OpenStep) => void;
}

export function StepList({ heading, steps, drafts, asOf, people, name, say, onDone }: StepListProps) {
  const [most, setMost] = useState(PAGE);
  const [open, setOpen] = useState<string>();
  if (steps.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul className="plain steps">
        {steps.slice(0, most).map(({ step, row }) => (
          <StepItem
            key={stepKey(step)}
            step={step}
            row={row}
            open={open === stepKey(step)}
            onToggle={(wanted) => {
              setOpen(wanted ? stepKey(step) : undefined);
            }}
            drafts={drafts}
            asOf={asOf}
            people={people}
            name={name}
            say={say}
            onDone={onDone}
          />
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
    </>
  );
}

function StepItem(
  props: Omit<StepListProps, "heading" | "steps"> & {
    step: OpenStep;
    row: FormRow;
    open: boolean;
    onToggle: (open: boolean) => void;
  },
) {
  const { step, row, open, onToggle, drafts, asOf, people, name, say, onDone } = props;
  const text = useText();
  const id = step.id === "" ? say("sample.noId") : step.id;
  const urgency = urgencyOf(step, say);
  const intent =
    step.verdict === "overdue" ? "danger" : step.verdict === "dueToday" ? "warning" : "informative";
  return (
    <li className="step">
      <div className="line spread">
        <strong>{text(`link.${step.link}`)}</strong>
        <Tally tone={intent}>{urgency === "" ? text(`verdict.${step.verdict}`) : urgency}</Tally>
      </div>
      <span>{say("worklist.about", { id, agent: step.agent || "–", area: step.area || "–" })}</span>
      {step.findingText !== "" && <span className="quiet">{step.findingText}</span>}
      <span className="small quiet">
        {[
          ...(step.due === undefined ? [] : [say("worklist.due", { due: step.due })]),
          ...(step.owner === "" ? [] : [say("worklist.owner", { owner: step.owner })]),
        ].join(" · ")}
      </span>
      {!open && (
        <Button
          aria-label={say("worklist.do", { id, link: text(`link.${step.link}`) })}
          onClick={() => {
            onToggle(true);
          }}
        >
          {say("worklist.doShort")}
        </Button>
      )}
      {open && (
        <StepForm
          step={step}
          row={row}
          drafts={drafts}
          asOf={asOf}
          people={people}
          name={name}
          say={say}
          onDone={() => {
            onToggle(false);
            onDone(step);
          }}
          onClose={() => {
            onToggle(false);
          }}
        />
      )}
    </li>
  );
}
