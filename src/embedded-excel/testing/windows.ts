/** Windows with the client for tests: those of one test are the next one's again. */
import { lendOfficeWindows } from "../host/office-windows";

/** Does the work in windows that are lent to it alone: what it opened is over with it. */
export async function inLentWindows<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const giveBack = lendOfficeWindows();
  try {
    return await work();
  } finally {
    giveBack();
  }
}

let isLending = false;

/**
 * To be called where hooks may be: lends the windows that a test, or what stands before each test, takes for its sessions,
 * so that the tests of the file that come after take them again. A session that more than one test uses is opened in
 * `beforeAll`. Does nothing where no jest runs.
 */
export function lendWindowsToTests(): void {
  if (isLending || typeof beforeEach !== "function") return;
  isLending = true;
  let end = (): void => undefined;
  beforeEach(() => {
    end = lendOfficeWindows();
  });
  afterEach(() => {
    end();
  });
}
