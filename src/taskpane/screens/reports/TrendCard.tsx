// The pass rate over the months, as a small line with the same figures in a table.
import { formatMonth, formatPercent } from "../../../locales";
import type { MonthFigures } from "../../../sop/types";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { useSpeech } from "../../text";

const MOST_MONTHS = 12;
const WIDTH = 280;
const HEIGHT = 80;
const EDGE = 8;

/** Nothing with fewer than two months that have a rate: a single point is no line. */
export function TrendCard({ months }: { months: readonly MonthFigures[] }) {
  const { text, language } = useSpeech();
  const shown = months
    .slice(-MOST_MONTHS)
    .flatMap(({ month, samples, score }) =>
      score.passRate === null
        ? []
        : [{ month, rate: score.passRate, passed: score.passed, counted: samples.counted }],
    );
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last || shown.length < 2) return null;
  const points = shown.map(({ rate }, index) => ({
    x: EDGE + (index * (WIDTH - 2 * EDGE)) / (shown.length - 1),
    y: HEIGHT - EDGE - rate * (HEIGHT - 2 * EDGE),
  }));
  const named = ({ month, rate }: (typeof shown)[number]): string =>
    `${formatMonth(language, month)} ${formatPercent(language, rate)}`;
  return (
    <Card heading={text("reports.trend")}>
      <svg
        role="img"
        className="trend"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-label={text("reports.trendSays", {
          months: shown.length,
          first: named(first),
          last: named(last),
        })}
      >
        <line className="trend-ground" x1={EDGE} x2={WIDTH - EDGE} y1={EDGE} y2={EDGE} />
        <line className="trend-ground" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
        <polyline className="trend-line" points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
        {points.map(({ x, y }) => (
          <circle key={x} className="trend-point" cx={x} cy={y} r="3" />
        ))}
      </svg>
      <Disclosure label={text("reports.trendTable")}>
        <table className="bars" aria-label={text("reports.trend")}>
          <tbody>
            {shown.map(({ month, rate, passed, counted }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(language, month)}</th>
                <td>{text("reports.passedOf", { share: formatPercent(language, rate), passed, counted })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </Card>
  );
}
