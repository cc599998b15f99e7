/** Scorecards: the one a new month gets, the one a month was made with, and what on Pengaturan cannot be used. */
import { TABLE_NAMES } from "../layout/names";
import {
  DEFAULT_SCORECARD,
  isMonth,
  type CriticalTo,
  type Criterion,
  type Month,
  type Scorecard,
} from "../../sop";
import { isCriterionCode, isCriterionName, MOST_CRITERIA, WEIGHT_IN_FORCE } from "../layout/criterion-rules";
import { CRITICAL_WORDS, FATAL_WORD } from "../layout/words";
import { headerIndex, recorder, recordsOf, textOf, type TableCells } from "./table-cells";
import { parseText, type RawCell } from "./parse-cell";

type Tables = Readonly<Partial<Record<string, TableCells>>>;
type Line = Readonly<Record<string, RawCell>>;

function criticalOf(line: Line): CriticalTo | undefined {
  const words = textOf(line["Kritis Untuk"]).toLowerCase();
  return (Object.keys(CRITICAL_WORDS) as CriticalTo[]).find(
    (key) => CRITICAL_WORDS[key].toLowerCase() === words,
  );
}

const isFatal = (line: Line): boolean => textOf(line["Fatal"]).toLowerCase() === FATAL_WORD.toLowerCase();

/** Of weight 0: the criterion is used no more. */
function lineOf(line: Line): Criterion | undefined {
  const weight = line["Bobot"];
  const name = parseText(line["Nama"] ?? "");
  const code = textOf(line["Kode"]);
  if (typeof weight !== "number" || !(weight >= 0) || name.kind !== "value" || !isCriterionCode(code))
    return undefined;
  return { code, name: name.value, weight, criticalTo: criticalOf(line), fatal: isFatal(line) };
}

function criterionOf(line: Line): Criterion | undefined {
  const criterion = lineOf(line);
  return criterion && criterion.weight > 0 ? criterion : undefined;
}

/** The newest wording of each criterion from that month or before, however many there are; without those used no more. */
export function criteriaInForce(tables: Tables, month: Month): readonly Criterion[] {
  const byCode = new Map<string, { from: string; criterion: Criterion }>();
  for (const line of recordsOf(tables[TABLE_NAMES.criteria])) {
    const criterion = lineOf(line);
    const from = textOf(line["Berlaku Mulai"]).trim();
    const key = criterion?.code.toLowerCase() ?? "";
    const standing = byCode.get(key);
    if (criterion && from <= month && (!standing || standing.from <= from))
      byCode.set(key, { from, criterion });
  }
  return [...byCode.values()].flatMap(({ criterion }) => (criterion.weight > 0 ? [criterion] : []));
}

/** The scorecard for a month that is made now. `unusableScorecard` says whether it may be. */
export function scorecardForNewMonth(tables: Tables, month: Month, passMark: number): Scorecard {
  const criteria = criteriaInForce(tables, month).slice(0, MOST_CRITERIA);
  return { criteria: criteria.length > 0 ? criteria : DEFAULT_SCORECARD.criteria, passMark };
}

/** The scorecard that the month's sheet was made with. */
export function scorecardOfMonth(tables: Tables, month: Month, passMark: number): Scorecard {
  const criteria = recordsOf(tables[TABLE_NAMES.monthCriteria]).flatMap((line) => {
    const criterion = textOf(line["Bulan"]) === month ? criterionOf(line) : undefined;
    return criterion ? [criterion] : [];
  });
  const frozen = recordsOf(tables[TABLE_NAMES.months]).find((line) => textOf(line["Bulan"]) === month)?.[
    "Nilai Lulus"
  ];
  const fresh = scorecardForNewMonth(tables, month, passMark);
  return {
    criteria: criteria.length > 0 ? criteria : fresh.criteria,
    passMark: typeof frozen === "number" ? frozen : fresh.passMark,
  };
}

/** Something about the scorecard that keeps it from being used. */
export interface ScorecardProblem {
  readonly problem: "criterionCell" | "criteria" | "weights";
  /** 0-based row of the table's body. */
  readonly index: number;
  readonly header: string;
  readonly value: RawCell;
  /** From which month it matters; "" = from the start. */
  readonly from: string;
}

