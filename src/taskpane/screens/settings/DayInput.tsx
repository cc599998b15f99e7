// A day as people type it, dd/mm/yyyy and whatever else can be read in one way; the value is ISO text, or what was typed where that is no day.
import { useState } from "react";
import { Input } from "@fluentui/react-components";
import { isoFromDay, shownDay } from "../../../sop/days/isoFromDay";
import { parseDayText } from "../../../sop/days/parseDayText";
import { useText } from "../../text";
import { typedDay } from "../shared/typed-day";

/** Inside a Field, which gives it its label and hint. */
export function DayInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText();
  const [typed, setTyped] = useState<string>();
  const day = parseDayText(value);
  return (
    <Input
      value={typed ?? (day === undefined ? value : shownDay(day))}
      placeholder={text("pane.typed.day")}
      inputMode="numeric"
      onChange={(_, data) => {
        setTyped(data.value);
        const read = typedDay(data.value);
        onChange(read === undefined ? data.value : isoFromDay(read));
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
