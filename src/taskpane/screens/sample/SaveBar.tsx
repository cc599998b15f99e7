// The form's foot, always in view: the score as it grows, what is not marked yet, and saving, which is never out of use.
import { Button } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Scorecard } from "../../../sop/types";
import type { Fields } from "../../../sheets/types";
import { useSpeech } from "../../text";
import { formatNumber } from "../../../locales";
import { DiscardButton } from "../shared/DiscardButton";
import { liveScore } from "./call";
import { openCodes } from "./gaps";
import { DOT } from "../../parts/dot";

export function SaveBar(props: {
  fields: Fields;
  scorecard: Scorecard;
  say: WorkTranslator;
  busy: boolean;
  onDiscard: () => void;
}) {
  const { fields, scorecard, say, busy, onDiscard } = props;
  return (
    <div className="save-bar">
      <output className="grow" aria-live="polite">
        <Score fields={fields} scorecard={scorecard} say={say} />
      </output>
      <DiscardButton say={say} onDiscard={onDiscard} />
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {say("save")}
      </Button>
    </div>
  );
}

function Score({ fields, scorecard, say }: { fields: Fields; scorecard: Scorecard; say: WorkTranslator }) {
  const { language } = useSpeech();
  const { score, result, fatal } = liveScore(fields, scorecard);
  const open = openCodes(fields, scorecard);
  const left =
    open.length === 0
      ? ""
      : open.length === scorecard.criteria.length
        ? say("sample.openAll")
        : say("sample.open", { codes: open.join(", ") });
  if (score === undefined || result === undefined)
    return <span className="small quiet">{left || say("sample.scoreNone")}</span>;
  // A fatal criterion fails the call whatever comes; a score only once all is marked.
  const decided = open.length === 0 || fatal.length > 0;
  const verdict = say(decided ? `sample.${result}` : "sample.soFar");
  // One line, whatever there is to say: a foot that grows would push the criterion in hand out of sight.
  const below = [fatal.length > 0 ? say("sample.fatalCodes", { codes: fatal.join(", ") }) : "", left]
    .filter((part) => part !== "")
    .join(DOT);
  return (
    <>
      <span className={decided && result === "failed" ? "problem" : ""}>
        <strong className="score">{formatNumber(language, Math.round(score * 10) / 10)}</strong>{" "}
        <span className="small">{verdict}</span>
      </span>
      {below !== "" && (
        <span className="small quiet ends" title={below}>
          {below}
        </span>
      )}
    </>
  );
}
