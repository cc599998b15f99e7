// A labelled list to choose from: the platform's own, in Fluent's colours; it costs the first screen next to nothing.
import { useId } from "react";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The label's language, where it is another than the pane's. */
  readonly lang?: string;
}

/**
 * `onChoose` is called with the value of the option chosen. A `wide` list has a line to itself; a `quiet` one is named for
 * screen readers alone.
 */
export function Choice<T extends string>(props: {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
  wide?: boolean;
  quiet?: boolean;
  /** What is chosen, where it may be longer than its line. */
  title?: string | undefined;
  /** What is wrong with what is chosen. */
  problem?: string | undefined;
  /** The column that it fills. */
  field?: string | undefined;
}) {
  const { label, options, value, onChoose, problem } = props;
  const id = useId();
  return (
    <div
      className={props.quiet ? "choice pick" : props.wide ? "choice grow wide" : "choice grow"}
      data-field={props.field}
    >
      {!props.quiet && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        {...(props.quiet ? { "aria-label": label, title: label } : { title: props.title })}
        {...(problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <span id={`${id}-problem`} className="small problem">
          {problem}
        </span>
      )}
    </div>
  );
}
