/** What the supplement uses of the genuine client's own runtime: the very functions by which the client's classes are made. */

/** An object of the client, as its runtime sees it. */
export interface Proxy {
  readonly context: unknown;
  readonly _isNull: boolean;
}

export type ProxyClass = new (context: unknown, path: unknown) => Proxy;

/** A prototype of the client's classes; what the supplement adds to is read from it by name. */
export type Prototype = Record<string, unknown>;

interface BatchApiHelper {
  createPropertyObject(
    type: ProxyClass,
    parent: Proxy,
    name: string,
    isCollection: boolean,
    flags: number,
  ): Proxy;
  createMethodObject(
    type: ProxyClass,
    parent: Proxy,
    name: string,
    operation: number,
    args: readonly unknown[],
    isCollection: boolean,
    isInvalidAfterRequest: boolean,
    getById: string | null,
    flags: number,
  ): Proxy;
  createIndexerObject(type: ProxyClass, parent: Proxy, args: readonly unknown[]): Proxy;
  createChildItemObject(
    type: ProxyClass,
    hasIndexer: boolean,
    parent: Proxy,
    data: unknown,
    index: number,
  ): Proxy;
  invokeMethod(
    of: Proxy,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    resultKind: number,
  ): unknown;
  invokeSetProperty(of: Proxy, name: string, value: unknown, flags: number): void;
}

interface Utility {
  throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
  throwIfApiNotSupported(call: string, set: string, version: string, host: string): void;
  load(of: Proxy, options: unknown): unknown;
  retrieve(of: Proxy, options: unknown): unknown;
  toJson(
    of: Proxy,
    scalars: Readonly<Record<string, unknown>>,
    objects: Readonly<Record<string, unknown>>,
    items?: readonly Proxy[],
  ): object;
  fixObjectPathIfNecessary(of: Proxy, answer: unknown): void;
  _handleNavigationPropertyResults(of: Proxy, answer: unknown, names: readonly string[]): void;
  processRetrieveResult(
    of: Proxy,
    value: unknown,
    result: unknown,
    item?: (data: unknown, index: number) => Proxy,
  ): void;
}

/** `OfficeExtension` of a window, as far as the supplement needs it. */
export interface ClientRuntime {
  readonly ClientObject: ProxyClass;
  readonly BatchApiHelper: BatchApiHelper;
  readonly Utility: Utility;
}

/** The operation types, and the flag of what only reads, that the client's own calls are made with. */
export const WRITES = { operation: 0, flags: 0 } as const;
export const READS = { operation: 1, flags: 4 } as const;
