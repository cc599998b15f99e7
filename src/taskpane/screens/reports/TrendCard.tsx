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
/** Room for the words at the two lines, left of the chart. */
const LABEL = 38;

const heightOf = (share: number): number => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);

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
    x: LABEL + (index * (WIDTH - LABEL - EDGE)) / (shown.length - 1),
    y: heightOf(rate),
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
        {[1, 0].map((share) => (
          <Ground key={share} y={heightOf(share)} words={formatPercent(language, share)} />
        ))}
        <polyline className="trend-line" points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
        {points.map(({ x, y }) => (
          <circle key={x} className="trend-point" cx={x} cy={y} r="3" />
        ))}
      </svg>
      <p className="line spread small quiet">
        <span>{named(first)}</span>
        <span>{named(last)}</span>
      </p>
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

/** A line across the chart, and what it stands for. */
function Ground({ y, words }: { y: number; words: string }) {
  return (
    <>
      <text className="trend-words" x={LABEL - EDGE} y={y} textAnchor="end" dominantBaseline="middle">
        {words}
      </text>
      <line className="trend-ground" x1={LABEL} x2={WIDTH - EDGE} y1={y} y2={y} />
    </>
  );
}
