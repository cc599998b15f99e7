/** Excel.PageLayout, its headers and footers, and page breaks. */
import { isEntireColumn, isEntireRow } from "../../book/area";
import { formatArea, parseArea, splitSheet } from "../../book/address";
import type { Area, PageLayout, Sheet } from "../../book/types";
import { without } from "../../book/without";
import { invalidArgument, itemNotFound } from "../errors";
import type { BookSession, RangeTarget } from "../session/session";
import { asFlag, asInteger, asNumber, asRecord, asText, asWord, type Arguments } from "./arguments";
import { defineType, type Context, type Property } from "./define";
import { targetOf } from "./places";

type FlagKey = "centerHorizontally" | "centerVertically" | "blackAndWhite" | "printGridlines";

function flag(key: FlagKey): Property<Sheet> {
  return {
    get: (self) => self.pageLayout[key],
    set: (self, value, { session }) => {
      self.pageLayout[key] = asFlag(value);
      session.restructured(self);
    },
  };
}

function asMargin(value: unknown): number {
  const points = asNumber(value);
  if (points < 0) throw invalidArgument("a margin is at least 0");
  return points;
}

function margin(key: keyof PageLayout["margins"]): Property<Sheet> {
  return {
    get: (self) => self.pageLayout.margins[key],
    set: (self, value, { session }) => {
      self.pageLayout.margins[key] = asMargin(value);
      session.restructured(self);
    },
  };
}

function textAt(kind: "header" | "footer", side: "left" | "center" | "right"): Property<Sheet> {
  return {
    get: (self) => self.pageLayout[kind][side],
    set: (self, value, { session }) => {
      const text = asText(value);
      if (text.length > 255) throw invalidArgument("a header or footer has at most 255 characters");
      self.pageLayout[kind][side] = text;
      session.restructured(self);
    },
  };
}

const headerFooterRef = defineType<Sheet>({
  name: "HeaderFooter",
  properties: {
    LeftHeader: textAt("header", "left"),
    CenterHeader: textAt("header", "center"),
    RightHeader: textAt("header", "right"),
    LeftFooter: textAt("footer", "left"),
    CenterFooter: textAt("footer", "center"),
    RightFooter: textAt("footer", "right"),
  },
});

/** On where the layout does not say otherwise. */
function unlessOff(key: "headersIgnoreMargins" | "headersIgnoreScale"): Property<Sheet> {
  return {
    get: (self) => self.pageLayout[key] !== true,
    set: (self, value, { session }) => {
      self.pageLayout = {
        ...without(self.pageLayout, key),
        ...(asFlag(value) ? {} : { [key]: true }),
      };
      session.restructured(self);
    },
  };
}

const headersFootersRef = defineType<Sheet>({
  name: "HeaderFooterGroup",
  properties: {
    State: {
      get: () => "Default",
      set: (_self, value) => {
        asWord(value, ["Default"] as const);
      },
    },
    UseSheetMargins: unlessOff("headersIgnoreMargins"),
    UseSheetScale: unlessOff("headersIgnoreScale"),
  },
  objects: { DefaultForAllPages: (self) => headerFooterRef(self) },
});

function zoomOf({ fitToPagesWide, fitToPagesTall, scale }: PageLayout): Record<string, number> {
  return {
    ...(fitToPagesWide === undefined ? {} : { horizontalFitToPages: fitToPagesWide }),
    ...(fitToPagesTall === undefined ? {} : { verticalFitToPages: fitToPagesTall }),
    ...(scale === undefined ? {} : { scale }),
  };
}

function setZoom(self: Sheet, value: unknown, { session }: Context): void {
  const wanted = asRecord(value);
  const count = (key: string): number | undefined =>
    wanted[key] === undefined || wanted[key] === null ? undefined : asInteger(wanted[key]);
  const wide = count("horizontalFitToPages");
  const tall = count("verticalFitToPages");
  const scale = count("scale");
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument("a scale is 10 to 400");
  if (scale !== undefined && (wide !== undefined || tall !== undefined))
    throw invalidArgument("either a scale or a number of pages");
  self.pageLayout = {
    ...without(self.pageLayout, "fitToPagesWide", "fitToPagesTall", "scale"),
    ...(wide === undefined ? {} : { fitToPagesWide: wide }),
    ...(tall === undefined ? {} : { fitToPagesTall: tall }),
    ...(scale === undefined ? {} : { scale }),
  };
  session.restructured(self);
}

function parsedArea(text: string): Area {
  const area = parseArea(splitSheet(text).rest);
  if (area === undefined) throw invalidArgument(`${text} is no address`);
  return area;
}

function areaArgument(self: Sheet, args: Arguments): Area {
  if (args.isObject(0)) {
    const { sheet, area } = args.object(0, "Range").target as RangeTarget;
    if (sheet !== self) throw invalidArgument("the range lies on another sheet");
    return area;
  }
  return parsedArea(args.text(0));
}

