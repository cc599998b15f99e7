/** The command line read into a command and its options; anything else is wrong usage. */
import { parseArgs } from "node:util";
import { Failure } from "./failure";

export interface Arguments {
  readonly command: string;
  readonly positionals: readonly string[];
  readonly out?: string;
  readonly month?: string;
  readonly asOf?: string;
  readonly year?: string;
  /** The sheet that holds the rows to import. */
  readonly sheet?: string;
  /** A file that says which of the rows' headers is which of F-22's. */
  readonly map?: string;
  readonly skipDuplicates: boolean;
  /** What becomes of rows of another year than the workbook's: "add" where it is not said. */
  readonly otherYear?: string;
  /** Make a finished report anew. */
  readonly replaceFinal: boolean;
  /** Report over a damaged layout. */
  readonly force: boolean;
  /** Why a report is finished though errors are open. */
  readonly reason?: string;
  /** The calibration session that is asked about. */
  readonly session?: string;
  /** Where the copy for others goes. */
  readonly distribution?: string;
  /** The folder for a session's forms, a file a rater. */
  readonly forms?: string;
  /** Who gets one, with `;` between. */
  readonly raters?: string;
  /** A form that was filled in, or the folder that holds them. */
  readonly read?: string;
  /** Where the demo's workbook of the year before goes. */
  readonly lastYear?: string;
  /** Next year's workbook that stands already, to be brought up to date. */
  readonly refresh?: string;
  /** A file with a list of holidays as text. */
  readonly paste?: string;
  /** The decree that says so. */
  readonly basis?: string;
  /** What the list's days are, where it does not say. */
  readonly kind?: string;
  /** What people wrote freely goes along in it. */
  readonly freeText: boolean;
  /** Of the tables that are exported. */
  readonly format?: string;
  /** People under pseudonyms, and none of their own words. */
  readonly pseudonyms: boolean;
  /** Put the tables in the place of another or a newer workbook's of the same id. */
  readonly replace: boolean;
  /** Who does it, for Log; who finishes a report. */
  readonly by?: string;
  readonly json: boolean;
  /** What a plan is drawn with. */
  readonly seed?: string;
  /** How many calls a plan has. */
  readonly target?: string;
  /** By area, where plans go by volume. */
  readonly volumes?: string;
  /** Make a plan that stands anew. */
  readonly again: boolean;
  /** Tell what would be done, and save nothing. */
  readonly dryRun: boolean;
}

