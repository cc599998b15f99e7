// What adding would do, before anything is written: rows by sheet, duplicates, and cells to be put right.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findingMessage } from "../../../locales";
import type { Finding } from "../../../sop/types";
import type { CallDays } from "../../../sheets/mapping/days";
import type { ImportPreview } from "../../../sheets/types";
import type { Tasks } from "../../hooks/useTask";
import { Disclosure } from "../../parts/Disclosure";
import { Message } from "../../parts/Message";
import { TaskButton } from "../../parts/TaskButton";
import { useText } from "../../text";
import { groupFindings } from "../../view/findings";
import { StepCard } from "./StepCard";

export interface Previewed {
  readonly preview: ImportPreview;
  /** The line of the file that each row comes from. */
  readonly lines: readonly number[];
  /** Which of the rows say when their calls were. */
  readonly days: CallDays;
}

/** As many of one kind as are listed one by one. */
const MOST_LISTED = 20;

export function PreviewStep(props: {
  previewed: Previewed;
  leaveOut: boolean;
  tasks: Tasks;
  onLeaveOut: (leaveOut: boolean) => void;
  /** How many rows are of which other year than the workbook's. */
  otherYears: readonly (readonly [year: number, rows: number])[];
  onLeaveOthers: () => void;
  /** What is said of lines that are no rows. */
  apart: ReactNode;
  onAdd: () => void;
  onBack: () => void;
}) {
  const { previewed, leaveOut, tasks, onLeaveOut } = props;
  const text = useText();
  const { days, preview } = previewed;
  const { rows, sheets, leftOut } = preview;
  const duplicates = rows.filter(({ duplicate }) => duplicate !== undefined).length;
  const kept = rows.filter(({ duplicate }) => !leaveOut || duplicate === undefined);
  return (
    <StepCard heading={text("import.preview.heading")}>
      <p role="status">{text("import.preview.willAdd", { count: kept.length })}</p>
      <ul>
        {sheets.map(({ sheet, isNew }) => (
          <li key={sheet}>
            {text(isNew ? "import.preview.newSheet" : "import.preview.sheet", {
              sheet,
              count: kept.filter((row) => row.sheet === sheet).length,
            })}
          </li>
        ))}
      </ul>
      {props.apart}
      {days.without > 0 && (
        <Message intent="warning">
          {text("import.preview.undated", { count: days.without, month: days.month ?? "" })}
        </Message>
      )}
      {props.otherYears.length > 0 && (
        <Message
          intent="warning"
          actions={
            <Button disabledFocusable={tasks.running !== undefined} onClick={props.onLeaveOthers}>
              {text("import.preview.leaveOthers")}
            </Button>
          }
        >
          {props.otherYears
            .map(([year, count]) => text("import.preview.otherYear", { year: String(year), count }))
            .join(" ")}{" "}
          {text("import.preview.otherYearWhy")}
        </Message>
      )}
      {rows.length === 0 && <Message intent="warning">{text("import.preview.none")}</Message>}
      {duplicates > 0 && (
        <>
          <label>
            <input
              type="checkbox"
              checked={leaveOut}
              onChange={(event) => {
                onLeaveOut(event.target.checked);
              }}
            />{" "}
            {text("import.preview.leaveOut")}
          </label>
          <Duplicates {...previewed} count={duplicates} />
        </>
      )}
      <Findings {...previewed} leaveOut={leaveOut} />
      {leftOut.length > 0 && <p>{text("import.preview.leftOut", { headers: leftOut.join(", ") })}</p>}
      {kept.length > 0 && (
        <TaskButton primary tasks={tasks} label={text("import.preview.add")} onClick={props.onAdd} />
      )}
      <Button disabledFocusable={tasks.running !== undefined} onClick={props.onBack}>
        {text("import.preview.back")}
      </Button>
    </StepCard>
  );
}

function Duplicates({ preview, lines, count }: Omit<Previewed, "days"> & { count: number }) {
  const text = useText();
  const listed = preview.rows.flatMap(({ duplicate }, index) => {
    if (!duplicate) return [];
    const line = lines[index] ?? index + 1;
    const { first } = duplicate;
    return "row" in first
      ? [text("import.preview.duplicateOfLine", { line, first: lines[first.row] ?? first.row + 1 })]
      : [text("import.preview.duplicateOfCell", { line, ...first })];
  });
  return (
    <Disclosure label={text("import.preview.duplicates", { count })}>
      <Listed items={listed} />
    </Disclosure>
  );
}

function Findings({ preview, lines, leaveOut }: Omit<Previewed, "days"> & { leaveOut: boolean }) {
  const text = useText();
  const lineOf = new Map<Finding, number>();
  for (const [index, { findings, duplicate }] of preview.rows.entries())
    if (!leaveOut || duplicate === undefined)
      for (const finding of findings) lineOf.set(finding, lines[index] ?? index + 1);
  const groups = groupFindings([...lineOf.keys()]);
  if (groups.length === 0)
    return preview.rows.length === 0 ? null : <p className="quiet">{text("import.preview.noFindings")}</p>;
  return (
    <>
      <h4>{text("import.preview.findings")}</h4>
      {groups.map(({ code, findings }) => (
        <Disclosure key={code} label={`${text(`findingName.${code}`)} (${findings.length})`}>
          <Listed
            items={findings.map((finding) =>
              text("import.preview.line", {
                line: lineOf.get(finding) ?? 0,
                message: findingMessage(text, finding),
              }),
            )}
          />
        </Disclosure>
      ))}
    </>
  );
}

function Listed({ items }: { items: readonly string[] }) {
  const text = useText();
  return (
    <ul>
      {items.slice(0, MOST_LISTED).map((item, index) => (
        <li key={`${index} ${item}`}>{item}</li>
      ))}
      {items.length > MOST_LISTED && (
        <li>{text("import.preview.more", { count: items.length - MOST_LISTED })}</li>
      )}
    </ul>
  );
}
