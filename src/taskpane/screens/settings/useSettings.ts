// The settings as read, what the person has changed of them, and saving that: done, in conflict, failed, taken back.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Fields, FieldConflict, SettingsReading, WorkbookError } from "../../../sheets/types";
import { useSurroundings } from "../../surroundings";
import { asWorkbookError } from "../../view/failure";
import { useKept } from "../shared/useKept";

export type Saving =
  | { readonly kind: "idle" | "running" }
  | { readonly kind: "failed"; readonly error: WorkbookError; readonly retry: () => void }
  | { readonly kind: "conflict"; readonly fields: Fields; readonly conflicts: readonly FieldConflict[] }
  /** `back`: what stood before, to put back over what stands; absent where nothing was written or it has been put back. */
  | { readonly kind: "saved"; readonly changed: number; readonly back?: Over; readonly undone: boolean };

/** Fields to be written over those that are known to stand. */
export interface Over {
  readonly base: Fields;
  readonly fields: Fields;
}

export interface SettingsForm {
  readonly reading: SettingsReading | undefined;
  /** The reading's fields with the person's changes. */
  readonly draft: Fields;
  readonly changes: Fields;
  readonly isChanged: boolean;
  readonly saving: Saving;
  readonly set: (key: string, text: string) => void;
  readonly discard: () => void;
  /** `over`: what stands now, where the person has decided about a co-author's changes. */
  readonly save: (over?: Over) => void;
  readonly undo: (back: Over) => void;
  readonly dismiss: () => void;
}

const differing = (fields: Fields, from: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key, text]) => from[key] !== text));

/** What was changed, and what stood there when it was: by that a co-author's change is told. */
const NOTHING: { readonly changes: Fields; readonly before: Fields } = { changes: {}, before: {} };

export function useSettings(): SettingsForm {
  const { actions, today } = useSurroundings();
  const [reading, setReading] = useState<SettingsReading>();
  const [unsaved, setUnsaved] = useKept("settings", NOTHING);
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });
  const busy = useRef(false);
  const attempt = useCallback((work: () => Promise<void>) => {
    const run = () => {
      if (busy.current) return;
      busy.current = true;
      setSaving({ kind: "running" });
      work()
        .catch((thrown: unknown) => {
          const error = asWorkbookError(thrown);
          console.error(error, error.cause);
          setSaving({ kind: "failed", error, retry: run });
        })
        .finally(() => {
          busy.current = false;
        });
    };
    run();
  }, []);
  const read = useCallback(async () => {
    setReading(await actions.previewSettings({ today: today() }));
  }, [actions, today]);
  useEffect(() => {
    attempt(async () => {
      await read();
      setSaving({ kind: "idle" });
    });
  }, [attempt, read]);
  const write = useCallback(
    (base: Fields, fields: Fields, undone: boolean) => {
      attempt(async () => {
        const outcome = await actions.saveSettings({ base, fields, today: today() });
        if (outcome.kind === "conflict") {
          setSaving(outcome);
          return;
        }
        const { changed, fields: standing } = outcome;
        await read();
        setUnsaved(NOTHING);
        const before = Object.fromEntries(changed.map((key) => [key, base[key] ?? ""]));
        setSaving({
          kind: "saved",
          changed: changed.length,
          undone,
          ...(changed.length > 0 && !undone ? { back: { base: standing, fields: before } } : {}),
        });
      });
    },
    [actions, today, attempt, read, setUnsaved],
  );
  const { changes } = unsaved;
  const base = { ...reading?.fields, ...unsaved.before };
  const draft = { ...base, ...changes };
  return {
    reading,
    draft,
    changes,
    isChanged: Object.keys(changes).length > 0,
    saving,
    set: (key, text) => {
      const changed = differing({ ...changes, [key]: text }, base);
      const before = Object.entries(base).filter(([name]) => name in changed);
      setUnsaved({ changes: changed, before: Object.fromEntries(before) });
    },
    discard: () => {
      setUnsaved(NOTHING);
    },
    save: (over) => {
      if (over) write(over.base, { ...over.base, ...over.fields }, false);
      else write(base, draft, false);
    },
    undo: (back) => {
      write(back.base, { ...back.base, ...back.fields }, true);
    },
    dismiss: () => {
      setSaving({ kind: "idle" });
    },
  };
}
