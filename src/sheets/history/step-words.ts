/** The words of column Langkah of TabelSisaTindakan. */
import type { Link } from "../../sop/types";

export type PastStepName = Link | "correction";

export const STEP_WORDS: Readonly<Record<PastStepName, string>> = {
  qcoToQa: "QCO ke QA",
  qaToSupervisor: "QA ke SPV",
  supervisorToQa: "SPV ke QA",
  correction: "Tindakan korektif",
};
