// A theme in a file of its own, so that the pane loads only the one it shows: the one for forced colours. Fluent's has
// the colours of one contrast theme written out; here each is the system's own of that use, so that all four hold.
import { teamsHighContrastTheme, type Theme } from "@fluentui/react-components";

/**
 * By Fluent's colour: the system's (CSS Color 4, "System Colors"). What is marked is the ground and its text exchanged:
 * Highlight may be half transparent, and is then too close to its own text.
 */
const SYSTEM_COLORS: Readonly<Record<string, string>> = {
  "#000000": "Canvas",
  "#ffffff": "CanvasText",
  "#1aebff": "CanvasText",
  "#3ff23f": "GrayText",
  "#ffff00": "LinkText",
};

export const theme: Theme = {
  ...teamsHighContrastTheme,
  ...Object.fromEntries(
    Object.entries(teamsHighContrastTheme).flatMap(([token, value]: [string, unknown]) => {
      const color = typeof value === "string" ? SYSTEM_COLORS[value] : undefined;
      return color === undefined ? [] : [[token, color]];
    }),
  ),
};
