/**
 * The words of the procedure as types: what the workbook is read into, and what is answered about it.
 * A day is a whole serial of Excel's 1900 date system; nothing here knows a clock or a time zone.
 */
export * from "./row";
export * from "./scorecard";
export * from "./calibration";
export * from "./settings";
export * from "./history";
export * from "./snapshot";
export * from "./finding";
export * from "./figures";
