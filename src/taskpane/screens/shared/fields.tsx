// The fields of the work screens: a label, what stands there, and what is wrong with it. Text in, text out.
import { useState } from "react";
import { Field, Input, Textarea } from "@fluentui/react-components";
import { parseDayText } from "../../../sop/days/parseDayText";
import { isoFromDay, shownDay } from "../../../sop/days/isoFromDay";
import { Choice } from "../../parts/Choice";
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
}: FieldProps & { long?: boolean }) {
  const change = (_: unknown, data: { value: string }) => {
    onChange(data.value);
  };
  return (
    <Field label={label} className="grow" data-field={field} {...validity(problem, doubt)}>
      {long ? (
        <Textarea value={value} rows={3} resize="vertical" onChange={change} />
      ) : (
        <Input value={value} onChange={change} />
      )}
    </Field>
  );
}

/** A time of day as people type it, `9:30`, `9.30` and `930` too; the value is `09:30`, or what was typed where that is no time. */
export function TimeField({ label, value, onChange, problem, field }: FieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} className="grow" data-field={field} {...validity(problem)}>
      <Input
        value={typed ?? value}
        placeholder="hh:mm"
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(
            data.value
              .trim()
              .replace(
                /^(\d{1,2})[.:]?(\d{2})$/,
                (_whole, hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`,
              ),
          );
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
  const shown = (text: string): string => {
    const day = parseDayText(text);
    return day === undefined ? text : shownDay(day);
  };
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} className="grow" data-field={field} {...validity(problem)}>
      <Input
        value={typed ?? shown(value)}
        placeholder="dd/mm/yyyy"
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
