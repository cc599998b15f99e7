/** Excel's conditional formats of colour scales, data bars, icons and ranks. */
import type { ConditionalRule, DataBar, Icon, IconSet, ScaleBound, ScalePoint } from "../../book/types";
import { invalidArgument } from "../errors";
import type { BookSession } from "../session/session";
import { checkRuleFormula } from "../session/validating";
import { asColor, asFlag, asInteger, asList, asRecord, asText, asWord } from "./arguments";
import { changed, formatRef, type Held } from "./conditional-look";
import { defineType, type Property } from "./define";

type Kind = ConditionalRule["kind"];
type RuleOf<K extends Kind> = Extract<ConditionalRule, { kind: K }>;

function ruleOf<K extends Kind>({ format }: Held, kind: K): RuleOf<K> {
  if (format.rule.kind !== kind) throw invalidArgument("the conditional format is of another kind");
  return format.rule as RuleOf<K>;
}

function setRule(self: Held, rule: ConditionalRule, session: BookSession): void {
  self.format.rule = rule;
  changed(self, session);
}

const BOUNDS = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function boundFrom(value: unknown, session: BookSession): ScaleBound {
  const given = asRecord(value);
  const type = asWord(given["type"], BOUNDS);
  const formula = given["formula"];
  if (formula === undefined || formula === null || formula === "") return { type };
  const text = typeof formula === "number" ? String(formula) : asText(formula);
  if (text.startsWith("=")) checkRuleFormula(session, text);
  else if (!Number.isFinite(Number(text))) throw invalidArgument("a number or a formula is expected");
  return { type, formula: text };
}

function pointFrom(value: unknown, session: BookSession): ScalePoint {
  return { ...boundFrom(value, session), color: asColor(asRecord(value)["color"]) };
}

export const colorScaleRef = defineType<Held>({
  name: "ColorScaleConditionalFormat",
  properties: {
    Criteria: {
      get: (self) => {
        const { points } = ruleOf(self, "colorScale");
        const [minimum, midpoint, maximum = midpoint] = points;
        return { minimum, maximum, ...(points.length === 3 && { midpoint }) };
      },
      set: (self, value, { session }) => {
        const given = asRecord(value);
        const points = [given["minimum"], given["midpoint"], given["maximum"]].flatMap((one, index) =>
          index === 1 && (one === undefined || one === null) ? [] : [pointFrom(one, session)],
        );
        setRule(self, { kind: "colorScale", points }, session);
      },
    },
    ThreeColorScale: { get: (self) => ruleOf(self, "colorScale").points.length === 3 },
  },
});

const ICONS: Readonly<Record<string, number>> = {
  ThreeArrows: 3,
  ThreeArrowsGray: 3,
  ThreeFlags: 3,
  ThreeTrafficLights1: 3,
  ThreeTrafficLights2: 3,
  ThreeSigns: 3,
  ThreeSymbols: 3,
  ThreeSymbols2: 3,
  ThreeStars: 3,
  ThreeTriangles: 3,
  FourArrows: 4,
  FourArrowsGray: 4,
  FourRedToBlack: 4,
  FourRating: 4,
  FourTrafficLights: 4,
  FiveArrows: 5,
  FiveArrowsGray: 5,
  FiveRating: 5,
  FiveQuarters: 5,
  FiveBoxes: 5,
};

/** As Excel starts: equal shares in percent. */
export function startingIcons(style: string): IconSet["criteria"] {
  const count = ICONS[style] ?? 3;
  return Array.from({ length: count }, (_one, index) => ({
    type: "Percent" as const,
    formula: String(Math.round((100 * index) / count)),
    operator: "GreaterThanOrEqual" as const,
  }));
}

