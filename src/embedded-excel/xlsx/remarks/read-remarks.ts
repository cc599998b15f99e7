/**
 * Notes and comments of a sheet. A note is a text at a cell and a box in a drawing of the old kind (VML); a comment is a thread of
 * its own part, and has a note in its place for readers that do not know threads. Source: ECMA-376, comments; [MS-XLSX],
 * threaded comments.
 */
import { parseArea } from "../../book/address";
import { NOTE_SIZE } from "../../book/note-size";
import type { Area, Comment, Note, Reply } from "../../book/types";
import type { PackageReader, Relationship } from "../package/reader";
import { decodeText } from "../package/text";
import { attribute, child, childrenOf, flag, numberAttribute, type XmlElement } from "../package/xml";
import { readBoxes, type Box } from "./boxes";
import type { Person } from "./persons";

export interface Remarks {
  readonly notes: Note[];
  readonly comments: Comment[];
}

/** Stands for a thread: the author of a note names it. */
const THREAD = /^tc=(\{[^}]*\})$/i;

/** The thread in whose place a note stands. */
export const threadOf = (author: string): string | undefined => THREAD.exec(author)?.[1]?.toUpperCase();

const cellOf = (one: XmlElement): Area | undefined => parseArea(attribute(one, "ref") ?? "");

/** A note's words, without how they look. */
const wordsOf = (text: XmlElement | undefined): string =>
  (text?.children ?? [])
    .map((one) => (one.name === "t" ? one.text : one.name === "r" ? (child(one, "t")?.text ?? "") : ""))
    .map(decodeText)
    .join("");

/**
 * @param numbered gives a note that has no id of its own one
 * @param persons by their ids
 */
export function readRemarks(
  relationships: readonly Relationship[],
  file: PackageReader,
  persons: ReadonlyMap<string, Person>,
  numbered: () => string,
): Remarks {
  const partsOf = (wanted: string): readonly string[] =>
    relationships.filter(({ kind, external }) => kind === wanted && !external).map(({ target }) => target);
  const comments = partsOf("threadedComment").flatMap((path) => readThreads(file.xml(path), persons));
  const threads = new Set(comments.map(({ id }) => id.toUpperCase()));
  const boxes = new Map(
    partsOf("vmlDrawing").flatMap((path) => readBoxes(file.text(path) ?? "").map((box) => [keyOf(box), box])),
  );
  const ids = new Set<string>();
  const notes = partsOf("comments").flatMap((path) => {
    const root = file.xml(path);
    const authors = childrenOf(child(root, "authors"), "author").map(({ text }) => decodeText(text));
    return childrenOf(child(root, "commentList"), "comment").flatMap((one): Note[] => {
      const area = cellOf(one);
      const author = authors[numberAttribute(one, "authorId") ?? -1] ?? "";
      const thread = threadOf(author);
      if (area === undefined || (thread !== undefined && threads.has(thread))) return [];
      const own = attribute(one, "uid") ?? "";
      const id = own === "" || ids.has(own) ? numbered() : own;
      ids.add(id);
      const box = boxes.get(keyOf(area));
      return [
        {
          id,
          area,
          author,
          text: wordsOf(child(one, "text")),
          visible: box?.visible === true,
          width: box?.width ?? NOTE_SIZE.width,
          height: box?.height ?? NOTE_SIZE.height,
        },
      ];
    });
  });
  return { notes, comments };
}

const keyOf = ({ row, column }: Pick<Box, "row" | "column">): string => `${row},${column}`;

function readThreads(root: XmlElement | undefined, persons: ReadonlyMap<string, Person>): Comment[] {
  const all = childrenOf(root, "threadedComment");
  const replyOf = (one: XmlElement): Reply => {
    const person = persons.get(attribute(one, "personId") ?? "");
    const content = child(one, "text")?.text ?? "";
    const mentions = readMentions(one, persons);
    const rich = mentions.length === 0 ? undefined : richOf(content, mentions);
    const created = new Date(`${(attribute(one, "dT") ?? "").replace(/Z$/i, "")}Z`);
    return {
      id: attribute(one, "id") ?? "",
      content,
      author: person?.name ?? "",
      created: Number.isNaN(created.getTime()) ? "" : created.toISOString(),
      ...(person?.email !== undefined && { email: person.email }),
      ...(rich !== undefined && { rich }),
    };
  };
  const repliesTo = (id: string): Reply[] =>
    id === "" ? [] : all.filter((one) => attribute(one, "parentId") === id).map(replyOf);
  return all.flatMap((one): Comment[] => {
    const area = cellOf(one);
    if (area === undefined || attribute(one, "parentId") !== undefined) return [];
    const comment = replyOf(one);
    return [{ ...comment, area, resolved: flag(one, "done") === true, replies: repliesTo(comment.id) }];
  });
}

interface Addressed {
  readonly person: Person;
  readonly start: number;
  readonly length: number;
}

/** Who is addressed, from the first on. */
const readMentions = (one: XmlElement, persons: ReadonlyMap<string, Person>): readonly Addressed[] =>
  childrenOf(child(one, "mentions"), "mention")
    .flatMap((mention): Addressed[] => {
      const person = persons.get(attribute(mention, "mentionpersonId") ?? "");
      const [start, length] = ["startIndex", "length"].map((name) => numberAttribute(mention, name));
      return person === undefined || start === undefined || length === undefined
        ? []
        : [{ person, start, length }];
    })
    .sort((a, b) => a.start - b.start);

/** As Office.js says it: each mention is marked in the text. */
function richOf(content: string, addressed: readonly Addressed[]): NonNullable<Reply["rich"]> {
  let done = 0;
  const parts = addressed.map(({ start, length }, id) => {
    const name = content.slice(start, start + length).replace(/^@/, "");
    const part = `${content.slice(done, start)}<at id="${id}">${name}</at>`;
    done = start + length;
    return part;
  });
  return {
    content: parts.join("") + content.slice(done),
    mentions: addressed.map(({ person }, id) => ({ id, name: person.name, email: person.email ?? "" })),
  };
}
