// One setting: its field by its kind, what it means, and where the procedure says so.
import { useId } from "react";
import { Checkbox, Field, Input, useFieldControlProps_unstable } from "@fluentui/react-components";
import { useText } from "../../text";
import { DayInput } from "./DayInput";
import { FORMS, WEEKDAYS, type ChoiceName, type SettingName } from "./names";
import { isChoice, optionsOf, problemOf } from "./words";

interface Props {
  readonly name: SettingName;
  /** Undefined where the setting has no row in the workbook. */
  readonly value: string | undefined;
  readonly wrong: boolean;
  readonly callStatuses: readonly string[];
  readonly onChange: (value: string) => void;
}

export function SettingField(props: Props) {
  const { name, value, wrong } = props;
  const text = useText();
  const label = text(`settings.field.${name}.label`);
  if (value === undefined)
    return (
      <p>
        {label}: {text("settings.missing")}
      </p>
    );
  const { clause, kind } = FORMS[name];
  // A clause is one name: its number does not stand alone on the next line.
  const source =
    clause === undefined
      ? text("settings.silent")
      : text("settings.clause", { clause: clause.replaceAll(" ", "\u00a0") });
  const hint = `${text(`settings.field.${name}.why`)} ${source}`;
  const problem = wrong ? problemOf(text, name) : undefined;
  if (kind === "weekend" || kind === "statuses")
    return <Checks {...props} value={value} label={label} hint={hint} problem={problem} />;
  return (
    <Field
      label={label}
      hint={hint}
      {...(problem === undefined ? {} : { validationState: "error" as const, validationMessage: problem })}
    >
      {isChoice(name) ? (
        <Select name={name} value={value} onChange={props.onChange} />
      ) : kind === "day" ? (
        <DayInput value={value} onChange={props.onChange} />
      ) : (
        <Input
          value={value}
          inputMode={INPUT_MODES[kind]}
          onChange={(_, data) => {
            props.onChange(data.value);
          }}
        />
      )}
    </Field>
  );
}

const INPUT_MODES = {
  whole: "numeric",
  wholeOrEmpty: "numeric",
  percent: "decimal",
  rating: "decimal",
  text: "text",
  shares: "text",
  address: "url",
  choice: "text",
} as const;

/** The platform's own list, with what Field gives its control: label, hint and whether it is wrong. */
function Select(props: { name: ChoiceName; value: string; onChange: (value: string) => void }) {
  const { name, value, onChange } = props;
  const given = useFieldControlProps_unstable({}, { supportsLabelFor: true });
  const text = useText();
  const options = optionsOf(text, name);
  const offered = options.some((option) => option.value === value)
    ? options
    : [{ value, label: value }, ...options];
  return (
    <span className="choice">
      <select
        {...given}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {offered.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Several of a few: the days of the weekend as seven digits, the statuses with commas between. */
function Checks(
  props: Omit<Props, "value"> & {
    value: string;
    label: string;
    hint: string;
    problem: string | undefined;
  },
) {
  const { name, value, callStatuses, onChange, label, hint, problem } = props;
  const text = useText();
  const id = useId();
  const picked = value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const isPicked = (one: string): boolean =>
    picked.some((other) => other.toLowerCase() === one.toLowerCase());
  const items =
    name === "weekend"
      ? WEEKDAYS.map((weekday, index) => ({
          label: text(`settings.weekday.${weekday}`),
          checked: value[index] === "1",
          onToggle: () => {
            const flags = WEEKDAYS.map((_, at) => ((value[at] === "1") === (at !== index) ? "1" : "0"));
            onChange(flags.join(""));
          },
        }))
      : [...callStatuses, ...picked.filter((one) => !callStatuses.some((known) => same(known, one)))].map(
          (status) => ({
            label: status,
            checked: isPicked(status),
            onToggle: () => {
              onChange(
                (isPicked(status) ? picked.filter((one) => !same(one, status)) : [...picked, status]).join(
                  ", ",
                ),
              );
            },
          }),
        );
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <p id={id}>{label}</p>
      <div className="checks">
        {items.map((item) => (
          <Checkbox key={item.label} label={item.label} checked={item.checked} onChange={item.onToggle} />
        ))}
      </div>
      <p id={`${id}-hint`} className="small quiet">
        {hint}
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </div>
  );
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
