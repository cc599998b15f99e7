/** The last month's calls as they were planned on its first day, and made by the plan up to the last day. */
import { firstDayOfMonth, isoFromDay, type Day, type Month } from "../../sop";
import { makePlan } from "../../excel/actions/make-plan";
import { replaceCall } from "../../excel/actions/replace-call";
import { changeSettings } from "../../excel/actions/change-settings";
import type { PlanOutcome, SampleInput } from "../../excel";
import { demoRow, type Course } from "./demo-rows";
import { AGENTS } from "./made-up";
import { numbered } from "./sample-numbers";

/** With a seed that anybody can draw again. Its four agents an area are fewer than a plan of 60 would take at most twice. */
export async function planMonth(month: Month): Promise<PlanOutcome> {
  const day = firstDayOfMonth(month);
  await changeSettings({ values: { "plan.max": "12" }, today: day });
  return makePlan({ month, today: day, asOf: day, seed: `contoh-${month}`, typed: true });
}

export interface MadeCall {
  readonly no: number;
  readonly row: SampleInput & { readonly sampleNumber: string };
}

/** The planned calls whose day has come, made as planned. */
export function callsMade(
  { calls, month }: PlanOutcome,
  lastDay: Day,
  random: () => number,
  course: Course,
): readonly MadeCall[] {
  const due = calls
    .flatMap((call) => (call.day !== undefined && call.day <= lastDay ? [{ ...call, day: call.day }] : []))
    .sort((a, b) => a.day - b.day || a.no - b.no);
  const rows = due.map((call, index): SampleInput => {
    const row = demoRow(call.day, index, month, lastDay, random, course);
    const [, from = "09:00", to = "17:00"] = /^(\d\d:\d\d)\D+(\d\d:\d\d)$/.exec(call.block) ?? [];
    const agent = AGENTS.find(({ id }) => id === call.agent);
    return {
      ...row,
      area: call.area,
      service: agent?.service ?? call.service,
      callDate: isoFromDay(call.day),
      startTime: within(from, to, random()),
      executor: call.executor,
      role: "QCO",
      agentId: row.callStatus === "Terhubung" ? call.agent : "",
      material: call.material,
      scenario: call.scenario,
    };
  });
  return numbered(month, rows).map((row, index) => ({ no: due[index]?.no ?? 0, row }));
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const two = (number: number): string => String(number).padStart(2, "0");

function within(from: string, to: string, share: number): string {
  const minutes = minutesOf(from) + Math.floor(share * (minutesOf(to) - minutesOf(from)));
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Fills in which call each planned one became, and has one that was made in vain stood in for. */
export async function tellPlan(month: Month, made: readonly MadeCall[], today: Day): Promise<void> {
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("TabelRencana");
    const [numbers, samples] = ["No.", "No. Sampel"].map((header) =>
      columns.getItem(header).getDataBodyRange().load("values"),
    );
    await context.sync();
    if (!numbers || !samples) return;
    const byNo = new Map(made.map(({ no, row }) => [no, row.sampleNumber]));
    samples.values = numbers.values.map(([no]: unknown[]) => [byNo.get(Number(no)) ?? ""]);
    await context.sync();
  });
  const inVain = made.find(({ row }) => row.callStatus !== "Terhubung");
  if (inVain) await replaceCall({ month, no: inVain.no, today });
}
