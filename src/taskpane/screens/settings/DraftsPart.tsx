// The drafts kept on this computer: how many there are and from when, and all of them deleted at once, after asking.
import { useState } from "react";
import { BookLines } from "../../drafts/BookLines";
import { draftsByBook } from "../../drafts/by-book";
import { deleteAllDrafts, draftsOnMachine } from "../../drafts/drafts";
import type { Tasks } from "../../hooks/useTask";
import { AskingButton } from "../../parts/AskingButton";
import { useText } from "../../text";

export function DraftsPart({ tasks }: { tasks: Tasks }) {
  const text = useText();
  const [drafts, setDrafts] = useState(draftsOnMachine);
  const [deleted, setDeleted] = useState<number>();
  const others = drafts.filter(({ mine }) => !mine).length;
  const books = draftsByBook(
    drafts.filter(({ mine }) => mine).map(({ book, draft }) => ({ book, on: draft?.on })),
  );
  const { length: count } = drafts;
  return (
    <>
      <div role="status">
        {deleted !== undefined && <p>{text("settings.drafts.deleted", { count: deleted })}</p>}
        <p>{count === 0 ? text("settings.drafts.none") : text("settings.drafts.here", { count })}</p>
      </div>
      {books.length > 0 && <BookLines books={books} />}
      {others > 0 && <p className="small">{text("settings.drafts.others", { count: others })}</p>}
      {count > 0 && (
        <div>
          <AskingButton
            tasks={tasks}
            label={text("settings.drafts.delete")}
            question={text("settings.drafts.ask", { count })}
            what={text("settings.drafts.what")}
            onYes={() => {
              setDeleted(deleteAllDrafts());
              setDrafts(draftsOnMachine());
            }}
          />
        </div>
      )}
    </>
  );
}
