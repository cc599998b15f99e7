/** The parts of a file that saving fills: what a sheet's says, and what all sheets share. */
import { cellAddress } from "../book/address";
import { usedAreaOf } from "../book/cells";
import type { Book, Sheet } from "../book/types";
import { writeDrawing } from "./chart/drawings";
import { addRemarks } from "./keep/remarks";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "./package/names";
import type { PackageWriter } from "./package/writer";
import { XML_HEAD, element, listElement } from "./package/xml";
import { PersonWriter } from "./remarks/persons";
import { writeArea } from "./sheet/areas";
import { writeColumns, writeSheetFormat } from "./sheet/columns";
import { writeSheetFilter } from "./sheet/column-filters";
import { writeConditionalFormats } from "./sheet/conditional-formats";
import { writeCustomProperties } from "./sheet/custom-properties";
import { writeHyperlinks } from "./sheet/hyperlinks";
import { writeExtensions } from "./sheet/newer-formats";
import { fitsToPage, writeBreaks, writePage } from "./sheet/page-layout";
import { writeProtection } from "./sheet/protection";
import { StringWriter, type KeptStrings } from "./sheet/strings";
import { writeTables } from "./sheet/tables";
import { writeValidations } from "./sheet/validations";
import { writeSheetProperties, writeView } from "./sheet/view";
import { CellWriter } from "./sheet/write-cells";
import { BAGS, writeBags } from "./style/checkboxes";
import { writeTheme } from "./style/theme";
import { StyleWriter, type KeptStyles } from "./style/write-styles";
import { writeMetadata } from "./workbook/metadata";

/** Where the cells go: no XML holds that character. */
const CELLS = "\0";

function* around(before: string, pieces: Iterable<string>, after: string): Generator<string> {
  yield before;
  yield* pieces;
  yield after;
}

/** What is written of one file: its sheets' parts, and the parts that they share. */
export class Saving {
  readonly styles: StyleWriter;
  private readonly strings: StringWriter;
  readonly cells: CellWriter;
  private readonly adds: boolean;
  private readonly hasBags: boolean;
  private metadata: { readonly number: number; readonly isNew: boolean } | undefined;
  /** Of the file that is added to: 0 where its part says nothing of arrays, undefined where it has none. */
  private readonly keptMetadata: number | undefined;

  /** @param kept styles, texts and the numbers of dynamic arrays of a file that is added to */
  constructor(
    readonly book: Book,
    readonly file: PackageWriter,
    kept?: {
      readonly styles?: KeptStyles;
      readonly strings?: KeptStrings;
      readonly dynamic?: ReadonlySet<number>;
      /** The numbers of checkboxes, where the file has a part of property bags. */
      readonly bags?: ReadonlySet<number>;
    },
    readonly persons = new PersonWriter(),
  ) {
    this.adds = kept !== undefined;
    this.keptMetadata = kept?.dynamic === undefined ? undefined : ([...kept.dynamic][0] ?? 0);
    this.styles = new StyleWriter(kept?.styles, kept?.bags === undefined ? 0 : ([...kept.bags][0] ?? "none"));
    this.hasBags = kept?.bags !== undefined;
    this.strings = new StringWriter(kept?.strings);
    this.cells = new CellWriter(this.styles, this.strings, book.names, () => this.dynamicNumber());
  }

  /** Undefined where the file has such a part already that does not say it. */
  private dynamicNumber(): number | undefined {
    this.metadata ??= { number: this.keptMetadata ?? 1, isNew: this.keptMetadata === undefined };
    return this.metadata.number === 0 ? undefined : this.metadata.number;
  }

  /** The sheet's part, in the order of elements that the format prescribes. */
  sheet(sheet: Sheet, part: string, guid: string): void {
    const { book, file } = this;
    const merges = sheet.merges.map((area) => element("mergeCell", { ref: writeArea(area) }));
    const used = usedAreaOf(sheet);
    const tables = writeTables(sheet.tables, sheet, part, file);
    const [before = "", after = ""] = element(
      "worksheet",
      {
        xmlns: NAMESPACE.main,
        "xmlns:r": NAMESPACE.relationships,
        "xmlns:mc": NAMESPACE.compatibility,
        "mc:Ignorable": "xr",
        "xmlns:xr": NAMESPACE.revision,
        "xr:uid": guid,
      },
      writeSheetProperties(sheet, fitsToPage(sheet.pageLayout)),
      element("dimension", { ref: used === undefined ? cellAddress(0, 0) : writeArea(used) }),
      writeView(sheet, sheet.id === book.activeSheetId),
      writeSheetFormat(sheet),
      writeColumns(sheet, this.styles),
      CELLS,
      writeProtection(sheet),
      writeSheetFilter(sheet.autoFilter),
      listElement("mergeCells", merges, { count: merges.length }),
      writeConditionalFormats(sheet, this.styles),
      writeValidations(sheet),
      listElement("hyperlinks", writeHyperlinks(sheet.hyperlinks, part, file)),
      writePage(sheet.pageLayout),
      writeBreaks(sheet.pageLayout),
      writeCustomProperties(sheet, part, file),
      writeDrawing(sheet, book, part, file),
      addRemarks(sheet, part, { file, persons: this.persons }),
      listElement("tableParts", tables, { count: tables.length }),
      writeExtensions(sheet),
    ).split(CELLS);
    file.add(part, around(XML_HEAD + before, this.cells.sheetData(sheet), after), CONTENT.worksheet);
  }

  /** What all sheets share; after them, for they fill it. `there`: where a file that is added to has each kind of part. */
  shared(workbook: string, there: (kind: string) => string | undefined): void {
    const parts = [
      ["styles", "xl/styles.xml", this.styles.xml(), CONTENT.styles, RELATIONSHIP.styles],
      [
        "sharedStrings",
        "xl/sharedStrings.xml",
        this.strings.xml(),
        CONTENT.sharedStrings,
        RELATIONSHIP.sharedStrings,
      ],
    ] as const;
    for (const [kind, path, xml, content, type] of parts) {
      const found = there(kind);
      if (xml === undefined || ((found === undefined || !this.file.has(found)) && this.isEmpty(kind)))
        continue;
      this.file.add(found ?? path, xml, content);
      if (found === undefined) this.file.relate(workbook, type, path);
    }
  }

  /** What cells say of their array formulas; after the sheets, for they ask for it. */
  addMetadata(workbook: string): void {
    if (this.metadata?.isNew !== true) return;
    this.file.add("xl/metadata.xml", writeMetadata(), CONTENT.sheetMetadata);
    this.file.relate(workbook, RELATIONSHIP.sheetMetadata, "xl/metadata.xml");
  }

  /** What styles say of checkboxes; after the sheets as well. */
  addBags(workbook: string): void {
    if (this.hasBags || !this.styles.addsCheckboxes) return;
    this.file.add(BAGS.path, writeBags(), BAGS.content);
    this.file.relate(workbook, BAGS.type, BAGS.path);
  }

  /** Whether a file that had no such part needs none now either. Files of our own always have both. */
  private isEmpty(kind: "styles" | "sharedStrings"): boolean {
    return this.adds && (kind === "styles" ? this.styles : this.strings).isEmpty;
  }

  theme(workbook: string): void {
    this.file.add("xl/theme/theme1.xml", writeTheme(), CONTENT.theme);
    this.file.relate(workbook, RELATIONSHIP.theme, "xl/theme/theme1.xml");
  }
}
