// Activities 1 and 2, QA's own: whether the month's samples cover every kind of material, and whether scenarios are ready.
import { useCallback } from "react";
import { daysInMonth, firstDayOfMonth } from "../../../sop/days/months";
import { materialCoverage } from "../../../sop/preparation/materialCoverage";
import type { Day, Month, SampleCount } from "../../../sop/types";
import type { EntryReading, Since } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";

export function PreparationCard({ month, samples }: { month: Month; samples: SampleCount }) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    (since?: Since<EntryReading>) => actions.readEntry({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  return (
    <Card heading={text("role.preparation.heading")}>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={text("pane.loading")} />}
      {value && (
        <ul className="plain">
          <li>{materialWords(text, samples, value)}</li>
          {[firstDayOfMonth(month), firstDayOfMonth(month) + daysInMonth(month)].map((day) => (
            <li key={day}>{text("role.preparation.scenarios", { day, count: inForceOn(value, day) })}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function materialWords(
  text: ReturnType<typeof useText>,
  { byMaterial }: SampleCount,
  { plan }: EntryReading,
): string {
  const { missing } = materialCoverage(byMaterial, plan.materials);
  return missing.length === 0
    ? text("role.preparation.covered")
    : text("role.preparation.missing", { materials: missing.join(", ") });
}

const inForceOn = ({ scenarios }: EntryReading, day: Day): number =>
  scenarios.filter(
    ({ validFrom, validTo }) => (validFrom ?? 0) <= day && day <= (validTo ?? Number.POSITIVE_INFINITY),
  ).length;
