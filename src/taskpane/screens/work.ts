// The names of the work screens.
export type WorkScreen = "sample" | "worklist" | "corrective";
export const WORK_SCREENS: readonly WorkScreen[] = ["sample", "worklist", "corrective"];
