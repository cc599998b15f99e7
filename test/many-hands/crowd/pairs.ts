/** One person is held before one of her requests while another's deed is done whole: every deed beside every other. */
import { type ArrivedRequest, type Book, type Client, seeded, copyBook } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { TODAY } from "../../excel/support/session";
import { writesOf } from "../support/requests";
import { as, openSession, type Session } from "../support/session";
import { TABLE } from "../support/small-month";
import { DEEDS, type DeedName } from "./deeds";
import { pasteInto } from "./grid";
import { judge } from "./judge";
import { codeOf, isUnexpected, type Deed, World } from "./world";

/** A deed that is held, with what must stand in the workbook for it to have something to do. */
interface Held {
  readonly prepare?: Deed;
  readonly deed: DeedName;
}

const plant =
  (number: string, header: string, content: string | number): Deed =>
  ({ user }, world) => {
    if (!pasteInto(world, { number, header, content, user })) throw new Error(`${number} has no ${header}.`);
    return Promise.resolve();
  };

const inOrder =
  (...deeds: readonly Deed[]): Deed =>
  async (client, world) => {
    for (const deed of deeds) await deed(client, world);
  };

const dropColumn =
  (header: string): Deed =>
  () =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem(TABLE).columns.getItem(header).delete();
      await context.sync();
    });

/** The deeds that are held. */
export const HELD = {
  add: { deed: "add" },
  addJune: { deed: "addJune" },
  import: { deed: "import" },
  saveSame: { deed: "saveSame" },
  saveLast: { deed: "saveLast" },
  fixA: { prepare: plant("BASE-9", "Area", "jkt "), deed: "fix" },
  moveA: { prepare: plant("BASE-9", "Tanggal Panggilan", TODAY - 34), deed: "fix" },
  complete: { deed: "complete" },
  completeA: {
    prepare: inOrder(...[1, 4, 9].map((n) => plant(`BASE-${n}`, "Nama Agent", ""))),
    deed: "complete",
  },
  openJune: { deed: "openJune" },
  report: { deed: "report" },
  reportA: {
    prepare: inOrder(
      DEEDS.report,
      ...["BASE-1", "BASE-3"].map((number) => plant(number, "P04 Empati", "Tidak")),
    ),
    deed: "report",
  },
  repair: { deed: "repair" },
  repairA: { prepare: inOrder(plant("BASE-3", "Nilai", 5), dropColumn("Hasil")), deed: "repair" },
  settings: { deed: "settings" },
} as const satisfies Readonly<Record<string, Held>>;

export type HeldName = keyof typeof HELD;
export const HELD_NAMES = Object.keys(HELD) as readonly HeldName[];

/** What another does meanwhile. */
export const MEANWHILE = [
  ...["add", "addJune", "import", "saveSame", "saveOther", "saveLast"],
  ...["sortDesc", "filter", "hide", "insertColumn", "insertRow", "deleteRow"],
  ...["openJune", "report", "complete", "repair", "settings", "typeNote"],
] as const satisfies readonly DeedName[];

export interface Pair {
  readonly held: HeldName;
  readonly meanwhile: DeedName;
  /** Before which of her requests she is held; 1 = the first. */
  readonly before: number;
}

export const nameOfPair = ({ held, meanwhile, before }: Pair): string => `${held} * ${meanwhile} @ ${before}`;

async function prepared(
  base: Book,
  held: Held,
  clients: number,
): Promise<{ session: Session; world: World }> {
  const session = openSession({ book: copyBook(base), clients, seed: 3 });
  const world = new World(session, seeded(5));
  const client = session.client(0);
  if (held.prepare !== undefined) await as(client, async () => held.prepare?.(client, world));
  return { session, world };
}

/** The requests of the deed alone. */
export const requestsAlone = (base: Book, name: HeldName): Promise<readonly ArrivedRequest[]> =>
  inLentWindows(async () => {
    const held: Held = HELD[name];
    const { session, world } = await prepared(base, held, 1);
    const client = session.client(0);
    const watched = session.watch(client);
    await as(client, () => DEEDS[held.deed](client, world));
    watched.stop();
    return watched.requests;
  });

/** Before which of its requests it can be held to meet what it did not read: those from its first write on. */
export const firstWrite = (requests: readonly ArrivedRequest[]): number =>
  requests.findIndex(({ request }) => writesOf(request).length > 0) + 1 || requests.length;

/** A line for each fault; undefined where the deed had fewer requests, so that nobody was held. */
export const runPair = (base: Book, pair: Pair): Promise<readonly string[] | undefined> =>
  inLentWindows(() => faultsOfPair(base, pair));

async function faultsOfPair(
  base: Book,
  { held, meanwhile, before }: Pair,
): Promise<readonly string[] | undefined> {
  const a: Held = HELD[held];
  const { session, world } = await prepared(base, a, 2);
  const [one, other] = [session.client(0), session.client(1)];
  const faults: string[] = [];
  const doing = async (client: Client, deed: DeedName): Promise<void> => {
    try {
      await as(client, () => DEEDS[deed](client, world));
    } catch (error) {
      const code = codeOf(error);
      world.tell(`${deed}: ${code}`);
      if (isUnexpected(code)) faults.push(`${deed} is told ${code}`);
    }
  };
  const hold = session.holdBefore(one, before, () => doing(other, meanwhile));
  await doing(one, a.deed);
  hold.stop();
  if (hold.requests.length < before) return undefined;
  return [...faults, ...judge(world).map(({ kind, detail }) => `${kind}: ${detail}`)];
}
