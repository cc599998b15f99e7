/** The report's samples by area, material, executor, scenario, hour of day and agent: rates with their intervals, no ranking. */
import { lastUntil, sessionName } from "../calibration/report-words";
import {
  LEAST_IN_GROUP,
  SHIFTS,
  type AgentFigures,
  type CallerDifference,
  type GroupDifference,
  type GroupFigures,
  type ReportFigures,
  type Shift,
  type TextEntry,
} from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";
import { cellsOf, textOf, type TableCells } from "../snapshot/table-cells";
import { settingOf } from "../snapshot/settings";
import type { ReportBlock, ReportColumn } from "./blocks";
import { NONE, orNone, PERCENT, SCORE, WHOLE } from "./formats";
import type { ReportInput } from "./report-input";

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
const COLUMNS: readonly ReportColumn[] = [
  { header: "Sampel", numberFormat: WHOLE },
  { header: "Kuota", numberFormat: WHOLE },
  { header: "Lulus", numberFormat: WHOLE },
  { header: "Tingkat lulus", numberFormat: PERCENT },
  { header: "Kisaran 95% dari", numberFormat: PERCENT },
  { header: "sampai", numberFormat: PERCENT },
  { header: "Nilai rata-rata", numberFormat: SCORE },
  { header: "Catatan", size: 8, align: "Center", textLines: 2 },
];

/** A funnel plot's answer; what it does not tell apart is said once, above the tables. */
export const PLACE_WORDS: Readonly<Record<NonNullable<GroupFigures["place"]>, string>> = {
  within: "",
  inner: "di luar 95%",
  outer: "di luar 99,9%",
};

interface Breakdown {
  readonly title: string;
  readonly header: string;
  readonly lines: readonly GroupFigures[];
  readonly quotas?: Quotas;
  /** Whether a line says how it stands against all: of agents and areas alone (docs/rules/reports.md). */
  readonly placed?: boolean;
  readonly nameOf?: (line: GroupFigures) => string;
  /** Under so many samples no rate; the report's own least number unless said otherwise. */
  readonly least?: number;
  /** Each against the others of its kind. */
  readonly differences?: readonly GroupDifference[];
  /** What differs, told below the table. */
  readonly told?: readonly string[];
}

const nameOfGroup = ({ label }: GroupFigures): string => label ?? UNNAMED;

/** Under the least number of samples no rate and no mean: chance alone would speak. */
function lineOf(line: GroupFigures, name: string, quota: number | undefined, least: number, note: string) {
  const { passed, mean, place } = line;
  const counts = [textCell(name), passed.total, quota ?? NONE, passed.hits];
  if (place === undefined || passed.total < least)
    return [...counts, NONE, NONE, NONE, NONE, `< ${least} sampel`];
  return [
    ...counts,
    orNone(passed.share),
    orNone(passed.interval95?.[0]),
    orNone(passed.interval95?.[1]),
    orNone(mean),
    note,
  ];
}

function noteOf({ label, place }: GroupFigures, { placed, differences = [] }: Breakdown): string {
  if (placed === true) return place === undefined ? "" : PLACE_WORDS[place];
  return differences.some((one) => one.label === label && one.differs) ? DIFFERS : "";
}
const DIFFERS = "berbeda";

function breakdownBlocks(breakdown: Breakdown, minimum: number): readonly ReportBlock[] {
  const { title, header, lines, quotas = NO_QUOTAS, nameOf = nameOfGroup, least = minimum } = breakdown;
  const known = new Set(lines.map(({ label }) => label?.toLowerCase()));
  // A name that has a quota but no sample yet is what the plan still lacks: it must be seen.
  const lacking = [...quotas].filter(([key]) => !known.has(key));
  return [
    { kind: "heading", text: title },
    {
      kind: "table",
      columns: [{ header, span: 2, size: 8 }, ...COLUMNS],
      lines: [
        ...lines.map((line): CellContent[] =>
          lineOf(
            line,
            nameOf(line),
            quotas.get(line.label?.toLowerCase() ?? "")?.quota,
            least,
            noteOf(line, breakdown),
          ),
        ),
        ...lacking.map(([, { name, quota }]): CellContent[] => [textCell(name), 0, quota, 0]),
      ].map((cells) => ({ cells })),
      empty: "Belum ada sampel.",
    },
    ...(breakdown.told ?? []).map((text): ReportBlock => ({ kind: "text", text })),
  ];
}

