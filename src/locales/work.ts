// The keys of the work screens' words, without what they have in common.
import type { TextKey, TextParams } from "./dictionary";

type Within<K> = K extends `work.${infer Rest}` ? Rest : never;
export type WorkKey = Within<TextKey>;
/** Gives the text of a work screen's key in one language. */
export type WorkTranslator = (key: WorkKey, params?: TextParams) => string;
