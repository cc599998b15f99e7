/** Excel.ShapeCollection, for charts alone: the way office.js has to a chart's alternative text. */
import type { Chart, Sheet } from "../../book/types";
import { itemNotFound } from "../errors";
import { asText } from "./arguments";
import { defineType, type ObjectRef } from "./define";

interface Shape {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const shapeRef = defineType<Shape>({
  name: "Shape",
  id: ({ chart }) => chart.id,
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name },
    Type: { get: () => "Unsupported" },
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

function find(sheet: Sheet, key: unknown): ObjectRef | null {
  const chart = sheet.charts.find((one) => one.id === key || one.name === key);
  return chart === undefined ? null : shapeRef({ sheet, chart });
}

function required(sheet: Sheet, key: unknown): ObjectRef {
  const found = find(sheet, key);
  if (found === null) throw itemNotFound(`shape ${String(key)}`);
  return found;
}

export const shapesRef = defineType<Sheet>({
  name: "ShapeCollection",
  items: (self) => self.charts.map((chart) => shapeRef({ sheet: self, chart })),
  item: required,
  reads: {
    GetItem: (self, args) => required(self, args.at(0)),
    GetItemOrNullObject: (self, args) => find(self, args.at(0)),
    GetCount: (self) => self.charts.length,
  },
});
