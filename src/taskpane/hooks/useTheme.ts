// The Fluent theme that fits Office and the system, kept current as the system's preferences change.
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Theme } from "@fluentui/react-components";
import type { OfficeTheme } from "../../excel/environment";
import { themeKindOf, type ThemeKind } from "../view/theme";

// Each theme weighs as much as a screen: only the one in use is loaded.
const LOADERS: Readonly<Record<ThemeKind, () => Promise<{ theme: Theme }>>> = {
  light: () => import(/* webpackChunkName: "theme-light" */ "../themes/light"),
  dark: () => import(/* webpackChunkName: "theme-dark" */ "../themes/dark"),
  contrast: () => import(/* webpackChunkName: "theme-contrast" */ "../themes/contrast"),
};
const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** The theme, undefined while it is being loaded; `officeTheme` is asked again when `ready` turns. */
export function useTheme(officeTheme: () => OfficeTheme | undefined, ready: boolean): Theme | undefined {
  const [theme, setTheme] = useState<Theme>();
  const kind = themeKindOf({
    officeBackground: ready ? officeTheme()?.bodyBackgroundColor : undefined,
    prefersDark: useMedia(DARK),
    forcedColors: useMedia(FORCED),
  });
  useEffect(() => {
    let overtaken = false;
    LOADERS[kind]()
      .then((loaded) => {
        if (!overtaken) setTheme(loaded.theme);
      })
      .catch((failure: unknown) => {
        // A pane in the colours it has already is better than none.
        console.error(failure);
      });
    return () => {
      overtaken = true;
    };
  }, [kind]);
  return theme;
}

function useMedia(query: string): boolean {
  const [list] = useState(() => globalThis.matchMedia(query));
  const [subscribe] = useState(() => (onChange: () => void) => {
    list.addEventListener("change", onChange);
    return () => {
      list.removeEventListener("change", onChange);
    };
  });
  return useSyncExternalStore(subscribe, () => list.matches);
}
