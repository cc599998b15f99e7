/** What went through the embedded Excel's door, and switches for trouble: latency, cell-edit mode, and the menu for the rest. */
import type { EmbeddedExcel } from "embedded-excel";
import { button, choice, element } from "./dom";
import type { TroubleMenu } from "./trouble/menu";
import { words } from "./words";

/** How often the counters are read, in milliseconds. */
const readEvery = 500;

const latencies = [0, 50, 200, 1000, 5000] as const;

function bytes(count: number): string {
  return count < 10_000 ? `${count} B` : `${(count / 1024).toFixed(1)} KiB`;
}

/** Fills `container`; `excel` gives the workbook now open. Returns how to stop. */
export function drawStatusBar(
  container: HTMLElement,
  excel: () => EmbeddedExcel,
  trouble: TroubleMenu,
): () => void {
  const counts = element("output", { "aria-live": "off" });
  const latency = choice(
    words.latency,
    latencies.map((value) => [String(value), words.milliseconds(value)] as const),
    (value) => {
      excel().setLatency(Number(value));
    },
  );
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
  }

  container.setAttribute("aria-label", words.status);
  container.replaceChildren(
    counts,
    reset,
    latency.label,
    element("label", {}, editMode, ` ${words.cellEditMode}`),
    trouble.opener,
    trouble.said,
  );
  const timer = setInterval(show, readEvery);
  show();
  return () => {
    clearInterval(timer);
  };
}
