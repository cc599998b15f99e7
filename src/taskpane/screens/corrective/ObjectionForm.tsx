// An objection to one finding: raised by the supervisor, or decided by QA, who alone corrects the marks, each by a click.
import type { WorkTranslator } from "../../../locales/work";
import { isoFromDay } from "../../../sop/days/isoFromDay";
import { parseDayText } from "../../../sop/days/parseDayText";
import { equalsAsExcel } from "../../../sop/entries/equalsAsExcel";
import { WORDS } from "../../../sop/entries/words";
import { criteriaNamed } from "../../../sop/objections/criteriaNamed";
import { OBJECTION_WORDS } from "../../../sop/objections/objectionWords";
import type { Criterion, Day, Lists } from "../../../sop/types";
import type { DraftRule, Fields, FormRow } from "../../../sheets/types";
import { DayField, ListField, TextField } from "../shared/fields";
import { yearOfMonth } from "../shared/typed-day";
import { RowForm } from "../shared/RowForm";
import { useTyped, type Typed } from "../shared/useTyped";

interface Props {
  readonly row: FormRow;
  /** Whose drafts the form's are. */
  readonly drafts: DraftRule;
  readonly asOf: Day;
  /** Who does it here; "" where they did not say. */
  readonly name: string;
  readonly lists: Lists;
  /** The row's, in their order. */
  readonly criteria: readonly Criterion[];
  readonly say: WorkTranslator;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** What the Log calls them. */
const RAISE = "Ajukan keberatan";
const DECIDE = "Putuskan keberatan";

export const hasObjection = ({ fields }: FormRow): boolean => (fields["objection"] ?? "").trim() !== "";

export function ObjectionForm(props: Props) {
  return hasObjection(props.row) ? <DecisionForm {...props} /> : <RaisingForm {...props} />;
}

const over = (typed: Typed, key: string, initial = "") => ({
  value: typed.fields[key] ?? ((typed.row.fields[key] ?? "") || initial),
  onChange: (value: string) => {
    typed.type({ ...typed.fields, [key]: value });
  },
});

function dayWrong(value: string, asOf: Day, say: WorkTranslator): string | undefined {
  const day = parseDayText(value);
  if (day === undefined) return say("dateWrong");
  return day > asOf ? say("dateFuture", { asOf }) : undefined;
}

function RaisingForm({ row, drafts, asOf, name, say, onSaved, onClose }: Props) {
  const typed = useTyped(drafts, RAISE, row);
  const day = over(typed, "objectionDate", isoFromDay(asOf));
  const by = over(typed, "objectionBy", name);
  const reason = over(typed, "objectionReason");
  const problem = dayWrong(day.value, asOf, say);
  const isEmpty = by.value.trim() === "" || reason.value.trim() === "";
  return (
    <RowForm
      action={RAISE}
      typed={typed}
      wanted={{
        objection: OBJECTION_WORDS.raised,
        objectionDate: day.value,
        objectionBy: by.value,
        objectionReason: reason.value,
      }}
      refused={problem !== undefined || isEmpty}
      say={say}
      onSaved={onSaved}
      onClose={onClose}
    >
      <DayField label={say("field.objectionDate")} {...day} problem={problem} year={yearOfMonth(row.month)} />
      <TextField label={say("field.objectionBy")} {...by} />
      <TextField long label={say("field.objectionReason")} {...reason} />
      <p className="small quiet">{say("objection.codes")}</p>
      {isEmpty && <p className="small">{say("objection.raiseNeeds")}</p>}
    </RowForm>
  );
}

const DECISIONS = [OBJECTION_WORDS.accepted, OBJECTION_WORDS.partly, OBJECTION_WORDS.rejected] as const;

function DecisionForm({ row, drafts, asOf, lists, criteria, say, onSaved, onClose }: Props) {
  const typed = useTyped(drafts, DECIDE, row);
  const standing = typed.row.fields;
  const decided = DECISIONS.find((word) => equalsAsExcel((standing["objection"] ?? "").trim(), word)) ?? "";
  const decision = typed.fields["objection"] ?? decided;
  const day = over(typed, "objectionDecisionDate", isoFromDay(asOf));
  const words = over(typed, "objectionDecision");
  const problem = dayWrong(day.value, asOf, say);
  const isEmpty = decision === "" || words.value.trim() === "";
  const isRejected = decision === OBJECTION_WORDS.rejected;
  const marks = criteria.flatMap((criterion, index) => {
    const key = `criterion${index}`;
    const before = standing[key] ?? "";
    return isInQuestion(criterion, before, standing) ? [{ criterion, key, before }] : [];
  });
  const corrected = isRejected ? [] : marks.filter(({ key, before }) => markOf(typed, key) !== before);
  const told = corrected.map(
    ({ criterion, key, before }) => `${criterion.code}: ${before || "–"} → ${markOf(typed, key) || "–"}.`,
  );
  return (
    <RowForm
      action={DECIDE}
      typed={typed}
      wanted={{
        objection: decision,
        objectionDecision: [...told, words.value.trim()].join(" "),
        objectionDecisionDate: day.value,
        ...Object.fromEntries(corrected.map(({ key }) => [key, markOf(typed, key)])),
      }}
      refused={problem !== undefined || isEmpty}
      say={say}
      onSaved={onSaved}
      onClose={onClose}
    >
      <p>
        {say("objection.raised", {
          by: standing["objectionBy"] ?? "",
          reason: standing["objectionReason"] ?? "",
        })}
      </p>
      <ListField
        label={say("field.objection")}
        value={decision}
        options={DECISIONS}
        empty={say("choose")}
        onChange={(value) => {
          typed.type({ ...typed.fields, objection: value });
        }}
      />
      {!isRejected && marks.length > 0 && (
        <fieldset>
          <legend>{say("objection.marks")}</legend>
          {marks.map(({ criterion, key }) => (
            <ListField
              key={key}
              wide
              label={`${criterion.code} ${criterion.name}`}
              options={lists.marks}
              empty={say("choose")}
              {...over(typed, key)}
            />
          ))}
        </fieldset>
      )}
      <TextField long label={say("field.objectionDecision")} {...words} />
      <DayField
        label={say("field.objectionDecisionDate")}
        {...day}
        problem={problem}
        year={yearOfMonth(row.month)}
      />
      {isEmpty && <p className="small">{say("objection.decideNeeds")}</p>}
    </RowForm>
  );
}

const markOf = ({ fields, row }: Typed, key: string): string => fields[key] ?? row.fields[key] ?? "";

/** What the objection can be about: the criteria it names, and those that were marked Tidak. */
const isInQuestion = ({ code }: Criterion, mark: string, fields: Fields): boolean =>
  equalsAsExcel(mark, WORDS.no) ||
  criteriaNamed(fields["objectionReason"] ?? "").includes(code.toUpperCase());
