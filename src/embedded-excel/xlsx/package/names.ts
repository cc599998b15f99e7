/** The words of the Open Packaging Conventions and of SpreadsheetML: namespaces, relationship and content types. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const NAMESPACE = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: `${OFFICE}/relationships`,
  packageRelationships: `${PACKAGE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  compatibility: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  dynamicArray: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  revision: "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  creationId: "http://schemas.microsoft.com/office/drawing/2014/main",
  customXml: `${OFFICE}/customXml`,
  customProperties: `${OFFICE}/custom-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
  variants: `${OFFICE}/docPropsVTypes`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  dublinCore: "http://purl.org/dc/elements/1.1/",
  dublinCoreTerms: "http://purl.org/dc/terms/",
  threads: "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments",
  schemaInstance: "http://www.w3.org/2001/XMLSchema-instance",
} as const;

/** Relationship types; when reading, only what follows the last slash counts (the strict variant has other roots). */
export const RELATIONSHIP = {
  workbook: `${OFFICE}/relationships/officeDocument`,
  worksheet: `${OFFICE}/relationships/worksheet`,
  styles: `${OFFICE}/relationships/styles`,
  theme: `${OFFICE}/relationships/theme`,
  sharedStrings: `${OFFICE}/relationships/sharedStrings`,
  sheetMetadata: `${OFFICE}/relationships/sheetMetadata`,
  table: `${OFFICE}/relationships/table`,
  pivotTable: `${OFFICE}/relationships/pivotTable`,
  pivotCache: `${OFFICE}/relationships/pivotCacheDefinition`,
  pivotRecords: `${OFFICE}/relationships/pivotCacheRecords`,
  drawing: `${OFFICE}/relationships/drawing`,
  comments: `${OFFICE}/relationships/comments`,
  vmlDrawing: `${OFFICE}/relationships/vmlDrawing`,
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
  person: "http://schemas.microsoft.com/office/2017/10/relationships/person",
  chart: `${OFFICE}/relationships/chart`,
  hyperlink: `${OFFICE}/relationships/hyperlink`,
  customProperty: `${OFFICE}/relationships/customProperty`,
  customXml: `${OFFICE}/relationships/customXml`,
  customXmlProperties: `${OFFICE}/relationships/customXmlProps`,
  coreProperties: `${PACKAGE}/relationships/metadata/core-properties`,
  extendedProperties: `${OFFICE}/relationships/extended-properties`,
  customProperties: `${OFFICE}/relationships/custom-properties`,
} as const;

export const CONTENT = {
  workbook: `${SHEET_TYPE}.sheet.main+xml`,
  worksheet: `${SHEET_TYPE}.worksheet+xml`,
  styles: `${SHEET_TYPE}.styles+xml`,
  sharedStrings: `${SHEET_TYPE}.sharedStrings+xml`,
  sheetMetadata: `${SHEET_TYPE}.sheetMetadata+xml`,
  table: `${SHEET_TYPE}.table+xml`,
  pivotTable: `${SHEET_TYPE}.pivotTable+xml`,
  pivotCache: `${SHEET_TYPE}.pivotCacheDefinition+xml`,
  pivotRecords: `${SHEET_TYPE}.pivotCacheRecords+xml`,
  customProperty: `${SHEET_TYPE}.customProperty`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  comments: `${SHEET_TYPE}.comments+xml`,
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  threadedComments: "application/vnd.ms-excel.threadedcomments+xml",
  persons: "application/vnd.ms-excel.person+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  customProperties: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
} as const;
