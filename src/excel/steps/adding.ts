/** Adds rows from a file to the F-22 sheets of their months, made where missing. No row and no value is dropped. */
import { assertFree, assertScorecard } from "../../sheets/plan/assert-new-month";
import { ChangedMeanwhile } from "../apply/changed-meanwhile";
import { write } from "../apply/write";
import { countStanding, loadStanding } from "./count-standing";
import { asWorkbookError } from "./in-excel";
import { clearLeftovers } from "./leftovers";
import { isStopped, type StopSignal } from "../stop";
import type { Edit } from "../../sheets/edits/edit";
import type { Expectation } from "../../sheets/edits/expectation";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { monthTableName } from "../../sheets/layout/month-names";
import type { RememberedMapping } from "../../sheets/mapping/reading";
import { findDuplicatesOf, readPrepared } from "../../sheets/mapping/source-rows";
import { usedRecordings } from "../../sheets/mapping/used-recordings";
import type { TableFrame } from "../../sheets/plan/append";
import type { LogEntry } from "../../sheets/plan/log";
import { planEachNewMonth } from "../../sheets/plan/new-months";
import { planParts, type Part } from "../../sheets/plan/parts";
import {
  prepareRows,
  type PreparedMonth,
  type PreparedRow,
  type PreparedRows,
} from "../../sheets/plan/prepared-rows";
import { roomBelow } from "../../sheets/plan/room-below";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import type { ImportOutcome, Progress, SampleInput, UsedRecording } from "../../sheets/types";
import { identityKey, type Day, type Month } from "../../sop";

export interface AddSamplesOptions {
  readonly rows: readonly SampleInput[];
  readonly today: Day;
  /** Where rows go whose call date does not parse; else to the newest month among the rows. */
  readonly month?: Month | undefined;
  /** Rows that repeat one of the workbook, or one before them, are not added. */
  readonly leaveOutDuplicates?: boolean;
  /** How the source's headers were mapped: kept in the workbook for the next file like it. */
  readonly remember?: RememberedMapping | undefined;
  /** Asked between two parts: what has been sent by then stays. */
  readonly signal?: StopSignal | undefined;
  readonly onProgress?: Progress | undefined;
}

/** Refuses a sheet of a month's name that is not ours, and a scorecard that cannot be frozen into a new month. */
export function assertCanAdd(snapshot: WorkbookSnapshot, { months }: PreparedRows): void {
  const missing = months.filter(({ isNew }) => isNew).map(({ month }) => month);
  assertFree(snapshot, missing);
  assertScorecard(snapshot.foundation, missing);
}

/** So many new rows in a table are told apart by their numbers; more of them by where the table ends. */
const FEW_ROWS = 20;

const UNFINISHED: Unfinished = { action: "addRows", month: "" };

/** The adding of some rows, over as many rounds as it takes: what stands is known, and not added again. */
export class Adding {
  /** The source's indices of rows that stand, with their sheets. */
  private readonly added = new Map<number, string>();
  private readonly duplicates = new Set<number>();
  /** As the first round found them: what this action adds is not its own repetition. */
  private used: readonly UsedRecording[] | undefined;
  /** Numbers that rows without one were given, by the source's index: the same in each round. */
  private readonly numbers = new Map<number, string>();

  public constructor(private readonly options: AddSamplesOptions) {}

  /** Adds to a workbook that has just been read: a sync for each part. `besides` goes with the last of them. */
  public async addTo(
    context: Excel.RequestContext,
    snapshot: WorkbookSnapshot,
    besides: readonly Edit[] = [],
  ): Promise<ImportOutcome> {
    const { months, parts, leftOut } = this.plan(snapshot);
    if (months.some(({ isNew }) => isNew))
      await clearLeftovers(context, snapshot.foundation, this.ownNumbers());
    const stopped = await this.send(context, snapshot, months, parts, besides);
    const used = (this.used ?? []).filter(({ index }) => !this.duplicates.has(index));
    const repeated = used.length === 0 ? {} : { usedRecordings: used };
    const outcome = { leftOut, duplicates: this.duplicates.size, ...repeated };
    if (stopped === undefined) return { ...outcome, ...this.count(), notAdded: 0 };
    await this.settle(context, snapshot, months, stopped);
    const notAdded = this.options.rows.length - this.duplicates.size - this.added.size;
    return { ...outcome, ...this.count(), notAdded, ...(notAdded > 0 ? { stopped } : {}) };
  }

  private plan(snapshot: WorkbookSnapshot): {
    readonly months: readonly PreparedMonth[];
    readonly parts: readonly Part[];
    readonly leftOut: PreparedRows["leftOut"];
  } {
    const { rows, leaveOutDuplicates } = this.options;
    const all = prepareRows(snapshot, rows, { ...this.options, numbers: this.numbers });
    const isLeft = ({ index }: PreparedRow): boolean => !this.added.has(index);
    if (leaveOutDuplicates === true) {
      const prepared = all.months.flatMap((month) => readPrepared(month).rows);
      for (const index of findDuplicatesOf(snapshot, rows, prepared).keys())
        if (!this.added.has(index)) this.duplicates.add(index);
    }
    this.used ??= usedRecordings(snapshot.months, rows, (index) => !this.duplicates.has(index));
    const months = all.months
      .map((month) => ({
        ...month,
        rows: month.rows.filter((row) => isLeft(row) && !this.duplicates.has(row.index)),
      }))
      .filter((month) => month.rows.length > 0);
    assertCanAdd(snapshot, { ...all, months });
    const made = months.filter(({ isNew }) => isNew).map(({ month }) => month);
    const sheets = new Map(
      planEachNewMonth(snapshot.foundation, made).map((edits, index) => [made[index], edits]),
    );
    const numbers = numbersIn(snapshot);
    const parts = planParts(
      months.map(({ month, frame, rows: own }) => {
        const isFew = own.length <= FEW_ROWS && allNew(own, numbers);
        const room = roomBelow(snapshot, month, frame, own.length);
        return {
          sheet: [...(sheets.get(month) ?? []), ...room.edits],
          isMade: sheets.has(month),
          frame: room.frame,
          rows: own,
          expect: (standing: TableFrame, some: readonly PreparedRow[]): readonly Expectation[] =>
            isFew
              ? some.map(({ number }) => absent(month, number))
              : [{ kind: "rows", table: standing.table, rows: standing.bodyRows }],
        };
      }),
    );
    return { months, parts: parts.filter(({ edits }) => edits.length > 0), leftOut: all.leftOut };
  }

