/** Answers a load: the selected properties of an object and of what hangs on it. */
import { apiNotFound } from "../errors";
import type { Context, ObjectRef } from "../model/define";
import { spokenName, wireName, type WireAction } from "./wire";

/** Which properties to load; an empty tree means all scalars. */
type Selection = Map<string, Selection>;

function selectionOf(query: WireAction["QueryInfo"]): Selection {
  const root: Selection = new Map();
  for (const path of [...(query?.Select ?? []), ...(query?.Expand ?? [])]) {
    let at = root;
    for (const part of path.split("/")) {
      const name = part === "*" || part.startsWith("$") ? "*" : wireName(part);
      const next = at.get(name) ?? (new Map() as Selection);
      at.set(name, next);
      at = next;
    }
  }
  return root;
}

/** What the client is told of an object beside its properties. */
export type Describe = (ref: ObjectRef) => Record<string, unknown>;

export function answerQuery(
  ref: ObjectRef,
  query: WireAction["QueryInfo"],
  context: Context,
  describe: Describe,
  note: (call: string) => void,
): unknown {
  return load(ref, selectionOf(query), { top: query?.Top, skip: query?.Skip }, context, describe, note);
}

interface Page {
  readonly top: number | undefined;
  readonly skip: number | undefined;
}

/** Of a few properties the client speaks in small letters on the wire, too. */
function nameOn(ref: ObjectRef, asked: string): string {
  const spoken = spokenName(asked);
  return ref.property(asked) === undefined && ref.property(spoken) !== undefined ? spoken : asked;
}

function load(
  ref: ObjectRef,
  selection: Selection,
  page: Page,
  context: Context,
  describe: Describe,
  note: (call: string) => void,
): unknown {
  if (ref.items === undefined) return loadOne(ref, selection, context, describe, note);
  const answer: Record<string, unknown> = {};
  const ofItems: Selection = new Map();
  // Asked for its items as a whole, a collection says how many there are as well.
  if (selection.size === 0 || selection.has("*"))
    for (const name of ref.scalars) answer[name] = ref.property(name)?.get?.(context);
  for (const [asked, below] of selection) {
    const name = nameOn(ref, asked);
    const property = ref.property(name);
    if (property?.get === undefined) ofItems.set(name, below);
    else answer[name] = property.get(context);
  }
  const all = ref.items(context);
  const skip = page.skip ?? 0;
  const shown = all.slice(skip, page.top === undefined ? undefined : skip + page.top);
  answer["_Items"] = shown.map((item) => loadOne(item, ofItems, context, describe, note));
  return answer;
}

function loadOne(
  ref: ObjectRef,
  selection: Selection,
  context: Context,
  describe: Describe,
  note: (call: string) => void,
): unknown {
  const answer = describe(ref);
  if (selection.size === 0 || selection.has("*")) {
    for (const name of ref.scalars) answer[name] = ref.property(name)?.get?.(context);
  }
  for (const [asked, below] of selection) {
    if (asked === "*") continue;
    const name = nameOn(ref, asked);
    const property = ref.property(name);
    if (property?.get !== undefined) {
      note(`${ref.type}.${spokenName(name)}`);
      answer[name] = property.get(context);
      continue;
    }
    const child = ref.object(name);
    if (child === undefined) {
      // As Excel: a name that the client does not know itself is passed over.
      if (context.client.knows?.(ref.type, spokenName(name)) === false) continue;
      throw apiNotFound(`${ref.type}.${spokenName(name)}`);
    }
    const found = child(context);
    answer[name] =
      found === null
        ? null
        : load(found, below, { top: undefined, skip: undefined }, context, describe, note);
  }
  return answer;
}
