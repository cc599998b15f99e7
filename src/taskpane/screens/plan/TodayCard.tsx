// Panggilan saya hari ini: the person's planned calls by hour, the first one primary; and those that are to be called again.
import { useCallback, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Translator } from "../../../locales";
import type { PlannedCalls, PlannedToday, ReplacedCall, WorkbookError } from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import type { Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { asWorkbookError } from "../../view/failure";
import type { ScreenName, Wanted } from "../screen-props";
import { agentWords } from "./words";
import { DOT } from "../../parts/dot";

/** The overview tells the next ones; Rencana has them all. */
const MOST = 4;

export function TodayCard({
  person,
  onGo,
}: {
  person: Person;
  onGo: (screen: ScreenName, wanted?: Wanted) => void;
}) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const { name } = person;
  const read = useCallback(() => actions.readPlannedCalls({ today: today(), name }), [actions, today, name]);
  const { value, failure, refresh } = useReading(read);
  return (
    <Card heading={text(name === "" ? "plan.today.headingAll" : "plan.today.heading")}>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={text("pane.loading")} />}
      {value && (
        <Calls
          value={value}
          onGo={onGo}
          onReplaced={() => {
            void refresh();
          }}
        />
      )}
    </Card>
  );
}

function Calls(props: {
  value: PlannedCalls;
  onGo: (screen: ScreenName, wanted?: Wanted) => void;
  onReplaced: () => void;
}) {
  const { value, onGo, onReplaced } = props;
  const { calls, again, planned } = value;
  const text = useText();
  const more = calls.length - MOST;
  if (planned === 0)
    return (
      <>
        <p>{text("plan.today.none")}</p>
        <Button
          appearance="primary"
          onClick={() => {
            onGo("plan");
          }}
        >
          {text("plan.today.make")}
        </Button>
      </>
    );
  return (
    <>
      {calls.length === 0 && <p>{text("plan.today.doneAll")}</p>}
      <ul className="plain">
        {calls.slice(0, MOST).map((call, place) => (
          <li key={call.row.no} className="line spread">
            <span className="grow">
              {agentWords(text, call)}
              <br />
              <span className="small quiet">{lineWords(text, call, value.asOf)}</span>
            </span>
            <Button
              size="small"
              appearance={place === 0 ? "primary" : "secondary"}
              aria-label={text("plan.today.fillOf", { no: call.row.no, agent: agentWords(text, call) })}
              onClick={() => {
                onGo("sample", call);
              }}
            >
              {text("plan.today.fill")}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{text("plan.today.more", { count: more })}</p>}
      {again.length > 0 && <Again value={value} onReplaced={onReplaced} />}
    </>
  );
}

/** Each with the way to what is called in its place. */
function Again({ value, onReplaced }: { value: PlannedCalls; onReplaced: () => void }) {
  const text = useText();
  const { actions, today } = useSurroundings();
  const [said, setSaid] = useState<ReplacedCall>();
  const [failure, setFailure] = useState<WorkbookError>();
  const [busy, setBusy] = useState(false);
  const replace = (no: number) => {
    setBusy(true);
    setFailure(undefined);
    actions
      .replaceCall({ month: value.month, no, today: today() })
      .then((replaced) => {
        setSaid(replaced);
        onReplaced();
      })
      .catch((thrown: unknown) => {
        setFailure(asWorkbookError(thrown));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <>
      <h4>{text("plan.today.again")}</h4>
      <ul className="plain">
        {value.again.slice(0, MOST).map((call) => (
          <li key={call.row.no} className="line spread">
            <span className="grow">
              {text("plan.today.status", {
                no: call.row.no,
                agent: agentWords(text, call),
                status: call.status,
              })}
            </span>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={text("plan.today.replaceOf", { no: call.row.no })}
              onClick={() => {
                replace(call.row.no);
              }}
            >
              {text("plan.today.replace")}
            </Button>
          </li>
        ))}
      </ul>
      {failure && <Failure error={failure} />}
      {said && (
        <Message
          intent="success"
          onDismiss={() => {
            setSaid(undefined);
          }}
        >
          {replacedWords(text, said)}
        </Message>
      )}
    </>
  );
}

/** With the day, where that is past. */
function lineWords(text: Translator, { row }: PlannedToday, asOf: number): string {
  const { block, area, material, scenario, day } = row;
  const late = day !== undefined && day < asOf ? text("plan.today.late", { day }) : "";
  return [block, area, material, scenario, late].filter((part) => part !== "").join(DOT);
}

function replacedWords(text: Translator, { kind, no, day, block, borrowedFrom }: ReplacedCall): string {
  const key = kind === "again" ? "plan.today.replacedAgain" : "plan.today.replacedReserve";
  const borrowed = borrowedFrom === "" ? [] : [text("plan.today.borrowed", { area: borrowedFrom })];
  return [text(key, { no, day, block }), ...borrowed].join(" ");
}
