/**
 * The same figures as formulas: COUNTIFS where conditions on cells say it, SUMPRODUCT where weights or two dates are
 * compared. No column is calculated beforehand. Rows that repeat another are not looked for: the demo has none, and
 * COUNTIFS would compare every row with every other.
 */
import { DEFAULT_SCORECARD, LINKS, type Day, type MonthFigures, type ReportFigures } from "../../src/sop";
import { AREAS, PEOPLE } from "../../src/cli/demo/made-up";

/** The rival's columns on the sheet `Baris`, from its second row on. */
export const RIVAL_HEADERS: readonly string[] = [
  "Tanggal Panggilan",
  "Status Panggilan",
  "Status",
  "ID Agent",
  "Area",
  "Jenis Materi",
  "Pelaksana",
  "Ketidaksesuaian",
  "Tanggal Temuan",
  "Feedback QCO ke QA",
  "Feedback QA ke SPV",
  "Tindak Lanjut SPV ke QA",
  ...DEFAULT_SCORECARD.criteria.map(({ code }) => code),
];
export const ROWS_SHEET = "Baris";
/** On the sheet of the formulas: the criteria's weights and as many ones, below each other. */
export const WEIGHTS = { weights: "$E$1:$E$11", ones: "$F$1:$F$11" } as const;

export interface RivalFigure {
  readonly name: string;
  readonly formula: string;
  /** What the pure functions say. */
  readonly ours: number | null;
}

const MATERIALS = ["Informasi", "Permintaan", "Komplain"];
const CRITICAL = { customer: ["P05", "P06"], business: ["P10"], compliance: ["P02"] } as const;
const DONE = {
  qcoToQa: "Feedback QCO ke QA",
  qaToSupervisor: "Feedback QA ke SPV",
  supervisorToQa: "Tindak Lanjut SPV ke QA",
} as const;

const letter = (index: number): string => String.fromCharCode(65 + index);

/** What the formulas share, for so many rows and that day. */
class Words {
  public constructor(
    private readonly rows: number,
    private readonly asOf: Day,
  ) {}

  public column(header: string): string {
    const name = letter(RIVAL_HEADERS.indexOf(header));
    return `${ROWS_SHEET}!$${name}$2:$${name}$${this.rows + 1}`;
  }

  private get marks(): string {
    const first = letter(RIVAL_HEADERS.indexOf("P01"));
    const last = letter(RIVAL_HEADERS.indexOf("P11"));
    return `${ROWS_SHEET}!$${first}$2:$${last}$${this.rows + 1}`;
  }

  /** Conditions of COUNTIFS; a pair is a header and what it shall say. */
  public count(...conditions: readonly (readonly [header: string, says: string])[]): string {
    const words = conditions.map(([header, says]) => `${this.column(header)},${says}`);
    return `COUNTIFS(${words.join(",")})`;
  }

  private get inTime(): readonly (readonly [string, string])[] {
    return [
      ["Tanggal Panggilan", '">=1"'],
      ["Tanggal Panggilan", `"<=${this.asOf}"`],
    ];
  }

  public get notCancelled(): readonly (readonly [string, string])[] {
    return [...this.inTime, ["Status", '"<>Batal"']];
  }

  public get cancelled(): readonly (readonly [string, string])[] {
    return [...this.inTime, ["Status", '"Batal"']];
  }

  public get connected(): readonly (readonly [string, string])[] {
    return [...this.notCancelled, ["Status Panggilan", '"Terhubung"'], ["ID Agent", '"<>"']];
  }

  public get samples(): readonly (readonly [string, string])[] {
    return [
      ...this.connected,
      ...DEFAULT_SCORECARD.criteria.map(({ code }): readonly [string, string] => [code, '"<>"']),
    ];
  }

  /** 1 for a sample, 0 for another row, as an array. */
  public get isSample(): string {
    const { marks, asOf } = this;
    return [
      `(${this.column("Tanggal Panggilan")}>=1)*(${this.column("Tanggal Panggilan")}<=${asOf})`,
      `(${this.column("Status")}<>"Batal")*(${this.column("Status Panggilan")}="Terhubung")`,
      `(${this.column("ID Agent")}<>"")`,
      `(MMULT((${marks}="Ya")+(${marks}="Tidak")+(${marks}="N/A"),${WEIGHTS.ones})=11)`,
    ].join("*");
  }

  /** Nilai of each row, as an array. */
  public get score(): string {
    const met = `MMULT((${this.marks}="Ya")*1,${WEIGHTS.weights})`;
    const judged = `MMULT((${this.marks}="Ya")+(${this.marks}="Tidak"),${WEIGHTS.weights})`;
    return `(100*${met}/(${judged}+(${judged}=0)))`;
  }

  public get passed(): string {
    const fatal = DEFAULT_SCORECARD.criteria.flatMap(({ code, fatal: is }) => (is ? [code] : []));
    return [
      this.isSample,
      `(${this.score}>=${DEFAULT_SCORECARD.passMark})`,
      ...fatal.map((code) => `(${this.column(code)}<>"Tidak")`),
    ].join("*");
  }

  public where(header: string, value: string): string {
    return `(${this.column(header)}="${value}")`;
  }
}

const sum = (...factors: readonly string[]): string => `SUMPRODUCT(${factors.join("*")})`;
const share = (part: string, whole: string): string => `(${part})/(${whole})`;

