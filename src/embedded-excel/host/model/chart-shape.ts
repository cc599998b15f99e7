/** A chart as a shape: the way office.js has to a chart's alternative text. */
import type { Chart, Sheet } from "../../book/types";
import { asText } from "./arguments";
import { defineType } from "./define";

export const chartShapeRef = defineType<{ readonly sheet: Sheet; readonly chart: Chart }>({
  name: "Shape",
  id: ({ chart }) => chart.id,
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name },
    Type: { get: () => "Unsupported" },
    Left: { get: ({ chart }) => chart.left },
    Top: { get: ({ chart }) => chart.top },
    Width: { get: ({ chart }) => chart.width },
    Height: { get: ({ chart }) => chart.height },
    AltTextDescription: {
      get: ({ chart }) => chart.description ?? "",
      set: ({ sheet, chart }, value, { session }) => {
        chart.description = asText(value);
        session.restructured(sheet);
      },
    },
    AltTextTitle: {
      get: ({ chart }) => chart.altTitle ?? "",
      set: ({ sheet, chart }, value, { session }) => {
        chart.altTitle = asText(value);
        session.restructured(sheet);
      },
    },
  },
});
