/**
 * Salinan distribusi: the month's reports made once more from the same data, with agents, supervisors and executors under
 * pseudonyms. The reports are written from the hidden data, not cleaned afterwards: what was never given to them cannot be
 * forgotten in them. Supervisors are hidden because few agents share one, executors because who calls must stay unknown.
 *
 * `Excel.createWorkbook` could open a new workbook only from the bytes of an .xlsx, and the pane has nothing that writes
 * one: a second writer of every look, chart and page would have to be kept equal to the first. So the pane's copy is a
 * sheet of this workbook, to be moved out of it, and `mc` writes the same edits into a new file.
 */
import { type Day, type Month } from "../../sop";
import type { Edit } from "../../sheets/edits/edit";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { requestsOf } from "../apply/requests";
import { write } from "../apply/write";
import { contentSum, copyOf, copyTitle, planCopy, sumOfCopy } from "../../sheets/distribution/copy-sheet";
import { aliasesFrom, platformRandom, type Random } from "../../sheets/distribution/aliases";
import { loadAliases } from "../read/kept-aliases";
import { planAliases, type KeptAliases } from "../../sheets/distribution/kept-aliases";
import { keptForCopy, withCells } from "../../sheets/distribution/kept-for-copy";
import { pseudonymise, type Pseudonymised } from "../../sheets/distribution/pseudonymise";
import { distributedSheetName, reportSheetName } from "../../sheets/layout/report-kinds";
import { readSnapshot } from "../read/read-workbook";
import { completeReport, type ReportSheet } from "../../sheets/report/complete";
import { DOCUMENTS } from "../../sheets/report/documents";
import { ABSENT, loaderFor } from "../read/standing-report";
import { copyName, type StandingReport } from "../../sheets/report/plan-report";
import { assertNotStopped, type StopSignal } from "../stop";
import { WorkbookError, type DistributionOutcome } from "../../sheets/types";
import { assertMonth } from "../../sheets/plan/assert-month";
import { inputOf } from "../../sheets/report/report-basis";
import { inExcel } from "../steps/in-excel";
import { clearLeftovers } from "../steps/leftovers";

export interface DistributionOptions {
  readonly month: Month;
  readonly today: Day;
  /** What people wrote freely goes along, without the names that are known; it may still tell who is meant. */
  readonly freeText: boolean;
  /** `file`: nothing but the pseudonyms is written here, and the outcome's edits make the copy in an empty workbook. */
  readonly into: "workbook" | "file";
  /** Asked before anything is written. */
  readonly signal?: StopSignal;
  /** Draws pseudonyms; the platform's own unless a test gives another. */
  readonly random?: Random;
}

interface Standing {
  readonly reports: readonly StandingReport[];
  readonly copies: readonly StandingReport[];
  readonly aliases: KeptAliases;
}

/**
 * The month's reports with agents, supervisors and executors under pseudonyms, as sheets of this workbook or as edits
 * for an empty one. Refuses reports that are missing or out of date. The same copy again writes nothing. Refuses with
 * `reportMissing` and `reportOutdated` as finishing does: a copy shows the report that stands. The same copy again
 * writes nothing; one that people have written on is kept beside the new one. Three syncs;
 * more only where one answer does not hold the reports.
 */
export async function distributeReport(options: DistributionOptions): Promise<DistributionOutcome> {
  const { month, today, freeText, into, random = platformRandom } = options;
  assertMonth(month);
  return inExcel(async (context) => {
    let load = (): Standing => ({ reports: [], copies: [], aliases: { lines: [], next: 0 } });
    const snapshot = await readSnapshot(context, ({ sheets }, afterwards) => {
      const loadOne = loaderFor(afterwards);
      const standingOf = (sheet: string, titles: readonly string[]) =>
        loadOne(context, sheets, sheet, titles);
      const reports = DOCUMENTS.map(({ kind, titles }) => standingOf(reportSheetName(kind, month), titles));
      const copies = DOCUMENTS.map(({ kind, titles }) =>
        standingOf(distributedSheetName(reportSheetName(kind, month)), titles.map(copyTitle)),
      );
      const aliases = loadAliases(context);
      load = () => ({
        reports: reports.map((one) => one()),
        copies: copies.map((one) => one()),
        aliases: aliases(),
      });
    });
    const { reports, copies, aliases: kept } = load();
    const { foundation } = snapshot;
    await clearLeftovers(context, foundation);
    const asOf = assertCurrent(reports, month, today, snapshot);
    const aliases = aliasesFrom(kept.lines, random);
    const hidden = pseudonymise(snapshot, aliases, freeText);
    const sheets = DOCUMENTS.map((document, index) =>
      copyFor(document, reports, index, hidden, { month, asOf, freeText }),
    );
    const unfinished: Unfinished = { action: "distribute", month };
    const begun = isBegun(foundation, unfinished);
    const groups = into === "file" ? [] : planInWorkbook(sheets, copies, foundation.sheets, kept, begun);
    const changed = groups.some((edits) => edits.length > 0);
    const drawn = aliases.drawn();
    const stored = new Map(kept.lines.map(([key, value]) => [key, value]));
    const sums = (changed ? sheets : [])
      .map((sheet) => [sumKey(sheet.sheet), sumOfCopy(sheet)] as const)
      .filter(([key, sum]) => stored.get(key) !== sum);
    const names = sheets.map(({ sheet }) => sheet);
    const requests = requestsOf([
      // Before the copies: who makes them again must use the same pseudonyms.
      planAliases(kept, drawn),
      ...groups,
      [
        ...planAliases({ ...kept, next: kept.next + drawn.length }, sums),
        ...(into === "file" ? [] : [{ kind: "activate", sheet: names[0] ?? "", cell: "A1" } as const]),
      ],
    ]);
    const entry = {
      day: today,
      action: "Buat salinan distribusi",
      sheet: into === "file" ? "" : (names[0] ?? ""),
      detail: `${month}, ${freeText ? "dengan" : "tanpa"} teks bebas`,
    };
    const isNew = changed || drawn.length > 0;
    assertNotStopped(options.signal);
    // A mark that stands ends also where there is nothing else to write.
    for (const [index, edits] of (requests.length === 0 ? [[]] : requests).entries()) {
      const isLast = index >= requests.length - 1;
      await write(context, foundation, {
        edits,
        log: isNew && isLast ? [entry] : [],
        unfinished: isNew || begun ? unfinished : undefined,
        moreFollows: !isLast,
      });
    }
    return {
      month,
      sheets: names,
      changed,
      edits: into === "file" ? sheets.flatMap((sheet, index) => planCopy(sheet, ABSENT, index + 1)) : [],
    };
  });
}

