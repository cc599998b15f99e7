// A small bar chart that is a table as well: every bar stands beside its name and its figure in words.
import { useId } from "react";

export interface Bar {
  readonly name: string;
  /** Absent where there is nothing to show, as for 0 ÷ 0. */
  readonly value: number | undefined;
  /** The figure as it is read. */
  readonly words: string;
}

/** `most` is what a full bar stands for; without it the longest bar is full. Nothing at all without bars. */
export function Bars({ label, bars, most }: { label: string; bars: readonly Bar[]; most?: number }) {
  const id = useId();
  if (bars.length === 0) return null;
  const full = Math.max(most ?? 0, ...(most === undefined ? bars.map(({ value }) => value ?? 0) : []));
  return (
    <table className="bars" aria-labelledby={id}>
      <caption id={id}>{label}</caption>
      <tbody>
        {bars.map(({ name, value, words }) => (
          <tr key={name}>
            {/* Blanks around a name are not seen: in quotation marks it is another than the name without them. */}
            <th scope="row">{name === name.trim() ? name : `“${name}”`}</th>
            <td>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect className="bar-ground" width="100" height="8" />
                <rect className="bar" width={full > 0 ? (100 * (value ?? 0)) / full : 0} height="8" />
              </svg>
            </td>
            <td className="bar-words">{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
