/** What people do with plan, calibration, objections and holidays, the grid included. */
import { addHolidays } from "../../../src/excel/actions/add-holidays";
import { addSample } from "../../../src/excel/actions/add-sample";
import { closeCalibration } from "../../../src/excel/actions/close-calibration";
import { makePlan, type MakePlanOptions } from "../../../src/excel/actions/make-plan";
import { openCalibration } from "../../../src/excel/actions/open-calibration";
import { readCalibration } from "../../../src/excel/actions/read-calibration";
import { readEntry } from "../../../src/excel/actions/read-entry";
import { readPlannedCalls } from "../../../src/excel/actions/read-planned-calls";
import { replaceCall } from "../../../src/excel/actions/replace-call";
import { saveRating } from "../../../src/excel/actions/save-rating";
import { saveRow } from "../../../src/excel/actions/save-row";
import type { Fields } from "../../../src/excel";
import { day, TODAY } from "../../excel/support/session";
import { MONTH } from "../support/small-month";
import { mark } from "../support/typed-cells";
import { tableIn } from "./grid";
import type { Deed, World } from "./world";

const today = TODAY;

const plan =
  (existing: NonNullable<MakePlanOptions["existing"]>): Deed =>
  async (_client, world) => {
    const target = existing === "raise" ? 8 + Math.floor(world.random() * 4) : 8;
    const { kind } = await makePlan({
      month: MONTH,
      today,
      asOf: today,
      seed: `benih ${world.next()}`,
      typed: true,
      target,
      existing,
    });
    world.tell(`plan ${existing} ${kind}`);
  };

/** A call of the plan is made in vain: the row that says so, and what is called in its place. */
const inVain: Deed = async ({ user }, world) => {
  const { calls } = await readPlannedCalls({ today, name: "" });
  const row = calls.length > 0 ? world.pick(calls).row : undefined;
  if (!row) {
    world.tell("nothing planned");
    return;
  }
  const n = world.next();
  const fields: Fields = {
    area: "JKT",
    destinationNumber: `V${n}`,
    callDate: "2026-07-23",
    executor: "Petugas Contoh Satu",
    role: "QCO",
    agentId: row.agent,
    callStatus: "Sibuk",
    note: `N-V${n}`,
  };
  const token = `VVV${String(n).padStart(3, "0")}`;
  const { id, planTaken } = await addSample({ fields, token, today, planned: { month: MONTH, no: row.no } });
  world.added.set(id, {
    by: user,
    values: new Map([
      ["Nomor Tujuan", `V${n}`],
      ["Catatan", `N-V${n}`],
    ]),
  });
  world.logged.lines += 1;
  world.logged.rows += 1;
  if (planTaken !== undefined) {
    world.tell("the planned row was taken");
    return;
  }
  await replaceCall({ month: MONTH, no: row.no, today });
  world.tell("replaced");
};

/** Somebody types why into a row of the plan, in the grid. */
const typeReason: Deed = ({ user }, world) => {
  const place = tableIn(world.book, "TabelRencana");
  const column = place?.table.columns.findIndex(({ name }) => name === "Alasan") ?? -1;
  const first = place && place.table.area.row + 1;
  const free = Array.from(
    { length: place && first !== undefined ? place.table.area.lastRow - first + 1 : 0 },
    (_, index) => (first ?? 0) + index,
  ).filter((row) => {
    const line = place?.sheet.rows[row];
    const at = place?.table.area.column ?? 0;
    return (line?.[at]?.value ?? "") !== "" && (line?.[at + column]?.value ?? "") === "";
  });
  if (!place || column < 0 || free.length === 0) return Promise.resolve();
  const note = mark(world.next());
  world.session.excel.type(place.sheet.id, world.pick(free), place.table.area.column + column, note, user);
  world.marks.push(note);
  return Promise.resolve();
};

const RECORDINGS = ["BASE-0", "BASE-1", "BASE-3"].map((sampleNumber) => ({ sampleNumber, recordingId: "" }));

