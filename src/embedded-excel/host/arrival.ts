/** A request at the door, as gates see it. */
import type { ClientState } from "./model/define";
import type { WireRequest } from "./protocol/wire";
import type { ArrivedRequest } from "./types";

export class Arrival implements ArrivedRequest {
  public readonly client: number;
  public readonly user: string;
  public readonly answered: Promise<void>;
  public readonly unanswered: Promise<void>;
  private readonly settle = { answered: (): void => undefined, unanswered: (): void => undefined };
  private copy: WireRequest | undefined;

  /** `text` is what the client sent, as JSON. */
  public constructor(
    { number, user }: ClientState,
    public readonly count: number,
    private readonly text: string,
  ) {
    this.client = number;
    this.user = user;
    this.answered = new Promise((resolve) => {
      this.settle.answered = resolve;
    });
    this.unanswered = new Promise((resolve) => {
      this.settle.unanswered = resolve;
    });
  }

  /** Made when it is asked for: most gates look at the sender alone. */
  public get request(): WireRequest {
    this.copy ??= JSON.parse(this.text) as WireRequest;
    return this.copy;
  }

  /** Tells how it goes; an answer that was held back can still come. */
  public tell(how: "answered" | "unanswered"): void {
    this.settle[how]();
  }
}
