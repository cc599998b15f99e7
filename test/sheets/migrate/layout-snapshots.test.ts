/** Layouts as generated snapshots: the present one's is what is declared, and each is what its sample holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LAYOUT_VERSION } from "../../../src/sheets/layout/document";
import { parseBox } from "../../../src/sheets/layout/address";
import { describeLayout } from "../../../src/sheets/migrate/describe-layout";
import { LAYOUTS, PAST_LAYOUTS, pastLayout } from "../../../src/sheets/migrate/past-layouts";
import { skeletonOf } from "../../../src/sheets/migrate/same-marks";
import type { Book, Sheet } from "embedded-excel";
import { openXlsx } from "embedded-excel/xlsx";

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, "../../excel/layouts");
const open = async (version: string): Promise<Book> =>
  openXlsx(readFileSync(join(SAMPLES, `layout-${version}.xlsx`)));

const textAt = ({ rows }: Sheet, address: string): string => {
  const box = parseBox(address);
  const value = box && rows[box.row]?.[box.column]?.value;
  return typeof value === "object" ? "" : String(value ?? "");
};

it("the present layout's is what is declared; where it is not, `npm run layout:version` writes the next", () => {
  expect(LAYOUTS[LAYOUT_VERSION]).toEqual(describeLayout());
  expect(Math.max(...Object.keys(LAYOUTS).map(Number))).toBe(LAYOUT_VERSION);
});

it("every one before the present is past, and a version that never was is the one before it", () => {
  expect([...PAST_LAYOUTS.keys()]).toEqual(Array.from({ length: LAYOUT_VERSION - 1 }, (_, n) => n + 1));
  expect(pastLayout(0)).toBe(PAST_LAYOUTS.get(1));
  expect(pastLayout(2.5)).toBe(PAST_LAYOUTS.get(2));
});

describe.each(Object.entries(LAYOUTS))("layout %s", (version, layout) => {
  it("has the tables and headers that its sample has, people's own columns left out", async () => {
    const tables = (await open(version)).sheets.flatMap((sheet) => sheet.tables);
    const headersOf = (name: string) =>
      tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
    for (const [name, headers] of Object.entries(layout.tables))
      expect([name, headersOf(name).filter((header) => headers.includes(header))]).toEqual([name, headers]);
    const month = headersOf("Sampel202606");
    expect(month.filter((header) => layout.monthHeaders.includes(header)).toSorted()).toEqual(
      [...layout.monthHeaders].toSorted(),
    );
  });

  it("wrote on Beranda and above a month what stands there in its sample", async () => {
    const { sheets } = await open(version);
    const [home, june] = ["Beranda", "F-22 2026-06"].map((name) => sheets.find((one) => one.name === name));
    if (!home || !june) throw new Error("the sample lacks a sheet");
    // A month's link of layout 1 stood there once the month was opened.
    const differs = Object.entries(layout.home).filter(
      ([address, text]) => !["", text.replaceAll("{year}", "2026")].includes(textAt(home, address)),
    );
    expect(differs).toEqual([]);
    expect(Object.keys(layout.home).filter((address) => textAt(home, address) !== "").length).toBeGreaterThan(
      30,
    );
    const top = Object.entries(layout.monthTop).filter(
      ([address, text]) => textAt(june, address) !== text.replaceAll("{month}", "Juni 2026"),
    );
    expect(top).toEqual([]);
  });

  it("marked what its sample's month marks", async () => {
    const june = (await open(version)).sheets.find(({ name }) => name === "F-22 2026-06");
    const standing = (june?.conditionalFormats ?? []).flatMap(({ rule }) =>
      rule.kind === "custom" ? [skeletonOf(rule.formula)] : [],
    );
    expect(standing.length).toBeGreaterThan(5);
    const known = layout.marks.map(skeletonOf);
    expect(
      standing.filter((formula) => !known.includes(skeletonOf(`=${formula.replace(/^=/, "")}`))),
    ).toEqual([]);
  });
});
