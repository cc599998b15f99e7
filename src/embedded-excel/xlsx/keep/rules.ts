/** Conditional formats and validations of a sheet that was opened: those of kinds that the book does not know stay. */
import type { ConditionalFormat, Sheet, Validation } from "../../book/types";
import {
  childSpans,
  rootSpan,
  spansAt,
  spliced,
  withAttributes,
  type Span,
  type SpanChange,
} from "../package/spans";
import { encodeText } from "../package/text";
import { attribute, child, childrenOf, element, escapeText, parseXml } from "../package/xml";
import { toFileFormula } from "../formulas";
import { readAreas } from "../sheet/areas";
import { isReadRule, writeConditionalFormat } from "../sheet/conditional-formats";
import { readName, writeFormatsPart, writeNewerFormat } from "../sheet/newer-formats";
import { readValidation, writeValidation } from "../sheet/validations";
import type { StyleWriter } from "../style/write-styles";
import { mergeItems, type Merged, type RawItem } from "./items";
import type { OrderedChildren } from "./ordered-children";
import { isSame, type SheetOrigin } from "./origin";

/** An extension list with some of its elements otherwise, and without what is left empty by that. */
function withoutEmpty(xml: string, changes: readonly SpanChange[]): string {
  const EMPTY = /<([\w.-]+:)?(conditionalFormattings|dataValidations|ext|extLst)\b[^>]*>\s*<\/\1?\2\s*>/g;
  const COUNTED = /(<(?:[\w.-]+:)?dataValidations\b[^>]*?)\s+count="\d+"/g;
  let left = spliced(xml, changes);
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replaceAll(EMPTY, "").replaceAll(COUNTED, "$1");
  }
  return left;
}

/** Elements of a name anywhere in the sheet's extension list: those of newer kinds. */
function inExtensions(document: OrderedChildren, name: string): Span[] {
  const list = document.find("extLst");
  if (list === undefined || list.inside === list.end) return [];
  const xml = document.text;
  // extLst > ext > conditionalFormattings > conditionalFormatting
  return [...spansAt(xml, 2, list.inside, list.insideEnd)].filter((one) => one.name === name);
}

/** What of the extension list is no more or otherwise, and conditional formats that are new in it. */
export interface ExtensionChanges {
  readonly dropped: readonly Span[];
  readonly changed: readonly (Pick<Span, "start" | "end"> & { readonly text: string })[];
  readonly added: readonly string[];
}

/** Changes the sheet's extension list. */
export function changeExtensions(
  document: OrderedChildren,
  { dropped, changed, added }: ExtensionChanges,
): void {
  const list = document.find("extLst");
  if (dropped.length + changed.length + added.length === 0) return;
  if (list === undefined) {
    document.put("extLst", element("extLst", {}, writeFormatsPart(added)));
    return;
  }
  const changes = [...dropped.map(({ start, end }) => ({ start, end, text: "" })), ...changed].map(
    ({ start, end, text }) => ({ start: start - list.start, end: end - list.start, text }),
  );
  const left = withoutEmpty(document.raw(list), changes);
  const all = added.length === 0 ? left : withFormats(left, added, document);
  document.putRaw("extLst", all === "" ? undefined : all);
}

/** An extension list ("" = none is left) with formats put at the end of its part for them. */
function withFormats(list: string, added: readonly string[], document: OrderedChildren): string {
  const part = document.inOwnWords(writeFormatsPart(added));
  if (list === "") return document.inOwnWords(element("extLst", {}, "\0")).replace("\0", () => part);
  const root = rootSpan(list);
  const there = [...spansAt(list, 1, root.inside, root.insideEnd)].find(
    ({ name, inside, end }) => name === "conditionalFormattings" && inside < end,
  );
  const [at, text] = there === undefined ? [root.insideEnd, part] : [there.insideEnd, added.join("")];
  return spliced(list, [{ start: at, end: at, text }]);
}

interface Placed<Item> extends RawItem<Item> {
  /** Where it stands, with what holds it. */
  readonly holder: Span;
  readonly span: Span;
  readonly newer: boolean;
  /** By which it and its other half know each other. */
  readonly half: string | undefined;
}

/** The file's rules in the order in which they were read. */
function rawRules(
  document: OrderedChildren,
  before: readonly ConditionalFormat[],
): Placed<ConditionalFormat>[] {
  const name = "conditionalFormatting";
  const left = [...before];
  const holders = document.all(name);
  const halves = new Set(
    holders.flatMap((holder) =>
      childrenOf(parseXml(document.raw(holder)), "cfRule").flatMap((rule) => readName(rule) ?? []),
    ),
  );
  return [
    ...holders.map((holder) => ({ holder, newer: false })),
    ...inExtensions(document, name).map((holder) => ({ holder, newer: true })),
  ].flatMap(({ holder, newer }) => {
    const element = parseXml(document.raw(holder));
    const areas = readAreas(attribute(element, "sqref") ?? child(element, "sqref")?.text);
    return childSpans(document.text, holder)
      .filter((one) => one.name === "cfRule")
      .map((span) => {
        const text = document.raw(span);
        const rule = parseXml(text);
        const read = areas.length > 0 && isReadRule(rule, halves);
        const half = newer ? attribute(rule, "id") : readName(rule);
        return { text, item: read ? left.shift() : undefined, holder, span, newer, half };
      });
  });
}

