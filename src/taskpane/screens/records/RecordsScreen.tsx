// Dokumen dan arsip: what is past its retention, the year's archive, and workbooks taken together.
import type { ScreenProps } from "../screen-props";
import { ArchiveCard } from "./ArchiveCard";
import { GatherCard } from "./GatherCard";
import { RetentionCard } from "./RetentionCard";
import { VerifyCard } from "./VerifyCard";

export function RecordsScreen({ person }: ScreenProps) {
  return (
    <>
      <RetentionCard person={person?.name ?? ""} />
      <ArchiveCard />
      <VerifyCard />
      <GatherCard />
    </>
  );
}
