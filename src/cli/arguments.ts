/** The command line read into a command and its options; anything else is wrong usage. */
import { parseArgs } from "node:util";
import type { TextParams } from "../locales";
import { Failure, type McKey } from "./failure";

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
  /** Import totals, footers and the like as rows too. */
  readonly allLines: boolean;
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
  /** Whose local leave it is. */
  readonly area?: string;
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

/** Which options each command takes, and how many files and the like. */
const COMMANDS: Readonly<
  Record<string, { least: number; most: number; options: readonly string[]; needs?: readonly string[] }>
> = {
  new: { least: 1, most: 1, options: ["year"] },
  demo: { least: 1, most: 1, options: ["year", "last-year", "as-of"] },
  set: { least: 2, most: Number.POSITIVE_INFINITY, options: ["by", "out"], needs: ["out"] },
  import: {
    least: 2,
    most: 2,
    options: ["out", "by", "month", "sheet", "map", "skip-duplicates", "all-lines", "other-year", "json"],
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
    options: ["year", "paste", "basis", "kind", "area", "by", "out", "json"],
    needs: ["year", "out"],
  },
  export: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: ["out", "format", "pseudonyms", "as-of", "replace", "json"],
    needs: ["out"],
  },
  "other-year": { least: 1, most: 1, options: ["year", "out", "json"], needs: ["out"] },
  evidence: { least: 1, most: 1, options: ["month", "as-of", "json"] },
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
  const usage = (why: McKey, params: TextParams = {}): Failure =>
    new Failure(why, params, { exitCode: 2 }, true);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw usage(...unreadable(error));
  }
  const [command = "", ...positionals] = parsed.positionals;
  const shape = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!shape) throw command === "" ? usage("command.none") : usage("command.unknown", { command });
  const { values } = parsed;
  const given = Object.keys(values);
  const stranger = given.find((option) => !shape.options.includes(option));
  if (stranger !== undefined) throw usage("command.stranger", { command, option: stranger });
  const lacking = shape.needs?.find(
    // A dry run writes nothing, and so needs no place to write to.
    (option) =>
      !(option === "out" && values["dry-run"] === true) &&
      (!given.includes(option) || Reflect.get(values, option) === ""),
  );
  if (lacking !== undefined) throw usage("command.needs", { command, option: lacking });
  const nameless = FILES.find((option) => Reflect.get(values, option) === "");
  if (nameless !== undefined) throw usage("command.nameless", { option: nameless });
  if (positionals.length < shape.least || positionals.length > shape.most)
    throw usage("command.positionals", { command, count: positionals.length });
  const { out, month, year, sheet, map, by, reason, session, distribution, seed, target, volumes } = values;
  const { refresh, paste, basis, kind, area, forms, raters, read } = values;
  const asOf = values["as-of"];
  const otherYear = values["other-year"];
  const lastYear = values["last-year"];
  return {
    command,
    positionals,
    json: values.json === true,
    dryRun: values["dry-run"] === true,
    skipDuplicates: values["skip-duplicates"] === true,
    allLines: values["all-lines"] === true,
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
    ...(area === undefined ? {} : { area }),
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

/** Node's own sentence is English: of it the option's name is told, in our words. */
function unreadable(error: unknown): [McKey, TextParams] {
  const isUnknown =
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
  const [, option = ""] = /'(--?[^\s'=,]+)/.exec(error instanceof Error ? error.message : "") ?? [];
  return [isUnknown ? "command.unknownOption" : "command.optionValue", { option }];
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
      "all-lines": { type: "boolean" },
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
      area: { type: "string" },
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
