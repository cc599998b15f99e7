/** What a request asks for: which of its actions change the workbook. */
import { ACTION, PATH, type WireAction, type WireRequest } from "embedded-excel";

/** Methods that leave the workbook as it is. */
const READS = /^(?:Get|Find|_|SuspendScreenUpdating|CheckPassword)/;

/** Does the action change the workbook? An action that makes an object (`tables.add(…)`) tells so in its path alone. */
export function isWrite(action: WireAction, request: Pick<WireRequest, "ObjectPaths">): boolean {
  if (action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update) return true;
  if (action.ActionType === ACTION.method) return !READS.test(action.Name);
  if (action.ActionType !== ACTION.instantiate) return false;
  const path = request.ObjectPaths[action.ObjectPathId];
  return path?.ObjectPathType === PATH.method && !READS.test(path.Name);
}

/** The 0-based indexes of a request's actions that change the workbook: where `stopsAt` leaves a state of its own. */
export function writesOf(request: WireRequest): readonly number[] {
  return request.Actions.flatMap((action, index) => (isWrite(action, request) ? [index] : []));
}
