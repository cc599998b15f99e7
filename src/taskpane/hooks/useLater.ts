// Time in components: a thing that has lasted, and a thing that waits for quiet.
import { useEffect, useRef, useState } from "react";

/** True once `active` has been true for `delay` milliseconds without a break. */
export function useLasting(active: boolean, delay: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => {
      setLasting(true);
    }, delay);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, delay]);
  return active && lasting;
}

/** A function that calls `act` once, `delay` milliseconds after it was last called. */
export function useDebounced(act: () => void, delay: number): () => void {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const [trigger] = useState(() => () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      latest.current();
    }, delay);
  });
  return trigger;
}
