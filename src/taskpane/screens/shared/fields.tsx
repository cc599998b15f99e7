// The fields of the work screens: a label, what stands there, and what is wrong with it. Text in, text out.
import { useId, useState, type KeyboardEvent } from "react";
import { Field, Input, Textarea } from "@fluentui/react-components";
import { parseDayText } from "../../../sop/days/parseDayText";
import { isoFromDay, shownDay } from "../../../sop/days/isoFromDay";
import { Choice } from "../../parts/Choice";
import { useText } from "../../text";
import { typedDay } from "./typed-day";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  /** What may be wrong, and keeps nobody from saving. */
  readonly doubt?: string | undefined;
  /** The column that it fills, by which it is found. */
  readonly field?: string | undefined;
}

const validity = (problem: string | undefined, doubt?: string) => {
  if (problem !== undefined) return { validationState: "error" as const, validationMessage: problem };
  return doubt === undefined ? {} : { validationState: "warning" as const, validationMessage: doubt };
};

export function TextField({
  label,
  value,
  onChange,
  problem,
  doubt,
  field,
  long = false,
  required = false,
}: FieldProps & { long?: boolean; required?: boolean }) {
  const change = (_: unknown, data: { value: string }) => {
    onChange(data.value);
  };
  return (
    <Field label={label} className="grow" data-field={field} {...validity(problem, doubt)}>
      {long ? (
        <Textarea
          value={value}
          rows={3}
          resize="vertical"
          aria-required={required || undefined}
          onChange={change}
        />
      ) : (
        <Input value={value} onChange={change} />
      )}
    </Field>
  );
}

/** A time of day as people type it, `9:30`, `9.30` and `930` too; the value is `09:30`, or what was typed where that is no time. */
export function TimeField(props: FieldProps) {
  const text = useText();
  return <ReadField {...props} placeholder={text("pane.typed.time")} read={timeOf} />;
}

const timeOf = (typed: string): string =>
  typed.replace(
    /^(\d{1,2})[.:]?(\d{2})$/,
    (_whole, hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`,
  );

/** Seconds, or minutes and seconds as a telephone shows them: `3:20` is 200, `1:03:20` is 3800. */
export function SecondsField(props: FieldProps) {
  return <ReadField {...props} read={secondsOf} />;
}

const secondsOf = (typed: string): string =>
  typed.replace(
    /^(?:(\d{1,2}):(?=[0-5]\d:))?(\d{1,3}):([0-5]\d)$/,
    (_whole, hours: string | undefined, minutes: string, seconds: string) =>
      String((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)),
  );

/** What is typed stands as it is until the field is left; the value is how it is read. */
function ReadField({
  label,
  value,
  onChange,
  problem,
  field,
  placeholder,
  read,
}: FieldProps & { placeholder?: string; read: (typed: string) => string }) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} className="grow" data-field={field} {...validity(problem)}>
      <Input
        value={typed ?? value}
        placeholder={placeholder}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(read(data.value.trim()));
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </Field>
  );
}

/**
 * A day as people type it, dd/mm/yyyy and whatever else can be read in one way; the value is ISO text, or what was typed where that is
 * no day. `year`: of a day that is typed without.
 */
export function DayField({
  label,
  value,
  onChange,
  problem,
  field,
  year,
}: FieldProps & { year?: number | undefined }) {
  const shown = (given: string): string => {
    const day = parseDayText(given);
    return day === undefined ? given : shownDay(day);
  };
  const text = useText();
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} className="grow" data-field={field} {...validity(problem)}>
      <Input
        value={typed ?? shown(value)}
        placeholder={text("pane.typed.day")}
        inputMode="numeric"
        onChange={(_, data) => {
          setTyped(data.value);
          const day = typedDay(data.value, year);
          onChange(day === undefined ? data.value : isoFromDay(day));
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </Field>
  );
}

/** A short list of the workbook with all its words in view; a key that one of them begins with chooses it. What else stands there is said. */
export function SegmentField({
  label,
  value,
  onChange,
  options,
  field,
}: FieldProps & { options: readonly string[] }) {
  const id = useId();
  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const option = options.find((one) => one.slice(0, 1).toLowerCase() === event.key.toLowerCase());
    if (option === undefined) return;
    event.preventDefault();
    onChange(option);
  };
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- Its radios are what takes the focus.
    <div role="radiogroup" aria-labelledby={id} className="line middle" data-field={field} onKeyDown={byKey}>
      <span id={id}>{label}</span>
      <Segments name={id} options={options} value={value} toneOf={() => "yes"} onChoose={onChange} />
      {value !== "" && !options.includes(value) && <span className="small problem">{value}</span>}
    </div>
  );
}

/** The radios of one group side by side. `name` is the group's own. */
export function Segments(props: {
  name: string;
  options: readonly string[];
  value: string;
  toneOf: (option: string) => "yes" | "no" | "none";
  onChoose: (option: string) => void;
}) {
  const { name, options, value, toneOf, onChoose } = props;
  return (
    <span className="segments">
      {options.map((option) => (
        <label key={option} className={`segment ${toneOf(option)}`}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={value === option}
            onChange={() => {
              onChoose(option);
            }}
          />
          <span>{option}</span>
        </label>
      ))}
    </span>
  );
}

/** A list of the workbook; what stands in the cell is offered too, whether or not the list has it. `wide`: names need a line. */
export function ListField({
  label,
  value,
  onChange,
  options,
  empty,
  wide = false,
  problem,
  field,
}: FieldProps & {
  options: readonly (string | { readonly value: string; readonly label: string })[];
  empty: string;
  wide?: boolean;
}) {
  const known = options.map((option) =>
    typeof option === "string" ? { value: option, label: option } : option,
  );
  const offered =
    known.some((option) => option.value === value) || value === ""
      ? known
      : [{ value, label: value }, ...known];
  return (
    <Choice
      label={label}
      value={value}
      options={[{ value: "", label: empty }, ...offered]}
      onChoose={onChange}
      wide={wide}
      title={wide ? offered.find((option) => option.value === value)?.label : undefined}
      problem={problem}
      field={field}
    />
  );
}
