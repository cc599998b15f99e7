// One agent over all months, for a coaching talk: who is chosen, and their card.
import { useCallback } from "react";
import type { AgentsReading, Since } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { Failure } from "../../parts/Failure";
import { Waiting } from "../../parts/Waiting";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { useKept } from "../shared/useKept";
import type { ScreenProps } from "../screen-props";
import { AgentCards } from "./AgentCards";

export function AgentScreen({ wanted, onGo, buttons }: ScreenProps) {
  const { actions, today } = useSurroundings();
  const text = useText();
  const read = useCallback(
    (since?: Since<AgentsReading>) => actions.readAgents({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  // Who was come for goes before who was looked at last, until another is chosen.
  const key = typeof wanted === "object" && "agentKey" in wanted ? wanted.agentKey : undefined;
  const [last, choose] = useKept("agent", { key: "", instead: undefined as typeof wanted });
  const chosen = key !== undefined && last.instead !== wanted ? key : last.key;
  const card = value && chosen !== "" ? value.cardOf(chosen) : undefined;
  return (
    <>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={text("agent.reading")} />}
      <Card heading={text("agent.whose")}>
        {value && <p className="small quiet">{text("agent.what")}</p>}
        {value && value.agents.length === 0 && <p>{text("agent.none")}</p>}
        {value && value.agents.length > 0 && (
          <Choice
            wide
            label={text("agent.choose")}
            value={value.agents.some((one) => one.key === chosen) ? chosen : ""}
            options={[
              { value: "", label: text("agent.chooseFirst") },
              ...value.agents.map((one) => ({
                value: one.key,
                label: one.name === "" ? one.id : `${one.name} (${one.id})`,
              })),
            ]}
            onChoose={(next) => {
              choose({ key: next, instead: wanted });
            }}
          />
        )}
        {value && chosen !== "" && !card && <p>{text("agent.gone")}</p>}
      </Card>
      {value && card && (
        <AgentCards key={card.key} card={card} asOf={value.asOf} buttons={buttons} onGo={onGo} />
      )}
    </>
  );
}
