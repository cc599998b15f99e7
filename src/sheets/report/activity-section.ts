/** The procedure's nine activities with their KPI, and a cell for what was done where one was missed (ISO 8.2.3). */
import {
  isoLabel,
  LINKS,
  type Day,
  type Link,
  type ReportFigures,
  type Settings,
  recommendationFigures,
  type RecommendationFigures,
} from "../../sop";
import type { CellContent } from "../edits/edit";
import { LABEL } from "../layout/looks";
import { columnName } from "../layout/address";
import type { ActivityState } from "./activity-state";
import { textCell } from "./breakdowns";
import { DATE, NONE, numberWords } from "./formats";
import { recommendationState } from "./recommendation-blocks";
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
}

const LINK_ACTIVITIES: Readonly<Record<Link, readonly [name: string, parties: string, output: string]>> = {
  qcoToQa: ["4. Umpan balik dan rekomendasi", "QCO → QA", "Feedback"],
  qaToSupervisor: ["5. Umpan balik dan tindak lanjut", "QA → Supervisor", "Hasil feedback"],
  supervisorToQa: ["6. Umpan balik dan tindak lanjut", "Supervisor → QA", "Tindak lanjut"],
};

const reachedOr = (reached: boolean): ActivityState => (reached ? "Tercapai" : "Belum tercapai");

function linkActivity({ base }: ReportFigures, link: Link, days: number): Activity {
  const { onTime, late, overdue } = base.deadlines[link];
  const decided = onTime + late + overdue;
  const [name, parties, output] = LINK_ACTIVITIES[link];
  return {
    key: `kpi:${link}`,
    name,
    parties,
    output,
    kpi: `H+${days}`,
    result: decided === 0 ? NONE : `${onTime} dari ${decided}`,
    state: decided === 0 ? "Belum dapat dinilai" : reachedOr(onTime === decided),
  };
}

/** When the month's documents were handed over, as people filled it in; "" where they did not. */
export interface HandedOver {
  readonly report: CellContent;
  readonly recap: CellContent;
}
export const NOT_HANDED_OVER: HandedOver = { report: "", recap: "" };
/** The kept cells of those days: the line's key, and the field. */
export const HANDED_OVER_KEYS: Readonly<Record<keyof HandedOver, string>> = {
  report: "kpi:laporan",
  recap: "kpi:rekap",
};
export const HANDED_OVER_FIELD = "diserahkan";

/**
 * On time when handed over on or before the due day; not yet handed over is missed from the day after it. Days are
 * whole: what time of day a cell holds says nothing.
 */
export function handOverVerdict(
  due: Day,
  handedOver: CellContent,
  asOf: Day,
): { readonly result: string; readonly state: ActivityState } {
  if (typeof handedOver === "number") {
    const late = Math.floor(handedOver) - due;
    return late > 0
      ? { result: `Terlambat ${late} hari`, state: "Belum tercapai" }
      : { result: "Tepat waktu", state: "Tercapai" };
  }
  if (handedOver !== "" && handedOver !== null)
    return { result: "Bukan tanggal", state: "Belum dapat dinilai" };
  return asOf > due
    ? { result: "Lewat batas", state: "Belum tercapai" }
    : { result: NONE, state: "Belum dapat dinilai" };
}

/** The same as native formulas, so that a day that is typed is judged at once, in a finished report too. */
function handOverFormulas(due: string, day: string, asOf: Day): { result: string; state: string } {
  const judged = (late: string, onTime: string, unreadable: string, overdue: string, open: string): string =>
    `=IF(ISNUMBER(${day}),IF(INT(${day})>${due},${late},${onTime}),` +
    `IF(LEN(${day})>0,${unreadable},IF(${asOf}>${due},${overdue},${open})))`;
  const [reached, missed, open] = ['"Tercapai"', '"Belum tercapai"', '"Belum dapat dinilai"'];
  return {
    result: judged(
      `"Terlambat "&(INT(${day})-${due})&" hari"`,
      '"Tepat waktu"',
      '"Bukan tanggal"',
      '"Lewat batas"',
      `"${NONE}"`,
    ),
    state: judged(missed, reached, open, missed, open),
  };
}

