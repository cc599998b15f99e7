/** The procedure's nine activities with their KPI, and a cell for what was done where one was missed (ISO 8.2.3). */
import { isoLabel, LINKS, type Day, type Link, type ReportFigures, type Settings } from "../../sop";
import type { CellContent } from "../edits/edit";
import { LABEL } from "../layout/looks";
import { columnName } from "../layout/address";
import type { ActivityResults } from "./activity-results";
import { STATE_WORDS, type ActivityState } from "./activity-state";
import { textCell } from "./breakdowns";
import { DATE, NONE } from "./formats";
import type { ReportWriter } from "./report-sheet";

export interface Activity {
  readonly key: string;
  readonly name: string;
  readonly parties: string;
  readonly output: string;
  readonly kpi: string;
  readonly result: string;
  readonly state: ActivityState;
  /** Of what is handed over: by when, and the cell's content, which is a day where it can be read. */
  readonly due?: Day;
  readonly handedOver?: CellContent;
  /** The first day that Distribusi says it was sent. */
  readonly sent?: Day;
}

const LINK_ACTIVITIES: Readonly<Record<Link, readonly [name: string, parties: string, output: string]>> = {
  qcoToQa: ["4. Umpan balik dan rekomendasi", "QCO → QA", "Feedback"],
  qaToSupervisor: ["5. Umpan balik dan tindak lanjut", "QA → Supervisor", "Hasil feedback"],
  supervisorToQa: ["6. Umpan balik dan tindak lanjut", "Supervisor → QA", "Tindak lanjut"],
};

/** When one of the month's documents was handed over: as people filled it in, "" where they did not, and by the record. */
export interface HandedOverDays {
  readonly typed: CellContent;
  readonly sent?: Day | undefined;
}
export type HandedOver = Readonly<Record<"report" | "recap", HandedOverDays>>;
export const NOT_HANDED_OVER: HandedOver = { report: { typed: "" }, recap: { typed: "" } };
/** The kept cells of those days: the line's key, and the field. */
export const HANDED_OVER_KEYS: Readonly<Record<keyof HandedOver, string>> = {
  report: "kpi:laporan",
  recap: "kpi:rekap",
};
export const HANDED_OVER_FIELD = "diserahkan";

/**
 * The KPI of what is handed over, as native formulas, so that a day that is typed is judged at once, in a finished report
 * too. Without one the day sent counts.
 */
function handOverFormulas(
  { due, cell, sent }: { readonly due: string; readonly cell: string; readonly sent: Day | undefined },
  asOf: Day,
): { result: string; state: string } {
  // N is 0 for words: AND looks at all that it is given. From the first day that Excel knows to the last.
  const isDay = `AND(ISNUMBER(${cell}),N(${cell})>=1,N(${cell})<2958466)`;
  const day = sent === undefined ? `INT(${cell})` : `IF(${isDay},INT(N(${cell})),${sent})`;
  const judged = (
    late: string,
    onTime: string,
    unreadable: string,
    overdue: string,
    open: string,
  ): string => {
    const byDay = `IF(${day}>${due},${late},${onTime})`;
    if (sent !== undefined) return `=${byDay}`;
    return `=IF(${isDay},${byDay},IF(LEN(${cell})>0,${unreadable},IF(${asOf}>${due},${overdue},${open})))`;
  };
  const [reached, missed, open] = ['"Tercapai"', '"Belum tercapai"', '"Belum dapat dinilai"'];
  return {
    result: judged(
      `"Terlambat "&(${day}-${due})&" hari"`,
      '"Tepat waktu"',
      '"Bukan tanggal"',
      '"Lewat batas"',
      `"${NONE}"`,
    ),
    state: judged(missed, reached, open, missed, open),
  };
}

