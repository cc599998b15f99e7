// The import from a chosen file to its result: one step at a time, and nothing written before the last.
import { useCallback, useState } from "react";
import { SourceError } from "../../../import";
import type { Month } from "../../../sop/types";
import { callDaysOf } from "../../../sheets/mapping/days";
import { mapRows } from "../../../sheets/mapping/map-rows";
import { rowsOfOtherYears } from "../../../sheets/mapping/other-year";
import type { ImportOutcome, SampleInput, WorkbookError } from "../../../sheets/types";
import { useTasks } from "../../hooks/useTask";
import { useSurroundings } from "../../surroundings";
import { useKept } from "../shared/useKept";
import type { Previewed } from "./PreviewStep";
import {
  firstSheet,
  isKnown,
  mappingOf,
  openFile,
  openSheet,
  readingOf,
  type OpenFile,
  type OpenSheet,
  type Said,
} from "./source";

export interface Mapped extends Said {
  readonly file: OpenFile;
  readonly sheet: OpenSheet;
  /** Where rows go whose call has no readable day, as the person said. */
  readonly month?: Month;
}

export type Step =
  | { readonly kind: "file" }
  | ({ readonly kind: "mapping" } & Mapped)
  | ({ readonly kind: "month" } & Mapped)
  | ({ readonly kind: "preview"; readonly rows: readonly SampleInput[] } & Mapped & Previewed)
  | ({ readonly kind: "result"; readonly outcome: ImportOutcome } & Mapped);

/** The rows of other years than the workbook's, by year. */
export const otherYearsOf = ({ file, rows }: Extract<Step, { kind: "preview" }>) =>
  rowsOfOtherYears(rows, file.targets.year);

export interface Problem {
  readonly error: WorkbookError | SourceError;
  readonly retry?: () => void;
}

/** What every step knows of the file, without what only the present one does. */
const mappedOf = ({ file, sheet, mapping, values, clock, month }: Mapped): Mapped => ({
  file,
  sheet,
  mapping,
  values,
  clock,
  ...(month === undefined ? {} : { month }),
});

export function useImport() {
  const { actions, today } = useSurroundings();
  const [step, setStep] = useKept<Step>("import", { kind: "file" });
  const [problem, setProblem] = useState<Problem>();
  const [leaveOut, setLeaveOut] = useState(true);
  const onFailure = useCallback((error: WorkbookError, retry: () => void) => {
    setProblem({ error, retry });
  }, []);
  const tasks = useTasks(onFailure);

  const go = (next: Step): void => {
    setProblem(undefined);
    setStep(next);
  };
  /** A file that cannot be taken in is told of by its code; everything else is the tasks' to tell. */
  const refusing = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof SourceError)) throw thrown;
      setProblem({ error: thrown });
    }
  };
  const show = (file: OpenFile, name?: string): Mapped => {
    const picked = file.sheets.find((one) => one.name === name) ?? firstSheet(file);
    if (!picked) throw new SourceError("noHeader");
    const sheet = openSheet(file, picked);
    const { clock } = sheet.remembered;
    const mapped = { file, sheet, mapping: mappingOf(sheet.suggestions), values: {}, clock };
    go({ kind: "mapping", ...mapped });
    return mapped;
  };
  /** What would be added; where no row says in which month, that is asked first. */
  const preview = async (mapped: Mapped, signal: AbortSignal): Promise<void> => {
    const { sheet, mapping, month } = mapped;
    const { rows, lines } = mapRows(sheet.table, mapping, readingOf(mapped.file, sheet, mapped));
    const days = callDaysOf(rows, month);
    if (days.without > 0 && days.month === undefined) {
      go({ kind: "month", ...mapped });
      return;
    }
    const shown = await actions.previewImport({ rows, today: today(), month });
    if (!signal.aborted) go({ kind: "preview", ...mapped, rows, lines, days, preview: shown });
  };
  return {
    step,
    problem,
    tasks,
    leaveOut,
    setLeaveOut,
    dismiss: () => {
      setProblem(undefined);
    },
    leave: () => {
      go({ kind: "file" });
    },
    map: (mapped: Mapped) => {
      go({ kind: "mapping", ...mappedOf(mapped) });
    },
    read: (file: File) => {
      setProblem(undefined);
      tasks.run("readFile", (onProgress, signal) =>
        refusing(async () => {
          const opened = await openFile(file, await actions.readImportTargets(), { onProgress, signal });
          if (signal.aborted) return;
          const mapped = show(opened);
          if (isKnown(opened, mapped.sheet)) await preview(mapped, signal);
        }),
      );
    },
    pickSheet: (file: OpenFile, name: string) =>
      void refusing(() => {
        show(file, name);
      }),
    preview: (mapped: Mapped) => {
      setProblem(undefined);
      tasks.run("preview", (_, signal) => preview(mappedOf(mapped), signal));
    },
    leaveOthers: (previewed: Extract<Step, { kind: "preview" }>) => {
      setProblem(undefined);
      const { rows: all, lines: allLines, month } = previewed;
      const left = new Set([...otherYearsOf(previewed).values()].flat());
      const isKept = (_: unknown, index: number): boolean => !left.has(index);
      const rows = all.filter(isKept);
      tasks.run("preview", async (_, signal) => {
        const shown = await actions.previewImport({ rows, today: today(), month });
        if (signal.aborted) return;
        const lines = allLines.filter(isKept);
        go({ ...previewed, rows, lines, days: callDaysOf(rows, month), preview: shown });
      });
    },
    add: (previewed: Extract<Step, { kind: "preview" }>) => {
      setProblem(undefined);
      const { file, sheet, mapping, rows, month } = previewed;
      tasks.run("addRows", async (onProgress, signal) => {
        const outcome = await actions.addSamples({
          rows,
          today: today(),
          month,
          leaveOutDuplicates: leaveOut,
          remember: {
            headers: sheet.table.headers,
            mapping,
            ...readingOf(file, sheet, previewed),
          },
          signal,
          onProgress,
        });
        go({ kind: "result", ...mappedOf(previewed), outcome });
      });
    },
    jump: (sheet: string) => {
      tasks.run("jump", () => actions.jumpTo({ sheet }));
    },
  };
}
