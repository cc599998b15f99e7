/**
 * A benchmark's figure: a count, or a ratio against a rival measured in the same run. A bare time alone where a person
 * waits for it and no rival does the same.
 */

export interface Figure {
  readonly name: string;
  /** What it was measured on. */
  readonly on: string;
  /** Undefined where it could not be measured: `note` says why. */
  readonly value: number | undefined;
  readonly unit: "" | "B" | "B/row" | "×" | "s" | "ms" | "MB" | "frames/s";
  /** It was to be measured and could not be done at all. */
  readonly failed?: true;
  /** Absent where nothing is asked for. */
  readonly reach?: { readonly most: number } | { readonly least: number };
  readonly note?: string;
}

export type Verdict = "ok" | "NOT REACHED" | "not measured" | "";

export function verdictOf({ value, reach, failed }: Figure): Verdict {
  if (failed) return "NOT REACHED";
  if (value === undefined) return "not measured";
  if (reach === undefined) return "";
  return ("most" in reach ? value <= reach.most : value >= reach.least) ? "ok" : "NOT REACHED";
}

const shownNumber = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString("en-US") : value.toFixed(value < 10 ? 2 : 1);

const withUnit = (words: string, unit: Figure["unit"]): string =>
  unit === "" ? words : unit === "×" ? `${words}×` : `${words} ${unit}`;

function reachWords({ reach, unit }: Figure): string {
  if (reach === undefined) return "";
  return "most" in reach
    ? `≤ ${withUnit(shownNumber(reach.most), unit)}`
    : `≥ ${withUnit(shownNumber(reach.least), unit)}`;
}

const HEADER = ["figure", "on", "measured", "to reach", "", "note"] as const;

/** One line a figure, in columns. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [
    HEADER,
    ...figures.map((figure) => [
      figure.name,
      figure.on,
      figure.value === undefined ? "–" : withUnit(shownNumber(figure.value), figure.unit),
      reachWords(figure),
      verdictOf(figure),
      figure.note ?? "",
    ]),
  ];
  const widths = HEADER.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
