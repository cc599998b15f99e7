/** A recommendation's fields by header, and as cells hold them. */
import {
  RECOMMENDATION_FIELDS,
  toldValue,
  type FieldValue,
  type RecommendationField,
  type RecommendationFields,
} from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";
import { RECOMMENDATION_HEADERS } from "../layout/recommendation-words";

export const byHeader = <Value>(
  fields: Readonly<Partial<Record<RecommendationField, Value>>>,
): Record<string, Value> =>
  Object.fromEntries(
    RECOMMENDATION_FIELDS.flatMap((field) => {
      const value = fields[field];
      return value === undefined ? [] : [[RECOMMENDATION_HEADERS[field], value] as const];
    }),
  );

export const contentOf = (value: FieldValue): Exclude<CellContent, null> =>
  typeof value === "string" ? asTyped(value) : value;

export const isFilled = (fields: RecommendationFields): boolean =>
  RECOMMENDATION_FIELDS.some((field) => toldValue(fields[field]) !== "");
