/** The part of notes, and the drawing of their boxes, as the notes and comments of a sheet are now; all else of them stays. */
import { NOTE_SIZE } from "../../book/note-size";
import type { Comment, Note, Sheet } from "../../book/types";
import { movedAreas } from "../keep/shifted";
import {
  childSpans,
  rawAttributes,
  rootSpan,
  spliced,
  withAttributes,
  withPrefix,
  type Span,
} from "../package/spans";
import { decodeText, encodeText } from "../package/text";
import { NAMESPACE } from "../package/names";
import { element, escapeText, parseXml } from "../package/xml";
import { writeArea } from "../sheet/areas";
import { parseArea } from "../../book/address";
import { changedShape, cellOfShape, isNamed, movedShape, SHAPE, writeShape } from "./boxes";
import { threadOf } from "./read-remarks";

/** What a sheet had, as its file was opened. */
export interface RemarksBefore {
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
}

export const EMPTY_NOTES = element(
  "comments",
  { xmlns: NAMESPACE.main },
  "<authors></authors>",
  "<commentList></commentList>",
);

const textOf = (text: string): string =>
  element("text", {}, element("t", { "xml:space": "preserve" }, escapeText(encodeText(text))));

/** What a reader that knows no threads shows of one. The words are Excel's own. */
function wordsOf({ content, replies }: Comment): string {
  const notice =
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924";
  return (
    [notice, `Comment:\n    ${content}`].join("\n\n") +
    replies.map((one) => `\nReply:\n    ${one.content}`).join("")
  );
}

/** The note that stands for a thread. */
const authorOf = ({ id }: Comment): string => `tc=${id}`;

interface Item {
  readonly area: Note["area"];
  readonly author: string;
  readonly text: string;
}

/** The part of notes. */
export function patchedNotes(xml: string, sheet: Sheet, before: RemarksBefore): string {
  const { notes = [], comments = [] } = sheet;
  const root = rootSpan(xml);
  const [authors, list] = ["authors", "commentList"].map((name) =>
    childSpans(xml, root).find((one) => one.name === name),
  );
  if (authors === undefined || list === undefined) return xml;
  const names = childSpans(xml, authors).map((one) =>
    decodeText(parseXml(xml.slice(one.start, one.end)).text),
  );
  const left = [...before.notes];
  const threads = new Map(before.comments.map((one) => [one.id.toUpperCase(), one]));
  /** What stands there in the file; undefined where the book holds nothing of it. */
  const itemAt = (span: Span): { before: Item; now: Item | undefined } | undefined => {
    const attributes = rawAttributes(xml.slice(span.start, span.inside));
    const author = names[Number(attributes.get("authorId") ?? -1)] ?? "";
    if (parseArea(attributes.get("ref") ?? "") === undefined) return undefined;
    const thread = threads.get(threadOf(author) ?? "");
    if (thread !== undefined) {
      const now = comments.find(({ id }) => id === thread.id);
      return { before: itemOfThread(thread), now: now && itemOfThread(now) };
    }
    const note = left.shift();
    return note && { before: note, now: notes.find(({ id }) => id === note.id) };
  };
  const changes = childSpans(xml, list).flatMap((span) => {
    const item = span.name === "comment" ? itemAt(span) : undefined;
    if (item === undefined) return [];
    const { now } = item;
    if (now === undefined) return [{ start: span.start, end: span.end, text: "" }];
    const tag = withAttributes(xml.slice(span.start, span.inside), { ref: writeArea(now.area) });
    const text = childSpans(xml, span).find(({ name }) => name === "text");
    return [
      { start: span.start, end: span.inside, text: tag },
      ...(now.text === item.before.text || text === undefined
        ? []
        : [{ start: text.start, end: text.end, text: withPrefix(textOf(now.text), root.prefix) }]),
    ];
  });
  const added: Item[] = [
    ...notes.filter(({ id }) => !before.notes.some((one) => one.id === id)),
    ...comments.filter(({ id }) => !before.comments.some((one) => one.id === id)).map(itemOfThread),
  ];
  const newNames = [...new Set(added.map(({ author }) => author))].filter((one) => !names.includes(one));
  const all = [...names, ...newNames];
  const own = (texts: readonly string[]): string => withPrefix(texts.join(""), root.prefix);
  return spliced(xml, [
    ...changes,
    ...appended(xml, authors, own(newNames.map((one) => element("author", {}, escapeText(encodeText(one)))))),
    ...appended(
      xml,
      list,
      own(
        added.map(({ area, author, text }) =>
          element("comment", { ref: writeArea(area), authorId: all.indexOf(author) }, textOf(text)),
        ),
      ),
    ),
  ]);
}

const itemOfThread = (comment: Comment): Item => ({
  area: comment.area,
  author: authorOf(comment),
  text: wordsOf(comment),
});

/** At an element's end; nothing where there is nothing to put. */
export function appended(
  xml: string,
  { prefix, name, start, inside, insideEnd, end }: Span,
  text: string,
): { start: number; end: number; text: string }[] {
  if (text === "") return [];
  if (inside < end) return [{ start: insideEnd, end: insideEnd, text }];
  const open = xml.slice(start, inside).replace(/\s*\/>$/, ">");
  return [{ start, end, text: `${open}${text}</${prefix}${name}>` }];
}

/** The drawing of the boxes. */
export function patchedBoxes(vml: string, sheet: Sheet, before: RemarksBefore): string {
  const { notes = [], comments = [], shifts = [] } = sheet;
  const at =
    (cell: { readonly row: number; readonly column: number }) =>
    ({ area }: { readonly area: Note["area"] }): boolean =>
      area.row === cell.row && area.column === cell.column;
  const changed = vml.replaceAll(SHAPE, (shape) => {
    const cell = cellOfShape(shape);
    if (cell === undefined) return shape;
    const note = before.notes.find(at(cell));
    if (note !== undefined) {
      const now = notes.find(({ id }) => id === note.id);
      return now === undefined ? "" : changedShape(movedShape(shape, now.area), note, now, sheet);
    }
    const comment = before.comments.find(at(cell));
    const [moved] = comment
      ? comments.filter(({ id }) => id === comment.id).map(({ area }) => area)
      : movedAreas([{ ...cell, lastRow: cell.row, lastColumn: cell.column }], shifts);
    return moved === undefined ? "" : movedShape(shape, moved);
  });
  const numbers = [...changed.matchAll(/\bid\s*=\s*["']_x0000_s(\d+)["']/g)].map(
    ([, one]) => Number(one) - 1024,
  );
  const first = Math.max(0, ...numbers) + 1;
  const added = [
    ...notes.filter(({ id }) => !before.notes.some((one) => one.id === id)),
    ...comments
      .filter(({ id }) => !before.comments.some((one) => one.id === id))
      .map(({ area }) => ({ area, visible: false, ...NOTE_SIZE })),
  ];
  const shapes = added.map((one, index) => writeShape(sheet, one, first + index, isNamed(vml))).join("");
  return shapes === "" ? changed : changed.replace(/<\/xml\s*>\s*$/, (end) => shapes + end);
}
