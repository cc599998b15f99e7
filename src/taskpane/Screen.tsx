// One screen in its frame: a heading that the focus moves to when the screen is gone to, and the screen once it is loaded.
import { useEffect, useRef } from "react";
import { Later } from "./parts/Later";
import type { ScreenProps } from "./screens/screen-props";
import type { PaneScreen } from "./screens/screens";
import { useText } from "./text";

/** `arrived`: a person came here by the navigation, so the focus goes along and screen readers say where they are. */
export function Screen({
  screen,
  arrived,
  ...props
}: { screen: PaneScreen; arrived: boolean } & ScreenProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived, screen.name]);
  const { Content } = screen;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="screen-title">
        {text(screen.label)}
      </h2>
      <Later areas={screen.areas}>
        <Content {...props} />
      </Later>
    </>
  );
}
