/**
 * Each other command of the documents, and how it is run: as it stands, or in a small form of itself where it takes long or
 * names something to be filled in. All run in a copy of the project, so that nothing here changes.
 */

export interface ProjectRun {
  /** What is run in place of the command. */
  readonly as?: string;
  /** What it says, on either output. */
  readonly says: RegExp;
  /** The exit code, 0 where nothing is said. */
  readonly exits?: readonly number[];
  /** What it makes anew as it is already. */
  readonly keeps?: string;
}

/** Runs in a process of its own until it says so, and is ended then. */
export const SERVES: Readonly<Record<string, RegExp>> = {
  "npm start": /http:\/\/localhost:\d+/,
};

/** Steps of `.ci/run` itself, as they are written there. */
export const STEPS: Readonly<Record<string, string>> = {
  ".ci/run": "ended",
  "npm install && npm test": "tests unit npm test",
  "npm test": "tests unit npm test",
  "npm run typecheck": "npm run --silent typecheck",
  "npm run lint": "npm run --silent lint",
  "npm run format:check": "npm run --silent format:check",
  "npm run test:browser": "tests browser npm run test:browser",
  "npm run test:outside": "npm run test:outside",
};

/** What no test may do, and why. */
export const NEVER: Readonly<Record<string, string>> = {
  "npm run dev-server": "puts a certificate of its own among those that the machine trusts",
};

export const PROJECT_RUNS: Readonly<Record<string, ProjectRun>> = {
  // The copy has no packages before it.
  "npm install --save-dev NAME@^N": { as: "npm install --save-dev is-number@^7", says: /added \d+ packages/ },
  "npm install": { says: /up to date|added|changed/ },
  "npm install --package-lock-only": { says: /up to date|added|changed/, keeps: "package-lock.json" },
  "npm run lock:integrity": { says: /packages have got their hash/, keeps: "package-lock.json" },
  "npm run outdated": { says: /^To take:$[^]*^Waits:$/m, exits: [0, 1] },
  "npm test -- test/sop/findings": { says: /^Tests: +\d+ passed, \d+ total$/m },
  "npm test -- test/walls -t circle": { says: /^Tests: +(\d+ skipped, )?\d+ passed/m },
  "npm test -- test/manifest": { says: /^Tests: +\d+ passed, \d+ total$/m },
  "npm test -w embedded-excel": { as: "npm test -w embedded-excel -- readme", says: /^Tests: +\d+ passed/m },
  "npm test -w embedded-excel -- host/find": { says: /^Tests: +\d+ passed, \d+ total$/m },
  "npm test -w zip-guard": { says: /^Tests: +\d+ passed, \d+ total$/m },
  "KEEP_SERVED=1 npm test -w embedded-excel -- served": {
    says: /^Tests: +\d+ passed/m,
    keeps: "src/embedded-excel/docs/served.md",
  },
  "npm run measure -w embedded-excel": {
    as: "npm run measure -w embedded-excel -- saved test/excel/layouts",
    says: /^\d+ workbooks, \d+ formulas: \d+ equal$/m,
  },
  "npm run measure -w embedded-excel -- members": { says: /^members of ExcelApi .* served/m },
  "npm run measure -w embedded-excel -- saved FOLDER": {
    as: "npm run measure -w embedded-excel -- saved test/excel/layouts",
    says: /^#NAME\?: 0 /m,
  },
  "npm run guide": { says: /files in docs\/guide/, keeps: "docs/guide" },
  "npm run layout:version": { says: /nothing to raise/, exits: [1] },
  "npm run layout:version -- --same": { says: /^Layout \d+: /m, keeps: "src/sheets/migrate/layouts.json" },
  "npm run validate": { says: /manifest/i, exits: [0, 1] },
  "npm run sideload": { says: /Nothing was started|started/i, exits: [0, 1] },
  "npm run stop": { says: /Nothing was stopped|stopped/i, exits: [0, 1] },
  "npm run release": { says: /Say where the add-in will stand/, exits: [1] },
  "ADDIN_URL=https://your.host/folder/ npm run release": {
    says: /^release\/\S+\.zip: \d+ files for https:\/\/your\.host\/folder/m,
  },
  "ADDIN_URL=https://addins.example.com/mystery-calling/ npm run release": {
    says: /^release\/\S+\.zip: \d+ files for https:\/\/addins\.example\.com\/mystery-calling/m,
  },
  "node scripts/draw-icons.mjs": { says: /^$|png|icon/i },
  "npm run fuzz": { as: "npm run fuzz -- 100", says: /100/ },
  "npm run soak": { as: "npm run soak -- --seeds 1-1", says: /^seed 1: \d+ deeds/m },
  "npm run test:browser -- NAME": { as: "npm run test:browser -- narrow", says: /^Tests: +\d+ passed/m },
  "npm run test:browser -- strokes": { says: /^Tests: +\d+ passed/m },
  "KEEP_SCREENS=1 npm run test:browser -- screens": { says: /^Tests: +\d+ passed/m },
  "KEEP_SCREENS=1 npm run test:outside -- front-page": { says: /^Tests: +\d+ passed/m },
  "npm run bench -- edit page": {
    as: "BENCH_SHARE=0.01 npm run bench -- edit page",
    says: /an edit: processor time/,
  },
  "npm run bench": { as: "npm run bench -- requests", says: /syncs of check/ },
  "npm run mutate": {
    as: 'npm run mutate -- --mutate "src/sop/days/weekdayOfDay.ts"',
    says: /mutation score/i,
  },
  "npm run mutate -- sop": {
    as: 'npm run mutate -- sop --mutate "src/sop/days/weekdayOfDay.ts"',
    says: /mutation score/i,
  },
  "npm run mutate -- sheets": {
    as: 'npm run mutate -- sheets --mutate "src/sheets/rows/find-row.ts"',
    says: /mutation score/i,
  },
  "npm run mutate -- door": {
    as: 'npm run mutate -- door --mutate "src/sheets/edits/unfinished.ts"',
    says: /mutation score/i,
  },
  "bash findings/NAME.sh": { as: "bash findings/fflate-day-by-time-zone.sh", says: /./ },
};
