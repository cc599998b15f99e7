/** Excel.ConditionalFormatCollection and its kinds: custom, cell value, contains text, duplicates. */
import { intersection } from "../../book/area";
import { newId } from "../../book/empty-book";
import type { ConditionalFormat, ConditionalRule, ValidationOperator } from "../../book/types";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import { removeConditionalFormats } from "../session/rules";
import type { BookSession, RangeTarget } from "../session/session";
import { checkRuleFormula } from "../session/validating";
import { asFlag, asInteger, asRecord, asText, asWord } from "./arguments";
import { changed, formatRef, type Held } from "./conditional-look";
import { defineType, type Context, type ObjectRef } from "./define";
import { targetOf } from "./places";

const customRuleRef = defineType<Held>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: ({ format }) => (format.rule.kind === "custom" ? format.rule.formula : null),
      set: (self, value, { session }) => {
        const text = asText(value);
        const formula = text.startsWith("=") ? text : `=${text}`;
        checkRuleFormula(session, formula);
        self.format.rule = { kind: "custom", formula };
        changed(self, session);
      },
    },
  },
});

const customRef = defineType<Held>({
  name: "CustomConditionalFormat",
  objects: { Rule: (self) => customRuleRef(self), Format: (self) => formatRef(self) },
});

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

/** A kind whose rule is one plain object on the wire. */
function kindRef(
  name: string,
  get: (rule: ConditionalRule) => unknown,
  read: (value: Readonly<Record<string, unknown>>, session: BookSession) => ConditionalRule,
): (held: Held) => ObjectRef {
  return defineType<Held>({
    name,
    properties: {
      Rule: {
        get: ({ format }) => get(format.rule),
        set: (self, value, { session }) => {
          self.format.rule = read(asRecord(value), session);
          changed(self, session);
        },
      },
    },
    objects: { Format: (self) => formatRef(self) },
  });
}

function bound(value: unknown, session: BookSession): string {
  const text = typeof value === "number" ? value.toString() : asText(value);
  if (text.startsWith("=")) checkRuleFormula(session, text);
  return text;
}

const cellValueRef = kindRef(
  "CellValueConditionalFormat",
  (rule) =>
    rule.kind === "cellValue"
      ? {
          formula1: rule.formula1,
          operator: rule.operator,
          ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
        }
      : null,
  (value, session) => {
    const operator = asWord(value["operator"], OPERATORS);
    const formula2 = operator.endsWith("Between") ? { formula2: bound(value["formula2"], session) } : {};
    return { kind: "cellValue", operator, formula1: bound(value["formula1"], session), ...formula2 };
  },
);

const textRef = kindRef(
  "TextConditionalFormat",
  (rule) =>
    rule.kind === "containsText"
      ? { operator: rule.operator === "Contains" ? "Contains" : rule.operator, text: rule.text }
      : null,
  (value) => ({
    kind: "containsText",
    operator: asWord(value["operator"], ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const),
    text: asText(value["text"]),
  }),
);

const presetRef = kindRef(
  "PresetCriteriaConditionalFormat",
  (rule) => ({ criterion: rule.kind === "uniqueValues" ? "UniqueValues" : "DuplicateValues" }),
  (value) => {
    const criterion = asText(value["criterion"]);
    if (criterion !== "DuplicateValues" && criterion !== "UniqueValues")
      throw apiNotFound(`the conditional format criterion ${criterion}`);
    return { kind: criterion === "UniqueValues" ? "uniqueValues" : "duplicateValues" };
  },
);

type Kind = "Custom" | "CellValue" | "ContainsText" | "PresetCriteria";
const STARTS: Readonly<Record<Kind, ConditionalRule>> = {
  Custom: { kind: "custom", formula: "=FALSE" },
  CellValue: { kind: "cellValue", operator: "EqualTo", formula1: "=NA()" },
  ContainsText: { kind: "containsText", operator: "Contains", text: "\u0000" },
  PresetCriteria: { kind: "duplicateValues" },
};

function kindOf({ rule }: ConditionalFormat): Kind {
  const kinds = {
    custom: "Custom",
    cellValue: "CellValue",
    containsText: "ContainsText",
    duplicateValues: "PresetCriteria",
    uniqueValues: "PresetCriteria",
  } as const;
  return kinds[rule.kind];
}

const ofKind = (kind: Kind, ref: (held: Held) => ObjectRef) => ({
  required: (held: Held): ObjectRef => {
    if (kindOf(held.format) !== kind) throw invalidArgument(`the conditional format is no ${kind}`);
    return ref(held);
  },
  orNull: (held: Held): ObjectRef | null => (kindOf(held.format) === kind ? ref(held) : null),
});
const custom = ofKind("Custom", customRef);
const cellValue = ofKind("CellValue", cellValueRef);
const text = ofKind("ContainsText", textRef);
const preset = ofKind("PresetCriteria", presetRef);

