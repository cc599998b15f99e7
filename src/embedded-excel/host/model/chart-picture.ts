/** `Chart.getImage`: how large a picture of a chart becomes, and where in it the chart stands. */
import { apiNotFound, invalidArgument } from "../errors";
import type { BookSession } from "../session/session";
import type { PictureFrame } from "../types";
import type { Arguments } from "./arguments";
import type { HeldChart } from "./chart-series-part";

/** 96 pixels to 72 points. */
const PIXELS_PER_POINT = 4 / 3;
/** Wider or higher nobody's picture is, and no program's memory is asked for more. */
const MOST_PIXELS = 10_000;

function asked(args: Arguments, index: number): number | undefined {
  const pixels = args.optionalInteger(index);
  if (pixels === undefined) return undefined;
  if (pixels < 1 || pixels > MOST_PIXELS) throw invalidArgument(`a picture of 1 to ${MOST_PIXELS} pixels`);
  return pixels;
}

/**
 * In pixels. Without a size that of the sheet; of one side the other follows. Of both sides `Fit` gives the largest picture
 * within them, `FitAndCenter` one of that size with the chart in its middle, `Fill` one that the chart covers, cut where it
 * stands over: the ratio of its sides stays always, as Excel's reference says of `Chart.getImage`.
 */
export function pictureFrame(
  { width, height }: { readonly width: number; readonly height: number },
  within: { readonly width: number | undefined; readonly height: number | undefined },
  mode: "Fit" | "FitAndCenter" | "Fill",
): PictureFrame {
  const own = { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT };
  const scales = [
    ...(within.width === undefined ? [] : [within.width / own.width]),
    ...(within.height === undefined ? [] : [within.height / own.height]),
  ];
  const scale = scales.length === 0 ? 1 : mode === "Fill" ? Math.max(...scales) : Math.min(...scales);
  const chart = {
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale)),
  };
  const isWhole = mode === "Fit" || scales.length < 2;
  const picture = {
    width: isWhole ? chart.width : (within.width ?? chart.width),
    height: isWhole ? chart.height : (within.height ?? chart.height),
  };
  return {
    ...picture,
    chart: {
      ...chart,
      left: Math.round((picture.width - chart.width) / 2),
      top: Math.round((picture.height - chart.height) / 2),
    },
  };
}

/** The picture in Base64. Where nobody can draw one, the call is refused as one that is not there. */
export function pictureOf({ chart }: HeldChart, args: Arguments, { drawPicture }: BookSession): string {
  const frame = pictureFrame(
    chart,
    { width: asked(args, 0), height: asked(args, 1) },
    args.word(2, ["Fit", "FitAndCenter", "Fill"], "Fit"),
  );
  if (drawPicture === undefined) throw apiNotFound("Chart.getImage");
  return drawPicture(chart, frame);
}
