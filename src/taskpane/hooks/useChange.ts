// Something to do when a value becomes another one that is known.
import { useEffect, useRef } from "react";

/** Not at the first value: `undefined` is none. */
export function useChange(value: string | undefined, onChange: () => void): void {
  const known = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (value === undefined) return;
    if (known.current !== undefined && known.current !== value) latest.current();
    known.current = value;
  }, [value]);
}
