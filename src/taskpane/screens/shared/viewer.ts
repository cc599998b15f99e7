// Who works in this pane: a role and a name, chosen once and remembered on this machine, never in the shared file.
import { useState } from "react";
import type { Viewer } from "../../../sop/worklist/stepsFor";

const KEY = "mystery-calling.viewer";
export const ROLES: readonly Viewer["role"][] = ["qco", "qa", "supervisor"];

function remembered(): Viewer {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof kept === "object" && kept !== null && "role" in kept && "name" in kept) {
      const role = ROLES.find((one) => one === kept.role);
      if (role && typeof kept.name === "string") return { role, name: kept.name };
    }
  } catch {
    // Storage is refused, or holds something else: the person chooses again.
  }
  return { role: "qco", name: "" };
}

export function useViewer(): readonly [Viewer, (viewer: Viewer) => void] {
  const [viewer, setViewer] = useState(remembered);
  return [
    viewer,
    (next) => {
      setViewer(next);
      try {
        localStorage.setItem(KEY, JSON.stringify(next));
      } catch {
        // The choice lasts as long as the pane.
      }
    },
  ];
}
