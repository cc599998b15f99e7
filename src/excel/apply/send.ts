/**
 * The one way of a request to Excel. `context.sync()` on the web can hang for good (office-js #6678): after so long the
 * person is told, and from then on nothing of that action leaves any more, whatever its code still waits for.
 */
import { WorkbookError } from "../../sheets/types";

/** How long Excel may be silent. In milliseconds. */
export const TIME_LIMIT = 60_000;

/** Counts Excel's silence, from one answer to the next: not how long an action takes. */
class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private broken: WorkbookError | undefined;
  private over = false;

  public constructor(private readonly tell: (error: WorkbookError) => void) {
    this.count();
  }

  /** Throws where the limit has passed: the person was told, and may have begun anew. */
  public assertUnbroken(): void {
    if (this.broken) throw this.broken;
  }

  /** From here on. */
  public count(): void {
    clearTimeout(this.timer);
    // An event's handler is removed in the context that it was added in, long after that work.
    if (this.over) return;
    this.timer = setTimeout(() => {
      this.broken = new WorkbookError("notAnswering", { seconds: TIME_LIMIT / 1000 });
      this.tell(this.broken);
    }, TIME_LIMIT);
  }

  public end(): void {
    this.over = true;
    clearTimeout(this.timer);
  }
}

const silences = new WeakMap<Excel.RequestContext, Silence>();

/** Sends what is queued. Throws `notAnswering`, without sending, once the action's limit has passed. */
export async function send(context: Excel.RequestContext): Promise<void> {
  const silence = silences.get(context);
  silence?.assertUnbroken();
  try {
    await context.sync();
  } catch (error) {
    // Excel's own refusals have a code: without one, the request or its answer got lost on the way.
    if (typeof error === "object" && error !== null && "code" in error) throw error;
    throw new WorkbookError("connection", {}, error);
  }
  silence?.assertUnbroken();
  silence?.count();
}

/** Does `work` under the limit; fails with `notAnswering` as soon as it passes. */
export async function withinLimit<Answer>(
  context: Excel.RequestContext,
  work: () => Promise<Answer>,
): Promise<Answer> {
  let silence: Silence | undefined;
  const late = new Promise<never>((_, reject) => {
    silence = new Silence(reject);
    silences.set(context, silence);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    silence?.end();
  }
}
