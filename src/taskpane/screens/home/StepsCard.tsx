// What waits for this person over all months: their H+2 steps, the most urgent first, and corrective actions not closed.
import { useCallback } from "react";
import { Button } from "@fluentui/react-components";
import { isMine } from "../../../sop/worklist/stepsFor";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { Since, WorklistReading } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import type { Tasks } from "../../hooks/useTask";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { JumpList, type Place, type Target } from "../../parts/JumpList";
import { Tally } from "../../parts/Tally";
import { Waiting } from "../../parts/Waiting";
import type { Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { toneOf } from "../../view/deadlines";
import { TodayCard } from "../plan/TodayCard";
import type { ScreenName, Wanted } from "../screen-props";
import { openCasesOf } from "../shared/cases";
import { DOT } from "../../parts/dot";

/** The first screen tells the most urgent; the worklist has them all. */
const MOST = 3;

/** In the order of their urgency. */
const TALLIED = ["overdue", "dueToday"] as const;

interface StepsProps {
  readonly tasks: Tasks;
  readonly person: Person;
  readonly onJump: (target: Target) => void;
  readonly onGo: (screen: ScreenName, wanted?: Wanted) => void;
}

/** Who calls has the day's planned calls before their steps. */
export function StepsCard(props: StepsProps) {
  const { person, onGo } = props;
  return (
    <>
      {person.role === "qco" && <TodayCard person={person} onGo={onGo} />}
      <Steps {...props} />
    </>
  );
}

function Steps(props: StepsProps) {
  const { tasks, person, onJump, onGo } = props;
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    (since?: Since<WorklistReading>) => actions.readWorklist({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure } = useReading(read);
  const steps = value?.steps.map(({ step }) => step);
  const mine = steps?.filter((step) => isMine(step, person)) ?? [];
  return (
    <Card heading={text("role.steps.heading")}>
      {failure && <Failure error={failure} />}
      {!steps && !failure && <Waiting label={text("pane.loading")} />}
      {steps && mine.length === 0 && <p>{text("role.steps.none")}</p>}
      {mine.length > 0 && (
        <>
          <p className="figure">{text("role.steps.open", { count: mine.length })}</p>
          <Urgency steps={mine} />
          <StepPlaces steps={mine.slice(0, MOST)} disabled={tasks.running !== undefined} onJump={onJump} />
          <Button
            appearance="primary"
            onClick={() => {
              onGo("worklist");
            }}
          >
            {text("role.steps.toWorklist")}
          </Button>
        </>
      )}
      {value && <Cases reading={value} person={person} onGo={onGo} />}
    </Card>
  );
}

function Urgency({ steps }: { steps: readonly OpenStep[] }) {
  const text = useText();
  const counts = TALLIED.map((verdict) => ({
    verdict,
    count: steps.filter((step) => step.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    <ul className="plain tallies">
      {counts.map(({ verdict, count }) => (
        <li key={verdict}>
          <Tally tone={toneOf(verdict)}>
            {text("pane.deadlines.count", { verdict: text(`verdict.${verdict}`), count })}
          </Tally>
        </li>
      ))}
    </ul>
  );
}

function StepPlaces(props: {
  steps: readonly OpenStep[];
  disabled: boolean;
  onJump: (target: Target) => void;
}) {
  const text = useText();
  const places = props.steps.map((step): Place => ({
    key: `${step.place.sheet}!${step.place.sheetRow}.${step.link}`,
    title: [step.id === "" ? text("pane.deadlines.noId") : step.id, step.area, step.agent]
      .filter(Boolean)
      .join(DOT),
    detail: dueWords(text, step),
    target: { sheet: step.place.sheet, cell: `A${step.place.sheetRow + 1}` },
  }));
  return <JumpList places={places} disabled={props.disabled} onJump={props.onJump} />;
}

function dueWords(text: ReturnType<typeof useText>, { verdict, due, daysLeft }: OpenStep): string {
  if (due === undefined || daysLeft === undefined) return text(`verdict.${verdict}`);
  if (daysLeft < 0) return text("role.steps.late", { count: -daysLeft, due });
  return daysLeft === 0 ? text(`verdict.${verdict}`) : text("role.steps.left", { count: daysLeft, due });
}

/** Nothing where all corrective actions are closed. */
function Cases(props: { reading: WorklistReading; person: Person; onGo: (screen: ScreenName) => void }) {
  const { reading, person, onGo } = props;
  const text = useText();
  const { open, late } = openCasesOf(reading.cases, person, reading.asOf);
  if (open === 0) return null;
  return (
    <div className="line spread">
      <p>{text("role.cases.open", { count: open })}</p>
      {late > 0 && <Tally tone="danger">{text("role.cases.late", { count: late })}</Tally>}
      <Button
        size="small"
        onClick={() => {
          onGo("corrective");
        }}
      >
        {text("role.cases.show")}
      </Button>
    </div>
  );
}