/** What the first icon is from. */
const LEAST = { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" } as const;

/** An icon of another set in place of the set's own; null and absent = the set's. */
function iconFrom(criterion: unknown): { readonly icon?: Icon } {
  const given = asRecord(criterion)["customIcon"];
  if (given === undefined || given === null) return {};
  const { set, index } = asRecord(given);
  const name = asWord(set, ["Invalid", ...Object.keys(ICONS)]);
  const number = asInteger(index);
  if (number < 0 || number >= (ICONS[name] ?? Infinity))
    throw invalidArgument(`${name} has no icon ${number}`);
  return { icon: { set: name, index: number } };
}

function icons<K extends keyof IconSet>(
  key: K,
  read: (value: unknown, rule: IconSet, session: BookSession) => IconSet[K],
): Property<Held> {
  return {
    get: (self) => ruleOf(self, "iconSet")[key],
    set: (self, value, { session }) => {
      const rule = ruleOf(self, "iconSet");
      setRule(self, { ...rule, [key]: read(value, rule, session) }, session);
    },
  };
}

export const iconSetRef = defineType<Held>({
  name: "IconSetConditionalFormat",
  properties: {
    Style: {
      get: (self) => ruleOf(self, "iconSet").style,
      set: (self, value, { session }) => {
        const style = asWord(value, Object.keys(ICONS));
        const rule = ruleOf(self, "iconSet");
        const keeps = ICONS[style] === rule.criteria.length;
        setRule(self, { ...rule, style, criteria: keeps ? rule.criteria : startingIcons(style) }, session);
      },
    },
    Criteria: {
      get: (self) =>
        ruleOf(self, "iconSet").criteria.map(({ icon, ...one }, index) => ({
          ...(index > 0 && one),
          ...(icon !== undefined && { customIcon: icon }),
        })),
      set: (self, value, { session }) => {
        const rule = ruleOf(self, "iconSet");
        const given = asList(value);
        if (given.length !== rule.criteria.length)
          throw invalidArgument(`${rule.criteria.length} criteria are expected`);
        const criteria = given.map((one, index) => {
          const icon = iconFrom(one);
          const [first] = startingIcons(rule.style);
          if (index === 0) return { ...(first ?? LEAST), ...icon };
          const bound = boundFrom(one, session);
          const operator = asWord(asRecord(one)["operator"], ["GreaterThan", "GreaterThanOrEqual"] as const);
          return { ...bound, operator, ...icon };
        });
        setRule(self, { ...rule, criteria }, session);
      },
    },
    ReverseIconOrder: icons("reversed", asFlag),
    ShowIconOnly: icons("showIconOnly", asFlag),
  },
});

type Look = DataBar["look"];

function look<K extends keyof Look>(key: K, read: (value: unknown) => Look[K]): Property<Held> {
  return {
    get: (self) => ruleOf(self, "dataBar").look[key],
    set: (self, value, { session }) => {
      const rule = ruleOf(self, "dataBar");
      setRule(self, { ...rule, look: { ...rule.look, [key]: read(value) } }, session);
    },
  };
}

function negative<K extends keyof Look["negative"]>(
  key: K,
  read: (value: unknown) => Look["negative"][K],
): Property<Held> {
  return {
    get: (self) => ruleOf(self, "dataBar").look.negative[key],
    set: (self, value, { session }) => {
      const rule = ruleOf(self, "dataBar");
      const changedPart = { ...rule.look.negative, [key]: read(value) };
      setRule(self, { ...rule, look: { ...rule.look, negative: changedPart } }, session);
    },
  };
}

/** "" where it is automatic, or there is none. */
const asColorOrNone = (value: unknown): string => (value === "" ? "" : asColor(value));

const positiveRef = defineType<Held>({
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    FillColor: bar("color", asColor),
    BorderColor: look("borderColor", asColorOrNone),
    GradientFill: look("gradient", asFlag),
  },
});
const negativeRef = defineType<Held>({
  name: "ConditionalDataBarNegativeFormat",
  properties: {
    BorderColor: negative("borderColor", asColorOrNone),
    FillColor: negative("color", asColorOrNone),
    MatchPositiveBorderColor: negative("matchesBorder", asFlag),
    MatchPositiveFillColor: negative("matchesColor", asFlag),
  },
});

function bar<K extends keyof DataBar>(
  key: K,
  read: (value: unknown, session: BookSession) => DataBar[K],
): Property<Held> {
  return {
    get: (self) => ruleOf(self, "dataBar")[key],
    set: (self, value, { session }) => {
      setRule(self, { ...ruleOf(self, "dataBar"), [key]: read(value, session) }, session);
    },
  };
}

export const dataBarRef = defineType<Held>({
  name: "DataBarConditionalFormat",
  properties: {
    LowerBoundRule: bar("low", boundFrom),
    UpperBoundRule: bar("high", boundFrom),
    ShowDataBarOnly: bar("showBarOnly", asFlag),
    AxisColor: look("axisColor", asColorOrNone),
    AxisFormat: look("axis", (value) => asWord(value, ["Automatic", "None", "CellMidPoint"] as const)),
    BarDirection: look("direction", (value) =>
      asWord(value, ["Context", "LeftToRight", "RightToLeft"] as const),
    ),
  },
  objects: { PositiveFormat: (self) => positiveRef(self), NegativeFormat: (self) => negativeRef(self) },
});

export const topBottomRef = defineType<Held>({
  name: "TopBottomConditionalFormat",
  properties: {
    Rule: {
      get: (self) => {
        const { rank, bottom, percent } = ruleOf(self, "rank");
        return { rank, type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}` };
      },
      set: (self, value, { session }) => {
        const given = asRecord(value);
        const type = asWord(given["type"], [
          "TopItems",
          "TopPercent",
          "BottomItems",
          "BottomPercent",
        ] as const);
        const rank = asInteger(given["rank"]);
        if (rank < 1 || rank > 1000) throw invalidArgument("a rank of 1 to 1000 is expected");
        setRule(
          self,
          { kind: "rank", rank, bottom: type.startsWith("Bottom"), percent: type.endsWith("Percent") },
          session,
        );
      },
    },
  },
  objects: { Format: (self) => formatRef(self) },
});
