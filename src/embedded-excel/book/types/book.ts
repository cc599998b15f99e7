/** A workbook. */
import type { Sheet } from "./sheet";

export interface DefinedName {
  name: string;
  /** With "=", e.g. `=Pengaturan!$C$5` or `=DaftarArea[Area]`. */
  formula: string;
  /** Absent = of the workbook. */
  sheetId?: string;
  visible: boolean;
  comment?: string;
}

export interface Book {
  sheets: Sheet[];
  activeSheetId: string;
  names: DefinedName[];
  /** docProps/core: title, author, subject, keywords, comments, category, manager, company, created (ISO), lastAuthor. */
  properties: Map<string, string>;
  customProperties: Map<string, string | number | boolean>;
  /** `workbook.settings` of the add-in (JSON text by key). */
  settings: Map<string, string>;
  /** Custom XML parts, id to XML. */
  customXml: Map<string, string>;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** A file of the 1904 date system: serials stay as stored. */
  date1904: boolean;
}
