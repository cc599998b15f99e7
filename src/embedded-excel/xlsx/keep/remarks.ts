/** The parts of a sheet's notes and comments: made where there are none, changed where something of them is otherwise. */
import type { Sheet } from "../../book/types";
import { CONTENT, RELATIONSHIP } from "../package/names";
import { targetOf, type PackageReader } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { XML_HEAD, attribute, element, parseXml } from "../package/xml";
import { DRAWN, EMPTY_DRAWING } from "../remarks/boxes";
import { EMPTY_NOTES, patchedBoxes, patchedNotes, type RemarksBefore } from "../remarks/patched-notes";
import { EMPTY_THREADS, patchedThreads } from "../remarks/patched-threads";
import type { PersonWriter } from "../remarks/persons";
import type { OrderedChildren } from "./ordered-children";
import { isSame, type SheetOrigin } from "./origin";
import { partText } from "./part-text";

interface Files {
  readonly file: PackageWriter;
  readonly persons: PersonWriter;
}

const NONE: RemarksBefore = { notes: [], comments: [] };
const LEGACY = "legacyDrawing";

/** The kinds of parts, with where a new one goes. */
const KINDS = {
  comments: ["xl/comments", ".xml", CONTENT.comments, RELATIONSHIP.comments],
  vmlDrawing: ["xl/drawings/vmlDrawing", ".vml", CONTENT.vmlDrawing, RELATIONSHIP.vmlDrawing],
  threadedComment: [
    "xl/threadedComments/threadedComment",
    ".xml",
    CONTENT.threadedComments,
    RELATIONSHIP.threadedComment,
  ],
} as const;

/** Adds a part and relates the sheet to it; gives the relationship's id. */
function addPart(kind: keyof typeof KINDS, xml: string, part: string, file: PackageWriter): string {
  const [start, end, content, type] = KINDS[kind];
  const path = file.freePath(start, end);
  file.add(path, kind === "vmlDrawing" ? xml : XML_HEAD + xml, content);
  return file.relate(part, type, path);
}

/** Of a new sheet; gives the element by which the sheet names the drawing of the boxes. */
export function addRemarks(sheet: Sheet, part: string, { file, persons }: Files): string | undefined {
  const { notes = [], comments = [] } = sheet;
  if (notes.length + comments.length === 0) return undefined;
  addPart("comments", patchedNotes(EMPTY_NOTES, sheet, NONE), part, file);
  if (comments.length > 0)
    addPart("threadedComment", patchedThreads(EMPTY_THREADS, sheet, [], persons), part, file);
  const id = addPart("vmlDrawing", patchedBoxes(EMPTY_DRAWING, sheet, NONE), part, file);
  return element(LEGACY, { "r:id": id });
}

/** Of a sheet that was opened. */
export function keepRemarks(
  document: OrderedChildren,
  sheet: Sheet,
  { before, part }: SheetOrigin,
  { original, file, persons }: Files & { readonly original: PackageReader },
): void {
  const { notes = [], comments = [] } = before;
  const same = isSame(sheet.notes ?? [], notes) && isSame(sheet.comments ?? [], comments);
  if (same && sheet.shifts === undefined) return;
  const relationships = original.relationships(part);
  /** Changes the part of a kind; makes it where there is something to say. `isEmpty`: nothing is left in it. */
  const change = (
    kind: keyof typeof KINDS,
    id: string | undefined,
    patch: (xml: string) => string,
    { empty, isEmpty }: { readonly empty: string; readonly isEmpty: (xml: string) => boolean },
  ): string | undefined => {
    const path = id === undefined ? undefined : targetOf(relationships, { id });
    const stood = path === undefined ? undefined : partText(original, path);
    if (id === undefined || path === undefined || stood === undefined) {
      const made = patch(empty);
      return made === empty || isEmpty(made) ? undefined : addPart(kind, made, part, file);
    }
    const now = patch(stood);
    if (now === stood) return id;
    if (!isEmpty(now)) file.add(path, now);
    else file.unrelate(part, id);
    return isEmpty(now) ? undefined : id;
  };
  const idOf = (wanted: string): string | undefined => relationships.find(({ kind }) => kind === wanted)?.id;
  const stood: RemarksBefore = { notes, comments };
  change("comments", idOf("comments"), (xml) => patchedNotes(xml, sheet, stood), {
    empty: EMPTY_NOTES,
    isEmpty: (xml) => !/<(?:[\w.-]+:)?comment\b/.test(xml),
  });
  change("threadedComment", idOf("threadedComment"), (xml) => patchedThreads(xml, sheet, comments, persons), {
    empty: EMPTY_THREADS,
    isEmpty: (xml) => !/<(?:[\w.-]+:)?threadedComment\b/.test(xml),
  });
  const legacy = document.find(LEGACY);
  const named = legacy === undefined ? undefined : attribute(parseXml(document.raw(legacy)), "id");
  const drawing = change("vmlDrawing", named, (vml) => patchedBoxes(vml, sheet, stood), {
    empty: EMPTY_DRAWING,
    isEmpty: (vml) => !DRAWN.test(vml),
  });
  if (drawing === undefined) {
    if (legacy !== undefined) document.putRaw(LEGACY, undefined);
  } else if (drawing !== named) document.put(LEGACY, element(LEGACY, { "r:id": drawing }));
}
