/** Writes a chart's part. */
import type { Book, Chart } from "../../book/types";
import { NAMESPACE } from "../package/names";
import { XML_HEAD, element, escapeText } from "../package/xml";
import { KINDS, type ChartFamily } from "./kinds";
import { groupSeries, writeGroup, type Group } from "./write-series";

/** Category (or x) and value axis of the primary and of the secondary group. */
const AXES = { primary: [111_000_001, 111_000_002], secondary: [111_000_003, 111_000_004] } as const;

const LEGEND = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;

/** In points; drawings count in hundredths. */
const sizeOf = (points: number | undefined): { sz?: number } =>
  points === undefined ? {} : { sz: Math.round(points * 100) };

function title(text: string | undefined, points?: number): string | undefined {
  if (text === undefined) return undefined;
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element(
        "a:p",
        {},
        element(
          "a:r",
          {},
          element("a:rPr", { lang: "en-US", ...sizeOf(points) }),
          `<a:t>${escapeText(line)}</a:t>`,
        ),
      ),
    );
  const rich = element("c:rich", {}, element("a:bodyPr"), element("a:lstStyle"), ...paragraphs);
  return element("c:title", {}, element("c:tx", {}, rich), element("c:overlay", { val: false }));
}

interface Axis {
  readonly id: number;
  readonly crossing: number;
  readonly position: "b" | "l" | "t" | "r";
  readonly deleted: boolean;
  readonly reversed?: boolean | undefined;
  readonly title: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Between two ticks, or two names. */
  readonly step?: number | undefined;
  readonly format?: string | undefined;
  readonly gridlines?: boolean;
  /** On the far side, as the secondary value axis. */
  readonly far?: boolean;
}

function writeAxis(name: "c:catAx" | "c:valAx", axis: Axis, ...last: string[]): string {
  const { minimum, maximum, format } = axis;
  return element(
    name,
    {},
    element("c:axId", { val: axis.id }),
    element(
      "c:scaling",
      {},
      element("c:orientation", { val: axis.reversed === true ? "maxMin" : "minMax" }),
      maximum === undefined ? undefined : element("c:max", { val: maximum }),
      minimum === undefined ? undefined : element("c:min", { val: minimum }),
    ),
    element("c:delete", { val: axis.deleted }),
    element("c:axPos", { val: axis.position }),
    axis.gridlines === true ? element("c:majorGridlines") : undefined,
    title(axis.title),
    element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined }),
    element("c:majorTickMark", { val: "out" }),
    element("c:minorTickMark", { val: "none" }),
    element("c:tickLblPos", { val: "nextTo" }),
    element("c:crossAx", { val: axis.crossing }),
    element("c:crosses", { val: axis.far === true ? "max" : "autoZero" }),
    ...last,
  );
}

function writeCategoryAxis(axis: Axis, scatter: boolean): string {
  if (scatter) return writeAxis("c:valAx", axis, element("c:crossBetween", { val: "midCat" }));
  const flags = [
    element("c:auto", { val: true }),
    element("c:lblAlgn", { val: "ctr" }),
    element("c:lblOffset", { val: 100 }),
    ...(axis.step === undefined ? [] : [element("c:tickLblSkip", { val: axis.step })]),
  ];
  return writeAxis("c:catAx", axis, ...flags, element("c:noMultiLvlLbl", { val: false }));
}

function writeValueAxis(axis: Axis, family: ChartFamily): string {
  return writeAxis(
    "c:valAx",
    axis,
    element("c:crossBetween", { val: family === "scatter" || family === "area" ? "midCat" : "between" }),
    ...(axis.step === undefined ? [] : [element("c:majorUnit", { val: axis.step })]),
  );
}

function writePrimaryAxes(chart: Chart): string[] {
  const kind = KINDS[chart.type];
  const lying = kind.direction === "bar";
  const [category, value] = AXES.primary;
  return [
    writeCategoryAxis(
      {
        id: category,
        crossing: value,
        position: lying ? "l" : "b",
        deleted: false,
        reversed: chart.categoryAxisReversed,
        title: chart.categoryAxisTitle,
        step: chart.categoryAxisLabelSpacing,
      },
      kind.family === "scatter",
    ),
    writeValueAxis(
      {
        id: value,
        crossing: category,
        position: lying ? "b" : "l",
        deleted: false,
        title: chart.valueAxisTitle,
        minimum: chart.valueAxisMinimum,
        maximum: chart.valueAxisMaximum,
        step: chart.valueAxisMajorUnit,
        format: chart.valueAxisNumberFormat,
        gridlines: true,
      },
      kind.family,
    ),
  ];
}

function writeSecondaryAxes(group: Group): string[] {
  const kind = KINDS[group.type];
  const lying = kind.direction === "bar";
  const [category, value] = AXES.secondary;
  return [
    writeCategoryAxis(
      { id: category, crossing: value, position: lying ? "l" : "b", deleted: true, title: undefined },
      kind.family === "scatter",
    ),
    writeValueAxis(
      {
        id: value,
        crossing: category,
        position: lying ? "t" : "r",
        deleted: false,
        title: undefined,
        far: true,
      },
      kind.family,
    ),
  ];
}

function writePlot(chart: Chart, book: Book): string {
  const groups = groupSeries(chart);
  const isRound = (group: Group): boolean => KINDS[group.type].family === "round";
  const axisIds = (group: Group): readonly number[] =>
    isRound(group) ? [] : group.secondary ? AXES.secondary : AXES.primary;
  const secondary = groups.find((group) => group.secondary && !isRound(group));
  return element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...groups.map((group) => writeGroup(book, group, axisIds(group))),
    ...(groups.some((group) => !group.secondary && !isRound(group)) ? writePrimaryAxes(chart) : []),
    ...(secondary === undefined ? [] : writeSecondaryAxes(secondary)),
  );
}

/** Of all words in the chart that have no size of their own. */
function writeTextSize(points: number | undefined): string | undefined {
  if (points === undefined) return undefined;
  const properties = element("a:pPr", {}, element("a:defRPr", sizeOf(points)));
  return element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    element("a:p", {}, properties, element("a:endParaRPr", { lang: "en-US" })),
  );
}

export function writeChart(chart: Chart, book: Book): string {
  const { legendPosition } = chart;
  const legend =
    legendPosition === undefined
      ? undefined
      : element(
          "c:legend",
          {},
          element("c:legendPos", { val: LEGEND[legendPosition] }),
          element("c:overlay", { val: false }),
        );
  const content = element(
    "c:chart",
    {},
    title(chart.title, chart.titleSize ?? chart.textSize),
    element("c:autoTitleDeleted", { val: chart.title === undefined }),
    writePlot(chart, book),
    legend,
    element("c:plotVisOnly", { val: true }),
    element("c:dispBlanksAs", { val: "gap" }),
  );
  const namespaces = {
    "xmlns:c": NAMESPACE.chart,
    "xmlns:a": NAMESPACE.drawing,
    "xmlns:r": NAMESPACE.relationships,
  };
  return (
    XML_HEAD +
    element(
      "c:chartSpace",
      namespaces,
      element("c:roundedCorners", { val: false }),
      content,
      writeTextSize(chart.textSize),
    )
  );
}
