/** The theme part: Office's colours and fonts, for programs that look for them. */
import { NAMESPACE } from "../package/names";
import { XML_HEAD, element } from "../package/xml";
import { OFFICE_THEME } from "./colors";

/** The part's order, with each colour's place among those that cells count. */
const COLORS: readonly (readonly [string, number])[] = [
  ["a:dk1", 1],
  ["a:lt1", 0],
  ["a:dk2", 3],
  ["a:lt2", 2],
  ["a:accent1", 4],
  ["a:accent2", 5],
  ["a:accent3", 6],
  ["a:accent4", 7],
  ["a:accent5", 8],
  ["a:accent6", 9],
  ["a:hlink", 10],
  ["a:folHlink", 11],
];

function fonts(name: string, latin: string): string {
  return element(
    name,
    {},
    element("a:latin", { typeface: latin }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
  );
}

/** Every list of a format scheme has three entries: subtle, moderate, intense. */
function three(name: string, entry: string): string {
  return element(name, {}, entry, entry, entry);
}

export function writeTheme(): string {
  const colors = COLORS.map(([name, place]) =>
    element(name, {}, element("a:srgbClr", { val: OFFICE_THEME[place]?.slice(1) })),
  );
  const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const line = element("a:ln", { w: 6350 }, fill, element("a:prstDash", { val: "solid" }));
  const scheme = element(
    "a:fmtScheme",
    { name: "Office" },
    three("a:fillStyleLst", fill),
    three("a:lnStyleLst", line),
    three("a:effectStyleLst", element("a:effectStyle", {}, element("a:effectLst"))),
    three("a:bgFillStyleLst", fill),
  );
  const elements = element(
    "a:themeElements",
    {},
    element("a:clrScheme", { name: "Office" }, ...colors),
    element(
      "a:fontScheme",
      { name: "Office" },
      fonts("a:majorFont", "Calibri Light"),
      fonts("a:minorFont", "Calibri"),
    ),
    scheme,
  );
  return XML_HEAD + element("a:theme", { "xmlns:a": NAMESPACE.drawing, name: "Office Theme" }, elements);
}
