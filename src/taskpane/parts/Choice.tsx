// A labelled list to choose from: the platform's own, in Fluent's colours; it costs the first screen next to nothing.
import { useId } from "react";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The label's language, where it is another than the pane's. */
  readonly lang?: string;
}

/** `onChoose` is called with the value of the option chosen. A `wide` list has a line to itself. */
export function Choice<T extends string>(props: {
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChoose: (value: T) => void;
  wide?: boolean;
}) {
  const { label, options, value, onChoose } = props;
  const id = useId();
  return (
    <div className={props.wide ? "choice grow wide" : "choice grow"}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
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
    </div>
  );
}
