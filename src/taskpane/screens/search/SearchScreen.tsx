// Search over all months: one field, filters, and the rows found, each leading to its place in the grid and to what can be done there.
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import { SEARCH_STATES, type SearchQuery } from "../../../sop/search/searchRows";
import type { SearchReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { Failure } from "../../parts/Failure";
import { Waiting } from "../../parts/Waiting";
import { useSpeech } from "../../text";
import { useKept } from "../shared/useKept";
import type { ScreenProps } from "../screen-props";
import { Results } from "./Results";
import { useSearch } from "./useSearch";

interface Asked {
  readonly text: string;
  readonly month: string;
  readonly agent: string;
  readonly state: string;
}
const NOTHING: Asked = { text: "", month: "", agent: "", state: "" };

const or = <T extends string>(value: T | ""): T | undefined => (value === "" ? undefined : value);

const queryOf = ({ text, month, agent, state }: Asked): SearchQuery => ({
  text,
  month: or(month),
  agent: or(agent),
  state: SEARCH_STATES.find((one) => one === state),
});

export function SearchScreen({ buttons, onGo, wanted }: ScreenProps) {
  const { text } = useSpeech();
  const [kept, setAsked] = useKept("search", NOTHING);
  const key = typeof wanted === "object" && "agentKey" in wanted ? wanted.agentKey : undefined;
  const [given, setGiven] = useState(key);
  const asked = given === undefined ? kept : { ...NOTHING, agent: given };
  const ask = (next: Asked) => {
    setGiven(undefined);
    setAsked(next);
  };
  const { text: words, month, agent, state } = asked;
  const query = useMemo(() => queryOf({ text: words, month, agent, state }), [words, month, agent, state]);
  const { reading, failure, refresh, answered } = useSearch(query);
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <Card heading={text("search.heading")}>
        <Field
          value={words}
          onChange={(next) => {
            ask({ ...asked, text: next });
          }}
          onEnter={() => list.current?.querySelector("button")?.focus()}
        />
        {reading && <Filters reading={reading} asked={asked} onAsk={ask} />}
      </Card>
      {failure && <Failure error={failure} onRetry={refresh} />}
      {!reading && !failure && <Waiting label={text("search.reading")} />}
      {reading && reading.agents.length === 0 && reading.months.length === 0 && (
        <p className="quiet">{text("search.noRows")}</p>
      )}
      {reading && (
        <div ref={list} className="screen">
          <Results
            key={JSON.stringify(answered?.query)}
            reading={reading}
            answered={answered}
            isCurrent={answered?.query === query}
            buttons={buttons}
            onGo={onGo}
          />
        </div>
      )}
    </>
  );
}

function Field(props: { value: string; onChange: (next: string) => void; onEnter: () => void }) {
  const { value, onChange, onEnter } = props;
  const { text } = useSpeech();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the screen's heading has had the focus: who comes here wants to type.
    const timer = setTimeout(() => field.current?.focus(), 0);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="choice" role="search">
      <label htmlFor={id}>{text("search.label")}</label>
      <input
        ref={field}
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts="Control+K"
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === "Enter") onEnter();
        }}
      />
      <p id={`${id}-hint`} className="small quiet">
        {text("search.hint")}
      </p>
    </div>
  );
}

function Filters(props: { reading: SearchReading; asked: Asked; onAsk: (next: Asked) => void }) {
  const { reading, asked, onAsk } = props;
  const { text, language } = useSpeech();
  const all = { value: "", label: text("search.all") };
  const months = [...reading.months].reverse();
  return (
    <div className="line">
      <Choice
        label={text("search.month")}
        value={asked.month}
        options={[all, ...months.map((value) => ({ value, label: formatMonth(language, value) }))]}
        onChoose={(month) => {
          onAsk({ ...asked, month });
        }}
      />
      <Choice
        label={text("search.agent")}
        value={asked.agent}
        options={[
          all,
          ...reading.agents.map(({ key, id, name }) => ({
            value: key,
            label: name === "" ? id : `${name} (${id})`,
          })),
        ]}
        onChoose={(agent) => {
          onAsk({ ...asked, agent });
        }}
      />
      <Choice
        wide
        label={text("search.state")}
        value={asked.state}
        options={[all, ...SEARCH_STATES.map((value) => ({ value, label: text(`search.states.${value}`) }))]}
        onChoose={(state) => {
          onAsk({ ...asked, state });
        }}
      />
      {(asked.month !== "" || asked.agent !== "" || asked.state !== "") && (
        <Button
          size="small"
          onClick={() => {
            onAsk({ ...NOTHING, text: asked.text });
          }}
        >
          {text("search.clear")}
        </Button>
      )}
    </div>
  );
}
