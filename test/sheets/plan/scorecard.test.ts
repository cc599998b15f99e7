/** The scorecard saved for the months from one on: which rows its table has then. */
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { fresh, HEADERS, line, row, save } from "../support/paper-scorecard";

const AUGUST = "2026-08";

describe("a criterion that is as wanted", () => {
  const wanted = line("P01", "Salam", 40, { criticalTo: "customer", fatal: true, guidance: "Tidak: diam." });
  const said = { critical: "Pelanggan", fatal: "Fatal", guidance: "Tidak: diam." };

  it.each([
    ["said in the same words", row("P01", "Salam", 40, "", said)],
    ["since an earlier month", row("P01", "Salam", 40, "2026-03", said)],
    ["since that month", row("P01", "Salam", 40, AUGUST, said)],
    [
      "in other capitals, but for its name",
      row("p01", "Salam", 40, "", { ...said, critical: "PELANGGAN", fatal: "fatal" }),
    ],
    [
      "with blanks around",
      row(" P01 ", " Salam ", " 40 ", " 2026-03 ", { ...said, critical: " Pelanggan ", fatal: " Fatal " }),
    ],
  ])("is left as it is: %s", (_how, cells) => {
    const { rows, edits } = save([cells], AUGUST, [wanted]);
    expect(edits).toEqual([]);
    expect(rows).toEqual([cells]);
  });

  it("is so too where a dash says that it is critical to nobody", () => {
    const cells = row("P01", "Salam", 40, "", { critical: " – " });
    expect(save([cells], AUGUST, [line("P01", "Salam", 40)]).edits).toEqual([]);
    // With a dash beside it a word is another word.
    for (const critical of ["–Bisnis", "Bisnis–"]) {
      const other = row("P01", "Salam", 40, "", { critical });
      const wantedSo = [line("P01", "Salam", 40, { criticalTo: "business" })];
      expect(save([other], AUGUST, wantedSo).rows).toHaveLength(2);
    }
  });

  it("is judged by the newest of its rows, wherever that stands", () => {
    const rows = [
      row("P01", "Salam", 40, "2026-03"),
      row("P01", "Salam", 30),
      row("P01", "Salam", 20, "2026-01"),
    ];
    expect(save(rows, AUGUST, [line("P01", "Salam", 40)]).edits).toEqual([]);
    expect(save(rows, AUGUST, [line("P01", "Salam", 20)]).rows).toEqual([
      ...rows,
      fresh(row("P01", "Salam", 20, AUGUST)),
    ]);
  });

  it("is judged by the lower of two rows of one month", () => {
    const rows = [row("P01", "Salam", 30, "2026-03"), row("P01", "Salam", 40, "2026-03")];
    expect(save(rows, AUGUST, [line("P01", "Salam", 40)]).edits).toEqual([]);
    expect(save(rows, AUGUST, [line("P01", "Salam", 30)]).rows).toHaveLength(3);
  });
});

