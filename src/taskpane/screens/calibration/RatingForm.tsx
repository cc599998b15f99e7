// One rater's form for one recording: the scorecard as the form for a call has it, and a note.
import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { MARK_WORDS, MARKS, markOf } from "../../../sop/scorecard/scoreOf";
import type { Mark } from "../../../sop/types";
import { recordingKey, recordingName } from "../../../sheets/calibration/recording";
import type {
  CalibrationForm,
  CalibrationRecording,
  CalibrationSession,
  Fields,
  RatingFields,
} from "../../../sheets/types";
import { Disclosure } from "../../parts/Disclosure";
import { Failure } from "../../parts/Failure";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { restYes } from "../sample/derived";
import { ScorecardPart } from "../sample/ScorecardPart";
import { useWorkText } from "../shared/useWorkText";
import { keepUnsaved, unsavedOf, type Unsaved } from "./unsaved";
import { useDoing, type Said } from "./useDoing";

const WORDS = MARKS.map((mark) => MARK_WORDS[mark]);

export function RatingForm(props: {
  session: CalibrationSession;
  recording: CalibrationRecording;
  standing: CalibrationForm | undefined;
  rater: string;
  standard: boolean;
  guidance: Readonly<Record<string, string>>;
  onSaid: (said: Said) => void;
}) {
  const { session, recording, standing, rater, standard, guidance, onSaid } = props;
  const { criteria } = session.scorecard;
  const { actions, today } = useSurroundings();
  const text = useText();
  const say = useWorkText();
  const key = JSON.stringify([session.number, recordingKey(recording), rater, standard]);
  const [{ fields, note, before }, setTyped] = useState<Unsaved>(
    () => unsavedOf(key) ?? asSeen(seenOf(standing), criteria),
  );
  const type = (next: Partial<Unsaved>) => {
    const typed = { fields, note, before, ...next };
    setTyped(typed);
    keepUnsaved(key, typed);
  };
  /** As it stands in the workbook. */
  const show = (seen: RatingFields) => {
    setTyped(asSeen(seen, criteria));
    keepUnsaved(key, undefined);
  };
  const { running, failure, run, retry } = useDoing();
  const name = recordingName(recording);
  const save = () => {
    run(async () => {
      const wanted: RatingFields = { marks: marksOf(fields, criteria), note };
      const outcome = await actions.saveRating({
        session: session.number,
        recording,
        rater,
        standard,
        fields: wanted,
        before,
        today: today(),
      });
      switch (outcome.kind) {
        case "saved":
          show(wanted);
          onSaid({
            intent: "success",
            words: outcome.written
              ? text("calibration.form.saved", { recording: name })
              : text("calibration.form.savedNothing"),
          });
          return;
        case "changed":
          show(outcome.standing);
          onSaid({ intent: "warning", words: text("calibration.form.changed") });
          return;
        case "closed":
          onSaid({ intent: "warning", words: text("calibration.form.closed", { on: outcome.on }) });
          return;
        case "gone":
          onSaid({ intent: "warning", words: text("calibration.form.gone") });
      }
    });
  };
  const help = criteria.flatMap(({ code, name: words }) => {
    const guide = guidance[code.toUpperCase()];
    return guide === undefined ? [] : [`${code} ${words}: ${guide}`];
  });
  return (
    <form
      className="sample"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h4>
        {text("calibration.form.recordingOf", {
          sample: recording.sampleNumber,
          recording: recording.recordingId,
        })}
      </h4>
      {standing && standing.unreadable.length > 0 && (
        <p className="small">
          {text("calibration.form.unreadable", { codes: standing.unreadable.join(", ") })}
        </p>
      )}
      {help.length > 0 && (
        <Disclosure label={text("calibration.form.guidance")}>
          <ul>
            {help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ScorecardPart
        scorecard={session.scorecard}
        marks={WORDS}
        fields={fields}
        say={say}
        gaps={[]}
        guidance={Object.fromEntries(
          criteria.flatMap(({ code }) => {
            const guide = guidance[code.toUpperCase()];
            return guide === undefined ? [] : [[code, guide]];
          }),
        )}
        onChange={(key, mark) => {
          type({ fields: { ...fields, [key]: mark } });
        }}
        onRestYes={() => {
          type({ fields: restYes(fields, session.scorecard, MARK_WORDS.yes) });
        }}
      />
      <Field label={text("calibration.form.note")}>
        <Textarea
          value={note}
          rows={2}
          resize="vertical"
          onChange={(_, data) => {
            type({ note: data.value });
          }}
        />
      </Field>
      {failure && <Failure error={failure} onRetry={retry} />}
      <Button type="submit" appearance="primary" disabledFocusable={running}>
        {text("calibration.form.save")}
      </Button>
    </form>
  );
}

type Criteria = CalibrationSession["scorecard"]["criteria"];

const seenOf = (form: CalibrationForm | undefined): RatingFields => ({
  marks: form?.marks ?? {},
  note: form?.note ?? "",
});

const asSeen = (seen: RatingFields, criteria: Criteria): Unsaved => ({
  fields: textsOf(seen, criteria),
  note: seen.note,
  before: seen,
});

/** By the keys of the form for a call. */
const textsOf = ({ marks }: RatingFields, criteria: Criteria): Fields =>
  Object.fromEntries(
    criteria.flatMap(({ code }, index): [string, string][] => {
      const mark = marks[code.toUpperCase()];
      return mark === undefined ? [] : [[`criterion${String(index)}`, MARK_WORDS[mark]]];
    }),
  );

function marksOf(fields: Fields, criteria: Criteria): RatingFields["marks"] {
  return Object.fromEntries(
    criteria.flatMap(({ code }, index): [string, Mark][] => {
      const mark = markOf({ kind: "value", value: fields[`criterion${String(index)}`] ?? "" });
      return mark === undefined ? [] : [[code.toUpperCase(), mark]];
    }),
  );
}
