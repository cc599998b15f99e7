// The scorecard of one call: Ya, Tidak or N/A for each criterion by mouse or key, and the score as it grows.
import { useRef, type KeyboardEvent } from "react";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import type { Criterion, Scorecard } from "../../../sop/types";
import type { Fields } from "../../../sheets/types";
import { fieldText, liveScore, markOfKey } from "./call";

export function ScorecardPart({
  scorecard,
  marks,
  fields,
  say,
  onMark,
}: {
  scorecard: Scorecard;
  marks: readonly string[];
  fields: Fields;
  say: WorkTranslator;
  onMark: (key: string, mark: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const byKey = (event: KeyboardEvent, index: number) => {
    const mark = markOfKey(event.key);
    if (mark === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onMark(`criterion${index}`, mark);
    // Straight on to the next one: a scorecard is filled with eleven keys.
    const next = list.current?.querySelectorAll<HTMLElement>("[role=radiogroup]")[index + 1];
    const radios = [...(next?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
  };
  return (
    <>
      <p className="small quiet">{say("sample.keys")}</p>
      <div ref={list}>
        {scorecard.criteria.map((criterion, index) => (
          <Field key={criterion.code} label={criterionLabel(criterion, say)}>
            <RadioGroup
              className="marks"
              layout="horizontal"
              value={fieldText(fields, `criterion${index}`)}
              onKeyDown={(event) => {
                byKey(event, index);
              }}
              onChange={(_, data) => {
                onMark(`criterion${index}`, data.value);
              }}
            >
              {marks.map((mark) => (
                <Radio key={mark} value={mark} label={mark} />
              ))}
            </RadioGroup>
          </Field>
        ))}
      </div>
      <output className="score" aria-live="polite">
        {scoreWords(fields, scorecard, say)}
      </output>
    </>
  );
}

function criterionLabel(criterion: Criterion, say: WorkTranslator): string {
  const name = say("sample.criterion", { code: criterion.code, name: criterion.name });
  const notes = [String(criterion.weight), ...(criterion.fatal ? [say("sample.fatal")] : [])];
  return `${name} (${notes.join(", ")})`;
}

function scoreWords(fields: Fields, scorecard: Scorecard, say: WorkTranslator): string {
  const { score, result, open, fatal } = liveScore(fields, scorecard);
  const left = open > 0 ? [say("sample.scoreOpen", { count: open })] : [];
  if (score === undefined || result === undefined) return left[0] ?? say("sample.scoreNone");
  const words = { score, result: say(`sample.${result}`) };
  return [
    open > 0 ? say("sample.scoreSoFar", words) : say("sample.score", words),
    ...(fatal.length > 0 ? [say("sample.scoreFatal", { codes: fatal.join(", ") })] : []),
    ...left,
  ].join(" ");
}
