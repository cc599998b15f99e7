/**
 * Trouble at each request of each action, with calculation manual: nothing typed is lost, what is half done is told by
 * check, and the second try ends as an undisturbed run. All kinds at all requests, with more cut points, and with
 * calculation automatic as well, are in `npm run soak`.
 */
import { ACTION_NAMES, type ActionName } from "./faults/actions";
import { fewTrials, middleTrials } from "./faults/plans";
import {
  nameOfTrial,
  runTrial,
  runUndisturbed,
  type PlannedTrial,
  type Undisturbed,
} from "./faults/run-fault";

/** Where calculation is manual a second copy of Laporan is not known again, fault or not: `npm run soak` tells of it. */
const AUTOMATIC_ONLY: ReadonlySet<ActionName> = new Set(["distribute"]);

/** What was wrong after each of the trials, and the trying again that follows it. */
async function wrongAfter(undisturbed: Undisturbed, trials: readonly PlannedTrial[]) {
  const wrong: string[] = [];
  for (const trial of trials) {
    const { struck, faults } = await runTrial(undisturbed, trial);
    if (!struck) wrong.push(`${nameOfTrial(trial)}: never came`);
    wrong.push(...faults.map(({ kind, detail }) => `${nameOfTrial(trial)}: ${kind}: ${detail}`));
  }
  return wrong;
}

describe("trouble at any request loses nothing, and the second try ends as if there had been none", () => {
  it.each(ACTION_NAMES)("%s", async (name) => {
    const undisturbed = await runUndisturbed(name, AUTOMATIC_ONLY.has(name) ? "Automatic" : "Manual");
    expect(await wrongAfter(undisturbed, fewTrials(undisturbed))).toEqual([]);
  });

  it("a migration that puts columns into F-22, stopped in the middle of each of its requests", async () => {
    const undisturbed = await runUndisturbed("migrate3", "Manual");
    expect(await wrongAfter(undisturbed, middleTrials(undisturbed))).toEqual([]);
  });
});
