// The way between the pane's screens: a narrow bar beside them, each button an icon with its name under it.
import type { ScreenName } from "./screens/screen-props";
import type { PaneScreen } from "./screens/screens";
import { useText } from "./text";

/** `current` is told as such to screen readers. */
export function Navigation(props: {
  screens: readonly PaneScreen[];
  current: ScreenName;
  onGo: (screen: ScreenName) => void;
}) {
  const text = useText();
  return (
    <nav className="navigation" aria-label={text("pane.screens.label")}>
      <ul className="plain">
        {props.screens.map(({ name, label, icon }) => (
          <li key={name}>
            <button
              type="button"
              {...(name === props.current ? { "aria-current": "page" as const } : {})}
              onClick={() => {
                props.onGo(name);
              }}
            >
              {icon}
              <span>{text(label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
