/** Which of a workbook's cell formats show a number as a day or a time. */
import type { SourceMoment } from "../types";
import { codeShownBy, type ShowCode } from "./code-formats";
import { scan, standsAt } from "./scan";

export type Shows = SourceMoment["shows"];

/** What a cell's number format makes of a number: a moment, a code, or nothing of note. */
export interface Shown {
  readonly moment?: Shows;
  /** A time without seconds. */
  readonly toTheMinute?: true;
  readonly code?: ShowCode;
}

const BUILT_IN: readonly (readonly [first: number, last: number, shows: Shows])[] = [
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "dateTime"],
  // Dates of East Asian locales.
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 47, "duration"],
  [50, 58, "date"],
];

/** Built-in times with seconds: 6:30:45 PM and 18:30:45. */
const SECONDS: ReadonlySet<string> = new Set(["19", "21"]);

/** What a number format's code shows; undefined for a figure. */
export function shownBy(code: string): Shows | undefined {
  const [positive = ""] = code.split(";");
  // A count of hours, minutes or seconds that runs past the clock; minutes and seconds alone are one too.
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return "duration";
  const letters = positive
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .replaceAll(/general|am\/pm|a\/p/gi, "")
    .toLowerCase();
  const hasTime = /[hs]/.test(letters);
  // `mm` is minutes beside hours or seconds, else the month.
  const hasDay = /[yd]/.test(letters) || (letters.includes("m") && !hasTime);
  if (hasDay) return hasTime ? "dateTime" : "date";
  if (/^[^h]*m[^h]*s[^h]*$/.test(letters)) return "duration";
  return hasTime ? "time" : undefined;
}

/** What each cell format shows, by its index in the styles part. */
export function readFormats(styles: string | undefined): readonly Shown[] {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  if (styles !== undefined)
    scan(styles, {
      // Formats stand elsewhere in the part too: those of conditional formats say nothing of cells.
      open: (_, attributes, path) => {
        if (standsAt(path, "styleSheet", "numFmts", "numFmt"))
          codes.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
        else if (standsAt(path, "styleSheet", "cellXfs", "xf")) ids.push(attributes["numFmtId"] ?? "0");
      },
    });
  return ids.map((id): Shown => {
    const code = codes.get(id);
    const moment =
      code === undefined
        ? BUILT_IN.find(([first, last]) => first <= Number(id) && Number(id) <= last)?.[2]
        : shownBy(code);
    const showsSeconds = code === undefined ? SECONDS.has(id) : /s/i.test(code);
    if (moment === "time" && !showsSeconds) return { moment, toTheMinute: true };
    if (moment !== undefined) return { moment };
    const shows = code === undefined ? undefined : codeShownBy(code);
    return shows === undefined ? {} : { code: shows };
  });
}
