// The scorecard as it is typed: what is wrong with it, and what it changes, in words.
import type { Translator } from "../../../locales";
import {
  FORBIDDEN_IN_NAMES,
  isCriterionName,
  LONGEST_NAME,
  MOST_CRITERIA,
} from "../../../sheets/layout/criterion-rules";
import type { ScorecardLine } from "../../../sheets/types";

/** A criterion as it is typed: its weight is text until it is saved. */
export interface TypedLine extends Omit<ScorecardLine, "weight"> {
  readonly weight: string;
}

export const typedOf = (line: ScorecardLine): TypedLine => ({ ...line, weight: String(line.weight) });

/** A comma for the decimals is as good as a point. NaN for what is no weight. */
export const weightOf = ({ weight }: TypedLine): number => {
  const text = weight.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
};

/** Rounded where adding decimals leaves a trace. What is no weight adds nothing. */
export const sumOf = (lines: readonly TypedLine[]): number =>
  Math.round(lines.reduce((sum, line) => sum + (weightOf(line) || 0), 0) * 1e9) / 1e9;

export const lineOf = (typed: TypedLine): ScorecardLine => ({
  ...typed,
  name: typed.name.trim(),
  guidance: typed.guidance.trim(),
  weight: weightOf(typed),
});

export const sameLine = (one: ScorecardLine, other: ScorecardLine): boolean =>
  one.name === other.name &&
  one.weight === other.weight &&
  one.criticalTo === other.criticalTo &&
  one.fatal === other.fatal &&
  one.guidance === other.guidance;

/** The lowest code that nobody has, with those of later versions among the taken. */
export function freeCode(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const code = `P${String(number).padStart(2, "0")}`;
    if (!taken.includes(code)) return code;
  }
}

export interface Problem {
  /** "" = of all together. */
  readonly code: string;
  readonly words: string;
}

export function problemsOf(text: Translator, lines: readonly TypedLine[]): readonly Problem[] {
  const names = lines.map(({ name }) => name.trim().toLowerCase());
  const own = lines.flatMap((line, index): readonly Problem[] => {
    const { code } = line;
    const name = line.name.trim();
    const forbidden = FORBIDDEN_IN_NAMES.filter((character) => name.includes(character));
    const told = (words: string): Problem => ({ code, words });
    const ofName =
      name === ""
        ? [told(text("scorecard.problem.nameEmpty", { code }))]
        : forbidden.length > 0
          ? [told(text("scorecard.problem.nameForbidden", { code, characters: forbidden.join(" ") }))]
          : !isCriterionName(name)
            ? [told(text("scorecard.problem.nameLong", { code, most: LONGEST_NAME }))]
            : names.indexOf(names[index] ?? "") < index
              ? [told(text("scorecard.problem.nameTwice", { code }))]
              : [];
    return [...ofName, ...(weightOf(line) > 0 ? [] : [told(text("scorecard.problem.weight", { code }))])];
  });
  const sum = sumOf(lines);
  return [
    ...own,
    ...(lines.length > MOST_CRITERIA
      ? [
          {
            code: "",
            words: text("scorecard.problem.many", { most: MOST_CRITERIA, count: lines.length }),
          },
        ]
      : []),
    ...(Math.abs(sum - 100) > 1e-9 ? [{ code: "", words: text("scorecard.problem.sum", { sum }) }] : []),
  ];
}

/** What changes from one to the other, criterion by criterion. */
export function changeLines(
  text: Translator,
  before: readonly ScorecardLine[],
  after: readonly ScorecardLine[],
): readonly string[] {
  const critical = (to: ScorecardLine["criticalTo"]): string => text(`scorecard.critical.${to ?? "none"}`);
  const stays = (line: ScorecardLine): boolean => before.some(({ code }) => code === line.code);
  const changed = after.flatMap((line): readonly string[] => {
    const old = before.find(({ code }) => code === line.code);
    const { code } = line;
    if (!old) return [text("scorecard.added", { code, name: line.name, weight: line.weight || 0 })];
    return [
      ...(old.name === line.name
        ? []
        : [text("scorecard.changedName", { code, before: old.name, after: line.name })]),
      ...(old.weight === line.weight
        ? []
        : [text("scorecard.changedWeight", { code, before: old.weight, after: line.weight || 0 })]),
      ...(old.criticalTo === line.criticalTo
        ? []
        : [
            text("scorecard.changedCritical", {
              code,
              before: critical(old.criticalTo),
              after: critical(line.criticalTo),
            }),
          ]),
      ...(old.fatal === line.fatal
        ? []
        : [text(line.fatal ? "scorecard.changedFatal" : "scorecard.changedNotFatal", { code })]),
      ...(old.guidance === line.guidance ? [] : [text("scorecard.changedGuidance", { code })]),
    ];
  });
  const gone = before.filter(({ code }) => !after.some((line) => line.code === code));
  const order = (lines: readonly ScorecardLine[]): string => lines.map(({ code }) => code).join(" ");
  const was = order(before.filter(({ code }) => after.some((line) => line.code === code)));
  const isOrdered = was === order(after.filter(stays));
  return [
    ...changed,
    ...gone.map(({ code, name }) => text("scorecard.removed", { code, name })),
    ...(isOrdered ? [] : [text("scorecard.changedOrder", { codes: order(after) })]),
  ];
}

/** What the person has changed, over what somebody else has made of the rest meanwhile: nothing typed is lost. */
export function rebased(
  base: readonly ScorecardLine[],
  mine: readonly TypedLine[],
  theirs: readonly ScorecardLine[],
): readonly TypedLine[] {
  const was = new Map(base.map((line) => [line.code, line]));
  const now = new Map(theirs.map((line) => [line.code, line]));
  const kept = mine.flatMap((line): TypedLine[] => {
    const old = was.get(line.code);
    const isMine = !old || !sameLine(old, lineOf(line));
    if (isMine) return [line];
    const standing = now.get(line.code);
    return standing ? [typedOf(standing)] : [];
  });
  const fresh = theirs.filter(({ code }) => !was.has(code) && !kept.some((line) => line.code === code));
  return [...kept, ...fresh.map(typedOf)];
}
