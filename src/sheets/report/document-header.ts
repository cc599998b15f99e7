/** What stands at the top and at the end of each of the month's documents: which it is, and from what it was made. */
import {
  isoFromDay,
  LINKS,
  otherRule,
  partsOfDay,
  verdictsChangedByOtherRule,
  type Day,
  type DeadlineRule,
} from "../../sop";
import { controlOfMonth } from "../documents/control";
import { ADDIN_VERSION } from "../layout/document";
import { monthLabel } from "../layout/month-names";
import type { ReportKind } from "../layout/report-kinds";
import type { FootBlock, HeadlineBlock, ReportBlock, SignatureBlock, TilesBlock } from "./blocks";
import { listWords } from "./formats";
import { documentNumber } from "./identity";
import type { ReportInput } from "./report-input";
import type { ReportShape } from "./report-draft";

/** A4 portrait in ten equal columns: what is small takes one, what is long takes several. */
export const PORTRAIT: ReportShape = {
  widths: Array.from({ length: 10 }, () => 52.5),
  orientation: "Portrait",
  thirds: [3, 4, 3],
  box: [1, 2],
  tiles: [2, 2, 2, 2, 2],
};

/** `H+2 hari kalender, dihitung dari tanggal temuan` */
export function ruleWords(rule: DeadlineRule): string {
  const days = rule.calendar === "working" ? "hari kerja" : "hari kalender";
  const anchor = rule.anchor === "previous" ? "dari langkah sebelumnya" : "dari tanggal temuan";
  return `H+${rule.days} ${days}, dihitung ${anchor}`;
}

/** `hari kerja` where the rule counts calendar days, and the other way round. */
export const otherDaysWords = (rule: DeadlineRule): string =>
  otherRule(rule).calendar === "working" ? "hari kerja" : "hari kalender";

/** `2 status H+2 berubah` */
export const changedWords = (changed: number): string =>
  changed === 0 ? "tidak ada status H+2 yang berubah" : `${changed} status H+2 berubah`;

/** How much hangs on reading the rule's days in the other way. */
export const otherRuleWords = (rule: DeadlineRule, changed: number): string =>
  `Bila memakai ${otherDaysWords(rule)}: ${changedWords(changed)}`;

/**
 * Due days that were counted in a year without a holiday in Libur: they may be too early. "" where there are none, and
 * under the calendar rule, which no holiday touches.
 */
export function unknownYearWords({ snapshot, rows }: Pick<ReportInput, "snapshot" | "rows">): string {
  const { settings, holidayYears } = snapshot;
  if (settings.deadline.calendar !== "working") return "";
  const years = rows.flatMap(({ links }) =>
    LINKS.flatMap((link) => {
      const { due } = links[link];
      return due === undefined ? [] : [partsOfDay(due).year];
    }),
  );
  const unknown = [...new Set(years)].filter((year) => !holidayYears.has(year)).sort((a, b) => a - b);
  return unknown.length === 0
    ? ""
    : ` Lembar Libur tidak memuat tahun ${listWords(unknown.map(String))}: batas waktu di tahun itu dihitung tanpa hari libur.`;
}

/** The settings that reach the figures, as they were when the report was made. */
function settingWords({ snapshot, month }: Pick<ReportInput, "snapshot" | "month">): string {
  const { target, countingStatuses, cutiBersama } = snapshot.settings;
  const passMark = snapshot.months.find((one) => one.month === month)?.scorecard.passMark;
  return [
    `target ${target}`,
    ...(passMark === undefined ? [] : [`nilai lulus ${passMark}`]),
    `status dihitung: ${countingStatuses.join(", ")}`,
    `cuti bersama ${cutiBersama ? "libur" : "hari kerja"}`,
  ].join("; ");
}

/** `24 Juli 2026` */
export const longDay = (day: Day): string => {
  const iso = isoFromDay(day);
  return `${Number(iso.slice(8))} ${monthLabel(iso.slice(0, 7))}`;
};

/** The first page down to the five figures. `headline`: the document in one sentence. */
export function frontBlocks(
  { month, asOf, today, documentVersion, snapshot, letterhead }: ReportInput,
  document: {
    readonly kind: ReportKind;
    readonly title: string;
    readonly activity: string;
    readonly headline: Pick<HeadlineBlock, "text" | "live">;
    readonly tiles: TilesBlock["tiles"];
  },
): readonly ReportBlock[] {
  const { company, unit, number } = letterhead;
  const { form, procedure } = controlOfMonth(snapshot, month);
  return [
    {
      kind: "letterhead",
      company,
      unit,
      title: document.title,
      month: monthLabel(month),
      activity: document.activity,
      number: number ?? documentNumber(document.kind, month, documentVersion),
      made: today,
      version: documentVersion === 1 ? "1" : `${documentVersion} (mengganti versi ${documentVersion - 1})`,
      reference: `Acuan: ${procedure.number} Rev. ${procedure.revision} dan F-22 ${form.revision} · Posisi per ${longDay(asOf)} · ${ruleWords(snapshot.settings.deadline)}`,
    },
    { kind: "headline", ...document.headline },
    { kind: "tiles", tiles: document.tiles },
  ];
}

export const signatureBlock = (kind: ReportKind, { letterhead }: ReportInput): SignatureBlock => ({
  kind: "signatures",
  signers: [
    kind === "Analisa" ? letterhead.analysisMaker : letterhead.reportMaker,
    letterhead.reviewer,
    letterhead.approver,
  ],
});

/** The last lines of the last page. */
export function footBlock(input: ReportInput): FootBlock {
  const { snapshot, month, asOf, today, figures, rows, judged, fingerprint, documentVersion } = input;
  const rule = snapshot.settings.deadline;
  const changed = verdictsChangedByOtherRule(snapshot, month, asOf, judged);
  const areas = Object.keys(figures.samples.byArea);
  const { form } = controlOfMonth(snapshot, month);
  return {
    kind: "foot",
    stamp: `Dibuat ${longDay(today)} dengan Mystery Calling for Excel ${ADDIN_VERSION}, versi dokumen ${documentVersion}, dari ${rows.length} baris; kode data ${fingerprint}`,
    lines: [
      `Pengaturan: ${settingWords({ snapshot, month })}. Area: ${areas.length > 0 ? listWords(areas) : "–"}.`,
      `Aturan: ${ruleWords(rule)}.${unknownYearWords(input)} ${otherRuleWords(rule, changed)}. Formulir ${form.number} ${form.revision}, berlaku ${form.effective}.`,
    ],
  };
}
