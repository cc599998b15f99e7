// The counted samples by area and by material against their quotas, and the calls that the month's plan still lacks.
import { useCallback } from "react";
import { formatNumber } from "../../../locales";
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import type { Month, SampleCount } from "../../../sop/types";
import type { EntryReading, Since } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { Bars, type Bar } from "../../parts/Bars";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { useSurroundings } from "../../surroundings";
import { useSpeech } from "../../text";
import { PlanCard } from "../sample/PlanCard";
import { useWorkText } from "../shared/useWorkText";

export function GroupsCard(props: { month: Month; samples: SampleCount; onFill: () => void }) {
  const { month, samples, onFill } = props;
  const { actions, today } = useSurroundings();
  const { text } = useSpeech();
  const say = useWorkText();
  const read = useCallback(
    (since?: Since<EntryReading>) => actions.readEntry({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  const barsOf = useBars();
  const parts = [
    { label: text("role.byArea"), bars: barsOf(samples.byArea, value?.plan.areas ?? {}) },
    { label: text("role.byMaterial"), bars: barsOf(samples.byMaterial, materialsOf(value)) },
  ].filter(({ bars }) => bars.length > 0);
  return (
    <>
      <Card heading={text("role.groups")}>
        {parts.length === 0 && <p>{text("pane.samples.none")}</p>}
        {parts.map(({ label, bars }) => (
          <Bars key={label} label={label} bars={bars} />
        ))}
      </Card>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {value && <PlanCard reading={value} month={month} say={say} onFill={onFill} />}
    </>
  );
}

/** Each kind of material is wanted, without a number. */
const materialsOf = (reading: EntryReading | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries((reading?.plan.materials ?? []).map((name) => [name, 0]));

/** Those counted, and those that a quota asks for and nobody has called yet. */
function useBars(): (
  counts: Readonly<Record<string, number>>,
  quotas: Readonly<Record<string, number>>,
) => readonly Bar[] {
  const { text, language } = useSpeech();
  return (counts, quotas) => {
    const counted = new Set(Object.keys(counts).map(foldAsExcel));
    const uncalled = Object.keys(quotas).filter((name) => !counted.has(foldAsExcel(name)));
    const quotaOf = new Map(Object.entries(quotas).map(([name, quota]) => [foldAsExcel(name), quota]));
    return [...Object.entries(counts), ...uncalled.map((name) => [name, 0] as const)].map(([name, count]) => {
      const quota = quotaOf.get(foldAsExcel(name)) ?? 0;
      return {
        name,
        value: count,
        words: quota > 0 ? text("role.ofQuota", { count, quota }) : formatNumber(language, count),
      };
    });
  };
}
