/** The report's counts by area, material, executor and agent as table lines. */
import { breakDown, groupLabels, meanScore, shareOf, type JudgedRow, type TextEntry } from "../../sop";
import { asTyped, type CellContent } from "../apply/edit";
import { cellsOf, textOf, type TableCells } from "../read/excel-table";
import { settingOf } from "../read/settings";
import type { ReportInput } from "./report-input";

type Lines = readonly (readonly CellContent[])[];

/** What a person typed, so that it stays text on the report as well; a report's cells have no text format. */
export const textCell = (entry: TextEntry | string): CellContent => {
  if (typeof entry === "string") return asTyped(entry);
  return entry.kind === "empty" ? "" : asTyped(entry.kind === "value" ? entry.value : entry.shown);
};

/** Quotas by name; 0 and what is no number are none. */
function quotasOf(
  table: TableCells | undefined,
  nameHeader: string,
  quotaHeader: string,
): ReadonlyMap<string, number> {
  const quotas = cellsOf(table, quotaHeader);
  return new Map(
    cellsOf(table, nameHeader).map((name, index) => [textOf(name).toLowerCase(), Number(quotas[index]) || 0]),
  );
}

const withQuota = (counts: Readonly<Record<string, number>>, quotas: ReadonlyMap<string, number>): Lines => {
  const names = new Map(Object.keys(counts).map((name) => [name.toLowerCase(), name]));
  // A name that has a quota but no sample yet is what the plan still lacks: it must be seen.
  const lacking = [...quotas]
    .filter(([key, quota]) => quota > 0 && !names.has(key))
    .map(([key]): CellContent[] => [textCell(key), 0, quotas.get(key) ?? 0]);
  return [
    ...Object.entries(counts).map(([name, count]): CellContent[] => [
      textCell(name),
      count,
      quotas.get(name.toLowerCase()) || "–",
    ]),
    ...lacking,
  ];
};

export const areaLines = ({ snapshot, figures }: ReportInput): Lines =>
  withQuota(figures.samples.byArea, quotasOf(snapshot.foundation.fixed["DaftarArea"], "Area", "Kuota Area"));

export const executorLines = ({ snapshot, figures }: ReportInput): Lines =>
  withQuota(
    figures.samples.byExecutor,
    quotasOf(snapshot.foundation.fixed["DaftarPetugas"], "Pelaksana", "Kuota Petugas"),
  );

export const materialLines = ({ figures }: ReportInput): Lines =>
  Object.entries(figures.samples.byMaterial).map(([name, count]) => [textCell(name), count]);

/**
 * Agents by ID. Under `least` samples no rate and no mean: ten equal agents with six calls each differ by 39 points
 * best to worst by chance alone (trends.md).
 */
export function agentLines({ snapshot, rows }: ReportInput, least: number): Lines {
  const samples = rows.filter((row) => row.reason === undefined);
  const labels = groupLabels(snapshot.agents.map((agent) => agent.id));
  const counts = breakDown(samples, "agentId", labels);
  const byAgent = new Map<string, JudgedRow[]>();
  for (const sample of samples) {
    const id = labels.labelOf(sample.row.text.agentId);
    if (id !== undefined) byAgent.set(id, [...(byAgent.get(id) ?? []), sample]);
  }
  const quota = Number(settingOf(snapshot.foundation.fixed, "quotaPerAgent")) || "–";
  const names = new Map(snapshot.agents.map((agent) => [agent.id.toLowerCase(), agent.name]));
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]): CellContent[] => {
      const own = byAgent.get(id) ?? [];
      const passed = own.filter((row) => row.result === "passed").length;
      const enough = count >= least;
      const name =
        names.get(id.toLowerCase()) ??
        own.map((row) => row.row.text.agentName).find((entry) => entry.kind === "value") ??
        "";
      return [
        textCell(id),
        count,
        textCell(name),
        quota,
        `${passed} dari ${count}`,
        enough ? (shareOf(passed, count) ?? "–") : "–",
        enough ? (meanScore(own) ?? "–") : "–",
      ];
    });
}
