/**
 * Windows with the client that are used one after the other. A new one runs all of the library cold; where many sessions
 * follow each other, as in tests, that is most of what they cost.
 */
import { openOfficeWindow } from "./node-window";

/** Windows that were lent, and that nobody uses any more. */
const idle: object[] = [];
let lent: object[] | undefined;

/** An idle window, or a new one. It is for good whoever's asks, but where windows are lent. */
export function takeOfficeWindow(): object {
  const window = idle.pop() ?? openOfficeWindow();
  lent?.push(window);
  return window;
}

/**
 * From now on windows that are taken are lent: calling what is returned gives them back, so that those who come next take
 * them. Whose client is called after that speaks for somebody else. Within another lending the inner one ends first.
 */
export function lendOfficeWindows(): () => void {
  const outer = lent;
  const own: object[] = [];
  lent = own;
  return () => {
    lent = outer;
    idle.push(...own.filter((window) => !isHeard(window)));
  };
}

/** Whether handlers of events were added in the window: the library keeps them beyond the workbook they were added for. */
function isHeard(window: object): boolean {
  const { OfficeExtension: extension } = window as {
    OfficeExtension: { GenericEventRegistration: { s_genericEventRegistrations: object } };
  };
  return Object.keys(extension.GenericEventRegistration.s_genericEventRegistrations).length > 0;
}
