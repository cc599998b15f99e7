// What the changed settings would do, worked out over what was read, a moment after the last key.
import { useEffect, useMemo, useState } from "react";
import { formatPercent } from "../../../locales/format";
import type { Fields, SettingsReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Disclosure } from "../../parts/Disclosure";
import { useSpeech } from "../../text";
import { effectLines } from "./effect-lines";

/** Working it out takes as long as a check: not with every key. In milliseconds. */
const SETTLED_AFTER = 250;

/** The card stays in view beside the field that is changed: what goes beyond so many lines unfolds. */
const SHORT = 1;

export function EffectCard(props: { reading: SettingsReading; draft: Fields; isChanged: boolean }) {
  const { reading, isChanged } = props;
  const { text, language } = useSpeech();
  const told = JSON.stringify(props.draft);
  const [settled, setSettled] = useState(told);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(told);
    }, SETTLED_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [told]);
  const lines = useMemo(() => {
    const draft = JSON.parse(settled) as Fields;
    return effectLines(
      { text, language, percent: (share) => formatPercent(language, share) },
      reading,
      draft,
    );
  }, [text, language, reading, settled]);
  const shown = isChanged ? lines : [text("settings.effect.unchanged")];
  const rest = shown.slice(SHORT);
  return (
    <Card heading={text("settings.effect.heading")}>
      <div role="status">
        <Lines lines={shown.slice(0, SHORT)} />
      </div>
      {rest.length > 0 && (
        <Disclosure label={text("settings.effect.rest", { count: rest.length })}>
          <Lines lines={rest} />
        </Disclosure>
      )}
    </Card>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
