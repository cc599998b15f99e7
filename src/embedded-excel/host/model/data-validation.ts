/** Excel.DataValidation of a range or of several. */
import { area as areaOf, cellCount, intersection } from "../../book/area";
import { usedAreaOf } from "../../book/cells";
import { fullAddress } from "../../book/address";
import type { Validation, ValidationOperator, ValidationRule } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import { removeValidations } from "../session/rules";
import type { BookSession, RangeTarget } from "../session/session";
import {
  checkListSource,
  checkRuleFormula,
  isValid,
  setValidation,
  validationAt,
} from "../session/validating";
import { asFlag, asRecord, asText, asWord } from "./arguments";
import { defineType, isObjectRef } from "./define";

type Targets = readonly RangeTarget[];

const OPERATORS: readonly ValidationOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const BOUNDED = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;
const TYPE_NAMES: Readonly<Record<ValidationRule["kind"], string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** The validation that all cells share; "mixed" where they differ. Two that say the same are one to whoever asks. */
function shared(self: Targets): Validation | undefined | "mixed" {
  const found = new Map<string, Validation | undefined>();
  for (const { sheet, area } of self) {
    let left = cellCount(area);
    for (const validation of sheet.validations) {
      // A cell has one validation at most.
      if (left === 0) break;
      for (const one of validation.areas) {
        const part = intersection(one, area);
        if (part === undefined) continue;
        found.set(JSON.stringify({ ...validation, areas: [] }), validation);
        left -= cellCount(part);
      }
    }
    if (left > 0) found.set("", undefined);
  }
  return found.size > 1 ? "mixed" : [...found.values()][0];
}

function single(self: Targets): Validation | undefined {
  const validation = shared(self);
  return validation === "mixed" ? undefined : validation;
}

