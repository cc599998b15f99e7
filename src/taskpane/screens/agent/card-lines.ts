// What an agent's card says, in words: the same on the screen and in the text that is copied.
import type { Translator } from "../../../locales";
import type { AgentCriterion, AgentMonth } from "../../../sop/agents/agentCard";
import type { Share } from "../../../sop/report/types";
import type { AgentCardReading, AgentFinding } from "../../../sheets/types";

/** Points of a share's difference, with one decimal. */
const points = (share: number): number => Math.round(share * 1000) / 10;

const rangeOf = ({ hits, total, share, interval95 }: Share) => ({
  hits,
  total,
  share: share ?? 0,
  low: interval95?.[0] ?? 0,
  high: interval95?.[1] ?? 0,
});

export const nameOf = ({ name, id }: { readonly name: string; readonly id: string }): string =>
  name === "" ? id : name;

export function callLines(text: Translator, card: AgentCardReading): readonly string[] {
  const { passed, enough, mean, least, rows } = card;
  return [
    text("agent.counts", { counted: passed.total, rows }),
    enough ? text("agent.passed", rangeOf(passed)) : text("agent.passedFew", { ...rangeOf(passed), least }),
    ...(enough && mean !== null ? [text("agent.mean", { mean })] : []),
  ];
}

export const monthLine = (text: Translator, { month, passed, enough }: AgentMonth): string =>
  text(enough ? "agent.monthLine" : "agent.monthFew", { month, ...rangeOf(passed) });

export function trendLine(text: Translator, { trend, least }: AgentCardReading): string {
  switch (trend.kind) {
    case "none":
      return text("agent.trendNone");
    case "few":
      return text("agent.trendFew", { month: trend.month, least });
    case "otherwise":
      return text(trend.why === "passMark" ? "agent.trendPassMark" : "agent.trendScorecard", {
        month: trend.month,
      });
    case "compared": {
      const { month, before, comparison } = trend;
      return text(comparison.differs ? "agent.trendDiffers" : "agent.trendSame", {
        month,
        hits: before.hits,
        total: before.total,
        low: points(comparison.interval95[0]),
        high: points(comparison.interval95[1]),
      });
    }
  }
}

/** Those that were Tidak at least once, in the scorecard's order: the most frequent first would be a ranking by chance. */
export const missedCriteria = ({ criteria }: AgentCardReading): readonly AgentCriterion[] =>
  criteria.filter(({ no }) => no > 0);

export const criterionLine = (text: Translator, { code, name, no, missed, enough }: AgentCriterion): string =>
  text(enough ? "agent.criterionShare" : "agent.criterion", { code, name, no, ...rangeOf(missed) });

export function findingLines(text: Translator, card: AgentCardReading): readonly string[] {
  const { states, pastTarget, acknowledged, findings, objections } = card;
  if (findings.length === 0 && objections.raised === 0) return [text("agent.findingsNone")];
  return [
    text("agent.states", { open: states.Open + states.other, process: states.Proses, closed: states.Closed }),
    ...(pastTarget > 0 ? [text("agent.pastTarget", { count: pastTarget })] : []),
    text("agent.acknowledged", { done: acknowledged, total: findings.length }),
    objections.raised === 0 ? text("agent.objectionsNone") : text("agent.objections", { ...objections }),
  ];
}

/** What one finding says besides its number and state. */
export function detailsOf(text: Translator, finding: AgentFinding): readonly string[] {
  const { row, failed, fatal, acknowledged, objection } = finding;
  const of = (key: string): string => (row.fields[key] ?? "").trim();
  return [
    ...[of("findingCategory"), of("findingText")].filter(Boolean),
    ...(failed.length > 0
      ? [
          text(fatal.length > 0 ? "agent.failedFatal" : "agent.failed", {
            codes: failed.join(", "),
            fatal: fatal.join(", "),
          }),
        ]
      : []),
    ...(of("correctiveAction") === "" ? [] : [text("agent.action", { action: of("correctiveAction") })]),
    acknowledged === undefined ? text("agent.unknown") : text("agent.known", { day: acknowledged }),
    ...(objection === undefined ? [] : [text(`agent.objected.${objection}`)]),
  ];
}

/** As the sheet says it; an empty Status reads as Open. */
export const stateOf = ({ row }: AgentFinding): string => row.fields["status"] || "Open";

/** The card as plain text, for a coaching talk: it names nobody but the agent and their supervisor. */
export function cardText(text: Translator, card: AgentCardReading, asOf: number): string {
  const part = (heading: string, lines: readonly string[]): string =>
    [heading, ...lines.map((line) => `- ${line}`)].join("\n");
  const criteria = missedCriteria(card).map((one) => criterionLine(text, one));
  return [
    [
      text("agent.heading", { name: nameOf(card), id: card.id }),
      ...(card.supervisor === "" ? [] : [text("agent.supervisor", { supervisor: card.supervisor })]),
      text("agent.asOf", { asOf }),
    ].join("\n"),
    part(text("agent.calls"), callLines(text, card)),
    part(text("agent.trend"), [...card.months.map((one) => monthLine(text, one)), trendLine(text, card)]),
    part(text("agent.criteria"), criteria.length > 0 ? criteria : [text("agent.criteriaNone")]),
    part(text("agent.findings"), [
      ...findingLines(text, card),
      ...card.findings.map((one) =>
        [one.row.id, stateOf(one), ...detailsOf(text, one)].filter(Boolean).join("; "),
      ),
    ]),
  ].join("\n\n");
}
