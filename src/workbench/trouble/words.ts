/** The words of the menu for trouble on request, in English as the page around it is. */
import type { SecondPersonAct } from "./second-person";
import type { FaultChoice } from "./plan";

export interface TroubleWords {
  readonly menu: string;
  readonly close: string;
  /** What the fields make: their legend. */
  readonly legend: string;
  readonly whose: string;
  readonly anybody: string;
  /** Of the panes, the first one first. */
  readonly panes: readonly [string, string, string];
  readonly which: string;
  readonly what: string;
  readonly faults: string;
  readonly fault: Readonly<Record<FaultChoice, string>>;
  readonly secondPerson: string;
  readonly act: Readonly<Record<SecondPersonAct, string>>;
  readonly call: string;
  readonly code: string;
  readonly plan: string;
  readonly planned: string;
  readonly nothingPlanned: string;
  readonly line: (n: number, whose: string, what: string) => string;
  readonly state: Readonly<Record<"waits" | "held" | "over" | "struck", string>>;
  readonly release: string;
  readonly takeBack: string;
  readonly forget: string;
  readonly noTable: string;
  readonly noRoom: string;
  readonly refused: (reason: string) => string;
}

export const troubleWords: TroubleWords = {
  menu: "Trouble",
  close: "Close",
  legend: "Trouble at one request",
  whose: "Request of",
  anybody: "anybody",
  panes: ["QCO (first pane)", "QA (second pane)", "Supervisor (third pane)"],
  which: "Which request (1 = the next)",
  what: "What happens",
  faults: "Faults",
  fault: {
    refused: "refused before it is applied",
    answerLost: "applied, but its answer is lost",
    connectionLost: "applied, then the connection is lost",
    neverAnswered: "not applied and never answered",
    neverAnsweredApplied: "applied, but never answered",
    answeredLate: "held back until it is released, then applied and answered",
    stopped: "stopped at the k-th call",
  },
  secondPerson: "A second person, just before it",
  act: {
    sort: "sorts the table",
    addRow: "adds a row below the table",
    type: "types in the picked cell",
  },
  call: "k (1 = the first call)",
  code: "Error code",
  plan: "Plan it",
  planned: "What is planned",
  nothingPlanned: "Nothing is planned yet.",
  line: (n, whose, what) => `Request ${n}, ${whose}: ${what}`,
  state: { waits: "waiting", held: "held back", over: "released", struck: "it happened" },
  release: "Release",
  takeBack: "Take back",
  forget: "Remove from the list",
  noTable: "The second person found no table on this sheet.",
  noRoom: "The second person cannot add a row: something stands right below the table.",
  refused: (reason) => `Excel refuses what the second person does: ${reason}`,
};
