/**
 * `npm run soak`: writing when others write too, at length. Prints what it runs as it goes and a table of figures in the
 * end; exits 1 where anything was lost. `--seeds 1-50`: histories of eight people. `--pairs`: every deed held before each
 * of its requests while another's is done whole. `--faults`: every action, request and kind of trouble, with calculation
 * automatic and manual. Without any of them: all three, seeds 1 to 20. `--only a,b`: pairs or actions of those names alone.
 * `--few`: of the faults those of `npm test`.
 */
import { parseArgs } from "node:util";
import { HELD_NAMES, MEANWHILE, nameOfPair, runPair } from "./crowd/pairs";
import { faultsOfCrowd, runCrowd, type CrowdRun } from "./crowd/run-crowd";
import { ACTION_NAMES } from "./faults/actions";
import { allTrials, fewTrials } from "./faults/plans";
import { nameOfTrial, runTrial, runUndisturbed, type TrialFault } from "./faults/run-fault";
import { filledMonth } from "./support/filled-month";

const { values: asked } = parseArgs({
  options: {
    seeds: { type: "string" },
    pairs: { type: "boolean", default: false },
    faults: { type: "boolean", default: false },
    few: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const all = asked.seeds === undefined && !asked.pairs && !asked.faults;
const seeds = asked.seeds ?? (all ? "1-20" : undefined);
const only = asked.only?.split(",");
const isAsked = (name: string): boolean => only === undefined || only.includes(name);

const figures: (readonly [measure: string, measured: string, isReached: boolean])[] = [];
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function crowds(range: string): Promise<void> {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(range) ?? [];
  if (from === undefined || to === undefined) throw new RangeError(`--seeds takes FROM-TO, not ${range}.`);
  const base = await filledMonth();
  const runs: CrowdRun[] = [];
  for (let seed = Number(from); seed <= Number(to); seed += 1) {
    const run = await runCrowd(base, seed);
    runs.push(run);
    const faults = faultsOfCrowd(run);
    say(
      `seed ${seed}: ${run.deeds} deeds, ${run.requests} requests, ${run.added} rows, ${run.saved} edits told`,
    );
    for (const [code, times] of run.refused) say(`   refused ${times} × ${code}`);
    for (const fault of faults) say(`   FAULT ${fault}`);
  }
  const count = (...kinds: readonly string[]): number =>
    runs.flatMap(({ faults }) => faults).filter(({ kind }) => kinds.includes(kind)).length;
  const counts = [
    count("lostRow", "doubledRow"),
    count("lostEdit"),
    count("editInOthersRow"),
    count("changedCell", "wrongAgent", "formulaGone", "lostNote"),
    count("lostLogLine"),
  ];
  const people = `crowd, 8 people, seeds ${range}, ${sum(runs.map(({ deeds }) => deeds))} deeds`;
  figures.push([
    `${people}: rows lost / edits lost / in another's row / typed cells changed / log lines lost`,
    counts.join(" / "),
    sum(counts) === 0,
  ]);
  const told = sum(runs.map(({ unexpected }) => unexpected.length));
  figures.push([`${people}: told \`unexpected\``, String(told), told === 0]);
  const faulty = runs.filter((run) => faultsOfCrowd(run).length > 0).length;
  figures.push([`${people}: histories with any fault`, `${faulty} of ${runs.length}`, faulty === 0]);
}

async function pairs(): Promise<void> {
  const base = await filledMonth();
  let [interleavings, faulty] = [0, 0];
  for (const held of HELD_NAMES.filter(isAsked))
    for (const meanwhile of MEANWHILE)
      for (let before = 1; ; before += 1) {
        const pair = { held, meanwhile, before };
        const faults = await runPair(base, pair);
        if (faults === undefined) {
          say(`${held} * ${meanwhile}: held before ${before - 1} requests`);
          break;
        }
        interleavings += 1;
        if (faults.length > 0) faulty += 1;
        for (const fault of faults) say(`   FAULT ${nameOfPair(pair)}: ${fault}`);
      }
  figures.push(["pairs: interleavings with faults", `${faulty} of ${interleavings}`, faulty === 0]);
}

const MEASURES: Readonly<Record<TrialFault, string>> = {
  typedLost: "typed lost",
  againDifferent: "second try different",
  againRefused: "second try refused",
  unnoticed: "half-finished and unnoticed",
  unexpected: "told `unexpected`",
  neverEnds: "never ended",
};

async function faults(): Promise<void> {
  let trials = 0;
  const counts = new Map<TrialFault, number>();
  for (const calculation of ["Automatic", "Manual"] as const)
    for (const name of ACTION_NAMES.filter(isAsked)) {
      const undisturbed = await runUndisturbed(name, calculation);
      const planned = asked.few ? fewTrials(undisturbed) : allTrials(undisturbed);
      const began = Date.now();
      for (const trial of planned) {
        trials += 1;
        const { faults: found } = await runTrial(undisturbed, trial);
        for (const { kind, detail } of found)
          say(`   FAULT ${name}, ${calculation}, ${nameOfTrial(trial)}: ${kind}: ${detail}`);
        for (const kind of new Set(found.map((one) => one.kind)))
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      const seconds = Math.round((Date.now() - began) / 1000);
      const { length } = undisturbed.requests;
      say(`${name}, ${calculation}: ${length} requests, ${planned.length} faults, ${seconds} s`);
    }
  for (const [kind, measure] of Object.entries(MEASURES) as [TrialFault, string][])
    figures.push([
      `single faults, ${trials}: ${measure}`,
      String(counts.get(kind) ?? 0),
      (counts.get(kind) ?? 0) === 0,
    ]);
}

if (seeds !== undefined) await crowds(seeds);
if (all || asked.pairs) await pairs();
if (all || asked.faults) await faults();

say("\n| measure | measured | to reach |\n|---|---|---|");
for (const [measure, measured, isReached] of figures)
  say(`| ${measure} | ${measured}${isReached ? "" : " !"} | 0 |`);
process.exit(figures.every(([, , isReached]) => isReached) ? 0 : 1);
