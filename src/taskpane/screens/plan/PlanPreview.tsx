// How the calls of a plan would be shared out, and what it cannot do as it should.
import type { ReactNode } from "react";
import type { Translator } from "../../../locales";
import type { PlanNote } from "../../../sop/plan/types";
import type { PlanOutcome } from "../../../sheets/types";
import { Card } from "../../parts/Card";
import { useText } from "../../text";

export function PlanPreview({ plan, children }: { plan: PlanOutcome; children: ReactNode }) {
  const text = useText();
  const { month, strata, days } = plan;
  const sum = (of: "calls" | "reserves"): number => strata.reduce((all, one) => all + one[of], 0);
  const { withoutRole, withoutRoleCall } = plan;
  const roles = withoutRoleCall ? "plan.notes.withoutRoleCall" : "plan.notes.withoutRole";
  const notes = [
    ...(withoutRole.length > 0 ? [text(roles, { names: withoutRole.join(", ") })] : []),
    ...noteLines(text, plan.notes),
  ];
  return (
    <Card heading={text("plan.previewHeading", { month })}>
      <p>{text("plan.previewSum", { calls: sum("calls"), reserves: sum("reserves"), days: days.length })}</p>
      <table className="plan">
        <thead>
          <tr>
            {(["area", "agents", "quota", "calls", "reserves"] as const).map((column) => (
              <th key={column} scope="col">
                {text(`plan.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strata.map(({ name, agents, quota, calls, reserves }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{agents}</td>
              <td>{quota}</td>
              <td>{calls}</td>
              <td>{reserves}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{text("plan.materials", { list: listed(text, plan.materials) })}</p>
      <p className="small">{text("plan.blocks", { list: listed(text, plan.blocks) })}</p>
      {notes.length > 0 && (
        <ul className="small">
          {notes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </Card>
  );
}

const listed = (text: Translator, counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => text("plan.one", { name, count }))
    .join("; ");

/** One line for each kind of note. */
function noteLines(text: Translator, notes: readonly PlanNote[]): readonly string[] {
  const count = (kind: PlanNote["kind"]): number => notes.filter((note) => note.kind === kind).length;
  const materials = new Set(
    notes.flatMap((note) => (note.kind === "scenarioMissing" ? [note.material] : [])),
  );
  return [
    ...(materials.size > 0
      ? [
          text("plan.notes.scenarioMissing", {
            count: count("scenarioMissing"),
            materials: [...materials].join(", "),
          }),
        ]
      : []),
    ...(count("gapTooShort") > 0 ? [text("plan.notes.gapTooShort", { count: count("gapTooShort") })] : []),
    ...(count("noCaller") > 0 ? [text("plan.notes.noCaller", { count: count("noCaller") })] : []),
    ...notes.flatMap((note) =>
      note.kind === "reservesShort"
        ? [text("plan.notes.reservesShort", { planned: note.planned, wanted: note.wanted })]
        : [],
    ),
  ];
}
