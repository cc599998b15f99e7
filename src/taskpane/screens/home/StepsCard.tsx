// The H+2 steps that wait for this person, over all months, the most urgent first.
import { useCallback } from "react";
import { isMine } from "../../../sop/worklist/stepsFor";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { Since, WorklistReading } from "../../../workbook/types";
import { useReading } from "../../hooks/useReading";
import type { Tasks } from "../../hooks/useTask";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { JumpList, type Place, type Target } from "../../parts/JumpList";
import { Waiting } from "../../parts/Waiting";
import type { Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";

export function StepsCard(props: { tasks: Tasks; person: Person; onJump: (target: Target) => void }) {
  const { tasks, person, onJump } = props;
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
          <StepPlaces steps={mine} disabled={tasks.running !== undefined} onJump={onJump} />
        </>
      )}
    </Card>
  );
}

function StepPlaces(props: {
  steps: readonly OpenStep[];
  disabled: boolean;
  onJump: (target: Target) => void;
}) {
  const text = useText();
  const places = props.steps.map(({ id, link, verdict, due, area, agent, place }): Place => {
    const words = { verdict: text(`verdict.${verdict}`) };
    return {
      key: `${place.sheet}!${place.sheetRow}.${link}`,
      title: [id === "" ? text("pane.deadlines.noId") : id, area, agent].filter(Boolean).join(" · "),
      detail: due === undefined ? words.verdict : text("role.steps.due", { ...words, due }),
      target: { sheet: place.sheet, cell: `A${place.sheetRow + 1}` },
    };
  });
  return <JumpList places={places} disabled={props.disabled} onJump={props.onJump} />;
}
