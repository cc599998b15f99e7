/** What a file's headers can be mapped to in this workbook, and the mappings remembered in it. One sync; reads only. */
import { loadRemembered } from "../read/remembered-mappings";
import { importTargets, type KnownContents } from "../../sheets/mapping/targets";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { readFoundation } from "../read/read-workbook";
import {
  listItems,
  readAgents,
  readScenarios,
  scorecardForNewMonth,
  scorecardOfMonth,
  type FixedTables,
} from "../../sheets/snapshot/settings";
import type { ImportTargets } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/** Later than any month's scorecard: the one that a new month gets. */
const NEWEST = "9999-12";

/** What a file's headers can be mapped to, and the mappings remembered. Reads only. */
export async function readImportTargets(): Promise<ImportTargets> {
  return inExcel(async (context) => {
    const remembered = loadRemembered(context);
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const { fixed, months, year } = foundation;
    return {
      targets: importTargets(
        [scorecardForNewMonth(fixed, NEWEST), ...months.map(({ month }) => scorecardOfMonth(fixed, month))],
        knownContents(fixed),
      ),
      remembered: remembered(),
      ...(year === undefined ? {} : { year }),
    };
  });
}

/** Lists, roster and scenarios as they stand now. */
function knownContents(fixed: FixedTables): KnownContents {
  const agents = readAgents(fixed);
  const scenarios = readScenarios(fixed);
  const filled = (texts: readonly string[]): readonly string[] => [
    ...new Set(texts.filter((text) => text !== "")),
  ];
  const roster = new Map<string, readonly string[]>([
    ["agentId", filled(agents.map(({ id }) => id))],
    ["agentName", filled(agents.map(({ name }) => name))],
    ["supervisor", filled(agents.map(({ supervisor }) => supervisor))],
    ["scenario", filled(scenarios.map(({ code }) => code))],
  ]);
  return ({ key, list }) => roster.get(key) ?? (list === undefined ? [] : listItems(fixed, list));
}
