// What the settings and their values are called.
import type { Translator } from "../../../locales";
import { parseDayText } from "../../../sop/days/parseDayText";
import { shownDay } from "../../../sop/days/isoFromDay";
import { FORMS, quotaOf, SETTING_NAMES, WEEKDAYS, type ChoiceName, type SettingName } from "./names";

export interface Option {
  readonly value: string;
  readonly label: string;
}

const DATES = Array.from({ length: 31 }, (_, index) => String(index + 1));

export function optionsOf(text: Translator, name: ChoiceName): readonly Option[] {
  switch (name) {
    case "calendar":
      return [
        { value: "calendar", label: text("settings.option.calendar.calendar") },
        { value: "working", label: text("settings.option.calendar.working") },
      ];
    case "anchor":
      return [
        { value: "finding", label: text("settings.option.anchor.finding") },
        { value: "previous", label: text("settings.option.anchor.previous") },
      ];
    case "cutiBersama":
    case "planAreaService":
    case "planAgentSelectable":
      return [
        { value: "true", label: text("settings.option.cutiBersama.yes") },
        { value: "false", label: text("settings.option.cutiBersama.no") },
      ];
    case "ownTeam":
      return [
        { value: "warn", label: text("settings.option.ownTeam.warn") },
        { value: "off", label: text("settings.option.ownTeam.off") },
      ];
    case "materialKinds":
      return [
        { value: "all", label: text("settings.option.materialKinds.all") },
        { value: "any", label: text("settings.option.materialKinds.any") },
      ];
    case "planWeights":
      return [
        { value: "agents", label: text("settings.option.planWeights.agents") },
        { value: "equal", label: text("settings.option.planWeights.equal") },
        { value: "volume", label: text("settings.option.planWeights.volume") },
      ];
    case "iso":
      return ["2008", "2015"].map((value) => ({ value, label: value }));
    case "dueScenarios":
      return [
        { value: "beforeFirstCall", label: text("settings.option.beforeFirstCall") },
        ...DATES.map((date) => ({ value: date, label: text("settings.option.date", { date }) })),
      ];
  }
}

export const isChoice = (name: SettingName): name is ChoiceName => FORMS[name].kind === "choice";

/** What is wrong with a text that cannot be used. */
export function problemOf(text: Translator, name: SettingName): string {
  const { kind, range } = FORMS[name];
  const [least, most] = range ?? [0, 0];
  if (kind === "whole" || kind === "wholeOrEmpty") return text(`settings.problem.${kind}`, { least, most });
  return kind === "text" ? text("settings.problem.text", { most }) : text(`settings.problem.${kind}`);
}

/** The setting or quota of a key, as the form calls it. */
export function labelOf(text: Translator, key: string): string {
  const quota = quotaOf(key);
  if (quota) return `${text(`settings.quotas.${quota.list}`)}: ${quota.name}`;
  const name = SETTING_NAMES.find((one) => FORMS[one].key === key);
  return name === undefined ? key : text(`settings.field.${name}.label`);
}

/** A value as the form shows it. */
export function shownValue(text: Translator, key: string, value: string): string {
  const name = SETTING_NAMES.find((one) => FORMS[one].key === key);
  if (name === undefined) return value;
  if (isChoice(name)) return optionsOf(text, name).find((option) => option.value === value)?.label ?? value;
  if (name === "weekend")
    return WEEKDAYS.filter((_, index) => value[index] === "1")
      .map((weekday) => text(`settings.weekday.${weekday}`))
      .join(", ");
  const day = name === "asOf" ? parseDayText(value) : undefined;
  return day === undefined ? value : shownDay(day);
}
