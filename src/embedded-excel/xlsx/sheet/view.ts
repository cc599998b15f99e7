/** How a sheet is shown: tab, gridlines, zoom, freeze. */
import { cellAddress } from "../../book/address";
import type { Sheet } from "../../book/types";
import { at, attribute, child, element, flag, numberAttribute, type XmlElement } from "../package/xml";
import { readColor, toArgb, type Theme } from "../style/colors";

/** `<sheetPr>`: the tab's colour, and whether the page is fitted. */
export function writeSheetProperties(sheet: Sheet, fitsToPage: boolean): string | undefined {
  const written = element(
    "sheetPr",
    {},
    sheet.tabColor === "" ? undefined : element("tabColor", { rgb: toArgb(sheet.tabColor) }),
    fitsToPage ? element("pageSetUpPr", { fitToPage: true }) : undefined,
  );
  return written === "<sheetPr/>" ? undefined : written;
}

function writePane(sheet: Sheet): string[] {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return [];
  const activePane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const pane = element("pane", {
    xSplit: frozenColumns === 0 ? undefined : frozenColumns,
    ySplit: frozenRows === 0 ? undefined : frozenRows,
    topLeftCell: cellAddress(frozenRows, frozenColumns),
    activePane,
    state: "frozen",
  });
  return [pane, element("selection", { pane: activePane })];
}

export function writeView(sheet: Sheet, active: boolean): string {
  const view = element(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : false,
      showRowColHeaders: sheet.hidesHeadings === true ? false : undefined,
      tabSelected: active ? true : undefined,
      zoomScale: sheet.zoom === 100 ? undefined : sheet.zoom,
      zoomScaleNormal: sheet.zoom === 100 ? undefined : sheet.zoom,
      workbookViewId: 0,
    },
    ...writePane(sheet),
  );
  return element("sheetViews", {}, view);
}

type View = Pick<
  Sheet,
  "tabColor" | "showGridlines" | "hidesHeadings" | "zoom" | "frozenRows" | "frozenColumns"
>;

export function readView(root: XmlElement, theme: Theme): View {
  const view = at(root, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  const frozen = (attribute(pane, "state") ?? "").startsWith("frozen");
  return {
    tabColor: readColor(at(root, "sheetPr", "tabColor"), theme) ?? "",
    showGridlines: flag(view, "showGridLines") ?? true,
    ...(flag(view, "showRowColHeaders") === false && { hidesHeadings: true }),
    zoom: numberAttribute(view, "zoomScale") ?? 100,
    frozenRows: frozen ? (numberAttribute(pane, "ySplit") ?? 0) : 0,
    frozenColumns: frozen ? (numberAttribute(pane, "xSplit") ?? 0) : 0,
  };
}
