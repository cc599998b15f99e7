// Whether Office has answered, and how long it has been silent.
import { useEffect, useState } from "react";
import type { Readiness } from "../../excel/environment";
import { useLasting } from "./useLater";

/** Silence of Office is told after this long. */
export const SILENT_AFTER_MS = 10_000;

/** `silent`: Office has not answered for ten seconds; should it still answer, the pane goes on. */
export function useReadiness(whenReady: () => Promise<Readiness>): Readiness | "waiting" | "silent" {
  const [readiness, setReadiness] = useState<Readiness>();
  useEffect(() => {
    let gone = false;
    whenReady().then(
      (answer) => {
        if (!gone) setReadiness(answer);
      },
      () => {
        if (!gone) setReadiness("officeMissing");
      },
    );
    return () => {
      gone = true;
    };
  }, [whenReady]);
  const silent = useLasting(readiness === undefined, SILENT_AFTER_MS);
  return readiness ?? (silent ? "silent" : "waiting");
}
