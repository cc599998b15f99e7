// Open steps one below the other, each with its urgency and a form that unfolds in place.
import { useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Day } from "../../../sop/types";
import type { DraftRule, FormRow, WorklistReading } from "../../../sheets/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import { Tally } from "../../parts/Tally";
import { useText } from "../../text";
import { AgentLink } from "../shared/AgentLink";
import { stepKey, type ListedStep } from "./listed";
import { failedCriteria, StepDetails } from "./StepDetails";
import { StepForm } from "./StepForm";
import { awaitedBefore, urgencyOf } from "./steps";
import { DOT } from "../../parts/dot";

/** So many at once: a list of thousands would stall the pane. */
const PAGE = 25;

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
  readonly onOpen: () => void;
  readonly onDone: (step: OpenStep) => void;
  readonly scorecards: WorklistReading["scorecards"];
  /** The setting: where recordings are opened. */
  readonly recordings: string;
  /** The step that is open at first. */
  readonly begins: OpenStep | undefined;
  /** To the card of a row's agent. */
  readonly onAgent: (key: string) => void;
  /** By key: the steps that are ticked, to be done at once. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, ticked: boolean) => void;
}

export function StepList({ heading, steps, ...common }: StepListProps) {
  const { say } = common;
  const [most, setMost] = useState(PAGE);
  const [open, setOpen] = useState(common.begins && stepKey(common.begins));
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
              if (wanted) common.onOpen();
            }}
            {...common}
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
  const { scorecards, recordings, ticked, onTick } = props;
  const text = useText();
  const id = step.id === "" ? say("sample.noId") : step.id;
  const urgency = urgencyOf(step, say);
  const intent =
    step.verdict === "overdue" ? "danger" : step.verdict === "dueToday" ? "warning" : "informative";
  const awaited = awaitedBefore(step.link, row.fields);
  const scorecard = scorecards[row.month];
  const atNo = failedCriteria(row.fields, scorecard);
  const failed = atNo.map(({ code }) => code);
  const fatal = atNo.flatMap((criterion) => (criterion.fatal ? [criterion.code] : []));
  const agent = step.agent || "–";
  return (
    <li className={open ? "step open" : "step"}>
      <div className="line middle step-head">
        {awaited === undefined && (
          <Checkbox
            checked={ticked.has(stepKey(step))}
            aria-label={say("worklist.tick", { id, link: text(`link.${step.link}`) })}
            onChange={(_, { checked }) => {
              onTick(stepKey(step), checked === true);
            }}
          />
        )}
        <div className="grow">
          <strong className="ends">{step.area === "" ? agent : `${agent}${DOT}${step.area}`}</strong>
          <span className="small quiet">
            {text(`link.${step.link}`)}
            {DOT}
            <span className="whole">{id}</span>
            {[
              "",
              ...(failed.length > 0 ? [say("worklist.failedShort", { codes: failed.join(", ") })] : []),
              ...(fatal.length > 0 ? [say("sample.failedFatal", { codes: fatal.join(", ") })] : []),
            ].join(DOT)}
          </span>
        </div>
        <Tally tone={intent}>{urgency === "" ? text(`verdict.${step.verdict}`) : urgency}</Tally>
      </div>
      {!open && step.findingText !== "" && <span className="small quiet">{step.findingText}</span>}
      <span className="small quiet">
        {[
          ...(step.due === undefined ? [] : [say("worklist.due", { due: step.due })]),
          ...(step.owner === "" ? [] : [say("worklist.owner", { owner: step.owner })]),
        ].join(DOT)}
      </span>
      {awaited !== undefined && (
        <p className="small">{say("worklist.awaits", { link: text(`link.${awaited}`) })}</p>
      )}
      {!open && (
        <Button
          size="small"
          aria-label={say(awaited === undefined ? "worklist.do" : "worklist.look", {
            id,
            link: text(`link.${step.link}`),
          })}
          onClick={() => {
            onToggle(true);
          }}
        >
          {say(awaited === undefined ? "worklist.doShort" : "worklist.lookShort")}
        </Button>
      )}
      {open && <AgentLink fields={row.fields} onAgent={props.onAgent} />}
      {open && (
        <StepDetails
          step={step}
          fields={row.fields}
          scorecard={scorecard}
          recordings={recordings}
          say={say}
        />
      )}
      {open && awaited !== undefined && (
        <Button
          size="small"
          onClick={() => {
            onToggle(false);
          }}
        >
          {say("worklist.close")}
        </Button>
      )}
      {open && awaited === undefined && (
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
