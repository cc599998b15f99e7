// What check found, grouped by kind; each finding leads to its cell and to its fix where there is one.
import { lazy, Suspense } from "react";
import type { Fix } from "../../sop/fixes/types";
import type { Day, Finding } from "../../sop/types";
import type { Answers } from "../../sheets/types";
import type { Tasks } from "../hooks/useTask";
import { Card } from "../parts/Card";
import { Disclosure } from "../parts/Disclosure";
import type { Target } from "../parts/JumpList";
import { TaskButton } from "../parts/TaskButton";
import { Waiting } from "../parts/Waiting";
import { useText } from "../text";
import { groupFindings } from "../view/findings";

// Made when a group is unfolded for the first time: the first screen does without.
const FindingList = lazy(async () => ({ default: (await import("./FindingList")).FindingList }));

// Needed only where the layout was damaged.
const LayoutRepair = lazy(async () => ({ default: (await import("./LayoutRepair")).LayoutRepair }));

export function FindingsCard(props: {
  tasks: Tasks;
  findings: readonly Finding[];
  asOf: Day;
  onCheck: () => void;
  onJump: (target: Target) => void;
  onFix: (fixes: readonly Fix[]) => void;
  onRepair: (answers: Answers) => void;
}) {
  const { tasks, findings, asOf, onCheck, onJump, onFix, onRepair } = props;
  const text = useText();
  const count = findings.length;
  const damage = findings.filter(({ code }) => code === "layoutChanged");
  const rest = findings.filter(({ code }) => code !== "layoutChanged");
  return (
    <Card heading={text("pane.findings.heading")}>
      <div className="line spread">
        <p role="status">
          {count === 0 ? text("pane.findings.none") : text("pane.findings.found", { count })}
        </p>
        <TaskButton tasks={tasks} label={text("pane.findings.check")} onClick={onCheck} />
      </div>
      {damage.length > 0 && (
        <Suspense fallback={<Waiting label={text("pane.loading")} />}>
          <LayoutRepair tasks={tasks} damage={damage} onJump={onJump} onRepair={onRepair} />
        </Suspense>
      )}
      <ul className="plain">
        {groupFindings(rest).map((group) => (
          <li key={group.code}>
            <Disclosure
              label={text("pane.findings.group", {
                severity: text(`severity.${group.severity}`),
                name: text(`findingName.${group.code}`),
                count: group.findings.length,
              })}
            >
              <Suspense fallback={<Waiting label={text("pane.loading")} />}>
                <FindingList
                  tasks={tasks}
                  findings={group.findings}
                  asOf={asOf}
                  onJump={onJump}
                  onFix={onFix}
                />
              </Suspense>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
}
