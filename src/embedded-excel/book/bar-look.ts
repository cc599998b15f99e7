/** How data bars look that nobody gave another look: as Excel makes new ones. */
import type { BarLook } from "./types";

export const NEW_BAR_LOOK: BarLook = {
  gradient: true,
  borderColor: "",
  negative: { color: "#FF0000", borderColor: "", matchesColor: false, matchesBorder: true },
  axis: "Automatic",
  axisColor: "#000000",
  direction: "Context",
  shortest: 0,
  longest: 100,
};