/** The as-of day of the reports that stand. */
function assertCurrent(
  reports: readonly StandingReport[],
  month: Month,
  today: Day,
  snapshot: Parameters<typeof inputOf>[0],
): Day {
  const stamps = reports.map(({ read }) => read?.stamp);
  const missing = stamps.findIndex((stamp) => stamp === undefined);
  const [first] = stamps;
  if (missing >= 0 || !first)
    throw new WorkbookError("reportMissing", {
      month,
      sheet: reportSheetName(DOCUMENTS[Math.max(0, missing)]?.kind ?? "Laporan", month),
    });
  const { isStillOf } = inputOf(snapshot, { month, today, asOf: first.asOf }).input;
  if (stamps.some((stamp) => stamp === undefined || !isStillOf(stamp.fingerprint)))
    throw new WorkbookError("reportOutdated", { month });
  return first.asOf;
}

function copyFor(
  document: (typeof DOCUMENTS)[number],
  reports: readonly StandingReport[],
  index: number,
  hidden: Pseudonymised,
  { month, asOf, freeText }: { readonly month: Month; readonly asOf: Day; readonly freeText: boolean },
): ReportSheet {
  const { read } = reports[index] ?? ABSENT;
  const made = read?.stamp?.made ?? asOf;
  const laporan = reports[DOCUMENTS.findIndex(({ kind }) => kind === "Laporan")];
  const { input } = inputOf(
    hidden.snapshot,
    { month, today: made, asOf },
    { laporan: keptForCopy(laporan?.read, hidden, freeText) },
  );
  const { documentVersion = 1, final } = read?.stamp ?? {};
  const kept = keptForCopy(read, hidden, freeText);
  // As the report that stands: who signed a finished one stays, whatever Pengaturan says since.
  const letterhead = read?.stamp?.letterhead ?? input.letterhead;
  const draft = document.write({ ...input, kept, documentVersion, letterhead, fingerprint: "" });
  const filled = { kept: withCells(kept, draft), strays: [] };
  const { rows } = input;
  const stamp = {
    kind: document.kind,
    month,
    asOf,
    made,
    version: "",
    rows: rows.length,
    fingerprint: "",
    documentVersion,
    ...(final === undefined ? {} : { final }),
  };
  return copyOf(completeReport(draft, filled, stamp), hidden, freeText);
}

const sumKey = (sheet: string): string => `#lembar:${sheet.toLowerCase()}`;

/** Each sheet's edits are one group: they are written together. */
function planInWorkbook(
  sheets: readonly ReportSheet[],
  copies: readonly StandingReport[],
  names: readonly string[],
  { lines }: KeptAliases,
  begun: boolean,
): readonly (readonly Edit[])[] {
  const sums = new Map(lines.map(([key, value]) => [key, value]));
  const groups: (readonly Edit[])[] = [];
  let position = names.length;
  sheets.forEach((copy, index) => {
    const standing = copies[index] ?? ABSENT;
    const now = standing.cells && contentSum(standing.cells, copy.told);
    const isSame = now === sumOfCopy(copy);
    // Locked last of all: one that a try before has made whole.
    if (isSame && (!begun || standing.protected)) return;
    const untouched = now === undefined || isSame || now === sums.get(sumKey(copy.sheet));
    groups.push(planCopy(copy, standing, position, untouched ? undefined : copyName(copy.sheet, names)));
    if (standing.cells === undefined || !untouched) position += 1;
  });
  return groups;
}
