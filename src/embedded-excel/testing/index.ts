/** For tests over the embedded Excel, its users' as well as its own: made-up workbooks, and judges of written files. In Node. */
export { FORMULAS, INPUTS, inputsOf } from "./f22-formulas";
export { differences, KEPT_PARTS, keptFile, partsOf } from "./kept-file";
export { codeOf, open, settle, type Opened } from "./open";
export { richBook } from "./rich-book";
export { CHART_TYPES } from "./rich-charts";
export { supplementedNames, type SupplementedNames } from "./supplement";
export { findingsOf } from "./validator";
export { takeOfficeWindow } from "../host/office-windows";
export { inLentWindows, lendWindowsToTests } from "./windows";
