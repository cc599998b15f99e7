/** What went through the embedded Excel's door, and switches for trouble: latency, cell-edit mode, a fault at the next request. */
import type { EmbeddedExcel, Fault } from "../host/types";
import { button, choice, element } from "./dom";
import { words } from "./words";

/** How often the counters are read, in milliseconds. */
const readEvery = 500;

const latencies = [0, 50, 200, 1000, 5000] as const;

const faults: Readonly<Record<"errorBefore" | "answerLost" | "neverAnswers", Fault>> = {
  errorBefore: { kind: "errorBefore", code: "GeneralException" },
  answerLost: { kind: "answerLost", code: "ServiceNotAvailable" },
  neverAnswers: { kind: "neverAnswers" },
};

function bytes(count: number): string {
  return count < 10_000 ? `${count} B` : `${(count / 1024).toFixed(1)} KiB`;
}

/** Fills `container`; `excel` gives the workbook now open. Returns how to stop. */
export function drawStatusBar(container: HTMLElement, excel: () => EmbeddedExcel): () => void {
  const counts = element("output", { "aria-live": "off" });
  let requestsAtFault: number | undefined;
  const latency = choice(
    words.latency,
    latencies.map((value) => [String(value), words.milliseconds(value)] as const),
    (value) => {
      excel().setLatency(Number(value));
    },
  );
  const fault = choice(words.fault, Object.entries(words.faults), (value) => {
    if (!(value in faults)) return;
    requestsAtFault = excel().counters.requests;
    excel().failRequest(1, faults[value as keyof typeof faults]);
  });
  const editMode = element("input", { type: "checkbox" });
  editMode.addEventListener("change", () => {
    excel().setCellEditMode(editMode.checked);
  });
  const reset = button(words.resetCounters, () => {
    excel().resetCounters();
    show();
  });

  function show(): void {
    const { requests, writes, requestBytes, responseBytes } = excel().counters;
    counts.value = [
      `${words.requests} ${requests}`,
      `${words.writes} ${writes}`,
      `${words.sent} ${bytes(requestBytes)}`,
      `${words.received} ${bytes(responseBytes)}`,
    ].join(" · ");
    if (requestsAtFault === undefined || requests === requestsAtFault) return;
    // The fault has struck: the next request is an ordinary one again.
    requestsAtFault = undefined;
    fault.select.value = "none";
  }

  container.setAttribute("aria-label", words.status);
  container.replaceChildren(
    counts,
    reset,
    latency.label,
    element("label", {}, editMode, ` ${words.cellEditMode}`),
    fault.label,
  );
  const timer = setInterval(show, readEvery);
  show();
  return () => {
    clearInterval(timer);
  };
}
