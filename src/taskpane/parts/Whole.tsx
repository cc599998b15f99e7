// Words whose numbers are not broken at their hyphens: MC-2607-AAAAAA, R-2607-01. What is copied is what stands there.
import { Children, type ReactNode } from "react";

/** Of three parts and more, the second in digits. Longer ones have to break in a narrow pane. */
const NUMBER = /((?<![\p{L}\d-])[\p{L}\d]+-\d+(?:-[\p{L}\d]+)+(?![\p{L}\d-]))/u;
const LONGEST = 24;

/** `children`: words; what else is among them stays as it is. */
export function Whole({ children }: { children: ReactNode }) {
  return Children.map(children, (one) => (typeof one === "string" ? wholeIn(one) : one));
}

const wholeIn = (words: string): ReactNode =>
  words.split(NUMBER).map((part, place) =>
    place % 2 === 1 && part.length <= LONGEST ? (
      <span key={place} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  );
