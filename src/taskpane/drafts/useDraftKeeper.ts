// Keeping what is typed into one open form, and why it could not be kept.
import { useCallback, useState } from "react";
import type { DraftRule, FormRow } from "../../sheets/types";
import { useSurroundings } from "../surroundings";
import type { Draft } from "./draft";
import { dropDraft, keepDraft, lastDeletion } from "./drafts";

/** `deleted`: all drafts were deleted while the form was open. `refused`: this machine keeps nothing, or has no room. */
export type Unkept = "deleted" | "refused";

export interface DraftKeeper {
  readonly keep: (draft: Draft) => void;
  /** Of that row, or of a new call. */
  readonly drop: (row: FormRow | undefined) => void;
  /** Why what is typed does not outlive the pane. */
  readonly unkept: Unkept | undefined;
}

/** `older`: where the draft that the form began with stands still. */
export function useDraftKeeper(rule: DraftRule, form: string, older: string | undefined): DraftKeeper {
  const { today } = useSurroundings();
  const [begun] = useState(lastDeletion);
  const [unkept, setUnkept] = useState<Unkept>();
  const keep = useCallback<DraftKeeper["keep"]>(
    (draft) => {
      // Whoever deleted all does not want the same texts back with the next letter.
      if (lastDeletion() !== begun) setUnkept("deleted");
      else setUnkept(keepDraft(rule, form, draft, today(), older) ? undefined : "refused");
    },
    [rule, form, older, begun, today],
  );
  const drop = useCallback<DraftKeeper["drop"]>(
    (row) => {
      dropDraft(rule, form, row, older);
    },
    [rule, form, older],
  );
  return { keep, drop, unkept };
}
