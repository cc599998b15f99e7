/** Excel.ConditionalFormatCollection and its kinds. */
import { intersection } from "../../book/area";
import { NEW_BAR_LOOK } from "../../book/bar-look";
import { newId } from "../../book/empty-book";
import type { ConditionalFormat, ConditionalRule, ValidationOperator } from "../../book/types";
import { apiNotFound, invalidArgument, itemNotFound } from "../errors";
import { demand } from "../session/guard";
import { removeConditionalFormats } from "../session/rules";
import type { BookSession, RangeTarget } from "../session/session";
import { checkRuleFormula } from "../session/validating";
import { asFlag, asInteger, asRecord, asText, asWord } from "./arguments";
import { changed, formatRef, type Held } from "./conditional-look";
import { colorScaleRef, dataBarRef, iconSetRef, startingIcons, topBottomRef } from "./conditional-scales";
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

const STATES = ["Blanks", "NonBlanks", "Errors", "NonErrors"] as const;
const DEVIATIONS = ["OneStdDev", "TwoStdDev", "ThreeStdDev"];

/** As Office.js names what a preset rule asks for. */
function criterionOf(rule: ConditionalRule): string {
  if (rule.kind === "state") return rule.state;
  if (rule.kind !== "average") return rule.kind === "uniqueValues" ? "UniqueValues" : "DuplicateValues";
  const start = rule.equal ? "EqualOr" : (DEVIATIONS[rule.deviations - 1] ?? "");
  return `${start}${rule.above ? "Above" : "Below"}Average`;
}

function presetOf(criterion: string): ConditionalRule {
  if (criterion === "DuplicateValues") return { kind: "duplicateValues" };
  if (criterion === "UniqueValues") return { kind: "uniqueValues" };
  const state = STATES.find((one) => one === criterion);
  if (state !== undefined) return { kind: "state", state };
  const [, start = "", side] =
    /^(EqualOr|OneStdDev|TwoStdDev|ThreeStdDev|)(Above|Below)Average$/.exec(criterion) ?? [];
  if (side === undefined) throw apiNotFound(`the conditional format criterion ${criterion}`);
  const deviations = ([0, 1, 2, 3] as const)[DEVIATIONS.indexOf(start) + 1] ?? 0;
  return { kind: "average", above: side === "Above", equal: start === "EqualOr", deviations };
}

const presetRef = kindRef(
  "PresetCriteriaConditionalFormat",
  (rule) => ({ criterion: criterionOf(rule) }),
  (value) => presetOf(asText(value["criterion"])),
);

const STARTS = {
  Custom: { kind: "custom", formula: "=FALSE" },
  CellValue: { kind: "cellValue", operator: "EqualTo", formula1: "=NA()" },
  ContainsText: { kind: "containsText", operator: "Contains", text: "\u0000" },
  PresetCriteria: { kind: "duplicateValues" },
  TopBottom: { kind: "rank", rank: 10, bottom: false, percent: false },
  ColorScale: {
    kind: "colorScale",
    points: [
      { type: "LowestValue", color: "#F8696B" },
      { type: "Percentile", formula: "50", color: "#FFEB84" },
      { type: "HighestValue", color: "#63BE7B" },
    ],
  },
  DataBar: {
    kind: "dataBar",
    low: { type: "Automatic" },
    high: { type: "Automatic" },
    color: "#638EC6",
    showBarOnly: false,
    look: NEW_BAR_LOOK,
  },
  IconSet: {
    kind: "iconSet",
    style: "ThreeTrafficLights1",
    criteria: startingIcons("ThreeTrafficLights1"),
    reversed: false,
    showIconOnly: false,
  },
} as const satisfies Readonly<Record<string, ConditionalRule>>;
type Kind = keyof typeof STARTS;
const KINDS = Object.keys(STARTS) as Kind[];

const KIND_OF: Readonly<Record<ConditionalRule["kind"], Kind>> = {
  custom: "Custom",
  cellValue: "CellValue",
  containsText: "ContainsText",
  duplicateValues: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  average: "PresetCriteria",
  state: "PresetCriteria",
  rank: "TopBottom",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
};

const kindOf = ({ rule }: ConditionalFormat): Kind => KIND_OF[rule.kind];

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
const topBottom = ofKind("TopBottom", topBottomRef);
const colorScale = ofKind("ColorScale", colorScaleRef);
const dataBar = ofKind("DataBar", dataBarRef);
const iconSet = ofKind("IconSet", iconSetRef);

/** Priorities follow one another. */
function number(ordered: readonly ConditionalFormat[]): void {
  ordered.forEach((one, index) => {
    one.priority = index;
  });
}

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
        const wanted = asInteger(value);
        // Below 0 it is counted from the last.
        others.splice(wanted < 0 ? Math.max(0, others.length + 1 + wanted) : wanted, 0, self.format);
        number(others);
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
    TopBottom: topBottom.required,
    TopBottomOrNullObject: topBottom.orNull,
    ColorScale: colorScale.required,
    ColorScaleOrNullObject: colorScale.orNull,
    DataBar: dataBar.required,
    DataBarOrNullObject: dataBar.orNull,
    IconSet: iconSet.required,
    IconSetOrNullObject: iconSet.orNull,
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
      number([...self.sheet.conditionalFormats].sort((a, b) => a.priority - b.priority));
      changed(self, session);
      return null;
    },
  },
});

function formatsIn(self: readonly RangeTarget[]): readonly Held[] {
  const sheets = new Set(self.map(({ sheet }) => sheet));
  return [...sheets]
    .flatMap((sheet) =>
      sheet.conditionalFormats
        .filter(({ areas }) =>
          self.some(
            (target) =>
              target.sheet === sheet && areas.some((one) => intersection(one, target.area) !== undefined),
          ),
        )
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
      return add(self, args.word(0, KINDS), context);
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