export const USAGE = `Usage: npm run --silent mc -- COMMAND …
  new OUT.xlsx [--year 2026]                                    a workbook as the add-in sets it up
  demo OUT.xlsx [--year 2026] [--last-year LAST.xlsx]           a workbook with a believable year of made-up rows, and its reports: planned, calibrated, disputed, with a bad month
                                                                whose cause was taken away; LAST.xlsx is the closed workbook that it went on from
  set BOOK.xlsx KEY=VALUE… [--by NAME] --out OUT.xlsx           change settings
  import BOOK.xlsx ROWS.csv|ROWS.xlsx --out OUT.xlsx [--month YYYY-MM] [--sheet NAME] [--map FILE.json] [--skip-duplicates] [--other-year add|leave-out] [--by NAME] [--json]
                                                                add rows to the F-22 sheets of their months; FILE.json is {"their header": "F-22 header"}, or
                                                                {"their header": {"column": "F-22 header", "values": {"their value": "item of the list"}}},
                                                                remembered in OUT.xlsx for the next file with the same headers; where there is no FILE.json yet,
                                                                it is written with the guess, to be looked through
  check BOOK.xlsx [--month YYYY-MM] [--as-of YYYY-MM-DD] [--json]
                                                                counts, H+2 and findings; writes nothing
  report BOOK.xlsx --month YYYY-MM [--as-of YYYY-MM-DD] [--replace-final] [--force] [--distribution COPY.xlsx [--free-text]] [--by NAME] --out OUT.xlsx [--json]
                                                                Laporan, Rekap and Analisa of the month; with --replace-final also where they are finished, which stay as copies; with --force also over a damaged layout;
                                                                COPY.xlsx is the reports alone, agents under pseudonyms that OUT.xlsx remembers
  calibration BOOK.xlsx [--session K-2604-1] [--json]           whether the raters of a session judge alike, and each against the standard;
                                                                without --session which sessions there are; writes nothing
  calibration BOOK.xlsx --session K-2604-1 --forms FOLDER [--raters "NAME;NAME"]
                                                                a form to fill in for each rater, which shows nobody else's marks; the people of Pengaturan where none are named
  calibration BOOK.xlsx --session K-2604-1 --read FOLDER|FORM.xlsx [--by NAME] --out OUT.xlsx [--json]
                                                                the forms read back in, all or none: refused where one is not complete, or was altered
  finish BOOK.xlsx --month YYYY-MM --by NAME [--reason WORDS] --out OUT.xlsx [--json]
                                                                the month's reports finished and locked; where errors are open only with the reason
  plan BOOK.xlsx --month YYYY-MM [--seed WORDS] [--target N] [--volumes AREA=N,…] [--as-of YYYY-MM-DD] [--again] [--reason WORDS] [--by NAME] --out OUT.xlsx [--json]
                                                                the month's calls planned on Rencana; --target raises a plan that stands, --again makes it anew
  repair BOOK.xlsx [--by NAME] --out OUT.xlsx [--dry-run] [--json] the damaged layout put back as the add-in made it; with --dry-run told alone, nothing is saved
  migrate BOOK.xlsx [--by NAME] --out OUT.xlsx [--json]         a workbook of an older layout brought to the present one
  next-year BOOK.xlsx [--refresh NEXT.xlsx] [--by NAME] --out NEXT.xlsx [--json]
                                                                next year's workbook with what this one hands on: settings, scorecard, lists, roster, material, open actions, and its months' figures;
                                                                with --refresh what has been closed or changed since is brought into the one that stands
  holidays BOOK.xlsx --year YYYY [--paste FILE.txt] [--basis "SKB …"] [--kind national|cutiBersama|company] [--by NAME] --out OUT.xlsx [--json]
                                                                a year's holidays into Libur, from the text of a decree or a news page; without --paste those of fixed dates and after Easter,
                                                                marked as foreseen until a list confirms them
  gather BOOK.xlsx… [--as-of YYYY-MM-DD] --out GABUNGAN.xlsx [--json]
                                                                up to 20 workbooks as one: counts added together month by month, rates made of them last
  export BOOK.xlsx… --out FOLDER [--format csv|parquet] [--pseudonyms] [--as-of YYYY-MM-DD] [--replace] [--json]
                                                                flat tables for DuckDB, Power BI and the like (docs/export.md); a workbook exported again replaces its own files alone;
                                                                with --replace also those of another or a newer one of the same id
  archive BOOK.xlsx --out ARCHIVE.xlsx [--force] [--json]       a closed year as values, with a fingerprint per month; --force also one that is not closed
  verify ARCHIVE.xlsx [--json]                                  which month of an archive was changed since; exit 1 where one was
  run SCRIPT.js [BOOK.xlsx] [--out OUT.xlsx]                    an Office.js script with Excel, Office, OfficeExtension and console`;

/** Which options each command takes, and how many files and the like. */
const COMMANDS: Readonly<
  Record<string, { least: number; most: number; options: readonly string[]; needs?: readonly string[] }>
> = {
  new: { least: 1, most: 1, options: ["year"] },
  demo: { least: 1, most: 1, options: ["year", "last-year"] },
  set: { least: 2, most: Number.POSITIVE_INFINITY, options: ["by", "out"], needs: ["out"] },
  import: {
    least: 2,
    most: 2,
    options: ["out", "by", "month", "sheet", "map", "skip-duplicates", "other-year", "json"],
    needs: ["out"],
  },
  check: { least: 1, most: 1, options: ["month", "as-of", "json"] },
  report: {
    least: 1,
    most: 1,
    options: ["month", "as-of", "replace-final", "force", "distribution", "free-text", "by", "out", "json"],
    needs: ["month", "out"],
  },
  calibration: {
    least: 1,
    most: 1,
    options: ["session", "forms", "raters", "read", "by", "out", "json"],
  },
  finish: {
    least: 1,
    most: 1,
    options: ["month", "by", "reason", "out", "json"],
    needs: ["month", "by", "out"],
  },
  plan: {
    least: 1,
    most: 1,
    options: ["month", "seed", "target", "volumes", "as-of", "again", "reason", "by", "out", "json"],
    needs: ["month", "out"],
  },
  repair: { least: 1, most: 1, options: ["by", "out", "dry-run", "json"], needs: ["out"] },
  migrate: { least: 1, most: 1, options: ["by", "out", "json"], needs: ["out"] },
  "next-year": { least: 1, most: 1, options: ["refresh", "by", "out", "json"], needs: ["out"] },
  holidays: {
    least: 1,
    most: 1,
    options: ["year", "paste", "basis", "kind", "by", "out", "json"],
    needs: ["year", "out"],
  },
  export: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ["out", "format", "pseudonyms", "as-of", "replace", "json"],
    needs: ["out"],
  },
  archive: { least: 1, most: 1, options: ["out", "force", "json"], needs: ["out"] },
  verify: { least: 1, most: 1, options: ["json"] },
  gather: { least: 1, most: Number.POSITIVE_INFINITY, options: ["as-of", "out", "json"], needs: ["out"] },
  run: { least: 1, most: 2, options: ["out"] },
};