function wireRule(rule: ValidationRule): unknown {
  if (rule.kind === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const { kind, ...bounds } = rule;
  return { [kind]: bounds };
}

function boundText(session: BookSession, value: unknown): string {
  if (typeof value === "number") return value.toString();
  if (isObjectRef(value)) {
    const { sheet, area } = value.target as RangeTarget;
    return `=${fullAddress(sheet.name, area, true)}`;
  }
  const text = asText(value);
  if (text.startsWith("=")) checkRuleFormula(session, text);
  return text;
}

function readRule(session: BookSession, value: unknown): ValidationRule {
  const wanted = asRecord(value);
  const [kind, ...more] = Object.keys(wanted).filter(
    (key) => wanted[key] !== undefined && wanted[key] !== null,
  );
  if (kind === undefined || more.length > 0) throw invalidArgument("a validation has exactly one rule");
  const rule = asRecord(wanted[kind]);
  if (kind === "list") {
    const source = isObjectRef(rule["source"]) ? boundText(session, rule["source"]) : asText(rule["source"]);
    checkListSource(session, source);
    return { kind, source, inCellDropDown: asFlag(rule["inCellDropDown"] ?? true) };
  }
  if (kind === "custom") {
    const formula = asText(rule["formula"]);
    checkRuleFormula(session, formula);
    return { kind, formula };
  }
  const bounded = BOUNDED.find((one) => one === kind);
  if (bounded === undefined) throw invalidArgument(`there is no validation rule ${kind}`);
  const operator = asWord(rule["operator"], OPERATORS);
  const formula1 = boundText(session, rule["formula1"]);
  const second = operator === "Between" || operator === "NotBetween";
  if (second && (rule["formula2"] === undefined || rule["formula2"] === null))
    throw invalidArgument("formula2 is missing");
  return {
    kind: bounded,
    operator,
    formula1,
    ...(second ? { formula2: boundText(session, rule["formula2"]) } : {}),
  };
}

function replace(
  session: BookSession,
  self: Targets,
  next: (old: Validation | undefined) => Omit<Validation, "areas">,
): void {
  const [first] = self;
  if (first === undefined) return;
  demand(first.sheet);
  setValidation(
    session,
    first.sheet,
    self.map(({ area }) => area),
    next(single(self)),
  );
}

/** Alerts and prompts may be set before there is a rule: Excel then keeps them on a rule that allows anything. */
const ANYTHING: ValidationRule = { kind: "custom", formula: "=TRUE" };

function invalidCells(session: BookSession, self: Targets): RangeTarget[] {
  const found: RangeTarget[] = [];
  for (const { sheet, area } of self) {
    const used = usedAreaOf(sheet);
    const within = used === undefined ? undefined : intersection(used, area);
    if (within === undefined) continue;
    for (let column = within.column; column <= within.lastColumn; column += 1) {
      for (let row = within.row; row <= within.lastRow; row += 1) {
        const validation = validationAt(sheet, row, column);
        if (validation === undefined || isValid(session, sheet, validation, row, column)) continue;
        const last = found.at(-1);
        if (last?.sheet === sheet && last.area.column === column && last.area.lastRow === row - 1)
          last.area = { ...last.area, lastRow: row };
        else found.push({ sheet, area: areaOf(row, column) });
      }
    }
  }
  return found;
}

export const dataValidationRef = defineType<Targets>({
  name: "DataValidation",
  properties: {
    Type: {
      get: (self) => {
        const validation = shared(self);
        return validation === undefined
          ? "None"
          : validation === "mixed"
            ? "MixedCriteria"
            : TYPE_NAMES[validation.rule.kind];
      },
    },
    Rule: {
      get: (self) => {
        const validation = single(self);
        return validation === undefined ? (shared(self) === "mixed" ? null : {}) : wireRule(validation.rule);
      },
      set: (self, value, { session }) => {
        const rule = readRule(session, value);
        replace(session, self, (old) => ({ ignoreBlanks: true, ...old, rule }));
      },
    },
    IgnoreBlanks: {
      get: (self) => single(self)?.ignoreBlanks ?? true,
      set: (self, value, { session }) => {
        const ignoreBlanks = asFlag(value);
        replace(session, self, (old) => ({ rule: ANYTHING, ...old, ignoreBlanks }));
      },
    },
    ErrorAlert: {
      get: (self) => single(self)?.errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" },
      set: (self, value, { session }) => {
        const alert = asRecord(value);
        const errorAlert = {
          showAlert: asFlag(alert["showAlert"] ?? true),
          style: asWord(alert["style"] ?? "Stop", ["Stop", "Warning", "Information"] as const),
          title: limited(alert["title"], 32),
          message: limited(alert["message"], 255),
        };
        replace(session, self, (old) => ({ rule: ANYTHING, ignoreBlanks: true, ...old, errorAlert }));
      },
    },
    Prompt: {
      get: (self) => single(self)?.prompt ?? { message: "", showPrompt: true, title: "" },
      set: (self, value, { session }) => {
        const wanted = asRecord(value);
        const prompt = {
          showPrompt: asFlag(wanted["showPrompt"] ?? true),
          title: limited(wanted["title"], 32),
          message: limited(wanted["message"], 255),
        };
        replace(session, self, (old) => ({ rule: ANYTHING, ignoreBlanks: true, ...old, prompt }));
      },
    },
    Valid: {
      get: (self, { session }) => {
        const bad = invalidCells(session, self).reduce((sum, one) => sum + cellCount(one.area), 0);
        return bad === 0
          ? true
          : bad === self.reduce((sum, one) => sum + cellCount(one.area), 0)
            ? false
            : null;
      },
    },
  },
  reads: {
    GetInvalidCells: (self, _args, { session, model }) => {
      const found = invalidCells(session, self);
      if (found.length === 0) throw itemNotFound("invalid cells");
      return model.rangeAreas(found);
    },
    GetInvalidCellsOrNullObject: (self, _args, { session, model }) => {
      const found = invalidCells(session, self);
      return found.length === 0 ? null : model.rangeAreas(found);
    },
  },
  writes: {
    Clear: (self, _args, { session }) => {
      for (const { sheet, area } of self) {
        demand(sheet);
        removeValidations(session, sheet, area);
      }
      return null;
    },
  },
});

function limited(value: unknown, most: number): string {
  const text = asText(value ?? "");
  if (text.length > most) throw invalidArgument(`at most ${most} characters`);
  return text;
}
