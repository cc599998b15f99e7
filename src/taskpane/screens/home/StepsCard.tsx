// The H+2 steps that wait for this person, over all months, the most urgent first.
import { useEffect, useState } from "react";
import type { CheckAnswer } from "../../../sop/types";
import { isMine } from "../../../sop/worklist/stepsFor";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { WorkbookError } from "../../../workbook/types";
import type { Tasks } from "../../hooks/useTask";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { JumpList, type Place, type Target } from "../../parts/JumpList";
import { Waiting } from "../../parts/Waiting";
import type { Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { asWorkbookError } from "../../view/failure";

/** Read again with every new `answer`: that is when the workbook has changed. */
export function StepsCard(props: {
  tasks: Tasks;
  answer: CheckAnswer;
  person: Person;
  onJump: (target: Target) => void;
}) {
  const { tasks, answer, person, onJump } = props;
  const text = useText();
  const { steps, failure } = useSteps(answer);
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

function useSteps(answer: CheckAnswer): {
  steps: readonly OpenStep[] | undefined;
  failure: WorkbookError | undefined;
} {
  const { actions, today } = useSurroundings();
  const [steps, setSteps] = useState<readonly OpenStep[]>();
  const [failure, setFailure] = useState<WorkbookError>();
  useEffect(() => {
    let overtaken = false;
    actions.readWorklist({ today: today() }).then(
      (read) => {
        if (overtaken) return;
        setSteps(read.steps.map(({ step }) => step));
        setFailure(undefined);
      },
      (thrown: unknown) => {
        if (!overtaken) setFailure(asWorkbookError(thrown));
      },
    );
    return () => {
      overtaken = true;
    };
  }, [actions, today, answer]);
  return { steps, failure };
}
