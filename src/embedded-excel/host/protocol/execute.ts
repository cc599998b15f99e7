/**
 * Executes a request: its actions one after the other, until one fails. What was done before the failure stays done,
 * as in Excel.
 */
import { isHeard } from "../client/deliver";
import { apiNotFound, ExcelError, type ErrorCode } from "../errors";
import { Arguments, asText } from "../model/arguments";
import { isObjectRef, type Context, type ObjectRef } from "../model/define";
import { answerQuery } from "./query";
import {
  ACTION,
  PATH,
  spokenName,
  type ArgumentInfo,
  type WireAction,
  type WireError,
  type WireRequest,
  type WireResult,
} from "./wire";

export interface Execution {
  readonly results: readonly WireResult[];
  readonly traceIds: readonly number[];
  readonly error: WireError | null;
}

/** Methods whose answer depends on calculated values; all others only lead on, and need no calculation before. */
const LOOKS_AT_VALUES = /^(?:Find|GetSpecialCells|GetInvalidCells|GetRangeEdge|GetResult|GetSpill)/;

/** Told of every call by name, and whether it changes the book. */
export type CallNote = (call: string, writes: boolean) => void;

export interface ExecuteOptions {
  /** A person is editing a cell: nothing but reads of what needs no calculation would work, and Excel refuses all. */
  readonly cellEditMode: boolean;
  /** Stops the batch at the action of that index (0 = the first) with an error of that code. */
  readonly stop: { readonly action: number; readonly code: ErrorCode } | undefined;
  readonly note: CallNote;
}

export function execute(request: WireRequest, context: Context, options: ExecuteOptions): Execution {
  const run = new Run(request, context, options);
  const results: WireResult[] = [];
  const traceIds: number[] = [];
  let error: WireError | null = null;
  for (const [index, action] of request.Actions.entries()) {
    try {
      const stop = index === options.stop?.action ? options.stop.code : undefined;
      if (action.ActionType === ACTION.trace && stop === undefined) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.perform(action, stop) });
    } catch (failure) {
      error = toWireError(failure, index, run.doing);
      break;
    }
  }
  return { results, traceIds, error };
}

function toWireError(failure: unknown, index: number, doing: string): WireError {
  if (!(failure instanceof ExcelError)) throw failure;
  return {
    Code: failure.code,
    Message: failure.message,
    Location: failure.location ?? doing,
    ActionIndex: index,
    HttpStatusCode: failure.code === "ItemNotFound" ? 404 : 400,
  };
}

class Run {
  /** The call being made, for an error's location. */
  public doing = "";
  /** The action is to fail with this code where its call would begin. */
  private stop: ErrorCode | undefined;
  private readonly resolved = new Map<number, ObjectRef | null>();
  private readonly kept = new Map<ObjectRef, string>();

  public constructor(
    private readonly request: WireRequest,
    private readonly context: Context,
    private readonly options: ExecuteOptions,
  ) {}

  /** Performs an action and gives its value; with `stop`, it fails with that code before it does anything. */
  public perform(action: WireAction, stop?: ErrorCode): unknown {
    this.stop = stop;
    const value = this.act(action);
    // An action that makes no call of its own.
    this.stopHere();
    return value;
  }

  private act(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const ref = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return ref === null ? null : this.describe(ref, this.isKept(action.ObjectPathId));
      case ACTION.query:
      case ACTION.queryAsJson:
        if (ref === null) return null;
        this.doing = ref.type;
        this.stopHere();
        this.settle();
        return answerQuery(
          ref,
          action.QueryInfo,
          this.context,
          (one) => this.describe(one, one !== ref || this.isKept(action.ObjectPathId)),
          (call) => {
            this.doing = call;
            this.options.note(call, false);
          },
        );
      case ACTION.method:
        return ref === null ? null : this.call(ref, action);
      case ACTION.setProperty:
        if (ref !== null) this.set(ref, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        if (ref !== null)
          for (const [name, value] of Object.entries(action.ObjectState ?? {}))
            this.set(ref, name.charAt(0).toUpperCase() + name.slice(1), value);
        return null;
      default:
        throw apiNotFound(`requests of action type ${action.ActionType}`);
    }
  }

  /** Formulas are calculated before anything is read, unless calculation is manual. */
  private settle(): void {
    this.context.session.calculateIfAutomatic();
  }

  private stopHere(): void {
    if (this.stop !== undefined) throw new ExcelError(this.stop, "The request was stopped here.");
  }

  private set(ref: ObjectRef, name: string, value: unknown): void {
    this.doing = `${ref.type}.${spokenName(name)}`;
    this.stopHere();
    const property = ref.property(name);
    if (property?.set === undefined) throw apiNotFound(`setting ${this.doing}`);
    this.refuseWhileEditing();
    property.set(value, this.context);
    this.options.note(`${this.doing}=`, true);
  }

  private call(ref: ObjectRef, action: WireAction): unknown {
    if (action.Name === "_KeepReference") return null;
    const result = this.invoke(ref, action.Name, action.ArgumentInfo);
    return isObjectRef(result) ? this.describe(result) : result;
  }

