/** What a foreign file's headers and values stand for: guessed by names, by contents, and by what lists hold; remembered after. */
import { DEFAULT_LISTS, DEFAULT_SCORECARD } from "../../../src/sop";
import { tableOf as tableOfSource } from "../../../src/import";
import {
  contentsUnder,
  durationQuestion,
  mapRows,
  rememberedFor,
  suggestMapping,
  suggestValues,
  valuesOf,
  type ImportTarget,
  type Mapping,
} from "../../../src/excel";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { readImportTargets } from "../../../src/excel/actions/read-import-targets";
import { keyNamed } from "../../../src/sheets/layout/sample-key";
import { importTargets } from "../../../src/sheets/mapping/targets";
import type { SourceCell } from "../../../src/import/types";
import { cellOf, newWorkbook, TODAY } from "../support/session";

jest.setTimeout(60_000);

const LISTS: Readonly<Record<string, readonly string[]>> = {
  PilihanArea: DEFAULT_LISTS.areas,
  PilihanPeran: DEFAULT_LISTS.roles,
  PilihanMateri: DEFAULT_LISTS.materials,
  PilihanPanggilan: DEFAULT_LISTS.callStatuses,
  PilihanTanda: DEFAULT_LISTS.marks,
  PilihanYaTidak: DEFAULT_LISTS.yesNo,
  PilihanKategori: DEFAULT_LISTS.categories,
  PilihanStatus: DEFAULT_LISTS.statuses,
};
const ROSTER: Readonly<Record<string, readonly string[]>> = {
  "ID Agent": ["AC-001", "AC-002", "AC-003"],
  "Nama Agent": ["Agen Satu", "Agen Dua"],
  "Kode Skenario": ["S-01"],
};
const TARGETS: readonly ImportTarget[] = importTargets(
  [DEFAULT_SCORECARD],
  ({ header, list }) => ROSTER[header] ?? LISTS[list ?? ""] ?? [],
);

const table = (...lines: readonly (readonly SourceCell[])[]) =>
  tableOfSource(
    {
      lines: lines.map((cells, index) => ({ number: index + 1, cells })),
      withoutResult: 0,
      date1904: false,
    },
    0,
    false,
  );

const guess = (...lines: readonly (readonly SourceCell[])[]): Record<string, string> => {
  const source = table(...lines);
  const found = suggestMapping(source.headers, TARGETS, [], contentsUnder(source));
  return Object.fromEntries(found.map(({ header, target, certainty }) => [header, `${certainty}:${target}`]));
};

describe("a header is guessed from what stands under it", () => {
  it("where one column of F-22 alone fits it, and it alone fits that column", () => {
    expect(
      guess(
        ["K1", "K2", "K3", "K4", "K5", "K6", "K7"],
        ["AC-001", "09:10", "S-01", "15/07/2026", "081200000001", "Connected", "Complaint"],
        ["ac-002", "14.30", "S-02", "2026-07-16", "+6281200000002", "No Answer", "Request"],
      ),
    ).toEqual({
      K1: "contents:agentId",
      K2: "contents:startTime",
      K3: "contents:scenario",
      K4: "contents:callDate",
      K5: "contents:destinationNumber",
      K6: "contents:callStatus",
      K7: "contents:material",
    });
  });

  it("never where two fit: two columns of days, or a yes and no that any mark could be", () => {
    expect(
      guess(["K1", "K2", "K3"], ["15/07/2026", "16/07/2026", "Y"], ["16/07/2026", "17/07/2026", "N"]),
    ).toEqual({ K1: "unknown:", K2: "unknown:", K3: "unknown:" });
  });

  it("and not by its name where the contents speak against it", () => {
    expect(guess(["Agent", "Talk Time"], ["AC-001", "lama"], ["AC-003", "sebentar"])).toEqual({
      Agent: "guessed:agentId",
      "Talk Time": "unknown:",
    });
    expect(guess(["Agent"], ["Agen Satu"])).toEqual({ Agent: "guessed:agentName" });
  });

  it("and not by F-22's own name for a list where the values are another list's", () => {
    expect(guess(["Status"], ["Connected"], ["No Answer"], ["Connected"])).toEqual({
      Status: "contents:callStatus",
    });
    expect(guess(["Status", "Call Status"], ["Busy", "Connected"], ["Connected", "Busy"])).toEqual({
      Status: "unknown:",
      "Call Status": "guessed:callStatus",
    });
    // Its own items, one alone too, and words that no list knows leave the name its right.
    expect(guess(["Status"], ["Open"], ["Connected"])).toEqual({ Status: "name:status" });
    expect(guess(["Status"], ["menunggu"], ["beres"])).toEqual({ Status: "name:status" });
    expect(guess(["Called"], ["081200000001"], ["081200000002"])).toEqual({
      Called: "guessed:destinationNumber",
    });
  });

  it.each(
    `No HP;No. HP;NO.HP;Nomor HP;No Telp;No. Telepon;No Handphone;Nomor Ponsel;MSISDN;No WA;Mobile No;Phone Number;Called Number`.split(
      ";",
    ),
  )("%s is the number that was called, by its name and where a sheet took its zero", (header) => {
    expect(guess([header], ["x"])).toEqual({ [header]: "guessed:destinationNumber" });
    expect(guess([header, "Caller ID"], ["081200000001", "0215550001"])).toMatchObject({
      [header]: "guessed:destinationNumber",
    });
    expect(guess(["K1"], [81_200_000_001], [81_200_000_002])).toEqual({ K1: "contents:destinationNumber" });
  });

  it("takes a start of day and time for the call date where no other column is it", () => {
    const moment = "2026-07-15 09:05:30";
    expect(guess(["Start Time"], [moment])).toEqual({ "Start Time": "contents:callDate" });
    expect(guess(["Call Date", "Start Time"], ["15/07/2026", moment])).toEqual({
      "Call Date": "guessed:callDate",
      "Start Time": "guessed:startTime",
    });
  });

  it("does not take how long a call took for when it began", () => {
    expect(guess(["K1"], ["00:04:12"], ["0:01:05"])).toEqual({ K1: "unknown:" });
  });
});

