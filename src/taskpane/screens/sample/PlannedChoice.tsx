// Which call of the plan is filled in: the next one at first, another one, or one that nobody planned.
import type { PlannedToday } from "../../../sheets/types";
import { Choice } from "../../parts/Choice";
import { Message } from "../../parts/Message";
import { useText } from "../../text";
import { agentWords } from "../plan/words";

const UNPLANNED = "unplanned";

/** Nothing where no call is planned. */
export function PlannedChoice(props: {
  calls: readonly PlannedToday[];
  chosen: number | undefined;
  onChoose: (call: PlannedToday | undefined) => void;
}) {
  const { calls, chosen, onChoose } = props;
  const text = useText();
  if (calls.length === 0) return null;
  const known = calls.some(({ row }) => row.no === chosen);
  return (
    <Choice
      wide
      label={text("plan.choice")}
      options={[
        ...calls.map((call) => ({
          value: `${call.row.no}`,
          label: text("plan.choiceOf", {
            no: call.row.no,
            block: call.row.block,
            area: call.row.area,
            agent: agentWords(text, call),
          }),
        })),
        // A draft may be of a call that was planned for another day.
        ...(chosen !== undefined && !known
          ? [{ value: `${chosen}`, label: text("plan.planned", { no: chosen }) }]
          : []),
        { value: UNPLANNED, label: text("plan.unplanned") },
      ]}
      value={chosen === undefined ? UNPLANNED : `${chosen}`}
      onChoose={(value) => {
        if (value !== `${chosen ?? UNPLANNED}`) onChoose(calls.find(({ row }) => `${row.no}` === value));
      }}
    />
  );
}

/** The sample is saved, the plan's row is somebody else's. */
export function PlanTaken({ no }: { no: number }) {
  const text = useText();
  return <Message intent="warning">{text("plan.plannedTaken", { no })}</Message>;
}
