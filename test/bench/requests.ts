/** Counted at the embedded Excel's door: syncs and bytes of actions, and what one edit makes the pane look at. */
import type { OfficeSession } from "embedded-excel";
import { settle } from "embedded-excel/testing";
import { addSample } from "../../src/excel/actions/add-sample";
import { checkMonth } from "../../src/excel/actions/check-month";
import { generateReport } from "../excel/support/reports";
import { readEntry } from "../../src/excel/actions/read-entry";
import { readOverview } from "../../src/excel/actions/read-overview";
import { saveRow } from "../../src/excel/actions/save-row";
import { watchWorkbook } from "../../src/excel/actions/watch-workbook";
import type { WorkbookChange } from "../../src/excel";
import { readingOf } from "../../src/excel/read/read-since";
import { DEMO_MONTH, demoSamples, demoWorkbook } from "../excel/support/demo-month";
import { columnOf, tableOf, TODAY } from "../excel/support/session";
import type { Figure } from "./figure";

const SIZES = [10, 500, 5_000, 50_000];
/** Bytes are asked for on so many rows. */
const WEIGHED = 5_000;
/** Excel on the web takes no more in a request or an answer. */
const CAP = 5 * 1024 * 1024;

/** The number of the row that is added: of the month and the token. */
const ADDED = `MC-${DEMO_MONTH.slice(2, 4)}${DEMO_MONTH.slice(5)}-BENCH0`;

const rowsWords = (rows: number): string => `${rows.toLocaleString("en-US")} rows`;

interface Counted {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly refused?: string;
}

async function counted(session: OfficeSession, act: () => Promise<unknown>): Promise<Counted> {
  session.excel.resetCounters();
  let refused: string | undefined;
  try {
    await act();
  } catch (error) {
    refused = error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
  const { requests, requestBytes: sent, responseBytes: received } = session.excel.counters;
  return { requests, sent, received, ...(refused === undefined ? {} : { refused }) };
}

function syncs(
  name: string,
  rows: number,
  most: number,
  { requests, sent, received, refused }: Counted,
): Figure {
  const split = sent > CAP || received > CAP;
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  const figure = { name: `syncs of ${name}`, on: rowsWords(rows), unit: "" } as const;
  if (refused !== undefined)
    return { ...figure, value: undefined, failed: true, reach: { most }, note: `refused: ${refused}` };
  if (!split) return { ...figure, value: requests, reach: { most } };
  return {
    ...figure,
    value: requests,
    note: `split as the 5 MB cap demands: ${megabytes(sent)} MB sent, ${megabytes(received)} MB received`,
  };
}

async function figuresOn(rows: number): Promise<readonly Figure[]> {
  const session = await demoWorkbook(demoSamples(rows));
  const check = await counted(session, () => checkMonth({ month: DEMO_MONTH, today: TODAY }));
  const report = await counted(session, () => generateReport({ month: DEMO_MONTH, today: TODAY }));
  const fields = { callDate: `${DEMO_MONTH}-10`, agentId: "AC-001", note: "dicatat" };
  const add = await counted(session, () => addSample({ fields, token: "BENCH0", today: TODAY }));
  const { row } = await readEntry({ today: TODAY, want: { id: ADDED } });
  const save = await counted(session, async () => {
    if (!row) throw new Error("the row that was added is gone");
    await saveRow({ row, fields: { ...row.fields, note: "diubah" }, today: TODAY });
  });
  const on = rowsWords(rows);
  return [
    syncs("check", rows, 2, check),
    syncs("report", rows, 4, report),
    syncs("adding one row", rows, 3, add),
    syncs("saving one row", rows, 3, save),
    ...(rows === WEIGHED
      ? [
          {
            name: "bytes of check",
            on,
            value: Math.round((check.sent + check.received) / rows),
            unit: "B/row",
            reach: { most: 600 },
          } as const,
          {
            name: "bytes that report sends",
            on,
            value: report.sent,
            unit: "B",
            reach: { most: 1_048_576 },
          } as const,
          await oneEdit(session, on),
        ]
      : []),
  ];
}

/** Rows read again after one cell was typed into, as the pane does on the change's event. */
async function oneEdit(session: OfficeSession, on: string): Promise<Figure> {
  const changes: WorkbookChange[] = [];
  const stop = await watchWorkbook({ onChanged: (change) => changes.push(change) });
  const answer = await readOverview({ today: TODAY });
  const before = readingOf(answer)?.memory;
  const judged = (before?.judged() ?? 0) + (before?.checked() ?? 0);
  const { sheet, table } = tableOf(session, "Sampel202607");
  session.excel.type(sheet.id, table.area.row + 1 + 2_500, columnOf(table, "Catatan"), "dicatat");
  await settle();
  const reading = readingOf(await readOverview({ today: TODAY, since: { answer, changes } }));
  await stop();
  const again = (reading?.memory.judged() ?? 0) + (reading?.memory.checked() ?? 0) - judged;
  return {
    name: "rows looked at after one edited cell",
    on,
    // Each row is judged once and checked once.
    value: reading === undefined ? undefined : Math.max(reading.rowsRead, Math.ceil(again / 2)),
    unit: "",
    reach: { most: 1 },
  };
}

export async function requestFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const rows of SIZES) {
    say(`syncs and bytes on ${rowsWords(rows)}`);
    figures.push(...(await figuresOn(rows)));
  }
  return figures;
}
