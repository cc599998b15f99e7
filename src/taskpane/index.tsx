// The task pane's entry: draws the pane over the workbook's actions.
import { createRoot } from "react-dom/client";
import { createI18n, languageOf, speakLanguage } from "../locales";
import { actions, fetchReading } from "../excel/actions";
import { displayLanguage, officeTheme, today, whenOfficeReady } from "../excel/environment";
import { App } from "./App";
import { loadSystemTheme } from "./hooks/useTheme";
import { rememberedLanguage } from "./remembered";

const surroundings = { actions, today: () => today() };
const host = { whenReady: whenOfficeReady, displayLanguage, officeTheme };

async function draw(container: HTMLElement): Promise<void> {
  const language = rememberedLanguage() ?? languageOf(displayLanguage());
  const i18n = createI18n(language);
  // With its theme it is drawn once. One that cannot be had now is asked for again by the pane.
  await Promise.all([speakLanguage(i18n, language), loadSystemTheme().catch(console.error)]);
  createRoot(container).render(<App i18n={i18n} host={host} surroundings={surroundings} />);
  // Behind the first frame.
  requestAnimationFrame(() => setTimeout(fetchReading));
}

const container = document.getElementById("pane");
if (container) void draw(container);
