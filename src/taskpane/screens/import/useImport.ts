// The import from a chosen file to its result: one step at a time, and nothing written before the last.
import { useCallback, useState } from "react";
import { SourceError } from "../../../import";
import { mapRows } from "../../../sheets/mapping/map-rows";
import type { Mapping } from "../../../sheets/mapping/mapping";
import type { ImportOutcome, SampleInput, WorkbookError } from "../../../sheets/types";
import { useTasks } from "../../hooks/useTask";
import { useSurroundings } from "../../surroundings";
import { useKept } from "../shared/useKept";
import type { Previewed } from "./PreviewStep";
import { firstSheet, mappingOf, openFile, openSheet, type OpenFile, type OpenSheet } from "./source";

export interface Mapped {
  readonly file: OpenFile;
  readonly sheet: OpenSheet;
  readonly mapping: Mapping;
}

export type Step =
  | { readonly kind: "file" }
  | ({ readonly kind: "mapping" } & Mapped)
  | ({ readonly kind: "preview"; readonly rows: readonly SampleInput[] } & Mapped & Previewed)
  | ({ readonly kind: "result"; readonly outcome: ImportOutcome } & Mapped);

export interface Problem {
  readonly error: WorkbookError | SourceError;
  readonly retry?: () => void;
}

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
  const show = (file: OpenFile, name?: string): void => {
    const picked = file.sheets.find((one) => one.name === name) ?? firstSheet(file);
    if (!picked) throw new SourceError("noHeader");
    const sheet = openSheet(file, picked);
    go({ kind: "mapping", file, sheet, mapping: mappingOf(sheet.suggestions) });
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
      go({ kind: "mapping", file: mapped.file, sheet: mapped.sheet, mapping: mapped.mapping });
    },
    read: (file: File) => {
      setProblem(undefined);
      tasks.run("readFile", (_, signal) =>
        refusing(async () => {
          const opened = await openFile(file, await actions.readImportTargets());
          if (!signal.aborted) show(opened);
        }),
      );
    },
    pickSheet: (file: OpenFile, name: string) =>
      void refusing(() => {
        show(file, name);
      }),
    preview: ({ file, sheet, mapping }: Mapped) => {
      setProblem(undefined);
      tasks.run("preview", async (_, signal) => {
        const { rows, lines } = mapRows(sheet.table, mapping);
        const preview = await actions.previewImport({ rows, today: today() });
        if (signal.aborted) return;
        go({ kind: "preview", file, sheet, mapping, rows, lines, preview });
      });
    },
    add: ({ file, sheet, mapping, rows }: Extract<Step, { kind: "preview" }>) => {
      setProblem(undefined);
      tasks.run("addRows", async (onProgress, signal) => {
        const outcome = await actions.addSamples({
          rows,
          today: today(),
          leaveOutDuplicates: leaveOut,
          remember: { headers: sheet.table.headers, mapping },
          signal,
          onProgress,
        });
        go({ kind: "result", file, sheet, mapping, outcome });
      });
    },
    jump: (sheet: string) => {
      tasks.run("jump", () => actions.jumpTo({ sheet }));
    },
  };
}
