// The rows found, month by month, the first fifty: each with where it was found, and what can be done once it is selected.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { asksAnything } from "../../../sop/search/searchRows";
import type { SearchHit, SearchReading, ShownRow } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Tally } from "../../parts/Tally";
import { useText } from "../../text";
import { useSurroundings } from "../../surroundings";
import { useWorkText } from "../shared/useWorkText";
import type { ScreenProps, SeenRow } from "../screen-props";
import { Marked } from "./Marked";
import type { Searching } from "./useSearch";
import { DOT } from "../../parts/dot";

/** So many at once: a list of thousands would stall the pane. */
const PAGE = 50;

interface Chosen {
  readonly key: string;
  readonly outcome: ShownRow;
}

const keyOf = ({ row }: SearchHit): string => `${row.sheet}!${String(row.sheetRow)} ${row.id}`;

export function Results(props: {
  reading: SearchReading;
  answered: Searching["answered"];
  /** The answer is the one to what stands in the field. */
  isCurrent: boolean;
  buttons: ScreenProps["buttons"];
  onGo: ScreenProps["onGo"];
}) {
  const { answered, isCurrent, buttons, onGo } = props;
  const text = useText();
  const { actions } = useSurroundings();
  const [most, setMost] = useState(PAGE);
  const [chosen, setChosen] = useState<Chosen>();
  const asked = answered !== undefined && asksAnything(answered.query);
  const { total, first } = answered?.answer ?? { total: 0, first: () => [] };
  const months = asked ? first(most) : [];
  const show = (hit: SearchHit) => {
    buttons.tasks.run("jump", async () => {
      setChosen({ key: keyOf(hit), outcome: await actions.showRow({ row: hit.row }) });
    });
  };
  return (
    <>
      <p className="small" role="status">
        {!isCurrent
          ? text("search.searching")
          : asked && text(total === 0 ? "search.none" : "search.found", { count: total })}
      </p>
      {months.map(({ month, count, hits }) => (
        <Card key={month} heading={text("search.monthOf", { month, count })}>
          <ul className="plain steps">
            {hits.map((hit) => (
              <Hit
                key={keyOf(hit)}
                hit={hit}
                outcome={chosen?.key === keyOf(hit) ? chosen.outcome : undefined}
                busy={buttons.tasks.running !== undefined}
                onShow={show}
                onGo={onGo}
              />
            ))}
          </ul>
        </Card>
      ))}
      {total > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {text("search.more", { count: Math.min(PAGE, total - most) })}
        </Button>
      )}
    </>
  );
}

interface HitProps {
  hit: SearchHit;
  /** What came of selecting its row; undefined where that was not asked for. */
  outcome: ShownRow | undefined;
  busy: boolean;
  onShow: (hit: SearchHit) => void;
  onGo: ScreenProps["onGo"];
}

function Hit({ hit, outcome, busy, onShow, onGo }: HitProps) {
  const text = useText();
  const say = useWorkText();
  const { row, callDate, reason, score, result, fatal, matches } = hit;
  const partsOf = (column: string, plain: string) =>
    matches.find((one) => one.column === column)?.parts ?? [{ text: plain, marked: false }];
  const agent = row.fields["agentName"] ? "agentName" : "agentId";
  const others = matches.filter(({ column }) => column !== "sampleNumber" && column !== agent);
  return (
    <li className={outcome ? "step open" : "step"}>
      <div className="line middle">
        <Button
          appearance="subtle"
          className="place grow"
          disabledFocusable={busy}
          onClick={() => {
            onShow(hit);
          }}
        >
          <strong>
            <Marked parts={partsOf("sampleNumber", row.id || text("search.noId"))} />
          </strong>
          <span>
            <Marked parts={partsOf(agent, row.fields[agent] || text("search.noAgent"))} />
          </span>
          <span className="small quiet">
            {[
              ...(row.fields["area"] ? [row.fields["area"]] : []),
              ...(callDate === undefined ? [] : [text("search.day", { day: callDate })]),
              ...(score === undefined ? [] : [text("search.score", { score })]),
            ].join(DOT)}
          </span>
        </Button>
        {result !== undefined && reason === undefined && (
          <Tally tone={result === "failed" ? "danger" : "success"}>
            {result === "failed" && fatal.length > 0
              ? text("search.result.fatal", { codes: fatal.join(", ") })
              : text(`search.result.${result}`)}
          </Tally>
        )}
        {reason !== undefined && <Tally tone="warning">{text(`exclusion.${reason}`)}</Tally>}
      </div>
      {others.map(({ column, parts }) => (
        <span key={column} className="small">
          <span className="quiet">{say(`field.${column}`)}: </span>
          <Marked parts={parts} />
        </span>
      ))}
      {outcome?.kind === "gone" && (
        <p className="small problem" role="alert">
          {text("search.gone")}
        </p>
      )}
      {outcome?.kind === "shown" && (
        <Doing hit={{ ...hit, row: outcome.row }} outcome={outcome} onGo={onGo} />
      )}
    </li>
  );
}

/** What can be done with the row that is selected now. */
function Doing(props: {
  hit: SearchHit;
  outcome: Extract<ShownRow, { kind: "shown" }>;
  onGo: ScreenProps["onGo"];
}) {
  const { hit, outcome, onGo } = props;
  const text = useText();
  const { row, openLinks, nonconforming, agentKey } = hit;
  const [link] = openLinks;
  return (
    <>
      <p className="small" role="status">
        {text("search.shown", { sheet: outcome.sheet, cell: outcome.cell })}
      </p>
      <div
        className="line"
        role="group"
        aria-label={text("search.doing", { id: row.id || text("search.noId") })}
      >
        <Button
          size="small"
          onClick={() => {
            onGo("sample", { seen: row });
          }}
        >
          {text("search.edit")}
        </Button>
        {link !== undefined && (
          <Button
            size="small"
            onClick={() => {
              const step: SeenRow = { seen: row, link };
              onGo("worklist", step);
            }}
          >
            {text("search.step", { link: text(`link.${link}`) })}
          </Button>
        )}
        {nonconforming && (
          <Button
            size="small"
            onClick={() => {
              onGo("corrective", { seen: row });
            }}
          >
            {text("search.corrective")}
          </Button>
        )}
        {agentKey !== "" && (
          <Button
            size="small"
            onClick={() => {
              onGo("agent", { agentKey });
            }}
          >
            {text("search.card")}
          </Button>
        )}
      </div>
    </>
  );
}
