// A list of places in the workbook, each a button that leads there; long lists show a part at a time.
import { useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { Translator } from "../../locales";
import { useText } from "../text";
import { Whole } from "./Whole";

/** As many as a person looks through at once; drawing thousands would stall the pane. */
const PAGE = 25;

/** A sheet, and a cell of it where one is meant. */
export interface Target {
  readonly sheet: string;
  readonly cell?: string;
}

export interface Place {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  /** Where the button leads; absent where there is nowhere to go. */
  readonly target?: Target;
  /** What else can be done about it. */
  readonly more?: ReactNode;
}

/** One button per place. `disabled` keeps the buttons in reach of the keyboard. */
export function JumpList(props: {
  places: readonly Place[];
  disabled: boolean;
  onJump: (target: Target) => void;
}) {
  const { places, disabled, onJump } = props;
  const text = useText();
  const [shown, setShown] = useState(PAGE);
  const rest = places.length - shown;
  return (
    <>
      <ul className="plain">
        {places.slice(0, shown).map((place) => (
          <li key={place.key}>
            <PlaceItem place={place} disabled={disabled} onJump={onJump} />
            {place.more}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            setShown(shown + 4 * PAGE);
          }}
        >
          {text("pane.findings.more", { count: Math.min(rest, 4 * PAGE) })}
        </Button>
      )}
    </>
  );
}

function PlaceItem(props: { place: Place; disabled: boolean; onJump: (target: Target) => void }) {
  const { place, disabled, onJump } = props;
  const text = useText();
  const { target } = place;
  const words = (
    <>
      <span>
        <Whole>{place.title}</Whole>
      </span>
      {place.detail !== "" && (
        <span className="small quiet">
          <Whole>{place.detail}</Whole>
        </span>
      )}
    </>
  );
  if (!target) return <div className="sole">{words}</div>;
  return (
    <Button
      appearance="subtle"
      className="place"
      disabledFocusable={disabled}
      title={tipOf(text, target)}
      onClick={() => {
        onJump(target);
      }}
    >
      {words}
    </Button>
  );
}

function tipOf(text: Translator, { sheet, cell }: Target): string {
  return cell === undefined
    ? text("pane.findings.jumpSheet", { sheet })
    : text("pane.findings.jump", { sheet, cell });
}
