/** Conditional formats. */
import { cellAddress } from "../../book/address";
import type { ConditionalFormat, ConditionalRule, Sheet } from "../../book/types";
import { fromFileFormula, fromFileOperand, textLiteral, toFileFormula, toFileOperand } from "../formulas";
import { decodeText, encodeAttributeText, encodeText } from "../package/text";
import {
  attribute,
  child,
  childrenOf,
  descendants,
  element,
  escapeText,
  flag,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { keyOf } from "../present";
import type { Theme } from "../style/colors";
import { readOverlay, type Styles } from "../style/read-styles";
import type { StyleWriter } from "../style/write-styles";
import { readAreas, writeAreas } from "./areas";
import { readOperator, writeOperator } from "./operators";
import { namedRules, newerRules, readName, writeName } from "./newer-formats";
import { isNewerAlone, readScale, writeScale } from "./scales";

type TextOperator = Extract<ConditionalRule, { kind: "containsText" }>["operator"];

/** Type and operator of a text rule. */
const TEXT_TYPES: Readonly<Record<TextOperator, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};
const TEXT_OPERATORS: Readonly<Record<TextOperator, string>> = { ...TEXT_TYPES, NotContains: "notContains" };

/** What a text rule means as a formula, which the file holds beside it. */
function textFormula(operator: TextOperator, text: string, cell: string): string {
  const quoted = textLiteral(text);
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

interface WrittenRule {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly formulas: readonly string[];
  /** What says by itself how cells look; such a rule has no format of its own. */
  readonly look?: string;
}

const STATES = {
  Blanks: ["containsBlanks", (cell: string) => `LEN(TRIM(${cell}))=0`],
  NonBlanks: ["notContainsBlanks", (cell: string) => `LEN(TRIM(${cell}))>0`],
  Errors: ["containsErrors", (cell: string) => `ISERROR(${cell})`],
  NonErrors: ["notContainsErrors", (cell: string) => `NOT(ISERROR(${cell}))`],
} as const;

function writeRule(rule: ConditionalRule, cell: string): WrittenRule {
  switch (rule.kind) {
    case "custom":
      return { attributes: { type: "expression" }, formulas: [toFileFormula(rule.formula)] };
    case "cellValue": {
      const second = rule.formula2 === undefined ? [] : [toFileOperand(rule.formula2)];
      return {
        attributes: { type: "cellIs", operator: writeOperator(rule.operator) },
        formulas: [toFileOperand(rule.formula1), ...second],
      };
    }
    case "containsText":
      return {
        attributes: {
          type: TEXT_TYPES[rule.operator],
          operator: TEXT_OPERATORS[rule.operator],
          text: encodeAttributeText(rule.text),
        },
        formulas: [textFormula(rule.operator, rule.text, cell)],
      };
    case "duplicateValues":
    case "uniqueValues":
      return { attributes: { type: rule.kind }, formulas: [] };
    case "rank":
      return {
        attributes: {
          type: "top10",
          percent: rule.percent ? true : undefined,
          bottom: rule.bottom ? true : undefined,
          rank: rule.rank,
        },
        formulas: [],
      };
    case "average":
      return {
        attributes: {
          type: "aboveAverage",
          aboveAverage: rule.above ? undefined : false,
          equalAverage: rule.equal ? true : undefined,
          stdDev: rule.deviations === 0 ? undefined : rule.deviations,
        },
        formulas: [],
      };
    case "state": {
      const [type, formula] = STATES[rule.state];
      return { attributes: { type }, formulas: [formula(cell)] };
    }
    case "colorScale":
    case "dataBar":
    case "iconSet":
      return { attributes: { type: rule.kind }, formulas: [], look: writeScale(rule) };
  }
}

export function writeConditionalFormat(format: ConditionalFormat, styles: StyleWriter): string {
  const [first] = format.areas;
  if (isNewerAlone(format.rule)) return "";
  const { attributes, formulas, look } = writeRule(
    format.rule,
    first === undefined ? "A1" : cellAddress(first.row, first.column),
  );
  const { type, ...others } = attributes;
  const rule = element(
    "cfRule",
    {
      type,
      dxfId: look === undefined ? styles.overlay(format.format) : undefined,
      // The file counts from 1.
      priority: format.priority + 1,
      stopIfTrue: format.stopIfTrue ? true : undefined,
      ...others,
    },
    ...formulas.map((one) => element("formula", {}, escapeText(encodeText(one)))),
    look,
    writeName(format),
  );
  return element("conditionalFormatting", { sqref: writeAreas(format.areas) }, rule);
}

export function writeConditionalFormats(sheet: Sheet, styles: StyleWriter): string {
  return sheet.conditionalFormats
    .filter((one) => one.areas.length > 0)
    .map((one) => writeConditionalFormat(one, styles))
    .join("");
}

/** Whether a rule of the file becomes a conditional format of the book. `halves`: the names of rules that are other halves. */
export const isReadRule = (rule: XmlElement, halves: ReadonlySet<string>): boolean =>
  !halves.has(attribute(rule, "id") ?? "") && readRule(rule, undefined, []) !== undefined;

/**
 * Rules that are not of the book's kinds but hold a formula mean just that formula.
 * @param half the rule's other half in the extension list
 */
function readRule(of: XmlElement, half: XmlElement | undefined, theme: Theme): ConditionalRule | undefined {
  const type = attribute(of, "type");
  if (type === "colorScale" || type === "dataBar" || type === "iconSet") return readScale(of, half, theme);
  const formulas = [...childrenOf(of, "formula"), ...childrenOf(of, "f")]
    .map((one) => decodeText(one.text))
    .filter((one) => one.trim() !== "");
  const [first, second] = formulas;
  if (type === "duplicateValues" || type === "uniqueValues") return { kind: type };
  const operator = keyOf(TEXT_TYPES, type);
  const text = attribute(of, "text");
  if (operator !== undefined && text !== undefined)
    return { kind: "containsText", operator, text: decodeText(text) };
  if (type === "top10")
    return {
      kind: "rank",
      rank: numberAttribute(of, "rank") ?? 10,
      bottom: flag(of, "bottom") === true,
      percent: flag(of, "percent") === true,
    };
  if (type === "aboveAverage")
    return {
      kind: "average",
      above: flag(of, "aboveAverage") !== false,
      equal: flag(of, "equalAverage") === true,
      deviations: ([0, 1, 2, 3] as const)[numberAttribute(of, "stdDev") ?? 0] ?? 0,
    };
  const state = (["Blanks", "NonBlanks", "Errors", "NonErrors"] as const).find(
    (one) => STATES[one][0] === type,
  );
  if (state !== undefined) return { kind: "state", state };
  if (first === undefined) return undefined;
  if (type !== "cellIs") return { kind: "custom", formula: fromFileFormula(first) };
  const formula1 = fromFileOperand(first);
  const comparison = readOperator(attribute(of, "operator"));
  return {
    kind: "cellValue",
    operator: comparison,
    formula1,
    ...(second !== undefined && { formula2: fromFileOperand(second) }),
  };
}

/** The file knows no identifiers of conditional formats: `idOf` gives them. */
export function readConditionalFormats(
  root: XmlElement,
  styles: Styles,
  idOf: (key: string) => string,
): ConditionalFormat[] {
  const [newer, halves] = [newerRules(root), namedRules(root)];
  return descendants(root, "conditionalFormatting").flatMap((one) => {
    const sqref = attribute(one, "sqref") ?? child(one, "sqref")?.text;
    const areas = readAreas(sqref);
    if (areas.length === 0) return [];
    return childrenOf(one, "cfRule").flatMap((rule) => {
      if (halves.has(attribute(rule, "id") ?? "")) return [];
      const read = readRule(rule, newer.get(readName(rule) ?? ""), styles.theme);
      if (read === undefined) return [];
      const own = child(rule, "dxf");
      const format =
        own === undefined
          ? styles.overlays[numberAttribute(rule, "dxfId") ?? -1]
          : readOverlay(own, styles.theme);
      const priority = (numberAttribute(rule, "priority") ?? 1) - 1;
      const stopIfTrue = flag(rule, "stopIfTrue") ?? false;
      return [
        {
          id: idOf(formatKey(areas, priority)),
          areas,
          rule: read,
          format: format ?? {},
          priority,
          stopIfTrue,
        },
      ];
    });
  });
}

/** What a conditional format is known by in a file. */
export function formatKey(areas: ConditionalFormat["areas"], priority: number): string {
  return `${writeAreas(areas)}|${priority}`;
}
