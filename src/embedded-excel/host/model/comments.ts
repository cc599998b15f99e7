/** Excel.CommentCollection, Comment, CommentReplyCollection and CommentReply. */
import { newId } from "../../book/empty-book";
import { area as areaOf, holdsArea } from "../../book/area";
import type { Sheet } from "../../book/types";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { floatingOn, type Comment, type Mention, type Reply } from "../session/floating";
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

const commentsIn = ({ sheet }: Scope, { session }: Context): readonly Comment[] =>
  (sheet === undefined ? session.book.sheets : [sheet])
    .flatMap((one) => floatingOn(one).comments)
    .filter(({ place }) => place.gone !== true);

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
  { id, place }: Comment,
  replies: readonly Reply[],
  changeType?: Change,
): void {
  session.tellOfSheet(kind, place.sheet, {
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
    AuthorEmail: { get: () => "" },
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

const located: Method<{ readonly comment: Comment }> = ({ comment }, _args, { model }) =>
  model.range(living(comment.place));

interface Held {
  readonly comment: Comment;
}
interface HeldReply extends Held {
  readonly reply: Reply;
}

const replyIn = ({ reply }: HeldReply): Reply => reply;
const replyEdited = ({ comment, reply }: HeldReply, session: BookSession): void => {
  tell(session, "commentChanged", comment, [reply], "ReplyEdited");
};
const commentIn = ({ comment }: Held): Reply => comment;
const commentEdited = ({ comment }: Held, session: BookSession): void => {
  tell(session, "commentChanged", comment, [], "CommentEdited");
};

const replyRef = defineType<HeldReply>({
  name: "CommentReply",
  id: ({ reply }) => reply.id,
  properties: {
    ...shared(replyIn, replyEdited),
    Resolved: { get: ({ comment }) => comment.resolved },
  },
  reads: { GetLocation: located, GetParentComment: ({ comment }) => commentRef({ comment }) },
  writes: {
    UpdateMentions: updateMentions(replyIn, replyEdited),
    Delete: ({ comment, reply }, _args, { session }) => {
      comment.replies.splice(comment.replies.indexOf(reply), 1);
      session.restructured(undefined);
      tell(session, "commentChanged", comment, [reply], "ReplyDeleted");
      return null;
    },
  },
});

function replyOf(comment: Comment, reply: Reply | undefined): ObjectRef {
  if (reply === undefined) throw itemNotFound("a reply");
  return replyRef({ comment, reply });
}

const repliesRef = defineType<Comment>({
  name: "CommentReplyCollection",
  items: (self) => self.replies.map((reply) => replyRef({ comment: self, reply })),
  item: (self, key) =>
    replyOf(
      self,
      self.replies.find(({ id }) => id === key),
    ),
  reads: {
    GetCount: (self) => self.replies.length,
    GetItem: (self, args) =>
      replyOf(
        self,
        self.replies.find(({ id }) => id === args.at(0)),
      ),
    GetItemAt: (self, args) => replyOf(self, self.replies[args.integer(0)]),
    GetItemOrNullObject: (self, args) => {
      const reply = self.replies.find(({ id }) => id === args.at(0));
      return reply === undefined ? null : replyRef({ comment: self, reply });
    },
  },
  writes: {
    Add: (self, args, context) => {
      const reply = made(contentOf(args, 0), context);
      self.replies.push(reply);
      context.session.restructured(undefined);
      tell(context.session, "commentChanged", self, [reply], "ReplyAdded");
      return replyRef({ comment: self, reply });
    },
  },
});

const commentRef: (held: Held) => ObjectRef = defineType<Held>({
  name: "Comment",
  id: ({ comment }) => comment.id,
  properties: {
    ...shared(commentIn, commentEdited),
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ comment }, value, { session }) => {
        const wanted = asFlag(value);
        if (wanted === comment.resolved) return;
        comment.resolved = wanted;
        session.restructured(undefined);
        tell(session, "commentChanged", comment, [], wanted ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  objects: { Replies: ({ comment }) => repliesRef(comment) },
  reads: { GetLocation: located },
  writes: {
    UpdateMentions: updateMentions(commentIn, commentEdited),
    Delete: ({ comment }, _args, { session }) => {
      const on = floatingOn(comment.place.sheet);
      on.comments = on.comments.filter((one) => one !== comment);
      session.release(comment.place);
      session.restructured(comment.place.sheet);
      tell(session, "commentDeleted", comment, comment.replies);
      return null;
    },
  },
});

function required(comment: Comment | undefined): ObjectRef {
  if (comment === undefined) throw itemNotFound("a comment");
  return commentRef({ comment });
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

const byCell = (self: Scope, cell: RangeTarget, context: Context): Comment | undefined =>
  commentsIn(self, context).find(
    ({ place }) => place.sheet === cell.sheet && holdsArea(cell.area, place.area),
  );

const byId = (self: Scope, id: unknown, context: Context): Comment | undefined =>
  commentsIn(self, context).find((one) => one.id === id);

export const commentsRef = defineType<Scope>({
  name: "CommentCollection",
  items: (self, context) => commentsIn(self, context).map((comment) => commentRef({ comment })),
  item: (self, key, context) => required(byId(self, key, context)),
  reads: {
    GetCount: (self, _args, context) => commentsIn(self, context).length,
    GetItem: (self, args, context) => required(byId(self, args.at(0), context)),
    GetItemAt: (self, args, context) => required(commentsIn(self, context)[args.integer(0)]),
    GetItemOrNullObject: (self, args, context) => {
      const comment = byId(self, args.at(0), context);
      return comment === undefined ? null : commentRef({ comment });
    },
    GetItemByCell: (self, args, context) =>
      required(byCell(self, cellOf(self, args, context.session), context)),
    GetItemByReplyId: (self, args, context) =>
      required(commentsIn(self, context).find(({ replies }) => replies.some(({ id }) => id === args.at(0)))),
  },
  writes: {
    Add: (self, args, context) => {
      const { session } = context;
      const place = cellOf(self, args, session);
      if (byCell({}, place, context) !== undefined) throw itemAlreadyExists("the cell has a comment");
      const comment: Comment = { ...made(contentOf(args, 1), context), place, resolved: false, replies: [] };
      session.hold(place);
      floatingOn(place.sheet).comments.push(comment);
      session.restructured(place.sheet);
      tell(session, "commentAdded", comment, []);
      return commentRef({ comment });
    },
  },
});
