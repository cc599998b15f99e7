/** Declares members and classes beside the genuine client's, over its own runtime and its own wire. */
import { wireName } from "../../protocol/wire";
import { READS, WRITES, type ClientRuntime, type Prototype, type Proxy, type ProxyClass } from "./runtime";
import type { Call, Child, Declaration, RequirementSet, Scalar } from "./tables";

/** Where members are declared. */
export interface Place {
  readonly runtime: ClientRuntime;
  /** The class of that name: the client's, or a declared one. */
  readonly classOf: (name: string) => ProxyClass;
  /** Throws the client's own ApiNotFound where an older Excel was asked for. */
  readonly demand: (call: string, set: RequirementSet) => void;
}

/** What an object of the client holds for the supplement. */
interface Held {
  readonly scalars: Map<string, unknown>;
  readonly children: Map<string, Proxy>;
}

const HELD = new WeakMap<Proxy, Held>();

function heldBy(proxy: Proxy): Held {
  let held = HELD.get(proxy);
  if (held === undefined) HELD.set(proxy, (held = { scalars: new Map(), children: new Map() }));
  return held;
}

const entriesLacking = <T>(prototype: Prototype, members: Readonly<Record<string, T>> = {}): [string, T][] =>
  Object.entries(members).filter(([name]) => !Object.hasOwn(prototype, name));

/**
 * Declares those members of a class that its prototype does not have of its own.
 * @returns their names
 */
export function declareMembers(
  prototype: Prototype,
  type: string,
  declaration: Declaration,
  place: Place,
): string[] {
  const scalars = entriesLacking(prototype, declaration.scalars);
  const children = entriesLacking(prototype, declaration.children);
  const calls = entriesLacking(prototype, declaration.calls);
  for (const [name, scalar] of scalars) declareScalar(prototype, type, name, scalar, place);
  for (const [name, child] of children) declareChild(prototype, type, name, child, place);
  for (const [name, call] of calls) declareCall(prototype, type, name, call, place);
  if (scalars.length > 0 || children.length > 0) takeAnswers(prototype, scalars, children, place);
  return [...scalars, ...children, ...calls].map(([name]) => name);
}

function declareScalar(
  prototype: Prototype,
  type: string,
  name: string,
  { set, writable }: Scalar,
  { runtime, demand }: Place,
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Proxy): unknown {
      const value = heldBy(this).scalars.get(name);
      runtime.Utility.throwIfNotLoaded(name, value, type, this._isNull);
      demand(`${type}.${name}`, set);
      return value;
    },
    ...(writable && {
      set(this: Proxy, value: unknown): void {
        demand(`${type}.${name}`, set);
        heldBy(this).scalars.set(name, value);
        runtime.BatchApiHelper.invokeSetProperty(this, wireName(name), value, WRITES.flags);
      },
    }),
  });
}

function declareChild(
  prototype: Prototype,
  type: string,
  name: string,
  { set, type: childType, isCollection }: Child,
  { runtime, classOf, demand }: Place,
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Proxy): Proxy {
      demand(`${type}.${name}`, set);
      const { children } = heldBy(this);
      const known = children.get(name);
      if (known !== undefined) return known;
      const made = runtime.BatchApiHelper.createPropertyObject(
        classOf(childType),
        this,
        wireName(name),
        isCollection === true,
        READS.flags,
      );
      children.set(name, made);
      return made;
    },
  });
}

function declareCall(
  prototype: Prototype,
  type: string,
  name: string,
  { set, gives, writes }: Call,
  { runtime, classOf, demand }: Place,
): void {
  const { operation, flags } = writes === true ? WRITES : READS;
  const { BatchApiHelper: api } = runtime;
  prototype[name] = function (this: Proxy, ...args: readonly unknown[]): unknown {
    demand(`${type}.${name}`, set);
    if (gives === undefined) {
      api.invokeMethod(this, wireName(name), operation, args, flags, 0);
      return undefined;
    }
    if (gives === "result") return api.invokeMethod(this, wireName(name), operation, args, flags, 0);
    const given = classOf(gives.type);
    if (gives.by === "indexer") return api.createIndexerObject(given, this, args);
    // A range is known by a reference after its request, and what was made by its id.
    const isMade = gives.by === "made" || gives.type === "Range";
    return api.createMethodObject(given, this, wireName(name), operation, args, false, isMade, null, flags);
  };
}

type Named<T> = readonly (readonly [name: string, T])[];

