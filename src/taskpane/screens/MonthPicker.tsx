// Which month a screen is about.
import { formatMonth } from "../../locales";
import type { Month } from "../../sop/types";
import { Choice } from "../parts/Choice";
import { useSpeech } from "../text";

/** Newest first. */
export function MonthPicker(props: {
  months: readonly Month[];
  month: Month;
  onPick: (month: Month) => void;
}) {
  const { text, language } = useSpeech();
  const months = [...props.months].sort().reverse();
  return (
    <Choice
      label={text("pane.month.label")}
      options={months.map((value) => ({ value, label: formatMonth(language, value) }))}
      value={props.month}
      onChoose={props.onPick}
    />
  );
}
