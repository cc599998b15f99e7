// Drafts that are too old go when the pane opens; what went is said until the person has read it.
import { useEffect } from "react";
import type { AreaName } from "../../locales";
import type { Overview } from "../../sheets/types";
import { Later } from "../parts/Later";
import { Message } from "../parts/Message";
import { useKept } from "../screens/shared/useKept";
import { useSurroundings } from "../surroundings";
import { useText } from "../text";
import { bookLine } from "./BookLines";
import { draftsByBook } from "./by-book";
import { draftsOnMachine } from "./drafts";
import { removeExpired, type RemovedDraft } from "./expiry";

const WORDS: readonly AreaName[] = ["settings"];
const NONE: readonly RemovedDraft[] = [];

export function ExpiredDrafts({ overview }: { overview: Overview }) {
  const { actions, today } = useSurroundings();
  const [removed, setRemoved] = useKept("expiredDrafts", NONE);
  useEffect(() => {
    if (draftsOnMachine().length === 0) return;
    let left = false;
    actions
      .draftRuleOfOverview({ overview })
      .then((rule) => {
        // Another screen may be open by now, and a draft in it.
        if (left) return;
        const gone = removeExpired(today(), rule);
        if (gone.length > 0) setRemoved(gone);
      })
      .catch((failure: unknown) => {
        // They go the next time.
        console.error(failure);
      });
    return () => {
      left = true;
    };
  }, [actions, today, overview, setRemoved]);
  if (removed.length === 0) return null;
  return (
    <Later areas={WORDS} fallback={null}>
      <Removed
        removed={removed}
        onDismiss={() => {
          setRemoved(NONE);
        }}
      />
    </Later>
  );
}

function Removed({ removed, onDismiss }: { removed: readonly RemovedDraft[]; onDismiss: () => void }) {
  const text = useText();
  return (
    <Message intent="info" onDismiss={onDismiss}>
      {text("settings.drafts.expired", {
        count: removed.length,
        books: draftsByBook(removed)
          .map((one) => bookLine(text, one))
          .join("; "),
      })}
    </Message>
  );
}
