/** Colours: the file's rgb, palette and theme colours as `#RRGGBB`. */
import { attribute, at, child, flag, numberAttribute, type XmlElement } from "../package/xml";

/** The theme's colours in the order in which cells count them. */
export type Theme = readonly string[];

/** Office's theme since 2013. */
export const OFFICE_THEME: Theme = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** Cells count light before dark, the theme's part dark before light. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The classic palette, from index 8; below it repeats. */
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

export function readTheme(root: XmlElement | undefined): Theme {
  const scheme = at(root, "themeElements", "clrScheme");
  return OFFICE_THEME.map((fallback, index) => {
    const entry = child(scheme, THEME_ORDER[index] ?? "");
    const hex = attribute(child(entry, "srgbClr"), "val") ?? attribute(child(entry, "sysClr"), "lastClr");
    return hex === undefined ? fallback : `#${hex.toUpperCase()}`;
  });
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function toHsl(red: number, green: number, blue: number): [number, number, number] {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  if (spread === 0) return [0, 0, light];
  const saturation = spread / (1 - Math.abs(2 * light - 1));
  const sector =
    max === red
      ? ((green - blue) / spread + 6) % 6
      : max === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [sector * 60, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (n: number): string => {
    const k = (n + hue / 30) % 12;
    const value = light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(clamp(value) * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Lightens (tint > 0) or darkens a colour in its lightness, as ECMA-376 18.8.19 says. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (from) => parseInt(color.slice(from, from + 2), 16) / 255,
  );
  const [hue, saturation, light] = toHsl(red, green, blue);
  return fromHsl(hue, saturation, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint);
}

/** A colour element (`color`, `fgColor`, `tabColor`, …); undefined where it is automatic or none. */
export function readColor(of: XmlElement | undefined, theme: Theme): string | undefined {
  if (of === undefined || flag(of, "auto") === true) return undefined;
  const rgb = attribute(of, "rgb");
  const tint = numberAttribute(of, "tint") ?? 0;
  if (rgb !== undefined && /^(?:[0-9A-F]{2})?[0-9A-F]{6}$/i.test(rgb))
    return tinted(`#${rgb.slice(-6).toUpperCase()}`, tint);
  const themed = theme[numberAttribute(of, "theme") ?? -1];
  if (themed !== undefined) return tinted(themed, tint);
  const index = numberAttribute(of, "indexed");
  const hex = index === undefined ? undefined : PALETTE[index < 8 ? index : index - 8];
  return hex === undefined ? undefined : tinted(`#${hex}`, tint);
}

/** `#RRGGBB` as the file's opaque ARGB. */
export function toArgb(color: string): string {
  return `FF${color.replace(/^#/, "").toUpperCase()}`;
}
