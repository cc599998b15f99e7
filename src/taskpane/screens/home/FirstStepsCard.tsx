// A workbook without a call: what its first one needs, in order, each ticked by what stands in the workbook, with the way there.
import { useCallback, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import type { Month } from "../../../sop/types";
import type { EntryReading, PreparedTable, Since } from "../../../sheets/types";
import type { PaneButtons } from "../../hooks/usePaneActions";
import { useReading } from "../../hooks/useReading";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Waiting } from "../../parts/Waiting";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { openableMonths } from "../../view/months";
import type { ReadyOverview } from "../screen-props";

interface Props {
  readonly overview: ReadyOverview;
  readonly buttons: PaneButtons;
  readonly onFill: () => void;
}

/** Lists before the sheets that choose from them. */
const TABLES: readonly PreparedTable[] = ["services", "people", "agents", "materials", "scenarios"];

/** Nothing once the workbook has a row. */
export function FirstStepsCard(props: Props) {
  const { months } = props.overview.answer;
  const hasRows = months.some(
    ({ samples: { counted, excluded } }) => counted > 0 || Object.values(excluded).some((count) => count > 0),
  );
  return hasRows ? null : <Steps {...props} />;
}

function Steps({ overview, buttons, onFill }: Props) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const read = useCallback(
    (since?: Since<EntryReading>) => actions.readEntry({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  const { months, asOf } = overview;
  const [month]: readonly (Month | undefined)[] = openableMonths(months, asOf);
  const ready = value !== undefined && TABLES.every((table) => value.prepared[table].count > 0);
  return (
    <Card heading={text("role.begin.heading")}>
      <p className="small quiet">{text("role.begin.why")}</p>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={text("pane.loading")} />}
      {value && (
        <ol className="plain" aria-label={text("role.begin.heading")}>
          {TABLES.map((table) => {
            const { count, sheet, cell } = value.prepared[table];
            return (
              <Step key={table} done={count > 0} words={text(`role.begin.${table}`)}>
                <Button
                  size="small"
                  disabledFocusable={buttons.tasks.running !== undefined}
                  aria-label={text("role.begin.toList", { sheet, list: text(`role.begin.${table}`) })}
                  onClick={() => {
                    buttons.jump(cell === "" ? { sheet } : { sheet, cell });
                  }}
                >
                  {text("role.begin.toSheet", { sheet })}
                </Button>
              </Step>
            );
          })}
          <Step done={months.length > 0} words={text("role.begin.month")}>
            {months.length === 0 && month !== undefined && (
              <Button
                size="small"
                disabledFocusable={buttons.tasks.running !== undefined}
                onClick={() => {
                  buttons.openMonth(month);
                }}
              >
                {text("role.begin.openMonth", { month })}
              </Button>
            )}
          </Step>
          <Step done={false} words={text("role.begin.call")}>
            {ready && months.length > 0 && (
              <Button size="small" onClick={onFill}>
                {text("pane.screens.sample")}
              </Button>
            )}
          </Step>
        </ol>
      )}
    </Card>
  );
}

function Step(props: { done: boolean; words: string; children: ReactNode }) {
  const { done, words, children } = props;
  const text = useText();
  return (
    <li className="line middle begin">
      <span className={done ? "begin-step done" : "begin-step"}>
        {done ? <CheckmarkCircleFilled fontSize={20} /> : <CircleRegular fontSize={20} />}
        <span>
          {words} <span className="small quiet">{text(done ? "role.begin.done" : "role.begin.open")}</span>
        </span>
      </span>
      {children}
    </li>
  );
}
