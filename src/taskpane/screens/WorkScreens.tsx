// The three screens where calls are filled in and followed up, and who works in them.
import { useState } from "react";
import type { WorkScreen } from "./work";
import { Choice } from "../parts/Choice";
import { ROLES, type Person } from "../remembered";
import { CorrectiveScreen } from "./corrective/CorrectiveScreen";
import { SampleScreen } from "./sample/SampleScreen";
import { TextField } from "./shared/fields";
import { useWorkText } from "./shared/useWorkText";
import type { Wanted } from "./screens";
import { WorklistScreen } from "./worklist/WorklistScreen";

export function WorkScreens(props: {
  screen: WorkScreen;
  person: Person | undefined;
  onPerson: (person: Person) => void;
  wanted: Wanted | undefined;
}) {
  const { screen, onPerson } = props;
  const say = useWorkText();
  const viewer = props.person ?? { role: "qco", name: "" };
  const [name, setName] = useState(viewer.name);
  return (
    <>
      {screen !== "corrective" && (
        <div className="line">
          <Choice
            label={say("worklist.me")}
            value={viewer.role}
            options={ROLES.map((role) => ({ value: role, label: say(`worklist.role.${role}`) }))}
            onChoose={(role) => {
              onPerson({ ...viewer, role });
            }}
          />
          <TextField
            label={say("worklist.name")}
            value={name}
            onChange={(next) => {
              setName(next);
              onPerson({ ...viewer, name: next });
            }}
          />
        </div>
      )}
      {screen === "sample" && (
        <SampleScreen name={viewer.role === "qco" ? viewer.name : ""} wanted={props.wanted} />
      )}
      {screen === "worklist" && <WorklistScreen viewer={viewer} />}
      {screen === "corrective" && <CorrectiveScreen />}
    </>
  );
}
