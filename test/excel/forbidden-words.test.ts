/** A workbook as the add-in makes it, read back whole: nowhere in it stands a word that docs/glossary.md leaves to others. */
import { forbiddenIn } from "../locales/forbidden";
import { TODAY } from "./support/session";
import { generateReport } from "./support/reports";
import { filledWorkbook } from "./damage/support";

// A whole workbook with its reports.
jest.setTimeout(120_000);

/** Every text of the workbook's data, be it a cell, a prompt, an alert, a chart's title or a footer; of formulas what they say. */
function textsOf(part: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof part === "string")
    return part.startsWith("=") ? [...part.matchAll(/"([^"]*)"/g)].map(([, said = ""]) => said) : [part];
  if (typeof part !== "object" || part === null || seen.has(part)) return [];
  seen.add(part);
  const inner: readonly unknown[] = part instanceof Map ? [...part.values()] : Object.values(part);
  return inner.flatMap((one) => textsOf(one, seen));
}

it("in its sheets, prompts, rules, formulas, reports and charts", async () => {
  const session = await filledWorkbook();
  await generateReport({ month: "2026-07", today: TODAY });
  const texts = [...new Set(textsOf(session.excel.book.sheets))];
  // It was found at all: a prompt, a header, and a report's sentence.
  expect(texts).toEqual(
    expect.arrayContaining([
      "Belum Closed",
      "Nama QA yang menyetujui baris ini.",
      expect.stringMatching(/^Dari 6 baris F-22 Juli 2026, /),
    ]),
  );
  // What the test's rows hold was typed by a person; records of the hidden column and number formats are no words.
  const ours = texts.filter((text) => !/\bUji\b|^\{"|0\.##|dd\/mm|General;/.test(text));
  expect(ours.flatMap((text) => forbiddenIn("id", text))).toEqual([]);
});
