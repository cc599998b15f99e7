// Calibration: the sessions there are, opening one, rating its recordings, and what came out of it.
import { useCallback, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { CalibrationReading, CalibrationSession, Since } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import { useReading } from "../../hooks/useReading";
import { useSurroundings } from "../../surroundings";
import { useText } from "../../text";
import type { ScreenProps } from "../screen-props";
import { ConsensusCard } from "./ConsensusCard";
import { OpenSession } from "./OpenSession";
import { RatingCard } from "./RatingCard";
import { ResultCard } from "./ResultCard";
import { SessionList } from "./SessionList";
import type { Said } from "./useDoing";

export function CalibrationScreen({ person }: ScreenProps) {
  const { actions, today } = useSurroundings();
  const text = useText();
  const read = useCallback(
    (since?: Since<CalibrationReading>) =>
      actions.readCalibration({ today: today(), ...(since && { since }) }),
    [actions, today],
  );
  const { value, failure, refresh } = useReading(read);
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState<Said>();
  const tell = (next: Said | undefined) => {
    setSaid(next);
    if (next) void refresh();
  };
  const session = value?.sessions.find(({ number }) => number === chosen);
  const go = (number: string | undefined) => {
    setSaid(undefined);
    setChosen(number);
  };
  return (
    <>
      {failure && <Failure error={failure} onRetry={() => void refresh()} />}
      {!value && !failure && <Waiting label={text("calibration.loading")} />}
      {said && (
        <Message
          intent={said.intent}
          onDismiss={() => {
            setSaid(undefined);
          }}
        >
          {said.words}
        </Message>
      )}
      {value && !session && (
        <>
          <p>{text("calibration.what")}</p>
          <Card heading={text("calibration.sessions")}>
            <SessionList sessions={value.sessions} opens={person?.role === "qa"} onShow={go} />
          </Card>
          {person?.role === "qa" && (
            <OpenSession
              reading={value}
              onOpened={(number, next) => {
                setChosen(number);
                tell(next);
              }}
            />
          )}
        </>
      )}
      {value && session && (
        <OneSession
          key={session.number}
          reading={value}
          session={session}
          person={person}
          onBack={() => {
            go(undefined);
          }}
          onSaid={tell}
        />
      )}
    </>
  );
}

/** While it runs the form, and to nobody the others' ratings; once it is closed what came out. */
function OneSession(props: {
  reading: CalibrationReading;
  session: CalibrationSession;
  person: ScreenProps["person"];
  onBack: () => void;
  onSaid: (said: Said) => void;
}) {
  const { reading, session, person, onBack, onSaid } = props;
  const text = useText();
  return (
    <>
      <div className="line">
        <Button onClick={onBack}>{text("calibration.back")}</Button>
      </div>
      {session.closed === undefined ? (
        <RatingCard reading={reading} session={session} person={person} onSaid={onSaid} />
      ) : (
        <>
          <ResultCard session={session} guidance={reading.guidance} />
          {person?.role === "qa" && <ConsensusCard reading={reading} session={session} onSaid={onSaid} />}
        </>
      )}
    </>
  );
}
