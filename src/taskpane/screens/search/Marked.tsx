// A text with what was found in it marked.
import type { MarkedPart } from "../../../sop/search/markMatches";

export function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  // They never change places: what is found anew is another list.
  return parts.map(({ text, marked }, index) =>
    // A part has no other name than its place.
    marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
