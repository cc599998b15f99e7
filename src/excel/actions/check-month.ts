/** Periksa: reads the workbook and answers with counts, verdicts and findings. Sends no write. */
import { readSnapshot } from "../read/read-workbook";
import { type CheckOptions, loadLayoutFindings, answerOf } from "../steps/answer";
import { inExcel } from "../steps/in-excel";
import { assertMonth } from "../../sheets/plan/assert-month";
import type { CheckAnswer } from "../../sop";

/** Reads only. `month` limits the answer's months and findings. */
export async function checkMonth(options: CheckOptions): Promise<CheckAnswer> {
  assertMonth(options.month);
  const findLayout = loadLayoutFindings();
  return inExcel(async (context) =>
    answerOf(await readSnapshot(context, undefined, "orOlder"), options, await findLayout),
  );
}
