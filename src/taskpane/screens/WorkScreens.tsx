// The three screens where calls are filled in and followed up.
import type { WorkScreen } from "./work";
import { CorrectiveScreen } from "./corrective/CorrectiveScreen";
import { SampleScreen } from "./sample/SampleScreen";
import { seenIn, type ScreenProps } from "./screen-props";
import { WorklistScreen } from "./worklist/WorklistScreen";

export function WorkScreens({
  screen,
  person,
  wanted,
  onGo,
}: { screen: WorkScreen } & Pick<ScreenProps, "person" | "wanted" | "onGo">) {
  const viewer = person ?? { role: "qco", name: "" };
  const onAgent = (agentKey: string) => {
    onGo("agent", { agentKey });
  };
  return (
    <>
      {screen === "sample" && (
        // A new call is the person's own: its form begins anew with whoever it is.
        <SampleScreen key={viewer.name} name={viewer.role === "qco" ? viewer.name : ""} wanted={wanted} />
      )}
      {screen === "worklist" && <WorklistScreen viewer={viewer} wanted={seenIn(wanted)} onAgent={onAgent} />}
      {screen === "corrective" && (
        <CorrectiveScreen person={viewer} wanted={seenIn(wanted)} onAgent={onAgent} />
      )}
    </>
  );
}
