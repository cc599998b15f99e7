// What an agent's card shows: calls, months, criteria at Tidak, findings with what was done; and the same as text.
import { useState } from "react";
import { Button, Textarea } from "@fluentui/react-components";
import type { AgentCardReading, AgentFinding } from "../../../sheets/types";
import type { Day } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { Message } from "../../parts/Message";
import { Tally } from "../../parts/Tally";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import type { ScreenProps } from "../screen-props";
import {
  callLines,
  cardText,
  criterionLine,
  detailsOf,
  findingLines,
  missedCriteria,
  monthLine,
  nameOf,
  stateOf,
  trendLine,
} from "./card-lines";
import { DOT } from "../../parts/dot";

/** So many findings at once. */
const PAGE = 25;

export function AgentCards(props: {
  card: AgentCardReading;
  asOf: Day;
  buttons: ScreenProps["buttons"];
  onGo: ScreenProps["onGo"];
}) {
  const { card, asOf, buttons, onGo } = props;
  const text = useText();
  const missed = missedCriteria(card);
  return (
    <>
      <Card heading={text("agent.heading", { name: nameOf(card), id: card.id })}>
        {(card.supervisor !== "" || card.area !== "") && (
          <p className="small quiet">
            {[
              ...(card.area === "" ? [] : [card.area]),
              ...(card.supervisor === "" ? [] : [text("agent.supervisor", { supervisor: card.supervisor })]),
            ].join(DOT)}
          </p>
        )}
        {callLines(text, card).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Copying card={card} asOf={asOf} />
        <Button
          onClick={() => {
            onGo("search", { agentKey: card.key });
          }}
        >
          {text("agent.search")}
        </Button>
      </Card>
      <Card heading={text("agent.trend")}>
        <ul className="plain">
          {card.months.map((one) => (
            <li key={one.month}>{monthLine(text, one)}</li>
          ))}
        </ul>
        <p>{trendLine(text, card)}</p>
      </Card>
      <Card heading={text("agent.criteria")}>
        {missed.length === 0 && <p className="quiet">{text("agent.criteriaNone")}</p>}
        <ul className="plain">
          {missed.map((one) => (
            <li key={`${one.code} ${one.name} ${String(one.weight)}`}>{criterionLine(text, one)}</li>
          ))}
        </ul>
      </Card>
      <Findings card={card} buttons={buttons} onGo={onGo} />
    </>
  );
}

function Findings(props: {
  card: AgentCardReading;
  buttons: ScreenProps["buttons"];
  onGo: ScreenProps["onGo"];
}) {
  const { card, buttons, onGo } = props;
  const { findings } = card;
  const text = useText();
  const [most, setMost] = useState(PAGE);
  return (
    <Card heading={text("agent.findings")}>
      {findingLines(text, card).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul className="plain steps">
        {findings.slice(0, most).map((one) => (
          <Finding
            key={`${one.row.sheet} ${String(one.row.sheetRow)}`}
            finding={one}
            buttons={buttons}
            onGo={onGo}
          />
        ))}
      </ul>
      {findings.length > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {text("agent.more", { count: Math.min(PAGE, findings.length - most) })}
        </Button>
      )}
    </Card>
  );
}

function Finding(props: {
  finding: AgentFinding;
  buttons: ScreenProps["buttons"];
  onGo: ScreenProps["onGo"];
}) {
  const { finding, buttons, onGo } = props;
  const { row, closed, pastTarget } = finding;
  const { actions } = useSurroundings();
  const text = useText();
  const [gone, setGone] = useState(false);
  const id = row.id || text("search.noId");
  return (
    <li className="step">
      <div className="line spread">
        <strong>{id}</strong>
        <Tally tone={closed ? "success" : pastTarget ? "danger" : "informative"}>
          {pastTarget ? `${stateOf(finding)}${DOT}${text("agent.late")}` : stateOf(finding)}
        </Tally>
      </div>
      {detailsOf(text, finding).map((line) => (
        <span key={line} className="small">
          {line}
        </span>
      ))}
      {gone && (
        <p className="small problem" role="alert">
          {text("search.gone")}
        </p>
      )}
      <div className="line">
        <Button
          size="small"
          aria-label={text("agent.showRow", { id })}
          disabledFocusable={buttons.tasks.running !== undefined}
          onClick={() => {
            buttons.tasks.run("jump", async () => {
              setGone((await actions.showRow({ row })).kind === "gone");
            });
          }}
        >
          {text("agent.showShort")}
        </Button>
        <Button
          size="small"
          aria-label={text("agent.open", { id })}
          onClick={() => {
            onGo("corrective", { seen: row });
          }}
        >
          {text("agent.openShort")}
        </Button>
      </div>
    </li>
  );
}

function Copying({ card, asOf }: { card: AgentCardReading; asOf: Day }) {
  const text = useText();
  const [copied, setCopied] = useState<{ readonly refused?: string }>();
  const copy = () => {
    const body = cardText(text, card, asOf);
    // A browser that lacks the clipboard throws, one that refuses it rejects.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(body))
      .then(
        () => {
          setCopied({});
        },
        () => {
          setCopied({ refused: body });
        },
      );
  };
  return (
    <>
      <Button onClick={copy}>{text("agent.copy")}</Button>
      <p className="small quiet">{text("agent.copyWhy")}</p>
      {copied && (
        <Message
          intent={copied.refused === undefined ? "success" : "warning"}
          onDismiss={() => {
            setCopied(undefined);
          }}
        >
          {copied.refused === undefined
            ? text("agent.copied", { name: nameOf(card) })
            : text("agent.copyFailed")}
        </Message>
      )}
      {copied?.refused !== undefined && (
        <Textarea readOnly rows={8} value={copied.refused} aria-label={text("agent.copyFailed")} />
      )}
    </>
  );
}
