// The pane's screens: what each is called, which words it needs, and how it is loaded.
import { lazy, type ComponentType, type ReactElement } from "react";
import {
  ArrowImportRegular,
  CallRegular,
  ClipboardTaskRegular,
  DocumentDataRegular,
  EqualCircleRegular,
  HomeRegular,
  QuestionCircleRegular,
  SettingsRegular,
  TaskListLtrRegular,
  WrenchRegular,
} from "@fluentui/react-icons";
import type { AreaName, TextKey } from "../../locales";
import type { WorkScreen } from "./work";
import { HomeScreen } from "./home/HomeScreen";
import type { ScreenName, ScreenProps } from "./screen-props";

export interface PaneScreen {
  readonly name: ScreenName;
  readonly label: TextKey;
  readonly icon: ReactElement;
  readonly areas: readonly AreaName[];
  readonly Content: ComponentType<ScreenProps>;
}

/** The screens where calls are filled in and followed up are loaded together. */
function workScreen(name: WorkScreen, icon: ReactElement): PaneScreen {
  const Content = lazy(async () => {
    const { WorkScreens } = await import("./WorkScreens");
    return {
      default: ({ person, onPerson, wanted }: ScreenProps) => (
        <WorkScreens screen={name} person={person} onPerson={onPerson} wanted={wanted} />
      ),
    };
  });
  return { name, label: `pane.screens.${name}`, icon, areas: ["work"], Content };
}

/** In the order of the navigation; only the first is loaded with the pane. */
export const SCREENS: readonly [PaneScreen, ...PaneScreen[]] = [
  { name: "home", label: "pane.screens.home", icon: <HomeRegular />, areas: [], Content: HomeScreen },
  workScreen("sample", <CallRegular />),
  workScreen("worklist", <TaskListLtrRegular />),
  workScreen("corrective", <WrenchRegular />),
  {
    name: "import",
    label: "pane.screens.import",
    icon: <ArrowImportRegular />,
    areas: ["import", "findings"],
    Content: lazy(async () => ({ default: (await import("./import/ImportScreen")).ImportScreen })),
  },
  {
    name: "check",
    label: "pane.screens.check",
    icon: <ClipboardTaskRegular />,
    areas: ["findings"],
    Content: lazy(async () => ({ default: (await import("./check/CheckScreen")).CheckScreen })),
  },
  {
    name: "reports",
    label: "pane.screens.reports",
    icon: <DocumentDataRegular />,
    areas: ["reports"],
    Content: lazy(async () => ({ default: (await import("./reports/ReportsScreen")).ReportsScreen })),
  },
  {
    name: "calibration",
    label: "pane.screens.calibration",
    icon: <EqualCircleRegular />,
    areas: ["calibration", "work"],
    Content: lazy(async () => ({
      default: (await import(/* webpackChunkName: "calibration" */ "./calibration/CalibrationScreen"))
        .CalibrationScreen,
    })),
  },
  {
    name: "settings",
    label: "pane.screens.settings",
    icon: <SettingsRegular />,
    areas: ["settings", "work"],
    Content: lazy(async () => ({ default: (await import("./settings/SettingsScreen")).SettingsScreen })),
  },
  {
    name: "help",
    label: "pane.screens.help",
    icon: <QuestionCircleRegular />,
    areas: ["help"],
    Content: lazy(async () => ({ default: (await import("./help/HelpScreen")).HelpScreen })),
  },
];
