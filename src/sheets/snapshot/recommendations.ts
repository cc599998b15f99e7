/** TabelRekomendasi as read: its rows by number, and what its KPI counts. Found by header; the columns' order is people's. */
import { MONTH_HEADER, NUMBER_HEADER, RECOMMENDATION_HEADERS } from "../layout/recommendation-words";
import { isErrorText, parseDate, parseMonth, type RawCell } from "./parse-cell";
import { headerIndex, textOf, type TableCells } from "./table-cells";
import {
  readRecommendationNumber,
  RECOMMENDATION_FIELDS,
  type CountedRecommendation,
  type Day,
  type Month,
  type RecommendationFields,
} from "../../sop";

/** The table, with what decides where rows may be added. */
export interface RecommendationTable extends TableCells {
  /** As `body`, a formula where one stands. */
  readonly formulas: readonly (readonly RawCell[])[];
  /** Excel keeps the total row at the table's end. */
  readonly showsTotals: boolean;
  /** The sheet's row of the KPI, from its first column. */
  readonly kpi: readonly RawCell[];
  /** What stands below the table in its columns, from the row right below. */
  readonly below: readonly (readonly RawCell[])[];
}

export const numberIn = (
  { headers }: Pick<TableCells, "headers">,
  line: readonly RawCell[],
): string | undefined => {
  const text = textOf(line[headerIndex({ headers }, NUMBER_HEADER)]);
  return readRecommendationNumber(text) === undefined ? undefined : text.trim().toUpperCase();
};

export const fieldsIn = (
  { headers }: Pick<TableCells, "headers">,
  line: readonly RawCell[],
): RecommendationFields =>
  Object.fromEntries(
    RECOMMENDATION_FIELDS.flatMap((field) => {
      const cell = line[headerIndex({ headers }, RECOMMENDATION_HEADERS[field])];
      return cell === undefined ? [] : [[field, cell] as const];
    }),
  );

/** By its number; a row of a person's own by what its Bulan says. */
export function monthIn(table: Pick<TableCells, "headers">, line: readonly RawCell[]): Month | undefined {
  const number = numberIn(table, line);
  if (number !== undefined) return readRecommendationNumber(number)?.month;
  return parseMonth(line[headerIndex(table, MONTH_HEADER)] ?? "");
}

/** As the sheet's own formulas count: a row is a recommendation when words stand in its column Rekomendasi. */
export const isRecommendation = (cell: RawCell | undefined): boolean =>
  typeof cell === "string" && cell !== "" && !isErrorText(cell);

/** A rating is a number from 1 to 5. */
const HIGHEST = 5;

const dayIn = (cell: RawCell | undefined): Day | undefined => {
  const entry = parseDate(cell ?? "");
  return entry.kind === "value" ? entry.value : undefined;
};

export const countedOf = (
  fields: RecommendationFields,
  month: Month | undefined,
): readonly CountedRecommendation[] =>
  isRecommendation(fields.recommendation)
    ? [
        {
          month,
          followedUp: dayIn(fields.followedUp),
          quality:
            typeof fields.quality === "number" && fields.quality >= 1 && fields.quality <= HIGHEST
              ? fields.quality
              : undefined,
          due: dayIn(fields.due),
        },
      ]
    : [];

export const countedIn = (
  table: Pick<TableCells, "headers" | "body"> | undefined,
): readonly CountedRecommendation[] =>
  table?.body.flatMap((line) => countedOf(fieldsIn(table, line), monthIn(table, line))) ?? [];

/** Which of a month's numbers the table has. */
export const usedIn = (
  table: Pick<TableCells, "headers" | "body"> | undefined,
  month: Month,
): readonly number[] =>
  table?.body.flatMap((line) => {
    const found = readRecommendationNumber(numberIn(table, line) ?? "");
    return found?.month === month ? [found.index] : [];
  }) ?? [];
