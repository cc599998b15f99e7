// Filters at hand: small buttons of which one is pressed, each with how many it lets through; and the one row that was come for.
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useText } from "../../text";

export interface Chip<T extends string> {
  readonly value: T;
  readonly label: string;
  /** How many it lets through; absent where nobody needs to know. */
  readonly count?: number;
}

export function Chips<T extends string>(props: {
  label: string;
  chips: readonly Chip<T>[];
  value: T;
  onChoose: (value: T) => void;
}) {
  const { label, chips, value, onChoose } = props;
  return (
    <div className="chips" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className="chip"
          aria-pressed={chip.value === value}
          onClick={() => {
            onChoose(chip.value);
          }}
        >
          {chip.label}
          {chip.count !== undefined && <strong> {chip.count}</strong>}
        </button>
      ))}
    </div>
  );
}

/** Says that one row alone is shown, and shows all again. */
export function OnlyChip({ id, onAll }: { id: string; onAll: () => void }) {
  const text = useText();
  return (
    <div className="line middle">
      <span className="grow">{text("chips.only", { id })}</span>
      <Button size="small" icon={<DismissRegular />} onClick={onAll}>
        {text("chips.showAll")}
      </Button>
    </div>
  );
}