export function rivalFigures(rows: number, asOf: Day, report: ReportFigures): readonly RivalFigure[] {
  const words = new Words(rows, asOf);
  return [
    ...sampleFigures(words, report.base),
    ...scoreFigures(words, report.base),
    ...deadlineFigures(words, asOf, report.base),
    ...reportLines(words, report),
  ];
}

function sampleFigures(words: Words, { samples }: MonthFigures): readonly RivalFigure[] {
  const { excluded } = samples;
  const of = (
    header: string,
    names: readonly string[],
    ours: Readonly<Record<string, number>>,
  ): RivalFigure[] =>
    names.map((name) => ({
      name: `${header} ${name}`,
      formula: words.count(...words.samples, [header, `"${name}"`]),
      ours: ours[name] ?? 0,
    }));
  return [
    { name: "counted", formula: words.count(...words.samples), ours: samples.counted },
    { name: "cancelled", formula: words.count(...words.cancelled), ours: excluded.cancelled },
    {
      name: "status",
      formula: words.count(...words.notCancelled, ["Status Panggilan", '"<>Terhubung"']),
      ours: excluded.status,
    },
    {
      name: "unscored",
      formula: `${words.count(...words.connected)}-${words.count(...words.samples)}`,
      ours: excluded.unscored,
    },
    ...of("Area", AREAS, samples.byArea),
    ...of("Jenis Materi", MATERIALS, samples.byMaterial),
    ...of(
      "Pelaksana",
      PEOPLE.map(([name]) => name),
      samples.byExecutor,
    ),
  ];
}

function scoreFigures(words: Words, { score }: MonthFigures): readonly RivalFigure[] {
  const counted = words.count(...words.samples);
  return [
    { name: "mean", formula: share(sum(words.isSample, words.score), counted), ours: score.mean },
    { name: "passed", formula: sum(words.passed), ours: score.passed },
    { name: "pass rate", formula: share(sum(words.passed), counted), ours: score.passRate },
    ...Object.entries(CRITICAL).map(([to, codes]) => ({
      name: `critical to ${to}`,
      formula: share(
        words.count(...words.samples, ...codes.map((code) => [code, '"<>Tidak"'] as const)),
        counted,
      ),
      ours: score.criticalRates[to as keyof typeof CRITICAL],
    })),
  ];
}

function deadlineFigures(words: Words, asOf: Day, { deadlines }: MonthFigures): readonly RivalFigure[] {
  const found = words.column("Tanggal Temuan");
  const listed = `(${words.column("Ketidaksesuaian")}="Ya")*(${words.column("Status")}<>"Batal")`;
  const valid = `${listed}*(${found}>=1)*(${found}<=${asOf})`;
  return LINKS.flatMap((link) => {
    const done = words.column(DONE[link]);
    const isDone = `(${done}>=${found})*(${done}<=${asOf})*(${done}<>"")`;
    const open = `(${done}="")`;
    const counts = {
      onTime: sum(valid, isDone, `(${done}<=${found}+2)`),
      late: sum(valid, isDone, `(${done}>${found}+2)`),
      overdue: sum(valid, open, `(${asOf}>${found}+2)`),
      dueToday: sum(valid, open, `(${asOf}=${found}+2)`),
      notDue: sum(valid, open, `(${asOf}<${found}+2)`),
      incomplete: sum(listed, `(${found}="")`),
      invalid: sum(valid, `(${done}<>"")`, `(((${done}<${found})+(${done}>${asOf}))>0)`),
    };
    const compliance = share(counts.onTime, `${counts.onTime}+${counts.late}+${counts.overdue}`);
    return [
      ...Object.entries(counts).map(([verdict, formula]) => ({
        name: `${link} ${verdict}`,
        formula,
        ours: deadlines[link][verdict as keyof typeof counts],
      })),
      { name: `${link} compliance`, formula: compliance, ours: deadlines[link].compliance },
    ];
  });
}

/** Of the report: every criterion's marks, the spread of the scores, and who passed under each name. */
function reportLines(words: Words, report: ReportFigures): readonly RivalFigure[] {
  const marks = { yes: "Ya", no: "Tidak", notApplicable: "N/A" } as const;
  const passedBy = (header: string, lines: ReportFigures["groups"]["area"]): RivalFigure[] =>
    lines.flatMap(({ label, passed }) =>
      label === undefined
        ? []
        : [
            {
              name: `passed, ${header} ${label}`,
              formula: sum(words.passed, words.where(header, label)),
              ours: passed.hits,
            },
          ],
    );
  return [
    ...report.criteria.flatMap((criterion) =>
      Object.entries(marks).map(([mark, word]) => ({
        name: `${criterion.code} ${word}`,
        formula: words.count(...words.samples, [criterion.code, `"${word}"`]),
        ours: criterion[mark as keyof typeof marks],
      })),
    ),
    ...report.scoreBins.map(({ from, to, count }) => ({
      name: `scores from ${from}`,
      formula: sum(
        words.isSample,
        `(${words.score}>=${from})`,
        to === 100 ? `(${words.score}<=100)` : `(${words.score}<${to})`,
      ),
      ours: count,
    })),
    ...passedBy("Area", report.groups.area),
    ...passedBy("Jenis Materi", report.groups.material),
    ...passedBy("Pelaksana", report.groups.executor),
  ];
}
