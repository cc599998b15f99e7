// Finds rules by what people call them: whole questions, other words for the same thing, words not typed to their end.
import type { Translator } from "../../../locales";
import { CLAUSES, TOPICS, type Topic } from "./topics";

/** How much a word found there says: a title more than a synonym, a synonym more than the explanation. */
const WEIGHTS = [
  [3, (text: Translator, topic: Topic) => text(`help.topic.${topic}.title`)],
  [2, (text: Translator, topic: Topic) => text(`help.topic.${topic}.words`)],
  [
    1,
    (text: Translator, topic: Topic) =>
      `${text(`help.topic.${topic}.text`)} ${CLAUSES[topic]?.quote ?? ""} ${CLAUSES[topic]?.clause ?? ""}`,
  ],
] as const;

/** The longest ending by which two forms of a word differ: -nya, -kan, -ing. */
const ENDING = 3;
/** A shorter word is no stem of another one. */
const STEM = 4;

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);

/** Whether a word of a rule is the one looked for: begun alike, or without the ending that was asked with. */
const isWord = (word: string, wanted: string): boolean =>
  word.startsWith(wanted) ||
  (word.length >= STEM && wanted.startsWith(word) && wanted.length - word.length <= ENDING);

/**
 * The rules that have the most of the words looked for, the likeliest first; all of them while nothing is looked for.
 * Words such as "when" and "must" are passed over, unless there is nothing else, and a word of few rules says more
 * than one of many.
 */
export function topicsFor(text: Translator, wanted: string): readonly Topic[] {
  const idle = new Set(wordsIn(text("help.idle")));
  const asked = wordsIn(wanted);
  const telling = asked.filter((word) => !idle.has(word));
  const sought = telling.length > 0 ? telling : asked;
  if (sought.length === 0) return TOPICS;
  const rules = TOPICS.map((topic) =>
    WEIGHTS.map(([weight, wordsOf]) => ({ weight, words: wordsIn(wordsOf(text, topic)) })),
  );
  const weights = sought.map((word) => sharesOf(rules.map((places) => weightIn(places, word))));
  const found = TOPICS.map((topic, index) => {
    const own = weights.map((ofWord) => ofWord[index] ?? 0);
    return {
      topic,
      matched: own.filter((weight) => weight > 0).length,
      weight: own.reduce((sum, weight) => sum + weight, 0),
    };
  });
  const most = Math.max(...found.map(({ matched }) => matched));
  if (most === 0) return [];
  return found
    .filter(({ matched }) => matched === most)
    .sort((a, b) => b.weight - a.weight)
    .map(({ topic }) => topic);
}

type Places = readonly { readonly weight: number; readonly words: readonly string[] }[];

const weightIn = (places: Places, wanted: string): number =>
  places.find(({ words }) => words.some((word) => isWord(word, wanted)))?.weight ?? 0;

/** Each weight over how many there are. */
function sharesOf(weights: readonly number[]): readonly number[] {
  const many = weights.filter((weight) => weight > 0).length;
  return weights.map((weight) => weight / Math.max(many, 1));
}
