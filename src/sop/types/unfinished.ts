/** What is done in more than one call, and is told of (`layoutChanged`) where it was begun and not done to its end. */
export const UNFINISHED_ACTIONS = [
  "setUp",
  "openMonth",
  "addRows",
  "saveRow",
  "fix",
  "moveRow",
  "complete",
  "report",
  "finish",
  "distribute",
  "calibration",
  "settings",
  "repair",
  "migrate",
  "plan",
  "replaceCall",
  "nextYear",
  "holidays",
  "records",
  "decideRecord",
] as const;

export type UnfinishedAction = (typeof UNFINISHED_ACTIONS)[number];
