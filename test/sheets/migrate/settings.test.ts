/** Pengaturan's settings migrated: their words, looks and choices, and those that came since. */
import { SETTINGS } from "../../../src/sheets/layout/settings";
import { SETTING_WORDS } from "../../../src/sheets/layout/setting-words";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { omit } from "../support/omit";
import { fixedTable, migrateFixed, onSheet, SNAPSHOT, withTable } from "../support/paper-fixed";

describe("the settings", () => {
  const table = fixedTable("TabelSetelan");
  const value = table.column + table.headers.indexOf("Nilai");
  const former = "Batas H+ (hari)";
  const withCells = (cells: Readonly<Record<string, Readonly<Record<string, RawCell>>>>) =>
    withTable({
      ...table,
      body: table.body.map((line) =>
        line.map((cell, place) => {
          const own = cells[String(line[table.headers.indexOf("Kunci")])];
          return own?.[table.headers[place] ?? ""] ?? cell;
        }),
      ),
    });

  it("have their values to the left, and those of a few words offer these, in their own row", () => {
    const edits = onSheet(migrateFixed().edits, "Pengaturan");
    expect(edits).toContainEqual({
      kind: "look",
      sheet: "Pengaturan",
      box: { row: table.row, column: value, rows: SETTINGS.length, columns: 1 },
      look: { horizontal: "Left" },
    });
    const keys = table.body.map((line) => line[table.headers.indexOf("Kunci")]);
    expect(
      edits.flatMap((edit) =>
        edit.kind === "validation" && edit.rule.type === "words" ? [[edit.box, edit.rule.words]] : [],
      ),
    ).toEqual(
      SETTINGS.flatMap(({ key, choices }) =>
        choices
          ? [
              [
                { row: table.row + keys.indexOf(key), column: value, rows: 1, columns: 1 },
                Object.values(choices),
              ],
            ]
          : [],
      ),
    );
  });

  it("have so too where their values stand first", () => {
    const headers = ["Nilai", "Kunci", "Pengaturan", "Keterangan"];
    const lines = table.body.map((line) =>
      headers.map((header) => line[table.headers.indexOf(header)] ?? ""),
    );
    const { edits } = migrateFixed(withTable({ ...table, headers, body: lines }));
    expect(onSheet(edits, "Pengaturan")).toContainEqual({
      kind: "look",
      sheet: "Pengaturan",
      box: { row: table.row, column: table.column, rows: SETTINGS.length, columns: 1 },
      look: { horizontal: "Left" },
    });
  });

  it("are called and explained as now where an earlier layout's words stand, while these stand", () => {
    const changed = withCells({
      "deadline.days": { Pengaturan: former, Keterangan: "Kata kami" },
      weekend: { Pengaturan: "Hari kami", Keterangan: former },
      target: { Nilai: former },
    });
    const index = (key: string) => table.body.findIndex((line) => line.includes(key));
    const edit = (key: string, header: string, words: string) => {
      const place = {
        sheet: "Pengaturan",
        row: table.row + index(key),
        column: table.column + table.headers.indexOf(header),
      };
      return {
        kind: "cells",
        ...place,
        values: [[words]],
        expect: [{ kind: "cell", ...place, content: former }],
      };
    };
    expect(
      onSheet(migrateFixed(changed).edits, "Pengaturan").filter((one) =>
        JSON.stringify(one).includes(former),
      ),
    ).toEqual([
      edit("deadline.days", "Pengaturan", SETTING_WORDS["deadline.days"].label),
      edit("weekend", "Keterangan", SETTING_WORDS.weekend.explanation),
    ]);
  });

  it("that are not there are passed over, whatever stands in their place", () => {
    const [headers, body] = [table.headers, table.body];
    const without = withTable({ ...table, body: body.filter((line) => !line.includes("deadline.days")) });
    expect(JSON.stringify(migrateFixed(without).edits)).not.toContain(former);
    expect(migrateFixed(without).edits.every((edit) => typeof edit === "object")).toBe(true);
    const bare = withTable({
      ...table,
      headers: headers.map((header) => (header === "Nilai" ? "Isi kami" : header)),
    });
    expect(
      onSheet(migrateFixed(bare).edits, "Pengaturan").filter(
        (edit) => edit.kind === "look" && edit.look.horizontal === "Left" && edit.look.vertical === undefined,
      ),
    ).toEqual([]);
    expect(
      onSheet(migrateFixed(bare).edits, "Pengaturan").some(
        (edit) => edit.kind === "validation" && edit.rule.type === "words",
      ),
    ).toBe(false);
    const none = {
      ...SNAPSHOT,
      foundation: { ...SNAPSHOT.foundation, fixed: omit(SNAPSHOT.foundation.fixed, "TabelSetelan") },
    };
    expect(
      onSheet(migrateFixed(none).edits, "Pengaturan").some(
        (edit) => edit.kind === "validation" && edit.rule.type === "words",
      ),
    ).toBe(false);
  });

  it("that the workbook lacks are added, and what stands below makes room", () => {
    const last = withTable({ ...table, body: table.body.slice(0, -1) });
    const kinds = (below: readonly (readonly RawCell[])[]) =>
      migrateFixed(last, { belowSettings: below }).edits.map(({ kind }) => kind);
    expect(kinds([]).slice(-2)).toEqual(["append", "resizeTable"]);
    expect(kinds([["kami"]])).toContain("insertCellsAbove");
    expect(kinds([])).not.toContain("insertCellsAbove");
  });
});
