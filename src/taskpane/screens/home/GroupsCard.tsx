// The counted samples by area and by material.
import type { SampleCount } from "../../../sop/types";
import { Bars } from "../../parts/Bars";
import { Card } from "../../parts/Card";
import { useSpeech } from "../../text";
import { formatNumber } from "../../../locales";

export function GroupsCard({ samples }: { samples: SampleCount }) {
  const { text, language } = useSpeech();
  const parts = [
    { label: text("role.byArea"), counts: samples.byArea },
    { label: text("role.byMaterial"), counts: samples.byMaterial },
  ].filter(({ counts }) => Object.keys(counts).length > 0);
  return (
    <Card heading={text("role.groups")}>
      {parts.length === 0 && <p>{text("pane.samples.none")}</p>}
      {parts.map(({ label, counts }) => (
        <Bars
          key={label}
          label={label}
          bars={Object.entries(counts).map(([name, count]) => ({
            name,
            value: count,
            words: formatNumber(language, count),
          }))}
        />
      ))}
    </Card>
  );
}
