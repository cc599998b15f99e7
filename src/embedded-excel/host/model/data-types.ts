/**
 * Data types: what cells hold, as `valuesAsJson` says it. Source: Office.js reference, Excel.CellValue and the types it is
 * one of; office-js-docs-pr, excel-data-types-concepts.
 */
import type { CellValue, RichValue } from "../../book/types";
import { isErrorText } from "../../book/errors";
import { apiNotFound, invalidArgument } from "../errors";
import { isNumberFormat } from "../session/display";
import type { Entry } from "../session/entry";
import type { BookSession, RangeTarget } from "../session/session";
import { writeBlock, type Input } from "../session/writing";
import { asFlag, asInteger, asList, asNumber, asRecord, asText, asWord } from "./arguments";
import type { Property } from "./define";
import { living } from "./places";
import { readCells, valueType, wireValue, type Read } from "./range-cells";

type Json = Readonly<Record<string, unknown>>;

/** The errors that cells hold here, by their types; `Range.values` shows the text. */
const ERRORS = {
  Busy: "#BUSY!",
  Calc: "#CALC!",
  Div0: "#DIV/0!",
  Name: "#NAME?",
  NotAvailable: "#N/A",
  Null: "#NULL!",
  Num: "#NUM!",
  Ref: "#REF!",
  Spill: "#SPILL!",
  Value: "#VALUE!",
} as const;
const ERROR_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(ERRORS).map(([type, text]) => [text, type]),
);
/** Those that Excel has besides. */
const OTHER_ERRORS = ["Blocked", "Connect", "External", "Field", "GettingData", "Placeholder"] as const;
const KNOWN_ERRORS = [...(Object.keys(ERRORS) as (keyof typeof ERRORS)[]), ...OTHER_ERRORS];

const TYPES = [
  ...["Array", "Boolean", "Double", "Empty", "Entity", "Error", "FormattedNumber", "Function"],
  ...["LinkedEntity", "NotAvailable", "Reference", "Root", "String", "WebImage"],
] as const;

/** What `Range.values` shows of a value that is no basic one. */
const NO_BASIC_VALUE = { basicType: "Error", basicValue: "#VALUE!" } as const;

/** A cell as `valuesAsJson` says it. */
export const readJson: Read = (cell) => cell?.rich ?? jsonOf(cell?.value ?? null);

/** A value that is no data type. */
export function jsonOf(value: CellValue): Json {
  const basicType = valueType(value);
  const plain = { type: basicType, basicType, basicValue: wireValue(value) };
  return value !== null && typeof value === "object"
    ? { ...plain, errorType: ERROR_TYPES.get(value.error) ?? "Value" }
    : plain;
}

/** Puts values as `valuesAsJson` says them into cells: one of them into all, or a block. */
function writeJson(session: BookSession, target: RangeTarget, value: unknown): void {
  const { sheet, area } = living(target);
  const block = Array.isArray(value)
    ? (value as readonly unknown[]).map((line) => asList(line).map(inputOf))
    : inputOf(value);
  writeBlock(session, sheet, area, block);
}

/** The property, and the one of the display's language: what clients read is English here. */
export function jsonValuesOf<T>(
  cells: (self: T, session: BookSession) => RangeTarget,
): Readonly<Record<string, Property<T>>> {
  const property: Property<T> = {
    get: (self, { session }) => readCells(cells(self, session), readJson),
    set: (self, value, { session }) => {
      writeJson(session, cells(self, session), value);
    },
  };
  return { ValuesAsJson: property, ValuesAsJsonLocal: property };
}

function inputOf(value: unknown): Input {
  return value === null ? null : { read: entryOf(normal(value)) };
}

/** What makes a basic value more than that. */
const MORE = ["numberFormat", "properties", "layouts", "provider", "referencedValues", "errorSubType"];

function entryOf(json: Json): Entry {
  const value = cellValueOf(json);
  const type = json["type"];
  if (type === "Reference" || type === "Root")
    throw invalidArgument(`a cell holds no value of type ${type} by itself`);
  const basic = ["Boolean", "Double", "Empty", "Error", "String"].includes(String(type));
  if (!basic || MORE.some((key) => json[key] !== undefined)) return { value, rich: json as RichValue };
  // A text is a text here, whatever it reads like.
  return typeof value === "string" && value.startsWith("=") ? { value, quotePrefix: true } : { value };
}

function cellValueOf({ basicType, basicValue }: Json): CellValue {
  if (basicType === "Error") {
    const text = String(basicValue);
    return { error: isErrorText(text) ? text : "#VALUE!" };
  }
  return basicValue === "" ? null : (basicValue as CellValue);
}

/** A value as it reads back: checked, with its basic value and type, and all that is in it likewise. */
function normal(given: unknown): Json {
  const value = asRecord(given);
  const type = asWord(value["type"], TYPES);
  const kept = { ...withParts(value), type };
  switch (type) {
    case "Double":
      return {
        ...kept,
        ...formatOf(value, false),
        basicType: type,
        basicValue: asNumber(value["basicValue"]),
      };
    case "FormattedNumber":
      return {
        ...kept,
        ...formatOf(value, true),
        basicType: "Double",
        basicValue: asNumber(value["basicValue"]),
      };
    case "String":
      return { ...kept, basicType: type, basicValue: asText(value["basicValue"]) };
    case "Boolean":
      return { ...kept, basicType: type, basicValue: asFlag(value["basicValue"]) };
    case "Empty":
      return { ...kept, basicType: type, basicValue: "" };
    case "Error":
      return { ...kept, ...errorOf(value) };
    case "Entity":
      return { properties: {}, ...kept, ...NO_BASIC_VALUE, text: asText(value["text"] ?? "") };
    case "WebImage":
      return { ...kept, ...NO_BASIC_VALUE, address: asText(value["address"]) };
    case "Array":
      return {
        ...kept,
        ...NO_BASIC_VALUE,
        elements: asList(value["elements"]).map((line) => asList(line).map(normal)),
      };
    case "Reference":
      return { ...kept, reference: asInteger(value["reference"]) };
    case "Root":
      return kept;
    case "Function":
    case "LinkedEntity":
    case "NotAvailable":
      throw apiNotFound(`cell values of type ${type}`);
  }
}

/** What values of several types have in them: other values, by name or by number. */
function withParts(value: Json): Json {
  const { properties, referencedValues, ...others } = value;
  return {
    ...others,
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(asRecord(properties)).map(([name, one]) => [name, normal(one)]),
      ),
    }),
    ...(referencedValues !== undefined && { referencedValues: asList(referencedValues).map(normal) }),
  };
}

function formatOf({ numberFormat }: Json, isNeeded: boolean): Json {
  if (numberFormat === undefined && !isNeeded) return {};
  const format = asText(numberFormat);
  if (!isNumberFormat(format)) throw invalidArgument(`${format} is no number format`);
  return { numberFormat: format };
}

function errorOf({ errorType, basicValue }: Json): Json {
  const said = ERROR_TYPES.get(String(basicValue));
  const type = asWord(errorType ?? said ?? "Value", KNOWN_ERRORS);
  if (!(type in ERRORS)) throw apiNotFound(`errors of type ${type}`);
  return { basicType: "Error", errorType: type, basicValue: ERRORS[type as keyof typeof ERRORS] };
}
