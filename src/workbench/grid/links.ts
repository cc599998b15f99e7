/** Where a click on a cell leads: the cell's hyperlink, or its HYPERLINK formula. */
import type { Sheet } from "embedded-excel";

export type LinkTarget =
  { readonly kind: "place"; readonly reference: string } | { readonly kind: "address"; readonly url: string };

/** The first argument of HYPERLINK, where it is a plain text. */
const hyperlinkFormula = /^=HYPERLINK\("((?:[^"]|"")*)"/i;

function toTarget(text: string): LinkTarget {
  return text.startsWith("#") ? { kind: "place", reference: text.slice(1) } : { kind: "address", url: text };
}

/** The target of the cell's link, or undefined where it has none. */
export function linkAt(sheet: Sheet, row: number, column: number): LinkTarget | undefined {
  const link = sheet.hyperlinks.find(
    ({ area }) =>
      row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
  );
  if (link?.documentReference !== undefined) return { kind: "place", reference: link.documentReference };
  if (link?.address !== undefined) return toTarget(link.address);
  const formula = sheet.rows[row]?.[column]?.formula;
  const argument = formula === undefined ? undefined : hyperlinkFormula.exec(formula)?.[1];
  return argument === undefined ? undefined : toTarget(argument.replaceAll('""', '"'));
}
