/** Edits as requests: Excel on the web takes 5 MB in one (docs/excel-truths.md, "Limits and speed"). */
import { WorkbookError } from "../../sheets/types";
import type { Edit } from "../../sheets/edits/edit";
import { BORDERS } from "./apply-look";

/** In bytes. What is weighed here is more than what is sent. */
const MOST = 5_100_000;

/** What an edit weighs besides its own data: its range, its paths, and the calls that it is made of. */
const CALLS: Readonly<Partial<Record<Edit["kind"], number>>> = {
  chart: 8_000,
  changeChart: 8_000,
};
const FEW_CALLS = 1_000;

/** Of a look: its range, each property, and each edge of a border with its style, colour and weight. */
const RANGE = 600;
const PROPERTY = 250;
const EDGE = 550;

function callsOf(edit: Edit): number {
  if (edit.kind !== "look" && edit.kind !== "looks") return CALLS[edit.kind] ?? FEW_CALLS;
  const { border } = edit.look;
  const properties = Object.keys(edit.look).filter((key) => key !== "border" && key !== "line").length;
  const edges = border === undefined ? 0 : BORDERS[border].length;
  return RANGE + PROPERTY * properties + EDGE * edges;
}

const encoder = new TextEncoder();
const weightOf = (edit: Edit): number => encoder.encode(JSON.stringify(edit)).length + callsOf(edit);

/**
 * The groups in their order, in as few requests as they fit into. A group is never divided: what it clears and what it
 * writes in its place stand or fall together. Throws `tooLarge`, before anything is sent, where a group fits into none.
 */
export function requestsOf(groups: readonly (readonly Edit[])[]): readonly (readonly Edit[])[] {
  const requests: Edit[][] = [];
  let size = MOST;
  for (const group of groups) {
    const weight = group.reduce((sum, edit) => sum + weightOf(edit), 0);
    if (weight > MOST) throw new WorkbookError("tooLarge", { reason: "RequestPayloadSizeLimitExceeded" });
    if (size + weight > MOST) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(...group);
    size += weight;
  }
  return requests.filter((request) => request.length > 0);
}
