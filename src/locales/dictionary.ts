// The shape that both languages' words share, area by area, and the keys by which their texts are asked for.
import type { words as calibration } from "./id/calibration";
import type { words as common } from "./id/common";
import type { words as errors } from "./id/errors";
import type { words as findings } from "./id/findings";
import type { words as guide } from "./id/guide";
import type { words as help } from "./id/help";
import type { words as imported } from "./id/import";
import type { words as plan } from "./id/plan";
import type { words as mc } from "./id/mc";
import type { words as nextYear } from "./id/nextYear";
import type { words as records } from "./id/records";
import type { words as reports } from "./id/reports";
import type { words as ribbon } from "./id/ribbon";
import type { words as role } from "./id/role";
import type { words as scorecard } from "./id/scorecard";
import type { words as search } from "./id/search";
import type { words as selfTest } from "./id/selfTest";
import type { words as settings } from "./id/settings";
import type { words as setUp } from "./id/setUp";
import type { words as work } from "./id/work";

/** Languages of pane and messages. The sheets themselves are Indonesian always. */
export type Language = "id" | "en";
export const LANGUAGES: readonly Language[] = ["id", "en"];
/** Each language by its own name, whatever is spoken at the moment. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { id: "Bahasa Indonesia", en: "English" };

/** The areas of the pane that have words of their own. Their keys share one tree, and no key is in two areas. */
interface Areas {
  readonly calibration: typeof calibration;
  readonly common: typeof common;
  readonly errors: typeof errors;
  readonly findings: typeof findings;
  readonly guide: typeof guide;
  readonly help: typeof help;
  readonly import: typeof imported;
  readonly mc: typeof mc;
  readonly plan: typeof plan;
  readonly nextYear: typeof nextYear;
  readonly records: typeof records;
  readonly reports: typeof reports;
  readonly ribbon: typeof ribbon;
  readonly role: typeof role;
  readonly scorecard: typeof scorecard;
  readonly search: typeof search;
  readonly selfTest: typeof selfTest;
  readonly settings: typeof settings;
  readonly setUp: typeof setUp;
  readonly work: typeof work;
}
export type AreaName = keyof Areas;

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Indonesian is the pattern: another language must have each of an area's keys and no more. */
export type AreaWords<A extends AreaName> = Texts<Areas[A]>;

/** The words of all areas as one tree. */
export type Dictionary = AreaWords<"calibration"> &
  AreaWords<"common"> &
  AreaWords<"errors"> &
  AreaWords<"findings"> &
  AreaWords<"guide"> &
  AreaWords<"help"> &
  AreaWords<"import"> &
  AreaWords<"mc"> &
  AreaWords<"plan"> &
  AreaWords<"nextYear"> &
  AreaWords<"records"> &
  AreaWords<"reports"> &
  AreaWords<"ribbon"> &
  AreaWords<"role"> &
  AreaWords<"scorecard"> &
  AreaWords<"search"> &
  AreaWords<"selfTest"> &
  AreaWords<"settings"> &
  AreaWords<"setUp"> &
  AreaWords<"work">;

// `done_one` and `done_other` are asked for as `done`, with a count.
type Spoken<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
type Leaves<T, Path extends string> = {
  [K in keyof T & string]: T[K] extends string ? Spoken<`${Path}${K}`> : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** A text's key, such as `verdict.late`. */
export type TextKey = { [A in AreaName]: Leaves<Areas[A], ""> }[AreaName];

/** What a text's placeholders are filled with; days as serials or ISO text, months as `YYYY-MM`. */
export type TextParams = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language. */
export type Translator = (key: TextKey, params?: TextParams) => string;
