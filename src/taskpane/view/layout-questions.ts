// The headers that a person must say what they are, from the findings that ask.
import type { Finding } from "../../sop/types";

export interface LayoutQuestion {
  readonly header: string;
  /** Where it stands, the first where it stands on several. */
  readonly sheet: string;
  /** Headers of the declared columns that are missing there. */
  readonly candidates: readonly string[];
}

/** One question for each header: what is answered holds for all sheets. */
export function questionsOf(findings: readonly Finding[]): readonly LayoutQuestion[] {
  const questions = new Map<string, LayoutQuestion>();
  for (const { code, header, sheet, params } of findings) {
    if (code !== "layoutChanged" || params["problem"] !== "columnRenamed") continue;
    const asked = questions.get(header);
    const candidates = [...(asked?.candidates ?? []), ...String(params["missing"]).split("\n")];
    questions.set(header, { header, sheet: asked?.sheet ?? sheet, candidates: [...new Set(candidates)] });
  }
  return [...questions.values()];
}
