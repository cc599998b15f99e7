// Texts for components: the translator of the language that the pane speaks at the moment.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { languageOf, speakLanguage, translatorOf, type Language, type Translator } from "../locales";

/** The translator; a component that uses it is drawn again when the language changes. */
export function useText(): Translator {
  return useSpeech().text;
}

/** The translator with its language and how to change it. */
export function useSpeech(): { text: Translator; language: Language; speak: (language: Language) => void } {
  const { i18n } = useTranslation(undefined, { useSuspense: false });
  const language = languageOf(i18n.language);
  return useMemo(
    () => ({
      // `language` belongs to the result: the translator itself stays the same object of i18next.
      text: translatorOf(i18n),
      language,
      speak: (next: Language) => {
        // Where a dictionary cannot be loaded, the pane goes on in the language it has.
        speakLanguage(i18n, next).catch((failure: unknown) => {
          console.error(failure);
        });
      },
    }),
    [i18n, language],
  );
}
