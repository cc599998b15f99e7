/** The report's samples by area, material, executor, scenario, hour of day and agent: rates with their intervals, no ranking. */
import { type AgentFigures, type GroupFigures, type ReportFigures, type TextEntry } from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";
import { NOTE } from "../layout/looks";
import { cellsOf, textOf, type TableCells } from "../snapshot/table-cells";
import { settingOf } from "../snapshot/settings";
import { NONE, orNone, PERCENT, SCORE, WHOLE } from "./formats";
import type { ReportInput } from "./report-input";
import type { ReportWriter } from "./report-sheet";

/** What a person typed, so that it stays text on the report as well; a report's cells have no text format. */
export const textCell = (entry: TextEntry | string): CellContent => {
  if (typeof entry === "string") return asTyped(entry);
  return entry.kind === "empty" ? "" : asTyped(entry.kind === "value" ? entry.value : entry.shown);
};

/** By name in lower case; 0 and what is no number are none. */
type Quotas = ReadonlyMap<string, { readonly name: string; readonly quota: number }>;
const NO_QUOTAS: Quotas = new Map();

function quotasOf(table: TableCells | undefined, nameHeader: string, quotaHeader: string): Quotas {
  const quotas = cellsOf(table, quotaHeader);
  return new Map(
    cellsOf(table, nameHeader)
      .map(textOf)
      .map((name, index) => [name.toLowerCase(), { name, quota: Number(quotas[index]) || 0 }] as const)
      .filter(([name, { quota }]) => name !== "" && quota > 0),
  );
}

const UNNAMED = "(kosong)";
const HEADERS = [
  "Sampel",
  "Kuota",
  "Lulus",
  "Tingkat lulus",
  "Selang 95% dari",
  "sampai",
  "Nilai rata-rata",
  "Keterangan",
];
const FORMATS = [undefined, WHOLE, WHOLE, WHOLE, PERCENT, PERCENT, PERCENT, SCORE];

/** "Di dalam batas" and the like: a funnel plot's answer, where the report gives one. */
export const PLACE_WORDS: Readonly<Record<NonNullable<GroupFigures["place"]>, string>> = {
  within: "Di dalam batas",
  inner: "Di luar batas 95%",
  outer: "Di luar batas 99,9%",
};

interface Breakdown {
  readonly title: string;
  readonly header: string;
  readonly lines: readonly GroupFigures[];
  readonly quotas?: Quotas;
  /** Whether a line says how it stands against all: of agents and areas alone (docs/rules/reports.md). */
  readonly placed?: boolean;
  readonly nameOf?: (line: GroupFigures) => string;
}

const nameOfGroup = ({ label }: GroupFigures): string => label ?? UNNAMED;

/** Under the least number of samples no rate and no mean: chance alone would speak. */
function lineOf(line: GroupFigures, name: string, quota: number | undefined, least: number, placed: boolean) {
  const { passed, mean, place } = line;
  const counts = [textCell(name), passed.total, quota ?? NONE, passed.hits];
  if (place === undefined) return [...counts, NONE, NONE, NONE, NONE, `Di bawah ${least} sampel`];
  return [
    ...counts,
    orNone(passed.share),
    orNone(passed.interval95?.[0]),
    orNone(passed.interval95?.[1]),
    orNone(mean),
    placed ? PLACE_WORDS[place] : "",
  ];
}

function writeBreakdown(
  writer: ReportWriter,
  { title, header, lines, quotas = NO_QUOTAS, placed = false, nameOf = nameOfGroup }: Breakdown,
  least: number,
): void {
  writer.section(title);
  const known = new Set(lines.map(({ label }) => label?.toLowerCase()));
  // A name that has a quota but no sample yet is what the plan still lacks: it must be seen.
  const lacking = [...quotas].filter(([key]) => !known.has(key));
  writer.table(
    [header, ...HEADERS],
    [
      ...lines.map((line): CellContent[] =>
        lineOf(line, nameOf(line), quotas.get(line.label?.toLowerCase() ?? "")?.quota, least, placed),
      ),
      ...lacking.map(([, { name, quota }]): CellContent[] => [textCell(name), 0, quota, 0]),
    ],
    FORMATS,
    "Belum ada sampel.",
    writer.columns,
  );
}

export function writeBreakdowns(writer: ReportWriter, input: ReportInput, figures: ReportFigures): void {
  const { fixed } = input.snapshot.foundation;
  const { groups, minAgentSamples: least } = figures;
  const heading = writer.row + 1;
  writer.section("Menurut kelompok dan agent");
  writer.paragraph(groupWords(least), { ...NOTE, wrap: false });
  const breakdowns: readonly Breakdown[] = [
    {
      title: "Sampel per area",
      header: "Area",
      lines: groups.area,
      quotas: quotasOf(fixed["DaftarArea"], "Area", "Kuota Area"),
      placed: true,
    },
    { title: "Sampel per jenis materi", header: "Jenis Materi", lines: groups.material },
    {
      title: "Sampel per pelaksana",
      header: "Pelaksana",
      lines: groups.executor,
      quotas: quotasOf(fixed["DaftarPetugas"], "Pelaksana", "Kuota Petugas"),
    },
    { title: "Sampel per skenario", header: "Kode Skenario", lines: groups.scenario },
    { title: "Sampel per jam panggilan (waktu setempat)", header: "Jam Mulai", lines: groups.hour },
    agentBreakdown(input, figures.agents),
  ];
  breakdowns.forEach((breakdown, index) => {
    writeBreakdown(writer, breakdown, least);
    // What is said of all of them stands with the first.
    if (index === 0) writer.together(heading, writer.row - heading);
  });
}

function agentBreakdown({ snapshot }: ReportInput, agents: readonly AgentFigures[]): Breakdown {
  const quota = Number(settingOf(snapshot.foundation.fixed, "quotaPerAgent")) || 0;
  const names = new Map(agents.map(({ label, name }) => [label, name]));
  return {
    title: "Sampel per agent",
    header: "Agent",
    lines: agents,
    quotas:
      quota > 0
        ? new Map(agents.map(({ label }) => [label.toLowerCase(), { name: label, quota }]))
        : NO_QUOTAS,
    placed: true,
    nameOf: ({ label = "" }) => [label, names.get(label) ?? ""].filter((one) => one !== "").join(" · "),
  };
}

/** Ten equal agents with six calls each: docs/rules/reports.md. */
const groupWords = (least: number): string =>
  [
    "Menurut nama, tanpa peringkat.",
    `Di bawah ${least} sampel hanya jumlahnya: terlalu sedikit untuk persentase.`,
    "Batas: binomial eksak 95% dan 99,9% di sekitar tingkat lulus seluruh sampel bulan ini; yang di dalam batas berbeda karena kebetulan saja.",
    "Sepuluh agent yang sama baiknya dengan enam panggilan masing-masing rata-rata terpaut 39 poin antara yang teratas dan terbawah.",
  ].join(" ");
