// The pane's foot: its version, which people are asked for, and its language.
import { ADDIN_VERSION } from "../sheets/layout/document";
import { LanguageChoice } from "./LanguageChoice";
import { useText } from "./text";

export function Footer() {
  const text = useText();
  return (
    <footer className="foot line spread">
      <span className="small quiet">{text("pane.version", { version: ADDIN_VERSION })}</span>
      <LanguageChoice />
    </footer>
  );
}
