/** Excel.WorkbookRangeAreas: ranges of several sheets. */
import { fullAddress } from "../../book/address";
import type { Sheet } from "../../book/types";
import { itemNotFound } from "../errors";
import type { RangeTarget } from "../session/session";
import { defineType, type Context, type ObjectRef } from "./define";
import { rangesRef } from "./range-areas";

type Targets = readonly RangeTarget[];

const sheetsOf = (self: Targets): readonly Sheet[] => [...new Set(self.map(({ sheet }) => sheet))];
const onSheet = (self: Targets, sheet: Sheet): Targets => self.filter((one) => one.sheet === sheet);

const areasBySheetRef = defineType<Targets>({
  name: "RangeAreasCollection",
  properties: { Count: { get: (self) => sheetsOf(self).length } },
  items: (self, { model }) => sheetsOf(self).map((sheet) => model.rangeAreas(onSheet(self, sheet))),
  reads: {
    GetCount: (self) => sheetsOf(self).length,
    GetItemAt: (self, args, { model }) => {
      const sheet = sheetsOf(self)[args.integer(0)];
      if (sheet === undefined) throw itemNotFound("ranges of a sheet");
      return model.rangeAreas(onSheet(self, sheet));
    },
  },
});

function bySheet(self: Targets, key: string, { model }: Context): ObjectRef | null {
  const sheet = sheetsOf(self).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return sheet === undefined ? null : model.rangeAreas(onSheet(self, sheet));
}

export const rangesOfBookRef: (targets: Targets) => ObjectRef = defineType<Targets>({
  name: "WorkbookRangeAreas",
  tracked: (self) => self,
  properties: {
    Addresses: {
      get: (self) =>
        sheetsOf(self).map((sheet) =>
          onSheet(self, sheet)
            .map(({ area }) => fullAddress(sheet.name, area))
            .join(","),
        ),
    },
  },
  objects: { Areas: (self) => areasBySheetRef(self), Ranges: (self) => rangesRef(self) },
  reads: {
    GetRangeAreasBySheet: (self, args, context) => {
      const found = bySheet(self, args.text(0), context);
      if (found === null) throw itemNotFound(`ranges of ${args.text(0)}`);
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (self, args, context) => bySheet(self, args.text(0), context),
  },
});
