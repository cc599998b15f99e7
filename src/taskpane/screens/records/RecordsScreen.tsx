// Dokumen dan arsip: what is past its retention, what proves which clause, the year's archive, and workbooks taken together.
import { useCallback } from "react";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";
import type { ScreenProps } from "../screen-props";
import { ArchiveCard } from "./ArchiveCard";
import { EvidenceCard } from "./EvidenceCard";
import { GatherCard } from "./GatherCard";
import { OtherYearCard } from "./OtherYearCard";
import { RetentionCard } from "./RetentionCard";
import { VerifyCard } from "./VerifyCard";

export function RecordsScreen({ person, month, buttons }: ScreenProps) {
  const { actions, today } = useSurroundings();
  const read = useCallback(() => actions.readRecords({ today: today() }), [actions, today]);
  const reading = useReading(read);
  return (
    <>
      <RetentionCard person={person?.name ?? ""} reading={reading} />
      <EvidenceCard
        reading={reading.value}
        month={month}
        disabled={buttons.tasks.running !== undefined}
        onJump={buttons.jump}
      />
      <OtherYearCard years={reading.value?.otherYears ?? []} />
      <ArchiveCard />
      <VerifyCard />
      <GatherCard />
    </>
  );
}
