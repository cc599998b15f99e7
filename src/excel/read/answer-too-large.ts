/** Whether Excel refused an answer as past its cap of 5 MB (docs/excel-truths.md, "Limits and speed"). */

// By its code alone: office.js may live in another realm, where its errors are no instances of this one's Error.
export const isAnswerTooLarge = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === "ResponsePayloadSizeLimitExceeded";
