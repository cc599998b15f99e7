// H+2 at a glance: each link's verdicts and compliance, and the steps that were late or are overdue.
import type { Day, DeadlineRow, DeadlineRule, MonthFigures } from "../../sop/types";
import { formatPercent } from "../../locales";
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { Disclosure } from "../parts/Disclosure";
import { JumpList, type Place, type Target } from "../parts/JumpList";
import { Tally } from "../parts/Tally";
import { useSpeech, useText } from "../text";
import { linkViews, toneOf, troubledRows, type LinkView } from "../view/deadlines";

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
          <TroubledList rows={troubled} disabled={tasks.running !== undefined} onJump={onJump} />
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
        <h3>{text(`link.${view.link}`)}</h3>
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

function TroubledList(props: {
  rows: readonly DeadlineRow[];
  disabled: boolean;
  onJump: (target: Target) => void;
}) {
  const text = useText();
  const places = props.rows.map(({ id, link, due, verdict, daysLate, row }): Place => {
    const { sheet, sheetRow } = row.place;
    return {
      key: `${sheet}!${sheetRow}.${link}`,
      title: text("pane.deadlines.row", {
        id: id === "" ? text("pane.deadlines.noId") : id,
        link: text(`link.${link}`),
      }),
      detail: text("pane.deadlines.daysLate", {
        verdict: text(`verdict.${verdict}`),
        count: daysLate,
        due: due ?? "–",
      }),
      target: { sheet, cell: `A${sheetRow + 1}` },
    };
  });
  return <JumpList places={places} disabled={props.disabled} onJump={props.onJump} />;
}
