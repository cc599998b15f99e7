/** A workbook of an older layout brought to the present one, as edits in the parts they are sent in. */
import type { Day } from "../../sop";
import type { Edit } from "../edits/edit";
import { planNames } from "../damage/plan-fixed";
import { LAYOUT_VERSION } from "../layout/document";
import { SYSTEM_SHEET } from "../layout/names";
import { VERSION_CELL } from "../layout/system-cells";
import type { LogEntry } from "../plan/log";
import { inDependencyOrder, planSystemCells } from "../plan/set-up";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { migrateFixedSheets } from "./plan-fixed-looks";
import { migrateHome } from "./plan-home";
import { migrateMonth } from "./plan-month-looks";
import type { PastLayout } from "./past-layout";
import type { Present } from "./present";

export interface Migration {
  /** Each its own request. The last one ends with the version: until then the workbook is of the older layout. */
  readonly parts: readonly (readonly Edit[])[];
  /** Cells whose content stays where the layout has words of its own. */
  readonly kept: readonly string[];
  readonly homeKeptAs: string | undefined;
  /** Go with the last part, before the version. */
  readonly folds: readonly Edit[];
  /** Goes with the last part. */
  readonly log: readonly LogEntry[];
}

/** A month is some 450 kB as a request: so many stay well under Excel on the web's 5 MB. */
const MONTHS_PER_PART = 4;

export function planMigration(
  snapshot: WorkbookSnapshot,
  present: Present,
  past: PastLayout,
  { today, from }: { readonly today: Day; readonly from: number },
): Migration {
  const { foundation, layout } = snapshot;
  const year = foundation.year ?? Number((foundation.months[0]?.month ?? "2026").slice(0, 4));
  const fixed = migrateFixedSheets(snapshot, present, past);
  const home = migrateHome(foundation, present, past, year);
  const months = layout.months.map((month) => migrateMonth(month, snapshot, present, past));
  const kept = [...home.kept, ...fixed.kept, ...months.flatMap((month) => month.kept)];
  const system = planSystemCells().filter(({ kind }) => kind !== "name");
  const common = [...system, ...planNames(snapshot), ...fixed.edits, ...home.edits];
  const detail = [
    `${from} → ${LAYOUT_VERSION}`,
    ...(home.keptAs === undefined ? [] : [home.keptAs]),
    ...kept,
  ];
  const end: readonly Edit[] = [
    { kind: "cells", sheet: SYSTEM_SHEET, ...VERSION_CELL, values: [[LAYOUT_VERSION]] },
  ];
  const parts = [inDependencyOrder(common)];
  for (let first = 0; first < months.length; first += MONTHS_PER_PART)
    parts.push(months.slice(first, first + MONTHS_PER_PART).flatMap(({ edits }) => edits));
  const log = [
    { day: today, action: "Perbarui tata letak", sheet: "", detail: detail.join("; ").slice(0, 30_000) },
  ];
  const folds = months.flatMap((month) => month.folds);
  return { parts: [...parts, end], folds, log, kept, homeKeptAs: home.keptAs };
}
