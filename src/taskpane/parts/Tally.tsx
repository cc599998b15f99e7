// A verdict with its count, as a small coloured label; the words say it, the colour only repeats it.
import type { Tone } from "../view/deadlines";

export function Tally({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`tally ${tone}`}>{children}</span>;
}
