// The pane's title, where there are no screens yet. Its right end stays free: there Excel draws the pane's own menu.
import { useText } from "./text";

export function Header() {
  return (
    <header className="top">
      <h1>{useText()("pane.title")}</h1>
    </header>
  );
}
