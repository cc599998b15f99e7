// The standard's marks into F-22: one recording at a time, by QA's click alone, with what changes shown before.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import { MARK_WORDS } from "../../../sop/scorecard/scoreOf";
import { recordingKey, recordingName } from "../../../sheets/calibration/recording";
import type {
  CalibrationReading,
  CalibrationRecording,
  CalibrationSession,
  Fields,
  FormRow,
  RatedRow,
} from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import { useDoing, type Said } from "./useDoing";

export function ConsensusCard(props: {
  reading: CalibrationReading;
  session: CalibrationSession;
  onSaid: (said: Said) => void;
}) {
  const { reading, session, onSaid } = props;
  const { actions, today } = useSurroundings();
  const text = useText();
  const [wanted, setWanted] = useState<string>();
  const { running, failure, run, retry } = useDoing();
  const write = (recording: CalibrationRecording, row: FormRow, marks: Fields) => {
    setWanted(recordingKey(recording));
    run(async () => {
      const name = recordingName(recording);
      const outcome = await actions.saveRow({
        row,
        fields: { ...row.fields, ...marks },
        action: `Acuan kalibrasi ${session.number}`,
        today: today(),
      });
      onSaid(
        outcome.kind === "saved"
          ? {
              intent: "success",
              words: text("calibration.consensus.written", { recording: name, sheet: outcome.row.sheet }),
            }
          : { intent: "warning", words: text("calibration.consensus.conflict", { recording: name }) },
      );
    });
  };
  return (
    <Card heading={text("calibration.consensus.heading")}>
      <p className="small">{text("calibration.consensus.what")}</p>
      <ul className="plain">
        {session.recordings.map((recording) => {
          const name = recordingName(recording);
          const rated = reading.rows[foldAsExcel(recording.sampleNumber.trim())];
          const row = rated?.row;
          const marks = standardOf(session, recording, rated?.codes ?? []);
          const changes = rated && marks ? changesOf(rated, marks) : [];
          return (
            <li key={recordingKey(recording)}>
              {!marks && <p>{text("calibration.consensus.incomplete", { recording: name })}</p>}
              {marks && !row && <p>{text("calibration.consensus.missing", { recording: name })}</p>}
              {marks && row && changes.length === 0 && (
                <p>{text("calibration.consensus.same", { recording: name })}</p>
              )}
              {marks && row && changes.length > 0 && (
                <>
                  <p>{`${name}: ${changes.map((one) => text("calibration.consensus.change", one)).join("; ")}`}</p>
                  <Button
                    size="small"
                    disabledFocusable={running}
                    onClick={() => {
                      write(recording, row, marks);
                    }}
                  >
                    {text("calibration.consensus.write", { recording: name })}
                  </Button>
                  {failure && wanted === recordingKey(recording) && (
                    <Failure error={failure} onRetry={retry} />
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/**
 * The standard's marks as an F-22 form's texts, of the criteria that the row's month has too; undefined while one of the
 * session's is missing.
 */
function standardOf(
  { forms, scorecard: { criteria } }: CalibrationSession,
  recording: CalibrationRecording,
  codes: readonly string[],
): Fields | undefined {
  const form = forms.find((one) => one.standard && recordingKey(one) === recordingKey(recording));
  if (!form || criteria.some(({ code }) => form.marks[code.toUpperCase()] === undefined)) return undefined;
  return Object.fromEntries(
    codes.flatMap((code, index): [string, string][] => {
      const mark = form.marks[code];
      return mark === undefined ? [] : [[`criterion${String(index)}`, MARK_WORDS[mark]]];
    }),
  );
}

function changesOf(
  { row: { fields }, codes }: RatedRow,
  marks: Fields,
): readonly { readonly code: string; readonly before: string; readonly after: string }[] {
  return codes.flatMap((code, index) => {
    const key = `criterion${String(index)}`;
    const before = fields[key] ?? "";
    const after = marks[key];
    return after === undefined || foldAsExcel(before) === foldAsExcel(after)
      ? []
      : [{ code, before: before === "" ? "–" : before, after }];
  });
}
