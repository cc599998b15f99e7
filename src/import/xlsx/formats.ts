/** Which of a workbook's cell formats show a number as a day or a time. */
import type { SourceMoment } from "../types";
import { scan } from "./scan";

export type Shows = SourceMoment["shows"];

const BUILT_IN: readonly (readonly [first: number, last: number, shows: Shows])[] = [
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "dateTime"],
  // Dates of East Asian locales.
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 47, "time"],
  [50, 58, "date"],
];

/** What a number format's code shows; undefined for a figure. */
export function shownBy(code: string): Shows | undefined {
  const [positive = ""] = code.split(";");
  const letters = positive
    // A count of hours, minutes or seconds that runs past the clock is a time all the same.
    .replaceAll(/\[(h+|m+|s+)\]/gi, "$1")
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .replaceAll(/general|am\/pm|a\/p/gi, "")
    .toLowerCase();
  const hasTime = /[hs]/.test(letters);
  // `mm` is minutes beside hours or seconds, else the month.
  const hasDay = /[yd]/.test(letters) || (letters.includes("m") && !hasTime);
  if (hasDay) return hasTime ? "dateTime" : "date";
  return hasTime ? "time" : undefined;
}

/** What each cell format shows, by its index in the styles part. */
export function readFormats(styles: string | undefined): readonly (Shows | undefined)[] {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  let inCellFormats = false;
  if (styles !== undefined)
    scan(styles, {
      open: (name, attributes) => {
        if (name === "numFmt") codes.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
        else if (name === "cellXfs") inCellFormats = true;
        else if (name === "xf" && inCellFormats) ids.push(attributes["numFmtId"] ?? "0");
      },
      close: (name) => {
        if (name === "cellXfs") inCellFormats = false;
      },
    });
  return ids.map((id) => {
    const code = codes.get(id);
    if (code !== undefined) return shownBy(code);
    return BUILT_IN.find(([first, last]) => first <= Number(id) && Number(id) <= last)?.[2];
  });
}