export function groupBlocks(input: ReportInput, figures: ReportFigures): readonly ReportBlock[] {
  const { fixed } = input.snapshot.foundation;
  const { groups, minAgentSamples: least } = figures;
  const { callers, groups: differences } = input.assessment();
  const breakdowns: readonly Breakdown[] = [
    {
      title: "Sampel per area",
      header: "Area",
      lines: groups.area,
      quotas: quotasOf(fixed["DaftarArea"], "Area", "Kuota Area"),
      placed: true,
    },
    {
      title: "Sampel per jenis materi",
      header: "Jenis Materi",
      lines: groups.material,
      differences: differences.material,
      told: differenceWords("Antarjenis materi", differences.material),
    },
    {
      title: "Sampel per pelaksana",
      header: "Pelaksana",
      lines: groups.executor,
      quotas: quotasOf(fixed["DaftarPetugas"], "Pelaksana", "Kuota Petugas"),
      differences: callers,
      told: [...callerWords(callers), ...lastCalibration(input, callers)],
    },
    {
      title: "Sampel per skenario",
      header: "Kode Skenario",
      lines: groups.scenario,
      differences: differences.scenario,
      told: differenceWords("Antarskenario", differences.scenario),
    },
    {
      title: "Sampel per bagian hari (waktu setempat)",
      header: "Bagian hari",
      lines: groups.shift,
      differences: differences.shift,
      told: differenceWords("Antarbagian hari", differences.shift, shiftWords),
      nameOf: ({ label }) => (label === undefined ? UNNAMED : shiftWords(label)),
    },
    // Where no hour has samples enough for a rate, the parts of the day say all there is.
    ...(groups.hour.some(({ passed }) => passed.total >= LEAST_IN_GROUP)
      ? [
          {
            title: "Sampel per jam panggilan (waktu setempat)",
            header: "Jam Mulai",
            lines: groups.hour,
            least: LEAST_IN_GROUP,
          },
        ]
      : []),
    agentBreakdown(input, figures.agents),
  ];
  return [
    { kind: "heading", text: "Per kelompok dan per agent" },
    { kind: "text", text: groupWords(least), note: true },
    ...breakdowns.flatMap((breakdown) => breakdownBlocks(breakdown, least)),
  ];
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

const SHIFT_WORDS: Readonly<Record<Shift, string>> = {
  morning: "06:00–13:59",
  afternoon: "14:00–21:59",
  night: "22:00–05:59",
};
const shiftWords = (label: string): string => {
  const shift = SHIFTS.find((one) => one === label);
  return shift === undefined ? label : SHIFT_WORDS[shift];
};

/** How the others of its kind did, taken together. */
function othersOf(all: readonly GroupDifference[], own: GroupDifference): string {
  const others = all.filter((one) => one !== own);
  const sum = (of: "passed" | "counted"): number => others.reduce((total, one) => total + one[of], 0);
  return `${sum("passed")} dari ${sum("counted")}`;
}

/** What differs of its kind; that nothing does is told once; nothing where none has samples enough. */
function differenceWords(
  kind: string,
  all: readonly GroupDifference[],
  nameOf = (label: string): string => label,
): readonly string[] {
  if (all.every(({ pHolm }) => pHolm === null)) return [];
  const differing = all.filter(({ differs }) => differs);
  if (differing.length === 0) return [`${kind}: belum terbukti berbeda.`];
  return differing.map(
    (one) =>
      `${nameOf(one.label)}: ${one.passed} dari ${one.counted} lulus, yang lain ${othersOf(all, one)}; berbeda dari yang lain.`,
  );
}

/** Where a caller differs, when callers were last compared, if ever: what came out stands on Analisa and on Kalibrasi. */
function lastCalibration(
  { snapshot, asOf }: ReportInput,
  callers: readonly CallerDifference[],
): readonly string[] {
  if (!callers.some(({ differs }) => differs)) return [];
  const session = lastUntil(snapshot.foundation.fixed, asOf);
  return session ? [`Kalibrasi terakhir: ${sessionName(session)} (lembar Kalibrasi).`] : [];
}

/** A caller who differs is no proof of how he judges: he may have called other agents. */
function callerWords(all: readonly CallerDifference[]): readonly string[] {
  if (!all.some(({ differs }) => differs)) return differenceWords("Antarpelaksana", all);
  return all.flatMap((one) =>
    one.differs
      ? [
          `${one.label}: ${one.passed} dari ${one.counted} lulus, pelaksana lain ${othersOf(all, one)}; berbeda dari pelaksana lain: kalibrasi dianjurkan. Agent juga dapat menjadi sebabnya: ${one.sharedAgents} dari ${one.agents} agent yang diteleponnya juga ditelepon yang lain.`,
        ]
      : [],
  );
}

/** Ten equal agents with six calls each: docs/rules/reports.md. */
const groupWords = (least: number): string =>
  [
    "Diurutkan menurut nama; bukan peringkat.",
    `Di bawah ${least} sampel hanya jumlahnya: terlalu sedikit untuk persentase.`,
    "Agent dan area dibandingkan dengan tingkat lulus seluruh sampel bulan ini (batas 95% dan 99,9%, binomial eksak); yang tanpa catatan belum terbukti berbeda. Dengan 5 sampai 10 panggilan perbedaan besar pun sering tidak terlihat, dan satu dari dua puluh berada di luar 95% karena kebetulan.",
    `Yang lain dibandingkan mulai ${LEAST_IN_GROUP} sampel dengan semua yang lain (uji eksak Fisher, koreksi Holm).`,
    "Sebagai gambaran: sepuluh agent yang sama baiknya, dengan enam panggilan masing-masing, rata-rata tetap terpaut 39 poin antara yang tertinggi dan terendah. Jangan menilai orang dari selisih sekecil itu.",
  ].join(" ");
