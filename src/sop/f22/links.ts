/** The three steps of feedback that H+2 judges. */
export type Link = "qcoToQa" | "qaToSupervisor" | "supervisorToQa";

export const LINKS: readonly Link[] = ["qcoToQa", "qaToSupervisor", "supervisorToQa"];
