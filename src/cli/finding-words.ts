/** Findings in words, of which a month may have tens of thousands. */
import { findingMessage, type Translator } from "../locales";
import type { Finding } from "../sop";

/** Thousands of rows have the same things wrong with them: each thing is put into words once. */
export function findingWords(translate: Translator): (finding: Finding) => string {
  const told = new Map<string, string>();
  return (finding) => {
    const { code, header, params, suggestion } = finding;
    const key = JSON.stringify([code, header, params, suggestion]);
    let words = told.get(key);
    if (words === undefined) {
      words = findingMessage(translate, finding);
      told.set(key, words);
    }
    return words;
  };
}
