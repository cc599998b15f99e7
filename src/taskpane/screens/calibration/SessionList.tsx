// The sessions, the newest first, each with its way in.
import { Button } from "@fluentui/react-components";
import { stateWords } from "../../../locales/calibration-words";
import type { CalibrationSession } from "../../../sheets/types";
import { useText } from "../../text";

export function SessionList(props: {
  sessions: readonly CalibrationSession[];
  /** Who looks may open one. */
  opens: boolean;
  onShow: (number: string) => void;
}) {
  const { sessions, opens, onShow } = props;
  const text = useText();
  if (sessions.length === 0) return <p>{text(opens ? "calibration.noneForQa" : "calibration.none")}</p>;
  return (
    <ul className="plain steps">
      {sessions.map(({ number, day, closed, recordings, agreement }) => (
        <li key={number} className="step">
          <div className="line middle">
            <p id={`session-${number}`} className="grow">
              {text("calibration.line", {
                session: number,
                day: day === undefined ? text("calibration.undated") : text("calibration.day", { day }),
                recordings: recordings.length,
                raters: agreement.raters.length,
                state: stateWords(text, closed),
              })}
            </p>
            <Button
              size="small"
              aria-label={`${text("calibration.show")} ${number}`}
              onClick={() => {
                onShow(number);
              }}
            >
              {text("calibration.show")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
