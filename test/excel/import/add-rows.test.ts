/** Adding rows in parts: how many requests it takes, what a stop leaves behind, and what a file added twice adds. */
import { addSamples } from "../../../src/excel/actions/add-samples";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { mapRows, suggestMapping, type Mapping, type SampleInput } from "../../../src/excel";
import { previewImport } from "../../../src/excel/actions/preview-import";
import { readImportTargets } from "../../../src/excel/actions/read-import-targets";
import { cellOf, newWorkbook, tableOf, TODAY } from "../support/session";

// A workbook is set up for each, beside other tests.
jest.setTimeout(60_000);

const row = (index: number, more: SampleInput = {}): SampleInput => ({
  callDate: `2026-07-${String((index % 24) + 1).padStart(2, "0")}`,
  area: "JKT",
  startTime: `08:${String(index % 60).padStart(2, "0")}`,
  agentId: `A${index}`,
  note: "x".repeat(300),
  ...more,
});
const rows = (count: number): readonly SampleInput[] =>
  Array.from({ length: count }, (_, index) => row(index));
const standing = (session: Awaited<ReturnType<typeof newWorkbook>>): number => {
  const { area } = tableOf(session, "Sampel202607").table;
  return area.lastRow - area.row;
};

describe("adding rows", () => {
  it("takes for 5,000 rows one request per 5 MB and three besides, and tells how far it is", async () => {
    const session = await newWorkbook();
    session.excel.resetCounters();
    const shares: number[] = [];
    await addSamples({ rows: rows(5_000), today: TODAY, onProgress: (share) => shares.push(share) });
    const { requests, requestBytes } = session.excel.counters;
    expect(requests).toBeLessThanOrEqual(Math.ceil(requestBytes / 5_000_000) + 3);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect(standing(session)).toBe(5_000);
  });

  it("that is cancelled leaves whole rows, says how many, and adds the rest when repeated", async () => {
    const session = await newWorkbook();
    const stop = new AbortController();
    const all = rows(1_200);
    const first = await addSamples({
      rows: all,
      today: TODAY,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    expect(first.stopped).toBe("cancelled");
    expect(first.added).toBeGreaterThan(0);
    expect(first.added + first.notAdded).toBe(1_200);
    expect(standing(session)).toBe(first.added);
    expect(cellOf(session, "Sampel202607", first.added - 1, "Catatan")).toBe("x".repeat(300));
    const second = await addSamples({ rows: all, today: TODAY, leaveOutDuplicates: true });
    expect(second).toMatchObject({ added: first.notAdded, duplicates: first.added, notAdded: 0 });
  });

  it("that fails in its second part says what stands; in its first it changes nothing", async () => {
    const session = await newWorkbook();
    session.excel.failRequest(3, { kind: "errorBefore", code: "ServiceNotAvailable" });
    await expect(addSamples({ rows: rows(2), today: TODAY })).rejects.toMatchObject({ code: "connection" });
    session.excel.failRequest(4, { kind: "errorBefore", code: "ServiceNotAvailable" });
    const outcome = await addSamples({ rows: rows(1_200), today: TODAY });
    expect(outcome.stopped).toMatchObject({ code: "connection" });
    expect(standing(session)).toBe(outcome.added);
    expect(outcome.added + outcome.notAdded).toBe(1_200);
  });
});

describe("what adding would do", () => {
  it("is told beforehand: the sheets, the duplicates and the findings, and nothing is written", async () => {
    const session = await newWorkbook();
    await addSamples({ rows: [row(1, { sampleNumber: "A-1" }), row(2)], today: TODAY });
    session.excel.resetCounters();
    const preview = await previewImport({
      rows: [
        row(9, { sampleNumber: "a-1" }),
        row(2),
        row(3, { callDate: "2026-06-01" }),
        row(4, { area: "jkt " }),
      ],
      today: TODAY,
    });
    expect(session.excel.counters).toMatchObject({ requests: 2, writes: 0 });
    expect(preview.sheets.map(({ sheet, isNew }) => [sheet, isNew])).toEqual([
      ["F-22 2026-06", true],
      ["F-22 2026-07", false],
    ]);
    expect(preview.rows.map(({ duplicate }) => duplicate?.by)).toEqual([
      "sampleNumber",
      "content",
      undefined,
      undefined,
    ]);
    expect(preview.rows[0]?.duplicate?.first).toEqual({ sheet: "F-22 2026-07", cell: "A7" });
    expect(preview.rows[3]?.findings).toContainEqual(
      expect.objectContaining({ code: "listValue", header: "Area", suggestion: "JKT" }),
    );
  });
});

describe("their headers and ours", () => {
  it("are matched by name, by what they are called elsewhere and by spelling, and remembered in the workbook", async () => {
    await newWorkbook();
    const headers = ["Tgl. Panggilan", "Agent ID", "p01", "Nilai", "Hobi"];
    const { targets, remembered } = await readImportTargets();
    expect(
      suggestMapping(headers, targets, remembered).map(({ target, certainty }) => [target, certainty]),
    ).toEqual([
      ["callDate", "guessed"],
      ["agentId", "guessed"],
      ["P01", "name"],
      ["", "formula"],
      ["", "unknown"],
    ]);
    const mapping: Mapping = { "Tgl. Panggilan": "callDate", Hobi: "note" };
    await addSamples({ rows: [row(1)], today: TODAY, remember: { headers, mapping } });
    const later = await readImportTargets();
    expect(suggestMapping([...headers].reverse(), later.targets, later.remembered)[0]).toEqual({
      header: "Hobi",
      target: "note",
      certainty: "remembered",
    });
  });

  it("give each cell to its column as that takes it", () => {
    const table = {
      headerLine: 1,
      headers: ["Waktu", "Lama", "MSISDN"],
      date1904: false,
      rows: [
        {
          number: 2,
          cells: [
            { shows: "dateTime", serial: 46227.5 } as const,
            { shows: "time", serial: 205 / 86_400 } as const,
            812345678,
          ],
        },
      ],
    };
    const mapping: Mapping = { Waktu: "callDate", Lama: "duration", MSISDN: "destinationNumber" };
    expect(mapRows(table, mapping).rows).toEqual([
      { callDate: 46227, startTime: 0.5, duration: 205, destinationNumber: "812345678" },
    ]);
  });
});

/** As LibreOffice saves a table: its cells have their formulas, and its columns say nothing of them. */
function forgetFormulas(session: Awaited<ReturnType<typeof newWorkbook>>): void {
  for (const column of tableOf(session, "Sampel202607").table.columns) delete column.calculatedFormula;
}

describe("rows added to a table whose columns fill themselves no more", () => {
  const formulaOf = (session: Awaited<ReturnType<typeof newWorkbook>>, index: number, header: string) => {
    const { sheet, table } = tableOf(session, "Sampel202607");
    const place = table.columns.findIndex(({ name }) => name === header);
    return sheet.rows[table.area.row + 1 + index]?.[table.area.column + place]?.formula;
  };

  it.each([
    ["", false],
    ["and that has a row of totals ", true],
  ])(
    "%sget their formulas, those that are there theirs, and check finds nothing amiss",
    async (_, totals) => {
      const session = await newWorkbook();
      await addSamples({ rows: rows(2), today: TODAY });
      if (totals)
        await session.client.Excel.run(async (context) => {
          context.workbook.tables.getItem("Sampel202607").showTotals = true;
          await context.sync();
        });
      session.excel.resetCounters();
      await addSamples({ rows: rows(3).slice(2), today: TODAY });
      const before = session.excel.counters.requests;
      forgetFormulas(session);
      session.excel.resetCounters();
      await addSamples({ rows: rows(5).slice(3), today: TODAY });
      // Where the table fills its rows itself there is none more.
      expect(session.excel.counters.requests).toBe(before + 1);
      for (const header of ["Nilai", "Hasil", "Batas QCO", "Status SPV"]) {
        const first = formulaOf(session, 0, header);
        expect(first).toBeDefined();
        for (const index of [1, 2, 3, 4])
          expect([header, index, formulaOf(session, index, header)]).toEqual([header, index, first]);
      }
      const { findings } = await checkMonth({ today: TODAY, month: "2026-07" });
      expect(findings.filter(({ code }) => code === "layoutChanged")).toEqual([]);
    },
  );
});
