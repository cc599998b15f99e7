/** What a row says of agents and scenarios against the roster and the scenario table. */
import type { JudgedRow } from "../counting/judgeRows";
import { shownDay } from "../days/isoFromDay";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { saysWord } from "../entries/saysWord";
import { isEmpty, shownText } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { byCode, isInForce } from "../preparation/inForce";
import type { Agent, Material, Scenario, Snapshot } from "../types";
import type { Report } from "./rowReport";

export interface References {
  /** By ID Agent; of two with the same ID the upper one. */
  readonly agents: ReadonlyMap<string, Agent>;
  /** The versions by Kode. */
  readonly scenarios: ReadonlyMap<string, readonly Scenario[]>;
  /** The rows of Materi by Kode. */
  readonly materials: ReadonlyMap<string, readonly Material[]>;
  /** Whether calling one's own team is reported. */
  readonly ownTeam: boolean;
}

/** Roster and scenarios made ready for look-ups, which compare as Excel does. */
export const referencesOf = ({ agents, scenarios, materials, settings }: Snapshot): References => {
  const byId = new Map<string, Agent>();
  for (const agent of agents) {
    const key = foldAsExcel(agent.id);
    if (!byId.has(key)) byId.set(key, agent);
  }
  return {
    agents: byId,
    scenarios: byCode(scenarios),
    materials: byCode(materials),
    ownTeam: settings.supervisorOwnTeam === "warn",
  };
};

/** Reports unknownAgent, executorIsAgent and, where the setting wants it, supervisorOwnTeam. */
export const checkAgent = ({ row }: JudgedRow, { agents, ownTeam }: References, report: Report): void => {
  const { agentId, executor, role } = row.text;
  if (isEmpty(agentId)) return;
  const agent = agentId.kind === "value" ? agents.get(foldAsExcel(agentId.value)) : undefined;
  if (!agent) {
    report("unknownAgent", "agentId", { value: shownText(agentId) });
    return;
  }
  if (executor.kind !== "value") return;
  const value = executor.value;
  if (saysWord(executor, agent.name)) report("executorIsAgent", "executor", { value, agent: agent.id });
  const leads = saysWord(role, WORDS.supervisor) || saysWord(role, WORDS.teamLeader);
  if (ownTeam && leads && saysWord(executor, agent.supervisor)) {
    report("supervisorOwnTeam", "executor", { value, agent: agent.id });
  }
};

/** Reports unknownScenario, and scenarioNotInForce where no version of the scenario is in force on the call date. */
export const checkScenario = ({ row }: JudgedRow, { scenarios }: References, report: Report): void => {
  const { scenario } = row.text;
  if (isEmpty(scenario)) return;
  const value = shownText(scenario);
  const versions = scenario.kind === "value" ? scenarios.get(foldAsExcel(value)) : undefined;
  if (!versions) {
    report("unknownScenario", "scenario", { value });
    return;
  }
  const call = row.date.callDate;
  if (call.kind === "value" && !versions.some((version) => isInForce(version, call.value))) {
    report("scenarioNotInForce", "scenario", { value, date: shownDay(call.value) });
  }
};
