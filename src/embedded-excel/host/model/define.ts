/**
 * How the object model is said: per type a table of properties, objects and methods, so that serving one more call is
 * one more entry. Names are those of the wire: PascalCase. Requirement sets are checked by the genuine client itself,
 * call by call, against what `isSetSupported` admits.
 */
import type { Area, Sheet, Table } from "../../book/types";
import type { HeldShape } from "../session/floating";
import type { BookSession, RangeTarget } from "../session/session";
import { isObjectArgument, type Arguments, type ObjectArgument } from "./arguments";

/** What a running request can reach. */
export interface Context {
  readonly session: BookSession;
  readonly client: ClientState;
  readonly model: Model;
}

/** Some or all of the workbook's tables: of the workbook, of a sheet, or those that meet, or lie within, one of the areas. */
export interface TableScope {
  readonly sheet?: Sheet;
  readonly areas?: readonly Area[];
  readonly isFullyContained?: boolean;
}

/** The types that other types lead to, so that no type's file needs to import its neighbours in a circle. */
export interface Model {
  readonly workbook: ObjectRef;
  readonly worksheet: (sheet: Sheet) => ObjectRef;
  readonly range: (target: RangeTarget) => ObjectRef;
  readonly rangeAreas: (targets: readonly RangeTarget[]) => ObjectRef;
  readonly table: (table: Table) => ObjectRef;
  readonly tables: (scope: TableScope) => ObjectRef;
  readonly shape: (held: HeldShape) => ObjectRef;
}

/** What the host remembers of a client between its requests. */
export interface ClientState {
  readonly number: number;
  readonly user: string;
  /** Kept objects by reference id. */
  readonly references: Map<string, ObjectRef>;
  /** Registered events: `_RegisterDataChangedEvent` of a target, and so on. */
  readonly registrations: Set<string>;
  /** Whether the client's own class of that name has the property; true where it has no such class. */
  knows?: (type: string, property: string) => boolean;
}

export interface Property<T> {
  readonly get?: (self: T, context: Context) => unknown;
  readonly set?: (self: T, value: unknown, context: Context) => void;
}

/** Gives a plain answer, an object, or null for a null object. */
export type Method<T> = (self: T, args: Arguments, context: Context) => unknown;

export interface TypeTable<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Navigation properties. */
  readonly objects?: Readonly<Record<string, (self: T, context: Context) => ObjectRef | null>>;
  /** Methods that leave the book as it is. */
  readonly reads?: Readonly<Record<string, Method<T>>>;
  /** Methods that change the book. */
  readonly writes?: Readonly<Record<string, Method<T>>>;
  /** A collection's items. */
  readonly items?: (self: T, context: Context) => readonly ObjectRef[];
  /** The item of a key, by indexer; throws where there is none. */
  readonly item?: (self: T, key: unknown, context: Context) => ObjectRef;
  /** Tells the item apart in its collection, on the wire `_Id`. */
  readonly id?: (self: T) => string | number;
  /** The range to keep track of, for types that office.js tracks. */
  readonly tracked?: (self: T) => readonly RangeTarget[];
}

/** An object of the model as the executor sees it: its type's table, bound to what it stands for. */
export interface ObjectRef extends ObjectArgument {
  readonly scalars: readonly string[];
  property(name: string):
    | {
        readonly get?: (context: Context) => unknown;
        readonly set?: (value: unknown, context: Context) => void;
      }
    | undefined;
  object(name: string): ((context: Context) => ObjectRef | null) | undefined;
  method(
    name: string,
  ): { readonly run: (args: Arguments, context: Context) => unknown; readonly writes: boolean } | undefined;
  readonly items: ((context: Context) => readonly ObjectRef[]) | undefined;
  readonly item: ((key: unknown, context: Context) => ObjectRef) | undefined;
  readonly id: (() => string | number) | undefined;
  readonly tracked: (() => readonly RangeTarget[]) | undefined;
}

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** A type of the model: gives objects for what they stand for. */
export function defineType<T>(table: TypeTable<T>): (target: T) => ObjectRef {
  const scalars = Object.entries(table.properties ?? {})
    .filter(([, property]) => property.get !== undefined)
    .map(([name]) => name);
  return (target) => bind(table, scalars, target);
}

function bind<T>(table: TypeTable<T>, scalars: readonly string[], target: T): ObjectRef {
  const { items, item, id, tracked } = table;
  return {
    type: table.name,
    target,
    scalars,
    property: (name) => {
      const found = own(table.properties, name);
      if (found === undefined) return undefined;
      const { get, set } = found;
      return {
        ...(get === undefined ? {} : { get: (context: Context) => get(target, context) }),
        ...(set === undefined
          ? {}
          : {
              set: (value: unknown, context: Context): void => {
                set(target, value, context);
              },
            }),
      };
    },
    object: (name) => {
      const found = own(table.objects, name);
      return found === undefined ? undefined : (context) => found(target, context);
    },
    method: (name) => {
      const read = own(table.reads, name);
      const run = read ?? own(table.writes, name);
      return run === undefined
        ? undefined
        : { run: (args, context) => run(target, args, context), writes: read === undefined };
    },
    items: items === undefined ? undefined : (context) => items(target, context),
    item: item === undefined ? undefined : (key, context) => item(target, key, context),
    id: id === undefined ? undefined : () => id(target),
    tracked: tracked === undefined ? undefined : () => tracked(target),
  };
}

/** Is what a method gave an object of the model? */
export const isObjectRef = (value: unknown): value is ObjectRef => isObjectArgument(value);