  private invoke(ref: ObjectRef, name: string, info: ArgumentInfo | undefined): unknown {
    this.doing = `${ref.type}.${spokenName(name)}`;
    this.stopHere();
    if (name.startsWith("_Register") || name.startsWith("_Unregister")) return this.register(ref, name);
    if (name === "_RemoveReference") return this.forget(info);
    const method = ref.method(name);
    if (method === undefined) throw apiNotFound(`${this.doing}()`);
    if (method.writes) this.refuseWhileEditing();
    else if (LOOKS_AT_VALUES.test(name)) this.settle();
    const called = this.doing;
    const result = method.run(new Arguments(this.argumentsOf(info)), this.context);
    this.options.note(`${called}()`, method.writes);
    return result;
  }

  private refuseWhileEditing(): void {
    if (!this.options.cellEditMode) return;
    throw new ExcelError(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    );
  }

  private register(ref: ObjectRef, name: string): null {
    const on = name.startsWith("_Register");
    const key = `${ref.type}${name.replace(/^_(?:Unr|R)egister/, "")}`;
    if (!on) return null;
    // An event that never comes is worse than one that cannot be asked for.
    if (!isHeard(key)) throw apiNotFound(`${ref.type}.on${name.replace(/^_Register(?:Event)?|Event$/g, "")}`);
    this.context.client.registrations.add(key);
    this.context.session.registered.add(key);
    return null;
  }

  private forget(info: ArgumentInfo | undefined): null {
    const id = asText(info?.Arguments?.[0]);
    const ref = this.context.client.references.get(id);
    for (const target of ref?.tracked?.() ?? []) this.context.session.release(target);
    this.context.client.references.delete(id);
    return null;
  }

  /** What the client remembers an object by: a reference for a range, an id for an item. */
  private describe(ref: ObjectRef, kept = true): Record<string, unknown> {
    const tracked = ref.tracked?.();
    if (tracked !== undefined) return kept ? { _ReferenceId: this.keep(ref) } : {};
    if (ref.id === undefined) return {};
    // A worksheet's, table's or chart's id is known to the client without a load: its events hang on it.
    return ref.scalars.includes("Id") ? { _Id: ref.id(), Id: ref.id() } : { _Id: ref.id() };
  }

  /** Whether the client asks for it again: what it has untracked (`range.untrack()`) is for this request alone. */
  private isKept(id: number): boolean {
    return this.request.ObjectPaths[id]?.D !== true;
  }

  private keep(ref: ObjectRef): string {
    const { references, number } = this.context.client;
    const known = this.kept.get(ref);
    if (known !== undefined) return known;
    referenceCount += 1;
    const id = `${number}:${referenceCount}`;
    references.set(id, ref);
    this.kept.set(ref, id);
    for (const target of ref.tracked?.() ?? []) this.context.session.hold(target);
    return id;
  }

  private resolve(id: number): ObjectRef | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = this.follow(id);
    this.resolved.set(id, found);
    return found;
  }

  private follow(id: number): ObjectRef | null {
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw new Error(`office.js named an object path that it did not send: ${id}`);
    if (path.ObjectPathType === PATH.root) return this.context.model.workbook;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.recall(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.child(parent, path.Name);
      case PATH.method: {
        const result = this.invoke(parent, path.Name, path.ArgumentInfo);
        if (result === null || isObjectRef(result)) return result;
        throw apiNotFound(`${parent.type}.${spokenName(path.Name)}() as an object`);
      }
      case PATH.indexer: {
        this.doing = `${parent.type}.getItem`;
        this.stopHere();
        if (parent.item === undefined) throw apiNotFound(`${parent.type}.getItem()`);
        return parent.item(this.argumentsOf(path.ArgumentInfo)[0], this.context);
      }
      default:
        throw apiNotFound(`objects of path type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  private child(parent: ObjectRef, name: string): ObjectRef | null {
    this.doing = `${parent.type}.${spokenName(name)}`;
    this.stopHere();
    const child = parent.object(name);
    if (child === undefined) throw apiNotFound(this.doing);
    return child(this.context);
  }

  private recall(name: string): ObjectRef {
    const ref = this.context.client.references.get(name);
    if (ref === undefined)
      throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
    return ref;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    const given =
      references === undefined
        ? values
        : values.map((value, index) => this.argument(value, references[index]));
    return given.some(isPlainRecord) ? given.map((value) => this.withObjects(value)) : given;
  }

  /** An argument that is a record, with the objects that stand in it: the client leaves them there by their path alone. */
  private withObjects(value: unknown): unknown {
    if (!isPlainRecord(value)) return value;
    const path = value["_ObjectPathId"];
    if (typeof path === "number") return this.resolve(path);
    // In lists too, as a filter's items are.
    const within = (one: unknown): unknown =>
      Array.isArray(one) ? one.map((each: unknown) => this.withObjects(each)) : this.withObjects(one);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value))
      return value.map((one: unknown, index) => this.argument(one, reference[index]));
    return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
  }
}

/** What came as a record: no list, and no object of the model. */
function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isObjectRef(value);
}

let referenceCount = 0;
