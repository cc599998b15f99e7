// Drafts in lines: each workbook with how many there are and when they were typed. Needs the words of the settings.
import type { Translator } from "../../locales";
import { useText } from "../text";
import { fileOf, type BookDrafts } from "./by-book";

export function BookLines({ books }: { books: readonly BookDrafts[] }) {
  const text = useText();
  return (
    <ul className="small">
      {books.map((one) => (
        <li key={one.book}>{bookLine(text, one)}</li>
      ))}
    </ul>
  );
}

/** One workbook's in words. */
export function bookLine(text: Translator, { book, count, typed }: BookDrafts): string {
  const name =
    book === "" ? text("settings.drafts.unknown") : (fileOf(book) ?? text("settings.drafts.unsaved"));
  const drafts = text("settings.drafts.count", { count });
  if (!typed) return text("settings.drafts.line", { name, drafts });
  const { first, last } = typed;
  return text("settings.drafts.lineTyped", {
    name,
    drafts,
    typed:
      first === last
        ? text("settings.drafts.on", { day: last })
        : text("settings.drafts.between", { first, last }),
  });
}
