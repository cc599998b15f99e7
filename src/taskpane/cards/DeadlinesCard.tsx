// H+2 at a glance: each link's verdicts and compliance, and the steps that were late or are overdue.
import { lazy } from "react";
import type { Day, DeadlineRule, MonthFigures } from "../../sop/types";
import { formatPercent } from "../../locales";
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { Disclosure } from "../parts/Disclosure";
import type { Target } from "../parts/JumpList";
import { Later } from "../parts/Later";
import { Tally } from "../parts/Tally";
import { useSpeech, useText } from "../text";
import { linkViews, toneOf, troubledRows, type LinkView } from "../view/deadlines";

// Made when it is unfolded for the first time: the first screen does without.
const TroubledList = lazy(async () => ({ default: (await import("./TroubledList")).TroubledList }));

const NO_WORDS = [] as const;

export function DeadlinesCard(props: {
  tasks: Tasks;
  deadlines: MonthFigures["deadlines"];
  rule: DeadlineRule;
  asOf: Day;
  onJump: (target: Target) => void;
}) {
  const { tasks, deadlines, rule, asOf, onJump } = props;
  const text = useText();
  const troubled = troubledRows(deadlines);
  const days = rule.days;
  const calendar = text(`pane.deadlines.${rule.calendar}`);
  const anchor = text(`pane.deadlines.${rule.anchor}`);
  return (
    <Card heading={text("pane.deadlines.heading", { days })}>
      <p className="small quiet">{text("pane.deadlines.rule", { days, calendar, anchor, asOf })}</p>
      {deadlines.rows.length === 0 && <p>{text("pane.deadlines.none")}</p>}
      {linkViews(deadlines).map((view) => (
        <LinkGlance key={view.link} view={view} />
      ))}
      {troubled.length > 0 && (
        <Disclosure label={text("pane.deadlines.troubled", { count: troubled.length })}>
          <Later areas={NO_WORDS}>
            <TroubledList rows={troubled} disabled={tasks.running !== undefined} onJump={onJump} />
          </Later>
        </Disclosure>
      )}
    </Card>
  );
}

function LinkGlance({ view }: { view: LinkView }) {
  const { text, language } = useSpeech();
  const compliance = view.compliance === null ? "–" : formatPercent(language, view.compliance);
  return (
    <div className="waiting">
      <div className="line spread">
        <h4>{text(`link.${view.link}`)}</h4>
        <p>{text("pane.deadlines.compliance", { share: compliance })}</p>
      </div>
      {view.counts.length > 0 && (
        <ul className="plain tallies">
          {view.counts.map(({ verdict, count }) => (
            <li key={verdict}>
              <Tally tone={toneOf(verdict)}>
                {text("pane.deadlines.count", { verdict: text(`verdict.${verdict}`), count })}
              </Tally>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
