/** `mc repair`: the damaged layout of a workbook put back by the pane's own repair. */
import { startOfficeSession } from "embedded-excel";
import { findingMessage, refilledWords, type Translator } from "../locales";
import type { Day, Finding } from "../sop";
import { WorkbookError, type RepairOutcome } from "../excel";
import { migrateWorkbook } from "../excel/actions/migrate-workbook";
import { repairLayout } from "../excel/actions/repair-layout";
import { findingsJson } from "./answer-json";
import type { Arguments } from "./arguments";
import { mcWords } from "./failure";
import { openBookOf1900, saveBook } from "./files";
import type { Surroundings } from "./surroundings";

/** Returns what is printed. With `--dry-run` nothing is saved: what is told is what would be done. */
export async function repair(given: Arguments, { today, translate, say }: Surroundings): Promise<string> {
  const [path = ""] = given.positionals;
  const { excel } = startOfficeSession(await openBookOf1900(path));
  const outcome = await repaired(today, { say, translate });
  if (!given.dryRun) await saveBook(excel.book, given.out ?? "", { say, translate });
  for (const { sheet, header, candidates } of outcome.questions)
    say(
      mcWords(translate, "repair.question", {
        sheet,
        header,
        candidates: candidates.map((one) => one.header).join(", "),
      }),
    );
  for (const one of outcome.refilled) say(refilledWords(translate, one));
  return given.json
    ? JSON.stringify(outcomeJson(outcome, translate), null, 1)
    : outcomeText(outcome, translate);
}

/** A workbook of an older layout is brought to the present one first: repair knows no other. */
async function repaired(
  today: Day,
  { say, translate }: Pick<Surroundings, "say" | "translate">,
): Promise<RepairOutcome> {
  try {
    return await repairLayout({ today });
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "olderLayout") throw error;
    const { from, to } = await migrateWorkbook({ today });
    say(mcWords(translate, "repair.migrated", { from, to }));
    return repairLayout({ today });
  }
}

const outcomeJson = (
  { repaired, left, questions, refilled, edits }: RepairOutcome,
  translate: Translator,
) => ({
  edits,
  refilled,
  repaired: findingsJson(repaired, translate),
  left: findingsJson(left, translate),
  questions: questions.map(({ sheet, header, candidates }) => ({
    sheet,
    header,
    candidates: candidates.map((one) => one.header),
  })),
});

function outcomeText({ repaired, left }: RepairOutcome, translate: Translator): string {
  const line = (sign: string, finding: Finding): string =>
    `${sign} ${finding.sheet}${finding.cell === "" ? "" : `!${finding.cell}`} ${findingMessage(translate, finding)}`;
  return [
    ...repaired.map((finding) => line("+", finding)),
    ...left.map((finding) => line("!", finding)),
  ].join("\n");
}
