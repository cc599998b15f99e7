/**
 * A range for one request alone. `Excel.run` keeps every range that is named in it up to its end: each goes to Excel three times
 * instead of once, is moved along with what is inserted, and is given back by one more request, in which office.js looks
 * through all that were given back before for each. Source: office-js-docs-pr, concepts/resource-limits-and-performance-optimization,
 * "Untrack unneeded proxy objects".
 *
 * @param range Not sent yet. After the request its loaded values can be read; to ask it for more fails with `InvalidObjectPath`.
 */
export function untracked<Ranges extends Excel.Range | Excel.RangeAreas>(range: Ranges): Ranges {
  range.untrack();
  return range;
}
