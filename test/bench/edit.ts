/** What the pane has to do after one edited cell: processor time from the event until its figures are there again. */
import type { OfficeSession } from "embedded-excel";
import { settle } from "embedded-excel/testing";
import { readOverview } from "../../src/excel/actions/read-overview";
import { watchWorkbook } from "../../src/excel/actions/watch-workbook";
import type { WorkbookChange } from "../../src/excel";
import { DEMO_MONTH, demoSamples, demoWorkbook } from "../excel/support/demo-month";
import { columnOf, tableOf, TODAY } from "../excel/support/session";
import type { Figure } from "./figure";
import { median, spread } from "./median";
import { rowsOf } from "./share";

const SIZES = [rowsOf(5_000), rowsOf(50_000)] as const;
/** The first edits run what has not run before, as in no pane that has been open for a while. */
const WARMING = 10;
const EDITS = 11;
const MOST = 20;

const rowsWords = (rows: number): string => `${rows.toLocaleString("en-US")} rows`;

/**
 * In milliseconds, one for each edit. The embedded Excel answers in the same process: its part, which real Excel does
 * elsewhere, counts with the pane's.
 */
async function editsOn(session: OfficeSession, rows: number): Promise<readonly number[]> {
  let changes: WorkbookChange[] = [];
  const stop = await watchWorkbook({ onChanged: (change) => changes.push(change) });
  let answer = await readOverview({ today: TODAY });
  const { sheet, table } = tableOf(session, `Sampel${DEMO_MONTH.replace("-", "")}`);
  const column = columnOf(table, "Catatan");
  const times: number[] = [];
  for (let edit = 0; edit < WARMING + EDITS; edit += 1) {
    changes = [];
    const row = table.area.row + 1 + ((edit * 997) % rows);
    session.excel.type(sheet.id, row, column, `dicatat ${edit}`);
    await settle();
    if (changes.length === 0) throw new Error("an edit that no event told of");
    const used = process.cpuUsage();
    answer = await readOverview({ today: TODAY, since: { answer, changes } });
    const { user, system } = process.cpuUsage(used);
    if (edit >= WARMING) times.push((user + system) / 1000);
  }
  await stop();
  return times;
}

export async function editFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const medians: number[] = [];
  const figures: Figure[] = [];
  for (const rows of SIZES) {
    say(`one edit in ${rowsWords(rows)}`);
    const times = await editsOn(await demoWorkbook(demoSamples(rows)), rows);
    medians.push(median(times));
    figures.push({
      name: "an edit: processor time from the event to the figures",
      on: rowsWords(rows),
      value: median(times),
      unit: "ms",
      ...(rows === SIZES[0] && { reach: { most: MOST } }),
      note: `${spread(times, 1)}, with what the embedded Excel does for it`,
    });
  }
  const [few = Number.NaN, many = Number.NaN] = medians;
  return [
    ...figures,
    {
      name: "the same for ten times the rows",
      on: "50,000 ÷ 5,000",
      value: many / few,
      unit: "×",
      reach: { most: 2 },
    },
  ];
}
