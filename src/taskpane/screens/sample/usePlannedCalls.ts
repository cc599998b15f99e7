// The person's calls of the plan that are due, for the form to begin with; a plan that cannot be read holds nobody up.
import { useCallback, useEffect, useState } from "react";
import type { PlannedToday } from "../../../sheets/types";
import { useSurroundings } from "../../surroundings";

/** `calls`: undefined until they were read. Nobody's where nobody is named: those of all would be others'. */
export function usePlannedCalls(name: string): {
  readonly calls: readonly PlannedToday[] | undefined;
  readonly refresh: () => void;
} {
  const { actions, today } = useSurroundings();
  const [calls, setCalls] = useState<readonly PlannedToday[] | undefined>(name === "" ? NONE : undefined);
  const refresh = useCallback(() => {
    if (name === "") return;
    actions.readPlannedCalls({ today: today(), name }).then(
      (read) => {
        setCalls(read.calls);
      },
      (failure: unknown) => {
        console.error(failure);
        setCalls(NONE);
      },
    );
  }, [actions, today, name]);
  useEffect(refresh, [refresh]);
  return { calls, refresh };
}

const NONE: readonly PlannedToday[] = [];
