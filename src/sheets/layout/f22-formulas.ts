/**
 * The nine formula columns of F-22 as native Excel formulas (docs/rules/f22.md, "Score" and "H+2").
 * They read single cells of their own row and settings by name, hold the month's weights as numbers,
 * and survive text and error cells: every comparison of a cell that may hold an error is guarded.
 */
import {
  LINK_COLUMNS,
  LINKS,
  OPEN_WORD,
  RESULT_LABELS,
  VERDICT_LABELS,
  type FormulaColumn,
  type Link,
  type LinkColumns,
  type Scorecard,
} from "../../sop";
import { F22_LOOKS } from "./f22-looks";
import { FORMULA_NAMES } from "./formula-names";
import { LEAVE_NAMES } from "./leave-headers";
import { TABLE_NAMES } from "./names";

/** The header of what each link has in F-22. */
const headerOf = (link: Link, of: keyof LinkColumns): string => F22_LOOKS[LINK_COLUMNS[link][of]].header;

const text = (value: string): string => `"${value}"`;

export function f22Formulas(table: string, scorecard: Scorecard): Readonly<Record<FormulaColumn, string>> {
  const cell = (header: string): string => `${table}[[#This Row],[${header}]]`;
  const marks = scorecard.criteria.map((criterion) => ({
    ...criterion,
    cell: cell(`${criterion.code} ${criterion.name}`),
  }));
  return {
    openRecording: openFormula(cell(F22_LOOKS.recordingId.header)),
    score: scoreFormula(marks),
    result: resultFormula(cell(F22_LOOKS.score.header), scorecard.passMark, marks),
    qcoDue: dueFormula(cell, "qcoToQa"),
    qaDue: dueFormula(cell, "qaToSupervisor"),
    supervisorDue: dueFormula(cell, "supervisorToQa"),
    qcoVerdict: verdictFormula(cell, "qcoToQa"),
    qaVerdict: verdictFormula(cell, "qaToSupervisor"),
    supervisorVerdict: verdictFormula(cell, "supervisorToQa"),
  };
}

/** What has a meaning of its own in an address, and what stands for it; the percent sign first. */
const ENCODED: readonly (readonly [string, string])[] = [
  ["%", "%25"],
  [" ", "%20"],
  ["#", "%23"],
  ["&", "%26"],
  ["+", "%2B"],
  ["/", "%2F"],
  ["?", "%3F"],
];

