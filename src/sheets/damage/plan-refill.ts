/**
 * What a workbook still knows of a column of F-22 that was deleted with what stood in it: filled in again once the column
 * is back, and told how far. What only the deleted cells held is lost here; undo, or an earlier version of the file, has it.
 */
import { foldAsExcel, type Agent, type Row, type TextColumn } from "../../sop";
import type { Edit } from "../edits/edit";
import { F22_LOOKS } from "../layout/f22-looks";
import { planFilling, valueOf, type Give } from "../plan/completion";
import { versionInForce } from "../plan/samples";
import type { Refilled } from "../types";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";

/** Columns that were missing and stand again, with the most values that were deleted with each. */
export type Restored = readonly { readonly sheet: string; readonly header: string; readonly count: number }[];

interface Source {
  readonly from: readonly TextColumn[];
  readonly give: (known: Known) => Give;
}

/** What rows are looked up in. */
interface Known {
  /** Of the row, by its ID or, where that is empty, by a name that only one agent has. */
  readonly agentOf: (row: Row) => Agent | undefined;
  readonly snapshot: Pick<WorkbookSnapshot, "scenarios" | "materials">;
}

const ofAgent =
  (field: "id" | "name" | "area" | "supervisor"): Source["give"] =>
  ({ agentOf }) =>
  (row) =>
    agentOf(row)?.[field];

const AGENT: readonly TextColumn[] = ["agentId", "agentName"];

/** The columns that others of their row can give; of those that may well have been empty only what *Lengkapi* fills too. */
const SOURCES: Readonly<Partial<Record<TextColumn, Source>>> = {
  agentId: { from: ["agentName"], give: ofAgent("id") },
  agentName: { from: ["agentId"], give: ofAgent("name") },
  supervisor: { from: AGENT, give: ofAgent("supervisor") },
  area: { from: AGENT, give: ofAgent("area") },
  scenarioVersion: {
    from: ["scenario"],
    give:
      ({ snapshot }) =>
      ({ text, date }) =>
        text.scenario.kind === "value" && date.callDate.kind === "value"
          ? versionInForce(snapshot.scenarios, text.scenario.value, date.callDate.value)
          : undefined,
  },
  material: {
    from: ["scenario"],
    give:
      ({ snapshot: { scenarios, materials } }) =>
      (row) => {
        const code = foldAsExcel(valueOf(row, "scenario"));
        // A line of the lists whose code is still empty names nothing.
        if (code === "") return undefined;
        const wanted = new Set(
          scenarios.flatMap((one) =>
            foldAsExcel(one.code) === code ? [foldAsExcel(one.material ?? "")] : [],
          ),
        );
        wanted.delete("");
        const kinds = new Set(
          materials.flatMap((one) => (wanted.has(foldAsExcel(one.code)) ? [one.kind] : [])),
        );
        const [kind] = kinds;
        return kinds.size === 1 ? kind : undefined;
      },
  },
};

function knownOf({ agents, scenarios, materials }: WorkbookSnapshot): Known {
  const byId = new Map<string, Agent>();
  const byName = new Map<string, Agent | undefined>();
  for (const agent of agents) {
    const [id, name] = [foldAsExcel(agent.id), foldAsExcel(agent.name)];
    // Of two lines with the same ID the upper one, as check has it.
    if (!byId.has(id)) byId.set(id, agent);
    const upper = byName.get(name);
    if (!byName.has(name)) byName.set(name, agent);
    // A name that two agents share tells neither.
    else if (upper && foldAsExcel(upper.id) !== id) byName.set(name, undefined);
  }
  return {
    snapshot: { scenarios, materials },
    agentOf: (row) => {
      const [id, name] = [valueOf(row, "agentId"), valueOf(row, "agentName")];
      if (id !== "") return byId.get(foldAsExcel(id));
      return name === "" ? undefined : byName.get(foldAsExcel(name));
    },
  };
}

/** `refilled` has every restored column in which rows may have had something, also where nothing of it is known any more. */
export function planRefill(
  snapshot: WorkbookSnapshot,
  restored: Restored,
): { readonly edits: readonly Edit[]; readonly refilled: readonly Refilled[] } {
  const known = knownOf(snapshot);
  const planned = restored.map(({ sheet, header, count }) => {
    const month = snapshot.months.find((one) => one.sheet === sheet);
    const key = (Object.keys(SOURCES) as TextColumn[]).find((one) => F22_LOOKS[one].header === header);
    const source = key && SOURCES[key];
    if (!month || !source) return { edits: [], refilled: { sheet, header, filled: 0, rows: count } };
    const plan = planFilling(snapshot, month, { key, from: source.from, give: source.give(known) });
    return { edits: plan.edits, refilled: { sheet, header, filled: plan.filled, rows: count } };
  });
  return {
    edits: planned.flatMap(({ edits }) => edits),
    refilled: planned.map(({ refilled }) => refilled),
  };
}
