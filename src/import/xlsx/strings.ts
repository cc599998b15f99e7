/** The texts that a workbook's cells share. */
import { decodeEscapes, scan, standsAt } from "./scan";

/** Whether an element is text that is shown: of its own or of a run, not of how it is pronounced. */
export const isShownText = (path: readonly string[], ...holder: readonly string[]): boolean =>
  standsAt(path, ...holder, "t") || standsAt(path, ...holder, "r", "t");

/** Runs of rich text are joined; how a text is pronounced is left out. */
export function readStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let inText = false;
  if (xml !== undefined)
    scan(xml, {
      open: (_, __, path) => {
        if (standsAt(path, "sst", "si")) current = "";
        else if (isShownText(path, "sst", "si")) inText = true;
      },
      text: (text) => {
        if (inText) current += text;
      },
      close: (name, path) => {
        if (name === "t") inText = false;
        else if (standsAt(path, "sst", "si")) strings.push(decodeEscapes(current));
      },
    });
  return strings;
}
