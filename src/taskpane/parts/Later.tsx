// A part of the pane that is loaded when it is first drawn, its words with it.
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hasWords, languageOf, loadWords, type AreaName } from "../../locales";
import { useText } from "../text";
import { FailureBar } from "./FailureBar";
import { Waiting } from "./Waiting";

/** `areas`, the words it needs besides the common ones, must stay the same list. Where they cannot be loaded it says so. */
export function Later(props: { areas: readonly AreaName[]; fallback?: ReactNode; children: ReactNode }) {
  const text = useText();
  const { areas, children } = props;
  const fallback = props.fallback ?? <Waiting label={text("pane.loading")} />;
  const { there, failed, retry } = useWords(areas);
  if (failed) return <FailureBar error={{ code: "connection", params: {} }} onRetry={retry} />;
  return there ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}

/** Whether the words of the areas are there; they are loaded where they are not. */
export function useWords(areas: readonly AreaName[]): { there: boolean; failed: boolean; retry: () => void } {
  const { i18n } = useTranslation(undefined, { useSuspense: false });
  const language = languageOf(i18n.language);
  // Counts the loadings, so that each draws the part again.
  const [turn, setTurn] = useState({ wanted: 0, failed: false });
  const { wanted } = turn;
  useEffect(() => {
    let gone = false;
    Promise.all(areas.map((area) => loadWords(i18n, language, area))).then(
      () => {
        if (!gone) setTurn({ wanted, failed: false });
      },
      (failure: unknown) => {
        console.error(failure);
        if (!gone) setTurn({ wanted, failed: true });
      },
    );
    return () => {
      gone = true;
    };
  }, [i18n, language, areas, wanted]);
  return {
    there: areas.every((area) => hasWords(i18n, language, area)),
    failed: turn.failed,
    retry: () => {
      setTurn({ wanted: wanted + 1, failed: false });
    },
  };
}