const dueActivity = (
  name: string,
  output: string,
  key: string,
  due: Day,
  handedOver: CellContent,
  asOf: Day,
): Activity => ({
  key,
  name,
  parties: "QCO → QA",
  output,
  kpi: "Tepat waktu",
  due,
  handedOver,
  ...handOverVerdict(due, handedOver, asOf),
});

export function activitiesOf(
  figures: ReportFigures,
  days: number,
  handedOver: HandedOver,
  made: RecommendationFigures = recommendationFigures([], figures.asOf),
): readonly Activity[] {
  const { coverage, scenarios, base, reportDue, recapDue, asOf } = figures;
  const { counted, target, reached } = base.samples;
  const used = scenarios.used.length;
  return [
    {
      key: "kpi:materi",
      name: "1. Penentuan bahan",
      parties: "QA → QCO",
      output: "Materi",
      kpi: "Semua jenis",
      result: `${coverage.covered.length} dari ${coverage.covered.length + coverage.missing.length}`,
      state: reachedOr(coverage.missing.length === 0),
    },
    {
      key: "kpi:skenario",
      name: "2. Penyusunan skenario",
      parties: "QA → QCO",
      output: "Skenario",
      kpi: "Tepat waktu",
      result: used === 0 ? NONE : `${used - scenarios.late.length} dari ${used}`,
      state: used === 0 ? "Belum dapat dinilai" : reachedOr(scenarios.late.length === 0),
    },
    {
      key: "kpi:sampel",
      name: "3. Pelaksanaan",
      parties: "QCO → QA",
      output: "Hasil (F-22)",
      kpi: `${target} sampel`,
      result: `${counted} dari ${target}`,
      state: reachedOr(reached),
    },
    ...LINKS.map((link) => linkActivity(figures, link, days)),
    dueActivity("7. Laporan", "Laporan", HANDED_OVER_KEYS.report, reportDue, handedOver.report, asOf),
    dueActivity("8. Rekap feedback", "Rekap", HANDED_OVER_KEYS.recap, recapDue, handedOver.recap, asOf),
    {
      key: "kpi:rekomendasi",
      name: "9. Laporan, analisa, rekomendasi",
      parties: "QA → bagian",
      output: "Analisa",
      kpi: "Mutu, jumlah",
      result: recommendationWords(made),
      state: recommendationState(made),
    },
  ];
}

/** `2 dari 3; 4,5`: followed up of made, and the mean rating. */
const recommendationWords = ({ made, followedUp, quality }: RecommendationFigures): string =>
  made === 0
    ? NONE
    : [`${followedUp} dari ${made}`, ...(quality === null ? [] : [numberWords(quality, 1)])].join("; ");

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

export function writeActivities(
  writer: ReportWriter,
  activities: readonly Activity[],
  asOf: Day,
  isoEdition: Settings["isoEdition"],
): void {
  writer.section("Sembilan aktivitas dan KPI-nya");
  writer.paragraph(
    `Isi sel kuning: apa yang dilakukan saat KPI tidak tercapai (${isoLabel("processes", isoEdition)}), dan tanggal laporan dan rekap diserahkan.`,
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
  { key, name, state, due }: Activity,
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
  const formulas = handOverFormulas(cell(columnOf("Batas")), cell(DAY_COLUMN), asOf);
  writer.live(row, columnOf("Hasil"), formulas.result);
  writer.live(row, columnOf("Status"), formulas.state);
}

/** For the summary: "3. Pelaksanaan" of those in that state. */
export const activityNames = (activities: readonly Activity[], state: ActivityState): readonly string[] =>
  activities.filter((one) => one.state === state).map(({ name }) => name);
