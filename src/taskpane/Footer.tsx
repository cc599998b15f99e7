// The pane's foot: its build, which people are asked for, and its language.
import { BUILD } from "./build";
import { LanguageChoice } from "./LanguageChoice";
import { useText } from "./text";

export function Footer() {
  const text = useText();
  return (
    <footer className="foot line spread">
      <span className="small quiet">{text("pane.version", { version: BUILD })}</span>
      <LanguageChoice />
    </footer>
  );
}
