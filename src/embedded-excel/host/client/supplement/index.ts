/**
 * The client supplement: documented members that the npm package's client lacks, declared beside it wherever the embedded
 * Excel joins a window. In a real Excel they are its own client's, so nothing of this is ever shipped. A member or class that
 * the client has itself is left alone.
 */
import { declareClass, declareMembers, type Place } from "./declare";
import { ENUMERATIONS } from "./enumerations";
import { MEMBERS } from "./members";
import type { ClientRuntime, Prototype, ProxyClass } from "./runtime";
import type { RequirementSet } from "./tables";

export { MEMBERS } from "./members";

export interface Supplement {
  /** By class the members that were declared; of an enumeration, none. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** Classes and enumerations that the client did not have at all. */
  readonly names: ReadonlySet<string>;
  /** An older Excel is asked for by its sets: members beyond them are refused, as its own client refuses them. */
  isLimited: boolean;
}

const SUPPLEMENTS = new WeakMap<object, Supplement>();

/** What the client of that `Excel` namespace was given; undefined before it was. */
export const supplementOf = (excel: object): Supplement | undefined => SUPPLEMENTS.get(excel);

/** Declares in a client's `Excel` namespace what it lacks; once for each window. */
export function supplementClient(excel: object, extension: object): Supplement {
  const known = SUPPLEMENTS.get(excel);
  if (known !== undefined) return known;
  const namespace = excel as Record<string, unknown>;
  const runtime = extension as ClientRuntime;
  const declared = new Map<string, readonly string[]>();
  const names = new Set<string>();
  const supplement: Supplement = { declared, names, isLimited: false };
  const place: Place = {
    runtime,
    classOf: (name) => namespace[name] as ProxyClass,
    demand: (call, set) => {
      if (supplement.isLimited) demandSet(runtime, call, set);
    },
  };
  for (const [name, declaration] of Object.entries(MEMBERS)) {
    if (namespace[name] !== undefined) continue;
    names.add(name);
    namespace[name] = declareClass(name, declaration, place);
  }
  for (const [name, declaration] of Object.entries(MEMBERS)) {
    const { prototype } = namespace[name] as { readonly prototype?: Prototype };
    // No class that this client makes: nothing is known of how it could be added to.
    if (prototype === undefined) continue;
    const members = declareMembers(prototype, name, declaration, place);
    if (members.length > 0) declared.set(name, members);
  }
  for (const [name, values] of Object.entries(ENUMERATIONS)) {
    if (namespace[name] !== undefined) continue;
    names.add(name);
    namespace[name] = values;
  }
  SUPPLEMENTS.set(excel, supplement);
  return supplement;
}

function demandSet({ Utility: utility }: ClientRuntime, call: string, set: RequirementSet): void {
  const [name, version] = set.includes(" ") ? set.split(" ") : ["ExcelApi", set];
  utility.throwIfApiNotSupported(call, name ?? "", version ?? "", "Excel");
}
