// The next calls: what the month's plan still lacks of its target, its quotas and its kinds of material.
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { nextCalls } from "../../../sop/worklist/nextCalls";
import type { Month } from "../../../sop/types";
import type { EntryReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";

export function PlanCard({
  reading,
  month,
  say,
  onFill,
}: {
  reading: EntryReading;
  month: Month;
  say: WorkTranslator;
  /** The way to the form, where this is not the form's own screen. */
  onFill?: () => void;
}) {
  const samples = reading.samples[month];
  if (!samples) return null;
  const { toTarget, areas, people, agents, materials } = nextCalls(
    samples,
    reading.plan,
    reading.agentSamples[month],
  );
  const nameOf = new Map(
    [...reading.agents].reverse().map((agent) => [agent.id, `${agent.id} ${agent.name}`.trim()]),
  );
  return (
    <Card heading={say("sample.plan", { month })}>
      <p>{toTarget === 0 ? say("sample.planReached") : say("sample.planTarget", { count: toTarget })}</p>
      {areas.length + people.length > 0 && (
        <ul>
          {[...areas, ...people].map(({ name, counted, quota }) => (
            <li key={name}>{say("sample.planQuota", { name, counted, quota })}</li>
          ))}
        </ul>
      )}
      {agents.length > 0 && (
        <Disclosure label={say("sample.planAgents", { count: agents.length })}>
          <ul>
            {agents.map(({ name, counted, quota }) => (
              <li key={name}>
                {say("sample.planQuota", { name: nameOf.get(name) ?? name, counted, quota })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {materials.length > 0 && <p>{say("sample.planMaterial", { materials: materials.join(", ") })}</p>}
      {onFill && toTarget > 0 && (
        <Button appearance="primary" onClick={onFill}>
          {say("sample.next")}
        </Button>
      )}
    </Card>
  );
}
