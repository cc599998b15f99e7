/** Listens to an event while something is done, for tests of what comes. */
import { settle, type Opened } from "../../testing/open";

/** What may be listened to. */
export interface Source<A> {
  add(handler: (args: A) => Promise<unknown>): OfficeExtension.EventHandlerResult<A>;
}
/** What is asked or done in one `run`, with the first sheet at hand. */
export type Batch<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;

/** Of each time that the event came while the batch ran, the values of the keys; what is not of interest is left out. */
export async function heard<A extends object>(
  { run }: Opened,
  event: Batch<Source<A>>,
  act: Batch<unknown>,
  ...keys: readonly (keyof A)[]
): Promise<unknown[]> {
  const got: A[] = [];
  await run(async (context, sheet) => {
    event(sheet, context).add((args) => {
      got.push(args);
      return Promise.resolve();
    });
    await context.sync();
    await act(sheet, context);
    await context.sync();
  });
  await settle();
  return got.map((args) => keys.map((key) => args[key]));
}
