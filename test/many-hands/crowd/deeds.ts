/** What a person of the crowd does: through the add-in, or in the grid. Each tells the world what it was told. */
import { fixesOf } from "../../../src/sop/fixes/fixesOf";
import { addSample } from "../../../src/excel/actions/add-sample";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { applyFixes } from "../../../src/excel/actions/apply-fixes";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { completeRows } from "../../../src/excel/actions/complete-rows";
import { generateReport } from "../../excel/support/reports";
import { openMonth } from "../../../src/excel/actions/open-month";
import { readEntry } from "../../../src/excel/actions/read-entry";
import { repairLayout } from "../../../src/excel/actions/repair-layout";
import { saveRow } from "../../../src/excel/actions/save-row";
import type { Fields, SampleInput } from "../../../src/excel";
import { TODAY } from "../../excel/support/session";
import { MONTH, TABLE } from "../support/small-month";
import { mark } from "../support/typed-cells";
import { openReportCells, pasteInto, tableIn } from "./grid";
import { PROGRAMME_DEEDS } from "./programme-deeds";
import type { Deed, World } from "./world";

const NOTE = "Catatan";
/** The fields that people save, with their headers. */
const HEADERS = { note: NOTE, followUpResult: "Hasil Tindak Lanjut", rootCause: "Akar Masalah" } as const;
type Key = keyof typeof HEADERS;

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The token of a form's n-th draft: six letters, another for each n. */
function tokenOf(n: number): string {
  let [token, rest] = ["", n + 33_000_000];
  for (let index = 0; index < 6; index += 1) {
    token = `${LETTERS[rest % 32] ?? ""}${token}`;
    rest = Math.floor(rest / 32);
  }
  return token;
}

const fieldsOf = (name: string, callDate: string): Fields => ({
  area: "JKT",
  destinationNumber: name,
  callDate,
  executor: "Petugas Contoh Satu",
  role: "QCO",
  agentId: "AC-001",
  material: "Informasi",
  scenario: "S-01",
  callStatus: "Terhubung",
  recordingId: `R-${name}`,
  note: `N-${name}`,
});

/** What must stand of it. */
const valuesOf = (name: string): ReadonlyMap<string, string> =>
  new Map([
    ["Nomor Tujuan", name],
    ["ID Rekaman", `R-${name}`],
    [NOTE, `N-${name}`],
  ]);

const addOn =
  (callDate: string): Deed =>
  async ({ user }, world) => {
    const n = world.next();
    const name = `M${n}`;
    const { id } = await addSample({ fields: fieldsOf(name, callDate), token: tokenOf(n), today: TODAY });
    world.added.set(id, { by: user, values: valuesOf(name) });
    world.logged.lines += 1;
    world.logged.rows += 1;
  };

function importedRow(number: string, name: string, callDate: string): SampleInput {
  return {
    sampleNumber: number,
    area: "JKT",
    destinationNumber: name,
    callDate,
    executor: "Petugas Contoh Satu",
    role: "QCO",
    agentId: "AC-001",
    material: "Informasi",
    scenario: "S-01",
    callStatus: "Terhubung",
    recordingId: `R-${name}`,
    note: `N-${name}`,
  };
}

const importThree: Deed = async ({ user }, world) => {
  const n = world.next();
  const names = [0, 1, 2].map((index) => [`IMP-${n}-${index}`, `I${n}x${index}`] as const);
  const rows = names.map(([number, name], index) =>
    importedRow(number, name, index === 2 ? "2026-06-09" : "2026-07-09"),
  );
  const { stopped } = await addSamples({ rows, today: TODAY, leaveOutDuplicates: true });
  world.tell(stopped === undefined ? "import whole" : "import stopped");
  for (const [number, name] of names) {
    if (stopped === undefined) world.added.set(number, { by: user, values: valuesOf(name) });
    else world.maybe.add(number);
  }
  if (stopped !== undefined) return;
  world.logged.lines += 1;
  world.logged.rows += rows.length;
};

const save =
  (keys: readonly Key[], only?: string): Deed =>
  async ({ user }, world) => {
    const number = only ?? world.pick(world.numbers());
    const [key, value] = [world.pick(keys), `E${world.next()}`];
    const { row } = await readEntry({ today: TODAY, want: { id: number } });
    if (row === undefined) {
      world.tell("entry missing");
      return;
    }
    const { kind } = await saveRow({ row, fields: { ...row.fields, [key]: value }, today: TODAY });
    world.tell(`save ${kind}`);
    if (kind === "saved")
      world.saved.push({ number, header: HEADERS[key], value, by: user, toldAt: world.tick() });
  };

