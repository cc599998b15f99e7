// The three screens where calls are filled in and followed up.
import type { WorkScreen } from "./work";
import type { Person } from "../remembered";
import { CorrectiveScreen } from "./corrective/CorrectiveScreen";
import { SampleScreen } from "./sample/SampleScreen";
import type { Wanted } from "./screen-props";
import { WorklistScreen } from "./worklist/WorklistScreen";

export function WorkScreens(props: {
  screen: WorkScreen;
  person: Person | undefined;
  wanted: Wanted | undefined;
}) {
  const { screen, person } = props;
  const viewer = person ?? { role: "qco", name: "" };
  return (
    <>
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
