/** Validations and conditional formats by area: taking them away from a part, and copying them with cells. */
import { intersection, subtractFromAll } from "../../book/area";
import { newId } from "../../book/empty-book";
import type { Area, ConditionalFormat, Sheet, Validation } from "../../book/types";
import type { BookSession, RangeTarget } from "./session";

/** Takes conditional formats (and validations) away from the area; what lies outside keeps them. */
export function removeRules(session: BookSession, sheet: Sheet, area: Area, validations: boolean): void {
  removeConditionalFormats(session, sheet, area);
  if (validations) removeValidations(session, sheet, area);
}

export function removeConditionalFormats(session: BookSession, sheet: Sheet, area: Area): void {
  session.journal.shape(sheet);
  sheet.conditionalFormats = cut(sheet.conditionalFormats, area);
  session.restructured(sheet);
}

export function removeValidations(session: BookSession, sheet: Sheet, area: Area): void {
  session.journal.shape(sheet);
  sheet.validations = cut(sheet.validations, area);
  session.restructured(sheet);
}

function cut<R extends Validation | ConditionalFormat>(rules: readonly R[], area: Area): R[] {
  const kept: R[] = [];
  for (const rule of rules) {
    const areas = rule.areas.some((one) => intersection(one, area) !== undefined)
      ? subtractFromAll(rule.areas, area)
      : rule.areas;
    if (areas.length === 0) continue;
    rule.areas = areas;
    kept.push(rule);
  }
  return kept;
}

/** The target takes the rules of the source's cells, moved along. The source is not repeated over a larger target. */
export function copyRules(
  session: BookSession,
  source: RangeTarget,
  target: RangeTarget,
  withValidations: boolean,
): void {
  const { formats, validations } = movedRules(source, target);
  removeRules(session, target.sheet, target.area, withValidations);
  target.sheet.conditionalFormats.push(...formats);
  if (withValidations) target.sheet.validations.push(...validations);
}

/** The rules of the source's cells as they are for as many cells from the target's top left on. */
export function movedRules(
  source: RangeTarget,
  target: RangeTarget,
): { readonly formats: ConditionalFormat[]; readonly validations: Validation[] } {
  const down = target.area.row - source.area.row;
  const right = target.area.column - source.area.column;
  const move = (areas: readonly Area[]): Area[] =>
    areas.flatMap((one) => {
      const part = intersection(one, source.area);
      if (part === undefined) return [];
      const { row, lastRow, column, lastColumn } = part;
      return [
        {
          row: row + down,
          lastRow: lastRow + down,
          column: column + right,
          lastColumn: lastColumn + right,
        },
      ];
    });
  return {
    formats: source.sheet.conditionalFormats
      .map((rule) => ({ ...rule, id: newId(), areas: move(rule.areas) }))
      .filter((rule) => rule.areas.length > 0),
    validations: source.sheet.validations
      .map((rule) => ({ ...rule, areas: move(rule.areas) }))
      .filter((rule) => rule.areas.length > 0),
  };
}
