/** Excel.RangeAreas: several ranges of one sheet. */
import { cellCount, isEntireColumn, isEntireRow } from "../../book/area";
import { fullAddress } from "../../book/address";
import type { RangeTarget } from "../session/session";
import { conditionalFormatsRef } from "./conditional-formats";
import { dataValidationRef } from "./data-validation";
import { defineType, type ObjectRef } from "./define";
import { living } from "./places";
import { clearRange } from "./range-edits";
import { rangeFormatRef } from "./range-format";

type Targets = readonly RangeTarget[];

const areasRef = defineType<Targets>({
  name: "RangeCollection",
  properties: { Count: { get: (self) => self.length } },
  items: (self, { model }) => self.map((one) => model.range(one)),
  reads: {
    GetCount: (self) => self.length,
    GetItemAt: (self, args, { model }) => {
      const one = self[args.integer(0)];
      return one === undefined ? null : model.range(one);
    },
  },
});

const addresses = (self: Targets): string =>
  self.map((one) => fullAddress(living(one).sheet.name, one.area)).join(",");

export const rangeAreasRef: (targets: Targets) => ObjectRef = defineType<Targets>({
  name: "RangeAreas",
  tracked: (self) => self,
  properties: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: (self) => self.length },
    CellCount: { get: (self) => self.reduce((sum, one) => sum + cellCount(one.area), 0) },
    IsEntireColumn: { get: (self) => self.every((one) => isEntireColumn(one.area)) },
    IsEntireRow: { get: (self) => self.every((one) => isEntireRow(one.area)) },
  },
  objects: {
    Areas: (self) => areasRef(self),
    Format: (self) => rangeFormatRef(self.map(living)),
    DataValidation: (self) => dataValidationRef(self.map(living)),
    ConditionalFormats: (self) => conditionalFormatsRef(self.map(living)),
    Worksheet: ([first], { model }) => (first === undefined ? null : model.worksheet(first.sheet)),
  },
  writes: {
    Clear: (self, args, { session }) => {
      for (const one of self)
        clearRange(session, one, args.word(0, ["All", "Formats", "Contents"] as const, "All"));
      return null;
    },
  },
});
