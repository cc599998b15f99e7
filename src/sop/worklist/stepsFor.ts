/** The worklist as one person wants it: what is theirs first, and only what they filter for. */
import { equalsAsExcel } from "../entries/equalsAsExcel";
import type { Link } from "../types";
import type { OpenStep } from "./openSteps";

/** Who looks: a role of the procedure, and the name under which the workbook knows them. */
export interface Viewer {
  readonly role: "qco" | "qa" | "supervisor";
  readonly name: string;
}

/** Each absent filter lets everything through. */
export interface StepFilter {
  readonly link?: Link | undefined;
  readonly area?: string | undefined;
  readonly agent?: string | undefined;
}

const LINK_OF_ROLE: Readonly<Record<Viewer["role"], Link>> = {
  qco: "qcoToQa",
  qa: "qaToSupervisor",
  supervisor: "supervisorToQa",
};

/**
 * Whether the step is the viewer's to do: their role's link, and their name where the row names somebody.
 * A viewer without a name sees all of their role's steps as theirs.
 */
export const isMine = (step: Pick<OpenStep, "link" | "owner">, { role, name }: Viewer): boolean =>
  step.link === LINK_OF_ROLE[role] &&
  (name.trim() === "" || step.owner === "" || equalsAsExcel(step.owner.trim(), name.trim()));

/** The steps that pass the filter, the viewer's own first; within each part the order stays. */
export const stepsFor = (
  steps: readonly OpenStep[],
  viewer: Viewer,
  { link, area, agent }: StepFilter = {},
): readonly OpenStep[] => {
  const passing = steps.filter(
    (step) =>
      (link === undefined || step.link === link) &&
      (area === undefined || equalsAsExcel(step.area, area)) &&
      (agent === undefined || equalsAsExcel(step.agent, agent)),
  );
  return [
    ...passing.filter((step) => isMine(step, viewer)),
    ...passing.filter((step) => !isMine(step, viewer)),
  ];
};