/** Lets loads, `set`, `toJSON` and `retrieve` of the class know the members as well. */
function takeAnswers(
  prototype: Prototype,
  scalars: Named<Scalar>,
  children: Named<Child>,
  { runtime: { Utility: utility } }: Place,
): void {
  const names = scalars.map(([name]) => name);
  const childNames = children.map(([name]) => name);
  const writable = scalars.filter(([, one]) => one.writable === true).map(([name]) => name);

  wrap(prototype, "_handleResult", (before) => {
    return function (this: Proxy, answer: unknown): void {
      before.call(this, answer);
      if (typeof answer !== "object" || answer === null) return;
      for (const name of names) {
        const value: unknown = Reflect.get(answer, wireName(name));
        if (value !== undefined) heldBy(this).scalars.set(name, value);
      }
      utility._handleNavigationPropertyResults(
        this,
        answer,
        childNames.flatMap((name) => [name, wireName(name)]),
      );
    };
  });
  wrap(prototype, "_recursivelySet", (before) => {
    return function (
      this: Proxy,
      input: unknown,
      options: unknown,
      settable: readonly string[],
      objects: readonly string[],
      others: unknown,
    ): void {
      before.call(this, input, options, [...settable, ...writable], [...objects, ...childNames], others);
    };
  });
  wrap(prototype, "toJSON", (before) => {
    return function (this: Proxy): object {
      const held = heldBy(this);
      return {
        ...(before.call(this) as object),
        ...utility.toJson(this, Object.fromEntries(held.scalars), Object.fromEntries(held.children)),
      };
    };
  });
  extendList(prototype, "_scalarPropertyNames", names);
  extendList(prototype, "_scalarPropertyOriginalNames", names.map(wireName));
  extendList(
    prototype,
    "_scalarPropertyUpdateable",
    names.map((name) => writable.includes(name)),
  );
  extendList(prototype, "_navigationPropertyNames", childNames);
}

type Anything = (...args: readonly unknown[]) => unknown;

/** Puts a method in the place of one that the class has, or inherits. */
function wrap(prototype: Prototype, name: string, make: (before: Anything) => unknown): void {
  const before = prototype[name];
  if (typeof before !== "function") throw new Error(`This office.js has no ${name}: it cannot be added to.`);
  prototype[name] = make(before as Anything);
}

function extendList(prototype: Prototype, name: string, more: readonly unknown[]): void {
  const before = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Proxy): unknown[] {
      return [...((before?.get?.call(this) ?? []) as readonly unknown[]), ...more];
    },
  });
}

/** A class of its own, without members yet. */
export function declareClass(
  type: string,
  { itemsOf }: Declaration,
  { runtime, classOf }: Place,
): ProxyClass & { readonly prototype: Prototype } {
  const { Utility: utility, BatchApiHelper: api } = runtime;
  type Collection = Proxy & { m__items?: Proxy[] };
  type Answering = Proxy & {
    _handleResult(answer: unknown): void;
  };
  const made = class extends runtime.ClientObject {};
  const prototype = made.prototype as unknown as Prototype;
  const inherited = { handle: prototype["_handleResult"], retrieve: prototype["_handleRetrieveResult"] } as {
    readonly handle: Anything;
    readonly retrieve: Anything;
  };
  const itemOf = (self: Proxy, data: unknown, index: number): Proxy =>
    api.createChildItemObject(classOf(itemsOf ?? ""), true, self, data, index);
  Object.defineProperty(prototype, "_className", { configurable: true, get: () => type });
  Object.assign(prototype, {
    load(this: Proxy, options: unknown) {
      return utility.load(this, options);
    },
    retrieve(this: Proxy, options: unknown) {
      return utility.retrieve(this, options);
    },
    set(this: Proxy, properties: unknown, options: unknown) {
      (this as Proxy & { _recursivelySet: Anything })._recursivelySet(properties, options, [], [], []);
    },
    toJSON(this: Collection) {
      return utility.toJson(this, {}, {}, this.m__items);
    },
    _handleResult(this: Collection, answer: unknown) {
      inherited.handle.call(this, answer);
      if (typeof answer !== "object" || answer === null) return;
      utility.fixObjectPathIfNecessary(this, answer);
      const items: unknown = Reflect.get(answer, "_Items");
      if (!Array.isArray(items)) return;
      this.m__items = items.map((data: unknown, index) => {
        const item = itemOf(this, data, index) as Answering;
        item._handleResult(data);
        return item;
      });
    },
    _handleRetrieveResult(this: Proxy, value: unknown, result: unknown) {
      inherited.retrieve.call(this, value, result);
      const item = (data: unknown, index: number): Proxy => itemOf(this, data, index);
      utility.processRetrieveResult(this, value, result, itemsOf === undefined ? undefined : item);
    },
  });
  if (itemsOf !== undefined) {
    Object.defineProperty(prototype, "_isCollection", { configurable: true, get: () => true });
    Object.defineProperty(prototype, "items", {
      configurable: true,
      enumerable: true,
      get(this: Collection) {
        utility.throwIfNotLoaded("items", this.m__items, type, this._isNull);
        return this.m__items;
      },
    });
  }
  return made as unknown as ProxyClass & { readonly prototype: Prototype };
}
