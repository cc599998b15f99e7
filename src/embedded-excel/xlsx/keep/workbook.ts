/** The workbook's part of a file that was opened: sheets, names and how it calculates; all else stays as it is. */
import type { Book, DefinedName, Sheet } from "../../book/types";
import { CONTENT, RELATIONSHIP } from "../package/names";
import type { PackageReader } from "../package/reader";
import { childSpans, rawAttributes, withAttributes, type Span } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import { attribute, element, flag, numberAttribute, parseXml } from "../package/xml";
import { CALCULATION_MODES } from "../workbook/calculation";
import { PRINT_NAMES, writeName, writePrintNames } from "../workbook/defined-names";
import { mergeItems, type RawItem } from "./items";
import { OrderedChildren } from "./ordered-children";
import { isSame, type Origin } from "./origin";
import type { KeptCaches } from "./pivots";
import { partText } from "./part-text";

/** The elements of a workbook in the order that the format prescribes (ECMA-376, CT_Workbook). */
const ORDER =
  `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames
  calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`.split(
    /\s+/,
  );

/** A sheet of the file: a worksheet of the book, or a sheet of another kind, which stays as it is. */
interface Entry {
  readonly text: string;
  /** Undefined for a chart sheet and the like. */
  readonly sheetId: string | undefined;
  /** Its place before; undefined for a new one. */
  readonly before: number | undefined;
}

