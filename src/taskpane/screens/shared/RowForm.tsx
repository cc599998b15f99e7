// A form over some cells of one row: saves what is wanted, shows a co-author's change beside it, and tells how it ended.
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Fields } from "../../../sheets/types";
import { ConflictView } from "./ConflictView";
import { DiscardButton } from "./DiscardButton";
import { DraftState } from "./DraftState";
import { SavingMessage } from "./SavingMessage";
import { useSaving } from "./useSaving";
import type { Typed } from "./useTyped";

/** `action` is what the Log calls it; `refused`: nothing is saved as long as something typed cannot stand so. */
export function RowForm(props: {
  action: string;
  /** What is typed, over the row as it was then: however often the list is read again, that is compared with. */
  typed: Typed;
  wanted: Fields;
  /** Filled in along with it where nothing stands. */
  whereEmpty?: Fields;
  refused: boolean;
  /** Saving was tried all the same: what is wrong is to be shown. Without it the button is out of use instead. */
  onRefused?: () => void;
  say: WorkTranslator;
  saveLabel?: string;
  onSaved: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { action, typed, wanted, whereEmpty, refused, onRefused, say, onSaved, onClose, children } = props;
  const { saving, save, reset } = useSaving(action, () => {
    typed.drop();
    onSaved();
  });
  if (saving.kind === "conflict")
    return (
      <ConflictView
        conflicts={saving.conflicts}
        say={say}
        onDecide={(chosen) => {
          save(saving.row, { ...wanted, ...chosen }, whereEmpty);
        }}
      />
    );
  return (
    <form
      className="folded"
      onSubmit={(event) => {
        event.preventDefault();
        if (refused) onRefused?.();
        else save(typed.row, wanted, whereEmpty);
      }}
    >
      <DraftState restored={typed.restored} older={typed.older} unkept={typed.unkept} say={say} />
      {children}
      <SavingMessage saving={saving} say={say} onDismiss={reset} />
      <div className="line">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={saving.kind === "running" || (refused && !onRefused)}
        >
          {props.saveLabel ?? say("save")}
        </Button>
        <Button onClick={onClose}>{say("worklist.close")}</Button>
        {Object.keys(typed.fields).length > 0 && (
          <DiscardButton
            say={say}
            onDiscard={() => {
              typed.drop();
              onClose();
            }}
          />
        )}
      </div>
    </form>
  );
}
