/** The part of a sheet's comments as they are now; what nobody changed stays as it is. */
import type { Comment, Reply, Sheet } from "../../book/types";
import { NAMESPACE } from "../package/names";
import { childSpans, rawAttributes, rootSpan, spliced, withAttributes, withPrefix } from "../package/spans";
import { element, escapeText } from "../package/xml";
import { isSame } from "../keep/origin";
import { writeArea } from "../sheet/areas";
import { numberedGuid } from "../present";
import type { PersonWriter } from "./persons";
import { appended } from "./patched-notes";

export const EMPTY_THREADS = `<ThreadedComments xmlns="${NAMESPACE.threads}"></ThreadedComments>`;

const GROUP = 0x4d45;
const MARK = /<at id="(\d+)">(.*?)<\/at>/gs;

/** A comment or a reply, and the comment at its beginning. */
interface Part {
  readonly part: Reply;
  readonly root: Comment;
}

const partsOf = (comments: readonly Comment[]): readonly Part[] =>
  comments.flatMap((root) => [root, ...root.replies].map((part) => ({ part, root })));

/** What somebody said, and whom it addresses. */
function contentOf({ content, rich, id }: Reply, persons: PersonWriter): string {
  const text = element("text", {}, escapeText(content));
  if (rich === undefined || rich.mentions.length === 0) return text;
  const mentions: string[] = [];
  let [read, written] = [0, 0];
  for (const { 0: whole, 1: number, 2: name = "", index } of rich.content.matchAll(MARK)) {
    written += index - read;
    read = index + whole.length;
    const length = name.length + 1;
    const person = rich.mentions.find((one) => one.id === Number(number));
    mentions.push(
      element("mention", {
        mentionpersonId: persons.idOf(person?.name ?? name),
        mentionId: numberedGuid(GROUP, hashOf(`${id}${mentions.length}`)),
        startIndex: written,
        length,
      }),
    );
    written += length;
  }
  return text + element("mentions", {}, ...mentions);
}

/** A number that is the same for the same text. */
function hashOf(text: string): number {
  let hash = 7;
  for (const one of text) hash = (Math.imul(hash, 31) + (one.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

function writePart({ part, root }: Part, persons: PersonWriter): string {
  return element(
    "threadedComment",
    {
      ref: writeArea(root.area),
      dT: part.created.replace(/Z$/, "").slice(0, "YYYY-MM-DDTHH:MM:SS.ss".length),
      personId: persons.idOf(part.author),
      id: part.id,
      parentId: part === root ? undefined : root.id,
      done: part === root && root.resolved ? true : undefined,
    },
    contentOf(part, persons),
  );
}

export function patchedThreads(
  xml: string,
  { comments = [] }: Sheet,
  before: readonly Comment[],
  persons: PersonWriter,
): string {
  const root = rootSpan(xml);
  const [stood, now] = [partsOf(before), partsOf(comments)];
  const changes = childSpans(xml, root).flatMap((span) => {
    const id = rawAttributes(xml.slice(span.start, span.inside)).get("id");
    const old = stood.find(({ part }) => part.id === id);
    if (old === undefined) return [];
    const found = now.find(({ part }) => part.id === id);
    if (found === undefined) return [{ start: span.start, end: span.end, text: "" }];
    const tag = withAttributes(xml.slice(span.start, span.inside), {
      ref: writeArea(found.root.area),
      ...(found.part === found.root &&
        found.root.resolved !== old.root.resolved && { done: found.root.resolved ? 1 : 0 }),
    });
    const said = [old, found].map(({ part: { content, rich } }) => ({ content, rich }));
    const inside = childSpans(xml, span).filter(({ name }) => name === "text" || name === "mentions");
    const [first] = inside;
    if (isSame(said[0], said[1]) || first === undefined)
      return [{ start: span.start, end: span.inside, text: tag }];
    const own = withPrefix(contentOf(found.part, persons), root.prefix);
    return [
      { start: span.start, end: span.inside, text: tag },
      ...inside.map(({ start, end }) => ({ start, end, text: start === first.start ? own : "" })),
    ];
  });
  const added = now.filter(({ part }) => !stood.some((one) => one.part.id === part.id));
  const own = withPrefix(added.map((one) => writePart(one, persons)).join(""), root.prefix);
  return spliced(xml, [...changes, ...appended(xml, root, own)]);
}
