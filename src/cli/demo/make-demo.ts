/** `mc demo`: a workbook with a year of made-up rows up to today, and the reports of its months, all by the add-in's own actions. */
import { seeded } from "embedded-excel";
import { dayOfParts, firstDayOfMonth, monthOfDay, partsOfDay, type Day, type Month } from "../../sop";
import { addSamples } from "../../excel/actions/add-samples";
import { generateReport } from "../../excel/actions/generate-report";
import { setUpWorkbook } from "../../excel/actions/set-up-workbook";
import { Failure } from "../failure";
import { demoRecommendations } from "./demo-recommendations";
import { demoRows } from "./demo-rows";
import { AGENTS, PEOPLE, SCENARIOS, SERVICES } from "./made-up";

export async function makeDemo(year: number, today: Day): Promise<void> {
  const lastOfYear = dayOfParts({ year, month: 12, day: 31 });
  const firstOfYear = dayOfParts({ year, month: 1, day: 1 });
  if (lastOfYear === undefined || firstOfYear === undefined || firstOfYear > today)
    throw new Failure("demoYear", { year: String(year) });
  const lastDay = Math.min(today, lastOfYear);
  const random = seeded(year);
  await setUpWorkbook({ year, today });
  await fillLists(firstOfYear, lastOfYear);
  const months = Array.from(
    { length: partsOfDay(lastDay).month },
    (_, index): Month => `${year}-${String(index + 1).padStart(2, "0")}`,
  );
  const rows = months.flatMap((month) => demoRows(month, callsIn(month, lastDay, random), lastDay, random));
  await addSamples({ rows, today });
  await fillTables([["TabelRekomendasi", demoRecommendations(months, today, random)]]);
  for (const month of months) await generateReport({ month, today });
  await showFirstSheet();
}

/** Some 62 to 70 calls in a whole month; as many as the days gone allow in the one in progress. */
function callsIn(month: Month, lastDay: Day, random: () => number): number {
  const whole = 62 + Math.floor(random() * 9);
  return monthOfDay(lastDay) === month
    ? Math.ceil((whole * (lastDay - firstDayOfMonth(month) + 1)) / 31)
    : whole;
}

/** Writes made-up people, services, agents, material and scenarios right below their tables' headers. */
export async function fillLists(from: Day, to: Day): Promise<void> {
  await fillTables([
    ["DaftarPetugas", PEOPLE.map(([name, role]) => [name, role, 0])],
    ["DaftarLayanan", SERVICES.map((service) => [service])],
    [
      "TabelAgen",
      AGENTS.map((agent) => [agent.id, agent.name, agent.area, agent.service, agent.supervisor, "Ya"]),
    ],
    ["TabelMateri", SCENARIOS.map((one) => [one.material, one.kind, one.topic, one.answer, from, to])],
    // Written and due on the day before the year's first calls.
    [
      "TabelSkenario",
      SCENARIOS.map((one) => [one.code, "1", one.material, one.text, from - 1, from - 1, from, to]),
    ],
  ]);
}

type Filling = readonly [table: string, rows: readonly (readonly (string | number)[])[]];

async function fillTables(lists: readonly Filling[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const [name, rows] of lists) {
      const columns = rows[0]?.length ?? 1;
      const first = context.workbook.tables.getItem(name).getDataBodyRange().getCell(0, 0);
      first.getResizedRange(0, columns - 1).values = rows.slice(0, 1).map((row) => [...row]);
      if (rows.length > 1)
        first.getOffsetRange(1, 0).getResizedRange(rows.length - 2, columns - 1).values = rows
          .slice(1)
          .map((row) => [...row]);
    }
    await context.sync();
  });
}

async function showFirstSheet(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().activate();
    await context.sync();
  });
}
