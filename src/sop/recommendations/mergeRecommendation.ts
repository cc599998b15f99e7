/** One recommendation that stands in two places, its month's Analisa and Rekomendasi, brought to the same. */
import {
  RECOMMENDATION_FIELDS,
  type FieldValue,
  type RecommendationField,
  type RecommendationFields,
} from "./types";

/** What the fields held when they were last the same in both places, as text. */
export type LastGathered = Readonly<Partial<Record<RecommendationField, string>>>;

export interface MergedRecommendation {
  /** What each place should hold; a field that stays as it is there is absent. */
  readonly toSheet: RecommendationFields;
  readonly toTable: RecommendationFields;
  readonly gathered: LastGathered;
  /** Both places hold something else, and neither may overrule the other: both stay. */
  readonly conflicts: readonly RecommendationField[];
}

export interface BothPlaces {
  readonly sheet: RecommendationFields;
  readonly table: RecommendationFields;
  readonly last: LastGathered;
  /** Whether a field of the sheet may be written: in a finished report only those that come later. */
  readonly isOpen?: (field: RecommendationField) => boolean;
}

/** As people see it: a rating typed as text is the rating. */
export const toldValue = (value: FieldValue | undefined): string =>
  value === undefined ? "" : String(value).trim();

type Winner = "same" | "sheet" | "table" | "neither";

const winnerOf = (sheet: string, table: string, last: string | undefined): Winner => {
  if (sheet === table) return "same";
  if (sheet === "") return "table";
  if (table === "") return "sheet";
  if (last === sheet) return "table";
  return last === table ? "sheet" : "neither";
};

/**
 * Field by field: what is filled wins over what is empty; of two that differ, the one changed since they were last the
 * same. Where both were changed, or nobody knows, both stay as they are. Nothing that a person wrote is lost.
 */
export const mergeRecommendation = ({
  sheet,
  table,
  last,
  isOpen = () => true,
}: BothPlaces): MergedRecommendation => {
  const toSheet: Partial<Record<RecommendationField, FieldValue>> = {};
  const toTable: Partial<Record<RecommendationField, FieldValue>> = {};
  const gathered: Partial<Record<RecommendationField, string>> = {};
  const conflicts: RecommendationField[] = [];
  for (const field of RECOMMENDATION_FIELDS) {
    const here = toldValue(sheet[field]);
    const there = toldValue(table[field]);
    const won = winnerOf(here, there, last[field]);
    const winner = won === "table" && !isOpen(field) ? "neither" : won;
    if (winner === "table") toSheet[field] = table[field] ?? "";
    if (winner === "sheet") toTable[field] = sheet[field] ?? "";
    if (winner === "neither") conflicts.push(field);
    const agreed = winner === "neither" ? last[field] : winner === "table" ? there : here;
    if (agreed !== undefined && agreed !== "") gathered[field] = agreed;
  }
  return { toSheet, toTable, gathered, conflicts };
};
