/** The texts that a workbook's cells share. */
import { decodeEscapes, scan } from "./scan";

/** Runs of rich text are joined; how a text is pronounced is left out. */
export function readStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  let current: string | undefined;
  let inText = false;
  let pronounced = 0;
  if (xml !== undefined)
    scan(xml, {
      open: (name) => {
        if (name === "si") current = "";
        else if (name === "rPh") pronounced += 1;
        else if (name === "t") inText = pronounced === 0;
      },
      text: (text) => {
        if (inText && current !== undefined) current += text;
      },
      close: (name) => {
        if (name === "t") inText = false;
        else if (name === "rPh") pronounced -= 1;
        else if (name === "si") {
          strings.push(decodeEscapes(current ?? ""));
          current = undefined;
        }
      },
    });
  return strings;
}
