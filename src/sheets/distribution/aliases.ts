/**
 * Pseudonyms of agents, supervisors and executors: drawn at random, so that nothing of who they stand for is in them, and
 * kept in the workbook, so that the same person has the same one in every month's copy. They stand on the Sistem sheet,
 * beside the roster that they hide, and go into no copy.
 */
import type { RawCell } from "../snapshot/parse-cell";

export type AliasKind = "agent" | "supervisor" | "executor";

const WORDS: Readonly<Record<AliasKind, string>> = {
  agent: "Agent",
  supervisor: "Supervisor",
  executor: "Pelaksana",
};

/** Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 5;

/** Fills an array with bytes, as `crypto.getRandomValues` does. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** The platform's own. */
export const platformRandom: Random = (bytes) => {
  const fresh = new Uint8Array(bytes.length);
  crypto.getRandomValues(fresh);
  return fresh;
};

/** The key that the order of samples is drawn with stands among them, under a name that no person has. */
const SALT_KEY = "#urutan";

export interface Aliases {
  /** The pseudonym of who is called so; drawn where there is none yet. */
  of(kind: AliasKind, name: string): string;
  /** A secret of this workbook. */
  readonly salt: string;
  /** Those drawn by now that were not kept yet: key and pseudonym. */
  drawn(): readonly (readonly [key: string, alias: string])[];
}

const keyOf = (kind: AliasKind, name: string): string => `${kind}:${name.trim().toLowerCase()}`;

function draw(random: Random, letters: number): string {
  // 256 is a whole multiple of 32: every letter is as likely.
  return [...random(new Uint8Array(letters))].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}

/** `kept`: lines of key and pseudonym as they stand in the workbook; what is no such line is passed over. */
export function aliasesFrom(kept: readonly (readonly RawCell[])[], random: Random): Aliases {
  const known = new Map(
    kept.flatMap(([key, alias]): [string, string][] =>
      typeof key === "string" && typeof alias === "string" && key !== "" && alias !== ""
        ? [[key, alias]]
        : [],
    ),
  );
  const taken = new Set(known.values());
  const fresh: [string, string][] = [];
  const keep = (key: string, alias: string): string => {
    known.set(key, alias);
    taken.add(alias);
    fresh.push([key, alias]);
    return alias;
  };
  return {
    salt: known.get(SALT_KEY) ?? keep(SALT_KEY, draw(random, 26)),
    of: (kind, name) => {
      const key = keyOf(kind, name);
      const standing = known.get(key);
      if (standing !== undefined) return standing;
      for (;;) {
        const alias = `${WORDS[kind]} ${draw(random, LETTERS)}`;
        if (!taken.has(alias)) return keep(key, alias);
      }
    },
    drawn: () => fresh,
  };
}
