// The scorecard of months to come as read, what is typed over it, and saving that: done, changed meanwhile, failed, taken back.
import { useCallback, useState } from "react";
import type { Month } from "../../../sop/types";
import type {
  ScorecardLine,
  ScorecardOutcome,
  ScorecardReading,
  ScorecardVersion,
  WorkbookError,
} from "../../../sheets/types";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";
import { useDoing } from "../calibration/useDoing";
import { useKept } from "../shared/useKept";
import { lineOf, rebased, sameLine, typedOf, type TypedLine } from "./draft";

interface Draft {
  readonly from: Month;
  /** What stood when the first of it was typed. */
  readonly base: readonly ScorecardLine[];
  readonly lines: readonly TypedLine[];
}

export type Ended =
  | {
      readonly kind: "saved";
      readonly written: number;
      readonly back: Draft | undefined;
      readonly undone: boolean;
    }
  | {
      readonly kind: "changed";
      readonly before: readonly ScorecardLine[];
      readonly theirs: readonly ScorecardLine[];
    }
  | Exclude<ScorecardOutcome, { readonly kind: "saved" | "changed" }>;

export interface ScorecardForm {
  readonly reading: ScorecardReading | undefined;
  readonly failure: WorkbookError | undefined;
  readonly refresh: () => void;
  readonly version: ScorecardVersion | undefined;
  /** What the changes are over. */
  readonly base: readonly ScorecardLine[];
  readonly lines: readonly TypedLine[];
  readonly isChanged: boolean;
  readonly set: (lines: readonly TypedLine[]) => void;
  readonly setFrom: (from: Month) => void;
  readonly discard: () => void;
  readonly save: () => void;
  readonly undo: (back: Draft) => void;
  readonly running: boolean;
  readonly savingFailure: WorkbookError | undefined;
  readonly retry: () => void;
  readonly ended: Ended | undefined;
  readonly dismiss: () => void;
}

const NONE: { readonly draft: Draft | undefined } = { draft: undefined };

const isSame = (one: readonly ScorecardLine[], other: readonly ScorecardLine[]): boolean =>
  one.length === other.length &&
  one.every((line, index) => {
    const beside = other[index];
    return beside?.code === line.code && sameLine(line, beside);
  });

export function useScorecard(): ScorecardForm {
  const { actions, today } = useSurroundings();
  const read = useCallback(() => actions.readScorecard({ today: today() }), [actions, today]);
  const { value, failure, refresh } = useReading(read);
  const [{ draft }, keep] = useKept("scorecard", NONE);
  const [wanted, setWanted] = useState<Month>();
  const [ended, setEnded] = useState<Ended>();
  const doing = useDoing();
  // A month that was chosen may have been opened meanwhile; saving says so, and what was typed stays.
  const chosen = draft?.from ?? wanted;
  const from = chosen ?? value?.choices[0] ?? "";
  const version = value?.versionFrom(from);
  const base = draft?.base ?? version?.lines ?? [];
  const lines = draft?.lines ?? base.map(typedOf);
  const write = (one: Draft, undone: boolean) => {
    doing.run(async () => {
      setEnded(undefined);
      const outcome = await actions.saveScorecard({
        from: one.from,
        base: one.base,
        lines: one.lines.map(lineOf),
        today: today(),
      });
      if (outcome.kind === "changed") {
        keep({
          draft: { from: one.from, base: outcome.lines, lines: rebased(one.base, one.lines, outcome.lines) },
        });
        setEnded({ kind: "changed", before: one.base, theirs: outcome.lines });
        return;
      }
      if (outcome.kind !== "saved") {
        setEnded(outcome);
        return;
      }
      await refresh();
      setWanted(one.from);
      keep(NONE);
      const back =
        undone || outcome.written === 0
          ? undefined
          : { from: one.from, base: outcome.lines, lines: one.base.map(typedOf) };
      setEnded({ kind: "saved", written: outcome.written, back, undone });
    });
  };
  return {
    reading: value,
    failure,
    refresh: () => void refresh(),
    version,
    base,
    lines,
    isChanged: draft !== undefined && !isSame(draft.base, draft.lines.map(lineOf)),
    set: (next) => {
      keep({ draft: { from, base, lines: next } });
    },
    setFrom: (next) => {
      setWanted(next);
      setEnded(undefined);
      if (draft && value) {
        const standing = value.versionFrom(next).lines;
        keep({ draft: { from: next, base: standing, lines: rebased(draft.base, draft.lines, standing) } });
      }
    },
    discard: () => {
      keep(NONE);
      setEnded(undefined);
    },
    save: () => {
      write({ from, base, lines }, false);
    },
    undo: (back) => {
      write(back, true);
    },
    running: doing.running,
    savingFailure: doing.failure,
    retry: doing.retry,
    // Told once it is over: a click on the way back while it still runs would be lost.
    ended: doing.running ? undefined : ended,
    dismiss: () => {
      setEnded(undefined);
    },
  };
}