/** What a person does to July's table with Excel's own commands, in one request. */
const inTable =
  (work: (table: Excel.Table, context: Excel.RequestContext, world: World) => void): Deed =>
  (_client, world) =>
    Excel.run(async (context) => {
      work(context.workbook.tables.getItem(TABLE), context, world);
      await context.sync();
    });

const deleteRow: Deed = async (client, world) => {
  const number = "BASE-2";
  const at = world.find(number);
  const place = tableIn(world.book, TABLE);
  if (at === undefined || place === undefined) return;
  world.deleted.add(number);
  await inTable((table) => {
    table.rows.getItemAt(at.row - place.table.area.row - 1).delete();
  })(client, world);
};

const slip: Deed = ({ user }, world) => {
  const number = world.pick(world.numbers());
  if (world.find(number)?.table === TABLE)
    pasteInto(world, { number, header: "Area", content: "jkt ", user });
  return Promise.resolve();
};

const fix: Deed = async (_client, world) => {
  const { findings } = await checkMonth({ today: TODAY });
  const fixes = findings.flatMap((finding) => fixesOf(finding, TODAY)).slice(0, 4);
  const { applied } = await applyFixes({ fixes, today: TODAY });
  world.tell(applied.length > 0 ? "fixes applied" : "no fix applied");
};

const repair: Deed = async (_client, world) => {
  const { edits, questions } = await repairLayout({ today: TODAY });
  world.asksForColumn = questions.length > 0;
  world.tell(edits > 0 ? "repaired" : "nothing to repair");
};

const typeNote: Deed = ({ user }, world) => {
  for (const { sheet, row, column } of openReportCells(world.book, 2)) {
    const note = mark(world.next());
    world.session.excel.type(sheet.id, row, column, note, user);
    world.marks.push(note);
  }
  return Promise.resolve();
};

const report: Deed = async (_client, world) => {
  const { changed } = await generateReport({ month: MONTH, today: TODAY });
  world.tell(changed ? "report made" : "report stood");
};

const SORTED_BY = [0, 1, 3, 4] as const;

export const DEEDS = {
  add: addOn("2026-07-10"),
  addJune: addOn("2026-06-11"),
  import: importThree,
  save: save(["note", "followUpResult", "rootCause"]),
  saveSame: save(["note"], "BASE-5"),
  saveOther: save(["rootCause"], "BASE-5"),
  saveLast: save(["note"], "BASE-13"),
  sort: inTable((table, _context, world) => {
    table.sort.apply([{ key: world.pick(SORTED_BY), ascending: world.random() < 0.5 }]);
  }),
  sortDesc: inTable((table) => {
    table.sort.apply([{ key: 4, ascending: false }]);
  }),
  filter: inTable((table) => {
    table.columns.getItem("Area").filter.applyValuesFilter(["JKT"]);
  }),
  unfilter: inTable((table) => {
    table.clearFilters();
  }),
  hide: inTable((table) => {
    table.columns.getItem("Layanan").getRange().getEntireColumn().columnHidden = true;
  }),
  hideRows: inTable((_table, context) => {
    context.workbook.worksheets.getItem(`F-22 ${MONTH}`).getRange("9:10").rowHidden = true;
  }),
  insertColumn: inTable((table, _context, world) => {
    table.columns.add(2, undefined, `Punya${world.next()}`);
  }),
  insertRow: inTable((_table, context) => {
    context.workbook.worksheets.getItem(`F-22 ${MONTH}`).getRange("A8").getEntireRow().insert("Down");
  }),
  deleteRow,
  slip,
  fix,
  openJune: async (_client, world) => {
    const { created } = await openMonth({ month: "2026-06", today: TODAY });
    world.tell(created ? "month opened" : "month stood");
  },
  report,
  complete: async (_client, world) => {
    const { filled } = await completeRows({ month: MONTH, today: TODAY });
    world.tell(filled > 0 ? "completed" : "nothing to complete");
  },
  repair,
  settings: async (_client, world) => {
    await changeSettings({ values: { target: String(50 + Math.floor(world.random() * 20)) } });
  },
  typeNote,
  ...PROGRAMME_DEEDS,
} satisfies Readonly<Record<string, Deed>>;

export type DeedName = keyof typeof DEEDS;