/** `results`: how each stands, by its number. */
export function activitiesOf(
  { base, reportDue, recapDue }: Pick<ReportFigures, "base" | "reportDue" | "recapDue">,
  days: number,
  results: ActivityResults,
  handedOver: HandedOver,
): readonly Activity[] {
  const outcome = (number: number): Pick<Activity, "result" | "state"> => {
    const { result, state } = results[number] ?? { result: NONE, state: "open" as const };
    return { result, state: STATE_WORDS[state] };
  };
  const due = (
    number: number,
    name: string,
    output: string,
    key: string,
    day: Day,
    { typed, sent }: HandedOverDays,
  ): Activity => ({
    key,
    name,
    parties: "QCO → QA",
    output,
    kpi: "Tepat waktu",
    due: day,
    handedOver: typed,
    ...(sent === undefined ? {} : { sent }),
    ...outcome(number),
  });
  return [
    {
      key: "kpi:materi",
      name: "1. Penentuan bahan",
      parties: "QA → QCO",
      output: "Materi",
      kpi: "Jenis materi",
      ...outcome(1),
    },
    {
      key: "kpi:skenario",
      name: "2. Penyusunan skenario",
      parties: "QA → QCO",
      output: "Skenario",
      kpi: "Tepat waktu",
      ...outcome(2),
    },
    {
      key: "kpi:sampel",
      name: "3. Pelaksanaan",
      parties: "QCO → QA",
      output: "Hasil (F-22)",
      kpi: `${base.samples.target} sampel`,
      ...outcome(3),
    },
    ...LINKS.map((link, index): Activity => {
      const [name, parties, output] = LINK_ACTIVITIES[link];
      return { key: `kpi:${link}`, name, parties, output, kpi: `H+${days}`, ...outcome(4 + index) };
    }),
    due(7, "7. Laporan", "Laporan", HANDED_OVER_KEYS.report, reportDue, handedOver.report),
    due(8, "8. Rekap feedback", "Rekap", HANDED_OVER_KEYS.recap, recapDue, handedOver.recap),
    {
      key: "kpi:rekomendasi",
      name: "9. Laporan, analisa, rekomendasi",
      parties: "QA → bagian",
      output: "Analisa",
      kpi: "Mutu, jumlah",
      ...outcome(9),
    },
  ];
}

const COLUMNS = [
  "Aktivitas",
  "Keluaran",
  "Oleh",
  "Untuk",
  "Batas",
  "Diserahkan",
  "KPI",
  "Hasil",
  "Status",
  "Yang dilakukan",
] as const;
const columnOf = (header: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(header);
const NOTE_COLUMN = columnOf("Yang dilakukan");
const DAY_COLUMN = columnOf("Diserahkan");

export interface ActivityContext {
  readonly asOf: Day;
  readonly isoEdition: Settings["isoEdition"];
}

export function writeActivities(
  writer: ReportWriter,
  activities: readonly Activity[],
  { asOf, isoEdition }: ActivityContext,
): void {
  writer.section("Sembilan aktivitas dan KPI-nya");
  writer.paragraph(
    `Isi sel kuning: apa yang dilakukan saat KPI tidak tercapai (${isoLabel("processes", isoEdition)}), dan tanggal laporan dan rekap diserahkan; tanpa tanggal itu berlaku Tanggal Kirim pertama di Distribusi.`,
  );
  const { row } = writer.table(
    COLUMNS,
    activities.map(({ name, output, parties, kpi, due, handedOver, result, state }) => {
      const [by = "", to = ""] = parties.split(" → ");
      return [name, output, by, to, due ?? NONE, handedOver ?? NONE, kpi, textCell(result), state, ""];
    }),
    [undefined, undefined, undefined, undefined, DATE, DATE],
  );
  writer.together(row - 2, activities.length + 3);
  activities.forEach((activity, index) => {
    writeActivityCells(writer, activity, row + 1 + index, asOf);
  });
}

function writeActivityCells(
  writer: ReportWriter,
  { key, name, state, due, sent }: Activity,
  row: number,
  asOf: Day,
): void {
  if (state === "Belum tercapai") writer.look(row, columnOf("Status"), 1, 1, LABEL);
  if (state !== "Tercapai" || due !== undefined)
    writer.keep({ key, field: "tindakan", row, column: NOTE_COLUMN, label: name });
  if (due === undefined) return;
  writer.keep({
    key,
    field: HANDED_OVER_FIELD,
    row,
    column: DAY_COLUMN,
    label: `${name} diserahkan`,
    kind: "date",
    open: true,
  });
  const cell = (column: number): string => `${columnName(column)}${row + 1}`;
  const formulas = handOverFormulas({ due: cell(columnOf("Batas")), cell: cell(DAY_COLUMN), sent }, asOf);
  writer.live(row, columnOf("Hasil"), formulas.result);
  writer.live(row, columnOf("Status"), formulas.state);
}

/** For the summary: "3. Pelaksanaan" of those in that state. */
export const activityNames = (activities: readonly Activity[], state: ActivityState): readonly string[] =>
  activities.filter((one) => one.state === state).map(({ name }) => name);
