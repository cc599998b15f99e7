// The plan screen's actions: how the calls would be shared out, and writing the plan. One seed for both.
import { useCallback, useState } from "react";
import type { Translator } from "../../../locales";
import type { Month } from "../../../sop/types";
import type { PlanOutcome, WorkbookError } from "../../../sheets/types";
import { refreshAll } from "../../hooks/useReading";
import { useTasks, type Tasks } from "../../hooks/useTask";
import { useSurroundings } from "../../surroundings";
import { asWorkbookError } from "../../view/failure";
import { newToken } from "../../drafts/token";

/** What the form says. */
export interface PlanRequest {
  readonly month: Month;
  /** "" = the add-in makes one. */
  readonly seed: string;
  /** Absent = the setting. */
  readonly target: number | undefined;
  readonly existing: "ask" | "raise" | "remake";
  readonly reason: string;
  readonly volumes: Readonly<Record<string, number>>;
}

/** `asked`: the month has a plan; `volumes`: of these areas the volume is to be typed; `preview`: nothing was written yet. */
export type PlanState =
  | { readonly kind: "asked"; readonly month: Month; readonly rows: number }
  | { readonly kind: "volumes"; readonly areas: readonly string[] }
  | { readonly kind: "preview"; readonly plan: PlanOutcome; readonly request: PlanRequest }
  | { readonly kind: "done"; readonly say: (text: Translator) => string }
  | { readonly kind: "failed"; readonly error: WorkbookError; readonly retry: () => void };

export interface PlanButtons {
  readonly tasks: Tasks;
  readonly state: PlanState | undefined;
  readonly reset: () => void;
  readonly preview: (request: PlanRequest) => void;
  readonly write: () => void;
  readonly show: () => void;
}

const doneWords = (text: Translator, { kind, month, added, kept, seed }: PlanOutcome): string =>
  kind === "standing" ? text("plan.standing", { month }) : text("plan.done", { month, added, kept, seed });

export function usePlan(): PlanButtons {
  const { actions, today } = useSurroundings();
  const [state, setState] = useState<PlanState>();
  // A seed of the add-in's own is kept for as long as the form is about the same month: asking again is no other draw.
  const [made, setMade] = useState<Readonly<Record<Month, string>>>({});
  const onFailure = useCallback((error: WorkbookError, retry: () => void) => {
    setState({ kind: "failed", error, retry });
  }, []);
  const tasks = useTasks(onFailure);
  const optionsOf = ({ seed, target, reason, volumes, ...request }: PlanRequest, own: string) => ({
    ...request,
    today: today(),
    seed: seed === "" ? own : seed,
    typed: seed !== "",
    ...(target === undefined ? {} : { target }),
    ...(reason === "" ? {} : { reason }),
    ...(Object.keys(volumes).length === 0 ? {} : { volumes }),
  });
  const seedFor = (month: Month): string => {
    const own = made[month] ?? `${newToken().toLowerCase()}-${month}`;
    setMade({ ...made, [month]: own });
    return own;
  };
  return {
    tasks,
    state,
    reset: () => {
      setState(undefined);
    },
    preview: (given) => {
      const own = seedFor(given.month);
      tasks.run("preview", async (_, signal) => {
        let request = given;
        const preview = () => actions.makePlan({ ...optionsOf(request, own), preview: true });
        try {
          const plan = await preview().catch((thrown: unknown) => {
            // Asked for by a setting that somebody has changed since: they are in nobody's way.
            if (asWorkbookError(thrown).code !== "planVolumesUnused") throw thrown;
            request = { ...given, volumes: {} };
            return preview();
          });
          if (!signal.aborted) setState({ kind: "preview", plan, request });
        } catch (thrown) {
          const error = asWorkbookError(thrown);
          const { month } = request;
          if (error.code === "planExists")
            setState({ kind: "asked", month, rows: Number(error.params["rows"]) });
          else if (error.code === "planNoVolume" || error.code === "planVolumeOfNone")
            setState({ kind: "volumes", areas: String(error.params["areas"]).split(", ") });
          else throw error;
        }
      });
    },
    write: () => {
      if (state?.kind !== "preview") return;
      const { request } = state;
      const own = seedFor(request.month);
      tasks.run("plan", async () => {
        const plan = await actions.makePlan(optionsOf(request, own)).finally(() => void refreshAll());
        // The next plan of the month is another draw.
        setMade(Object.fromEntries(Object.entries(made).filter(([month]) => month !== request.month)));
        setState({ kind: "done", say: (text) => doneWords(text, plan) });
      });
    },
    show: () => {
      tasks.run("jump", () => actions.jumpTo({ sheet: "Rencana" }));
    },
  };
}
