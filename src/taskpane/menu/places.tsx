// Where each screen stands in the menu, and its picture: loaded with the menu, so that a new screen costs the first load nothing.
import type { ReactElement } from "react";
import {
  ArchiveRegular,
  ArrowImportRegular,
  ClipboardCheckmarkRegular,
  CalendarLtrRegular,
  CallRegular,
  ClipboardTaskRegular,
  DocumentDataRegular,
  HomeRegular,
  PersonRegular,
  QuestionCircleRegular,
  ScalesRegular,
  SearchRegular,
  SettingsRegular,
  TaskListLtrRegular,
  WrenchRegular,
} from "@fluentui/react-icons";
import type { ScreenName } from "../screens/screen-props";

/** The menu's groups, in its order. */
export const GROUPS = ["month", "data", "results", "book"] as const;
export type Group = (typeof GROUPS)[number];

/** A screen that is not named here stands in the last group. */
export const PLACES: Readonly<
  Partial<Record<ScreenName, { readonly group: Group; readonly icon: ReactElement }>>
> = {
  home: { group: "month", icon: <HomeRegular /> },
  sample: { group: "month", icon: <CallRegular /> },
  worklist: { group: "month", icon: <TaskListLtrRegular /> },
  corrective: { group: "month", icon: <WrenchRegular /> },
  plan: { group: "month", icon: <CalendarLtrRegular /> },
  check: { group: "data", icon: <ClipboardTaskRegular /> },
  import: { group: "data", icon: <ArrowImportRegular /> },
  search: { group: "data", icon: <SearchRegular /> },
  reports: { group: "results", icon: <DocumentDataRegular /> },
  agent: { group: "results", icon: <PersonRegular /> },
  calibration: { group: "results", icon: <ScalesRegular /> },
  records: { group: "book", icon: <ArchiveRegular /> },
  settings: { group: "book", icon: <SettingsRegular /> },
  scorecard: { group: "book", icon: <ClipboardCheckmarkRegular /> },
  help: { group: "book", icon: <QuestionCircleRegular /> },
};
