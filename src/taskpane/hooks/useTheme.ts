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

/** Those that are here, so that a pane whose theme has come is drawn in it at once. */
const loaded = new Map<ThemeKind, Theme>();

async function load(kind: ThemeKind): Promise<Theme> {
  const { theme } = await LOADERS[kind]();
  loaded.set(kind, theme);
  return theme;
}

/** The theme that fits the system, before Office tells its own: a pane that has it first is drawn once instead of twice. */
export const loadSystemTheme = (): Promise<Theme> =>
  load(
    themeKindOf({
      officeBackground: undefined,
      prefersDark: globalThis.matchMedia(DARK).matches,
      forcedColors: globalThis.matchMedia(FORCED).matches,
    }),
  );

/** The theme, undefined while it is being loaded; `officeTheme` is asked again when `ready` turns. */
export function useTheme(officeTheme: () => OfficeTheme | undefined, ready: boolean): Theme | undefined {
  const kind = themeKindOf({
    officeBackground: ready ? officeTheme()?.bodyBackgroundColor : undefined,
    prefersDark: useMedia(DARK),
    forcedColors: useMedia(FORCED),
  });
  const [theme, setTheme] = useState(() => loaded.get(kind));
  useEffect(() => {
    let overtaken = false;
    load(kind)
      .then((found) => {
        if (!overtaken) setTheme(found);
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