describe("a criterion that changes", () => {
  it.each([
    ["its name", line("P01", "Sapaan", 40), { name: "Sapaan" }],
    ["the case of its name", line("P01", "SALAM", 40), { name: "SALAM" }],
    ["its weight", line("P01", "Salam", 35.5), { weight: 35.5 }],
    [
      "to whom it is critical",
      line("P01", "Salam", 40, { criticalTo: "compliance" }),
      { critical: "Kepatuhan" },
    ],
    ["that it is fatal", line("P01", "Salam", 40, { fatal: true }), { fatal: "Fatal" }],
  ])(
    "by %s has a new row from that month on, right below the table; the old one stays",
    (_what, wanted, told) => {
      const { name = "Salam", weight = 40, ...more }: Readonly<Record<string, RawCell>> = told;
      const old = [row("P01", "Salam", 40), row("P02", "Nada", 60)];
      const { rows, edits } = save(old, AUGUST, [wanted, line("P02", "Nada", 60)]);
      expect(rows).toEqual([...old, fresh(row("P01", name, weight, AUGUST, more))]);
      expect(edits.map(({ kind }) => kind)).toEqual(["append"]);
    },
  );

  it("stays as it was until then, and is afterwards what a later row says", () => {
    const old = [row("P01", "Salam", 40), row("P01", "Salam", 50, "2026-10")];
    expect(save(old, AUGUST, [line("P01", "Salam", 45)]).rows).toEqual([
      ...old,
      fresh(row("P01", "Salam", 45, AUGUST)),
    ]);
    // With blanks around it is the same month.
    const pasted = [row("P01", "Salam", 40), row("P01", "Salam", 50, " 2026-10 ")];
    expect(save(pasted, AUGUST, [line("P01", "Salam", 50)]).rows).toHaveLength(3);
  });

  it("is changed in its own row where that begins with that month", () => {
    const old = [row("P01", "Salam", 40), row("P01", "Salam", 50, AUGUST), row("P02", "Nada", 60)];
    const { rows, edits } = save(old, AUGUST, [line("P01", "Salam", 45), line("P02", "Nada", 60)]);
    expect(rows).toEqual([old[0], row("P01", "Salam", 45, AUGUST), old[2]]);
    expect(edits.map(({ kind }) => kind)).toEqual(["cells"]);
    // Before any month is open all begin with the start.
    expect(save([row("P01", "Salam", 40)], "", [line("P01", "Salam", 45)]).rows).toEqual([
      row("P01", "Salam", 45),
    ]);
  });

  it("loses the row that begins with that month where it is again what it was before; the rows below move up", () => {
    const old = [row("P01", "Salam", 40), row("P01", "Salam", 50, AUGUST), row("P02", "Nada", 60)];
    const { rows, edits } = save(old, AUGUST, [line("P01", "Salam", 40), line("P02", "Nada", 60)]);
    expect(rows).toEqual([old[0], old[2]]);
    expect(edits.map((edit) => edit.kind === "cells" && [edit.row, edit.values])).toEqual([
      [
        9,
        [
          ["'P02", "Nada", 60, "", "", "", null, ""],
          ["", "", "", "", "", "", null, ""],
        ],
      ],
    ]);
  });

  it("was before what the newest of its earlier rows says, of one month the lower", () => {
    const august = row("P01", "Salam", 50, AUGUST);
    const back = (older: readonly (readonly RawCell[])[], weight: number) =>
      save([...older, august], AUGUST, [line("P01", "Salam", weight)]).rows;
    const unsorted = [row("P01", "Salam", 40, "2026-03"), row("P01", "Salam", 30)];
    expect(back(unsorted, 40)).toEqual(unsorted);
    expect(back(unsorted, 30)).toEqual([...unsorted, row("P01", "Salam", 30, AUGUST)]);
    const twice = [row("P01", "Salam", 30, "2026-03"), row("P01", "Salam", 40, "2026-03")];
    expect(back(twice, 40)).toEqual(twice);
    expect(back(twice, 30)).toEqual([...twice, row("P01", "Salam", 30, AUGUST)]);
  });
});

describe("a criterion's Panduan", () => {
  it("is of all its months: all its rows say the new one, and no row comes for it", () => {
    const old = [
      row("P01", "Salam", 40, "", { guidance: "lama" }),
      row("P02", "Nada", 60, "", { guidance: "lain" }),
      row("P01", "Salam", 50, "2026-10"),
    ];
    const wanted = [
      line("P01", "Salam", 40, { guidance: "baru" }),
      line("P02", "Nada", 60, { guidance: "lain" }),
    ];
    expect(save(old, AUGUST, wanted).rows).toEqual([
      row("P01", "Salam", 40, "", { guidance: "baru" }),
      old[1],
      row("P01", "Salam", 50, "2026-10", { guidance: "baru" }),
    ]);
  });

  it("comes with its new row, and goes to its old ones too", () => {
    const wanted = [line("P01", "Salam", 50, { guidance: "baru" })];
    expect(save([row("P01", "Salam", 40)], AUGUST, wanted).rows).toEqual([
      row("P01", "Salam", 40, "", { guidance: "baru" }),
      fresh(row("P01", "Salam", 50, AUGUST, { guidance: "baru" })),
    ]);
  });

  it("stays with a criterion that is used no more", () => {
    const old = row("P01", "Salam", 40, "", { critical: "Bisnis", fatal: "Fatal", guidance: "lama" });
    expect(save([old], AUGUST, []).rows).toEqual([
      old,
      fresh(row("P01", "Salam", 0, AUGUST, { critical: "Bisnis", fatal: "Fatal", guidance: "lama" })),
    ]);
  });
});

