// An open step with its row, and what it is known by in a list.
import type { WorklistReading } from "../../../sheets/types";
import type { OpenStep } from "../../../sop/worklist/openSteps";

export type ListedStep = WorklistReading["steps"][number];

export const stepKey = ({ id, link, place }: OpenStep): string =>
  `${link} ${id === "" ? `${place.sheet}!${place.sheetRow}` : id}`;
