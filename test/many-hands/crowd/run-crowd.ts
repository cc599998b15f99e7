/** A seeded history of several people at one workbook, and what of it was lost. */
import { type Book, seeded, copyBook } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openSession } from "../support/session";
import { DEEDS, type DeedName } from "./deeds";
import { judge, type JudgedFault } from "./judge";
import { reportDifferences } from "./reports";
import { codeOf, isUnexpected, World } from "./world";

/** What people do, the more often the oftener it stands here. */
const MIX: readonly DeedName[] = [
  ...["add", "add", "add", "add", "addJune", "import"],
  ...["save", "save", "save", "save", "saveSame", "saveOther"],
  ...["sort", "filter", "unfilter", "hide", "hideRows", "insertColumn"],
  ...["slip", "fix", "openJune", "report", "complete", "repair", "settings"],
] as const satisfies readonly DeedName[];

export interface CrowdOptions {
  readonly people?: number;
  /** Of each person. */
  readonly deeds?: number;
  readonly mix?: readonly DeedName[];
}

export interface CrowdRun {
  readonly seed: number;
  readonly deeds: number;
  readonly requests: number;
  readonly added: number;
  readonly saved: number;
  readonly faults: readonly JudgedFault[];
  /** `DEED: CODE` of what failed, with how often. */
  readonly refused: ReadonlyMap<string, number>;
  /** Of them those that nobody may be told. */
  readonly unexpected: readonly string[];
  readonly stuck: number;
  readonly reportDiffers: readonly string[];
  /** What people were told of what they did, with how often. */
  readonly told: ReadonlyMap<string, number>;
  /** As it stood in the end. */
  readonly book: Book;
}

/** `base` stays as it is. */
export const runCrowd = (base: Book, seed: number, options: CrowdOptions = {}): Promise<CrowdRun> =>
  inLentWindows(() => historyOf(base, seed, options));

async function historyOf(
  base: Book,
  seed: number,
  { people = 8, deeds = 12, mix = MIX }: CrowdOptions,
): Promise<CrowdRun> {
  const session = openSession({ book: copyBook(base), clients: people, seed });
  const world = new World(session, seeded(seed));
  const refused = new Map<string, number>();
  const run = await session.inSeededOrder(seed * 31 + 7, async (client) => {
    for (let n = 0; n < deeds; n += 1) {
      const name = world.pick(mix);
      try {
        await DEEDS[name](client, world);
      } catch (error) {
        const told = `${name}: ${codeOf(error)}`;
        refused.set(told, (refused.get(told) ?? 0) + 1);
      }
    }
  });
  return {
    seed,
    deeds: people * deeds,
    requests: run.order.length,
    added: world.added.size,
    saved: world.saved.length,
    faults: judge(world),
    refused,
    unexpected: [...refused.keys()].filter((told) => isUnexpected(told.split(": ").slice(1).join(": "))),
    stuck: run.stuck.length,
    reportDiffers: await reportDifferences(world.book),
    told: world.told,
    book: world.book,
  };
}

/** What makes the run one that lost something; none where all is well. */
export const faultsOfCrowd = (run: CrowdRun): readonly string[] => [
  ...run.faults.map(({ kind, detail }) => `${kind}: ${detail}`),
  ...run.unexpected,
  ...run.reportDiffers.map((line) => `the report differs: ${line}`),
  ...(run.stuck > 0 ? [`${run.stuck} people never ended`] : []),
];
