/** What the settings are, and what others would change: one reading, then as many questions as one likes. Reads only. */
import {
  countSamples,
  judgeRows,
  monthOfDay,
  nextCalls,
  samplesByAgent,
  settingsEffect,
  type Day,
  type Month,
} from "../../sop";
import { cellAddress } from "../../sheets/layout/address";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { planOf } from "../../sheets/snapshot/plan";
import { readSnapshot } from "../read/read-workbook";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { asOfSetting, readSettings } from "../../sheets/snapshot/settings";
import { loadStamps } from "../read/stamps";
import type { StampedSheet } from "../../sheets/report/stamped-sheet";
import { fieldsOf, settingCells, withFields } from "../../sheets/settings/fields";
import type { DraftEffect, Fields, SettingsReading } from "../../sheets/types";
import { reportFingerprints } from "../../sheets/report/report-basis";
import { inExcel } from "../steps/in-excel";

/**
 * The settings, and what a draft of them would change. Reads once, and only reads. Two syncs, whatever is asked of the
 * reading afterwards.
 */
export async function previewSettings({ today }: { readonly today: Day }): Promise<SettingsReading> {
  return inExcel(async (context) => {
    let loadHeads: () => readonly StampedSheet[] = () => [];
    const snapshot = await readSnapshot(context, ({ sheets }) => {
      loadHeads = loadStamps(context, sheets);
    });
    const stamps = loadHeads().filter(({ copy, stamp }) => !copy && stamp !== undefined);
    const { fixed } = snapshot.foundation;
    const cells = settingCells(fixed);
    const fields = fieldsOf(cells);
    const standing = { snapshot, asOf: asOfSetting(fixed) ?? today };
    return {
      fields,
      callStatuses: snapshot.lists.callStatuses,
      places: placesOf(snapshot),
      isUsable: (key, text) => cells.find((cell) => cell.key === key)?.contentOf(text) !== undefined,
      effectOf: (draft) => {
        const next = withDraft(snapshot, draft);
        return effectOf(
          standing,
          { snapshot: next, asOf: asOfSetting(next.foundation.fixed) ?? today },
          stamps,
        );
      },
    };
  });
}

/** The same rows, read with the draft's settings. */
function withDraft(snapshot: WorkbookSnapshot, draft: Fields): WorkbookSnapshot {
  const fixed = withFields(snapshot.foundation.fixed, draft);
  return {
    ...snapshot,
    foundation: { ...snapshot.foundation, fixed },
    settings: readSettings(fixed),
  };
}

interface At {
  readonly snapshot: WorkbookSnapshot;
  readonly asOf: Day;
}

function effectOf(before: At, after: At, stamps: readonly StampedSheet[]): DraftEffect {
  const [now, then] = [before, after].map(({ snapshot, asOf }) =>
    reportFingerprints(snapshot, judgeRows(snapshot, asOf)),
  );
  const outdated = stamps.flatMap(({ month, stamp }): Month[] =>
    stamp && now?.match(month, stamp.fingerprint) && !then?.match(month, stamp.fingerprint) ? [month] : [],
  );
  return {
    ...settingsEffect(before, after),
    outdated: [...new Set(outdated)].sort(),
    lacks: { before: lacksOf(before), after: lacksOf(after) },
  };
}

/** Quotas of the as-of month that are not filled yet. */
function lacksOf({ snapshot, asOf }: At): number {
  const month = monthOfDay(asOf);
  const judged = judgeRows(snapshot, asOf);
  const samples = countSamples(snapshot, asOf, judged).get(month);
  if (!samples) return 0;
  const byAgent = samplesByAgent(judged).get(month) ?? {};
  const { areas, people, agents } = nextCalls(samples, planOf(snapshot), byAgent);
  return areas.length + people.length + agents.length;
}

function placesOf({ foundation: { fixed } }: WorkbookSnapshot): SettingsReading["places"] {
  const at = (name: string): readonly { sheet: string; cell: string }[] => {
    const table = fixed[name];
    return table ? [{ sheet: table.sheet, cell: cellAddress(table.row - 1, table.column) }] : [];
  };
  return {
    scorecard: at(TABLES.criteria.name)[0],
    lists: at("DaftarArea")[0],
    roster: at(TABLES.agents.name)[0],
    holidays: at(TABLES.holidays.name)[0],
  };
}
