/** Trouble on request: faults at the n-th request of one sender or of anybody. */
import type { ClientState } from "./model/define";
import type { Fault, PlannedFault, Sender } from "./types";

/** A plan as the door sees it. */
export interface StruckFault {
  readonly fault: Fault;
  /** Resolves once the request may go on, where it is answered late. */
  readonly released: Promise<void>;
}

interface Plan extends StruckFault {
  /** Requests that still pass before it strikes, itself included. */
  left: number;
  readonly from: Sender | undefined;
  readonly strike: () => void;
}

/** Is it one of the sender's, or is anybody asked for? */
export const isFrom = (client: Pick<ClientState, "number" | "user">, from: Sender | undefined): boolean =>
  from === undefined || (typeof from === "number" ? client.number : client.user) === from;

export class Faults {
  private readonly plans = new Set<Plan>();

  /** The n-th request from now (1 = the next) of the sender, or of anybody. */
  public plan(n: number, fault: Fault, from?: Sender): PlannedFault {
    let [struck, release, strike] = [false, (): void => undefined, (): void => undefined];
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const strikes = new Promise<void>((resolve) => {
      strike = () => {
        struck = true;
        resolve();
      };
    });
    const plan: Plan = { fault, from, left: n, released, strike };
    this.plans.add(plan);
    return {
      get struck() {
        return struck;
      },
      strikes,
      release,
      cancel: () => {
        this.plans.delete(plan);
      },
    };
  }

  /** Counts a request of the client, and gives the fault that hits it. */
  public next(client: ClientState): StruckFault | undefined {
    let hit: Plan | undefined;
    for (const plan of this.plans) {
      if (!isFrom(client, plan.from)) continue;
      plan.left -= 1;
      if (plan.left > 0) continue;
      this.plans.delete(plan);
      hit = plan;
    }
    hit?.strike();
    return hit;
  }
}
