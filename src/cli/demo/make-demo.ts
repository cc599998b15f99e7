/**
 * `mc demo`: a workbook with a year of made-up rows up to today, and the reports of its months, all by the add-in's own
 * actions. It goes on from the year before; has a month that went badly and the cause that was taken away, two
 * calibrations, a dispute that was upheld, and the last month's plan.
 */
import { seeded } from "embedded-excel";
import { dayOfParts, monthOfDay, partsOfDay, type Day, type Month } from "../../sop";
import { addSamples } from "../../excel/actions/add-samples";
import { generateReport } from "../../excel/actions/generate-report";
import { setUpWorkbook } from "../../excel/actions/set-up-workbook";
import { takeOver } from "../../excel/actions/take-over";
import { Failure } from "../failure";
import { badMonthOf, courseOf } from "./course";
import { calibrationLines } from "./demo-calibration";
import { disputeOne } from "./demo-objection";
import { callsMade, planMonth, tellPlan } from "./demo-plan";
import { demoRecommendations } from "./demo-recommendations";
import { demoRows } from "./demo-rows";
import { fillTables } from "./filling";
import type { LastYear } from "./last-year";
import { numbered } from "./sample-numbers";

/** Throws Failure where the year has not begun. */
export function assertBegun(year: number, today: Day): void {
  const first = dayOfParts({ year, month: 1, day: 1 });
  if (first === undefined || first > today) throw new Failure("demoYear", { year: String(year) });
}

export async function makeDemo(year: number, today: Day, { taken }: LastYear): Promise<void> {
  const lastDay = Math.min(today, dayOfParts({ year, month: 12, day: 31 }) ?? today);
  const random = seeded(year);
  await setUpWorkbook({ year, today });
  await takeOver({ taken, today });
  const months = Array.from(
    { length: partsOfDay(lastDay).month },
    (_, index): Month => `${year}-${String(index + 1).padStart(2, "0")}`,
  );
  const badMonth = badMonthOf(months);
  const planned = monthOfDay(lastDay);
  const rowsOf = new Map(
    months
      .filter((month) => month !== planned)
      .map((month) => {
        const calls = 62 + Math.floor(random() * 9);
        return [
          month,
          numbered(month, demoRows(month, calls, lastDay, random, courseOf(month, badMonth))),
        ] as const;
      }),
  );
  await addSamples({ rows: [...rowsOf.values()].flat(), today });
  // Planned once the months before are there: who was called least is called first.
  const plan = await planMonth(planned);
  const made = callsMade(plan, lastDay, random, courseOf(planned, badMonth));
  if (made.length > 0) await addSamples({ rows: made.map(({ row }) => row), today });
  await tellPlan(planned, made, lastDay);
  const sessions = [badMonth, months.at(-2)].filter((month, at, all) => all.indexOf(month) === at);
  await fillTables([
    ["TabelRekomendasi", demoRecommendations(months, today, random, badMonth)],
    [
      "TabelKalibrasi",
      sessions.flatMap((month) => {
        if (month === undefined) return [];
        const isFirst = month === badMonth;
        const astray = (code: string): number => (isFirst && ["P02", "P04"].includes(code) ? 0.4 : 0.03);
        return calibrationLines({ month, rows: rowsOf.get(month) ?? [], astray }, random);
      }),
    ],
  ]);
  await disputeOne(rowsOf.get(months.at(-2) ?? "") ?? [], today);
  for (const month of months) await generateReport({ month, today });
  await showFirstSheet();
}

async function showFirstSheet(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().activate();
    await context.sync();
  });
}
