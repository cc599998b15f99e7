/** Adds rows from a file to the F-22 sheets of their months, made where missing. No row and no value is dropped. */
import { assertMonth } from "../../sheets/plan/assert-month";
import { readSnapshot } from "../read/read-workbook";
import { loadRemembered } from "../read/remembered-mappings";
import { type AddSamplesOptions, Adding } from "../steps/adding";
import { inExcel } from "../steps/in-excel";
import { planRemember } from "../../sheets/mapping/memory";
import type { ImportOutcome } from "../../sheets/types";

/**
 * Add rows to the sheets of their months. Between two requests `signal` can stop it; the outcome says then, as after a
 * failure, how many stand. Safe to repeat with `leaveOutDuplicates`. Three syncs, where the rows fit into one request. A
 * round begins anew where the workbook changed meanwhile.
 */
export async function addSamples(options: AddSamplesOptions): Promise<ImportOutcome> {
  assertMonth(options.month);
  const adding = new Adding(options);
  return inExcel(async (context) => {
    const remembered = loadRemembered(context);
    const snapshot = await readSnapshot(context);
    const settings = options.remember ? planRemember(remembered(), options.remember) : [];
    return adding.addTo(context, snapshot, settings);
  });
}
