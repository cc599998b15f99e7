/** Beranda's two figures of preparation: kinds of material that the month covers, scenarios ready in time (activities 1 and 2). */
import { daysInMonth, firstDayOfMonth, type Month } from "../../sop";
import { HOME_NAMES } from "./home-names";

const materials = "DaftarJenisMateri[Jenis Materi]";
const scenarios = "TabelSkenario";
/** As many as `StatusDihitung` has cells. */
const STATUSES = 10;

/**
 * How many kinds of the list have a sample that counts, of how many, as `materialCoverage` gives it.
 *
 * Statuses are summed one by one: a table of kinds by statuses would need TRANSPOSE, which an Excel without dynamic
 * arrays evaluates in array formulas only.
 *
 * @param conditions of COUNTIFS for a row that counts, but for its status
 */
export function materialFormula(table: string, conditions: string): string {
  const samples = Array.from(
    { length: STATUSES },
    (_, index) =>
      `COUNTIFS(${table}[Jenis Materi],${materials},${conditions},${table}[Status Panggilan],INDEX(${HOME_NAMES.countingStatuses},${index + 1}))`,
  ).join("+");
  return `=IFERROR(SUMPRODUCT((${materials}<>"")*((${samples})>0))&" dari "&SUMPRODUCT(--(${materials}<>"")),"–")`;
}

/**
 * How many of the scenarios that the month's calls use were ready in time, of how many, as `scenarioReadiness` gives it;
 * "–" where they use none, or where a date of the scenario table is text. Of a code with several versions those in force on its calls' days are
 * judged; where two late ones of them were used in one month, each is taken off.
 */
export function scenarioFormula(table: string, month: Month): string {
  const code = `${scenarios}[Kode]`;
  const dated = `${table}[Tanggal Panggilan],">=1"`;
  const column = (header: string): string => `${scenarios}[${header}]`;
  const [finished, deadline, from, to] = [
    column("Tanggal Selesai"),
    column("Batas Waktu"),
    column("Berlaku Mulai"),
    column("Berlaku Sampai"),
  ];
  const versions = `COUNTIF(${code},${code}&"")`;
  const calls = `(${code}<>"")*COUNTIFS(${table}[Kode Skenario],${code},${dated})`;
  const callsInForce = `COUNTIFS(${table}[Kode Skenario],${code},${dated},${table}[Tanggal Panggilan],">="&(0+${from}),${table}[Tanggal Panggilan],"<"&(INT(${to})+1+(${to}="")*9999999))`;
  const callsByThen = `COUNTIFS(${table}[Kode Skenario],"<>",${dated},${table}[Tanggal Panggilan],"<"&(INT(${finished})+1))`;
  const due = `${firstDayOfMonth(month) - 1}+MIN(${HOME_NAMES.scenariosDue},${daysInMonth(month)})`;
  // Sums of products, not IF: outside of an array formula an Excel without dynamic arrays gives IF single cells.
  const byMonth = `(${HOME_NAMES.scenariosDue}=0)*(${callsByThen}=0)+(${HOME_NAMES.scenariosDue}>0)*(INT(${finished})<=${due})`;
  const inTime = `(${finished}>=1)*((${deadline}>=1)*(INT(${finished})<=INT(${deadline}))+(${deadline}<1)*(${byMonth}))`;
  const isUsed = `((${versions}=1)*(${calls}>0)+(${versions}>1)*(${code}<>"")*(${callsInForce}>0))`;
  const known = `SUMPRODUCT((${calls}>0)/${versions})`;
  const late = `SUMPRODUCT(${isUsed}*(1-${inTime}))`;
  // Codes that no scenario has are looked for one by one, which takes long, only where there are some.
  const coded = `COUNTIFS(${table}[Kode Skenario],"<>",${dated})`;
  const allKnown = `ROUND(SUMPRODUCT(${calls}/${versions}),0)=${coded}`;
  const used = `IF(${allKnown},${known},${distinctCodes(table)})`;
  return `=IFERROR(IF(${coded}=0,"–",ROUND(${known}-${late},0)&" dari "&ROUND(${used},0)),"–")`;
}

/** Different codes of the rows that have a call date: the rows that are the first with their code. */
function distinctCodes(table: string): string {
  const codes = `${table}[Kode Skenario]`;
  const dates = `${table}[Tanggal Panggilan]`;
  const isDated = `ISNUMBER(${dates})*(${dates}>=1)`;
  const key = `${codes}&"|"&${isDated}`;
  const place = `ROW(${codes})-MIN(ROW(${codes}))+1`;
  return `SUMPRODUCT((${codes}<>"")*${isDated}*(MATCH(${key},${key},0)=${place}))`;
}
