// What the self-test says of the Excel that the pane stands in.

/** In the order in which they are looked at. */
export const SELF_TEST_CHECKS = [
  "tableGrows",
  "columnInTable",
  "specialCellsOneRow",
  "specialCellsFiltered",
  "requestStops",
  "calculatesManually",
  "listOfTableColumn",
  "severalRanges",
  "chart",
  "locked",
  "rowOfFilteredTable",
  "undoGroup",
  "event",
  "speed",
] as const;
export type SelfTestName = (typeof SELF_TEST_CHECKS)[number];

export interface SelfTestCheck {
  readonly name: SelfTestName;
  /** `unsupported`: this Excel does not have what it looks at, which the add-in does without. */
  readonly outcome: "passed" | "failed" | "unsupported";
  /** What was seen, in English and figures: for whoever gets the report. */
  readonly detail: string;
  readonly milliseconds: number;
}

export interface SelfTest {
  /** What stands around the workbook: platform, Excel's version, requirement sets and the like, as name and value. */
  readonly about: readonly (readonly [name: string, value: string])[];
  readonly checks: readonly SelfTestCheck[];
}

/** The report to copy, English whatever the pane speaks: it goes to whoever mends the add-in. `build` names the build. */
export function selfTestReport({ about, checks }: SelfTest, build: string): string {
  const widest = Math.max(...checks.map(({ name }) => name.length));
  return [
    `Mystery Calling for Excel ${build}: self-test`,
    ...about.map(([name, value]) => `${name}: ${value}`),
    ...checks.map(
      ({ name, outcome, detail, milliseconds }) =>
        `${outcome.padEnd(11)} ${name.padEnd(widest)} ${milliseconds} ms${detail === "" ? "" : `  ${detail}`}`,
    ),
    "",
  ].join("\n");
}
