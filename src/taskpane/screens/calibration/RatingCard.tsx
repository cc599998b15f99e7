// A running session for one person: their own ratings alone, recording by recording, and for QA the standard and the closing.
import { useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import { recordingKey, recordingName } from "../../../sheets/calibration/recording";
import type {
  CalibrationForm,
  CalibrationReading,
  CalibrationRecording,
  CalibrationSession,
} from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import type { Person } from "../../remembered";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { RatingForm } from "./RatingForm";
import { useDoing, type Said } from "./useDoing";

export function RatingCard(props: {
  reading: CalibrationReading;
  session: CalibrationSession;
  person: Person | undefined;
  onSaid: (said: Said) => void;
}) {
  const { session, person, onSaid } = props;
  const text = useText();
  const [standard, setStandard] = useState(false);
  const [chosen, setChosen] = useState(() => recordingKey(session.recordings[0] ?? NOTHING));
  const name = person?.name.trim() ?? "";
  const isQa = person?.role === "qa";
  const formOf = (recording: CalibrationRecording): CalibrationForm | undefined =>
    ownForm(session, recording, name, standard);
  const recording = session.recordings.find((one) => recordingKey(one) === chosen);
  return (
    <Card heading={session.number}>
      <p className="small">{text("calibration.form.blind")}</p>
      {name === "" ? (
        <p>{text("calibration.form.who")}</p>
      ) : (
        <>
          <p>{text("calibration.form.rater", { name })}</p>
          {isQa && (
            <Checkbox
              label={text("calibration.form.asStandard")}
              checked={standard}
              onChange={(_, data) => {
                setStandard(data.checked === true);
              }}
            />
          )}
          <div className="line" role="group" aria-label={text("calibration.form.recording")}>
            {session.recordings.map((one) => (
              <Button
                key={recordingKey(one)}
                size="small"
                aria-pressed={recordingKey(one) === chosen}
                appearance={recordingKey(one) === chosen ? "primary" : "secondary"}
                onClick={() => {
                  setChosen(recordingKey(one));
                }}
              >
                {`${recordingName(one)} – ${text(isFilled(formOf(one)) ? "calibration.form.filled" : "calibration.form.empty")}`}
              </Button>
            ))}
          </div>
          {recording && (
            <RatingForm
              key={`${chosen} ${String(standard)}`}
              session={session}
              recording={recording}
              standing={formOf(recording)}
              rater={name}
              standard={standard}
              guidance={props.reading.guidance}
              onSaid={onSaid}
            />
          )}
        </>
      )}
      {isQa && <Closing session={session} onSaid={onSaid} />}
    </Card>
  );
}

const NOTHING: CalibrationRecording = { sampleNumber: "", recordingId: "" };

const isFilled = (form: CalibrationForm | undefined): boolean =>
  form !== undefined && Object.keys(form.marks).length > 0;

function ownForm(
  { forms }: CalibrationSession,
  recording: CalibrationRecording,
  name: string,
  standard: boolean,
): CalibrationForm | undefined {
  return forms.find(
    (form) =>
      form.standard === standard &&
      recordingKey(form) === recordingKey(recording) &&
      (standard || foldAsExcel(form.rater) === foldAsExcel(name)),
  );
}

/** Asked once more: from then on everybody's ratings are shown. */
function Closing({ session, onSaid }: { session: CalibrationSession; onSaid: (said: Said) => void }) {
  const { actions, today } = useSurroundings();
  const text = useText();
  const [asking, setAsking] = useState(false);
  const { running, failure, run, retry } = useDoing();
  const close = () => {
    run(async () => {
      const outcome = await actions.closeCalibration({ session: session.number, today: today() });
      onSaid(
        outcome.kind === "gone"
          ? { intent: "warning", words: text("calibration.form.gone") }
          : { intent: "success", words: text("calibration.form.closeDone", { session: session.number }) },
      );
    });
  };
  return (
    <>
      {failure && <Failure error={failure} onRetry={retry} />}
      {!asking && (
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {text("calibration.form.close")}
        </Button>
      )}
      {asking && (
        <div className="asking" role="alert">
          <p>{text("calibration.form.closeAsk", { session: session.number })}</p>
          <div className="line">
            <Button size="small" appearance="primary" disabledFocusable={running} onClick={close}>
              {text("calibration.form.closeYes")}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setAsking(false);
              }}
            >
              {text("calibration.form.closeNo")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
