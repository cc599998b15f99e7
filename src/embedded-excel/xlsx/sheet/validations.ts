/** Data validation. */
import type { Sheet, Validation, ValidationRule } from "../../book/types";
import { fromFileFormula, fromFileOperand, textLiteral, toFileFormula, toFileOperand } from "../formulas";
import { decodeText, encodeAttributeText, encodeText } from "../package/text";
import {
  attribute,
  child,
  descendants,
  element,
  escapeText,
  flag,
  listElement,
  type XmlElement,
} from "../package/xml";
import { keyOf } from "../present";
import { readAreas, writeAreas } from "./areas";
import { readOperator, writeOperator } from "./operators";

type Kind = ValidationRule["kind"];
const KINDS: Readonly<Record<Kind, string>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

type AlertStyle = NonNullable<Validation["errorAlert"]>["style"];
const ALERT_STYLES: Readonly<Record<AlertStyle, string>> = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
};

function formula(name: string, text: string): string {
  return element(name, {}, escapeText(encodeText(text)));
}

function writeRule(rule: ValidationRule): string[] {
  switch (rule.kind) {
    case "list":
      return [
        formula(
          "formula1",
          rule.source.startsWith("=") ? toFileFormula(rule.source) : textLiteral(rule.source),
        ),
      ];
    case "custom":
      return [formula("formula1", toFileFormula(rule.formula))];
    case "wholeNumber":
    case "decimal":
    case "date":
    case "time":
    case "textLength": {
      const first = formula("formula1", toFileOperand(rule.formula1));
      return rule.formula2 === undefined
        ? [first]
        : [first, formula("formula2", toFileOperand(rule.formula2))];
    }
  }
}

/** An alert or prompt that is there shows in its attributes, though they be empty. */
export function writeValidation(validation: Validation): string {
  const { rule, errorAlert, prompt } = validation;
  return element(
    "dataValidation",
    {
      type: KINDS[rule.kind],
      errorStyle: errorAlert === undefined ? undefined : ALERT_STYLES[errorAlert.style],
      operator: "operator" in rule ? writeOperator(rule.operator) : undefined,
      allowBlank: validation.ignoreBlanks,
      // The file's word means the opposite: true hides the arrow.
      showDropDown: rule.kind === "list" && !rule.inCellDropDown ? true : undefined,
      showInputMessage: prompt?.showPrompt ?? true,
      showErrorMessage: errorAlert?.showAlert ?? true,
      errorTitle: errorAlert && encodeAttributeText(errorAlert.title),
      error: errorAlert && encodeAttributeText(errorAlert.message),
      promptTitle: prompt && encodeAttributeText(prompt.title),
      prompt: prompt && encodeAttributeText(prompt.message),
      sqref: writeAreas(validation.areas),
    },
    ...writeRule(rule),
  );
}

export function writeValidations(sheet: Sheet): string | undefined {
  const written = sheet.validations.filter((one) => one.areas.length > 0).map(writeValidation);
  return listElement("dataValidations", written, { count: written.length });
}

/** A formula stands in the element, or (newer kind) in an element inside it. */
function formulaText(of: XmlElement | undefined): string | undefined {
  const text = child(of, "f")?.text ?? of?.text;
  return text === undefined || text.trim() === "" ? undefined : decodeText(text);
}

function readSource(text: string): string {
  const inline = /^"((?:[^"]|"")*)"$/.exec(text.trim());
  return inline === null ? fromFileFormula(text) : (inline[1] ?? "").replaceAll('""', '"');
}

function readRule(of: XmlElement): ValidationRule | undefined {
  const kind = keyOf(KINDS, attribute(of, "type"));
  const first = formulaText(child(of, "formula1"));
  if (kind === undefined || first === undefined) return undefined;
  if (kind === "list")
    return { kind, source: readSource(first), inCellDropDown: flag(of, "showDropDown") !== true };
  if (kind === "custom") return { kind, formula: fromFileFormula(first) };
  const second = formulaText(child(of, "formula2"));
  const formula1 = fromFileOperand(first);
  const operator = readOperator(attribute(of, "operator"));
  return { kind, operator, formula1, ...(second !== undefined && { formula2: fromFileOperand(second) }) };
}

function readAlert(of: XmlElement): Validation["errorAlert"] {
  const [style, title, message] = ["errorStyle", "errorTitle", "error"].map((name) => attribute(of, name));
  const showAlert = flag(of, "showErrorMessage") ?? false;
  if (showAlert && style === undefined && title === undefined && message === undefined) return undefined;
  return {
    showAlert,
    style: keyOf(ALERT_STYLES, style) ?? "Stop",
    title: decodeText(title ?? ""),
    message: decodeText(message ?? ""),
  };
}

function readPrompt(of: XmlElement): Validation["prompt"] {
  const [title, message] = [attribute(of, "promptTitle"), attribute(of, "prompt")];
  if (title === undefined && message === undefined) return undefined;
  return {
    showPrompt: flag(of, "showInputMessage") ?? false,
    title: decodeText(title ?? ""),
    message: decodeText(message ?? ""),
  };
}

/** Undefined for what the book has no place for, such as a prompt alone. */
export function readValidation(one: XmlElement): Validation | undefined {
  const rule = readRule(one);
  const areas = readAreas(attribute(one, "sqref") ?? child(one, "sqref")?.text);
  if (rule === undefined || areas.length === 0) return undefined;
  const [errorAlert, prompt] = [readAlert(one), readPrompt(one)];
  const ignoreBlanks = flag(one, "allowBlank") ?? false;
  return {
    areas,
    rule,
    ignoreBlanks,
    ...(errorAlert !== undefined && { errorAlert }),
    ...(prompt !== undefined && { prompt }),
  };
}

/** Also those of the newer kind, which Excel writes for lists on another sheet. */
export const readValidations = (root: XmlElement): Validation[] =>
  descendants(root, "dataValidation").flatMap((one) => readValidation(one) ?? []);
