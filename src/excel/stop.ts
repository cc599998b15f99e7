/** How a person stops an action: asked before each request that writes, so that what is written is always whole. */
import { WorkbookError } from "../sheets/types";

/** An AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

export const isStopped = (signal: StopSignal | undefined): boolean => signal?.aborted === true;

/** Throws `cancelled` where it was stopped. For an action that has written nothing so far. */
export function assertNotStopped(signal: StopSignal | undefined): void {
  if (isStopped(signal)) throw new WorkbookError("cancelled");
}
