/** Recommendations of other months than the one that is written: what is brought to their Analisa, and what is left alone. */
import { analysis, cell, gather, line, table, WORDS, type Cells } from "../support/recommendations";

describe("another month's recommendation", () => {
  const june = (values: Cells, base: Readonly<Record<string, string>> = {}, isFinished = false) =>
    analysis("2026-06", { "rekomendasi:r-2606-01": line(9, values, base) }, isFinished);
  const row = (values: Cells) => table([{ "No.": "R-2606-01", ...values }]);
  const still = cell("Analisa 2026-06", 9, 20, "catatan 9");

  it("gets on its Analisa what was written in the table since, and what was gathered, while both stand as read", () => {
    const { edits, kept } = gather(
      [june(WORDS, { Departemen: "QCC", Rekomendasi: "Latih ulang" })],
      row({ ...WORDS, Departemen: "HSC" }),
    );
    expect(edits).toEqual([
      {
        kind: "cells",
        sheet: "Analisa 2026-06",
        row: 9,
        column: 3,
        values: [["HSC"]],
        expect: [still, cell("Analisa 2026-06", 9, 3, "QCC")],
      },
      {
        kind: "cells",
        sheet: "Analisa 2026-06",
        row: 9,
        column: 20,
        values: [
          [`'${JSON.stringify({ key: "k", base: { Departemen: "HSC", Rekomendasi: "Latih ulang" } })}`],
        ],
        expect: [still, cell("Analisa 2026-06", 9, 20, "catatan 9")],
      },
    ]);
    expect([...kept]).toEqual([]);
  });

  it("is left alone where nothing has changed since it was gathered", () => {
    expect(
      gather([june(WORDS, { Departemen: "QCC", Rekomendasi: "Latih ulang" })], row(WORDS)).edits,
    ).toEqual([]);
  });

  it("forgets what was gathered once both places are empty", () => {
    const { edits } = gather([june({}, { Departemen: "QCC" })], row({}));
    expect(edits.map((edit) => edit.kind === "cells" && edit.values)).toEqual([
      [[`'${JSON.stringify({ key: "k" })}`]],
    ]);
  });

  it("of a finished report takes only what comes later, where its cell stands open; the rest is told as different", () => {
    const { edits, conflicts } = gather(
      [june(WORDS, { Departemen: "QCC", Rekomendasi: "Latih ulang" }, true)],
      row({ ...WORDS, Departemen: "HSC", Ditindaklanjuti: 46_200 }),
    );
    expect(conflicts).toEqual([{ number: "R-2606-01", header: "Departemen", sheet: "Analisa 2026-06" }]);
    expect(edits.map((edit) => edit.kind === "cells" && [edit.column, edit.values[0]?.[0]])).toEqual([
      [9, 46_200],
      [
        20,
        `'${JSON.stringify({ key: "k", base: { Departemen: "QCC", Rekomendasi: "Latih ulang", Ditindaklanjuti: "46200" } })}`,
      ],
    ]);
    const closed = june(WORDS, { Departemen: "QCC", Rekomendasi: "Latih ulang" }, true);
    const kept = closed.read.kept.get("rekomendasi:r-2606-01");
    const without = {
      ...closed,
      read: {
        ...closed.read,
        kept: new Map(kept ? [["rekomendasi:r-2606-01", { ...kept, places: {} }]] : []),
      },
    };
    expect(
      gather([without], row({ ...WORDS, Ditindaklanjuti: 46_200 })).conflicts.map(({ header }) => header),
    ).toEqual(["Ditindaklanjuti"]);
  });

  it("of the month itself is open even where its report is finished", () => {
    const own = analysis("2026-07", { "rekomendasi:r-2607-01": line(9, WORDS, { Departemen: "QCC" }) }, true);
    const { conflicts, kept } = gather([own], table([{ "No.": "R-2607-01", ...WORDS, Departemen: "HSC" }]));
    expect([conflicts, kept.get("rekomendasi:r-2607-01")?.values["Departemen"]]).toEqual([[], "HSC"]);
  });

  it("whose field has no cell on the sheet any more is not written there", () => {
    const odd = june(WORDS, { Departemen: "QCC" });
    const kept = odd.read.kept.get("rekomendasi:r-2606-01");
    const without = {
      ...odd,
      read: { ...odd.read, kept: new Map(kept ? [["rekomendasi:r-2606-01", { ...kept, places: {} }]] : []) },
    };
    expect(
      gather([without], row({ ...WORDS, Departemen: "HSC" })).edits.map(
        (edit) => edit.kind === "cells" && edit.column,
      ),
    ).toEqual([20]);
  });

  it("whose cell was empty is written there only while it still is", () => {
    const { edits } = gather(
      [june({ Rekomendasi: "Latih ulang" }, { Rekomendasi: "Latih ulang" })],
      row({ Rekomendasi: "Latih ulang", Departemen: "HSC" }),
    );
    expect(edits[0]).toMatchObject({ values: [["HSC"]], expect: [still, cell("Analisa 2026-06", 9, 3, "")] });
  });
});
