/** A calibration session from its draw to the consensus in F-22: what is written, what is refused, and doing it twice. */
import type { OfficeSession } from "embedded-excel";
import { addSamples } from "../../src/excel/actions/add-samples";
import { changeSettings } from "../../src/excel/actions/change-settings";
import { checkMonth } from "../../src/excel/actions/check-month";
import { closeCalibration } from "../../src/excel/actions/close-calibration";
import { draftCalibration } from "../../src/excel/actions/draft-calibration";
import { generateReport } from "../../src/excel/actions/generate-report";
import { openCalibration } from "../../src/excel/actions/open-calibration";
import { readCalibration } from "../../src/excel/actions/read-calibration";
import { saveRating } from "../../src/excel/actions/save-rating";
import { introduce } from "../../src/excel";
import type {
  CalibrationReading,
  CalibrationRecording,
  RatingFields,
  SampleInput,
} from "../../src/sheets/types";
import type { Mark } from "../../src/sop";
import { cellOf, day, madeOnce, newWorkbook, sheetOf, tableOf, TODAY } from "./support/session";

const TABLE = "TabelKalibrasi";
const CODES = Array.from({ length: 11 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);
const today = { today: TODAY };

/** Twelve July calls with recordings: the third failed by a fatal criterion, the fifth with three N/A; two without recording. */
const withCalls = madeOnce(async () => {
  const session = await newWorkbook();
  const rows = Array.from({ length: 12 }, (_, index): SampleInput => ({
    sampleNumber: `MC-2607-00000${String.fromCharCode(65 + index)}`,
    area: "JKT",
    callDate: TODAY - 12 + index,
    executor: "Penelepon Contoh",
    role: "QCO",
    agentId: `A${String(index)}`,
    material: "Informasi",
    scenario: "S1",
    callStatus: "Terhubung",
    recordingId: index > 9 ? "" : `VRS-${String(index)}`,
    ...Object.fromEntries(
      CODES.map((code, place) => [
        code,
        index === 2 && place === 1 ? "Tidak" : index === 4 && place > 7 ? "N/A" : "Ya",
      ]),
    ),
  }));
  await addSamples({ rows, ...today });
  return session;
});

const marks = (but: Readonly<Record<string, Mark>> = {}): RatingFields["marks"] => ({
  ...Object.fromEntries(CODES.map((code) => [code, "yes" as const])),
  ...but,
});
const fields = (but: Readonly<Record<string, Mark>> = {}, note = ""): RatingFields => ({
  marks: marks(but),
  note,
});

async function opened(): Promise<{ number: string; recordings: readonly CalibrationRecording[] }> {
  const { session: number, drawn, seed } = await draftCalibration({ count: 4, seed: "7f3a", ...today });
  const recordings = drawn.map(({ sampleNumber, recordingId }) => ({ sampleNumber, recordingId }));
  await openCalibration({ session: number, recordings, seed, ...today });
  return { number, recordings };
}
const rate = (
  session: string,
  recording: CalibrationRecording | undefined,
  rater: string,
  given: RatingFields,
  more: { standard?: boolean; before?: RatingFields } = {},
) =>
  saveRating({
    session,
    recording: recording ?? { sampleNumber: "", recordingId: "" },
    rater,
    standard: more.standard ?? false,
    fields: given,
    before: more.before,
    ...today,
  });
const read = async (): Promise<CalibrationReading> => readCalibration(today);
const rowsOf = (session: OfficeSession): number => {
  const { area } = tableOf(session, TABLE).table;
  return area.lastRow - area.row;
};

describe("drawing and opening", () => {
  it("draws counted calls with a recording: one passed, one failed, one rich in N/A, and writes nothing", async () => {
    const session = await withCalls();
    const before = structuredClone(session.excel.book.sheets);
    const draft = await draftCalibration({ count: 4, seed: "7f3a", ...today });
    expect(draft).toMatchObject({ session: "K-2607-1", month: "2026-07", from: 10 });
    expect(draft.drawn.map(({ drawnFor }) => drawnFor)).toEqual(["passed", "failed", "notApplicable", "lot"]);
    expect(draft.drawn[1]?.sampleNumber).toBe("MC-2607-00000C");
    expect(draft.drawn[2]?.sampleNumber).toBe("MC-2607-00000E");
    expect(session.excel.book.sheets).toEqual(before);
  });
  it("takes at least three and at most ten", async () => {
    await withCalls();
    const count = async (wanted: number): Promise<number> =>
      (await draftCalibration({ count: wanted, seed: "x", ...today })).drawn.length;
    expect([await count(1), await count(99)]).toEqual([3, 10]);
  });
  it("writes a standard's row for each recording, and a line of Log; twice it stands once", async () => {
    const session = await withCalls();
    introduce("QA Contoh");
    const { number, recordings } = await opened();
    expect(rowsOf(session)).toBe(4);
    expect(
      ["Sesi", "Tanggal", "No. Sampel", "ID Rekaman", "Penilai", "Acuan", "P01", "Ditutup"].map((header) =>
        cellOf(session, TABLE, 0, header),
      ),
    ).toEqual([
      "K-2607-1",
      TODAY,
      recordings[0]?.sampleNumber,
      recordings[0]?.recordingId,
      null,
      "Ya",
      null,
      null,
    ]);
    const again = await openCalibration({ session: number, recordings, seed: "7f3a", ...today });
    expect(again).toEqual({ session: number, opened: false });
    expect(rowsOf(session)).toBe(4);
    const [one] = (await read()).sessions;
    expect(one).toMatchObject({ number, closed: undefined, agreement: { raters: [], hasStandard: false } });
    expect(one?.recordings).toEqual(recordings);
  });
  it("takes the next number where somebody else has it by now", async () => {
    await withCalls();
    const { number, recordings } = await opened();
    const other = await openCalibration({
      session: number,
      recordings: [...recordings.slice(1), { sampleNumber: "MC-2607-00000Z", recordingId: "VRS-Z" }],
      seed: "x",
      ...today,
    });
    expect(other).toEqual({ session: "K-2607-2", opened: true });
  });
  it("finishes what a request left half done", async () => {
    const session = await withCalls();
    const { number, recordings } = await opened();
    const { sheet, table } = tableOf(session, TABLE);
    // The last two rows never came.
    for (const row of [3, 4]) sheet.rows[table.area.row + row] = [];
    table.area = { ...table.area, lastRow: table.area.lastRow - 2 };
    expect(await openCalibration({ session: number, recordings, seed: "7f3a", ...today })).toEqual({
      session: number,
      opened: true,
    });
    expect((await read()).sessions.map((one) => one.recordings)).toEqual([recordings]);
  });
});

/** A scorecard of so many criteria, weighing 100 together; a column of somebody's own stands before Nilai on Kalibrasi. */
async function withCriteria(count: number): Promise<OfficeSession> {
  const session = await newWorkbook();
  await session.client.Excel.run(async (context) => {
    const { tables } = context.workbook;
    const criteria = tables.getItem("TabelParameter");
    const header = criteria.getHeaderRowRange().load("values");
    const body = criteria.getDataBodyRange().load("values");
    const own = tables.getItem(TABLE).columns;
    own.load("items/name");
    await context.sync();
    const headers = (header.values[0] ?? []).map(String);
    const weight = Math.floor(100 / count);
    const lines = Array.from({ length: count }, (_, index) => {
      const standing = body.values[Math.min(index, body.values.length - 1)] as
        (string | number)[] | undefined;
      const line = [...(standing ?? [])];
      line[headers.indexOf("Kode")] = codeOf(index);
      line[headers.indexOf("Nama")] = `Kriteria contoh ${index + 1}`;
      line[headers.indexOf("Bobot")] = index === 0 ? 100 - weight * (count - 1) : weight;
      return line;
    });
    for (let index = body.values.length; index > Math.max(1, count); index -= 1)
      criteria.rows.getItemAt(index - 1).delete();
    if (count > body.values.length) criteria.rows.add(undefined, lines.slice(body.values.length));
    await context.sync();
    criteria.getDataBodyRange().values = lines;
    own.add(
      own.items.findIndex(({ name }) => name === "Nilai"),
      undefined,
      "Milik saya",
    );
    await context.sync();
  });
  return session;
}

const codeOf = (index: number): string => `P${String(index + 1).padStart(2, "0")}`;

describe("a scorecard of another number of criteria than the eleven that Kalibrasi has columns for", () => {
  it.each([1, 5, 12, 16, 20])(
    "of %i: each has one column, before Nilai and in order, and each rater's mark stands in its own",
    async (count) => {
      const session = await withCriteria(count);
      const codes = Array.from({ length: count }, (_, index) => codeOf(index));
      const recordings = [1, 2, 3].map((n) => ({ sampleNumber: `MC-2607-${n}`, recordingId: "" }));
      const open = () => openCalibration({ session: "K-2607-1", recordings, seed: "uji", ...today });
      await open();
      await open();
      const headers = tableOf(session, TABLE).table.columns.map(({ name }) => name);
      const columns = headers.filter((header) => /^P\d\d$/.test(header));
      expect(columns).toEqual(Array.from({ length: Math.max(11, count) }, (_, index) => codeOf(index)));
      expect(headers.indexOf(columns.at(-1) ?? "")).toBeLessThan(headers.indexOf("Nilai"));
      expect(headers).toContain("Milik saya");
      expect(rowsOf(session)).toBe(3);
      const given: Record<string, Mark> = Object.fromEntries(
        codes.map((code, index) => [code, index % 3 === 1 ? "no" : "yes"]),
      );
      await rate("K-2607-1", recordings[1], "Penilai 1", { marks: given, note: "" });
      expect(columns.map((code) => cellOf(session, TABLE, 3, code))).toEqual(
        columns.map((code) => (given[code] === undefined ? null : given[code] === "no" ? "Tidak" : "Ya")),
      );
      // Weights of Ya: the first criterion has what the others leave of 100.
      const weight = Math.floor(100 / count);
      const lost = codes.filter((code) => given[code] === "no").length * weight;
      expect(cellOf(session, TABLE, 3, "Nilai")).toBeCloseTo(100 - lost, 9);
      const [stands] = (await read()).sessions;
      expect(stands?.agreement.criteria.map(({ code }) => code)).toEqual(codes);
      expect(stands?.forms[3]?.marks).toEqual(given);
    },
  );
});

describe("rating", () => {
  it("adds the rater's row with Nilai and Hasil; the same again changes nothing; another rater gets another row", async () => {
    const session = await withCalls();
    const { number, recordings } = await opened();
    expect(await rate(number, recordings[0], "Penilai 1", fields({ P02: "no" }, "ragu"))).toEqual({
      kind: "saved",
      written: true,
    });
    expect(
      ["Penilai", "Acuan", "P01", "P02", "Nilai", "Hasil", "Catatan"].map((header) =>
        cellOf(session, TABLE, 4, header),
      ),
    ).toEqual(["Penilai 1", null, "Ya", "Tidak", 90, "Tidak Lulus", "ragu"]);
    expect(await rate(number, recordings[0], "penilai 1", fields({ P02: "no" }, "ragu"))).toEqual({
      kind: "saved",
      written: false,
    });
    await rate(number, recordings[0], "Penilai 2", fields());
    expect(rowsOf(session)).toBe(6);
  });
  it("changes the rater's own row, a mark taken back leaves the cell empty, and Log says before and after", async () => {
    const session = await withCalls();
    const { number, recordings } = await opened();
    const first = fields({ P02: "no" });
    await rate(number, recordings[0], "Penilai 1", first);
    const rest = Object.fromEntries(Object.entries(marks()).filter(([code]) => code !== "P03"));
    expect(
      await rate(number, recordings[0], "Penilai 1", { marks: rest, note: "" }, { before: first }),
    ).toEqual({
      kind: "saved",
      written: true,
    });
    expect(rowsOf(session)).toBe(5);
    expect(["P02", "P03", "Nilai", "Hasil"].map((header) => cellOf(session, TABLE, 4, header) ?? "")).toEqual(
      ["Ya", "", "", ""],
    );
    const log = sheetOf(session, "Log").rows.flatMap((line) =>
      line.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
    );
    expect(log).toContain(
      `${number}, ${recordings[0]?.sampleNumber ?? ""}, Penilai 1: P02: “Tidak” → “Ya”; P03: “Ya” → “”`,
    );
  });
  it("writes nothing over what somebody else changed since, and shows what stands", async () => {
    await withCalls();
    const { number, recordings } = await opened();
    const first = fields();
    await rate(number, recordings[0], "Penilai 1", first);
    const theirs = fields({ P05: "no" });
    await rate(number, recordings[0], "Penilai 1", theirs, { before: first });
    expect(await rate(number, recordings[0], "Penilai 1", fields({ P06: "no" }), { before: first })).toEqual({
      kind: "changed",
      standing: theirs,
    });
  });
  it("fills in the standard in its own row, whoever does it, and holds raters against it", async () => {
    const session = await withCalls();
    const { number, recordings } = await opened();
    await rate(number, recordings[0], "QA Contoh", fields({ P02: "no" }), { standard: true });
    await rate(number, recordings[0], "Penilai 1", fields());
    expect(rowsOf(session)).toBe(5);
    expect(cellOf(session, TABLE, 0, "Penilai")).toBe("QA Contoh");
    const [one] = (await read()).sessions;
    expect(one?.agreement.against).toMatchObject([
      { rater: "Penilai 1", compared: 11, alike: 10, lenient: 1 },
    ]);
  });
  it("is told of a session or recording that is not there, and writes nothing", async () => {
    const session = await withCalls();
    const { number } = await opened();
    const nowhere = { sampleNumber: "MC-0", recordingId: "" };
    expect(await rate(number, nowhere, "Penilai 1", fields())).toEqual({ kind: "gone" });
    expect(await rate("K-2607-9", nowhere, "Penilai 1", fields())).toEqual({ kind: "gone" });
    expect(rowsOf(session)).toBe(4);
  });
});

describe("closing", () => {
  it("puts the day into each row once; nobody rates after it", async () => {
    const session = await withCalls();
    const { number, recordings } = await opened();
    await rate(number, recordings[0], "Penilai 1", fields());
    const close = () => closeCalibration({ session: number.toLowerCase(), ...today });
    expect(await close()).toEqual({ kind: "closed", closed: true, on: TODAY });
    expect(Array.from({ length: 5 }, (_, row) => cellOf(session, TABLE, row, "Ditutup"))).toEqual(
      Array.from({ length: 5 }, () => TODAY),
    );
    expect(await close()).toEqual({ kind: "closed", closed: false, on: TODAY });
    expect(await rate(number, recordings[0], "Penilai 1", fields({ P01: "no" }))).toEqual({
      kind: "closed",
      on: TODAY,
    });
    expect(await closeCalibration({ session: "K-2607-9", ...today })).toEqual({ kind: "gone" });
  });
  it("leaves the rows of another session open", async () => {
    const session = await withCalls();
    const { number, recordings } = await opened();
    await openCalibration({
      session: "K-2607-2",
      recordings: recordings.slice(1),
      seed: "x",
      ...today,
    });
    await rate(number, recordings[0], "Penilai 1", fields());
    await closeCalibration({ session: number, ...today });
    expect([0, 4, 6, 7].map((row) => cellOf(session, TABLE, row, "Ditutup"))).toEqual([
      TODAY,
      null,
      null,
      TODAY,
    ]);
  });
});

it("rows of Kalibrasi are no samples: counts, figures and findings stay as they were", async () => {
  await withCalls();
  const before = await checkMonth({ ...today, month: "2026-07" });
  const { number, recordings } = await opened();
  await rate(number, recordings[0], "Penilai 1", fields({ P02: "no" }));
  const after = await checkMonth({ ...today, month: "2026-07" });
  expect(after.months).toEqual(before.months);
  expect(after.findings).toEqual(before.findings);
});

/** A July session that two raters rated, with P03 rated otherwise in half of its recordings. */
async function rated(): Promise<OfficeSession> {
  const session = await withCalls();
  const { number, recordings } = await opened();
  for (const [index, recording] of recordings.entries()) {
    await rate(number, recording, "Penilai 1", fields());
    await rate(number, recording, "Penilai 2", fields(index < 2 ? { P03: "no" } : {}));
  }
  return session;
}

describe("where it leads", () => {
  const missing = async (asOf: number): Promise<readonly string[]> =>
    (await checkMonth({ ...today, asOf })).findings.flatMap(({ code, sheet, cell, severity }) =>
      code === "calibrationMissing" ? [`${severity} ${sheet}!${cell}`] : [],
    );
  // 24 July to 24 October is three months.
  const OCTOBER = day("2026-10-24");

  it("warns once the last session is more than three months ago, at its day", async () => {
    await rated();
    expect(await missing(OCTOBER)).toEqual([]);
    expect(await missing(OCTOBER + 1)).toEqual(["warning Kalibrasi!B6"]);
  });
  it("warns after as many months as Pengaturan says, and never with 0", async () => {
    await rated();
    await changeSettings({ values: { "calibration.months": "1" }, ...today });
    expect(await missing(day("2026-08-24"))).toEqual([]);
    expect(await missing(day("2026-08-25"))).toHaveLength(1);
    await changeSettings({ values: { "calibration.months": "0" }, ...today });
    expect(await missing(OCTOBER + 300)).toEqual([]);
  });
  it("warns of nothing where callers were never compared: no session, or one that a single rater rated", async () => {
    await withCalls();
    expect(await missing(OCTOBER + 300)).toEqual([]);
    const { number, recordings } = await opened();
    await rate(number, recordings[0], "Penilai 1", fields());
    expect(await missing(OCTOBER + 300)).toEqual([]);
  });
  it("Analisa names the last session's day and the criteria under 80 %, and nothing without a session", async () => {
    const wordsOf = (session: OfficeSession): string =>
      sheetOf(session, "Analisa 2026-07")
        .rows.flatMap(([first]) => (typeof first?.value === "string" ? [first.value] : []))
        .join(" ");
    const session = await withCalls();
    await generateReport({ month: "2026-07", despite: "reportOpenErrors", ...today });
    expect(wordsOf(session)).not.toContain("Kalibrasi");
    const other = await rated();
    await generateReport({ month: "2026-07", despite: "reportOpenErrors", ...today });
    // P03 differs in two of four, the ten other criteria in none: 42 of 44.
    expect(wordsOf(other)).toContain(
      "Kalibrasi terakhir: sesi K-2607-1, 24/07/2026, 2 penilai, 4 rekaman. Kesepakatan 95,5%; AC1 tidak disebut di bawah 10 rekaman.",
    );
    expect(wordsOf(other)).toContain("Kesepakatan di bawah 80%: P03 Menggali Kebutuhan (50,0%).");
  });
});