/** Cells of one row that no criterion may have. */
function badCells(line: Line): readonly string[] {
  const text = (header: string): string => textOf(line[header]).trim();
  const from = text("Berlaku Mulai");
  const weight = line["Bobot"];
  const critical = text("Kritis Untuk");
  const wrong: Readonly<Record<string, boolean>> = {
    Kode: !isCriterionCode(textOf(line["Kode"])),
    Nama: !isCriterionName(textOf(line["Nama"])),
    Bobot: typeof weight !== "number" || !(weight >= 0),
    "Kritis Untuk": critical !== "" && critical !== "–" && criticalOf(line) === undefined,
    Fatal: text("Fatal") !== "" && !isFatal(line),
    "Berlaku Mulai": from !== "" && !isMonth(from),
  };
  return Object.keys(wrong).filter((header) => wrong[header] === true);
}

function rowProblems(lines: readonly { line: Line; index: number }[]): readonly ScorecardProblem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ line, index }) => {
    const from = textOf(line["Berlaku Mulai"]).trim();
    const wrong = badCells(line);
    const key = `${textOf(line["Kode"]).toLowerCase()} ${from}`;
    // Which of two rows for the same month would count is nobody's to guess.
    const twice = wrong.length === 0 && seen.has(key);
    seen.add(key);
    return [...wrong, ...(twice ? ["Kode"] : [])].map((header): ScorecardProblem => ({
      problem: "criterionCell",
      index,
      header,
      value: line[header] ?? "",
      from: isMonth(from) ? from : "",
    }));
  });
}

/** What is wrong with the scorecards that hold from each month of Berlaku Mulai on. */
function versionProblems(
  tables: Tables,
  lines: readonly { line: Line; index: number }[],
): readonly ScorecardProblem[] {
  const versions = new Map<string, number>();
  for (const { line, index } of lines) {
    const from = textOf(line["Berlaku Mulai"]).trim();
    if ((from === "" || isMonth(from)) && !versions.has(from)) versions.set(from, index);
  }
  return [...versions].flatMap(([from, index]): readonly ScorecardProblem[] => {
    const criteria = criteriaInForce(tables, from);
    const weights = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
    if (criteria.length > MOST_CRITERIA)
      return [{ problem: "criteria", index, header: "Kode", value: criteria.length, from }];
    return Math.abs(weights - 100) > 1e-9
      ? [{ problem: "weights", index, header: "Bobot", value: weights, from }]
      : [];
  });
}

/** Everything about the scorecard on Pengaturan that cannot be used; nothing where the table itself is missing. */
export function scorecardProblems(tables: Tables): readonly ScorecardProblem[] {
  const table = tables[TABLE_NAMES.criteria];
  if (!table) return [];
  const [lineOfCells, formula] = [recorder(table), headerIndex(table, WEIGHT_IN_FORCE)];
  const lines = table.body.flatMap((cells, index) =>
    cells.some((cell, place) => place !== formula && cell !== "")
      ? [{ line: lineOfCells(cells), index }]
      : [],
  );
  if (lines.length === 0) return [{ problem: "criteria", index: 0, header: "Kode", value: 0, from: "" }];
  return [...rowProblems(lines), ...versionProblems(tables, lines)];
}

/** The first thing that keeps a month from being made with the scorecard as it stands. */
export function unusableScorecard(tables: Tables, month: Month): ScorecardProblem | undefined {
  const inForce = versionInForce(tables, month);
  // An older version whose weights were wrong is past: only the one in force is frozen into the month.
  return scorecardProblems(tables).find(
    (one) => one.from <= month && (one.problem === "criterionCell" || one.from === inForce),
  );
}

/** The last Berlaku Mulai of the table that is not after the month. */
function versionInForce(tables: Tables, month: Month): string {
  return recordsOf(tables[TABLE_NAMES.criteria])
    .map((line) => textOf(line["Berlaku Mulai"]).trim())
    .filter((from) => isMonth(from) && from <= month)
    .reduce((latest, from) => (from > latest ? from : latest), "");
}
