/** Excel.CommentCollection, Comment, CommentReplyCollection and CommentReply. */
import { newId } from "../../book/empty-book";
import { area as areaOf, holdsArea } from "../../book/area";
import type { Comment, Mention, Reply, Sheet } from "../../book/types";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { asFlag, asInteger, asRecord, asText, type Arguments } from "./arguments";
import { defineType, type Context, type Method, type ObjectRef, type Property } from "./define";
import { living, targetOf } from "./places";

/** Of a sheet, or of all. */
interface Scope {
  readonly sheet?: Sheet;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

interface Held {
  readonly sheet: Sheet;
  readonly id: string;
}
interface HeldReply extends Held {
  readonly replyId: string;
}

const commentsIn = ({ sheet }: Scope, { session }: Context): readonly Held[] =>
  (sheet === undefined ? session.book.sheets : [sheet]).flatMap((one) =>
    (one.comments ?? []).map(({ id }) => ({ sheet: one, id })),
  );

function commentIn({ sheet, id }: Held): Comment {
  const comment = sheet.comments?.find((one) => one.id === id);
  if (comment === undefined) throw itemNotFound("a comment");
  return comment;
}

function replyIn(self: HeldReply): Reply {
  const reply = commentIn(self).replies.find(({ id }) => id === self.replyId);
  if (reply === undefined) throw itemNotFound("a reply");
  return reply;
}

type Content = Pick<Reply, "content" | "rich">;

/** A text, or with mentions (nobody is told of them here): the text is what is left without the marks of who is addressed. */
function contentOf(
  args: Arguments,
  index: number,
  type = args.word(index + 1, CONTENT_TYPES, "Plain"),
): Content {
  const given = args.at(index);
  if (type === "Mention") return richContent(given);
  if (typeof given !== "string") throw invalidArgument("a text is expected");
  return { content: given };
}

const CONTENT_TYPES = ["Plain", "Mention"] as const;
const MARK = /<at id="(\d+)">(.*?)<\/at>/gs;

function richContent(given: unknown): Content {
  const { richContent: content, mentions: listed } = asRecord(given);
  if (!Array.isArray(listed)) throw invalidArgument("mentions are a list");
  const mentions = listed.map((one): Mention => {
    const { id, name, email } = asRecord(one);
    return { id: asInteger(id), name: asText(name), email: asText(email) };
  });
  const rich = asText(content);
  const known = new Set(mentions.map(({ id }) => id));
  for (const [, id] of rich.matchAll(MARK))
    if (!known.has(Number(id))) throw invalidArgument(`no mention has the id ${id ?? ""}`);
  return { content: rich.replace(MARK, "@$2"), rich: { content: rich, mentions } };
}

type Change =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyEdited" | "ReplyDeleted";

/** Tells of a comment, with the replies that are meant. */
function tell(
  session: BookSession,
  kind: "commentAdded" | "commentChanged" | "commentDeleted",
  { sheet, id }: Held,
  replies: readonly Pick<Reply, "id">[],
  changeType?: Change,
): void {
  session.tellOfSheet(kind, sheet, {
    commentDetails: [{ commentId: id, replyIds: replies.map((reply) => reply.id) }],
    ...(changeType === undefined ? {} : { changeType }),
  });
}

const made = (content: Content, { session, client }: Context): Reply => ({
  id: newId(),
  ...content,
  author: client.user,
  created: new Date(EPOCH + session.now() * DAY).toISOString(),
});

function shared<T>(
  of: (self: T) => Reply,
  edited: (self: T, session: BookSession) => void,
): Readonly<Record<string, Property<T>>> {
  return {
    Id: { get: (self) => of(self).id },
    AuthorName: { get: (self) => of(self).author },
    AuthorEmail: { get: (self) => of(self).email ?? "" },
    Content: {
      get: (self) => of(self).content,
      set: (self, value, { session }) => {
        const reply = of(self);
        reply.content = asText(value);
        delete reply.rich;
        session.restructured(undefined);
        edited(self, session);
      },
    },
    ContentType: { get: (self) => (of(self).rich === undefined ? "Plain" : "Mention") },
    CreationDate: { get: (self) => of(self).created },
    Mentions: { get: (self) => of(self).rich?.mentions ?? [] },
    RichContent: { get: (self) => of(self).rich?.content ?? of(self).content },
  };
}

/** Takes another content with mentions. */
const updateMentions =
  <T>(of: (self: T) => Reply, edited: (self: T, session: BookSession) => void): Method<T> =>
  (self, args, { session }) => {
    Object.assign(of(self), contentOf(args, 0, "Mention"));
    session.restructured(undefined);
    edited(self, session);
    return null;
  };

const located: Method<Held> = (self, _args, { model }) =>
  model.range(targetOf(self.sheet, commentIn(self).area));

const replyEdited = (self: HeldReply, session: BookSession): void => {
  tell(session, "commentChanged", self, [{ id: self.replyId }], "ReplyEdited");
};
const commentEdited = (self: Held, session: BookSession): void => {
  tell(session, "commentChanged", self, [], "CommentEdited");
};

const replyRef = defineType<HeldReply>({
  name: "CommentReply",
  id: ({ replyId }) => replyId,
  properties: {
    ...shared(replyIn, replyEdited),
    Resolved: { get: (self) => commentIn(self).resolved },
  },
  reads: { GetLocation: located, GetParentComment: ({ sheet, id }) => commentRef({ sheet, id }) },
  writes: {
    UpdateMentions: updateMentions(replyIn, replyEdited),
    Delete: (self, _args, { session }) => {
      const { replies } = commentIn(self);
      replies.splice(replies.indexOf(replyIn(self)), 1);
      session.restructured(undefined);
      tell(session, "commentChanged", self, [{ id: self.replyId }], "ReplyDeleted");
      return null;
    },
  },
});

function replyOf({ sheet, id }: Held, reply: Reply | undefined): ObjectRef {
  if (reply === undefined) throw itemNotFound("a reply");
  return replyRef({ sheet, id, replyId: reply.id });
}

const findReply = (self: Held, key: unknown): Reply | undefined =>
  commentIn(self).replies.find(({ id }) => id === key);

const repliesRef = defineType<Held>({
  name: "CommentReplyCollection",
  items: (self) => commentIn(self).replies.map((reply) => replyOf(self, reply)),
  item: (self, key) => replyOf(self, findReply(self, key)),
  reads: {
    GetCount: (self) => commentIn(self).replies.length,
    GetItem: (self, args) => replyOf(self, findReply(self, args.at(0))),
    GetItemAt: (self, args) => replyOf(self, commentIn(self).replies[args.integer(0)]),
    GetItemOrNullObject: (self, args) => {
      const reply = findReply(self, args.at(0));
      return reply === undefined ? null : replyOf(self, reply);
    },
  },
  writes: {
    Add: (self, args, context) => {
      const reply = made(contentOf(args, 0), context);
      commentIn(self).replies.push(reply);
      context.session.restructured(undefined);
      tell(context.session, "commentChanged", self, [reply], "ReplyAdded");
      return replyOf(self, reply);
    },
  },
});

const commentRef: (held: Held) => ObjectRef = defineType<Held>({
  name: "Comment",
  id: ({ id }) => id,
  properties: {
    ...shared(commentIn, commentEdited),
    Resolved: {
      get: (self) => commentIn(self).resolved,
      set: (self, value, { session }) => {
        const comment = commentIn(self);
        const wanted = asFlag(value);
        if (wanted === comment.resolved) return;
        comment.resolved = wanted;
        session.restructured(undefined);
        tell(session, "commentChanged", self, [], wanted ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  objects: { Replies: (self) => repliesRef(self) },
  reads: { GetLocation: located },
  writes: {
    UpdateMentions: updateMentions(commentIn, commentEdited),
    Delete: (self, _args, { session }) => {
      const comment = commentIn(self);
      self.sheet.comments = (self.sheet.comments ?? []).filter((one) => one !== comment);
      session.restructured(self.sheet);
      tell(session, "commentDeleted", self, comment.replies);
      return null;
    },
  },
});

function required(held: Held | undefined): ObjectRef {
  if (held === undefined) throw itemNotFound("a comment");
  return commentRef(held);
}

function cellOf({ sheet }: Scope, args: Arguments, session: BookSession): RangeTarget {
  if (args.isObject(0)) {
    const { sheet: on, area } = living(args.object(0, "Range").target as RangeTarget);
    return targetOf(on, areaOf(area.row, area.column));
  }
  const text = args.text(0);
  // As Excel: an address of the workbook's collection names its sheet.
  const place = resolveReference(session.book, text, sheet);
  if (place === undefined) throw invalidArgument(`${text} is no cell of a sheet`);
  return targetOf(place.sheet, areaOf(place.area.row, place.area.column));
}

const byCell = (self: Scope, cell: RangeTarget, context: Context): Held | undefined =>
  commentsIn(self, context).find(
    (held) => held.sheet === cell.sheet && holdsArea(cell.area, commentIn(held).area),
  );

const byId = (self: Scope, id: unknown, context: Context): Held | undefined =>
  commentsIn(self, context).find((one) => one.id === id);

export const commentsRef = defineType<Scope>({
  name: "CommentCollection",
  items: (self, context) => commentsIn(self, context).map(commentRef),
  item: (self, key, context) => required(byId(self, key, context)),
  reads: {
    GetCount: (self, _args, context) => commentsIn(self, context).length,
    GetItem: (self, args, context) => required(byId(self, args.at(0), context)),
    GetItemAt: (self, args, context) => required(commentsIn(self, context)[args.integer(0)]),
    GetItemOrNullObject: (self, args, context) => {
      const held = byId(self, args.at(0), context);
      return held === undefined ? null : commentRef(held);
    },
    GetItemByCell: (self, args, context) =>
      required(byCell(self, cellOf(self, args, context.session), context)),
    GetItemByReplyId: (self, args, context) =>
      required(commentsIn(self, context).find((held) => findReply(held, args.at(0)) !== undefined)),
  },
  writes: {
    Add: (self, args, context) => {
      const { session } = context;
      const place = cellOf(self, args, session);
      if (byCell({}, place, context) !== undefined) throw itemAlreadyExists("the cell has a comment");
      const { sheet, area } = place;
      const comment: Comment = {
        ...made(contentOf(args, 1), context),
        area,
        resolved: false,
        replies: [],
      };
      (sheet.comments ??= []).push(comment);
      session.restructured(sheet);
      tell(session, "commentAdded", { sheet, id: comment.id }, []);
      return commentRef({ sheet, id: comment.id });
    },
  },
});