describe("a value is guessed", () => {
  const itemsOf = (target: string, ...values: readonly SourceCell[]): Record<string, string> => {
    const source = table([target], ...values.map((value) => [value]));
    const groups = suggestValues(source, { [target]: keyNamed(target) ?? "" }, TARGETS);
    return Object.fromEntries(
      groups.flatMap((group) => group.values.map(({ value, item }) => [value, item] as const)),
    );
  };
  it.each([
    [
      "P04",
      ["Y", "n", "NA", "N.A.", 1, 0, "Tdk", true],
      ["Ya", "Tidak", "N/A", "N/A", "Ya", "Tidak", "Tidak", "Ya"],
    ],
    ["Ketidaksesuaian", ["Yes", "No"], ["Ya", "Tidak"]],
    ["Status Panggilan", ["Connected", "NO_ANSWER", "Busy"], ["Terhubung", "Tidak Terjawab", "Sibuk"]],
    ["Jenis Materi", ["Complaint", "Inquiry", " Komplain"], ["Komplain", "Informasi", "Komplain"]],
    ["Peran", ["Team Leader"], ["TL"]],
    ["Area", ["Jakarta"], ["JKT"]],
  ] as const)("under %s", (target, values, items) => {
    const written = values.map((value) => (typeof value === "boolean" ? "TRUE" : String(value)));
    expect(itemsOf(target, ...values)).toEqual(
      Object.fromEntries(written.map((value, index) => [value, items[index]])),
    );
  });

  it("not at all where it is an item already, in any case, or nothing that is known", () => {
    expect(itemsOf("P04", "Ya", "tidak", "n/a", "", "mungkin")).toEqual({ mungkin: "" });
  });

  it("never as an item that this workbook's list does not have", () => {
    const targets = TARGETS.map((target) =>
      target.key === "callStatus" ? { ...target, known: ["Tersambung"] } : target,
    );
    const [group] = suggestValues(
      table(["Status Panggilan"], ["Connected"]),
      { "Status Panggilan": "callStatus" },
      targets,
    );
    expect(group?.values).toEqual([{ value: "Connected", count: 1, item: "", certainty: "unknown" }]);
  });

  it("once for all criteria, which show one list", () => {
    const groups = suggestValues(
      table(["P01", "P02", "Ketidaksesuaian"], ["Y", "Y", "N"], ["N", "Y", "N"]),
      { P01: "P01", P02: "P02", Ketidaksesuaian: "nonconformity" },
      TARGETS,
    );
    expect(
      groups.map(({ columns, values }) => [columns, values.map(({ value, count }) => [value, count])]),
    ).toEqual([
      [
        ["P01", "P02"],
        [
          ["Y", 3],
          ["N", 1],
        ],
      ],
      [["nonconformity"], [["N", 2]]],
    ]);
  });
});

