// The self-test's looks at what reports are made of: looks over several ranges, charts, locked sheets.
import { send } from "../apply/send";
import { addTable, expectSame, OtherThanExpected, rangeAt, type Look } from "./check";

/** Looks are set over several ranges at once, number formats by one code for a range. */
export const severalRanges: Look = async (context, place) => {
  const [first, second] = [rangeAt(place, 0, 0, 1, 2), rangeAt(place, 3, 1, 2, 1)];
  first.load("address");
  second.load("address");
  await send(context);
  const both = [first, second].map(({ address }) => address.slice(address.lastIndexOf("!") + 1)).join(",");
  place.sheet.getRanges(both).format.fill.color = "#FFE699";
  first.numberFormat = [["0.00"]];
  first.values = [[1, 2]];
  await send(context);
  first.format.fill.load("color");
  second.format.fill.load("color");
  first.load("text");
  await send(context);
  expectSame("colours", [first.format.fill.color, second.format.fill.color], ["#FFE699", "#FFE699"]);
  return first.text.flat().join(" ");
};

/** A chart of a table, with its series. */
export const chart: Look = async (context, place) => {
  addTable(place, [1, 2, 3]);
  const made = place.sheet.charts.add("ColumnClustered", rangeAt(place, 0, 1, 4, 1), "Columns");
  made.title.text = place.name;
  const count = made.series.getCount();
  made.title.load("text");
  await send(context);
  expectSame("series", count.value, 1);
  expectSame("title", made.title.text, place.name);
  return "one series";
};

/** A sheet locked without a password refuses its locked cells and takes the open ones. */
export const locked: Look = async (context, place) => {
  const [open, shut] = [rangeAt(place, 0, 0, 1, 1), rangeAt(place, 1, 0, 1, 1)];
  open.format.protection.locked = false;
  place.sheet.protection.protect();
  await send(context);
  try {
    open.values = [["open"]];
    await send(context);
    shut.values = [["shut"]];
    const refused = await send(context).then(
      () => undefined,
      (error: unknown) =>
        typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error),
    );
    if (refused === undefined) throw new OtherThanExpected("a locked cell was written");
    return refused;
  } finally {
    place.sheet.protection.unprotect();
    await send(context);
  }
};
