// The choice of language, remembered on this machine.
import { LANGUAGE_NAMES, LANGUAGES } from "../locales";
import { Choice } from "./parts/Choice";
import { rememberLanguage } from "./remembered";
import { useSpeech } from "./text";

const OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }));

export function LanguageChoice() {
  const { text, language, speak } = useSpeech();
  return (
    <Choice
      quiet
      label={text("language")}
      options={OPTIONS}
      value={language}
      onChoose={(next) => {
        rememberLanguage(next);
        speak(next);
      }}
    />
  );
}
