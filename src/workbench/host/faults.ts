/** Trouble on request: faults at the n-th request, and latency. */
import type { Fault } from "./types";

export class Faults {
  private readonly due = new Map<number, Fault>();
  private count = 0;

  /** The n-th request from now (1 = the next). */
  public plan(n: number, fault: Fault): void {
    this.due.set(this.count + n, fault);
  }

  /** Counts a request, and gives the fault that hits it. */
  public next(): Fault | undefined {
    this.count += 1;
    const fault = this.due.get(this.count);
    this.due.delete(this.count);
    return fault;
  }
}
