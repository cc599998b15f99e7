/** Range.hyperlink. */
import { area as areaOf, holdsCell, subtract } from "../../book/area";
import { cellAt } from "../../book/cells";
import { displayValue } from "../session/display";
import { demand } from "../session/guard";
import { formatArea } from "../session/formats";
import type { BookSession, RangeTarget } from "../session/session";
import { writeBlock } from "../session/writing";
import { asRecord, asText } from "./arguments";

export function hyperlinkOf({ sheet, area }: RangeTarget): unknown {
  const link = sheet.hyperlinks.find((one) => holdsCell(one.area, area.row, area.column));
  if (link === undefined) return null;
  const cell = cellAt(sheet, area.row, area.column);
  return {
    address: link.address ?? null,
    documentReference: link.documentReference ?? null,
    screenTip: link.screenTip ?? "",
    textToDisplay: displayValue(cell?.value ?? null, cell?.style?.numberFormat),
  };
}

export function setHyperlink(session: BookSession, { sheet, area }: RangeTarget, value: unknown): void {
  demand(sheet, "allowInsertHyperlinks");
  const wanted = asRecord(value);
  const text = (key: string): string | undefined =>
    wanted[key] === undefined || wanted[key] === null ? undefined : asText(wanted[key]);
  const address = text("address");
  const documentReference = text("documentReference");
  const screenTip = text("screenTip");
  const shown = text("textToDisplay");
  const place = areaOf(area.row, area.column);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((one) =>
    subtract(one.area, area).map((rest) => ({ ...one, area: rest })),
  );
  if (address !== undefined || documentReference !== undefined) {
    sheet.hyperlinks.push({
      area,
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    });
    // Excel gives the cells their Hyperlink look.
    formatArea(session, sheet, area, { fontColor: "#0563C1", underline: "Single" });
  }
  if (shown !== undefined) writeBlock(session, sheet, place, /^[=+\-@']/.test(shown) ? `'${shown}` : shown);
  session.restructured(sheet);
}
