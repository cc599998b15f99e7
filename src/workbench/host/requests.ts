/** The door for requests: counts them, lets trouble happen on request, and keeps Excel's size limits. */
import { model } from "./model/index";
import type { ClientState } from "./model/define";
import { execute } from "./protocol/execute";
import { ACTION, failedAnswer, readRequest, type WireAnswer, type WireRequest } from "./protocol/wire";
import type { Faults } from "./faults";
import type { BookSession } from "./session/session";
import type { Counters } from "./types";

/** Excel on the web: each request and each response. */
const LARGEST_PAYLOAD = 5 * 1024 * 1024;

const newCounters = (): Counters => ({
  requests: 0,
  requestBytes: 0,
  responseBytes: 0,
  writes: 0,
  calls: new Map(),
});

/** The library's own tidying after `Excel.run`: no sync of the add-in's. */
function isTidying(request: WireRequest): boolean {
  return request.Actions.every(
    (action) => action.ActionType === ACTION.instantiate || action.Name === "_RemoveReference",
  );
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  // Most texts are ASCII: their length is their size.
  return /[^ -~]/.test(text) ? encoder.encode(text).length : text.length;
}

export class Requests {
  public counters = newCounters();
  public cellEditMode = false;

  public constructor(
    private readonly session: BookSession,
    private readonly faults: Faults,
    public latency: number,
    private readonly flush: () => void,
  ) {}

  public resetCounters(): void {
    this.counters = newCounters();
  }

  /** Answers a client's request, after the latency; may never answer, where that was asked for. */
  public async answer(client: ClientState, body: unknown): Promise<WireAnswer> {
    const request = readRequest(body);
    if (isTidying(request)) return this.run(client, request).answer;
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const text = JSON.stringify(body);
    const size = byteLength(text);
    this.counters.requests += 1;
    this.counters.requestBytes += size;
    const fault = this.faults.next();
    if (fault?.kind === "neverAnswers") return new Promise<WireAnswer>(() => undefined);
    if (fault?.kind === "errorBefore")
      return failedAnswer(fault.code, "The request failed before it was applied.");
    if (size > LARGEST_PAYLOAD)
      return failedAnswer(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    // What the client sent is its own: the book must not share arrays with it.
    const { answer, applied } = this.run(client, JSON.parse(text) as WireRequest);
    if (fault?.kind === "answerLost") return failedAnswer(fault.code, "The answer was lost.");
    return applied ? this.within(answer) : answer;
  }

  private within(answer: WireAnswer): WireAnswer {
    const text = JSON.stringify(answer.Body);
    const size = byteLength(text);
    if (size > LARGEST_PAYLOAD)
      return failedAnswer(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
    this.counters.responseBytes += size;
    return { ...answer, Body: JSON.parse(text) as WireAnswer["Body"] };
  }

  private run(
    client: ClientState,
    request: WireRequest,
  ): { readonly answer: WireAnswer; readonly applied: boolean } {
    const { session } = this;
    session.actor = { user: client.user === "" ? undefined : client.user, client: client.number };
    const { writes } = this.counters;
    try {
      const { results, traceIds, error } = execute(
        request,
        { session, client, model },
        {
          cellEditMode: this.cellEditMode,
          note: (call, changes) => {
            this.counters.calls.set(call, (this.counters.calls.get(call) ?? 0) + 1);
            if (changes) this.counters.writes += 1;
          },
        },
      );
      if (this.counters.writes > writes) session.journal.clear();
      session.calculateIfAutomatic();
      const answer: WireAnswer = {
        HttpStatusCode: 200,
        ErrorCode: null,
        ErrorMessage: null,
        Headers: {},
        Body: { Results: results, TraceIds: traceIds, Error: error },
      };
      return { answer, applied: true };
    } finally {
      this.flush();
    }
  }
}
