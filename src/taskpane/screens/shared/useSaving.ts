// Saving one row from a form: running, done, in conflict with a co-author, gone, or failed with a way to try again.
import { useCallback, useRef, useState } from "react";
import type { FormRow, Fields, SaveOutcome, WorkbookError } from "../../../sheets/types";
import { useSurroundings } from "../../surroundings";
import { asLoggedError } from "../../view/failure";

export type Saving =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly error: WorkbookError; readonly retry: () => void }
  | SaveOutcome;

export interface RowSaver {
  readonly saving: Saving;
  /** `whereEmpty`: written along with it into cells that are empty then. */
  readonly save: (row: FormRow, fields: Fields, whereEmpty?: Fields) => void;
  /** Runs something else that writes, with the same running and failing. */
  readonly run: (work: () => Promise<SaveOutcome>) => void;
  readonly reset: () => void;
}

/** `onSaved` hears of a row that stands as wanted. `action` is what the Log calls it. */
export function useSaving(
  action: string,
  onSaved: (outcome: Extract<SaveOutcome, { kind: "saved" }>) => void,
): RowSaver {
  const { actions, today } = useSurroundings();
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const busy = useRef(false);
  const run = useCallback<RowSaver["run"]>(
    (work) => {
      const attempt = () => {
        if (busy.current) return;
        busy.current = true;
        setSaving({ kind: "running" });
        work()
          .then((outcome) => {
            setSaving(outcome);
            if (outcome.kind === "saved") onSaved(outcome);
          })
          .catch((thrown: unknown) => {
            setSaving({ kind: "failed", error: asLoggedError(thrown), retry: attempt });
          })
          .finally(() => {
            busy.current = false;
          });
      };
      attempt();
    },
    [onSaved],
  );
  const save = useCallback<RowSaver["save"]>(
    (row, fields, whereEmpty) => {
      const options = { row, fields, today: today(), action };
      run(() => actions.saveRow(whereEmpty ? { ...options, whereEmpty } : options));
    },
    [actions, today, action, run],
  );
  const reset = useCallback(() => {
    setSaving({ kind: "idle" });
  }, []);
  return { saving, save, run, reset };
}
