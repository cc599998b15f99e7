// One step done in place: its day (today unless told otherwise), its text, and who goes on from there.
import { useState } from "react";
import type { WorkTranslator } from "../../../locales/work";
import { isoFromDay } from "../../../sop/days/isoFromDay";
import type { Day } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { FormRow } from "../../../workbook/types";
import { DayField, ListField, TextField } from "../shared/fields";
import { RowForm } from "../shared/RowForm";
import { dayProblem, STEP_FIELDS } from "./steps";

export function StepForm(props: {
  step: OpenStep;
  row: FormRow;
  asOf: Day;
  people: readonly string[];
  say: WorkTranslator;
  onDone: () => void;
  onClose: () => void;
}) {
  const { step, asOf, people, say, onDone, onClose } = props;
  // What the form was opened over stays what it compares with, however often the list is read again.
  const [row] = useState(props.row);
  const { done, text, next } = STEP_FIELDS[step.link];
  const [fields, setFields] = useState({
    day: isoFromDay(asOf),
    text: row.fields[text] ?? "",
    next: next === undefined ? "" : (row.fields[next] ?? ""),
  });
  const problem = dayProblem(fields.day, asOf, row.fields["findingDate"] ?? "");
  const wanted = {
    [done]: fields.day,
    [text]: fields.text,
    ...(next === undefined ? {} : { [next]: fields.next }),
  };
  const set = (key: keyof typeof fields) => (value: string) => {
    setFields({ ...fields, [key]: value });
  };
  return (
    <RowForm
      action={`Umpan balik: ${step.link}`}
      row={row}
      wanted={wanted}
      refused={problem !== undefined}
      say={say}
      onSaved={onDone}
      onClose={onClose}
    >
      <DayField
        label={say(`field.${done}`)}
        value={fields.day}
        onChange={set("day")}
        problem={problem && say(problem.key, problem.params)}
      />
      <TextField long label={say(`field.${text}`)} value={fields.text} onChange={set("text")} />
      {next !== undefined && (
        <ListField
          label={say(`field.${next}`)}
          value={fields.next}
          options={people}
          empty={say("choose")}
          onChange={set("next")}
        />
      )}
    </RowForm>
  );
}
