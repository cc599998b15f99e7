// Everything that a step is decided by: how far the chain is, what was found, what was recommended, and the recording.
import { Link } from "@fluentui/react-components";
import type { WorkKey, WorkTranslator } from "../../../locales/work";
import { markOf } from "../../../sop/scorecard/scoreOf";
import { LINK_COLUMNS } from "../../../sop/deadlines/linkColumns";
import { parseDayText } from "../../../sop/days/parseDayText";
import { LINKS, type Scorecard } from "../../../sop/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";
import type { Fields } from "../../../sheets/types";
import { useText } from "../../text";
import { recordingLink } from "./recording";

export interface DetailsProps {
  readonly step: OpenStep;
  readonly fields: Fields;
  /** The one that the row was judged by; undefined where its month has none. */
  readonly scorecard: Scorecard | undefined;
  /** The setting: where recordings are opened. */
  readonly recordings: string;
  readonly say: WorkTranslator;
}

/** The criteria of a row that are at Tidak. */
export const failedCriteria = (fields: Fields, scorecard: Scorecard | undefined) =>
  (scorecard?.criteria ?? []).filter(
    (_, index) => markOf({ kind: "value", value: fields[`criterion${index}`] ?? "" }) === "no",
  );

export function StepDetails({ step, fields, scorecard, recordings, say }: DetailsProps) {
  const text = useText();
  const of = (key: string): string => (fields[key] ?? "").trim();
  const failed = failedCriteria(fields, scorecard);
  const recording = of("recordingId");
  const link = recordingLink(recordings, recording);
  const lines: readonly (readonly [WorkKey, string])[] = [
    ["field.qcoRecommendation", of("qcoRecommendation")],
    ["field.qaRecommendation", of("qaRecommendation")],
  ];
  return (
    <>
      <ol className="plain chain">
        {LINKS.map((one) => {
          const day = parseDayText(of(LINK_COLUMNS[one].done));
          const state = day !== undefined ? "done" : one === step.link ? "now" : "open";
          return (
            <li key={one} className={state} {...(state === "now" ? { "aria-current": "step" as const } : {})}>
              <span>{text(`link.${one}`)}</span>
              <span className="small quiet">
                {day !== undefined
                  ? say("worklist.doneOn", { day })
                  : one === step.link && step.due !== undefined
                    ? say("worklist.due", { due: step.due })
                    : "–"}
              </span>
            </li>
          );
        })}
      </ol>
      <dl className="details small">
        <dt>{say("sample.finding")}</dt>
        <dd>
          {of("findingText") || "–"}
          {of("findingCategory") !== "" && <span className="quiet"> {of("findingCategory")}</span>}
        </dd>
        {failed.length > 0 && (
          <>
            <dt>{say("worklist.failed")}</dt>
            <dd>
              {failed.map(({ code, name, fatal }) => (
                <span key={code} className="ends">
                  <strong>{code}</strong> {name}
                  {fatal && <span className="fatal">{say("sample.fatal")}</span>}
                </span>
              ))}
            </dd>
          </>
        )}
        {lines.map(
          ([key, words]) =>
            words !== "" && (
              <div key={key} className="contents">
                <dt>{say(key)}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
        <dt>{say("worklist.recording")}</dt>
        <dd>
          {recording === "" ? (
            say("worklist.noRecording")
          ) : link === undefined ? (
            recording
          ) : (
            <Link href={link} target="_blank" rel="noreferrer">
              {say("worklist.listen", { recording })}
            </Link>
          )}
        </dd>
      </dl>
    </>
  );
}
