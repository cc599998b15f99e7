/** The wire of office.js (undocumented): what the client in excel-web-16.00 sends, and what it wants to hear. */
import { invalidArgument } from "../errors";

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument the id of the object path it is, or 0; deep in arrays too. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The object was untracked: no reference is to be kept for it. */
  readonly D?: boolean;
}

export interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireAnswer {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: {
    readonly Results: readonly WireResult[];
    readonly TraceIds: readonly number[];
    readonly Error: WireError | null;
  } | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Checks that a request has the shape this room knows, so that a changed client fails loudly here. */
export function readRequest(body: unknown): WireRequest {
  if (!isRecord(body) || !Array.isArray(body["Actions"]) || !isRecord(body["ObjectPaths"])) {
    throw new Error("office.js sent a request of an unknown shape: Actions or ObjectPaths are missing");
  }
  const known: readonly number[] = Object.values(ACTION);
  for (const action of body["Actions"] as readonly unknown[]) {
    if (
      !isRecord(action) ||
      typeof action["Id"] !== "number" ||
      !known.includes(Number(action["ActionType"]))
    ) {
      throw new Error(
        `office.js sent an action of an unknown shape: ${JSON.stringify(action).slice(0, 200)}`,
      );
    }
  }
  return body as unknown as WireRequest;
}

/** A failure of the request as a whole: nothing of it was applied. */
export function failedAnswer(code: string, message: string): WireAnswer {
  return { HttpStatusCode: 500, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}

/** PascalCase of a name in a load. */
export function wireName(name: string): string {
  if (name === "") throw invalidArgument("an empty property name");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** camelCase of a wire name, for messages. */
export function spokenName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
