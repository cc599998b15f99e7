/** The procedure's nine activities with their KPI, and a cell for what was done where one was missed (ISO 8.2.3). */
import {
  LINKS,
  isoFromDay,
  isoLabel,
  type Day,
  type Link,
  type ReportFigures,
  type Settings,
} from "../../sop";
import { LABEL } from "../layout/looks";
import { textCell } from "./breakdowns";
import type { ReportWriter } from "./report-sheet";

type State = "Tercapai" | "Belum tercapai" | "Belum dapat dinilai";

interface Activity {
  readonly key: string;
  readonly name: string;
  readonly parties: string;
  readonly kpi: string;
  readonly result: string;
  readonly state: State;
}

const LINK_ACTIVITIES: Readonly<Record<Link, readonly [name: string, parties: string]>> = {
  qcoToQa: ["4. Umpan balik dan rekomendasi", "QCO → QA"],
  qaToSupervisor: ["5. Umpan balik dan tindak lanjut", "QA → Supervisor"],
  supervisorToQa: ["6. Umpan balik dan tindak lanjut", "Supervisor → QA"],
};

const reachedOr = (reached: boolean): State => (reached ? "Tercapai" : "Belum tercapai");

const shownDay = (day: number): string => isoFromDay(day).split("-").reverse().join("/");

function linkActivity({ base }: ReportFigures, link: Link, days: number): Activity {
  const { onTime, late, overdue } = base.deadlines[link];
  const decided = onTime + late + overdue;
  const [name, parties] = LINK_ACTIVITIES[link];
  return {
    key: `kpi:${link}`,
    name,
    parties,
    kpi: `H+${days}`,
    result: decided === 0 ? "–" : `${onTime} dari ${decided}`,
    state: decided === 0 ? "Belum dapat dinilai" : reachedOr(onTime === decided),
  };
}

/** When a report was handed over is no cell of the workbook: people say it in the note. */
const dueActivity = (key: string, name: string, parties: string, due: Day): Activity => ({
  key,
  name,
  parties,
  kpi: "Tepat waktu",
  result: `Batas ${shownDay(due)}`,
  state: "Belum dapat dinilai",
});

export function activitiesOf(figures: ReportFigures, days: number): readonly Activity[] {
  const { coverage, scenarios, base } = figures;
  const { counted, target, reached } = base.samples;
  const used = scenarios.used.length;
  return [
    {
      key: "kpi:materi",
      name: "1. Penentuan bahan",
      parties: "QA → QCO",
      kpi: "Semua jenis",
      result: `${coverage.covered.length} dari ${coverage.covered.length + coverage.missing.length}`,
      state: reachedOr(coverage.missing.length === 0),
    },
    {
      key: "kpi:skenario",
      name: "2. Penyusunan skenario",
      parties: "QA → QCO",
      kpi: "Tepat waktu",
      result: used === 0 ? "–" : `${used - scenarios.late.length} dari ${used}`,
      state: used === 0 ? "Belum dapat dinilai" : reachedOr(scenarios.late.length === 0),
    },
    {
      key: "kpi:sampel",
      name: "3. Pelaksanaan",
      parties: "QCO → QA",
      kpi: `${target} sampel`,
      result: `${counted} dari ${target}`,
      state: reachedOr(reached),
    },
    ...LINKS.map((link) => linkActivity(figures, link, days)),
    dueActivity("kpi:laporan", "7. Laporan", "QCO → QA", figures.reportDue),
    dueActivity("kpi:rekap", "8. Rekap feedback", "QCO → QA", figures.recapDue),
    {
      key: "kpi:rekomendasi",
      name: "9. Laporan, analisa, rekomendasi",
      parties: "QA → bagian",
      kpi: "Mutu",
      result: "–",
      state: "Belum dapat dinilai",
    },
  ];
}

export function writeActivities(
  writer: ReportWriter,
  figures: ReportFigures,
  { deadline, isoEdition }: Settings,
): void {
  writer.section("Sembilan aktivitas dan KPI-nya");
  writer.paragraph(
    `Isi sel kuning: apa yang dilakukan saat KPI tidak tercapai (${isoLabel("processes", isoEdition)}), atau kapan diserahkan (aktivitas 7, 8 dan 9).`,
  );
  const activities = activitiesOf(figures, deadline.days);
  const { row } = writer.table(
    ["Aktivitas", "Hasil", "Oleh → untuk", "KPI", "Status", "Yang dilakukan"],
    activities.map(({ name, result, parties, kpi, state }) => [name, textCell(result), parties, kpi, state]),
    [],
    undefined,
    NOTE_COLUMN + NOTE_COLUMNS,
  );
  writer.together(row, activities.length + 1);
  activities.forEach(({ key, name, state }, index) => {
    const line = row + 1 + index;
    if (state === "Belum tercapai") writer.look(line, 4, 1, 1, { ...LABEL, wrap: true });
    if (state !== "Tercapai")
      writer.keep({
        key,
        field: "tindakan",
        row: line,
        column: NOTE_COLUMN,
        label: name,
        reach: NOTE_COLUMNS,
      });
  });
}

const NOTE_COLUMN = 5;
const NOTE_COLUMNS = 3;
