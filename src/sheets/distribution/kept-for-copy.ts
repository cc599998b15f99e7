/** What people filled in on a report, as its copy may show it: figures and days always, words by choice. */
import { asTyped, type CellContent } from "../edits/edit";
import type { ReportDraft } from "../report/report-draft";
import type { KeptLine, ReadReport } from "../report/standing";
import type { Scrubber } from "./scrub";

type Kept = ReadonlyMap<string, KeptLine>;

/** By the keys of the copy's own lines. */
export function keptForCopy(
  read: ReadReport | undefined,
  { scrub, scrubFree }: Scrubber,
  freeText: boolean,
): Kept {
  const clean = (content: CellContent): CellContent => {
    if (typeof content !== "string") return content;
    const words = content.replace(/^'/, "");
    return !freeText || words === "" || content.startsWith("=") ? "" : asTyped(scrubFree(words));
  };
  return new Map(
    [...(read?.kept ?? [])].map(([key, { fields }]): [string, KeptLine] => {
      const own = key
        .split(":")
        .map((part) => scrub(part).toLowerCase())
        .join(":");
      const cleaned = Object.entries(fields).map(([field, content]) => [field, clean(content)] as const);
      // Nothing is gathered from a copy: where its lines stood is not its business.
      const unknown = { base: {}, values: {}, places: {}, record: { row: -1, content: {}, text: "" } };
      return [own, { label: "", fields: Object.fromEntries(cleaned), ...unknown }];
    }),
  );
}

/** What has a cell on the copy: the rest would stand there as words that have lost their line. */
export function withCells(kept: Kept, draft: Pick<ReportDraft, "kept">): Kept {
  const cells = new Set(draft.kept.map(({ key, field }) => `${key}\n${field}`));
  return new Map(
    [...kept].map(([key, line]) => [
      key,
      {
        ...line,
        fields: Object.fromEntries(
          Object.entries(line.fields).filter(([field]) => cells.has(`${key}\n${field}`)),
        ),
      },
    ]),
  );
}