export function keepConditionalFormats(
  document: OrderedChildren,
  sheet: Sheet,
  before: readonly ConditionalFormat[],
  styles: StyleWriter,
): ExtensionChanges {
  if (isSame(sheet.conditionalFormats, before)) return { dropped: [], changed: [], added: [] };
  const raw = rawRules(document, before);
  const now = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  const merged = mergeItems(raw, now);
  const { texts, added } = retouchedRules(raw, merged);
  // What is no more takes its other half along.
  const gone = new Set(raw.filter((one) => !texts.has(one)).map(({ half }) => half));
  const stays = (one: Placed<ConditionalFormat>): boolean =>
    texts.has(one) && (!one.newer || one.half === undefined || !gone.has(one.half));
  const holders = new Map<Span, Placed<ConditionalFormat>[]>();
  for (const one of raw) holders.set(one.holder, [...(holders.get(one.holder) ?? []), one]);
  const classic: string[] = [];
  const dropped: Span[] = [];
  const changed: ExtensionChanges["changed"][number][] = [];
  for (const [holder, rules] of holders) {
    const left = rules.filter(stays);
    if (rules[0]?.newer !== true) {
      // What else stands among the rules stays with them.
      const changes = rules.map((one) => ({
        start: one.span.start - holder.start,
        end: one.span.end - holder.start,
        text: stays(one) ? (texts.get(one) ?? "") : "",
      }));
      if (left.length > 0) classic.push(spliced(document.raw(holder), changes));
    } else if (left.length === 0) dropped.push(holder);
    else
      for (const one of rules) {
        const text = texts.get(one) ?? "";
        if (!stays(one)) dropped.push(one.span);
        else if (text !== one.text) changed.push({ ...one.span, text });
      }
  }
  const written = added.map((one) => document.inOwnWords(writeConditionalFormat(one, styles)));
  const all = [...classic, ...written].join("");
  document.putRaw("conditionalFormatting", all === "" ? undefined : all);
  return { dropped, changed, added: added.flatMap((one) => writeNewerFormat(one) ?? []) };
}

/**
 * The rules that stay, with their text as it is now: one that only others came before or behind, or whose formula followed its
 * cells, says the rest as it did, in words that a book has no place for. `added`: those that are to be written anew.
 */
function retouchedRules(
  raw: readonly Placed<ConditionalFormat>[],
  { kept, dropped, added }: Merged<ConditionalFormat>,
): { texts: ReadonlyMap<RawItem<ConditionalFormat>, string>; added: readonly ConditionalFormat[] } {
  const texts = new Map(kept.map((one) => [one, one.text]));
  const left = [...added];
  for (const one of raw) {
    if (one.item === undefined || !dropped.includes(one)) continue;
    const at = left.findIndex(({ id }) => id === one.item?.id);
    const now = left[at];
    const text = now && retouched(one.text, one.item, now);
    if (text === undefined) continue;
    left.splice(at, 1);
    texts.set(one, text);
  }
  return { texts, added: left };
}

/** The rule's text as it is now; undefined where more of it is otherwise than its place among others and its formula. */
function retouched(text: string, before: ConditionalFormat, now: ConditionalFormat): string | undefined {
  const { priority, stopIfTrue, rule } = before;
  if (!isSame({ ...now, priority, stopIfTrue, rule }, before)) return undefined;
  const root = rootSpan(text);
  const formulas = childSpans(text, root).filter(({ name }) => name === "formula" || name === "f");
  const [formula] = formulas;
  const changes: SpanChange[] = [];
  if (!isSame(now.rule, rule)) {
    if (now.rule.kind !== "custom" || rule.kind !== "custom" || formulas.length > 1) return undefined;
    if (formula === undefined || formula.inside === formula.end) return undefined;
    const own = escapeText(encodeText(toFileFormula(now.rule.formula)));
    changes.push({ start: formula.inside, end: formula.insideEnd, text: own });
  }
  const tag = withAttributes(text.slice(root.start, root.inside), {
    // The file counts from 1.
    ...(now.priority !== priority && { priority: now.priority + 1 }),
    ...(now.stopIfTrue !== stopIfTrue && { stopIfTrue: now.stopIfTrue ? true : undefined }),
  });
  return spliced(text, [{ start: root.start, end: root.inside, text: tag }, ...changes]);
}

/** Returns those of newer kinds that are no more. */
export function keepValidations(
  document: OrderedChildren,
  sheet: Sheet,
  { before }: SheetOrigin,
): readonly Span[] {
  if (isSame(sheet.validations, before.validations)) return [];
  const list = document.find("dataValidations");
  const item = (span: Span): RawItem<Validation> => {
    const text = document.raw(span);
    return { text, item: readValidation(parseXml(text)) };
  };
  const classic = list === undefined ? [] : childSpans(document.text, list).map(item);
  const newer = inExtensions(document, "dataValidation").map((holder) => ({ ...item(holder), holder }));
  const now = sheet.validations.filter(({ areas }) => areas.length > 0);
  const { kept, dropped, added } = mergeItems([...classic, ...newer], now);
  const texts = [
    ...kept.filter((one) => !newer.some((other) => other === one)).map(({ text }) => text),
    ...added.map((one) => document.inOwnWords(writeValidation(one))),
  ];
  document.putList("dataValidations", texts);
  return newer.filter((one) => dropped.some((other) => other === one)).map(({ holder }) => holder);
}
