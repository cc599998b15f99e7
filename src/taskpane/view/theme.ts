// Which of Fluent's themes fits the Excel around the pane.

export type ThemeKind = "light" | "dark" | "contrast";

/** What the pane can see of its surroundings. */
export interface ThemeSigns {
  /** Office's body colour as CSS hex, where it tells. */
  readonly officeBackground: string | undefined;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

/** Contrast where the system forces colours; else as dark as Office's background, or as the system prefers. */
export function themeKindOf(signs: ThemeSigns): ThemeKind {
  if (signs.forcedColors) return "contrast";
  const lightness = signs.officeBackground === undefined ? undefined : lightnessOf(signs.officeBackground);
  const dark = lightness === undefined ? signs.prefersDark : lightness < 0.5;
  return dark ? "dark" : "light";
}

/** 0 (black) to 1 (white) of `#rgb` or `#rrggbb`; undefined for any other text. */
function lightnessOf(color: string): number | undefined {
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color.trim())?.[1];
  if (hex === undefined) return undefined;
  const full = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
