// One criterion of the scorecard: its weight at hand, all else unfolded.
import { useId, useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import type { CriticalTo } from "../../../sop/types";
import { Choice } from "../../parts/Choice";
import { useText } from "../../text";
import { TextField } from "../shared/fields";
import type { TypedLine } from "./draft";

const CRITICAL = ["none", "customer", "business", "compliance"] as const;

const criticalTo = (value: (typeof CRITICAL)[number]): CriticalTo | undefined =>
  value === "none" ? undefined : value;

export function CriterionFields(props: {
  line: TypedLine;
  begins: boolean;
  problems: readonly string[];
  /** Undefined where it cannot be moved there. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onChange: (line: TypedLine) => void;
  onRemove: () => void;
}) {
  const { line, problems, onUp, onDown, onChange, onRemove } = props;
  const { code } = line;
  const text = useText();
  const id = useId();
  const [open, setOpen] = useState(props.begins);
  return (
    <li className={open ? "step open" : "step"}>
      <div className="line middle">
        <Button
          appearance="subtle"
          className="place grow"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span>
            <strong>{code}</strong> {line.name}
            {line.fatal && <span className="fatal">{text("scorecard.fatalShort")}</span>}
          </span>
          {line.criticalTo && (
            <span className="small quiet">{text(`scorecard.critical.${line.criticalTo}`)}</span>
          )}
        </Button>
        <span className="choice">
          <input
            className="weight"
            inputMode="decimal"
            aria-label={text("scorecard.weight", { code })}
            {...(problems.length > 0 ? { "aria-invalid": true, "aria-describedby": `${id}-problems` } : {})}
            value={line.weight}
            onChange={(event) => {
              onChange({ ...line, weight: event.target.value });
            }}
          />
        </span>
      </div>
      {problems.length > 0 && (
        <p id={`${id}-problems`} className="small problem">
          {problems.join(" ")}
        </p>
      )}
      {open && (
        <>
          <TextField
            label={text("scorecard.name")}
            value={line.name}
            onChange={(name) => {
              onChange({ ...line, name });
            }}
          />
          <Choice
            wide
            label={text("scorecard.criticalTo")}
            options={CRITICAL.map((value) => ({ value, label: text(`scorecard.critical.${value}`) }))}
            value={line.criticalTo ?? "none"}
            onChoose={(value) => {
              onChange({ ...line, criticalTo: criticalTo(value) });
            }}
          />
          <Checkbox
            checked={line.fatal}
            label={text("scorecard.fatal")}
            onChange={(_, { checked }) => {
              onChange({ ...line, fatal: checked === true });
            }}
          />
          <TextField
            long
            label={text("scorecard.guidance")}
            value={line.guidance}
            onChange={(guidance) => {
              onChange({ ...line, guidance });
            }}
          />
        </>
      )}
      {open && (
        <div className="line">
          <Button
            size="small"
            aria-label={text("scorecard.up", { code })}
            disabledFocusable={!onUp}
            onClick={onUp}
          >
            {text("scorecard.upShort")}
          </Button>
          <Button
            size="small"
            aria-label={text("scorecard.down", { code })}
            disabledFocusable={!onDown}
            onClick={onDown}
          >
            {text("scorecard.downShort")}
          </Button>
          <Button size="small" aria-label={text("scorecard.remove", { code })} onClick={onRemove}>
            {text("scorecard.removeShort")}
          </Button>
        </div>
      )}
    </li>
  );
}
