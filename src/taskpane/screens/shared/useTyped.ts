// What is typed into a form over a row, kept on this machine until it is saved or discarded: leaving loses nothing.
import { useState } from "react";
import type { DraftRule, Fields, FormRow } from "../../../sheets/types";
import { draftFor } from "../../drafts/drafts";
import { useDraftKeeper, type Unkept } from "../../drafts/useDraftKeeper";
import { useSurroundings } from "../../surroundings";

export interface Typed {
  /** The row as it was when the typing began: what a co-author's change is told from. */
  readonly row: FormRow;
  /** By column key: what differs from the row because it was typed. */
  readonly fields: Fields;
  /** It was typed before the form was opened now. */
  readonly restored: boolean;
  /** It was kept by an older version, perhaps in another workbook. */
  readonly older: boolean;
  readonly unkept: Unkept | undefined;
  readonly type: (fields: Fields) => void;
  /** Forget it: it has been saved, or the person gave it up. */
  readonly drop: () => void;
}

/** `form` tells two forms over the same row apart. */
export function useTyped(rule: DraftRule, form: string, current: FormRow): Typed {
  const { today } = useSurroundings();
  const [before] = useState(() => draftFor(rule, form, current, today()));
  const [typed, setTyped] = useState<Pick<Typed, "row" | "fields">>({
    row: before?.draft.row ?? current,
    fields: before?.draft.fields ?? {},
  });
  const keeper = useDraftKeeper(rule, form, before?.older);
  const { row, fields } = typed;
  return {
    row,
    fields,
    restored: before !== undefined && Object.keys(fields).length > 0,
    older: before?.older !== undefined,
    unkept: keeper.unkept,
    type: (next) => {
      setTyped({ row, fields: next });
      keeper.keep({ row, fields: next, token: "" });
    },
    drop: () => {
      setTyped({ row: current, fields: {} });
      keeper.drop(row);
    },
  };
}
