// State that outlives its screen: what a person has begun stands there again when they come back, as long as the pane lives.
import { useCallback, useState } from "react";
import { useSurroundings, type PaneActions } from "../../surroundings";

/** By the pane, which is known by its actions, and the state's name. */
const shelves = new WeakMap<PaneActions, Map<string, unknown>>();

function shelfOf(actions: PaneActions): Map<string, unknown> {
  const shelf = shelves.get(actions) ?? new Map<string, unknown>();
  shelves.set(actions, shelf);
  return shelf;
}

/** As useState. A name is used for one thing, and so for one type. */
export function useKept<State>(name: string, initial: State): readonly [State, (next: State) => void] {
  const { actions } = useSurroundings();
  // Nobody else puts anything under the name.
  const [state, setState] = useState(() => {
    const shelf = shelfOf(actions);
    return shelf.has(name) ? (shelf.get(name) as State) : initial;
  });
  const keep = useCallback(
    (next: State) => {
      shelfOf(actions).set(name, next);
      setState(next);
    },
    [actions, name],
  );
  return [state, keep];
}
