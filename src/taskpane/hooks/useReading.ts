// An answer about the workbook that stays up to date: read at first, on request, and after anybody's edits have settled.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Since, WorkbookChange, WorkbookError } from "../../sheets/types";
import { useSurroundings } from "../surroundings";
import { asLoggedError, asWorkbookError } from "../view/failure";
import { useDebounced } from "./useLater";

/** Edits come in bursts; one reading serves them all. */
export const SETTLE_MS = 600;

export interface Reading<T> {
  /** The last reading that succeeded. */
  readonly value: T | undefined;
  /** Why the latest failed; undefined once one succeeds. */
  readonly failure: WorkbookError | undefined;
  /** Read all again. Resolves when read or failed. */
  readonly refresh: () => Promise<void>;
  /** Show what an action has just answered. */
  readonly adopt: (change: (value: T) => T) => void;
}

/** Of every answer on the screen. */
const onScreen = new Set<() => Promise<void>>();

/** Reads again all that is on the screen, whole. Resolves when read or failed. */
export async function refreshAll(): Promise<void> {
  await Promise.all([...onScreen].map((refresh) => refresh()));
}

/** What has been read, and every edit that it may not know of yet. */
interface Known<T> {
  answer: T | undefined;
  unread: readonly WorkbookChange[];
}

/**
 * `read` must stay the same function as long as it reads the same thing; with `since` it may read the edited rows alone.
 * Listens to edits and never writes.
 */
export function useReading<T extends object>(read: (since?: Since<T>) => Promise<T>): Reading<T> {
  const { actions } = useSurroundings();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<WorkbookError>();
  const latest = useRef(0);
  const known = useRef<Known<T>>({ answer: undefined, unread: [] });

  const readNow = useCallback(
    async (since?: Since<T>) => {
      const turn = ++latest.current;
      // A reading sees every edit told of before it began.
      const seen = new Set(known.current.unread);
      try {
        const fresh = await read(since);
        // A slower, older reading must not replace a newer one.
        if (turn !== latest.current) return;
        known.current = {
          answer: fresh,
          unread: known.current.unread.filter((change) => !seen.has(change)),
        };
        setValue(fresh);
        setFailure(undefined);
      } catch (thrown) {
        const error = asLoggedError(thrown);
        if (turn === latest.current) setFailure(error);
      }
    },
    [read],
  );
  const refresh = useCallback(() => readNow(), [readNow]);
  const catchUp = useDebounced(() => {
    const { answer, unread } = known.current;
    // A reading begun meanwhile has seen them all.
    if (unread.length > 0) void readNow(answer && { answer, changes: unread });
  }, SETTLE_MS);

  useEffect(() => {
    onScreen.add(refresh);
    const first = setTimeout(() => void refresh(), 0);
    const onChanged = (change: WorkbookChange) => {
      known.current = { ...known.current, unread: [...known.current.unread, change] };
      catchUp();
    };
    const watching = actions.watchWorkbook({ onChanged });
    watching.catch((thrown: unknown) => {
      setFailure(asWorkbookError(thrown));
    });
    return () => {
      onScreen.delete(refresh);
      clearTimeout(first);
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [actions, refresh, catchUp]);

  const adopt = useCallback((change: (value: T) => T) => {
    // What is being read now may be older than what the action just saw.
    latest.current++;
    setValue((kept) => kept && change(kept));
    // The action has read the workbook: what a reading before failed at is over.
    setFailure(undefined);
  }, []);

  return { value, failure, refresh, adopt };
}