const STATES: Readonly<Record<Sheet["visibility"], string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export class WorkbookKeeper {
  private readonly document: OrderedChildren;
  private readonly raw: readonly (Entry & { readonly before: number })[];
  private readonly entries: Entry[];

  constructor(
    private readonly book: Book,
    private readonly from: Origin,
    private readonly original: PackageReader,
    private readonly file: PackageWriter,
  ) {
    this.document = new OrderedChildren(partText(original, from.workbook) ?? "", ORDER);
    const list = this.document.find("sheets");
    this.raw = (list === undefined ? [] : childSpans(this.document.text, list)).map((span, before) => {
      const text = this.document.raw(span);
      const relationship = attribute(parseXml(text), "id");
      const sheetId = from.sheets.find((one) => one.relationship === relationship)?.id;
      return { text, sheetId, before };
    });
    this.entries = this.placed();
  }

  /** Sheets of other kinds stay behind the worksheet that stands before them. */
  private placed(): Entry[] {
    const known = new Map(this.raw.map((one) => [one.sheetId, one]));
    const placed: Entry[] = this.book.sheets.map((sheet) => {
      const entry = known.get(sheet.id);
      return { text: entry?.text ?? "", sheetId: sheet.id, before: entry?.before };
    });
    for (const one of this.raw) {
      if (one.sheetId !== undefined) continue;
      const behind = this.raw
        .slice(0, one.before)
        .findLast((each) => placed.some(({ before }) => before === each.before));
      const at = behind === undefined ? -1 : placed.findIndex(({ before }) => before === behind.before);
      placed.splice(at + 1, 0, one);
    }
    return placed;
  }

  readonly indexOf = (sheetId: string): number =>
    this.entries.findIndex((entry) => entry.sheetId === sheetId);

  private writeSheets(partOf: (sheetId: string) => string): void {
    const list = this.document.find("sheets");
    const numbers = this.raw.map(({ text }) => numberAttribute(parseXml(text), "sheetId") ?? 0);
    let next = Math.max(0, ...numbers) + 1;
    const texts = this.entries.map((entry) => {
      const sheet = this.book.sheets.find(({ id }) => id === entry.sheetId);
      if (sheet === undefined) return entry.text;
      if (entry.before === undefined)
        return this.document.inOwnWords(
          element("sheet", {
            name: sheet.name,
            sheetId: next++,
            state: STATES[sheet.visibility],
            "r:id": this.file.relate(this.from.workbook, RELATIONSHIP.worksheet, partOf(sheet.id)),
          }),
        );
      const before = this.from.sheets.find(({ id }) => id === sheet.id)?.before;
      const named =
        sheet.name === before?.name ? entry.text : withAttributes(entry.text, { name: sheet.name });
      return sheet.visibility === before?.visibility
        ? named
        : withAttributes(named, { state: STATES[sheet.visibility] });
    });
    for (const { sheetId, text } of this.raw) {
      if (sheetId === undefined || this.book.sheets.some(({ id }) => id === sheetId)) continue;
      this.file.unrelate(this.from.workbook, attribute(parseXml(text), "id") ?? "");
    }
    if (
      list === undefined ||
      isSame(
        texts,
        this.raw.map(({ text }) => text),
      )
    )
      return;
    this.document.putList("sheets", texts, false);
  }

  /** The name's text with its sheet at the place where it is now; undefined where the sheet is gone. */
  private moved(text: string): string | undefined {
    const before = numberAttribute(parseXml(text), "localSheetId");
    if (before === undefined) return text;
    const now = this.entries.findIndex((entry) => entry.before === before);
    if (now < 0) return undefined;
    const end = text.indexOf(">") + 1;
    return now === before
      ? text
      : withAttributes(text.slice(0, end), { localSheetId: now }) + text.slice(end);
  }

  private writeNames(): void {
    const list = this.document.find("definedNames");
    const left = [...this.from.before.names];
    const prints = new Map<string, string[]>();
    const raw: RawItem<DefinedName>[] = [];
    for (const span of list === undefined ? [] : childSpans(this.document.text, list)) {
      const text = this.document.raw(span);
      const sheetId = this.sheetOf(text);
      const kind = this.kindOf(text, sheetId);
      if (kind === "print") prints.set(sheetId ?? "", [...(prints.get(sheetId ?? "") ?? []), text]);
      else raw.push({ text, item: kind === "name" ? left.shift() : undefined });
    }
    const { kept, added } = mergeItems(raw, this.book.names);
    const texts = [
      ...kept.flatMap(({ text }) => this.moved(text) ?? []),
      ...added.map((one) => this.document.inOwnWords(writeName(one, this.indexOf))),
      ...this.book.sheets.flatMap((sheet) => this.printNames(sheet, prints.get(sheet.id) ?? [])),
    ];
    const before = [...raw.map(({ text }) => text), ...[...prints.values()].flat()];
    if (!isSame(texts.toSorted(), before.toSorted())) this.document.putList("definedNames", texts, false);
  }

  private sheetOf(text: string): string | undefined {
    const local = numberAttribute(parseXml(text), "localSheetId");
    return local === undefined ? undefined : this.raw[local]?.sheetId;
  }

  /** What the book takes a name of the file for: as readNames does. */
  private kindOf(text: string, sheetId: string | undefined): "print" | "name" | "other" {
    const one = parseXml(text);
    const name = attribute(one, "name") ?? "";
    if (attribute(one, "localSheetId") !== undefined && sheetId === undefined) return "other";
    if (PRINT_NAMES.includes(name) && sheetId !== undefined) return "print";
    return name === "" || name.startsWith("_xlnm.") || flag(one, "function") === true ? "other" : "name";
  }

  private printNames(sheet: Sheet, raw: readonly string[]): readonly string[] {
    const before = this.from.sheets.find(({ id }) => id === sheet.id)?.before;
    const same =
      before?.name === sheet.name &&
      (["printArea", "titleRows", "titleColumns"] as const).every(
        (key) => before.pageLayout[key] === sheet.pageLayout[key],
      );
    if (same) return raw.flatMap((text) => this.moved(text) ?? []);
    return writePrintNames(sheet, this.indexOf(sheet.id)).map((one) => this.document.inOwnWords(one));
  }

  private writeActive(): void {
    const { book, from, document } = this;
    const active = this.indexOf(book.activeSheetId);
    const before = this.raw.find(({ sheetId }) => sheetId === from.before.activeSheetId)?.before;
    if (active === before || active < 0) return;
    const views = document.find("bookViews");
    const view: Span | undefined = views === undefined ? undefined : childSpans(document.text, views)[0];
    if (views === undefined || view === undefined) {
      document.put("bookViews", element("bookViews", {}, element("workbookView", { activeTab: active })));
      return;
    }
    const shown = Number(rawAttributes(document.tag(view)).get("firstSheet") ?? 0);
    const changed = { activeTab: active, ...(shown > active && { firstSheet: undefined }) };
    const { text } = document;
    document.putRaw(
      "bookViews",
      text.slice(views.start, view.start) +
        withAttributes(document.tag(view), changed) +
        text.slice(view.inside, views.end),
    );
  }

  private writeCalculation(recalculates: boolean): void {
    const { book, from, document } = this;
    const mode = book.calculationMode === from.before.calculationMode ? undefined : book.calculationMode;
    if (!recalculates && mode === undefined) return;
    const found = document.find("calcPr");
    const changed = {
      ...(mode !== undefined && { calcMode: CALCULATION_MODES[mode] }),
      ...(recalculates && { fullCalcOnLoad: true }),
    };
    if (found === undefined) document.put("calcPr", element("calcPr", { calcId: 191_029, ...changed }));
    else document.putRaw("calcPr", withAttributes(document.raw(found), changed));
  }

  private writeCaches({ added, removed }: KeptCaches): void {
    if (added.length + removed.length === 0) return;
    const list = this.document.find("pivotCaches");
    const raw = (list === undefined ? [] : childSpans(this.document.text, list)).map((span) =>
      this.document.raw(span),
    );
    const kept = raw.filter((text) => !removed.includes(attribute(parseXml(text), "id") ?? ""));
    const own = added.map((one) => this.document.inOwnWords(one));
    this.document.putList("pivotCaches", [...kept, ...own], false);
  }

  /**
   * @param partOf the part of a sheet that is new
   * @param caches what PivotTables have their records from
   * @param recalculates cells changed: Excel is asked to calculate anew, and in what order it did is no more
   */
  write(partOf: (sheetId: string) => string, recalculates: boolean, caches: KeptCaches): void {
    const { from, file, original } = this;
    this.writeSheets(partOf);
    this.writeNames();
    this.writeActive();
    this.writeCalculation(recalculates);
    this.writeCaches(caches);
    if (recalculates)
      for (const { id, kind } of original.relationships(from.workbook))
        if (kind === "calcChain") file.unrelate(from.workbook, id);
    if (this.document.changed) file.add(from.workbook, this.document.xml());
  }
}

/** Content types of the workbook's part by what a file's name ends in: Excel opens none under another's name. */
const BY_ENDING: Readonly<Record<string, string>> = {
  xlsx: CONTENT.workbook,
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  xltm: "application/vnd.ms-excel.template.macroEnabled.main+xml",
};

/** Gives the workbook the content type that its file's ending wants; true = macros had to go for that. */
export function keepKind(
  from: Origin,
  file: PackageWriter,
  original: PackageReader,
  ending: string,
): boolean {
  const type = BY_ENDING[ending.toLowerCase()] ?? CONTENT.workbook;
  file.setType(from.workbook, type);
  if (type.includes("macroEnabled")) return false;
  const macros = original
    .relationships(from.workbook)
    .filter(({ kind }) => kind === "vbaProject" || kind === "xlMacrosheet");
  for (const { id } of macros.filter(({ kind }) => kind === "vbaProject")) file.unrelate(from.workbook, id);
  return macros.length > 0;
}
