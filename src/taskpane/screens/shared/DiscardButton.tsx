// Throws a draft away, after asking in place.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";

export function DiscardButton({ say, onDiscard }: { say: WorkTranslator; onDiscard: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        appearance="subtle"
        aria-expanded={asking}
        onClick={() => {
          setAsking(!asking);
        }}
      >
        {asking ? say("sample.cancel") : say("sample.discard")}
      </Button>
      {asking && (
        <div className="asking" role="group" aria-label={say("sample.discardAsk")}>
          <p>{say("sample.discardAsk")}</p>
          <Button onClick={onDiscard}>{say("sample.discard")}</Button>
        </div>
      )}
    </>
  );
}
