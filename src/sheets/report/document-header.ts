/** What stands at the top of each of the month's reports: which document it is, its rule, and from what it was made. */
import { otherRule, verdictsChangedByOtherRule, type DeadlineRule } from "../../sop";
import { asTyped } from "../edits/edit";
import { ADDIN_VERSION, FORM, PROCEDURE } from "../layout/document";
import { monthLabel } from "../layout/month-names";
import type { ReportBlock } from "./blocks";
import { DATE } from "./formats";
import type { ReportInput } from "./report-input";

/** `H+2 hari kalender, dihitung dari tanggal temuan`. */
export function ruleWords(rule: DeadlineRule): string {
  const days = rule.calendar === "working" ? "hari kerja" : "hari kalender";
  const anchor = rule.anchor === "previous" ? "dari langkah sebelumnya" : "dari tanggal temuan";
  return `H+${rule.days} ${days}, dihitung ${anchor}`;
}

/** How much hangs on reading the rule's days in the other way. */
export const otherRuleWords = (rule: DeadlineRule, changed: number): string =>
  `Dengan ${ruleWords(otherRule(rule))}: ${changed} putusan berubah`;

/** The settings that reach the figures, as they were when the report was made. */
function settingWords({ snapshot, month }: ReportInput): string {
  const { target, countingStatuses, cutiBersama } = snapshot.settings;
  const passMark = snapshot.months.find((one) => one.month === month)?.scorecard.passMark;
  return [
    `target ${target}`,
    ...(passMark === undefined ? [] : [`nilai lulus ${passMark}`]),
    `status dihitung: ${countingStatuses.join(", ")}`,
    `cuti bersama ${cutiBersama ? "libur" : "hari kerja"}`,
  ].join("; ");
}

/** The same for each of them; `document` says which it is. */
export function headerBlocks(
  input: ReportInput,
  document: { readonly title: string; readonly activity: string },
): readonly ReportBlock[] {
  const { snapshot, month, asOf, today, figures, rows, judged, fingerprint } = input;
  const areas = Object.keys(figures.samples.byArea);
  const rule = snapshot.settings.deadline;
  const changed = verdictsChangedByOtherRule(snapshot, month, asOf, judged);
  return [
    {
      kind: "title",
      title: document.title,
      subtitle: `Prosedur ${PROCEDURE.number} Rev. ${PROCEDURE.revision} · Formulir ${FORM.number} ${FORM.revision} · Berlaku ${FORM.effective} · ${document.activity}`,
    },
    {
      kind: "facts",
      facts: [
        { label: "No. Dokumen", content: `${FORM.number} ${FORM.revision}` },
        // As text: some locales of Excel would read "Juli 2026" as a date.
        { label: "Bulan", content: asTyped(monthLabel(month)) },
        { label: "Area", content: areas.length > 0 ? asTyped(areas.join(", ")) : "–" },
        { label: "Posisi per", content: asOf, numberFormat: DATE },
        { label: "Aturan", content: `${ruleWords(rule)}. ${otherRuleWords(rule, changed)}.` },
        { label: "Setelan", content: asTyped(settingWords(input)) },
        {
          label: "Dibuat",
          content: today,
          note: `Mystery Calling for Excel ${ADDIN_VERSION}, dari ${rows.length} baris; sidik data ${fingerprint}`,
          numberFormat: DATE,
          stamp: true,
        },
      ],
    },
  ];
}
