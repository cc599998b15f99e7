/** `npm run --silent mc -- COMMAND …`: the add-in's actions on a plain .xlsx through the embedded Excel. Only results go to standard output. */
import { createTranslator, errorMessage, languageOf } from "../../locales";
import { dayOfParts } from "../../sop";
import { WorkbookError } from "../../workbook";
import { readArguments } from "./arguments";
import { runCommand } from "./commands";
import { Failure } from "./failure";

const translate = createTranslator(languageOf(process.env["MC_LANGUAGE"] ?? "id"));

/** Today on this machine's calendar, as a serial. */
function today(): number {
  const now = new Date();
  const day = dayOfParts({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  if (day === undefined) throw new Failure("This machine's clock shows no usable date.");
  return day;
}

const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

try {
  const output = await runCommand(readArguments(process.argv.slice(2)), { today: today(), translate, say });
  if (output !== "") process.stdout.write(`${output}\n`);
} catch (error) {
  if (error instanceof Failure) say(error.message);
  else if (error instanceof WorkbookError) say(`${errorMessage(translate, error)}${reasonOf(error)}`);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = error instanceof Failure ? error.exitCode : 1;
}

/** What Excel itself said: for the log, behind our own words. */
function reasonOf(error: WorkbookError): string {
  const { cause } = error;
  if (typeof cause !== "object" || cause === null || !("message" in cause)) return "";
  const place = "debugInfo" in cause ? ` ${JSON.stringify(cause.debugInfo)}` : "";
  return ` [${String(cause.message)}${place}]`;
}
