// The findings of one kind: where each stands, what can be done about it, and what can be done about all at once.
import { useId } from "react";
import { findingMessage } from "../../locales";
import { fixesOf, soleFixOf } from "../../sop/fixes/fixesOf";
import type { Fix } from "../../sop/fixes/types";
import type { Day, Finding } from "../../sop/types";
import type { Tasks } from "../hooks/useTask";
import { AskingButton } from "../parts/AskingButton";
import { JumpList, type Place, type Target } from "../parts/JumpList";
import { useText } from "../text";
import { fixChanges, standsNow, writtenThere } from "../view/fix-changes";
import { fixLabel } from "../view/fix-labels";
import { DOT } from "../parts/dot";

interface Props {
  readonly tasks: Tasks;
  readonly findings: readonly Finding[];
  readonly asOf: Day;
  readonly onJump: (target: Target) => void;
  readonly onFix: (fixes: readonly Fix[]) => void;
}

/** Nothing is done before its line has said what will change; moves and fixes in bulk are asked about besides. */
export function FindingList({ tasks, findings, asOf, onJump, onFix }: Props) {
  const text = useText();
  const places = findings.map((finding, index): Place => {
    const { id, sheet, cell } = finding;
    const fixes = fixesOf(finding, asOf);
    return {
      key: `${sheet}!${cell}.${index}`,
      title: findingMessage(text, finding),
      detail: [id, cell === "" ? sheet : `${sheet}!${cell}`].filter((part) => part !== "").join(DOT),
      ...(sheet === "" ? {} : { target: cell === "" ? { sheet } : { sheet, cell } }),
      ...(fixes.length === 0 ? {} : { more: <FixButtons tasks={tasks} fixes={fixes} onFix={onFix} /> }),
    };
  });
  return (
    <>
      <BulkFix tasks={tasks} findings={findings} asOf={asOf} onFix={onFix} />
      <JumpList places={places} disabled={tasks.running !== undefined} onJump={onJump} />
    </>
  );
}

/** What the fixes of this kind change, and the button for all that need no choice. */
function BulkFix({ tasks, findings, asOf, onFix }: Omit<Props, "onJump">) {
  const text = useText();
  const fixable = findings.map((finding) => fixesOf(finding, asOf)).filter((fixes) => fixes.length > 0);
  const first = fixable[0]?.[0];
  if (!first) return null;
  const sole = findings.flatMap((finding) => soleFixOf(finding, asOf) ?? []);
  const count = sole.length;
  const { kind } = first.remedy;
  return (
    <div className="fixes">
      <p className="small quiet">{text(`pane.fix.what.${kind}`, { count: fixable.length })}</p>
      {count > 1 && (
        <AskingButton
          tasks={tasks}
          label={text("pane.fix.all", { count })}
          question={text(kind === "moveRow" ? "pane.fix.confirmMoves" : "pane.fix.confirmAll", { count })}
          what={text(`pane.fix.what.${kind}`, { count })}
          changes={fixChanges(text, sole)}
          onYes={() => {
            onFix(sole);
          }}
        />
      )}
    </div>
  );
}

/** What stands in the cell, an arrow, and a button for each thing that it can become. */
function FixButtons(props: { tasks: Tasks; fixes: readonly Fix[]; onFix: (fixes: readonly Fix[]) => void }) {
  const { tasks, fixes, onFix } = props;
  const text = useText();
  const id = useId();
  const now = fixes[0] && standsNow(text, fixes[0]);
  const after = fixes.flatMap((fix) => writtenThere(text, fix) ?? []);
  return (
    <div className="fixes">
      <div className="line">
        {now !== undefined && (
          <span id={id} className="small">
            {now}
          </span>
        )}
        {fixes.map((fix) => {
          const label = fixLabel(text, fix.remedy);
          const { kind } = fix.remedy;
          return (
            <AskingButton
              key={label}
              tasks={tasks}
              label={label}
              what={text(`pane.fix.what.${kind}`, { count: 1 })}
              changes={fixChanges(text, [fix])}
              {...(now === undefined ? {} : { describedBy: id })}
              {...(kind === "moveRow" ? { question: text("pane.fix.confirmMoves", { count: 1 }) } : {})}
              onYes={() => {
                onFix([fix]);
              }}
            />
          );
        })}
      </div>
      {after.map((line) => (
        <p key={line} className="small quiet written">
          {line}
        </p>
      ))}
    </div>
  );
}
