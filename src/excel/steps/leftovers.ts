/** Sheets that a request has left behind half made, where Excel stopped it: taken away, before they are made again. */
import { ChangedMeanwhile } from "../apply/changed-meanwhile";
import type { Edit } from "../../sheets/edits/edit";
import { send } from "../apply/send";
import { write } from "../apply/write";
import { F22_HEADER_ROW } from "../../sheets/plan/month-sheet";
import { isFormula } from "../../sheets/plan/move-row";
import { formulaPlaces } from "../../sheets/snapshot/read-month";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";

/**
 * No request ever leaves such a sheet but one that stopped half-way: nobody else is at work on it. Two syncs, and the
 * action reads anew; none where there is no such sheet. One into which somebody has written a call by then stays, under
 * a name that says what it is. `known`: numbers, in lower case, of rows that stand elsewhere or are about to be added again.
 */
export async function clearLeftovers(
  context: Excel.RequestContext,
  foundation: Foundation,
  known: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { leftovers } = foundation;
  if (leftovers.length === 0) return;
  const loads = leftovers.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("values,formulas");
    return { sheet, used };
  });
  await send(context);
  const taken = new Set([...foundation.sheets, ...leftovers].map((name) => name.toLowerCase()));
  const edits = loads.map(({ sheet, used }): Edit => {
    const lines = used.isNullObject ? [] : (used.values as RawCell[][]);
    const formulas = used.isNullObject ? [] : (used.formulas as RawCell[][]);
    return holdsCalls(lines, formulas, known)
      ? { kind: "renameSheet", sheet, to: freeName(sheet, taken) }
      : { kind: "deleteSheet", sheet, expect: [] };
  });
  await write(context, foundation, { edits });
  throw new ChangedMeanwhile(new Error("what was left half made has been taken away"));
}

/** Anything typed under the headers of F-22. */
function holdsCalls(
  lines: readonly (readonly RawCell[])[],
  formulas: readonly (readonly RawCell[])[],
  known: ReadonlySet<string>,
): boolean {
  const headers = (lines[F22_HEADER_ROW] ?? []).map(String);
  if (!headers.includes("No. Sampel")) return false;
  const derived = new Set(formulaPlaces(headers));
  const number = headers.indexOf("No. Sampel");
  return lines.slice(F22_HEADER_ROW + 1).some(
    (line, row) =>
      !known.has(
        String(line[number] ?? "")
          .trim()
          .toLowerCase(),
      ) &&
      line.some(
        (cell, index) =>
          cell !== "" &&
          !derived.has(index) &&
          !isFormula(cell, formulas[F22_HEADER_ROW + 1 + row]?.[index] ?? ""),
      ),
  );
}

function freeName(sheet: string, taken: Set<string>): string {
  let name = `Sisa ${sheet.replace(/ \(belum\)$/, "")}`.slice(0, 27);
  const base = name;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
