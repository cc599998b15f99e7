// How many samples the month has of those it needs.
import type { Day, Month, SampleCount } from "../../sop/types";
import { Bar } from "../parts/Bar";
import { Card } from "../parts/Card";
import { useText } from "../text";
import { exclusionsOf, missingOf, paceOf } from "../view/samples";

export function SamplesCard({ month, samples, asOf }: { month: Month; samples: SampleCount; asOf: Day }) {
  const text = useText();
  const pace = paceOf(month, samples, asOf);
  const missing = missingOf(samples);
  const { counted, target } = samples;
  const words = text("pane.samples.ofTarget", { counted, target });
  return (
    <Card heading={text("pane.samples.heading")}>
      <p className="figure">{words}</p>
      <Bar
        aria-label={text("pane.samples.bar")}
        aria-valuetext={words}
        thickness="large"
        max={Math.max(target, 1)}
        value={Math.min(counted, Math.max(target, 1))}
        color={samples.reached ? "success" : "brand"}
      />
      <p>
        {samples.reached ? text("pane.samples.reached") : text("pane.samples.missing", { count: missing })}
      </p>
      {pace !== undefined && <p>{text("pane.samples.pace", { share: pace })}</p>}
      <Exclusions samples={samples} />
    </Card>
  );
}

function Exclusions({ samples }: { samples: SampleCount }) {
  const text = useText();
  const exclusions = exclusionsOf(samples);
  if (exclusions.length === 0) {
    return samples.counted === 0 ? <p>{text("pane.samples.none")}</p> : null;
  }
  return (
    <div>
      <p className="small">{text("pane.samples.excluded")}</p>
      <ul className="small">
        {exclusions.map(({ reason, count }) => (
          <li key={reason}>
            <p>{text("pane.samples.exclusion", { reason: text(`exclusion.${reason}`), count })}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
