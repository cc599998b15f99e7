/** The agents of all months, and each one's card. Reads only, in two syncs; in one after an edit. */
import {
  fatalFailures,
  agentCard,
  agentNames,
  judgeRows,
  markOf,
  openLinksOf,
  saysWord,
  stateOfObjection,
  valueOf,
  WORDS,
  type Day,
  type JudgedRow,
} from "../../sop";
import { readSince, remember } from "../read/read-since";
import { formRowOf, inputColumns } from "../../sheets/rows/fields";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { settingOf } from "../../sheets/snapshot/settings";
import type { AgentFinding, AgentsReading, Since } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/** Who has a row in any month, and what a card says of them. */
export async function readAgents({
  today,
  since,
}: {
  today: Day;
  since?: Since<AgentsReading>;
}): Promise<AgentsReading> {
  return inExcel(async (context) => {
    const reading = await readSince(context, since);
    const { snapshot, memory } = reading;
    const asOf = asOfOf(snapshot, { today });
    const judged = judgeRows(snapshot, asOf, memory);
    const least = Number(settingOf(snapshot.foundation.fixed, "report.minimumPerAgent"));
    return remember<AgentsReading>(
      {
        asOf,
        agents: agentNames(judged, snapshot.agents),
        cardOf: (key) => {
          const card = agentCard(judged, snapshot.agents, key, { asOf, least });
          return card && { ...card, findings: card.findings.map((one) => findingOf(one, asOf)) };
        },
      },
      reading,
    );
  });
}

function findingOf(judged: JudgedRow, asOf: Day): AgentFinding {
  const { row, sheet, month } = judged;
  const closed = saysWord(row.text.status, WORDS.closed);
  const target = valueOf(row.date.targetDate);
  return {
    row: formRowOf(row, sheet, inputColumns(sheet)),
    month,
    closed,
    pastTarget: !closed && target !== undefined && target < asOf,
    acknowledged: valueOf(row.date.acknowledgedDate),
    objection: stateOfObjection(row),
    openLinks: openLinksOf(judged),
    failed: sheet.scorecard.criteria.flatMap(({ code }, index) =>
      markOf(row.marks[index]) === "no" ? [code] : [],
    ),
    fatal: fatalFailures(row.marks, sheet.scorecard),
  };
}
