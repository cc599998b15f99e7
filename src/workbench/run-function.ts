/** Runs a ribbon function as Excel does: with an event, busy until `completed()`, and with a limit. */
import type { Client } from "embedded-excel";
import { reasonOf } from "./dom";
import { words } from "./words";

/** How long a function may take before the page says that it never ended, in milliseconds. */
export const functionLimit = 60_000;

/** How often a page is looked at for a function that it registers after it joined, in milliseconds. */
const lookAgain = 50;

/** How long a page may take to register its functions, in milliseconds. */
const registrationLimit = 15_000;

async function registered(
  client: Client,
  name: string,
): Promise<NonNullable<ReturnType<Client["actions"]["get"]>>> {
  for (let waited = 0; waited <= registrationLimit; waited += lookAgain) {
    const action = client.actions.get(name);
    if (action !== undefined) return action;
    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
  throw new Error(words.functionMissing(name));
}

/**
 * Calls the function and resolves when it called `event.completed()`.
 * @throws Error in the page's words where it is not registered, throws, or does not complete within `limit` ms
 */
export async function runFunction(
  client: Client,
  {
    name,
    controlId,
    label,
    limit = functionLimit,
  }: { name: string; controlId: string; label: string; limit?: number },
): Promise<void> {
  const action = await registered(client, name);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(words.functionUnfinished(label)));
    }, limit);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    try {
      action({
        completed: () => {
          settle(resolve);
        },
        source: { id: controlId },
      });
    } catch (error) {
      settle(() => {
        reject(new Error(words.functionFailed(name, reasonOf(error))));
      });
    }
  });
}