describe("a duration of two parts", () => {
  const time = (hours: number, minutes: number, toTheMinute: boolean): SourceCell => ({
    shows: "time",
    serial: (hours * 60 + minutes) / 1440,
    ...(toTheMinute ? { toTheMinute } : {}),
  });
  const source = table(["Durasi (detik)"], ["4:12"], [time(4, 12, true)], ["0:04:12"], ["252"]);
  const mapping: Mapping = { "Durasi (detik)": "duration" };
  const read = (clock?: "mm:ss" | "h:mm") =>
    mapRows(source, mapping, { clock }).rows.map((row) => row.duration);

  it("is asked about, and stays text until somebody says what it counts", () => {
    expect(durationQuestion(source, mapping)).toEqual({ count: 2, example: "4:12" });
    expect(read()).toEqual(["4:12", "4:12", 252, 252]);
    expect(read("mm:ss")).toEqual([252, 252, 252, 252]);
    expect(read("h:mm")).toEqual([15_120, 15_120, 252, 252]);
  });

  it("is not asked about where its format shows seconds, or where no such column is mapped", () => {
    expect(durationQuestion(table(["Durasi (detik)"], [time(0, 4, false)]), mapping)).toBeUndefined();
    expect(durationQuestion(table(["Catatan"], ["4:12"]), { Catatan: "note" })).toBeUndefined();
  });
});

it("what was said of headers, values and durations is remembered for the next file with these headers", async () => {
  const session = await newWorkbook();
  const source = table(
    ["Tgl", "Hasil", "Lama"],
    ["15/07/2026", "Connected", "4:12"],
    ["16/07/2026", "Suara Hantu", "5:00"],
  );
  const { targets } = await readImportTargets();
  const mapping: Mapping = { Tgl: "callDate", Hasil: "callStatus", Lama: "duration" };
  const values = valuesOf(suggestValues(source, mapping, targets));
  const reading = { values, clock: "mm:ss" as const };
  await addSamples({
    rows: mapRows(source, mapping, reading).rows,
    today: TODAY,
    remember: { headers: source.headers, mapping, ...reading },
  });
  expect(cellOf(session, "Sampel202607", 0, "Status Panggilan")).toBe("Terhubung");
  expect(cellOf(session, "Sampel202607", 0, "Durasi (detik)")).toBe(252);
  const { remembered } = await readImportTargets();
  const before = rememberedFor(["hasil", "Tgl", "LAMA"], remembered);
  expect(before).toMatchObject({ mapping, clock: "mm:ss" });
  const again = suggestValues(source, mapping, targets, before?.values);
  expect(again.flatMap((group) => group.values.map(({ certainty }) => certainty))).toEqual([
    "remembered",
    "remembered",
  ]);
});

it("a foreign column's day that can be read in one way alone is taken; under F-22's own header only the agreed spelling is", () => {
  const texts = ["18-07-2026", "18.7.26", "2026/07/18", "05-07-2026", "07/18/2026", "07-18-2026"];
  const days = (header: string) =>
    mapRows(table([header], ...texts.map((text) => [text])), { [header]: "callDate" }).rows.map(
      (row) => row.callDate,
    );
  // 18 July 2026.
  expect(days("Tgl")).toEqual([46_221, 46_221, 46_221, "05-07-2026", "07/18/2026", "07-18-2026"]);
  expect(days("tanggal panggilan")).toEqual(texts);
});

it("a day in eight digits is one, also where a sheet has it as a number", () => {
  const DAY = (Date.UTC(2026, 6, 15) - Date.UTC(1899, 11, 30)) / 86_400_000;
  for (const cell of ["20260715", 20_260_715])
    expect(mapRows(table(["Tgl"], [cell]), { Tgl: "callDate" }).rows).toEqual([{ callDate: DAY }]);
  for (const cell of ["20260715090530", 20_260_715_090_530])
    expect(mapRows(table(["Tgl"], [cell]), { Tgl: "callDate" }).rows).toEqual([
      { callDate: DAY, startTime: (9 * 3600 + 5 * 60 + 30) / 86_400 },
    ]);
  expect(guess(["Start"], [20_260_715], [20_260_716])).toEqual({ Start: "contents:callDate" });
});

it("rows without a single day are refused by the action itself: today's month is nobody's answer", async () => {
  await newWorkbook();
  const rows = [{ callDate: "besok", area: "JKT" }];
  await expect(addSamples({ rows, today: TODAY })).rejects.toMatchObject({ code: "monthInvalid" });
  await expect(addSamples({ rows, today: TODAY, month: "2026-05" })).resolves.toMatchObject({
    sheets: { "F-22 2026-05": 1 },
  });
});
