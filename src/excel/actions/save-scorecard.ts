/** Writes the scorecard that months from one on are made with, unless somebody has changed it meanwhile. */
import type { Day, Month } from "../../sop";
import { TABLE_NAMES } from "../../sheets/layout/names";
import { planScorecard } from "../../sheets/plan/scorecard";
import { SETTING } from "../../sheets/settings/expect";
import { scorecardProblems } from "../../sheets/snapshot/scorecard";
import { scorecardLines } from "../../sheets/snapshot/scorecard-version";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError, type ScorecardLine, type ScorecardOutcome } from "../../sheets/types";
import { endLeft, write } from "../apply/write";
import { readFoundation } from "../read/read-workbook";
import { inOneUndoStep } from "../steps/in-excel";

export interface SaveScorecardOptions {
  /** The first month that is made with it; "" = from the start, where no month is open. */
  readonly from: Month;
  /** What stood from that month on when the person began. */
  readonly base: readonly ScorecardLine[];
  /** In their order; what is absent is used no more. */
  readonly lines: readonly ScorecardLine[];
  readonly today: Day;
}

/** Safe to repeat: what stands as wanted is not written again. Two syncs; one where nothing is written. */
export async function saveScorecard({
  from,
  base,
  lines,
  today,
}: SaveScorecardOptions): Promise<ScorecardOutcome> {
  return inOneUndoStep(async (context): Promise<ScorecardOutcome> => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const { fixed, months } = foundation;
    const table = fixed[TABLE_NAMES.criteria];
    if (!table) throw new WorkbookError("layoutDamaged", { sheet: "Pengaturan" });
    const standing = scorecardLines(fixed, from);
    if (same(standing, lines)) {
      await endLeft(context, foundation, SETTING);
      return { kind: "saved", written: 0, lines: standing };
    }
    const opened = months.find(({ month }) => month >= from);
    if (opened) return { kind: "opened", month: opened.month };
    if (!same(standing, base)) return { kind: "changed", lines: standing };
    const { edits, body, changes } = planScorecard(table, from, standing, lines);
    const problem = scorecardProblems({ ...fixed, [TABLE_NAMES.criteria]: { ...table, body } }).find(
      (one) => one.from >= from,
    );
    if (problem?.problem === "weights" && problem.from > from)
      return { kind: "later", from: problem.from, weights: Number(problem.value) };
    if (problem)
      throw new WorkbookError("scorecardUnusable", {
        month: from,
        header: problem.header,
        value: String(problem.value),
        sheet: table.sheet,
        cell: "",
      });
    await write(context, foundation, {
      edits,
      log: [
        {
          day: today,
          action: "Ubah kartu skor",
          sheet: table.sheet,
          detail: `${from === "" ? "Sejak awal" : `Mulai ${from}`}: ${changes.join("; ")}`,
        },
      ],
      unfinished: edits.length > 1 ? SETTING : undefined,
    });
    return { kind: "saved", written: changes.length, lines };
  });
}

const same = (one: readonly ScorecardLine[], other: readonly ScorecardLine[]): boolean =>
  one.length === other.length &&
  one.every((line, index) => {
    const beside = other[index];
    return (
      beside !== undefined &&
      line.code === beside.code &&
      line.name === beside.name &&
      line.weight === beside.weight &&
      line.criticalTo === beside.criticalTo &&
      line.fatal === beside.fatal &&
      line.guidance === beside.guidance
    );
  });
