// What every finding must have in words, in each language: a missing text is an error in that language's file.
import type { FindingCode } from "../sop/types";
import type { UnfinishedAction } from "../sop/types/unfinished";

/** What stands in the cell, and why it is reported. Some findings are told otherwise where their parameters say more. */
export type FindingTexts = Readonly<
  Record<
    | FindingCode
    | "listValueSuggestion"
    | "duplicateSampleNumberMoved"
    | "planAlteredMissing"
    | "planAlteredAdded",
    string
  >
>;

/** What was begun and not done to its end, and what ends it. */
export type UnfinishedTexts = Readonly<Record<UnfinishedAction, string>>;

/** What findings of one kind are called together. */
export type FindingNames = Readonly<Record<FindingCode, string>>;
