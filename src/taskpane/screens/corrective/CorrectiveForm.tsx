// The cells of one corrective action; Closed is refused, with the reason, while what it needs is empty.
import type { WorkTranslator } from "../../../locales/work";
import { CLOSING_COLUMNS } from "../../../sop/correction/missingBeforeClosed";
import { equalsAsExcel } from "../../../sop/entries/equalsAsExcel";
import { parseDayText } from "../../../sop/days/parseDayText";
import { WORDS } from "../../../sop/entries/words";
import type { Lists } from "../../../sop/types";
import type { DraftRule, FormRow } from "../../../sheets/types";
import { DayField, ListField, TextField } from "../shared/fields";
import { yearOfMonth } from "../shared/typed-day";
import { RowForm } from "../shared/RowForm";
import { useTyped } from "../shared/useTyped";

/** What the Log calls it. */
const ACTION = "Tindakan korektif";
const LONG = ["rootCause", "correction", "correctiveAction"] as const;
const DAYS = ["acknowledgedDate", "targetDate", "completedDate"] as const;

export function CorrectiveForm(props: {
  row: FormRow;
  /** Whose drafts the form's are. */
  drafts: DraftRule;
  lists: Lists;
  say: WorkTranslator;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { lists, say, onSaved, onClose } = props;
  const typed = useTyped(props.drafts, ACTION, props.row);
  const { row, fields: changes } = typed;
  const value = (key: string): string => changes[key] ?? row.fields[key] ?? "";
  const over = (
    key:
      | (typeof LONG)[number]
      | (typeof DAYS)[number]
      | "personInCharge"
      | "effectivenessCheck"
      | "rootCategory"
      | "status",
  ) => ({
    label: say(`field.${key}`),
    value: value(key),
    onChange: (next: string) => {
      typed.type({ ...changes, [key]: next });
    },
  });
  const wrongDay = (key: (typeof DAYS)[number]): string | undefined =>
    value(key) === "" || parseDayText(value(key)) !== undefined ? undefined : say("dateWrong");
  const missing = CLOSING_COLUMNS.filter((key) => value(key) === "");
  const refused = equalsAsExcel(value("status"), WORDS.closed) && missing.length > 0;
  const bad = refused || DAYS.some((key) => wrongDay(key) !== undefined && key in changes);
  return (
    <RowForm
      action={ACTION}
      typed={typed}
      wanted={changes}
      refused={bad}
      say={say}
      onSaved={onSaved}
      onClose={onClose}
    >
      <ListField {...over("rootCategory")} options={lists.rootCategories} empty={say("choose")} />
      {LONG.map((key) => (
        <TextField key={key} long {...over(key)} />
      ))}
      <ListField {...over("personInCharge")} options={lists.people} empty={say("choose")} />
      <div className="line">
        {DAYS.map((key) => (
          <DayField key={key} {...over(key)} problem={wrongDay(key)} year={yearOfMonth(row.month)} />
        ))}
      </div>
      <TextField long {...over("effectivenessCheck")} />
      <ListField {...over("status")} options={lists.statuses} empty={say("choose")} />
      {refused && (
        <p role="alert">
          {say("corrective.closedIncomplete", {
            fields: missing.map((key) => say(`field.${key}`)).join(", "),
          })}
        </p>
      )}
    </RowForm>
  );
}