const openSession: Deed = async (_client, world) => {
  const { opened } = await openCalibration({
    session: "K-2607-1",
    recordings: RECORDINGS,
    seed: "uji",
    today,
  });
  world.tell(opened ? "session opened" : "session stood");
};

const lastSession = async (): Promise<string | undefined> =>
  (await readCalibration({ today })).sessions.findLast(({ closed }) => closed === undefined)?.number;

const rate: Deed = async ({ user }, world) => {
  const session = await lastSession();
  if (session === undefined) return;
  const n = world.next();
  const note = mark(n);
  const { kind } = await saveRating({
    session,
    recording: world.pick(RECORDINGS),
    // Each telling is somebody else's, so that none may stand over another.
    rater: `Penilai ${user} ${n}`,
    standard: false,
    fields: { marks: { P01: "yes", P02: "no", P03: "notApplicable" }, note },
    before: undefined,
    today,
  });
  world.tell(`rating ${kind}`);
  if (kind === "saved") world.marks.push(note);
};

const closeSession: Deed = async (_client, world) => {
  const session = await lastSession();
  if (session === undefined) return;
  await closeCalibration({ session, today });
  world.tell("session closed");
};

/** Saved as the pane's form saves it; the words must stand, once told as saved. */
const objecting =
  (action: string, header: string, key: string, besides: Fields): Deed =>
  async ({ user }, world) => {
    const number = world.pick(["BASE-0", "BASE-1", "BASE-3", "BASE-5"]);
    const value = `K${world.next()}`;
    const { row } = await readEntry({ today, want: { id: number } });
    if (row === undefined) return;
    const { kind } = await saveRow({
      row,
      fields: { ...row.fields, ...besides, [key]: value },
      today,
      action,
    });
    world.tell(`${action} ${kind}`);
    if (kind === "saved") world.saved.push({ number, header, value, by: user, toldAt: world.tick() });
  };

/** Two lists that have a day in common. */
const LISTS = [
  ["2026-08-17", "2026-08-18"],
  ["2026-08-18", "2026-08-19", "2026-12-24"],
].map((days) =>
  days.map((iso) => ({ day: day(iso), kind: "company" as const, name: `Libur contoh ${iso.slice(5)}` })),
);

const holidays: Deed = async (_client, world: World) => {
  const { added } = await addHolidays({ holidays: world.pick(LISTS), basis: "Surat contoh", today });
  world.tell(added > 0 ? "holidays added" : "holidays stood");
};

/** Somebody types a day off of one area right below Libur's table, in the grid; no two type the same day. */
const typeLeave: Deed = ({ user }, world) => {
  const place = tableIn(world.book, "TabelLibur");
  if (!place) return Promise.resolve();
  const { sheet, table } = place;
  const row = table.area.lastRow + 1;
  const type = (header: string, text: string): void => {
    const column = table.area.column + table.columns.findIndex(({ name }) => name === header);
    world.session.excel.type(sheet.id, row, column, text, user);
  };
  type("Tanggal", String(day("2026-07-01") + world.next()));
  type("Area", world.pick(["JKT", "jkt", "BDG"]));
  world.tell("leave typed");
  return Promise.resolve();
};

export const PROGRAMME_DEEDS = {
  plan: plan("ask"),
  planAgain: plan("remake"),
  planMore: plan("raise"),
  inVain,
  typeReason,
  openSession,
  rate,
  closeSession,
  raise: objecting("Ajukan keberatan", "Alasan Keberatan", "objectionReason", {
    objection: "Diajukan",
    objectionDate: "2026-07-22",
    objectionBy: "Supervisor Contoh",
  }),
  decide: objecting("Putuskan keberatan", "Keputusan QA", "objectionDecision", {
    objection: "Ditolak",
    objectionDecisionDate: "2026-07-23",
  }),
  acknowledge: objecting("Diketahui agent", "Catatan", "note", { acknowledgedDate: "2026-07-23" }),
  holidays,
  typeLeave,
} satisfies Readonly<Record<string, Deed>>;
