/** The door for requests: counts them, lets trouble happen on request, and keeps Excel's size limits. */
import { model } from "./model/index";
import type { ClientState } from "./model/define";
import { execute } from "./protocol/execute";
import {
  ACTION,
  failedAnswer,
  readRequest,
  type WireAction,
  type WireAnswer,
  type WireRequest,
} from "./protocol/wire";
import { Arrival } from "./arrival";
import type { Faults, StruckFault } from "./faults";
import type { BookSession } from "./session/session";
import type { Counters, Fault, RequestGate } from "./types";

/** Excel on the web: each request and each response. */
const LARGEST_PAYLOAD = 5 * 1024 * 1024;

const newCounters = (): Counters => ({
  requests: 0,
  requestBytes: 0,
  responseBytes: 0,
  writes: 0,
  calls: new Map(),
});

const isRemoval = (action: WireAction): boolean => action.Name === "_RemoveReference";

/**
 * The library's own tidying after `Excel.run`: no sync of the add-in's. A request that only makes objects
 * (`worksheets.add(…)`) is the add-in's.
 */
function isTidying({ Actions: actions }: WireRequest): boolean {
  return (
    actions.some(isRemoval) &&
    actions.every((action) => action.ActionType === ACTION.instantiate || isRemoval(action))
  );
}

/** An answer that does not come: the client waits for good. */
function never(arrival: Arrival): Promise<WireAnswer> {
  arrival.tell("unanswered");
  return new Promise<WireAnswer>(() => undefined);
}

function late(struck: StruckFault | undefined, arrival: Arrival): Promise<void> | undefined {
  arrival.tell("unanswered");
  return struck?.released;
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  // Most texts are ASCII: their length is their size.
  return /[^ -~]/.test(text) ? encoder.encode(text).length : text.length;
}

export class Requests {
  public counters = newCounters();
  public cellEditMode = false;
  private readonly gates = new Set<RequestGate>();
  /** How many requests each client has sent. */
  private readonly sent = new WeakMap<ClientState, number>();

  public constructor(
    private readonly session: BookSession,
    private readonly faults: Faults,
    public latency: number,
    private readonly flush: () => void,
    private readonly rest?: () => Promise<void>,
  ) {}

  public resetCounters(): void {
    this.counters = newCounters();
  }

  /** Puts a gate before every request to come; returns how to take it away. */
  public addGate(gate: RequestGate): () => void {
    // Of its own, so that the same function put up twice stands there twice.
    const own: RequestGate = (arrived) => gate(arrived);
    this.gates.add(own);
    return () => {
      this.gates.delete(own);
    };
  }

  /** Answers a client's request, after the latency; may never answer, where that was asked for. */
  public async answer(client: ClientState, body: unknown): Promise<WireAnswer> {
    const request = readRequest(body);
    if (isTidying(request)) return this.run(client, request).answer;
    // What the client sent is its own, and is what it was when it was sent: the book must not share arrays with it.
    const text = JSON.stringify(body);
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    else if (this.rest !== undefined) await this.rest();
    const size = byteLength(text);
    this.counters.requests += 1;
    this.counters.requestBytes += size;
    const count = (this.sent.get(client) ?? 0) + 1;
    this.sent.set(client, count);
    const arrival = new Arrival(client, count, text);
    try {
      for (const gate of [...this.gates]) await gate(arrival);
      return await this.carryOut(client, text, size, arrival);
    } finally {
      arrival.tell("answered");
    }
  }

  /** Carries a request out, with the fault that was planned for it. */
  private async carryOut(
    client: ClientState,
    text: string,
    size: number,
    arrival: Arrival,
  ): Promise<WireAnswer> {
    const struck = this.faults.next(client);
    const fault = struck?.fault;
    if (fault?.kind === "errorBefore")
      return failedAnswer(fault.code, "The request failed before it was applied.");
    if (fault?.kind === "neverAnswers" && fault.applied !== true) return never(arrival);
    if (fault?.kind === "answersLate") await late(struck, arrival);
    if (size > LARGEST_PAYLOAD)
      return failedAnswer(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    const { answer, applied } = this.run(client, JSON.parse(text) as WireRequest, fault);
    if (fault?.kind === "neverAnswers") return never(arrival);
    if (fault?.kind === "answerLost") return failedAnswer(fault.code, "The answer was lost.");
    if (fault?.kind === "connectionLost") throw new Error("The connection was lost before the answer came.");
    return applied ? this.within(answer) : answer;
  }

  private within(answer: WireAnswer): WireAnswer {
    const text = JSON.stringify(answer.Body);
    // No character takes less than a byte: of what is far too long none need be counted.
    const size = text.length > LARGEST_PAYLOAD ? text.length : byteLength(text);
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
    fault?: Fault,
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
          stop: fault?.kind === "stopsAt" ? fault : undefined,
          note: (call, changes) => {
            this.counters.calls.set(call, (this.counters.calls.get(call) ?? 0) + 1);
            if (changes) this.counters.writes += 1;
          },
        },
      );
      if (this.counters.writes > writes) session.journal.outlive();
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
