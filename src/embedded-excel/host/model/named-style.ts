/** The cell style that ranges have by name. */
import { invalidArgument } from "../errors";
import { patchOf, styleNamed } from "../session/cell-styles";
import type { RangeTarget } from "../session/session";
import { asText } from "./arguments";
import type { Property } from "./define";
import { patch, sharedStyle } from "./range-format";

/** null where cells differ. */
export function namedStyle<T>(targets: (self: T) => readonly RangeTarget[]): Property<T> {
  return {
    get: (self) => sharedStyle(targets(self), (style) => style?.namedStyle ?? "Normal"),
    set: (self, value, { session }) => {
      const style = styleNamed(session, asText(value));
      if (style === undefined) throw invalidArgument(`there is no style ${asText(value)}`);
      patch(targets(self), session, patchOf(style));
    },
  };
}