/** One area, or several, of the sheet. */
function areasArgument(self: Sheet, args: Arguments): readonly Area[] {
  if (!args.isObject(0))
    return args
      .text(0)
      .split(/[,;]/)
      .map((one) => parsedArea(one.trim()));
  const targets = args.ranges(0);
  if (targets.some(({ sheet }) => sheet !== self)) throw invalidArgument("the range lies on another sheet");
  return targets.map(({ area }) => area);
}

function set(self: Sheet, session: BookSession, change: Partial<PageLayout>): null {
  self.pageLayout = { ...self.pageLayout, ...change };
  session.restructured(self);
  return null;
}

/** Inches, centimetres or points as points. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayoutRef = defineType<Sheet>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: (self) => self.pageLayout.orientation,
      set: (self, value, { session }) => {
        set(self, session, { orientation: asWord(value, ["Portrait", "Landscape"] as const) });
      },
    },
    PaperSize: {
      get: (self) => self.pageLayout.paperSize,
      set: (self, value, { session }) => {
        set(self, session, { paperSize: asText(value) });
      },
    },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    BlackAndWhite: flag("blackAndWhite"),
    PrintGridlines: flag("printGridlines"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    Zoom: { get: (self) => zoomOf(self.pageLayout), set: setZoom },
  },
  objects: { HeadersFooters: (self) => headersFootersRef(self) },
  reads: {
    GetPrintAreaOrNullObject: (self, _args, { model }) => {
      const areas = self.pageLayout.printArea.split(",").flatMap((one) => parseArea(one) ?? []);
      return areas.length === 0 ? null : model.rangeAreas(areas.map((one) => targetOf(self, one)));
    },
    GetPrintTitleRowsOrNullObject: (self, _args, { model }) => {
      const area = parseArea(self.pageLayout.titleRows);
      return area === undefined ? null : model.range(targetOf(self, area));
    },
    GetPrintTitleColumnsOrNullObject: (self, _args, { model }) => {
      const area = parseArea(self.pageLayout.titleColumns);
      return area === undefined ? null : model.range(targetOf(self, area));
    },
  },
  writes: {
    SetPrintArea: (self, args, { session }) =>
      set(self, session, {
        printArea: areasArgument(self, args)
          .map((one) => formatArea(one))
          .join(","),
      }),
    SetPrintTitleRows: (self, args, { session }) => {
      const area = areaArgument(self, args);
      if (!isEntireRow(area)) throw invalidArgument("whole rows are expected");
      return set(self, session, { titleRows: formatArea(area, true) });
    },
    SetPrintTitleColumns: (self, args, { session }) => {
      const area = areaArgument(self, args);
      if (!isEntireColumn(area)) throw invalidArgument("whole columns are expected");
      return set(self, session, { titleColumns: formatArea(area, true) });
    },
    SetPrintMargins: (self, args, { session }) => {
      const factor = UNITS[args.text(0)];
      if (factor === undefined) throw invalidArgument("Points, Inches or Centimeters is expected");
      const margins = { ...self.pageLayout.margins };
      for (const key of ["top", "bottom", "left", "right", "header", "footer"] as const) {
        const value = args.record(1)[key];
        if (value !== undefined && value !== null) margins[key] = asMargin(value) * factor;
      }
      return set(self, session, { margins });
    },
  },
});

const BREAK_AT = "at:";

function breaksRef(name: string, key: "rowBreaks" | "columnBreaks") {
  const breakRef = defineType<{ readonly sheet: Sheet; readonly index: number }>({
    name: "PageBreak",
    // A number asks for the break at that place among the others.
    id: (self) => `${BREAK_AT}${self.index}`,
    properties: {
      RowIndex: { get: (self) => (key === "rowBreaks" ? self.index : 0) },
      ColumnIndex: { get: (self) => (key === "columnBreaks" ? self.index : 0) },
    },
    writes: {
      Delete: ({ sheet, index }, _args, { session }) => {
        sheet.pageLayout[key] = sheet.pageLayout[key].filter((one) => one !== index);
        session.restructured(sheet);
        return null;
      },
    },
  });
  return defineType<Sheet>({
    name,
    items: (self) => self.pageLayout[key].map((index) => breakRef({ sheet: self, index })),
    item: (self, asked) => {
      const breaks = self.pageLayout[key];
      const index =
        typeof asked === "string"
          ? breaks.find((one) => asked === `${BREAK_AT}${one}`)
          : breaks[asInteger(asked)];
      if (index === undefined) throw itemNotFound(`page break ${String(asked)}`);
      return breakRef({ sheet: self, index });
    },
    reads: { GetCount: (self) => self.pageLayout[key].length },
    writes: {
      Add: (self, args, { session }) => {
        const area = areaArgument(self, args);
        const index = key === "rowBreaks" ? area.row : area.column;
        self.pageLayout[key] = [...new Set([...self.pageLayout[key], index])].sort((a, b) => a - b);
        session.restructured(self);
        return breakRef({ sheet: self, index });
      },
      RemovePageBreaks: (self, _args, { session }) => {
        self.pageLayout[key] = [];
        session.restructured(self);
        return null;
      },
    },
  });
}

export const horizontalBreaksRef = breaksRef("PageBreakCollection", "rowBreaks");
export const verticalBreaksRef = breaksRef("PageBreakCollection", "columnBreaks");
