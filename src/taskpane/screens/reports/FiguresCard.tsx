// A month's figures before they are reported: scores, the critical rates, H+2 and the samples, as small charts with words.
import { formatNumber, formatPercent } from "../../../locales";
import { LINKS, type CriticalTo, type MonthFigures } from "../../../sop/types";
import { Bars, type Bar } from "../../parts/Bars";
import { Card } from "../../parts/Card";
import { useSpeech } from "../../text";

const CRITICAL: readonly CriticalTo[] = ["customer", "business", "compliance"];

export function FiguresCard({ figures }: { figures: MonthFigures }) {
  const { text, language } = useSpeech();
  const { samples, score, deadlines } = figures;
  const share = (name: string, value: number | null): Bar => ({
    name,
    value: value ?? undefined,
    words: value === null ? "–" : formatPercent(language, value),
  });
  const range = score.passRate95;
  return (
    <Card heading={text("reports.figures")}>
      <p>{text("reports.samples", { counted: samples.counted, target: samples.target })}</p>
      <p>{text("reports.mean", { mean: score.mean === null ? "–" : formatNumber(language, score.mean) })}</p>
      <Bars
        label={text("reports.quality")}
        most={1}
        bars={[
          share(text("reports.passRate"), score.passRate),
          ...CRITICAL.map((to) => share(text(`reports.critical.${to}`), score.criticalRates[to])),
        ]}
      />
      {range && (
        <p className="small quiet">
          {text("reports.range", {
            low: formatPercent(language, range[0]),
            high: formatPercent(language, range[1]),
          })}
        </p>
      )}
      <Bars
        label={text("reports.deadlines")}
        most={1}
        bars={LINKS.map((link) => share(text(`link.${link}`), deadlines[link].compliance))}
      />
      <Bars
        label={text("reports.areas")}
        bars={Object.entries(samples.byArea).map(([name, value]) => ({
          name,
          value,
          words: formatNumber(language, value),
        }))}
      />
    </Card>
  );
}
