/** What the actions take and give, by what it is of. */
export * from "./error";
export * from "./self-test";
export * from "./watching";
export * from "./overview";
export * from "./report-doubt";
export * from "./reports";
export * from "./import";
export * from "./mending";
export * from "./forms";
export * from "./plan";
export * from "./calibration";
export * from "./next-year";
export * from "./search";
export * from "./scorecard";
export * from "./records";
