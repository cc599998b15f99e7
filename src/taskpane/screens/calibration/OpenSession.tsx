// QA opens a session: month, number of recordings and seed, what the draw gives, and the click that writes it.
import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { formatMonth } from "../../../locales";
import type { CalibrationDraft, CalibrationReading } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Choice } from "../../parts/Choice";
import { Failure } from "../../parts/Failure";
import { useSurroundings } from "../../surroundings";
import { useSpeech } from "../../text";
import { useDoing, type Said } from "./useDoing";

/** Fewer is no session. */
const LEAST = 3;
const COUNTS = Array.from({ length: 8 }, (_, index) => String(LEAST + index));

/** Six letters and digits by chance: which calls it is about is nobody's choice. */
const newSeed = (): string => crypto.randomUUID().slice(0, 6);

export function OpenSession(props: {
  reading: CalibrationReading;
  onOpened: (number: string, said: Said) => void;
}) {
  const { months } = props.reading;
  const { actions, today } = useSurroundings();
  const { text, language } = useSpeech();
  const [month, setMonth] = useState(months[0]);
  const [count, setCount] = useState("5");
  const [seed, setSeed] = useState(newSeed);
  const [draft, setDraft] = useState<CalibrationDraft>();
  const { running, failure, run, retry } = useDoing();
  const draw = () => {
    run(async () => {
      const options = { count: Number(count), seed, today: today() };
      setDraft(await actions.draftCalibration(month === undefined ? options : { ...options, month }));
    });
  };
  const open = ({ session: number, drawn, seed: by }: CalibrationDraft) => {
    run(async () => {
      const recordings = drawn.map(({ sampleNumber, recordingId }) => ({ sampleNumber, recordingId }));
      const { session, opened } = await actions.openCalibration({
        session: number,
        recordings,
        seed: by,
        today: today(),
      });
      props.onOpened(session, {
        intent: opened ? "success" : "info",
        words: text(opened ? "calibration.open.done" : "calibration.open.already", { session }),
      });
    });
  };
  if (month === undefined)
    return (
      <Card heading={text("calibration.open.heading")}>
        <p>{text("calibration.open.noMonth")}</p>
      </Card>
    );
  const change = (set: () => void) => {
    // What was drawn was drawn by other words.
    setDraft(undefined);
    set();
  };
  return (
    <Card heading={text("calibration.open.heading")}>
      <div className="line">
        <Choice
          label={text("calibration.open.month")}
          value={month}
          options={months.map((one) => ({ value: one, label: formatMonth(language, one) }))}
          onChoose={(next) => {
            change(() => {
              setMonth(next);
            });
          }}
        />
        <Choice
          label={text("calibration.open.count")}
          value={count}
          options={COUNTS.map((one) => ({ value: one, label: one }))}
          onChoose={(next) => {
            change(() => {
              setCount(next);
            });
          }}
        />
      </div>
      <Field label={text("calibration.open.seed")} hint={text("calibration.open.seedWhy")}>
        <Input
          value={seed}
          onChange={(_, data) => {
            change(() => {
              setSeed(data.value);
            });
          }}
        />
      </Field>
      <Button disabledFocusable={running} onClick={draw}>
        {text("calibration.open.draw")}
      </Button>
      {failure && <Failure error={failure} onRetry={retry} />}
      <div role="status">
        {draft && draft.drawn.length < LEAST && (
          <p>{text("calibration.open.few", { month: draft.month, from: draft.from })}</p>
        )}
        {draft && draft.drawn.length >= LEAST && (
          <>
            <p>
              {text("calibration.open.drawn", {
                session: draft.session,
                count: draft.drawn.length,
                from: draft.from,
                month: draft.month,
              })}
            </p>
            <ul>
              {draft.drawn.map(({ sampleNumber, recordingId, drawnFor }) => (
                <li key={sampleNumber}>
                  {`${text("calibration.form.recordingOf", { sample: sampleNumber, recording: recordingId })} (${text(`calibration.open.${drawnFor}`)})`}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {draft && draft.drawn.length >= LEAST && (
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => {
            open(draft);
          }}
        >
          {text("calibration.open.confirm", { session: draft.session })}
        </Button>
      )}
    </Card>
  );
}