const conditionalFormatRef = defineType<Held>({
  name: "ConditionalFormat",
  id: ({ format }) => format.id,
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => kindOf(format) },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: (self, value, { session }) => {
        self.format.stopIfTrue = asFlag(value);
        changed(self, session);
      },
    },
    Priority: {
      get: ({ format }) => format.priority,
      set: (self, value, { session }) => {
        const others = self.sheet.conditionalFormats
          .filter((one) => one !== self.format)
          .sort((a, b) => a.priority - b.priority);
        others.splice(asInteger(value), 0, self.format);
        others.forEach((one, index) => {
          one.priority = index;
        });
        changed(self, session);
      },
    },
  },
  objects: {
    Custom: custom.required,
    CustomOrNullObject: custom.orNull,
    CellValue: cellValue.required,
    CellValueOrNullObject: cellValue.orNull,
    TextComparison: text.required,
    TextComparisonOrNullObject: text.orNull,
    Preset: preset.required,
    PresetOrNullObject: preset.orNull,
  },
  reads: {
    GetRange: ({ sheet, format }, _args, { model }) => {
      const [first, ...more] = format.areas;
      if (first === undefined || more.length > 0)
        throw invalidArgument("the conditional format covers several ranges");
      return model.range(targetOf(sheet, first));
    },
    GetRangeOrNullObject: ({ sheet, format }, _args, { model }) => {
      const [first, ...more] = format.areas;
      return first === undefined || more.length > 0 ? null : model.range(targetOf(sheet, first));
    },
    GetRanges: ({ sheet, format }, _args, { model }) =>
      model.rangeAreas(format.areas.map((area) => targetOf(sheet, area))),
  },
  writes: {
    Delete: (self, _args, { session }) => {
      self.sheet.conditionalFormats = self.sheet.conditionalFormats.filter((one) => one !== self.format);
      changed(self, session);
      return null;
    },
  },
});

function formatsIn(self: readonly RangeTarget[]): readonly Held[] {
  return self
    .flatMap(({ sheet, area }) =>
      sheet.conditionalFormats
        .filter((format) => format.areas.some((one) => intersection(one, area) !== undefined))
        .map((format) => ({ sheet, format })),
    )
    .sort((a, b) => a.format.priority - b.format.priority);
}

function add(self: readonly RangeTarget[], kind: Kind, { session }: Context): ObjectRef {
  const [first] = self;
  if (first === undefined) throw invalidArgument("no range");
  const { sheet } = first;
  demand(sheet, "allowFormatCells");
  // As Excel: a new one has the first priority.
  for (const other of sheet.conditionalFormats) other.priority += 1;
  const format: ConditionalFormat = {
    id: newId(),
    areas: self.map(({ area }) => area),
    rule: STARTS[kind],
    format: {},
    priority: 0,
    stopIfTrue: false,
  };
  sheet.conditionalFormats.push(format);
  session.restructured(sheet);
  return conditionalFormatRef({ sheet, format });
}

function byId(self: readonly RangeTarget[], id: unknown): Held | undefined {
  return formatsIn(self).find(({ format }) => format.id === id);
}

function required(found: Held | undefined): ObjectRef {
  if (found === undefined) throw itemNotFound("conditional format");
  return conditionalFormatRef(found);
}

const KINDS: readonly Kind[] = ["Custom", "CellValue", "ContainsText", "PresetCriteria"];
/** Excel's other kinds. */
const KINDS_REFUSED = ["DataBar", "ColorScale", "IconSet", "TopBottom"] as const;

export const conditionalFormatsRef = defineType<readonly RangeTarget[]>({
  name: "ConditionalFormatCollection",
  items: (self) => formatsIn(self).map(conditionalFormatRef),
  item: (self, key) => required(byId(self, key)),
  reads: {
    GetCount: (self) => formatsIn(self).length,
    GetItem: (self, args) => required(byId(self, args.at(0))),
    GetItemAt: (self, args) => required(formatsIn(self)[args.integer(0)]),
    GetItemOrNullObject: (self, args) => {
      const found = byId(self, args.at(0));
      return found === undefined ? null : conditionalFormatRef(found);
    },
  },
  writes: {
    Add: (self, args, context) => {
      const kind = args.word(0, [...KINDS, ...KINDS_REFUSED]);
      const known = KINDS.find((one) => one === kind);
      if (known === undefined) throw apiNotFound(`the conditional format ${kind}`);
      return add(self, known, context);
    },
    ClearAll: (self, _args, { session }) => {
      for (const { sheet, area } of self) {
        demand(sheet, "allowFormatCells");
        removeConditionalFormats(session, sheet, area);
      }
      return null;
    },
  },
});