/** A link to the recording where Pengaturan has an address for it. ENCODEURL is not in every Excel. */
function openFormula(id: string): string {
  const { recordingUrl } = FORMULA_NAMES;
  const encoded = ENCODED.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},"${from}","${to}")`, id);
  const link = `HYPERLINK(SUBSTITUTE(${recordingUrl},"{id}",${encoded}),${text(OPEN_WORD)})`;
  return `=IFERROR(IF(OR(${recordingUrl}="",${id}=""),"",${link}),"")`;
}

/** 100 × Σ weight of Ya ÷ Σ weight of Ya or Tidak; a mark that is none of the three makes it #N/A, and so empty. */
function scoreFormula(marks: readonly { cell: string; weight: number }[]): string {
  if (marks.length === 0) return `=""`;
  const earned = marks.map(
    ({ cell, weight }) => `IF(${cell}="Ya",${weight},IF(${cell}="Tidak",0,IF(${cell}="N/A",0,NA())))`,
  );
  const possible = marks.map(({ cell, weight }) => `IF(${cell}="N/A",0,${weight})`);
  return `=IFERROR(100*(${earned.join("+")})/(${possible.join("+")}),"")`;
}

/** A score that is a number proves that no mark holds an error, so the fatal marks need no guard. */
function resultFormula(
  score: string,
  passMark: number,
  marks: readonly { cell: string; fatal: boolean }[],
): string {
  const failed = [
    `${score}<${passMark}`,
    ...marks.filter((mark) => mark.fatal).map((mark) => `${mark.cell}="Tidak"`),
  ];
  return `=IF(ISNUMBER(${score}),IF(OR(${failed.join(",")}),${text(RESULT_LABELS.failed)},${text(RESULT_LABELS.passed)}),"")`;
}

type CellOf = (header: string) => string;

/** True for a nonconformity whose row is not cancelled. */
const applies = (cell: CellOf): string =>
  `IF(IFERROR(${cell(F22_LOOKS.nonconformity.header)}="Ya",FALSE),NOT(IFERROR(${cell(F22_LOOKS.status.header)}="Batal",FALSE)),FALSE)`;

const isEmpty = (reference: string): string => `IFERROR(${reference}="",FALSE)`;

/** A date not before `from` and not after the as-of day; a chain of IFs, since AND would compare text too. */
const isDateBetween = (reference: string, from: string): string =>
  `IF(ISNUMBER(${reference}),IF(${reference}>=${from},INT(${reference})<=${FORMULA_NAMES.asOf},FALSE),FALSE)`;

const validFinding = (cell: CellOf): string => isDateBetween(cell(F22_LOOKS.findingDate.header), "1");

/** The done cell is empty, or a date from the finding day to the as-of day. */
const validDone = (cell: CellOf, link: Link): string => {
  const done = cell(headerOf(link, "done"));
  return `IF(${isEmpty(done)},TRUE,${isDateBetween(done, `INT(${cell(F22_LOOKS.findingDate.header)})`)})`;
};

const before = (link: Link): Link | undefined => LINKS[LINKS.indexOf(link) - 1];

/** The link before has been done validly: its verdict is Tepat Waktu or Terlambat. */
const doneBefore = (cell: CellOf, link: Link): string =>
  `OR(${cell(headerOf(link, "verdict"))}=${text(VERDICT_LABELS.onTime)},${cell(headerOf(link, "verdict"))}=${text(VERDICT_LABELS.late)})`;

/** The days off of the row's area: each with leave of its own has a column of Libur, the others have that of all. */
function daysOff(cell: CellOf): string {
  const { holidays, holidaysColumn, leaveAreas, leaveColumns } = LEAVE_NAMES;
  // SUMPRODUCT compares as "=" does, where MATCH would take * and ? for more than themselves.
  const area = `IFERROR(${cell(F22_LOOKS.area.header)}&"","")`;
  const right = `SUMPRODUCT((${leaveAreas}=${area})*${leaveColumns})`;
  return `IF(INDEX(${leaveAreas},1)="",${holidays},INDEX(${TABLE_NAMES.holidays},0,${holidaysColumn}+${right}))`;
}

/** The due day where the link's verdict has one, else "". */
function dueFormula(cell: CellOf, link: Link): string {
  const { days, working, previous, weekend } = FORMULA_NAMES;
  const prior = before(link);
  const finding = `INT(${cell(F22_LOOKS.findingDate.header)})`;
  const start = prior
    ? `IF(${previous},IF(${doneBefore(cell, prior)},INT(${cell(headerOf(prior, "done"))}),${finding}),${finding})`
    : finding;
  const due = `IF(${working},WORKDAY.INTL(${start},${days},${weekend},${daysOff(cell)}),${start}+${days})`;
  // A step that is done does not wait: without a valid one before it, it is judged from the finding.
  const ready = prior
    ? `IF(${previous},IF(${isEmpty(cell(headerOf(link, "done")))},${doneBefore(cell, prior)},TRUE),TRUE)`
    : "TRUE";
  const judged = `IF(${validFinding(cell)},IF(${validDone(cell, link)},${ready},FALSE),FALSE)`;
  return `=IF(${applies(cell)},IF(${judged},${due},""),"")`;
}

/** The verdict: from the due day where there is one, else why there is none. */
function verdictFormula(cell: CellOf, link: Link): string {
  const { asOf } = FORMULA_NAMES;
  const due = cell(headerOf(link, "due"));
  const done = cell(headerOf(link, "done"));
  const label = VERDICT_LABELS;
  const notDone = `IF(${asOf}>${due},${text(label.overdue)},IF(${asOf}=${due},${text(label.dueToday)},${text(label.notDue)}))`;
  const judged = `IF(ISNUMBER(${done}),IF(INT(${done})<=${due},${text(label.onTime)},${text(label.late)}),${notDone})`;
  const waiting = `IF(${validFinding(cell)},IF(${validDone(cell, link)},${text(label.waiting)},${text(label.invalid)}),${text(label.invalid)})`;
  const undated = `IF(${isEmpty(cell(F22_LOOKS.findingDate.header))},${text(label.incomplete)},${waiting})`;
  return `=IF(ISNUMBER(${due}),${judged},IF(${applies(cell)},${undated},${text(label.notApplicable)}))`;
}
