/** `npm run --silent mc -- COMMAND …`: the add-in's actions on a plain .xlsx through the embedded Excel. Only results go to standard output. */
import { createTranslator, errorMessage, languageOf } from "../locales";
import { dayOfParts } from "../sop";
import { WorkbookError } from "../excel";
import { Differs } from "./differs";
import { readArguments } from "./arguments";
import { Failure, mcWords } from "./failure";
import { progressLine } from "./progress";
import { wordsOf } from "./run-script";

const translate = createTranslator(languageOf(process.env["MC_LANGUAGE"] ?? "id"));

/** Today on this machine's calendar, as a serial. */
function today(): number {
  const now = new Date();
  const day = dayOfParts({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (day === undefined) throw new Failure("clock");
  return day;
}

/** In one line, whatever line breaks the words of others hold. */
const inOneLine = (words: string): string => words.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();

const progress = progressLine(process.stderr);

const say = (message: string): void => {
  progress?.clear();
  process.stderr.write(`${message}\n`);
};

// Nobody is left to tell.
process.stderr.on("error", () => undefined);
// A reader that has gone (`| head -1`) is told once, however often a script writes on.
process.stdout.once("error", (error) => {
  process.exitCode = fail(unwritten(error));
  process.stdout.on("error", () => undefined);
});

// A promise that a script leaves behind fails outside every try: nothing may be saved after it.
process.on("unhandledRejection", (error) => {
  process.exit(fail(error));
});

void main();

async function main(): Promise<void> {
  try {
    const output = await run(process.argv.slice(2));
    progress?.clear();
    if (output !== "") print(output);
  } catch (error) {
    process.exitCode = fail(error);
    if (error instanceof Failure && error.output !== "") print(error.output);
  }
}

/** What goes to standard output. Excel is fetched once the words of the command line make sense. */
async function run(argv: readonly string[]): Promise<string> {
  if (argv.length === 1 && ["help", "--help", "-h"].includes(argv[0] ?? ""))
    return mcWords(translate, "usage");
  const given = readArguments(argv);
  const { runCommand } = await import("./commands");
  return runCommand(given, {
    today: today(),
    translate,
    say,
    ...(progress && { progress: progress.show }),
  });
}

/** Pipes fail later, by an event; files and devices at once. */
function print(output: string): void {
  try {
    process.stdout.write(`${output}\n`);
  } catch (error) {
    throw unwritten(error);
  }
}

function unwritten(error: unknown): Failure {
  const why =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : wordsOf(error);
  return new Failure("unwritten", { why });
}

/** Says why, and gives the exit code. Wrong usage alone is told in several lines. */
function fail(error: unknown): number {
  if (error instanceof Differs) {
    if (error.output !== "") print(error.output);
    return 1;
  }
  if (error instanceof Failure && error.exitCode === 2) say(error.words(translate));
  else if (error instanceof Failure) say(inOneLine(error.words(translate)));
  else if (error instanceof WorkbookError)
    say(inOneLine(`${errorMessage(translate, error)}${placeOf(error)}`));
  else say(inOneLine(mcWords(translate, "unexpected", { words: wordsOf(error) })));
  return error instanceof Failure ? error.exitCode : 1;
}

/** Excel's own code and the place it names, behind our words: its sentences are of its language, not of ours. */
function placeOf({ cause }: WorkbookError): string {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return "";
  const info: unknown = "debugInfo" in cause ? cause.debugInfo : undefined;
  const isPlaced = typeof info === "object" && info !== null && "errorLocation" in info;
  return ` [${String(cause.code)}${isPlaced ? ` ${String(info.errorLocation)}` : ""}]`;
}