describe("a criterion that is used no more", () => {
  it("weighs nothing from that month on", () => {
    const old = [row("P01", "Salam", 40), row("P02", "Nada", 60)];
    expect(save(old, AUGUST, [line("P02", "Nada", 60)]).rows).toEqual([
      ...old,
      fresh(row("P01", "Salam", 0, AUGUST)),
    ]);
  });

  it("is left as it is where it weighs nothing already, or comes only later", () => {
    const gone = [row("P01", "Salam", 40), row("P01", "Salam", 0, "2026-05")];
    expect(save(gone, AUGUST, []).edits).toEqual([]);
    expect(save([row("P01", "Salam", 40, "2026-10")], AUGUST, []).edits).toEqual([]);
    expect(save([row("P01", "Salam", 0, AUGUST)], AUGUST, []).edits).toEqual([]);
  });

  it("has no row at all where it would first have held from that month on", () => {
    const old = [row("P01", "Salam", 40), row("P02", "Nada", 60, AUGUST)];
    expect(save(old, AUGUST, [line("P01", "Salam", 40)]).rows).toEqual([old[0]]);
  });

  it("weighs nothing in the row that begins with that month, where it was used before", () => {
    const old = [row("P01", "Salam", 40), row("P01", "Salam", 50, AUGUST)];
    expect(save(old, AUGUST, []).rows).toEqual([old[0], row("P01", "Salam", 0, AUGUST)]);
    // Where it was not used before either, that row is not needed.
    const back = [row("P01", "Salam", 0), row("P01", "Salam", 50, AUGUST)];
    expect(save(back, AUGUST, []).rows).toEqual([back[0]]);
  });

  it("can come back", () => {
    const old = [row("P01", "Salam", 40), row("P01", "Salam", 0, "2026-05")];
    expect(save(old, AUGUST, [line("P01", "Salam", 40)]).rows).toEqual([
      ...old,
      fresh(row("P01", "Salam", 40, AUGUST)),
    ]);
  });
});

describe("a criterion that is new", () => {
  it("has a row below the others, though it comes later again", () => {
    const old = [row("P01", "Salam", 40), row("P02", "Nada", 60, "2026-10")];
    expect(save(old, AUGUST, [line("P01", "Salam", 40), line("P02", "Nada", 50)]).rows).toEqual([
      ...old,
      fresh(row("P02", "Nada", 50, AUGUST)),
    ]);
  });

  it("stays in a row of its own where it weighs nothing: that is what was wanted", () => {
    expect(save([row("P01", "Salam", 9, AUGUST)], AUGUST, [line("P01", "Salam", 0)]).rows).toEqual([
      row("P01", "Salam", 0, AUGUST),
    ]);
  });

  it("is the first where the table is empty, in its first row", () => {
    const blank = HEADERS.map(() => "");
    const { rows, edits } = save([blank], "", [line("P01", "Salam", 100)]);
    expect(rows).toEqual([fresh(row("P01", "Salam", 100))]);
    expect(edits.map(({ kind }) => kind)).toEqual(["cells"]);
  });
});

describe("the order of the criteria", () => {
  const old = [
    row("P09", "Lama", 0),
    row("P01", "Salam", 40),
    row("P02", "Nada", 30),
    row("P01", "Salam", 45, "2026-10"),
    row("P03", "Tutup", 30),
  ];
  const [lama, salam, nada, later, tutup] = old;
  const [one, two, three] = [line("P01", "Salam", 40), line("P02", "Nada", 30), line("P03", "Tutup", 30)];

  it("is that of the table as long as it need not change: rows stay where they are", () => {
    expect(save(old, AUGUST, [one, two, three]).edits).toEqual([]);
    expect(save(old, AUGUST, [line("P01", "Salam", 41), two, line("P03", "Tutup", 29)]).rows).toEqual([
      ...old,
      fresh(row("P01", "Salam", 41, AUGUST)),
      fresh(row("P03", "Tutup", 29, AUGUST)),
    ]);
  });

  it("changes with all rows of a criterion together, what is used no more at the end", () => {
    const moved = (cells: readonly RawCell[] | undefined) => cells?.slice(0, 6);
    const { rows } = save(old, AUGUST, [three, one, two]);
    expect(rows.map(moved)).toEqual([tutup, salam, later, nada, lama].map(moved));
  });

  it("has a new criterion at its place, and its rows by the side of each other", () => {
    const { rows } = save(old, AUGUST, [line("P04", "Baru", 5), two, line("P01", "Salam", 35), three]);
    expect(rows.map(([code, , weight, , , from]) => [code, weight, from])).toEqual([
      ["P04", 5, AUGUST],
      ["P02", 30, ""],
      ["P01", 40, ""],
      ["P01", 45, "2026-10"],
      ["P01", 35, AUGUST],
      ["P03", 30, ""],
      ["P09", 0, ""],
    ]);
  });

  it("is told by the new rows below where others of ours stand as they did: first the wanted, then what goes", () => {
    const { rows } = save([row("P08", "Lain", 5), ...old.slice(1)], AUGUST, [
      line("P01", "Salam", 41),
      two,
      three,
      line("P04", "Baru", 5),
    ]);
    expect(rows.slice(5).map(([code, , weight]) => [code, weight])).toEqual([
      ["P01", 41],
      ["P04", 5],
      ["P08", 0],
    ]);
  });
});
