/** What calls are shared out to: the areas of the active agents, or their services, with weight and limits. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Agent } from "../types";
import { agentKey } from "./agentKey";
import type { PlanAgent, PlanRules, Stratum } from "./types";

export interface StrataOptions {
  readonly rules: PlanRules;
  readonly target: number;
  /** In the order that ties go by; areas of the roster alone follow by name. */
  readonly areas: readonly string[];
  /** By `agentKey`. */
  readonly counted: ReadonlyMap<string, number>;
  readonly barred: ReadonlySet<string>;
  /** By stratum's name in whatever case, where volumes weigh. */
  readonly volumes: Readonly<Record<string, number>>;
}

/** Where nothing limits a stratum. */
const NO_LIMIT = 1_000_000;
/** So often an agent may be called in a month, on the average of a stratum. */
const CALLS_PER_AGENT = 2;

interface Cell {
  readonly name: string;
  readonly area: string;
  readonly service: string;
  readonly agents: readonly PlanAgent[];
}

/** The active agents, each once, by ID; the roster's order does not matter. */
const rosterOf = (agents: readonly Agent[], { counted, barred }: StrataOptions) => {
  const byKey = new Map<string, PlanAgent & { readonly area: string }>();
  for (const { id, name, area, service, supervisor, active } of agents) {
    const key = agentKey(id);
    if (!active || key === "" || area.trim() === "" || byKey.has(key)) continue;
    byKey.set(key, {
      id: id.trim(),
      name,
      service,
      supervisor,
      counted: counted.get(key) ?? 0,
      ...(barred.has(key) ? { barred: true as const } : {}),
      area: area.trim(),
    });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, agent]) => agent);
};

/** Each area, or each of its services, with its agents; an area without any where agents are not named. */
const cellsOf = (agents: readonly Agent[], options: StrataOptions, byService: boolean): readonly Cell[] => {
  const roster = rosterOf(agents, options);
  const own = roster.map(({ area }) => area).sort();
  const areas = [...options.areas, ...own].filter(
    (area, place, all) => all.findIndex((one) => foldAsExcel(one) === foldAsExcel(area)) === place,
  );
  return areas.flatMap((area): readonly Cell[] => {
    const here = roster
      .filter((agent) => foldAsExcel(agent.area) === foldAsExcel(area))
      .map(({ id, name, service, supervisor, counted, barred }): PlanAgent => ({
        id,
        name,
        service,
        supervisor,
        counted,
        ...(barred === undefined ? {} : { barred }),
      }));
    if (here.length === 0 && options.rules.agentSelectable) return [];
    if (!byService || here.length === 0) return [{ name: area, area, service: "", agents: here }];
    const services = [...new Set(here.map(({ service }) => service))].sort();
    return services.map((service) => ({
      name: `${area}/${service === "" ? "–" : service}`,
      area,
      service,
      agents: here.filter((agent) => agent.service === service),
    }));
  });
};

/**
 * The strata of a month, in the areas' order. By service only where that makes no more than half as many strata as there
 * are calls; else whole areas.
 */
export const strataOf = (agents: readonly Agent[], options: StrataOptions): readonly Stratum[] => {
  const { rules, target } = options;
  const volumes = new Map(Object.entries(options.volumes).map(([name, calls]) => [foldAsExcel(name), calls]));
  const fine = rules.areaService ? cellsOf(agents, options, true) : [];
  const cells = fine.length > 0 && fine.length <= target / 2 ? fine : cellsOf(agents, options, false);
  const weightOf = ({ name, agents: own }: Cell): number => {
    if (rules.weights === "equal") return 1;
    return rules.weights === "volume" ? (volumes.get(foldAsExcel(name)) ?? 0) : own.length;
  };
  return cells.map((cell): Stratum => {
    const open = cell.agents.filter(({ barred }) => barred !== true).length;
    const usual = rules.agentSelectable ? CALLS_PER_AGENT * open : NO_LIMIT;
    const max = rules.agentSelectable && open === 0 ? 0 : (rules.max ?? usual);
    return { ...cell, weight: weightOf(cell), min: rules.min, max };
  });
};
