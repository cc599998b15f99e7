/** Several clients at once, whose requests are let through one at a time in an order that a seed decides. */
import { seeded } from "../seeded";
import type { ArrivedRequest, Client, EmbeddedExcel } from "./types";

/** What one client does. */
export interface Work<Answer> {
  readonly client: Pick<Client, "number">;
  readonly run: () => Promise<Answer>;
}

export interface SeededOrderOptions {
  /** The same seed gives the same order, where the works themselves do the same. */
  readonly seed: number;
  /**
   * Called with the numbers of the clients that wait for an answer that does not come, once no other client can go on.
   * True = something was done about it (time has passed, a late answer was released), and all is looked at anew.
   */
  readonly whenNothingGoesOn?: (clients: readonly number[]) => boolean;
  /** Milliseconds for which a work may neither send a request nor end, before that too is nothing going on; 20,000 by default. */
  readonly patience?: number;
}

export interface SeededRun<Answer> {
  /** How each work ended, in their order; undefined = it had not when nothing could go on any more. */
  readonly outcomes: readonly (PromiseSettledResult<Answer> | undefined)[];
  /** The clients' numbers in the order in which their requests were let through. */
  readonly order: readonly number[];
  /** The clients whose work had not ended when nothing could go on any more; empty where all ended. */
  readonly stuck: readonly number[];
}

/** Where a client is: at its own work, with requests at the door, or waiting for an answer. */
class Turn {
  public ended = false;
  private readonly held: { readonly arrived: ArrivedRequest; readonly go: () => void }[] = [];
  /** Let through, and not answered. */
  private readonly asked = new Set<ArrivedRequest>();
  private readonly silent = new Set<ArrivedRequest>();
  private idle = false;

  public constructor(public readonly client: number) {}

  public get waits(): boolean {
    return !this.ended && this.held.length > 0;
  }

  /** At its own work: it will ask for something, or end. */
  public get works(): boolean {
    return !this.ended && !this.idle && this.held.length === 0 && this.asked.size === 0;
  }

  public hold(arrived: ArrivedRequest, go: () => void): void {
    // Who asks anew waits no longer for what did not come.
    this.goOn();
    this.held.push({ arrived, go });
  }

  public letThrough(): void {
    const first = this.held.shift();
    if (first === undefined) return;
    this.asked.add(first.arrived);
    first.go();
  }

  public letAllThrough(): void {
    while (this.held.length > 0) this.letThrough();
  }

  public answered(arrived: ArrivedRequest): void {
    this.asked.delete(arrived);
    this.idle = false;
  }

  public unanswered(arrived: ArrivedRequest): void {
    this.silent.add(arrived);
  }

  /** It has been at its own work for too long to be waited for. */
  public isIdle(): void {
    this.idle = true;
  }

  /** It goes on without the answers that did not come. */
  public goOn(): void {
    for (const arrived of this.silent) this.asked.delete(arrived);
    this.silent.clear();
    this.idle = false;
  }
}

const PATIENCE = 20_000;

/**
 * Runs all works at once. Each request is held at the door until no client is at its own work any more, and then one is let
 * through, which the seed chooses. A client has one work at most.
 */
export async function runInSeededOrder<Answer>(
  excel: Pick<EmbeddedExcel, "onRequest">,
  works: readonly Work<Answer>[],
  { seed, whenNothingGoesOn = () => false, patience = PATIENCE }: SeededOrderOptions,
): Promise<SeededRun<Answer>> {
  const random = seeded(seed);
  const turns = works.map(({ client }) => new Turn(client.number));
  if (new Set(turns.map(({ client }) => client)).size < turns.length)
    throw new Error("A client has one work at most: its requests would not be told apart.");
  const order: number[] = [];
  const outcomes: (PromiseSettledResult<Answer> | undefined)[] = works.map(() => undefined);
  let over = false;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    over = true;
    // What is still at the door goes its way: nobody orders it any more.
    for (const turn of turns) turn.letAllThrough();
    finish();
  };
  const waitForWorks = (): void => {
    timer = setTimeout(() => {
      for (const turn of turns) if (turn.works) turn.isIdle();
      step();
    }, patience);
  };
  /** Lets one through where it is time. */
  function step(): void {
    clearTimeout(timer);
    if (over) return;
    const active = turns.filter(({ ended }) => !ended);
    const waiting = active.filter(({ waits }) => waits);
    if (active.length === 0) {
      end();
    } else if (active.some(({ works: busy }) => busy)) {
      waitForWorks();
    } else if (waiting.length > 0) {
      const chosen = waiting[Math.floor(random() * waiting.length)];
      if (chosen !== undefined) order.push(chosen.client);
      chosen?.letThrough();
    } else if (whenNothingGoesOn(active.map(({ client }) => client))) {
      for (const turn of active) turn.goOn();
      waitForWorks();
    } else {
      end();
    }
  }
  const takeAway = excel.onRequest((arrived) => {
    const turn = turns.find((one) => one.client === arrived.client && !one.ended);
    if (over || turn === undefined) return undefined;
    void arrived.answered.then(() => {
      turn.answered(arrived);
      step();
    });
    void arrived.unanswered.then(() => {
      turn.unanswered(arrived);
      step();
    });
    const through = new Promise<void>((resolve) => {
      turn.hold(arrived, resolve);
    });
    step();
    return through;
  });

  works.forEach(({ run }, index) => {
    const ended = (outcome: PromiseSettledResult<Answer>): void => {
      outcomes[index] = outcome;
      const turn = turns[index];
      if (turn !== undefined) turn.ended = true;
      step();
    };
    // Also what it throws before its first promise is how it ended.
    (async () => run())().then(
      (value) => {
        ended({ status: "fulfilled", value });
      },
      (reason: unknown) => {
        ended({ status: "rejected", reason });
      },
    );
  });
  await finished;
  takeAway();
  return {
    outcomes: [...outcomes],
    order,
    stuck: turns.filter(({ ended }) => !ended).map(({ client }) => client),
  };
}
