/**
 * mc as the documents tell to use it: one command after another on made-up workbooks, each on what one before it made.
 * Words that end in `.xlsx` and the like are files of a folder of the run's own, but for those of the project.
 */

export interface McRun {
  readonly words: readonly string[];
  /** What it writes, in that folder. */
  readonly makes: readonly string[];
  /** 0 where nothing is said. */
  readonly exits?: number;
}

/** Words stand apart by spaces; a `_` is a space within one. */
const run = (line: string, ...makes: readonly string[]): McRun => ({
  words: line.split(" ").map((word) => word.replaceAll("_", " ")),
  makes: makes.map((name) => name.replaceAll("_", " ")),
});

/** A workbook with an open calibration session of three recordings, for the runs: sessions are opened in the pane alone. */
export const SESSION = { book: "session.xlsx", id: "K-2607-1" } as const;

/** Texts that the runs read, by name. */
export const MC_TEXTS: Readonly<Record<string, string>> = {
  "decree.txt": "21–22 Maret Cuti Contoh\n",
  "january.csv": "Tanggal Panggilan,No. Sampel\n2027-01-04,Contoh-1\n",
  "hello.js": `await Excel.run(async (context) => {
  context.workbook.worksheets.add("Contoh");
  await context.sync();
});`,
  // A rater fills in a form: three recordings, eleven criteria.
  "fill-form.js": `await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.protection.unprotect();
  sheet.getRange("C8:M10").values = Array.from({ length: 3 }, () => Array(11).fill("Ya"));
  await context.sync();
});`,
};

export const MC_RUNS: readonly McRun[] = [
  run("--help"),
  run("new new.xlsx --year 2026", "new.xlsx"),
  // As of a day, so that the months below are planned or not, whenever this runs.
  run("demo demo.xlsx --year 2026 --as-of 2026-11-30 --last-year last.xlsx", "demo.xlsx", "last.xlsx"),
  run("set new.xlsx target=20 asOf=2026-07-24 --by Contoh --out set.xlsx", "set.xlsx"),
  run("import set.xlsx test/cases/edges/rows.csv --out june.xlsx", "june.xlsx"),
  run(
    "import june.xlsx test/cases/edges/rows.csv --month 2026-06 --skip-duplicates --all-lines --other-year leave-out --out twice.xlsx --json",
    "twice.xlsx",
  ),
  // Where there is no such file, it is written with the guess, and nothing else is done.
  {
    ...run(
      "import set.xlsx test/cases/field/d1904-ext.xlsx --sheet S --map map.json --out mapped.xlsx",
      "map.json",
    ),
    exits: 1,
  },
  run(
    "import set.xlsx test/cases/field/d1904-ext.xlsx --sheet S --map map.json --month 2026-06 --out mapped.xlsx",
    "mapped.xlsx",
  ),
  run("import set.xlsx january.csv --other-year add --out january.xlsx", "january.xlsx"),
  run("other-year january.xlsx --year 2027 --out others.csv --json", "others.csv"),
  run("other-year january.xlsx --out others-again.csv", "others-again.csv"),
  run("check june.xlsx"),
  run("check june.xlsx --month 2026-06 --as-of 2026-07-24 --json"),
  run("report june.xlsx --month 2026-06 --out report.xlsx", "report.xlsx"),
  run(
    "report june.xlsx --month 2026-06 --as-of 2026-07-24 --distribution copy.xlsx --free-text --out report-2.xlsx --json",
    "report-2.xlsx",
    "copy.xlsx",
  ),
  run(
    "finish report.xlsx --month 2026-06 --by Contoh --reason Contoh --out finished.xlsx --json",
    "finished.xlsx",
  ),
  run("report finished.xlsx --month 2026-06 --replace-final --force --out again.xlsx", "again.xlsx"),
  run(
    "plan demo.xlsx --month 2026-12 --seed contoh --as-of 2026-11-30 --out planned.xlsx --json",
    "planned.xlsx",
  ),
  run("plan planned.xlsx --month 2026-12 --as-of 2026-11-30 --target 80 --out raised.xlsx", "raised.xlsx"),
  run("set planned.xlsx plan.weights=volume --out volumes.xlsx", "volumes.xlsx"),
  run(
    "plan volumes.xlsx --month 2026-12 --as-of 2026-11-30 --again --reason Contoh --volumes JKT=10,BDG=10,SMG=10,SBY=10,MDN=10,DPS=10,MKS=10 --out anew.xlsx",
    "anew.xlsx",
  ),
  run("calibration demo.xlsx"),
  run("calibration demo.xlsx --json"),
  run("calibration demo.xlsx --session K-2606-1 --json"),
  run(`calibration ${SESSION.book} --session ${SESSION.id} --forms forms --raters Penilai_A`, "forms"),
  run(
    `run fill-form.js forms/${SESSION.id}_Penilai_A.xlsx --out forms/${SESSION.id}_Penilai_A.xlsx`,
    `forms/${SESSION.id}_Penilai_A.xlsx`,
  ),
  run(
    `calibration ${SESSION.book} --session ${SESSION.id} --read forms/${SESSION.id}_Penilai_A.xlsx --out one.xlsx`,
    "one.xlsx",
  ),
  run(
    `calibration ${SESSION.book} --session ${SESSION.id} --read forms --out rated.xlsx --json`,
    "rated.xlsx",
  ),
  // Without names a form for each of QCO and QA of the workbook's lists.
  run(`run test/excel/layouts/fill-lists.js ${SESSION.book} --out listed.xlsx`, "listed.xlsx"),
  run(`calibration listed.xlsx --session ${SESSION.id} --forms all-forms`, "all-forms"),
  run("repair june.xlsx --dry-run --out nothing.xlsx --json"),
  run("repair june.xlsx --out repaired.xlsx", "repaired.xlsx"),
  run("migrate test/excel/layouts/layout-2.xlsx --out migrated.xlsx --json", "migrated.xlsx"),
  run("gather demo.xlsx last.xlsx --as-of 2026-12-31 --out gathered.xlsx --json", "gathered.xlsx"),
  run("next-year demo.xlsx --out next.xlsx --json", "next.xlsx"),
  run("next-year demo.xlsx --refresh next.xlsx --out next-2.xlsx", "next-2.xlsx"),
  run("holidays next.xlsx --year 2027 --out fixed-days.xlsx", "fixed-days.xlsx"),
  run(
    "holidays next.xlsx --year 2027 --paste decree.txt --basis Contoh --kind company --out decree.xlsx --json",
    "decree.xlsx",
  ),
  run(
    "holidays next.xlsx --year 2027 --paste decree.txt --kind company --area BDG --out leave.xlsx",
    "leave.xlsx",
  ),
  run("export demo.xlsx last.xlsx --out tables", "tables"),
  run("export demo.xlsx --out tables --format csv --replace --json", "tables"),
  run("export demo.xlsx --out others --format parquet --pseudonyms --as-of 2026-12-31", "others"),
  run("evidence demo.xlsx"),
  run("evidence demo.xlsx --month 2026-07 --as-of 2026-12-31 --json"),
  run("archive last.xlsx --out archive.xlsx --json", "archive.xlsx"),
  run("archive demo.xlsx --force --out forced.xlsx", "forced.xlsx"),
  run("verify archive.xlsx"),
  run("verify archive.xlsx --json"),
  run("run hello.js"),
  run("run test/excel/layouts/fill-lists.js new.xlsx --out ran.xlsx", "ran.xlsx"),
];
