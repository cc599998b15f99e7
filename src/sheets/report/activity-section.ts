/** The procedure's nine activities with their KPI, and a cell for what was done where one was missed (ISO 8.2.3). */
import { isoLabel, shownDay, LINKS, type Day, type Link, type ReportFigures, type Settings } from "../../sop";
import type { CellContent } from "../edits/edit";
import type { ActivityResults } from "./activity-results";
import { STATE_WORDS, type ActivityState } from "./activity-state";
import type { CellFormula, ReportBlock, TableRow } from "./blocks";
import { textCell } from "./breakdowns";
import { DATE, listWords, NONE } from "./formats";
import { shownState } from "./states";

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
  qcoToQa: ["4. Feedback dan rekomendasi QCO", "QCO → QA", "Feedback"],
  qaToSupervisor: ["5. Feedback dan tindak lanjut QA", "QA → SPV", "Hasil feedback"],
  supervisorToQa: ["6. Feedback dan tindak lanjut SPV", "SPV → QA", "Tindak lanjut"],
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
export const ACTION_FIELD = "tindakan";

/**
 * The KPI of what is handed over, as native formulas, so that a day that is typed is judged at once, in a finished report
 * too. Without one the day sent counts.
 */
function handOverFormulas(
  { key, due, sent }: { readonly key: string; readonly due: Day; readonly sent: Day | undefined },
  asOf: Day,
): { readonly result: CellFormula; readonly state: CellFormula } {
  const judged = (
    cell: string,
    { late, onTime, unreadable, overdue, open }: Readonly<Record<HandOverCase, (day: string) => string>>,
  ): string => {
    // N is 0 for words: AND looks at all that it is given. From the first day that Excel knows to the last.
    const isDay = `AND(ISNUMBER(${cell}),N(${cell})>=1,N(${cell})<2958466)`;
    const day = sent === undefined ? `INT(${cell})` : `IF(${isDay},INT(N(${cell})),${sent})`;
    const byDay = `IF(${day}>${due},${late(day)},${onTime(day)})`;
    if (sent !== undefined) return `=${byDay}`;
    return `=IF(${isDay},${byDay},IF(LEN(${cell})>0,${unreadable(day)},IF(${asOf}>${due},${overdue(day)},${open(day)})))`;
  };
  const says = (state: ActivityState) => (): string => `"${shownState(state)}"`;
  const [reached, missed, open] = [says("Tercapai"), says("Belum tercapai"), says("Belum dapat dinilai")];
  return {
    state: (address) =>
      judged(address(RESULT), { late: missed, onTime: reached, unreadable: open, overdue: missed, open }),
    result: (address) =>
      judged(address(RESULT, { table: KPI_TABLE, key }), {
        late: (day) => `"Terlambat "&(${day}-${due})&" hari"`,
        onTime: () => '"Tepat waktu"',
        unreadable: () => '"Bukan tanggal"',
        overdue: () => '"Lewat batas"',
        open: () => `"${NONE}"`,
      }),
  };
}
type HandOverCase = "late" | "onTime" | "unreadable" | "overdue" | "open";

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
      name: "9. Analisa dan rekomendasi",
      parties: "QA → departemen",
      output: "Analisa",
      kpi: "Mutu, jumlah",
      ...outcome(9),
    },
  ];
}

/** The first page's table, and in it the columns of the result and of the state. */
const KPI_TABLE = "kpi";
const RESULT = 1;
const STATE = 2;
const NOTE = 3;

export interface KpiTableContext {
  readonly asOf: Day;
  readonly ended: boolean;
  readonly answered: ReadonlySet<string>;
}

/**
 * Result, state, and what was done where one was missed: of all nine, on the first page. What was done is asked once the
 * month has `ended`; what stands there before, by the lines' keys in `answered`, keeps its cell.
 */
export function kpiTableBlocks(
  activities: readonly Activity[],
  { asOf, ended, answered }: KpiTableContext,
): readonly ReportBlock[] {
  return [
    { kind: "heading", text: "Sembilan KPI" },
    {
      kind: "table",
      id: KPI_TABLE,
      columns: [
        { header: "Aktivitas", span: 3, size: 8.5 },
        { header: "Hasil", span: 3, size: 8.5 },
        { header: "Status", span: 2, states: true },
        { header: "Tindakan bila tidak tercapai", span: 2, kept: ACTION_FIELD, size: 8 },
      ],
      lines: activities.map((activity) => kpiLine(activity, asOf, ended || answered.has(activity.key))),
      empty: "",
      rowHeight: 14.25,
      whole: true,
    },
  ];
}