/** Options whose value is a file. */
const FILES: readonly string[] = [
  "out",
  "distribution",
  "map",
  "refresh",
  "paste",
  "last-year",
  "forms",
  "read",
];

export function readArguments(argv: readonly string[]): Arguments {
  const usage = (why: string): Failure => new Failure(`${why}\n${USAGE}`, 2);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
  const [command = "", ...positionals] = parsed.positionals;
  const shape = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!shape) throw usage(command === "" ? "No command given." : `Unknown command: ${command}.`);
  const { values } = parsed;
  const given = Object.keys(values);
  const stranger = given.find((option) => !shape.options.includes(option));
  if (stranger !== undefined) throw usage(`${command} takes no --${stranger}.`);
  const lacking = shape.needs?.find(
    // A dry run writes nothing, and so needs no place to write to.
    (option) =>
      !(option === "out" && values["dry-run"] === true) &&
      (!given.includes(option) || Reflect.get(values, option) === ""),
  );
  if (lacking !== undefined) throw usage(`${command} needs --${lacking}.`);
  const nameless = FILES.find((option) => Reflect.get(values, option) === "");
  if (nameless !== undefined) throw usage(`--${nameless} names no file.`);
  if (positionals.length < shape.least || positionals.length > shape.most)
    throw usage(`${command} was given ${positionals.length} arguments.`);
  const { out, month, year, sheet, map, by, reason, session, distribution, seed, target, volumes } = values;
  const { refresh, paste, basis, kind, forms, raters, read } = values;
  const asOf = values["as-of"];
  const otherYear = values["other-year"];
  const lastYear = values["last-year"];
  return {
    command,
    positionals,
    json: values.json === true,
    dryRun: values["dry-run"] === true,
    skipDuplicates: values["skip-duplicates"] === true,
    replaceFinal: values["replace-final"] === true,
    force: values.force === true,
    freeText: values["free-text"] === true,
    again: values.again === true,
    ...(seed === undefined || seed.trim() === "" ? {} : { seed }),
    ...(target === undefined ? {} : { target }),
    ...(volumes === undefined ? {} : { volumes }),
    pseudonyms: values.pseudonyms === true,
    replace: values.replace === true,
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(otherYear === undefined ? {} : { otherYear }),
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(forms === undefined ? {} : { forms }),
    ...(raters === undefined ? {} : { raters }),
    ...(read === undefined ? {} : { read }),
    ...(refresh === undefined ? {} : { refresh }),
    ...(paste === undefined ? {} : { paste }),
    ...(basis === undefined ? {} : { basis }),
    ...(kind === undefined ? {} : { kind }),
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    ...(session === undefined ? {} : { session }),
    ...(out === undefined ? {} : { out }),
    ...(month === undefined ? {} : { month }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(year === undefined ? {} : { year }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(map === undefined ? {} : { map }),
  };
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      month: { type: "string" },
      "as-of": { type: "string" },
      year: { type: "string" },
      sheet: { type: "string" },
      map: { type: "string" },
      "skip-duplicates": { type: "boolean" },
      "replace-final": { type: "boolean" },
      "other-year": { type: "string" },
      refresh: { type: "string" },
      "last-year": { type: "string" },
      forms: { type: "string" },
      raters: { type: "string" },
      read: { type: "string" },
      paste: { type: "string" },
      basis: { type: "string" },
      kind: { type: "string" },
      distribution: { type: "string" },
      "free-text": { type: "boolean" },
      by: { type: "string" },
      force: { type: "boolean" },
      format: { type: "string" },
      pseudonyms: { type: "boolean" },
      reason: { type: "string" },
      session: { type: "string" },
      json: { type: "boolean" },
      "dry-run": { type: "boolean" },
      seed: { type: "string" },
      target: { type: "string" },
      volumes: { type: "string" },
      again: { type: "boolean" },
      replace: { type: "boolean" },
    },
  });