  /** One sync per part on purpose: a request past 5 MB is refused. Returns why it stopped before the end, if it did. */
  private async send(
    context: Excel.RequestContext,
    snapshot: WorkbookSnapshot,
    months: readonly PreparedMonth[],
    parts: readonly Part[],
    besides: readonly Edit[],
  ): Promise<ImportOutcome["stopped"]> {
    const { signal, onProgress, today } = this.options;
    const { foundation } = snapshot;
    const sheetOf = new Map(
      months.flatMap(({ frame, rows }) => rows.map(({ index }) => [index, frame.sheet])),
    );
    // One row in a sheet that stands is one call: it is there or it is not.
    const isWhole = parts.length === 1 && months.length === 1 && months[0]?.isNew === false;
    const unfinished =
      isWhole && besides.length === 0 && !isBegun(foundation, UNFINISHED) ? undefined : UNFINISHED;
    for (const [index, part] of parts.entries()) {
      if (isStopped(signal)) return "cancelled";
      const isLast = index === parts.length - 1;
      let grown: (() => readonly Edit[])[] = [];
      try {
        await write(
          context,
          foundation,
          {
            edits: isLast ? [...part.edits, ...besides] : part.edits,
            log: isLast ? this.logOf(today, part.rows, sheetOf) : [],
            unfinished,
            moreFollows: !isLast,
          },
          {
            after: () => {
              if (!isLast) return;
              const loads = months.map((month) => loadStanding(context, month));
              grown = loads.map((load) => () => load().edits);
            },
          },
        );
      } catch (error) {
        // Nothing of this part stands: the next round plans it anew.
        if (error instanceof ChangedMeanwhile) throw error;
        return asWorkbookError(error);
      }
      for (const row of part.rows) this.added.set(row, sheetOf.get(row) ?? "");
      const stragglers = grown.flatMap((load) => load());
      if (stragglers.length > 0) await write(context, foundation, { edits: stragglers });
      onProgress?.((index + 1) / parts.length);
    }
    return undefined;
  }

  /** In lower case. */
  private ownNumbers(): ReadonlySet<string> {
    return new Set([...this.numbers.values()].map((number) => number.trim().toLowerCase()));
  }

  private count(): Pick<ImportOutcome, "added" | "sheets"> {
    const sheets: Record<string, number> = {};
    for (const sheet of [...this.added.values()].sort()) sheets[sheet] = (sheets[sheet] ?? 0) + 1;
    return { added: this.added.size, sheets };
  }

  /** What stands once those rows stand too. */
  private logOf(
    day: Day,
    rows: readonly number[],
    sheetOf: ReadonlyMap<number, string>,
  ): readonly LogEntry[] {
    const sheets: Record<string, number> = {};
    const all = new Map([...this.added, ...rows.map((row) => [row, sheetOf.get(row) ?? ""] as const)]);
    for (const sheet of [...all.values()].sort()) sheets[sheet] = (sheets[sheet] ?? 0) + 1;
    const detail = Object.entries(sheets)
      .map(([sheet, count]) => `${sheet} (${count})`)
      .join(", ");
    return [{ day, action: "Tambah baris", sheet: "F-22", detail: `${all.size} baris: ${detail}` }];
  }

  /** After a stop: looks for what stands, and logs it. Throws the failure where nothing was added. */
  private async settle(
    context: Excel.RequestContext,
    { foundation }: WorkbookSnapshot,
    months: readonly PreparedMonth[],
    stopped: NonNullable<ImportOutcome["stopped"]>,
  ): Promise<void> {
    const before = this.added.size;
    const { standing, grown } = await countStanding(context, months);
    for (const [index, sheet] of standing) this.added.set(index, sheet);
    if (this.added.size === 0 && stopped !== "cancelled") throw stopped;
    const isLogged = this.added.size === before && before === 0;
    if (isLogged) return;
    await write(context, foundation, {
      edits: grown,
      log: this.logOf(this.options.today, [], new Map()),
      unfinished: UNFINISHED,
    });
  }
}

const absent = (month: Month, number: string): Expectation => ({
  kind: "absent",
  table: monthTableName(month),
  header: "No. Sampel",
  text: number,
});

function numbersIn({ months }: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(
    months.flatMap(({ rows }) => rows.flatMap(({ text }) => identityKey(text.sampleNumber) ?? [])),
  );
}

/** Each row's number is nobody else's. */
function allNew(rows: readonly PreparedRow[], taken: ReadonlySet<string>): boolean {
  const own = rows.map(({ number }) => number.trim().toLowerCase());
  return new Set(own).size === own.length && own.every((number) => number !== "" && !taken.has(number));
}
