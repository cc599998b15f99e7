// The first screen: what is expected of the person at a glance, in the order that matters to their role.
import { lazy, type ReactNode } from "react";
import { DeadlinesCard } from "../../cards/DeadlinesCard";
import { MonthCard } from "../../cards/MonthCard";
import { SamplesCard } from "../../cards/SamplesCard";
import { Later } from "../../parts/Later";
import type { Person } from "../../remembered";
import { openableMonths } from "../../view/months";
import type { ScreenProps } from "../screen-props";

const laterCards = () => import("./later-cards");
const ExpiredDrafts = lazy(async () => ({ default: (await laterCards()).ExpiredDrafts }));
const StepsCard = lazy(async () => ({ default: (await laterCards()).StepsCard }));
const PickedCard = lazy(async () => ({ default: (await laterCards()).PickedCard }));
const AttentionCard = lazy(async () => ({ default: (await laterCards()).AttentionCard }));
const PreparationCard = lazy(async () => ({ default: (await laterCards()).PreparationCard }));
const FirstStepsCard = lazy(async () => ({ default: (await laterCards()).FirstStepsCard }));
const GroupsCard = lazy(async () => ({ default: (await laterCards()).GroupsCard }));

const ROLE_WORDS = ["role"] as const;
const ATTENTION_WORDS = ["role", "reports"] as const;
const PLAN_WORDS = ["role", "work"] as const;
const STEPS_WORDS = ["role", "plan"] as const;
const PICKED_WORDS = ["role", "findings"] as const;

type CardName = "samples" | "groups" | "preparation" | "steps" | "deadlines" | "attention";

/** Whoever has not said who they are sees everything, the month's count first. */
const CARDS: Readonly<Record<Person["role"] | "unknown", readonly CardName[]>> = {
  unknown: ["samples", "deadlines", "attention"],
  qco: ["samples", "steps", "attention", "groups", "deadlines"],
  qa: ["steps", "attention", "preparation", "deadlines", "samples"],
  supervisor: ["steps", "deadlines"],
};

export function HomeScreen(props: ScreenProps) {
  const { overview, buttons, month, person, onGo } = props;
  const { tasks, jump } = buttons;
  const { months, answer, asOf, rule } = overview;
  const figures = answer.months.find((candidate) => candidate.month === month);
  const cards: Readonly<Record<CardName, ReactNode>> = {
    samples: month !== undefined && figures && (
      <SamplesCard month={month} samples={figures.samples} asOf={asOf} />
    ),
    groups: month !== undefined && figures && (
      <Later areas={PLAN_WORDS}>
        <GroupsCard
          month={month}
          samples={figures.samples}
          onFill={() => {
            onGo("sample");
          }}
        />
      </Later>
    ),
    preparation: month !== undefined && figures && (
      <Later areas={ROLE_WORDS}>
        <PreparationCard month={month} samples={figures.samples} />
      </Later>
    ),
    steps: person && (
      <Later areas={STEPS_WORDS}>
        <StepsCard tasks={tasks} person={person} onJump={jump} onGo={onGo} />
      </Later>
    ),
    deadlines: figures && (
      <DeadlinesCard tasks={tasks} deadlines={figures.deadlines} rule={rule} asOf={asOf} onJump={jump} />
    ),
    attention: month !== undefined && (
      <Later areas={ATTENTION_WORDS}>
        <AttentionCard overview={overview} month={month} onGo={onGo} role={person?.role} />
      </Later>
    ),
  };
  const monthCard = (
    <MonthCard
      tasks={tasks}
      month={month}
      openable={openableMonths(months, asOf)}
      onOpen={buttons.openMonth}
      onComplete={buttons.complete}
    />
  );
  return (
    <>
      <Later areas={ROLE_WORDS} fallback={null}>
        <ExpiredDrafts overview={overview} />
      </Later>
      {months.length < 2 && (
        <Later areas={ROLE_WORDS} fallback={null}>
          <FirstStepsCard
            overview={overview}
            buttons={buttons}
            onFill={() => {
              onGo("sample");
            }}
          />
        </Later>
      )}
      {month === undefined && monthCard}
      <Later areas={PICKED_WORDS} fallback={null}>
        <PickedCard
          overview={overview}
          onEdit={() => {
            onGo("sample", "picked");
          }}
        />
      </Later>
      {CARDS[person?.role ?? "unknown"].map((name) => cards[name] && <div key={name}>{cards[name]}</div>)}
      {month !== undefined && monthCard}
    </>
  );
}