function kpiLine(
  { key, name, parties, result, state, due, handedOver, sent }: Activity,
  asOf: Day,
  asks: boolean,
): TableRow {
  const [by = ""] = parties.split(" → ");
  const line = {
    key,
    label: name,
    fills: state !== "Tercapai" || due !== undefined ? [NOTE] : [],
    quiet: asks ? [] : [NOTE],
  };
  const first = / (QCO|QA|SPV)$/.test(name) ? name : `${name} (${by})`;
  if (due === undefined) return { ...line, cells: [first, textCell(result), shownState(state), ""] };
  return {
    ...line,
    cells: [`${name}, batas ${shownDay(due)}`, handedOver ?? "", shownState(state), ""],
    fields: {
      [RESULT]: {
        field: HANDED_OVER_FIELD,
        kind: "date",
        open: true,
        numberFormat: '"diserahkan "dd/mm/yyyy',
      },
    },
    live: { [STATE]: handOverFormulas({ key, due, sent }, asOf).state },
  };
}

/** "Dari 9 KPI: …", and the same as a formula over the states as they stand. */
export function kpiHeadline(activities: readonly Activity[]): {
  readonly text: string;
  readonly live: CellFormula;
} {
  const count = (state: ActivityState): number => activities.filter((one) => one.state === state).length;
  const none = count("Tidak ada ketidaksesuaian");
  const words = (of: (state: ActivityState) => string): string =>
    `Dari ${activities.length} KPI: ${listWords([
      `${of("Tercapai")} tercapai`,
      `${of("Belum tercapai")} belum tercapai`,
      `${of("Belum dapat dinilai")} belum dapat dinilai`,
      ...(none === 0 ? [] : [`${none} tanpa ketidaksesuaian`]),
    ])}.`;
  return {
    text: words((state) => String(count(state))),
    live: (address) => {
      const at = (activity: Activity | undefined): string =>
        address(STATE, { table: KPI_TABLE, key: activity?.key ?? "" });
      const box = `${at(activities[0])}:${at(activities.at(-1))}`;
      return `="${words((state) => `"&COUNTIF(${box},"${shownState(state)}")&"`)}"`;
    },
  };
}

/** Whose each activity is, what it yields, and by which measure it is judged. */
export function activityBlocks(
  activities: readonly Activity[],
  asOf: Day,
  isoEdition: Settings["isoEdition"],
): readonly ReportBlock[] {
  return [
    { kind: "heading", text: "Sembilan aktivitas dan KPI-nya" },
    {
      kind: "text",
      text: `Isi sel kuning di halaman 1: tindakan saat KPI tidak tercapai (${isoLabel("processes", isoEdition)}), serta tanggal laporan dan rekap diserahkan; tanpa tanggal itu berlaku Tanggal Kirim pertama di Distribusi.`,
      note: true,
    },
    {
      kind: "table",
      columns: [
        { header: "Aktivitas", span: 3 },
        { header: "Keluaran", size: 8, textLines: 2 },
        { header: "Oleh", size: 8 },
        { header: "Untuk", size: 8 },
        { header: "KPI", size: 8, textLines: 2 },
        { header: "Batas waktu", numberFormat: DATE, size: 8 },
        { header: "Hasil", span: 2, size: 8, textLines: 2 },
      ],
      lines: activities.map(({ key, name, output, parties, kpi, due, sent, result }) => {
        const [by = "", to = ""] = parties.split(" → ");
        return {
          cells: [name, output, by, to, kpi, due ?? NONE, textCell(result)],
          ...(due === undefined ? {} : { live: { 6: handOverFormulas({ key, due, sent }, asOf).result } }),
        };
      }),
      empty: "",
    },
  ];
}

/** For the summary: "3. Pelaksanaan" of those in that state. */
export const activityNames = (activities: readonly Activity[], state: ActivityState): readonly string[] =>
  activities.filter((one) => one.state === state).map(({ name }) => name);
