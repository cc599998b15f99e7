// What check found, grouped by kind; each finding leads to its cell.
import { findingMessage } from "../../locales";
import type { Finding } from "../../sop/types";
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { Disclosure } from "../parts/Disclosure";
import { JumpList, type Place, type Target } from "../parts/JumpList";
import { TaskButton } from "../parts/TaskButton";
import { useText } from "../text";
import { groupFindings } from "../view/findings";

export function FindingsCard(props: {
  tasks: Tasks;
  findings: readonly Finding[];
  onCheck: () => void;
  onJump: (target: Target) => void;
}) {
  const { tasks, findings, onCheck, onJump } = props;
  const text = useText();
  const count = findings.length;
  return (
    <Card heading={text("pane.findings.heading")}>
      <div className="line spread">
        <p>{count === 0 ? text("pane.findings.none") : text("pane.findings.found", { count })}</p>
        <TaskButton tasks={tasks} label={text("pane.findings.check")} onClick={onCheck} />
      </div>
      <ul className="plain">
        {groupFindings(findings).map((group) => (
          <li key={group.code}>
            <Disclosure
              label={text("pane.findings.group", {
                severity: text(`severity.${group.severity}`),
                name: text(`findingName.${group.code}`),
                count: group.findings.length,
              })}
            >
              <FindingList findings={group.findings} disabled={tasks.running !== undefined} onJump={onJump} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FindingList(props: {
  findings: readonly Finding[];
  disabled: boolean;
  onJump: (target: Target) => void;
}) {
  const text = useText();
  const places = props.findings.map((finding, index): Place => {
    const { id, sheet, cell } = finding;
    return {
      key: `${sheet}!${cell}.${index}`,
      title: findingMessage(text, finding),
      detail: [id, cell === "" ? sheet : `${sheet}!${cell}`].filter((part) => part !== "").join(" · "),
      ...(sheet === "" ? {} : { target: cell === "" ? { sheet } : { sheet, cell } }),
    };
  });
  return <JumpList places={places} disabled={props.disabled} onJump={props.onJump} />;
}
