// The scorecard of one call: Ya, Tidak or N/A for each criterion by mouse or key, and a comment on each Tidak.
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { Button, Input } from "@fluentui/react-components";
import type { WorkTranslator } from "../../../locales/work";
import { markOf } from "../../../sop/scorecard/scoreOf";
import type { Criterion, Scorecard } from "../../../sop/types";
import type { Fields } from "../../../sheets/types";
import { fieldText, liveScore, markOfKey } from "./call";
import { commentKey } from "./derived";
import { Segments } from "../shared/fields";

export interface ScorecardPartProps {
  readonly scorecard: Scorecard;
  readonly marks: readonly string[];
  readonly fields: Fields;
  readonly say: WorkTranslator;
  /** The criteria that saving has stopped at, the first of them first. */
  readonly gaps: readonly string[];
  /** By a criterion's code: when it is Tidak. */
  readonly guidance: Readonly<Record<string, string>>;
  readonly onChange: (key: string, text: string) => void;
  /** Absent where nothing is said of a Tidak. */
  readonly onComment?: (key: string, text: string) => void;
  readonly onRestYes: () => void;
}

/** A criterion of an older row may hold a word that is no mark: it stands beside its code, and no mark is chosen. */
export function ScorecardPart(props: ScorecardPartProps) {
  const { scorecard, marks, fields, say, gaps, guidance, onChange, onComment, onRestYes } = props;
  // Of the criterion that the keyboard is on: eleven at once would push the marks apart.
  const [at, setAt] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const { open } = liveScore(fields, scorecard);
  const total = scorecard.criteria.length;
  const goTo = (index: number): void => {
    const radios = [
      ...(list.current?.querySelectorAll("[role=radiogroup]")[index]?.querySelectorAll("input") ?? []),
    ];
    (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
  };
  const byKey = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const mark = markOfKey(event.key);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (mark !== undefined) onChange(`criterion${index}`, mark);
    else if (event.key.toLowerCase() === "a") onRestYes();
    else if (step === undefined) return;
    event.preventDefault();
    // Straight on to the next one: a scorecard is filled with eleven keys, or fewer.
    if (mark !== undefined || step !== undefined) goTo(index + (step ?? 1));
  };
  return (
    <section className="marks" aria-label={say("sample.scorecard")}>
      <div className="line spread">
        <h3>
          {say("sample.scorecard")}{" "}
          <span className="small quiet">{say("sample.marked", { marked: total - open, total })}</span>
        </h3>
      </div>
      <Keys say={say} />
      <div ref={list}>
        {scorecard.criteria.map((criterion, index) => (
          <Row
            key={criterion.code}
            criterion={criterion}
            marks={marks}
            value={fieldText(fields, `criterion${index}`)}
            comment={fieldText(fields, commentKey(index))}
            say={say}
            guidance={at === index ? guidance[criterion.code] : undefined}
            onEnter={() => {
              setAt(index);
            }}
            gap={gaps.includes(`criterion${index}`)}
            asking={gaps[0] === `criterion${index}`}
            fieldKey={`criterion${index}`}
            onKeyDown={(event) => {
              byKey(event, index);
            }}
            onMark={(mark) => {
              onChange(`criterion${index}`, mark);
            }}
            onComment={
              onComment &&
              ((text) => {
                onComment(commentKey(index), text);
              })
            }
          />
        ))}
      </div>
      <Button size="small" onClick={onRestYes}>
        {say("sample.restYes")}
      </Button>
    </section>
  );
}

/** By what they do; a key is drawn as one. */
const KEYS = [
  ["mark", ["Y", "T", "N"]],
  ["move", ["↑", "↓"]],
  ["rest", ["A"]],
  ["save", ["Ctrl+Enter"]],
] as const;

function Keys({ say }: { say: WorkTranslator }) {
  return (
    <p className="small quiet keys">
      {KEYS.map(([what, keys]) => (
        <span key={what}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {say(`sample.key.${what}`)}
        </span>
      ))}
    </p>
  );
}

function Row(props: {
  criterion: Criterion;
  marks: readonly string[];
  value: string;
  comment: string;
  say: WorkTranslator;
  gap: boolean;
  /** Says what is to be done: once for all that are lacking. */
  asking: boolean;
  guidance: string | undefined;
  onEnter: () => void;
  fieldKey: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onMark: (mark: string) => void;
  onComment: ((text: string) => void) | undefined;
}) {
  const { criterion, marks, value, comment, say, gap, onComment } = props;
  const id = useId();
  const failed = value !== "" && markOf({ kind: "value", value }) === "no";
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- Its radios are what takes the focus. */}
      <div
        className={gap ? "criterion wrong" : "criterion"}
        role="radiogroup"
        aria-labelledby={id}
        aria-invalid={gap}
        data-field={props.fieldKey}
        onKeyDown={props.onKeyDown}
        onFocus={props.onEnter}
      >
        <span id={id} className="criterion-name small">
          <span className={value === "" ? "code open" : "code"}>{criterion.code}</span>
          <span>
            {criterion.name}
            {/* A weight does not stand alone on a line. */}{" "}
            <span className="whole">
              {criterion.fatal && <span className="fatal">{say("sample.fatal")}</span>}
              <span className="quiet"> {criterion.weight}</span>
            </span>
          </span>
        </span>
        <Segments name={id} options={marks} value={value} toneOf={toneOf} onChoose={props.onMark} />
      </div>
      {props.guidance !== undefined && <p className="small quiet comment">{props.guidance}</p>}
      {props.asking && <p className="small problem">{say("sample.gap.unmarked")}</p>}
      {onComment && (failed || comment !== "") && (
        <div className="comment">
          <Input
            aria-label={say("sample.comment", { code: criterion.code })}
            placeholder={say("sample.commentWhat")}
            value={comment}
            onChange={(_, data) => {
              onComment(data.value);
            }}
          />
        </div>
      )}
    </>
  );
}

function toneOf(mark: string): "yes" | "no" | "none" {
  const judged = markOf({ kind: "value", value: mark });
  return judged === "yes" || judged === "no" ? judged : "none";
}
