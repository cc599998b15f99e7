// What changed settings would do, in sentences.
import { formatMonth, type Language, type Translator } from "../../../locales";
import { LINKS } from "../../../sop/types";
import type { DraftEffect, Fields, SettingsReading } from "../../../sheets/types";
import { FORMS, GROUPS } from "./names";

/** More months than these are told as a number. */
const MOST_MONTHS = 4;

/** One sentence for each thing that changes; one that says so where nothing does. */
export function effectLines(
  { text, language, percent }: { text: Translator; language: Language; percent: (share: number) => string },
  reading: SettingsReading,
  draft: Fields,
): readonly string[] {
  const effect = reading.effectOf(draft);
  const { verdicts, outdated } = effect;
  const isChanged = (key: string): boolean => draft[key] !== reading.fields[key];
  const lines = [
    ...(verdicts.changed > 0 ? [text("settings.effect.verdicts", verdicts)] : []),
    ...monthLines(text, percent, effect),
    ...(outdated.length > 0
      ? [
          text("settings.effect.outdated", {
            months: outdated.map((month) => formatMonth(language, month)).join(", "),
          }),
        ]
      : []),
    ...changedLine(effect.findings.before, effect.findings.after, (from) =>
      text("settings.effect.findings", from),
    ),
    ...changedLine(effect.lacks.before, effect.lacks.after, (from) => text("settings.effect.lacks", from)),
    ...changedLine(effect.kept.before.length, effect.kept.after.length, (from) =>
      text("settings.effect.kept", from),
    ),
    ...(isChanged("passMark") ? [text("settings.effect.passMark")] : []),
    ...(GROUPS.letterhead.some((name) => isChanged(FORMS[name].key))
      ? [text("settings.effect.letterhead")]
      : []),
  ];
  return lines.length > 0 ? lines : [text("settings.effect.nothing")];
}

const changedLine = (
  before: number,
  after: number,
  say: (counts: { before: number; after: number }) => string,
): readonly string[] => (before === after ? [] : [say({ before, after })]);

function monthLines(
  text: Translator,
  percent: (share: number) => string,
  { months }: DraftEffect,
): readonly string[] {
  const rate = (share: number | null): string => (share === null ? "–" : percent(share));
  const lines = months.slice(-MOST_MONTHS).map(({ month, before, after }) => {
    const changes = [
      ...changedLine(before.counted, after.counted, (counts) => text("settings.effect.counted", counts)),
      ...changedLine(before.target, after.target, (counts) => text("settings.effect.target", counts)),
      ...(before.reached === after.reached
        ? []
        : [text(after.reached ? "settings.effect.reached" : "settings.effect.missed")]),
      ...LINKS.flatMap((link) =>
        before.compliance[link] === after.compliance[link]
          ? []
          : [
              text("settings.effect.compliance", {
                link: text(`link.${link}`),
                before: rate(before.compliance[link]),
                after: rate(after.compliance[link]),
              }),
            ],
      ),
    ];
    return text("settings.effect.month", { month, changes: changes.join(", ") });
  });
  const more = months.length - lines.length;
  return more > 0 ? [...lines, text("settings.effect.more", { count: more })] : lines;
}
