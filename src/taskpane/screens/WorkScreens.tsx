// The three screens where calls are filled in and followed up, and who works in them.
import type { WorkScreen } from "./work";
import { Later } from "../parts/Later";
import type { Person } from "../remembered";
import { CorrectiveScreen } from "./corrective/CorrectiveScreen";
import { PersonCard } from "./home/PersonCard";
import { SampleScreen } from "./sample/SampleScreen";
import type { Wanted } from "./screen-props";
import { WorklistScreen } from "./worklist/WorklistScreen";

const ROLE_WORDS = ["role"] as const;

export function WorkScreens(props: {
  screen: WorkScreen;
  person: Person | undefined;
  onPerson: (person: Person) => void;
  wanted: Wanted | undefined;
}) {
  const { screen, person, onPerson } = props;
  const viewer = person ?? { role: "qco", name: "" };
  return (
    <>
      {screen !== "corrective" && (
        <Later areas={ROLE_WORDS} fallback={null}>
          <PersonCard person={person} onPerson={onPerson} />
        </Later>
      )}
      {screen === "sample" && (
        // A new call is the person's own: its form begins anew with whoever it is.
        <SampleScreen
          key={viewer.name}
          name={viewer.role === "qco" ? viewer.name : ""}
          wanted={props.wanted}
        />
      )}
      {screen === "worklist" && <WorklistScreen viewer={viewer} />}
      {screen === "corrective" && <CorrectiveScreen name={viewer.name} />}
    </>
  );
}
