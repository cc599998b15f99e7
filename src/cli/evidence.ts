/** `mc evidence`: which cells of a workbook prove which ISO clause, and where they lack. Writes nothing. */
import { startOfficeSession } from "embedded-excel";
import { readRecords } from "../excel/actions/read-records";
import { isoClause, type Day, type Month } from "../sop";
import type { Arguments } from "./arguments";
import { openBookOf1900 } from "./files";
import type { Surroundings } from "./surroundings";

export interface EvidenceQuestion {
  readonly month: Month | undefined;
  readonly asOf: Day | undefined;
}

/** Returns what is printed: a line, or with `--json` an object, for each month and thing that is asked for. */
export async function evidence(
  { positionals, json }: Arguments,
  { month, asOf }: EvidenceQuestion,
  { today, translate }: Surroundings,
): Promise<string> {
  startOfficeSession(await openBookOf1900(positionals[0] ?? ""));
  const reading = await readRecords({ today, ...(asOf === undefined ? {} : { asOf }) });
  const { isoEdition } = reading;
  const lines = reading.evidence().filter((one) => month === undefined || one.month === month);
  if (json)
    return JSON.stringify(
      {
        edition: isoEdition,
        evidence: lines.map(({ place, ...one }) => ({
          ...one,
          clause: isoClause(one.need, isoEdition),
          sheet: place?.sheet ?? null,
          cell: place?.cell ?? null,
        })),
      },
      null,
      1,
    );
  return lines
    .map((one) =>
      [
        one.month,
        isoClause(one.need, isoEdition),
        translate(`records.iso.name.${one.name}`),
        translate(`records.iso.state.${one.state}`, { held: one.held, of: one.of }),
        one.place ? `${one.place.sheet}!${one.place.cell}` : "–",
      ].join("  "),
    )
    .join("\n");
}
