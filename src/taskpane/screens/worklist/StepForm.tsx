// One step done in place: its day (today unless told otherwise), its text, and who goes on from there.
import { useEffect, useRef, useState } from "react";
import type { WorkTranslator } from "../../../locales/work";
import { isoFromDay } from "../../../sop/days/isoFromDay";
import type { Day } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { DraftRule, FormRow } from "../../../sheets/types";
import { DayField, ListField, TextField } from "../shared/fields";
import { yearOfMonth } from "../shared/typed-day";
import { RowForm } from "../shared/RowForm";
import { useTyped } from "../shared/useTyped";
import { dayProblem, draftFormOf, LOG_ACTIONS, STEP_FIELDS, stepLacks } from "./steps";

export function StepForm(props: {
  step: OpenStep;
  row: FormRow;
  /** Whose drafts the form's are. */
  drafts: DraftRule;
  asOf: Day;
  people: readonly string[];
  /** Who does it here; "" where they did not say. */
  name: string;
  say: WorkTranslator;
  onDone: () => void;
  onClose: () => void;
}) {
  const { step, asOf, people, name, say, onDone, onClose } = props;
  const typed = useTyped(props.drafts, draftFormOf(step.link), props.row);
  const { row } = typed;
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { done, text, next, by } = STEP_FIELDS[step.link];
  // Whoever answers is in charge, unless they say somebody else is.
  const presumed = step.link === "supervisorToQa" && name === step.owner ? { [next ?? ""]: name } : {};
  const valueOf = (key: string): string => typed.fields[key] ?? (row.fields[key] || (presumed[key] ?? ""));
  const day = typed.fields[done] ?? isoFromDay(asOf);
  const problem = dayProblem(day, asOf, row.fields["findingDate"] ?? "");
  const wanted = {
    [done]: day,
    [text]: valueOf(text),
    ...(next === undefined ? {} : { [next]: valueOf(next) }),
  };
  // What was done, and who goes on from there, are the step: without them it is none.
  const lacks = stepLacks(step.link, wanted);
  const lackOf = (key: string) => (asked && lacks.includes(key) ? say("sample.gap.empty") : undefined);
  useEffect(() => {
    if (asked) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [asked]);
  // The keyboard begins at the first field that says nothing yet: the day stands.
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      "input, textarea, select",
    );
    [...(fields ?? [])].find(({ value }) => value === "")?.focus();
  }, []);
  const set = (key: string) => (value: string) => {
    typed.type({ ...typed.fields, [key]: value });
  };
  return (
    <RowForm
      action={LOG_ACTIONS[step.link]}
      typed={typed}
      wanted={wanted}
      whereEmpty={{ [by]: name }}
      refused={problem !== undefined || lacks.length > 0}
      onRefused={() => {
        setAsked(true);
        form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      }}
      saveLabel={say("worklist.doShort")}
      say={say}
      onSaved={onDone}
      onClose={onClose}
    >
      <div ref={form} className="contents asked">
        <DayField
          label={say(`field.${done}`)}
          value={day}
          year={yearOfMonth(row.month)}
          onChange={set(done)}
          problem={problem && say(problem.key, problem.params)}
        />
        <TextField
          long
          required
          label={say(`field.${text}`)}
          value={valueOf(text)}
          onChange={set(text)}
          problem={lackOf(text)}
        />
        {next !== undefined && (
          <ListField
            label={say(`field.${next}`)}
            value={valueOf(next)}
            options={people}
            empty={say("choose")}
            onChange={set(next)}
            problem={lackOf(next)}
          />
        )}
      </div>
    </RowForm>
  );
}
