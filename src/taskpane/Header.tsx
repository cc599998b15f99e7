// The pane's title, where there are no screens yet, and what may be pressed beside it. Its right end stays free: there Excel draws the pane's own menu.
import type { ReactNode } from "react";
import { useText } from "./text";

export function Header({ children }: { children?: ReactNode }) {
  return (
    <header className="top">
      <h1>{useText()("pane.title")}</h1>
      {children}
    </header>
  );
}
