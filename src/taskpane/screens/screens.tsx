// The pane's screens: what each is called, which words it needs, and how it is loaded.
import { lazy, type ComponentType, type ReactElement } from "react";
import type { AreaName, TextKey } from "../../locales";
import type { WorkScreen } from "./work";
import { HomeScreen } from "./home/HomeScreen";
import type { ScreenName, ScreenProps } from "./screen-props";

export interface PaneScreen {
  readonly name: ScreenName;
  readonly label: TextKey;
  /** Where `menu/places.tsx` has none: what stands here is loaded with the pane. */
  readonly icon?: ReactElement;
  readonly areas: readonly AreaName[];
  /** Whether what it shows is of the month at the head, which stands there for these screens alone. */
  readonly ofMonth?: true;
  readonly Content: ComponentType<ScreenProps>;
}

/** The screens where calls are filled in and followed up are loaded together. */
function workScreen(name: WorkScreen): PaneScreen {
  const Content = lazy(async () => {
    const { WorkScreens } = await import("./WorkScreens");
    return {
      default: (props: ScreenProps) => <WorkScreens screen={name} {...props} />,
    };
  });
  return { name, label: `pane.screens.${name}`, areas: ["work", "plan", "search"], Content };
}

/** In the order of the menu; only the first is loaded with the pane. */
export const SCREENS: readonly [PaneScreen, ...PaneScreen[]] = [
  { name: "home", label: "pane.screens.home", areas: [], ofMonth: true, Content: HomeScreen },
  workScreen("sample"),
  workScreen("worklist"),
  workScreen("corrective"),
  {
    name: "plan",
    label: "pane.screens.plan",
    areas: ["plan"],
    Content: lazy(async () => ({ default: (await import("./plan/PlanScreen")).PlanScreen })),
  },
  {
    name: "import",
    label: "pane.screens.import",
    areas: ["import", "findings"],
    Content: lazy(async () => ({ default: (await import("./import/ImportScreen")).ImportScreen })),
  },
  {
    name: "check",
    label: "pane.screens.check",
    areas: ["findings"],
    ofMonth: true,
    Content: lazy(async () => ({ default: (await import("./check/CheckScreen")).CheckScreen })),
  },
  {
    name: "search",
    label: "pane.screens.search",
    areas: ["search", "work"],
    Content: lazy(async () => ({
      default: (await import(/* webpackChunkName: "search" */ "./search/SearchScreen")).SearchScreen,
    })),
  },
  {
    name: "reports",
    label: "pane.screens.reports",
    areas: ["reports", "errors"],
    ofMonth: true,
    Content: lazy(async () => ({ default: (await import("./reports/ReportsScreen")).ReportsScreen })),
  },
  {
    name: "agent",
    label: "pane.screens.agent",
    areas: ["search", "work"],
    Content: lazy(async () => ({
      default: (await import(/* webpackChunkName: "search" */ "./agent/AgentScreen")).AgentScreen,
    })),
  },
  {
    name: "calibration",
    label: "pane.screens.calibration",
    areas: ["calibration", "work"],
    Content: lazy(async () => ({
      default: (await import(/* webpackChunkName: "calibration" */ "./calibration/CalibrationScreen"))
        .CalibrationScreen,
    })),
  },
  {
    name: "records",
    label: "pane.screens.records",
    areas: ["records", "import", "errors"],
    Content: lazy(async () => ({ default: (await import("./records/RecordsScreen")).RecordsScreen })),
  },
  {
    name: "settings",
    label: "pane.screens.settings",
    areas: ["settings", "work"],
    Content: lazy(async () => ({ default: (await import("./settings/SettingsScreen")).SettingsScreen })),
  },
  {
    name: "scorecard",
    label: "pane.screens.scorecard",
    areas: ["scorecard"],
    Content: lazy(async () => ({
      default: (await import(/* webpackChunkName: "scorecard" */ "./scorecard/ScorecardScreen"))
        .ScorecardScreen,
    })),
  },
  {
    name: "help",
    label: "pane.screens.help",
    areas: ["help", "selfTest"],
    Content: lazy(async () => ({ default: (await import("./help/HelpScreen")).HelpScreen })),
  },
];
