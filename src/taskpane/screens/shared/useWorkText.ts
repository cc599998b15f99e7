// The words of the work screens, which are loaded around them, in the language that the pane speaks.
import { useMemo } from "react";
import type { WorkTranslator } from "../../../locales/work";
import { useSpeech } from "../../text";

export function useWorkText(): WorkTranslator {
  const { text } = useSpeech();
  return useMemo(() => (key, params) => text(`work.${key}`, params), [text]);
}
