// The workbook's rows ready to be searched, and the answer to what is typed: found in slices, so that typing never waits.
import { useCallback, useEffect, useState } from "react";
import type { SearchQuery } from "../../../sop/search/searchRows";
import type { SearchAnswer, SearchReading, Since, WorkbookError } from "../../../sheets/types";
import { inSlices } from "../../hooks/inSlices";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";

export interface Searching {
  readonly reading: SearchReading | undefined;
  readonly failure: WorkbookError | undefined;
  readonly refresh: () => void;
  /** The last question that was answered, with its answer; it stands until the next is. */
  readonly answered: { readonly query: SearchQuery; readonly answer: SearchAnswer } | undefined;
}

/** `query` must stay the same object as long as the same is asked. */
export function useSearch(query: SearchQuery): Searching {
  const { actions, today } = useSurroundings();
  const read = useCallback(
    (since?: Since<SearchReading>) => actions.readSearch({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  const [answered, setAnswered] = useState<Searching["answered"]>();
  useEffect(() => {
    if (!value) return undefined;
    return inSlices(value.search(query), (answer) => {
      setAnswered({ query, answer });
    });
  }, [value, query]);
  useEffect(() => {
    // While the person types the first word.
    return value && inSlices(value.prepare(), () => undefined);
  }, [value]);
  return { reading: value, failure, refresh: () => void refresh(), answered };
}
